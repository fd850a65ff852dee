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

/// Brings the selected row into view when the selection has changed since the last frame.
void follow_selection(const UiInput& in, float row_height) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("followed");
    const int selected = in.session.state.selected ? static_cast<int>(*in.session.state.selected) : -1;
    if (storage.GetInt(key, -2) == selected) return;
    storage.SetInt(key, selected);
    if (selected < 0) return;
    const float top = static_cast<float>(selected) * row_height;
    const float view = ImGui::GetWindowHeight();
    const float scroll = ImGui::GetScrollY();
    if (top < scroll || top + row_height > scroll + view)
        ImGui::SetScrollY(std::max(0.0F, top - (view - row_height) / 2));
}

}  // namespace

void event_list_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out, UiShown& shown) {
    if (begin_panel("Events", rect)) {
        push_font(UiFont::bold);
        text_coloured(in.theme.ui.text, "Events");
        pop_font();
        ImGui::SameLine();
        text_coloured(in.theme.ui.text_dim, fmt::format("{} of {} shown", in.map.shown, in.dataset.size()));
        ImGui::Dummy({0, 2 * in.scale});

        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
        if (ImGui::BeginChild("rows")) {
            const RowContext row{in, time_slice(in.session.state.time), 2 * ImGui::GetTextLineHeight() + 14 * in.scale,
                                 panel_language(in.session.state)};
            follow_selection(in, row.height);
            ImGuiListClipper clipper;
            clipper.Begin(static_cast<int>(in.dataset.size()), row.height);
            while (clipper.Step()) {
                for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                    event_row(row, static_cast<EventIndex>(i), out, shown);
                }
            }
            if (in.dataset.size() == 0) text_wrapped(in.theme.ui.text_dim, "This file has no events.");
        }
        ImGui::EndChild();
        ImGui::PopStyleVar();
    }
    end_panel();
}

}  // namespace briefmap
