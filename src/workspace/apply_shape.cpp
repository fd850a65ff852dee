// Boxes and lassos drawn on the map.
#include "workspace/apply_handlers.hpp"

#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr double point_distance = 3;         // page pixels between the corners of a lasso
constexpr std::size_t most_points = 10'000;  // of one

void filter_by(Session& session, const Surroundings& around, const DrawnShape& shape) {
    if (!around.projection) return;
    const View& view = session.state.view;
    const Camera camera(around.projection, view.centre, view.zoom, around.map_size);
    if (auto area = area_of(shape, camera)) set_area(session.state.filter, std::move(*area));
}

}  // namespace

void carry_out(Session& session, const Surroundings& around, const command::FilterView&) {
    filter_by(session, around, {AreaShape::box, {{0, 0}, {around.map_size.width, around.map_size.height}}});
}

void carry_out(Session& session, const Surroundings&, const command::SetMapTool& c) {
    session.tool = session.tool == c.tool ? MapTool::move : c.tool;  // again: back to moving
    session.drawn.reset();
}

void carry_out(Session& session, const Surroundings&, const command::StartShape& c) {
    session.drawn = DrawnShape{c.shape, {c.at}};
}

void carry_out(Session& session, const Surroundings&, const command::ExtendShape& c) {
    if (!session.drawn || !std::isfinite(c.to.x) || !std::isfinite(c.to.y)) return;
    auto& points = session.drawn->points;
    if (session.drawn->shape == AreaShape::box) {
        points = {points.front(), c.to};
    } else if (points.size() < most_points &&
               std::hypot(c.to.x - points.back().x, c.to.y - points.back().y) >= point_distance) {
        points.push_back(c.to);
    }
}

void carry_out(Session& session, const Surroundings& around, const command::EndShape& c) {
    const auto drawn = std::exchange(session.drawn, std::nullopt);
    if (!drawn) return;
    session.tool = MapTool::move;
    if (c.keep) filter_by(session, around, *drawn);
}

}  // namespace briefmap
