#version 330 core
// Lines as one quad for each segment, six vertices, pulled from buffers: measured on llvmpipe, this is as fast as
// vertices expanded beforehand and a third faster than instancing, at a quarter of the memory.
uniform samplerBuffer points;  // x, y, length along the line, path; path < 0: no segment begins or ends here
uniform samplerBuffer paths;   // four texels each: colour; half width, dashes, period, 0; dash lengths
uniform vec2 reference;
uniform vec4 placing;          // device x, y of the reference; device pixels to the unit in x and y
uniform vec2 device_size;
flat out vec4 ends;    // the segment's ends, device pixels
flat out vec4 turns;   // across each joint, where the neighbour's part begins; 0 at the ends of a line
flat out vec4 colour;
flat out vec4 pen;     // half width, dashes, period, length along the line at the first end
flat out int path;

const float gap = -1.0;  // no point at all; -2 marks a neighbour that only tells how the line goes on

vec2 to_device(vec2 point) { return placing.xy + (point - reference) * placing.zw; }

vec2 direction(vec2 from, vec2 to) {
    vec2 way = to - from;
    float size = length(way);
    return size > 0.0 ? way / size : vec2(0.0);
}

void main() {
    int slot = gl_VertexID / 6;
    int corner = gl_VertexID - 6 * slot;
    vec4 a = texelFetch(points, slot);
    vec4 b = texelFetch(points, slot + 1);
    ends = turns = colour = pen = vec4(0.0);
    path = 0;
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    if (a.w < 0.0 || b.w < 0.0) return;

    path = int(a.w);
    vec2 from = to_device(a.xy), to = to_device(b.xy);
    vec2 along = direction(from, to);
    if (along == vec2(0.0)) along = vec2(1.0, 0.0);
    vec4 before = texelFetch(points, max(slot - 1, 0));
    vec4 after = texelFetch(points, slot + 2);
    vec4 style = texelFetch(paths, 4 * path + 1);
    colour = texelFetch(paths, 4 * path);
    ends = vec4(from, to);
    if (slot > 0 && before.w != gap) turns.xy = along + direction(to_device(before.xy), from);
    if (after.w != gap) turns.zw = along + direction(to, to_device(after.xy));
    pen = vec4(style.xyz, a.z * abs(placing.z));

    float reach = style.x + 1.0;
    bool at_start = corner == 0 || corner == 1 || corner == 3;
    float side = corner == 1 || corner == 3 || corner == 5 ? 1.0 : -1.0;
    vec2 across = vec2(-along.y, along.x);
    vec2 device = (at_start ? from - along * reach : to + along * reach) + across * side * reach;
    gl_Position = vec4(device / device_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
