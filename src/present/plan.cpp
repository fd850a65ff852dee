#include "present/plan.hpp"

#include "core/edtf.hpp"
#include "present/filter_wishes.hpp"
#include "workspace/fit.hpp"
#include "workspace/layer_spec.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

Result<Edtf> read_date(const std::string& text, std::string_view option) {
    auto date = parse_edtf(text);
    if (date) return std::move(*date);
    return Error{"“" + text + "” is not a date: " + date.error().what, std::string(option),
                 "give an ISO 8601 or EDTF date such as 2025-08-15, 2021-05 or 2013"};
}

/// What was refused further down, under the name of the option that asked for it.
Error refused(const Error& error, std::string_view option) {
    return {"“" + error.where + "” " + error.what, std::string(option), error.remedy};
}

/// "LON,LAT,ZOOM".
std::optional<std::array<double, 3>> read_three(std::string_view text) {
    std::array<double, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t comma = i < 2 ? text.find(',') : text.size();
        if (comma == std::string_view::npos) return std::nullopt;
        const auto [end, error] = std::from_chars(text.data(), text.data() + comma, numbers[i]);
        if (error != std::errc{} || end != text.data() + comma) return std::nullopt;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return numbers;
}

/// The degrees that a view at this zoom spans, roughly: enough to choose a projection by.
LonLatBox box_around(LonLat centre, double zoom, ViewSize size) {
    const double degrees_per_pixel = 360 / (256 * std::exp2(zoom));
    const double half_width = std::min(180.0, size.width * degrees_per_pixel / 2);
    const double half_height = size.height * degrees_per_pixel / 2;
    if (half_width >= 180)
        return {-180, std::max(-90.0, centre.lat - half_height), 180, std::min(90.0, centre.lat + half_height)};
    return {wrap_longitude(centre.lon - half_width), std::max(-90.0, centre.lat - half_height),
            wrap_longitude(centre.lon + half_width), std::min(90.0, centre.lat + half_height)};
}

/// What passes the filter wished for; null for everything.
Result<FoundPtr> found_by(const Wishes& wishes, const Surroundings& around) {
    if (!wants_filter(wishes)) return FoundPtr();
    const auto filter = plan_filter(wishes, *around.filter_index, *around.gazetteer);
    if (!filter) return filter.error();
    return find_events(*around.filter_index, *filter);
}

Result<View> plan_view(const Wishes& wishes, const Surroundings& around, const FitRoom& room) {
    if (wishes.view) {
        const auto numbers = read_three(*wishes.view);
        const LonLat centre = numbers ? LonLat{(*numbers)[0], (*numbers)[1]} : LonLat{};
        if (!numbers || !centre.is_valid() || !((*numbers)[2] >= min_zoom && (*numbers)[2] <= max_zoom)) {
            return Error{"“" + *wishes.view + "” is not a view", "--view",
                         "give LON,LAT,ZOOM: degrees east, degrees north and a zoom of -2 to 20, such as -3.5,17.5,5"};
        }
        View view{.projection = wishes.projection, .definition = {}, .centre = centre, .zoom = (*numbers)[2]};
        view.definition = resolve_projection(view.projection, box_around(centre, view.zoom, around.map_size), centre);
        const auto made = Projection::make(view.definition);
        if (!made) return refused(made.error(), "--projection");
        if (!(*made)->forward(centre)) {
            return Error{"“" + *wishes.view + "” is beyond what " + (*made)->title() + " shows", "--view",
                         "choose another view or another --projection"};
        }
        return view;
    }
    const auto found = found_by(wishes, around);
    if (!found) return found.error();
    const auto box = parse_fit(wishes.fit.value_or("events"), *around.dataset, *around.gazetteer,
                               *found ? &(*found)->passing : nullptr);
    if (!box) return refused(box.error(), "--fit");
    auto view = view_of(*box, around.map_size, wishes.projection, room);
    if (!view) return refused(view.error(), "--projection");
    return view;
}

