#version 330 core
in vec2 local;
flat in vec2 half_size;
flat in vec2 edge;
flat in int kind;  // 0 box, 1 circle, 2 ring, 3 and on: an outline
flat in vec4 fill;
flat in vec4 fill_right;
flat in vec4 border;
uniform float ring_width;
uniform vec2 outlines[48];   // for size 2, one after the other
uniform ivec2 outline_of[6];  // first point and number of points
out vec4 pixel;

float box_distance(vec2 p, vec2 size, float radius) {
    vec2 q = abs(p) - size + radius;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

/// Signed distance to a polygon: https://iquilezles.org/articles/distfunctions2d
float outline_distance(vec2 p, ivec2 range, float size) {
    float nearest = 1e20;
    float inside = 1.0;
    vec2 last = outlines[range.x + range.y - 1] * size;
    for (int i = 0; i < range.y; i++) {
        vec2 here = outlines[range.x + i] * size;
        vec2 way = last - here, offset = p - here;
        vec2 off = offset - way * clamp(dot(offset, way) / dot(way, way), 0.0, 1.0);
        nearest = min(nearest, dot(off, off));
        bvec3 crossing = bvec3(p.y >= here.y, p.y < last.y, way.x * offset.y > way.y * offset.x);
        if (all(crossing) || all(not(crossing))) inside = -inside;
        last = here;
    }
    return inside * sqrt(nearest);
}

/// Of a box: the part of this pixel, exact where its edges are not on whole pixels.
float box_coverage(vec2 p, vec2 size, float radius) {
    if (radius > 0.0) return clamp(0.5 - box_distance(p, size, radius), 0.0, 1.0);
    vec2 covered = clamp(min(p + 0.5, size) - max(p - 0.5, -size), 0.0, 1.0);
    return covered.x * covered.y;
}

void main() {
    float whole, inner;  // coverage with the border, and of the fill alone
    vec4 body = fill;
    if (kind == 0) {
        // A box' border lies inside its rectangle.
        whole = box_coverage(local, half_size, edge.x);
        inner = edge.y > 0.0 ? box_coverage(local, half_size - edge.y, max(edge.x - edge.y, 0.0)) : whole;
        if (edge.y > 0.0 && any(lessThan(half_size, vec2(edge.y)))) inner = 0.0;
        body = mix(fill, fill_right, clamp((local.x + half_size.x) / (2.0 * half_size.x), 0.0, 1.0));
        pixel = body * inner + border * max(whole - inner, 0.0);
        return;
    }
    float distance;
    if (kind == 1) {
        distance = length(local) - half_size.x;
    } else if (kind == 2) {
        float pen = ring_width * half_size.x * 0.5;
        distance = abs(length(local) - half_size.x + pen) - pen;
    } else {
        distance = outline_distance(local, outline_of[kind - 3], half_size.x);
    }
    inner = clamp(0.5 - distance, 0.0, 1.0);
    pixel = body * inner;
    if (edge.y > 0.0 && kind != 2) {  // a marker's outline is centred on its edge, above the fill
        float pen = max(edge.y, 1.0) * 0.5;
        float stroke = clamp(pen + 0.5 - abs(distance), 0.0, 1.0) * min(1.0, edge.y);
        pixel = border * stroke + pixel * (1.0 - border.a * stroke);
    }
}
