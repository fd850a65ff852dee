#version 330 core
// The device pixels that a picture on the map touches: one quad of four vertices, without a buffer.
uniform vec4 touched;  // left, top, right, bottom, device pixels
uniform vec2 device_size;

void main() {
    vec2 device = vec2((gl_VertexID & 1) == 0 ? touched.x : touched.z, gl_VertexID < 2 ? touched.y : touched.w);
    gl_Position = vec4(device / device_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
