#include "paint_gl/layer_cache.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap::gl {

namespace {

constexpr std::uint64_t pictures_kept = 240;  // some seconds at the display's pace

bool is_finite(LocalPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); }

void build_areas(const ProjectedLayer& layer, LayerBuffers& out) {
    // A triangle that points nowhere collapses into nothing, so that ranges keep their places.
    std::vector<std::uint32_t> indices(layer.triangles.size() / 3 * 3);
    for (std::size_t i = 0; i < indices.size(); i += 3) {
        const auto corner_is_good = [&](std::uint32_t at) {
            return at < layer.points.size() && is_finite(layer.points[at]);
        };
        const std::uint32_t* corners = layer.triangles.data() + i;
        if (std::all_of(corners, corners + 3, corner_is_good))
            std::copy(corners, corners + 3, indices.begin() + static_cast<std::ptrdiff_t>(i));
    }
    out.areas = VertexArray::make();
    out.points = Buffer::make();
    out.triangles = Buffer::make();
    glBindVertexArray(out.areas.name());
    glBindBuffer(GL_ARRAY_BUFFER, out.points.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(layer.points.size() * sizeof(LocalPoint)),
                 layer.points.data(), GL_STATIC_DRAW);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(LocalPoint), nullptr);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, out.triangles.name());
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)),
                 indices.data(), GL_STATIC_DRAW);
    for (std::size_t f = 0; f < feature_count(layer); ++f) {
        const auto [begin, end] = range_of(layer.triangle_begin, f, indices.size());
        out.triangles_of.push_back({static_cast<GLint>(begin), static_cast<GLsizei>((end - begin) / 3 * 3)});
    }
}

void add_line(std::span<const LocalPoint> line, std::vector<Texel>& slots) {
    constexpr float gap = -1, neighbour = -2;
    slots.push_back({0, 0, 0, gap});
    const bool closed = line.size() > 3 && line.front().x == line.back().x && line.front().y == line.back().y;
    const auto add_neighbour = [&](LocalPoint p) { slots.push_back({p.x, p.y, 0, is_finite(p) ? neighbour : gap}); };
    if (closed) add_neighbour(line[line.size() - 2]);
    double length = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!is_finite(line[i])) {
            slots.push_back({0, 0, 0, gap});
            continue;
        }
        if (i > 0 && is_finite(line[i - 1])) {
            length += std::hypot(static_cast<double>(line[i].x) - static_cast<double>(line[i - 1].x),
                                 static_cast<double>(line[i].y) - static_cast<double>(line[i - 1].y));
        }
        slots.push_back({line[i].x, line[i].y, static_cast<float>(length), 0});
    }
    if (closed) add_neighbour(line[1]);
}

void build_lines(const ProjectedLayer& layer, LayerBuffers& out) {
    std::vector<Texel> slots;
    slots.reserve(layer.line_points.size() + 2 * layer.line_begin.size() + 4);
    const std::size_t lines = layer.line_begin.empty() ? 0 : layer.line_begin.size() - 1;
    for (std::size_t f = 0; f < feature_count(layer); ++f) {
        const std::size_t first = slots.size();
        const auto [begin, end] = range_of(layer.line_feature_begin, f, lines);
        for (std::size_t l = begin; l < end; ++l) {
            const auto [from, to] = range_of(layer.line_begin, l, layer.line_points.size());
            if (to - from > 1) add_line(std::span(layer.line_points).subspan(from, to - from), slots);
        }
        out.slots_of.push_back({static_cast<GLint>(first), static_cast<GLsizei>(slots.size() - first)});
    }
    slots.insert(slots.end(), 3, {0, 0, 0, -1});  // the shader looks two slots ahead
    out.lines.upload(slots, GL_STATIC_DRAW);
}

}  // namespace

void merge_ranges(std::span<const Range> ranges, std::span<const std::uint32_t> features, GLint factor,
                  std::vector<GLint>& first, std::vector<GLsizei>& count) {
    first.clear();
    count.clear();
    for (std::uint32_t f : features) {
        const Range& r = ranges[f];
        if (r.count <= 0) continue;
        if (!first.empty() && first.back() + count.back() == r.first * factor) {
            count.back() += r.count * factor;
        } else {
            first.push_back(r.first * factor);
            count.push_back(r.count * factor);
        }
    }
}

const LayerBuffers& LayerCache::buffers(const ProjectedLayerPtr& layer) {
    Held& held = held_[layer.get()];
    if (held.layer.lock() != layer) {  // new, or another layer at the address of one that is gone
        held.layer = layer;
        held.buffers = LayerBuffers{};
        build_areas(*layer, held.buffers);
        build_lines(*layer, held.buffers);
    }
    held.last_used = picture_;
    return held.buffers;
}

void LayerCache::end_picture() {
    ++picture_;
    std::erase_if(held_, [&](const auto& entry) {
        return entry.second.layer.expired() || entry.second.last_used + pictures_kept < picture_;
    });
}

}  // namespace briefmap::gl
