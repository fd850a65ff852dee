#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <string>

namespace briefmap {
namespace {

void heading(const Theme& theme, const char* text) {
    ImGui::Dummy({0, ImGui::GetTextLineHeight() * 0.25F});
    push_font(UiFont::small);
    text_coloured(theme.ui.text_dim, text);
    pop_font();
}

std::string_view role_in_words(PlaceRole role) {
    switch (role) {
        case PlaceRole::at:
            return "at";
        case PlaceRole::from:
            return "from";
        case PlaceRole::to:
            return "to";
        case PlaceRole::about:
            return "about";
    }
    return "";
}

std::string_view precision_in_words(PlacePrecision precision) {
    switch (precision) {
        case PlacePrecision::exact:
            return "exact place";
        case PlacePrecision::settlement:
            return "somewhere in this town";
        case PlacePrecision::admin2:
            return "somewhere in this district";
        case PlacePrecision::admin1:
            return "somewhere in this region";
        case PlacePrecision::country:
            return "somewhere in this country";
        case PlacePrecision::region:
            return "somewhere in this part of the world";
        case PlacePrecision::unknown:
            return "place not known";
    }
    return "";
}

std::string_view precision_of_date(const Edtf& date) {
    if (date.is_interval) return "a stretch of time";
    switch (date.precision()) {
        case DatePrecision::day:
            return "known to the day";
        case DatePrecision::month:
            return "known to the month";
        case DatePrecision::season:
            return "known to the part of the year";
        case DatePrecision::year:
            return "known to the year";
        case DatePrecision::decade:
            return "known to the decade";
        case DatePrecision::century:
            return "known to the century";
        case DatePrecision::millennium:
            return "known to the millennium";
        case DatePrecision::second:
        case DatePrecision::minute:
            return "known to the minute";
        case DatePrecision::unknown:
            return "";
    }
    return "";
}

void places(const Event& event, const Theme& theme) {
    if (event.places.empty()) return;
    heading(theme, "Where");
    for (const Place& place : event.places) {
        text_wrapped(theme.ui.text, fmt::format("{} {}", role_in_words(place.role), place.name));
        ImGui::Indent();
        push_font(UiFont::small);
        text_wrapped(theme.ui.text_dim, precision_in_words(place.precision));
        pop_font();
        ImGui::Unindent();
    }
}

void actors(const Event& event, const Theme& theme) {
    if (event.actors.empty()) return;
    heading(theme, "Who");
    text_wrapped(theme.ui.text, fmt::format("{}", fmt::join(event.actors, ", ")));
}

void sources(const Event& event, const Theme& theme) {
    if (event.sources.empty() && event.grade.empty()) return;
    heading(theme, "Source");
    for (const SourceRef& source : event.sources) {
        text_wrapped(theme.ui.text, source.title.empty() ? source.link : source.title);
        if (!source.locator.empty()) text_wrapped(theme.ui.text_dim, source.locator);
        if (!source.link.empty() && !source.title.empty()) text_wrapped(theme.ui.text_dim, source.link);
    }
    if (!event.grade.empty()) text_wrapped(theme.ui.text_dim, "Grade " + event.grade);
}

void attributes(const Event& event, const Theme& theme) {
    if (event.attributes.empty()) return;
    heading(theme, "Also in its record");
    for (const auto& [name, value] : event.attributes) {
        text_wrapped(theme.ui.text_dim, fmt::format("{}: {}", name, value));
    }
}

void event_card(const UiInput& in, EventIndex index) {
    const Event& event = in.dataset.event(index);
    const Theme& theme = in.theme;

    const float mark = 12 * in.scale;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_category_mark(*ImGui::GetWindowDrawList(), theme, in.dataset.categories()[index],
                       {at.x + mark / 2, at.y + ImGui::GetTextLineHeight() / 2}, mark);
    ImGui::Dummy({mark, ImGui::GetTextLineHeight()});
    ImGui::SameLine();
    text_coloured(theme.ui.text_dim, event.category.empty() ? "event" : event.category);

    push_font(UiFont::title);
    text_wrapped(theme.ui.text, event.title);
    pop_font();
    text_wrapped(theme.ui.accent, date_of(event, panel_language(in.session.state), DateLength::full));
    if (event.when) {
        push_font(UiFont::small);
        text_wrapped(theme.ui.text_dim, precision_of_date(*event.when));
        pop_font();
    }
    if (!event.text.empty()) {
        ImGui::Dummy({0, 2 * in.scale});
        text_wrapped(theme.ui.text, event.text);
    }
    places(event, theme);
    actors(event, theme);
    sources(event, theme);
    attributes(event, theme);
}

}  // namespace

void card_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown) {
    if (begin_panel("Card", rect)) {
        const auto selected = in.session.state.selected;
        const float button = ImGui::GetFrameHeight();
        if (icon_button(in.theme, Icon::previous, "Previous event (Left)", button))
            out.push_back({command::Step{-1}, 0});
        ImGui::SameLine(0, 2 * in.scale);
        if (icon_button(in.theme, Icon::next, "Next event (Right)", button)) out.push_back({command::Step{1}, 0});
        ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        text_coloured(in.theme.ui.text_dim, selected ? fmt::format("{} of {}", *selected + 1, in.dataset.size())
                                                     : fmt::format("{} events", in.dataset.size()));
        ImGui::Separator();
        if (ImGui::BeginChild("body")) {
            if (selected) {
                event_card(in, *selected);
                shown.card = *selected;
            } else {
                push_font(UiFont::title);
                text_wrapped(in.theme.ui.text, in.dataset.info().title);
                pop_font();
                text_wrapped(in.theme.ui.text_dim,
                             "Nothing is selected. Step through the events with the arrow keys, or click one in the "
                             "list, on the map or on the timeline.");
            }
        }
        ImGui::EndChild();
    }
    end_panel();
}

}  // namespace briefmap
