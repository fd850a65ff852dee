#version 330 core
// The distance to a segment with round joins and ends; dashes end straight. A pixel near a joint belongs to one of its
// two segments, decided by the same numbers in both, so a translucent line shows no dots at its joints.
flat in vec4 ends;
flat in vec4 turns;
flat in vec4 colour;
flat in vec4 pen;
flat in int path;
uniform samplerBuffer paths;
uniform vec2 page_origin;  // the page's top left as gl_FragCoord counts
out vec4 pixel;

float dash_length(int i) {
    vec4 four = texelFetch(paths, 4 * path + 2 + i / 4);
    return four[i & 3];
}

/// How far along the line the nearest dash lies; negative within one.
float beside_dash(float along) {
    float at = mod(along, pen.z);
    float nearest = pen.z;
    float begin = 0.0;
    int dashes = int(pen.y);
    for (int i = 0; i < dashes; i += 2) {
        float end = begin + dash_length(i);
        for (float turn = -pen.z; turn <= pen.z; turn += pen.z) {  // the dashes before and after this period, too
            nearest = min(nearest, max(begin + turn - at, at - end - turn));
        }
        begin = end + dash_length(i + 1);
    }
    return nearest;
}

void main() {
    vec2 device = (gl_FragCoord.xy - page_origin) * vec2(1.0, -1.0);
    vec2 from = ends.xy, to = ends.zw;
    bool begins = turns.xy == vec2(0.0), stops = turns.zw == vec2(0.0);
    if (!begins && dot(device - from, turns.xy) < 0.0) discard;
    if (!stops && dot(device - to, turns.zw) >= 0.0) discard;
    vec2 way = to - from;
    float size = length(way);
    vec2 unit = size > 0.0 ? way / size : vec2(1.0, 0.0);
    vec2 offset = device - from;
    float along = dot(offset, unit);
    float across = dot(offset, vec2(-unit.y, unit.x));
    float beyond = abs(along - clamp(along, 0.0, size));
    float cut = 1.0;
    if (pen.y > 0.0) {
        float at = clamp(along, begins ? along : 0.0, stops ? along : size);
        cut = clamp(0.5 - beside_dash(pen.w + at), 0.0, 1.0);
        if (begins) cut *= clamp(0.5 + along, 0.0, 1.0);
        if (stops) cut *= clamp(0.5 + size - along, 0.0, 1.0);
        if ((begins && along < 0.0) || (stops && along > size)) beyond = 0.0;
    }
    float distance = length(vec2(beyond, across));
    float coverage = clamp(max(pen.x, 0.5) + 0.5 - distance, 0.0, 1.0) * min(1.0, 2.0 * pen.x) * cut;
    pixel = colour * coverage;
}
