#version 330 core
// Runs of equally covered pixels, pulled from a buffer.
uniform samplerBuffer items;  // two texels each: left, top, width, height in device pixels; colour
uniform vec2 device_size;
flat out vec4 colour;

void main() {
    int item = gl_VertexID / 6;
    int corner = gl_VertexID - 6 * item;
    vec4 box = texelFetch(items, 2 * item);
    colour = texelFetch(items, 2 * item + 1);
    float right = corner == 1 || corner == 4 || corner == 5 ? 1.0 : 0.0;
    float down = corner == 2 || corner == 3 || corner == 5 ? 1.0 : 0.0;
    vec2 device = box.xy + box.zw * vec2(right, down);
    gl_Position = vec4(device / device_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