/// Whether the wishes said anything about time.
Result<bool> plan_time(const Wishes& wishes, TimeView& time) {
    if (wishes.mode) {
        const auto mode = time_mode_from(*wishes.mode);
        if (!mode)
            return Error{"there is no mode “" + *wishes.mode + "”", "--mode",
                         "give all, instant, window, cumulative or remaining"};
        time.mode = *mode;
    }
    if (wishes.from || wishes.to) {
        Interval shown{time.axis.begin, time.axis.end};
        if (wishes.from) {
            auto date = read_date(*wishes.from, "--from");
            if (!date) return date.error();
            shown.begin = date->bounds().begin;
        }
        if (wishes.to) {
            auto date = read_date(*wishes.to, "--to");
            if (!date) return date.error();
            shown.end = date->bounds().end;
        }
        if (!shown.is_bounded() || shown.begin >= shown.end) {
            return Error{"--from is not before --to", "--from, --to",
                         "give two closed dates in order, such as --from 2020 --to 2021-05"};
        }
        if (!wishes.mode) time.mode = TimeMode::window;
        time.playhead = shown.end - 1;
        time.window_seconds = shown.seconds();
        return true;
    }
    if (wishes.at) {
        auto date = read_date(*wishes.at, "--at");
        if (!date) return date.error();
        const Interval bounds = date->bounds();
        time.playhead = bounds.end.is_bounded() ? bounds.end - 1 : bounds.begin;
        if (!time.playhead.is_bounded())
            return Error{"“" + *wishes.at + "” has no end", "--at", "give a date with a beginning or an end"};
        return true;
    }
    return false;
}

Result<MapLayers> plan_layers(const Wishes& wishes) {
    MapLayers layers = default_layers();
    for (const std::string& words : wishes.layers) {
        auto layer = parse_layer_spec(words);
        if (!layer) return layer.error();
        add_layer(layers, std::move(*layer));
    }
    for (const std::string& name : wishes.hide) {
        const auto which = base_layer_named(name);
        if (!which) {
            return Error{"there is no layer “" + name + "”", "--hide", "give one of " + base_layer_names()};
        }
        for (MapLayer& layer : layers)
            if (layer.base() == which) layer.is_shown = false;
    }
    return layers;
}

/// Whether marks can be sized by it.
Status known_field(const std::string& name, const Dataset& dataset) {
    if (name.empty() || dataset.number_field(name)) return done;
    std::string there;
    for (const NumberField& field : dataset.number_fields())
        there += (there.empty() ? "" : ", ") + field.name;
    return Error{"no event has a number “" + name + "”", "--size-by",
                 there.empty() ? "the events have no numbers that marks could be sized by" : "give one of " + there};
}

Result<State> plan(const Wishes& wishes, const Surroundings& around, bool from_the_first_event) {
    auto view = plan_view(wishes, around, {});
    if (!view) return view.error();

    auto layers = plan_layers(wishes);
    if (!layers) return layers.error();

    State wished;
    wished.layers = std::move(*layers);
    wished.view = *view;
    wished.theme = wishes.theme;
    wished.graticule = wishes.graticule;
    wished.language = wishes.language;
    wished.crowds = wishes.crowds;
    if (auto known = known_field(wishes.size_by, *around.dataset); !known) return known.error();
    wished.size_by = wishes.size_by;
    if (wants_filter(wishes)) {
        auto filter = plan_filter(wishes, *around.filter_index, *around.gazetteer);
        if (!filter) return filter.error();
        wished.filter = std::move(*filter);
    }
    State state = start_session(around, wished).state;
    state.view = *view;

    const Dataset& dataset = *around.dataset;
    auto told = plan_time(wishes, state.time);
    if (!told) return told.error();
    if (wishes.select) {
        const auto event = dataset.find(*wishes.select);
        if (!event) {
            return Error{"there is no event “" + *wishes.select + "”", "--select",
                         "`briefmap info` lists the events' ids with --json"};
        }
        state.selected = event;
        const auto instant = step_instant(dataset, *event);
        if (!*told && instant) state.time.playhead = *instant;
    } else if (*told || !from_the_first_event) {
        state.selected.reset();
        if (!*told && dataset.extent()) {
            state.time.playhead = dataset.extent()->end - 1;
            if (!wishes.mode) state.time.mode = TimeMode::all;
        }
    }
    return state;
}

}  // namespace

Result<State> plan_state(const Wishes& wishes, const Surroundings& around, const FurnitureOptions& furniture) {
    auto state = plan(wishes, around, false);
    if (!state || wishes.view) return state;
    const ReservedRoom covered = reserved_room(furniture, {*around.dataset, *state, around.map_size});
    const auto view = plan_view(wishes, around, {.top = covered.top, .bottom = covered.bottom});
    if (!view) return view.error();
    state->view = *view;
    return state;
}

Result<State> plan_first_state(const Wishes& wishes, const Surroundings& around) { return plan(wishes, around, true); }

}  // namespace briefmap
