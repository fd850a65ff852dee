// Which events pass: search, facets, ranges, areas; and how the list and the facets are shown.
#include "workspace/apply_handlers.hpp"
#include "workspace/list_rows.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t longest_search = 1'000;  // bytes

bool is_sound(const NumberRange& range) {
    return std::isfinite(range.least) && std::isfinite(range.most) && range.least <= range.most;
}

bool is_sound(const FilterArea& area) {
    return area.outline.size() >= 3 && std::all_of(area.outline.begin(), area.outline.end(), [](LonLat p) {
               return std::isfinite(p.lon) && std::abs(p.lat) <= 90;
           });
}

}  // namespace

const EventSet* passing(const Session& session) { return session.found ? &session.found->passing : nullptr; }

FacetView view_of(const Session& session, const FacetId& facet) {
    for (const auto& [id, view] : session.facet_views)
        if (id == facet) return view;
    const auto& choices = session.state.filter.choices;
    const bool has_choice =
        std::any_of(choices.begin(), choices.end(), [&](const FacetChoice& choice) { return choice.facet == facet; });
    return {.is_open = has_choice || facet.kind == FacetKind::category};
}

void follow_filter(Session& session, const Surroundings& around) {
    const EventFilter& filter = session.state.filter;
    if (filter.is_everything() || !around.filter_index) {
        session.found.reset();
        return;
    }
    if (!session.found || session.found->filter != filter)
        session.found = find_events(*around.filter_index, filter, session.found);
    std::optional<EventIndex>& selected = session.state.selected;
    if (selected && !session.found->passing.contains(*selected)) selected.reset();
}

void carry_out(Session& session, const Surroundings&, const command::FocusSearch&) {
    if (session.presentation) return;  // the panels are away
    session.search_wants_focus = true;
    session.state.panels.clean = false;
    session.state.panels.list = true;
}

void carry_out(Session& session, const Surroundings&, const command::SearchFocused&) {
    session.search_wants_focus = false;
}

void carry_out(Session& session, const Surroundings&, const command::SetSearch& c) {
    session.state.filter.search = c.text.substr(0, longest_search);
}

void carry_out(Session& session, const Surroundings& around, const command::GoToFirstFound&) {
    const ListRows rows = list_rows(*around.dataset, session.found, session.state.list_order);
    if (rows.size() > 0) show_event(session, around, rows.at(0), true);
}

void carry_out(Session& session, const Surroundings&, const command::ToggleFacetValue& c) {
    toggle_value(session.state.filter, c.facet, c.value);
}

void carry_out(Session& session, const Surroundings& around, const command::SetNumberRange& c) {
    const NumberField* field = around.dataset->number_field(c.range.field);
    if (field == nullptr || !is_sound(c.range)) return;
    if (c.range.least <= field->least && c.range.most >= field->most) {
        // Events without a number come back with it: both ends were taken all the way.
        remove_part(session.state.filter, c.range);
    } else {
        set_range(session.state.filter, c.range);
    }
}

void carry_out(Session& session, const Surroundings&, const command::SetArea& c) {
    if (is_sound(c.area)) set_area(session.state.filter, c.area);
}

void carry_out(Session& session, const Surroundings&, const command::RemoveFilterPart& c) {
    remove_part(session.state.filter, c.part);
}

void carry_out(Session& session, const Surroundings&, const command::RemoveLastFilterPart&) {
    const auto parts = removable_parts(session.state.filter);
    if (!parts.empty()) remove_part(session.state.filter, parts.back());
}

void carry_out(Session& session, const Surroundings&, const command::ClearFilters&) { session.state.filter = {}; }

void carry_out(Session& session, const Surroundings&, const command::SetFacetView& c) {
    auto& views = session.facet_views;
    const auto known = std::find_if(views.begin(), views.end(), [&](const auto& one) { return one.first == c.facet; });
    if (known == views.end()) {
        views.emplace_back(c.facet, c.view);
    } else {
        known->second = c.view;
    }
}

void carry_out(Session& session, const Surroundings&, const command::SetListOrder& c) {
    session.state.list_order = c.order;
}

void carry_out(Session& session, const Surroundings&, const command::ToggleTable&) {
    Panels& panels = session.state.panels;
    const bool was_seen = panels.list && !panels.clean;
    panels.table = !was_seen || !panels.table;
    panels.list = true;
    panels.clean = false;
}

}  // namespace briefmap
