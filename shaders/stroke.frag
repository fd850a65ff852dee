#version 330 core
// The distance to a segment with round ends. A pixel near a joint belongs to one of its two segments, so a translucent
// line shows no dots at its joints.
in vec2 device;
flat in vec4 ends;
flat in vec4 turns;
flat in vec4 colour;
flat in vec4 pen;
flat in int path;
uniform samplerBuffer paths;
out vec4 pixel;

float dash_length(int i) {
    vec4 four = texelFetch(paths, 4 * path + 2 + i / 4);
    return four[i & 3];
}

/// How far along the line the next dash lies; 0 within one.
float beside_dash(float along) {
    float at = mod(along, pen.z);
    float nearest = pen.z;
    float begin = 0.0;
    int dashes = int(pen.y);
    for (int i = 0; i < dashes; i += 2) {
        float end = begin + dash_length(i);
        for (float turn = -pen.z; turn <= pen.z; turn += pen.z) {  // the dashes before and after this period, too
            nearest = min(nearest, max(0.0, max(begin + turn - at, at - end - turn)));
        }
        begin = end + dash_length(i + 1);
    }
    return nearest;
}

void main() {
    vec2 from = ends.xy, to = ends.zw;
    if (dot(device - from, turns.xy) < 0.0) discard;
    if (turns.zw != vec2(0.0) && dot(device - to, turns.zw) >= 0.0) discard;
    vec2 way = to - from;
    float size = length(way);
    vec2 unit = size > 0.0 ? way / size : vec2(1.0, 0.0);
    vec2 offset = device - from;
    float along = dot(offset, unit);
    float across = dot(offset, vec2(-unit.y, unit.x));
    float beyond = abs(along - clamp(along, 0.0, size));
    if (pen.y > 0.0) beyond = max(beyond, beside_dash(pen.w + clamp(along, 0.0, size)));
    float distance = length(vec2(beyond, across));
    float coverage = clamp(max(pen.x, 0.5) + 0.5 - distance, 0.0, 1.0) * min(1.0, 2.0 * pen.x);
    pixel = colour * coverage;
}
