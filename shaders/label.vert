#version 330 core
// Labels out of the atlas, texel on pixel, pulled from a buffer.
uniform samplerBuffer items;  // four texels each: left, top, width, height; atlas left, top, 0, 0; colour; halo
uniform vec2 device_size;
out vec2 texel;
flat out vec4 colour;
flat out vec4 halo;

void main() {
    int item = gl_VertexID / 6;
    int corner = gl_VertexID - 6 * item;
    vec4 box = texelFetch(items, 4 * item);
    vec2 from = texelFetch(items, 4 * item + 1).xy;
    colour = texelFetch(items, 4 * item + 2);
    halo = texelFetch(items, 4 * item + 3);
    float right = corner == 1 || corner == 4 || corner == 5 ? 1.0 : 0.0;
    float down = corner == 2 || corner == 3 || corner == 5 ? 1.0 : 0.0;
    vec2 offset = box.zw * vec2(right, down);
    texel = from + offset;
    gl_Position = vec4((box.xy + offset) / device_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
