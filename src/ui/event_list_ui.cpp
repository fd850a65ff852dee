#include "events/time_filter.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace briefmap {
namespace {

struct RowContext {
    const UiInput& in;
    TimeSlice slice;
    float height;
    std::string_view language;
};

void event_row(const RowContext& row, EventIndex index, IssuedCommands& out, UiShown& shown) {
    const UiInput& in = row.in;
    const Event& event = in.dataset.event(index);
    const Theme& theme = in.theme;
    const bool is_selected = in.session.state.selected == index;
    const bool is_current = is_shown(event, row.slice);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
    ImGui::PushID(static_cast<int>(index));
    if (ImGui::InvisibleButton("event", {width, row.height})) out.push_back({command::Select{.event = index}, 0});
    if (ImGui::IsItemHovered() && in.session.hover.event != index) {
        out.push_back({command::SetHover{{.event = index, .position = {}}}, 0});
    }
    ImGui::PopID();

    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float pad = 8 * in.scale;
    const ImVec2 end{at.x + width, at.y + row.height};
    if (is_selected) {
        draw.AddRectFilled(at, end, im_colour(theme.ui.selected), 6 * in.scale);
        draw.AddRectFilled(at, {at.x + 3 * in.scale, end.y}, im_colour(theme.ui.accent), 2 * in.scale);
        shown.list_selected = index;
        shown.list_row = {at.x, at.y, width, row.height};
    } else if (in.session.hover.event == index) {
        draw.AddRectFilled(at, end, im_colour(theme.ui.hover), 6 * in.scale);
    }

    const float mark = 11 * in.scale;
    const float text_x = at.x + pad + mark + pad;
    const float line = ImGui::GetTextLineHeight();
    const float gap = (row.height - 2 * line) / 2;
    draw_category_mark(draw, theme, in.dataset.categories()[index], {at.x + pad + mark / 2, at.y + gap + line / 2},
                       mark, is_current ? 1.0F : 0.4F);
    push_font(UiFont::small);
    draw.AddText({text_x, at.y + gap}, im_colour(theme.ui.text_dim),
                 fitted(date_of(event, row.language, DateLength::abbreviated), end.x - pad - text_x).c_str());
    pop_font();
    push_font(is_selected ? UiFont::bold : UiFont::regular);
    draw.AddText({text_x, at.y + gap + line}, im_colour(is_current ? theme.ui.text : theme.ui.text_dim),
                 fitted(event.title, end.x - pad - text_x).c_str());
    pop_font();
}

/// Brings the selected row into view when the selection has changed.
void follow_selection(const UiInput& in, float row_height) {
    if (rows_are_new(in)) ImGui::SetScrollY(0);
    if (!selection_is_new(in)) return;
    const auto row = in.rows.row_of(*in.session.state.selected);
    if (!row) return;
    const float top = static_cast<float>(*row) * row_height;
    const float view = ImGui::GetWindowHeight();
    const float scroll = ImGui::GetScrollY();
    if (top < scroll || top + row_height > scroll + view)
        ImGui::SetScrollY(std::max(0.0F, top - (view - row_height) / 2));
}

/// What is shown and how: counts, the sheet of filters, list or table.
void heading(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const float size = ImGui::GetFrameHeight(), gap = 2 * in.scale;
    const float right = ImGui::GetWindowContentRegionMax().x;
    ImGui::AlignTextToFramePadding();
    push_font(UiFont::bold);
    text_coloured(in.theme.ui.text, "Events");
    pop_font();
    ImGui::SameLine();
    const float room = right - ImGui::GetCursorPosX() - 2 * (size + gap);
    std::string told = fmt::format("{} of {} shown", in.map.shown, in.dataset.size());
    if (in.session.found) told += fmt::format(" · {} found", in.rows.size());
    text_coloured(in.theme.ui.text_dim, fitted(told, room));
    ImGui::SameLine(right - 2 * size - gap);
    const bool filters_open = in.session.state.overlay == Overlay::filters;
    if (icon_button(in.theme, Icon::filters, "Filters (Shift+F)", size, filters_open))
        out.push_back({command::SetOverlay{Overlay::filters}, 0});
    note_control(shown, "filters");
    ImGui::SameLine(0, gap);
    const bool table = in.session.state.panels.table;
    if (icon_button(in.theme, Icon::table, table ? "As a list (Shift+T)" : "As a table (Shift+T)", size, table))
        out.push_back({command::ToggleTable{}, 0});
    note_control(shown, "table");
}

void list_of_rows(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    if (ImGui::BeginChild("rows")) {
        const RowContext row{in, time_slice(in.session.state.time), 2 * ImGui::GetTextLineHeight() + 14 * in.scale,
                             panel_language(in.session.state)};
        follow_selection(in, row.height);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(in.rows.size()), row.height);
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
                event_row(row, in.rows.at(static_cast<std::size_t>(i)), out, shown);
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

/// Instead of rows, where there are none.
void why_empty(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    if (in.dataset.size() == 0) return text_wrapped(in.theme.ui.text_dim, "This file has no events.");
    text_wrapped(in.theme.ui.text_dim, "No event passes all of these filters.");
    if (ImGui::Button("Remove all filters")) out.push_back({command::ClearFilters{}, 0});
    note_control(shown, "Remove all filters");
}

}  // namespace

void event_list_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown) {
    if (begin_panel("Events", rect)) {
        shown.rows = in.rows.size();
        heading(in, out, shown);
        search_box(in, out, shown);
        filter_chips(in, ImGui::GetContentRegionAvail().x, out, shown);
        ImGui::Dummy({0, 1 * in.scale});
        if (in.rows.size() == 0) {
            why_empty(in, out, shown);
        } else if (in.session.state.panels.table) {
            event_table(in, out, shown);
        } else {
            list_of_rows(in, out, shown);
        }
    }
    end_panel();
}

}  // namespace briefmap
