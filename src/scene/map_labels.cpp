#include "scene/map_labels.hpp"

#include "scene/layer_look.hpp"
#include "scene/letter_case.hpp"
#include "scene/tally.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace briefmap {

namespace {

constexpr double metres_per_degree = 111'195;

struct Room {
    float width = 0, height = 0;  // page pixels
};

/// Of a country on the page, near enough to choose a size of type by.
Room room_of(const Country& country, double pixels_per_metre) {
    const double middle = (country.box.south + country.box.north) / 2 * std::numbers::pi / 180;
    return {static_cast<float>(country.box.width() * metres_per_degree * std::cos(middle) * pixels_per_metre),
            static_cast<float>(country.box.height() * metres_per_degree * pixels_per_metre)};
}

float type_size(const Room& room, bool has_events) {
    const float side = std::sqrt(room.width * room.height);
    const float size = std::clamp(8.5F + side / 70, 9.0F, 15.0F);
    // In steps, so that names keep their size over a range of zooms.
    return std::round((has_events ? std::max(size, 11.5F) : size) * 2) / 2;
}

Colour ink_of(const MapInput& input, BaseLayer names) {
    return layer_ink(base_layer(input.state.layers, names), input.theme);
}

LabelLine country_name(const MapInput& input, const Country& country, float size, bool has_events) {
    TextBlock text;
    text.utf8 = to_capitals(country.names[map_language_index(input.state.language)]);
    text.style.size = size;
    text.style.weight = has_events ? FontWeight::bold : FontWeight::medium;
    if (takes_spacing(text.utf8)) text.style.letter_spacing = std::round(size * 1.4F) / 10;
    if (text.utf8.find(' ') != std::string::npos) {
        text.max_width = size * 11;
        text.max_lines = 2;
        text.align = TextAlign::centre;
    }
    return make_line(input, std::move(text),
                     has_events ? input.theme.map.town_label : ink_of(input, BaseLayer::country_names));
}

/// Places for a name that should stand at `at`, nearest first: there, and one step of `dx`, `dy` around.
std::vector<PagePoint> spots_near(PagePoint at, float dx, float dy) {
    std::vector<PagePoint> spots;
    for (int row = -1; row <= 1; ++row)
        for (int column = -1; column <= 1; ++column)
            spots.push_back({at.x + static_cast<float>(column) * dx, at.y + static_cast<float>(row) * dy});
    std::stable_sort(spots.begin(), spots.end(), [&](PagePoint a, PagePoint b) {
        return std::hypot(a.x - at.x, a.y - at.y) < std::hypot(b.x - at.x, b.y - at.y);
    });
    return spots;
}

/// People a town needs to be named.
std::int64_t least_population(double metres_per_page_pixel) {
    return static_cast<std::int64_t>(260'000 * std::pow(metres_per_page_pixel / 2'500, 1.6));
}

bool near_group(std::span<const MarkGroup> groups, PagePoint at) {
    return std::any_of(groups.begin(), groups.end(), [&](const MarkGroup& group) {
        return std::hypot(group.centre.x - at.x, group.centre.y - at.y) < 12;
    });
}

}  // namespace

std::optional<MapLabel> country_label(const MapInput& input, std::uint32_t index, std::span<const CountryMark> marks) {
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [index](const CountryMark& candidate) { return candidate.country == index; });
    const bool marked = mark != marks.end();
    const Country& country = input.gazetteer.countries()[index];
    const Room room = room_of(country, input.camera.pixels_per_metre());
    // Names of countries that events are about say where those are.
    if (!marked && (room.width < 24 || !base_layer(input.state.layers, BaseLayer::country_names).is_shown))
        return std::nullopt;

    float size = type_size(room, marked);
    LabelLine name = country_name(input, country, size, marked);
    while (!marked && name.extent.width > room.width * 1.05F && size > 9) {
        size -= 1;
        name = country_name(input, country, size, false);
    }
    if (!marked && name.extent.width > room.width * 1.25F) return std::nullopt;

    MapLabel label;
    stack_lines(label, {std::move(name)}, TextAlign::centre);
    label.names_country = index;
    label.candidate.priority = label_priority::country + country.label_rank;
    label.candidate.tie = index;
    if (!marked) return label;
    label.country = static_cast<std::size_t>(mark - marks.begin());
    label.candidate.priority = label_priority::country_with_events;
    const TallySize tally = tally_size(mark->events.size());
    if (tally.width > 0) {
        const float width = std::max(label.width, tally.width);
        for (LabelLine& line : label.lines)
            line.label.at.x += (width - label.width) / 2;
        label.width = width;
        label.tally = {(width - tally.width) / 2, label.height + 1, tally.width, tally.height};
        label.height = label.tally.bottom() + 2;
    }
    return label;
}

LabelLine make_line(const MapInput& input, TextBlock text, Colour colour) {
    LabelLine line;
    line.extent = input.typesetter.measure(text);
    line.label.text = std::move(text);
    line.label.colour = colour;
    line.label.halo = input.theme.map.label_halo.with_alpha(input.theme.map.label_halo.a / 255.0 * colour.a / 255.0);
    line.label.halo_width = input.theme.map.halo_width;
    return line;
}

void stack_lines(MapLabel& label, std::vector<LabelLine> lines, TextAlign align) {
    for (const LabelLine& line : lines)
        label.width = std::max(label.width, line.extent.width);
    for (LabelLine& line : lines) {
        const float spare = label.width - line.extent.width;
        const float share = align == TextAlign::left ? 0 : align == TextAlign::centre ? 0.5F : 1;
        line.label.at = {spare * share, label.height};
        label.height += line.extent.height;
        label.lines.push_back(std::move(line));
    }
}

