#include "ui/map_shape_ui.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace briefmap {
namespace {

constexpr double degrees_a_step = 2;  // edges are straight in degrees, and curves on most maps

std::optional<AreaShape> shape_to_draw(const UiInput& in) {
    const ImGuiIO& io = ImGui::GetIO();
    if (in.session.tool == MapTool::box || (io.KeyShift && !io.KeyCtrl)) return AreaShape::box;
    if (in.session.tool == MapTool::lasso || (io.KeyCtrl && !io.KeyShift)) return AreaShape::lasso;
    return std::nullopt;
}

struct Pen {
    ImDrawList& draw;
    const PageRect& rect;
    float scale;
    ImU32 ink, halo;

    [[nodiscard]] ImVec2 at(ViewPoint p) const {
        return {rect.x + static_cast<float>(p.x) * scale, rect.y + static_cast<float>(p.y) * scale};
    }
    void line(const std::vector<ImVec2>& points, bool closed) const {
        if (points.size() < 2) return;
        const int flags = closed ? ImDrawFlags_Closed : 0;
        draw.AddPolyline(points.data(), static_cast<int>(points.size()), halo, flags, 4 * scale);
        draw.AddPolyline(points.data(), static_cast<int>(points.size()), ink, flags, 2 * scale);
    }
};

/// The outline on the map, in as many pieces as the map's edge makes of it.
void draw_area(const UiInput& in, const Pen& pen, const Outline& outline) {
    std::vector<ImVec2> piece;
    const auto cut = [&] {
        pen.line(piece, false);
        piece.clear();
    };
    const double torn = in.camera.size().width / 2;  // two near places as far apart lie on either side of the edge
    std::optional<ViewPoint> before;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const LonLat a = outline[i], b = outline[(i + 1) % outline.size()];
        const double length = std::max(std::abs(b.lon - a.lon), std::abs(b.lat - a.lat));
        const int steps = std::clamp(static_cast<int>(std::ceil(length / degrees_a_step)), 1, 360);
        for (int s = i == 0 ? 0 : 1; s <= steps; ++s) {
            const double share = static_cast<double>(s) / steps;
            const LonLat p{wrap_longitude(a.lon + share * (b.lon - a.lon)), a.lat + share * (b.lat - a.lat)};
            const auto at = in.camera.to_view(p);
            if (!at || (before && std::hypot(at->x - before->x, at->y - before->y) > torn)) cut();
            if (at) piece.push_back(pen.at(*at));
            before = at;
        }
    }
    cut();
}

void draw_under_hand(const Pen& pen, const DrawnShape& drawn, Colour fill) {
    std::vector<ImVec2> points;
    points.reserve(drawn.points.size());
    for (const ViewPoint& p : drawn.points)
        points.push_back(pen.at(p));
    if (drawn.shape == AreaShape::box && points.size() == 2) {
        pen.draw.AddRectFilled(points[0], points[1], im_colour(fill.with_alpha(0.12)));
        points = {points[0], {points[1].x, points[0].y}, points[1], {points[0].x, points[1].y}};
    }
    pen.line(points, true);
}

}  // namespace

bool draw_shape(const UiInput& in, const PageRect& rect, ViewPoint at, IssuedCommands& out) {
    const Theme::Ui& ui = in.theme.ui;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
    const Pen pen{draw, rect, in.scale, im_colour(ui.accent), im_colour(ui.panel.with_alpha(0.7))};
    for (const FilterArea& area : in.session.state.filter.areas)
        draw_area(in, pen, area.outline);
    const auto& drawn = in.session.drawn;
    if (drawn) draw_under_hand(pen, *drawn, ui.accent);
    draw.PopClipRect();

    const auto shape = shape_to_draw(in);
    const bool hovered = ImGui::IsItemHovered();
    if (drawn || (hovered && shape)) {  // a cross hair, which Dear ImGui has no cursor for
        ImGui::SetMouseCursor(ImGuiMouseCursor_None);
        const ImVec2 p = pen.at(at);
        const float arm = 9 * in.scale;
        pen.line({{p.x - arm, p.y}, {p.x + arm, p.y}}, false);
        pen.line({{p.x, p.y - arm}, {p.x, p.y + arm}}, false);
    }
    if (!drawn) {
        const bool starts = ImGui::IsItemActivated() && shape;
        if (starts) out.push_back({command::StartShape{*shape, at}, 0});
        return starts || (hovered && in.session.tool != MapTool::move);
    }
    out.push_back({command::ExtendShape{at}, 0});
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) out.push_back({command::EndShape{true}, 0});
    return true;
}

}  // namespace briefmap
