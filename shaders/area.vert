#version 330 core
// Areas of a map layer. Subtracting `reference`, a point near the view, first keeps 32 bits sharp when zoomed in.
layout(location = 0) in vec2 point;  // metres from the layer's origin, y up
uniform vec2 reference;
uniform vec3 placing;      // device x, y of the reference; device pixels to the metre
uniform vec2 device_size;  // of the page
out vec2 device;

void main() {
    device = placing.xy + (point - reference) * placing.z * vec2(1.0, -1.0);
    gl_Position = vec4(device / device_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