void centre_on(MapLabel& label, std::span<const PagePoint> points) {
    for (const PagePoint& p : points)
        label.candidate.positions.push_back({p.x - label.width / 2, p.y - label.height / 2, label.width, label.height});
}

MapLabel tally_alone(const MapLabel& label) {
    MapLabel alone;
    alone.candidate.priority = label.candidate.priority;
    alone.candidate.tie = label.candidate.tie;
    alone.country = label.country;
    alone.width = label.tally.width + 2;
    alone.height = label.tally.height + 2;
    alone.tally = {1, 1, label.tally.width, label.tally.height};
    return alone;
}

std::vector<MapLabel> country_labels(const MapInput& input, const MapFrame& frame, std::span<const CountryMark> marks) {
    std::vector<MapLabel> labels;
    for (std::uint32_t i = 0; i < input.gazetteer.countries().size(); ++i) {
        const std::optional<MapPoint> on_map = input.camera.projection().forward(input.gazetteer.countries()[i].label);
        if (!on_map) continue;
        const PagePoint at = frame.at(*on_map);
        if (!grown(frame.region(), 80).contains(at)) continue;
        std::optional<MapLabel> label = country_label(input, i, marks);
        if (!label) continue;
        // A name may leave its place, but not its country; for one with events a spot is searched for.
        if (label->country)
            centre_on(*label, std::array{at});
        else
            centre_on(*label, spots_near(at, label->width * 0.4F, label->height * 0.75F));
        labels.push_back(std::move(*label));
    }
    return labels;
}

std::vector<MapLabel> town_labels(const MapInput& input, const MapFrame& frame, std::span<const MarkGroup> groups) {
    constexpr std::size_t at_most = 400;
    const double metres = 1 / input.camera.pixels_per_metre();
    std::vector<MapLabel> labels;
    if (metres > 16'000 || !base_layer(input.state.layers, BaseLayer::town_names).is_shown) return labels;
    const std::int64_t town_from = least_population(metres);
    const std::int64_t capital_from = town_from / 25;
    const auto centre = input.camera.lon_lat_at({input.camera.size().width / 2, input.camera.size().height / 2});
    const double reach = std::hypot(input.camera.size().width + 1'800, input.camera.size().height + 1'800) / 2 * metres;

    const std::vector<Town>& towns = input.gazetteer.towns();  // largest first
    for (std::size_t i = 0; i < towns.size() && labels.size() < at_most; ++i) {
        const Town& town = towns[i];
        if (town.population < capital_from) break;
        const bool capital = town.is_capital();
        if (!capital && town.population < town_from) continue;
        // Far towns need no projecting; a tenth more, as projections stretch.
        if (centre && distance_metres(*centre, town.position) > reach * 1.1 + 50'000) continue;
        const std::optional<MapPoint> on_map = input.camera.projection().forward(town.position);
        if (!on_map) continue;
        const PagePoint at = frame.at(*on_map);
        if (!frame.region().contains(at) || near_group(groups, at)) continue;

        TextBlock text;
        text.utf8 = Gazetteer::name_of(town, map_language_index(input.state.language));
        text.style.size = capital ? 11.5F : town.population > 4 * town_from ? 11 : 10;
        if (capital) text.style.weight = FontWeight::medium;
        MapLabel label;
        stack_lines(label, {make_line(input, std::move(text), ink_of(input, BaseLayer::town_names))}, TextAlign::left);
        label.dot = at;
        label.candidate.mark = PageRect{at.x - 2.5F, at.y - 2.5F, 5, 5};
        label.capital = capital;
        label.candidate.priority = capital ? label_priority::capital : label_priority::town;
        label.candidate.tie = i;
        label.candidate.positions = positions_around(at, capital ? 5.0F : 4.0F, label.width, label.height);
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<MapLabel> place_labels_of(const MapInput& input, std::span<const PointMark> marks,
                                      std::span<const MarkGroup> groups) {
    constexpr std::size_t at_most = 80;
    std::vector<MapLabel> labels;
    for (std::size_t g = 0; g < groups.size() && g < at_most; ++g) {
        const PointMark& first = marks[groups[g].members.front()];
        const Place& place = input.dataset.event(first.event).places[first.place];
        if (place.name.empty()) continue;
        TextBlock text;
        text.utf8 = place.name;
        const Town* town = input.gazetteer.find_town(place.name);
        if (town && place.position && distance_metres(town->position, *place.position) < 20'000)
            text.utf8 = Gazetteer::name_of(*town, map_language_index(input.state.language));
        text.style.size = 11.5F;
        text.style.weight = FontWeight::medium;
        text.max_width = 170;
        text.max_lines = 1;
        MapLabel label;
        stack_lines(label, {make_line(input, std::move(text), input.theme.map.town_label)}, TextAlign::left);
        label.candidate.priority = label_priority::place_of_events;
        label.candidate.tie = g;
        const float vague = first.form == PlaceForm::zone ? 32.0F : first.form == PlaceForm::halo ? 17.0F : 0.0F;
        const float radius = std::max(vague, groups[g].outer + 4);
        label.candidate.positions = positions_around(groups[g].centre, radius, label.width, label.height);
        labels.push_back(std::move(label));
    }
    return labels;
}

}  // namespace briefmap
