#include "paint_gl/shape_painter.hpp"

#include "paint_gl/shader.hpp"
#include "scene/marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace briefmap::gl {

namespace {

// The numbers of shaders/shape.frag.
constexpr float box_kind = 0, circle_kind = 1, ring_kind = 2;
constexpr std::array outlined = {MarkerShape::square,        MarkerShape::diamond, MarkerShape::triangle,
                                 MarkerShape::triangle_down, MarkerShape::cross,   MarkerShape::star};
constexpr std::size_t most_outline_points = 48;

float kind_of(MarkerShape shape) {
    if (shape == MarkerShape::ring) return ring_kind;
    const auto found = std::find(outlined.begin(), outlined.end(), shape);
    return found == outlined.end() ? circle_kind : 3 + static_cast<float>(found - outlined.begin());
}

/// The shader draws the very outlines that the scene states for both painters.
void set_outlines(const Program& program) {
    std::vector<PagePoint> points;
    std::array<GLint, 2 * outlined.size()> ranges{};
    for (std::size_t i = 0; i < outlined.size(); ++i) {
        const std::span<const PagePoint> outline = marker_outline(outlined[i]);
        ranges[2 * i] = static_cast<GLint>(points.size());
        ranges[2 * i + 1] = static_cast<GLint>(outline.size());
        points.insert(points.end(), outline.begin(), outline.end());
    }
    points.resize(std::min(points.size(), most_outline_points));
    glUniform2fv(uniform(program, "outlines"), static_cast<GLsizei>(points.size()), &points.front().x);
    glUniform2iv(uniform(program, "outline_of"), static_cast<GLsizei>(outlined.size()), ranges.data());
    glUniform1f(uniform(program, "ring_width"), ring_width);
}

bool touches(const DeviceRect& visible, float x, float y, float reach_x, float reach_y) {
    return x + reach_x >= static_cast<float>(visible.x) && x - reach_x <= static_cast<float>(visible.right()) &&
           y + reach_y >= static_cast<float>(visible.y) && y - reach_y <= static_cast<float>(visible.bottom());
}

}  // namespace

Result<ShapePainter> ShapePainter::make(const std::filesystem::path& shaders) {
    Result<QuadBatch> batch = QuadBatch::make(shaders, "shape", 5);
    if (!batch) return batch.error();
    set_outlines(batch->use());
    return ShapePainter(std::move(*batch));
}

void ShapePainter::add(const Frame& frame, const Box& box) {
    const float scale = frame.target.scale;
    const float half_width = box.rect.width * scale / 2, half_height = box.rect.height * scale / 2;
    if (!(half_width > 0 && half_height > 0)) return;
    const float x = box.rect.x * scale + half_width, y = box.rect.y * scale + half_height;
    if (!touches(frame.visible, x, y, half_width + 1, half_height + 1)) return;  // not a number touches nothing
    const float radius = box.radius > 0 ? std::min({box.radius * scale, half_width, half_height}) : 0;
    const float border = box.border.a > 0 && box.border_width > 0 ? box.border_width * scale : 0;
    batch_.add({{x, y, half_width, half_height},
                {radius, border, box_kind, 0},
                texel(box.fill),
                texel(box.gradient ? box.fill_right : box.fill),
                texel(box.border)});
}

void ShapePainter::add(const Frame& frame, const Bars& bars) {
    const float half = frame.target.scale / 2;
    for (const auto& [rect, colour] : bars.bars) {
        const float half_width = rect.width * half, half_height = rect.height * half;
        if (!(half_width > 0 && half_height > 0)) continue;
        const float x = rect.x * 2 * half + half_width, y = rect.y * 2 * half + half_height;
        if (!touches(frame.visible, x, y, half_width + 1, half_height + 1)) continue;
        const Texel fill = texel(colour);
        batch_.add({{x, y, half_width, half_height}, {0, 0, box_kind, 0}, fill, fill, {}});
    }
}

void ShapePainter::add(const Frame& frame, const Markers& markers) {
    for (const Marker& marker : markers.markers)
        add(frame, marker);
}

void ShapePainter::add(const Frame& frame, const Marker& marker) {
    const float scale = frame.target.scale;
    const float radius = marker.size * scale / 2;
    if (!(radius > 0)) return;
    const float x = marker.at.x * scale, y = marker.at.y * scale;
    const float outline = marker.outline.a > 0 && marker.outline_width > 0 ? marker.outline_width * scale : 0;
    const float reach = radius + outline + 1;
    if (!touches(frame.visible, x, y, reach, reach)) return;
    batch_.add({{x, y, radius, radius},
                {0, outline, kind_of(marker.shape), 0},
                texel(marker.fill),
                texel(marker.fill),
                texel(marker.outline)});
}

}  // namespace briefmap::gl
