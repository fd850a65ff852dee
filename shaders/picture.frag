#version 330 core
// What a device pixel shows of a picture on the map: as scene/placed_picture.hpp has it.
uniform sampler2D picture;  // premultiplied
uniform vec2 page_origin;   // the page's top left as gl_FragCoord counts
uniform vec4 box;           // left, top, right, bottom, device pixels
uniform vec2 reference;     // device pixels: the top left of the picture's pixel `first`, near the page
uniform ivec2 first;
uniform vec2 steps;         // of the picture's pixels to a device pixel
uniform float opacity;
out vec4 pixel;

void main() {
    vec2 device = (gl_FragCoord.xy - page_origin) * vec2(1.0, -1.0);
    // In steps of 1/256, so that a picture of the page's own pixels is copied, whatever the rounding.
    ivec2 last = textureSize(picture, 0) - 1;
    vec2 farthest = 256.0 * vec2(last + 1);  // what is beyond fits no int
    vec2 at = clamp(floor(((device - reference) * steps - 0.5) * 256.0 + 0.5), -farthest, farthest);
    ivec2 whole = ivec2(floor(at / 256.0));
    vec2 part = (at - 256.0 * vec2(whole)) / 256.0;
    ivec2 from = clamp(first + whole, ivec2(0), last), to = clamp(first + whole + 1, ivec2(0), last);
    vec4 upper = mix(texelFetch(picture, from, 0), texelFetch(picture, ivec2(to.x, from.y), 0), part.x);
    vec4 lower = mix(texelFetch(picture, ivec2(from.x, to.y), 0), texelFetch(picture, to, 0), part.x);
    vec2 covered = clamp(min(device + 0.5, box.zw) - max(device - 0.5, box.xy), 0.0, 1.0);
    pixel = mix(upper, lower, part.y) * (covered.x * covered.y * opacity);
}
