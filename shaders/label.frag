#version 330 core
in vec2 texel;
flat in vec4 colour;
flat in vec4 halo;
uniform sampler2D atlas;  // coverage of the glyphs and of their halo
out vec4 pixel;

void main() {
    vec2 coverage = texelFetch(atlas, ivec2(texel), 0).rg;
    vec4 ink = colour * coverage.r;
    pixel = ink + halo * coverage.g * (1.0 - ink.a);
}
