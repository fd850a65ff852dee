#include "scene/scale_bar.hpp"

#include "core/language.hpp"
#include "core/words.hpp"
#include "scene/furniture_words.hpp"
#include "scene/graticule_words.hpp"
#include "scene/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace briefmap {

namespace {

/// Maps higher than this show places of quite other scales: the bar then says where it holds.
constexpr double says_where_above = 4.5e6;  // metres

/// Metres on the globe along a bar of that width.
std::optional<double> length_at(const Camera& camera, const ScaleBarPlace& place, double width) {
    const auto from = camera.lon_lat_at({place.x, place.y});
    const auto to = camera.lon_lat_at({place.x + (place.leftward ? -width : width), place.y});
    if (!from || !to) return std::nullopt;
    return distance_metres(*from, *to);
}

double round_length(double longest) {
    const double decade = std::pow(10, std::floor(std::log10(longest)));
    return longest >= 5 * decade ? 5 * decade : longest >= 2 * decade ? 2 * decade : decade;
}

std::string length_text(double metres, std::string_view language) {
    const FurnitureWords& words = furniture_words(language);
    // Figures of another script than the rest of the map's would look like a slip.
    const bool own_figures = map_language_index(language) == map_language_index("ar");
    const auto number = [&](double n) {
        return own_figures ? display_number(std::llround(n), language) : grouped(std::llround(n));
    };
    if (metres >= 1'000) return fmt::format("{} {}", number(metres / 1'000), words.kilometres);
    if (metres >= 1) return fmt::format("{} {}", number(metres), words.metres);
    return fmt::format("{} {}", metres, words.metres);
}

std::string where_it_holds(const Camera& camera, double latitude, std::string_view language) {
    if (camera.size().height / camera.pixels_per_metre() <= says_where_above) return "";
    const auto whole = static_cast<int>(std::lround(latitude)) * arc_seconds_per_degree;
    return fmt::format(" {} {}", furniture_words(language).at,
                       display_degrees(GraticuleKind::parallel, whole, language));
}

/// True between its ends on the page.
std::optional<ScaleBar> bar_at(const Camera& camera, const ScaleBarPlace& place, std::string_view language) {
    const auto longest = length_at(camera, place, place.longest);
    // Round the back of a globe the way is shorter than the bar: nothing to measure by.
    const double on_sphere = place.longest / camera.pixels_per_metre();
    if (!longest || *longest < on_sphere / 20 || *longest > on_sphere * 20) return std::nullopt;
    ScaleBar bar;
    bar.metres = round_length(*longest);
    double width = place.longest * bar.metres / *longest;
    for (int i = 0; i < 8; ++i) {
        const auto length = length_at(camera, place, width);
        if (!length || *length <= 0) return std::nullopt;
        width = std::min(width * bar.metres / *length, place.longest);
    }
    bar.width = static_cast<float>(width);
    const auto middle = camera.lon_lat_at({place.x + (place.leftward ? -width : width) / 2, place.y});
    if (!middle) return std::nullopt;
    bar.text = length_text(bar.metres, language) + where_it_holds(camera, middle->lat, language);
    return bar;
}

}  // namespace

std::optional<ScaleBar> scale_bar(const Camera& camera, const ScaleBarPlace& place, std::string_view language) {
    if (!(place.longest > 0)) return std::nullopt;
    if (auto bar = bar_at(camera, place, language)) return bar;
    const ViewSize size = camera.size();
    ScaleBarPlace middle = place;
    middle.x = size.width / 2 - (place.leftward ? -place.longest : place.longest) / 2;
    middle.y = size.height / 2;
    return bar_at(camera, middle, language);
}

TextBlock scale_bar_text(const ScaleBar& bar, float unit) {
    TextBlock text;
    text.utf8 = bar.text;
    text.style.size = 11 * unit;
    return text;
}

void draw_scale_bar(DrawList& list, const ScaleBar& bar, const MapInput& input, const ScaleBarDrawing& drawing) {
    const float unit = drawing.unit;
    const float foot = drawing.at.y, top = foot - 5 * unit;
    const float end = drawing.at.x + (drawing.leftward ? -bar.width : bar.width);
    const std::vector<PagePoint> line = {{drawing.at.x, top}, {drawing.at.x, foot}, {end, foot}, {end, top}};
    list.items.emplace_back(StrokePath{line, false, input.theme.map.label_halo, 4.2F * unit, {}});
    list.items.emplace_back(StrokePath{line, false, input.theme.ui.text, 1.5F * unit, {}});
    Label label;
    label.text = drawing.text;
    label.at = {drawing.at.x, foot - 7 * unit - drawing.text_height};
    label.anchor_x = drawing.leftward ? 1.0F : 0.0F;
    label.colour = input.theme.ui.text;
    label.halo = input.theme.map.label_halo;
    label.halo_width = input.theme.map.halo_width * unit;
    list.items.emplace_back(std::move(label));
}

}  // namespace briefmap
