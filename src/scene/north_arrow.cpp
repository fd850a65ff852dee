#include "scene/north_arrow.hpp"

#include "scene/graticule_words.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace briefmap {

namespace {

constexpr double most_off = 2 * std::numbers::pi / 180;
constexpr double nearest_pole = 89.99;  // degrees; nearer, north is a matter of chance

/// Clockwise from up the page.
std::optional<double> north_at(const Camera& camera, LonLat p) {
    if (std::abs(p.lat) > nearest_pole) return std::nullopt;
    constexpr double step = 1e-4;  // degrees
    const std::array<LonLat, 2> ends = {{{p.lon, p.lat - step}, {p.lon, p.lat + step}}};
    std::array<MapPoint, 2> projected;
    camera.projection().forward(ends, projected);
    const double angle = std::atan2(projected[1].x - projected[0].x, projected[1].y - projected[0].y);
    if (!std::isfinite(angle)) return std::nullopt;
    return angle;
}

}  // namespace

std::optional<double> one_north(const Camera& camera) {
    const ViewSize size = camera.size();
    const auto middle = camera.lon_lat_at({size.width / 2, size.height / 2});
    const auto north = middle ? north_at(camera, *middle) : std::nullopt;
    if (!north) return std::nullopt;
    constexpr int samples = 8;
    for (int row = 0; row <= samples; ++row) {
        for (int column = 0; column <= samples; ++column) {
            const auto p = camera.lon_lat_at({size.width * column / samples, size.height * row / samples});
            if (!p) continue;
            const auto here = north_at(camera, *p);
            if (!here || std::abs(std::remainder(*here - *north, 2 * std::numbers::pi)) > most_off) return std::nullopt;
        }
    }
    return north;
}

void draw_north_arrow(DrawList& list, const MapInput& input, PagePoint top_left, double north, float unit) {
    const Colour ink = input.theme.ui.text;
    Label letter;
    letter.text.utf8 = letter_of_north(input.state.language);
    letter.text.style = {11 * unit, FontWeight::bold, false, 0};
    letter.at = {top_left.x + north_arrow_width * unit / 2, top_left.y};
    letter.anchor_x = 0.5F;
    letter.colour = ink;
    letter.halo = input.theme.map.label_halo;
    letter.halo_width = input.theme.map.halo_width * unit;

    const PagePoint middle = {letter.at.x, top_left.y + 25 * unit};
    const auto sine = static_cast<float>(std::sin(north)), cosine = static_cast<float>(std::cos(north));
    const auto turned = [&](float x, float y) {  // y up the page
        return PagePoint{middle.x + (x * cosine + y * sine) * unit, middle.y + (x * sine - y * cosine) * unit};
    };
    const PagePoint tip = turned(0, 10), left = turned(-6, -9), right = turned(6, -9), notch = turned(0, -5);
    list.items.emplace_back(StrokePath{{tip, left, notch, right}, true, input.theme.map.label_halo, 3 * unit, {}});
    list.items.emplace_back(FillPath{{tip, left, notch}, ink});
    list.items.emplace_back(StrokePath{{tip, left, notch, right}, true, ink, unit, {}});
    list.items.emplace_back(std::move(letter));
}

}  // namespace briefmap
