#version 330 core
in vec2 device;
uniform vec4 colour;    // premultiplied
uniform vec2 hatching;  // device pixels from line to line and half a line's width; 0: a plain fill
out vec4 pixel;

void main() {
    pixel = colour;
    if (hatching.x > 0.0) {
        float across = (device.x + device.y) * 0.70710678;
        float distance = abs(fract(across / hatching.x) - 0.5) * hatching.x;
        pixel *= clamp(hatching.y + 0.5 - distance, 0.0, 1.0);
    }
}
