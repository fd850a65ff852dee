#version 330 core
// Boxes and markers: one quad each, six vertices, pulled from a buffer.
uniform samplerBuffer items;  // five texels each: centre, half size; radius, border, kind, 0; fill; right fill; border
uniform vec2 device_size;
out vec2 local;             // device pixels from the centre
flat out vec2 half_size;
flat out vec2 edge;         // corner radius, border width
flat out int kind;
flat out vec4 fill;
flat out vec4 fill_right;
flat out vec4 border;

void main() {
    int item = gl_VertexID / 6;
    int corner = gl_VertexID - 6 * item;
    vec4 place = texelFetch(items, 5 * item);
    vec4 form = texelFetch(items, 5 * item + 1);
    fill = texelFetch(items, 5 * item + 2);
    fill_right = texelFetch(items, 5 * item + 3);
    border = texelFetch(items, 5 * item + 4);
    half_size = place.zw;
    edge = form.xy;
    kind = int(form.z);
    vec2 reach = half_size + vec2(form.y + 1.0);
    float right = corner == 1 || corner == 4 || corner == 5 ? 1.0 : -1.0;
    float down = corner == 2 || corner == 3 || corner == 5 ? 1.0 : -1.0;
    local = vec2(right, down) * reach;
    gl_Position = vec4((place.xy + local) / device_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
