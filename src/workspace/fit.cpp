#include "workspace/fit.hpp"

#include "workspace/event_box.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace briefmap {
namespace {

constexpr double least_span = 1.5;      // degrees: a single town is shown with what lies around it
constexpr double least_event_span = 4;  // and an event, among many, with its neighbours
constexpr int samples = 24;             // along each side: sides bend on the plane

LonLatBox with_least_span(LonLatBox box, double least) {
    if (box.width() < least) {
        const double middle = box.centre().lon;
        box.west = wrap_longitude(middle - least / 2);
        box.east = wrap_longitude(middle + least / 2);
    }
    if (box.height() < least) {
        const double middle = std::clamp((box.south + box.north) / 2, -90 + least / 2, 90 - least / 2);
        box.south = middle - least / 2;
        box.north = middle + least / 2;
    }
    return box;
}

void add_places(std::vector<LonLatBox>& boxes, const Event& event, const Gazetteer* gazetteer) {
    for (const Place& place : event.places) {
        if (const auto box = box_of_place(place, gazetteer)) boxes.push_back(*box);
    }
}

MapBox plane_of(const LonLatBox& box, const Projection& projection) {
    MapBox plane;
    const double width = box.width();
    for (int row = 0; row <= samples; ++row) {
        const double lat = std::lerp(box.south, box.north, static_cast<double>(row) / samples);
        for (int column = 0; column <= samples; ++column) {
            const double along = width * column / samples;
            // The last column of a box that ends at 180 stays there: -180 is the other side of the map.
            const double lon = box.west + along > 180 ? box.west + along - 360 : box.west + along;
            if (const auto p = projection.forward(LonLat{lon, lat})) plane.add(*p);
        }
    }
    return plane;
}

struct Fitted {
    double metres = 1;  // to a page pixel
    MapPoint middle;    // of the view
};

Fitted fit(const MapBox& plane, ViewSize size, const FitRoom& room) {
    const double width = std::max(size.width, 1.0);
    const double height = std::max(size.height, 1.0);
    const double free = std::clamp(1 - 2 * room.margin, 0.1, 1.0);
    const double margin = height * (1 - free) / 2;
    const double top = std::max(room.top, margin);
    const double bottom = std::max(room.bottom, margin);

    const double across = std::max(plane.width() / (width * free), 1e-3);
    const double largest = std::max(across, plane.height() / (height * free));
    const double clear = std::max(across, plane.height() / std::max(height - top - bottom, 1.0));
    const double metres = std::min(clear, largest / least_fit);

    // In the page's middle where that is clear; what cannot be cleared on both sides keeps clear of the top.
    const double half = plane.height() / 2 / metres;
    const double lowest = std::max(height - bottom - half, std::min(top + half, height - margin - half));
    const double y = std::clamp(height / 2, std::min(top + half, lowest), lowest);
    const MapPoint centre = plane.centre();
    return {metres, {centre.x, centre.y + (y - height / 2) * metres}};
}

std::optional<std::array<double, 4>> four_numbers(std::string_view text) {
    std::array<double, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), numbers[i]);
        if (error != std::errc{} || !std::isfinite(numbers[i])) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
        const bool last = i + 1 == numbers.size();
        if (last != text.empty() || (!last && text.front() != ',')) return std::nullopt;
        if (!last) text.remove_prefix(1);
    }
    return numbers;
}

}  // namespace

std::optional<LonLatBox> box_of_events(const Dataset& dataset, const Gazetteer* gazetteer, const EventSet* passing) {
    std::vector<LonLatBox> boxes;
    for (EventIndex i = 0; i < dataset.size(); ++i) {
        if (passing == nullptr || passing->contains(i)) add_places(boxes, dataset.event(i), gazetteer);
    }
    const auto box = smallest_box(boxes);
    if (!box) return std::nullopt;
    return with_least_span(*box, least_span);
}

std::optional<LonLatBox> box_of_event(const Event& event, const Gazetteer* gazetteer) {
    std::vector<LonLatBox> boxes;
    add_places(boxes, event, gazetteer);
    const auto box = smallest_box(boxes);
    if (!box) return std::nullopt;
    return with_least_span(*box, least_event_span);
}

Result<View> view_of(const LonLatBox& box, ViewSize size, std::string_view projection_choice, const FitRoom& room) {
    View view;
    view.projection = projection_choice;
    // Of a box around the Pacific the middle lies there, however much of the world it holds.
    const auto turned_to = box.west > box.east ? std::optional(box.centre()) : std::nullopt;
    view.definition = resolve_projection(projection_choice, box, turned_to);
    auto projection = Projection::make(view.definition);
    if (!projection) return projection.error();
    const Projection& made = **projection;

    const bool whole = box.width() >= 359.999 && !made.extent().is_empty();
    const MapBox plane = whole ? made.extent() : plane_of(box, made);
    if (plane.is_empty()) {
        return Error{"the projection shows no part of the map asked for", view.definition,
                     "choose another projection or fit"};
    }
    const Fitted fitted = fit(plane, size, room);
    view.zoom = std::clamp(zoom_of(fitted.metres), min_zoom, max_zoom);
    for (const MapPoint middle : {fitted.middle, plane.centre()}) {
        const auto centre = made.inverse(middle);
        if (!centre || !centre->is_valid() || !made.forward(*centre)) continue;
        view.centre = *centre;
        return view;
    }
    view.centre = made.forward(box.centre()) ? box.centre() : made.domain().centre;
    return view;
}

Result<LonLatBox> parse_fit(std::string_view text, const Dataset& dataset, const Gazetteer& gazetteer,
                            const EventSet* passing) {
    if (text == "world") return LonLatBox::world();
    if (text == "events") return box_of_events(dataset, &gazetteer, passing).value_or(LonLatBox::world());
    if (const auto n = four_numbers(text)) {
        const auto [west, south, east, north] = *n;
        const bool on_earth = std::abs(west) <= 180 && std::abs(east) <= 180 && south >= -90 && north <= 90;
        if (!on_earth || south >= north || west == east) {
            return Error{"is not a box of west, south, east, north in degrees", std::string(text),
                         "give for example -20,0,25,50"};
        }
        return LonLatBox{west, south, east, north};
    }
    if (const Country* country = gazetteer.find_country(text)) return country->box;
    return Error{"is no part of the map", std::string(text),
                 "give events, world, a country's name or code, or W,S,E,N in degrees"};
}

}  // namespace briefmap
