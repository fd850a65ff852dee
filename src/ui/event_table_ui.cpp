// The list as a table. Its header sorts: once upwards, again downwards, a third time as before.
#include "events/time_filter.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

namespace briefmap {
namespace {

constexpr std::size_t most_number_columns = 12;

struct Column {
    ListColumn by = ListColumn::date;
    std::string title;
    float width = 0;  // window pixels at scale 1
    std::string field = {};
};

std::vector<Column> columns_of(const Dataset& dataset) {
    std::vector<Column> columns = {{ListColumn::date, "Date", 130},
                                   {ListColumn::title, "Title", 280},
                                   {ListColumn::category, "Category", 120},
                                   {ListColumn::place, "Place", 120},
                                   {ListColumn::actors, "Actors", 160}};
    for (const NumberField& field :
         dataset.number_fields().first(std::min(dataset.number_fields().size(), most_number_columns)))
        columns.push_back({ListColumn::number, field.name, 90, field.name});
    return columns;
}

std::string places_of(const Event& event) {
    std::string names;
    for (const Place& place : event.places)
        if (!place.name.empty()) names += (names.empty() ? "" : ", ") + place.name;
    return names;
}

std::string cell_text(const UiInput& in, EventIndex index, const Column& column) {
    const Event& event = in.dataset.event(index);
    switch (column.by) {
        case ListColumn::date:
            return date_of(event, panel_language(in.session.state), DateLength::abbreviated);
        case ListColumn::category:
            return in.dataset.category_names()[in.dataset.categories()[index]];
        case ListColumn::place:
            return places_of(event);
        case ListColumn::actors:
            return fmt::format("{}", fmt::join(event.actors, ", "));
        case ListColumn::number: {
            const double value = in.dataset.number_field(column.field)->values[index];
            return std::isnan(value) ? "" : fmt::format("{:.10g}", value);
        }
        default:
            return event.title;
    }
}

ListOrder next_order(const ListOrder& now, const Column& column) {
    if (now.by != column.by || now.field != column.field) return {column.by, column.field, false};
    if (!now.descending) return {column.by, column.field, true};
    return {};
}

void header_cell(const UiInput& in, const Column& column, IssuedCommands& out, UiShown& shown) {
    const ListOrder& order = in.session.state.list_order;
    const bool is_sorted = order.by == column.by && order.field == column.field;
    ImGui::TableNextColumn();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x, height = ImGui::GetTextLineHeight();
    if (ImGui::Selectable(("##" + column.title).c_str(), false, 0, {0, height}))
        out.push_back({command::SetListOrder{next_order(order, column)}, 0});
    note_control(shown, "sort by " + column.title);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float mark = is_sorted ? height * 0.6F : 0;
    push_font(UiFont::bold);
    draw.AddText(at, im_colour(is_sorted ? in.theme.ui.text : in.theme.ui.text_dim),
                 fitted(column.title, room - mark).c_str());
    pop_font();
    if (!is_sorted) return;
    const float r = height * 0.22F, x = at.x + room - 2 * r, y = at.y + height / 2;
    const float tip = order.descending ? r : -r;
    draw.AddTriangleFilled({x, y + tip}, {x + r, y - tip}, {x - r, y - tip}, im_colour(in.theme.ui.accent));
}

void event_row(const UiInput& in, EventIndex index, const std::vector<Column>& columns, bool is_current,
               IssuedCommands& out, UiShown& shown) {
    const bool is_selected = in.session.state.selected == index;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushID(static_cast<int>(index));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (ImGui::Selectable("##row", is_selected, ImGuiSelectableFlags_SpanAllColumns))
        out.push_back({command::Select{.event = index}, 0});
    if (ImGui::IsItemHovered() && in.session.hover.event != index)
        out.push_back({command::SetHover{{.event = index, .position = {}}}, 0});
    ImGui::PopID();
    if (is_selected) {
        shown.list_selected = index;
        const ImVec2 extent = ImGui::GetItemRectSize();
        shown.list_row = {ImGui::GetItemRectMin().x, ImGui::GetItemRectMin().y, extent.x, extent.y};
    } else if (in.session.hover.event == index) {
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg1, im_colour(in.theme.ui.hover));
    }
    const Colour ink = is_current ? in.theme.ui.text : in.theme.ui.text_dim;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c > 0 && !ImGui::TableNextColumn()) continue;
        if (c == 0) ImGui::SetCursorScreenPos(at);
        const float room = ImGui::GetContentRegionAvail().x;
        const std::string text = fitted(cell_text(in, index, columns[c]), room);
        if (columns[c].by == ListColumn::number)
            ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, room - ImGui::CalcTextSize(text.c_str()).x));
        text_coloured(ink, text);
    }
}

}  // namespace

void event_table(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const std::vector<Column> columns = columns_of(in.dataset);
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable("table", static_cast<int>(columns.size()), flags)) return;
    for (const Column& column : columns)
        ImGui::TableSetupColumn(column.title.c_str(), ImGuiTableColumnFlags_WidthFixed, column.width * in.scale);
    ImGui::TableSetupScrollFreeze(1, 1);
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    for (const Column& column : columns)
        header_cell(in, column, out, shown);

    const float height = ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().CellPadding.y;
    if (rows_are_new(in)) ImGui::SetScrollY(0);
    if (selection_is_new(in)) {
        if (const auto row = in.rows.row_of(*in.session.state.selected)) {
            const float top = static_cast<float>(*row) * height, view = ImGui::GetWindowHeight() - 2 * height;
            if (top < ImGui::GetScrollY() || top + height > ImGui::GetScrollY() + view)
                ImGui::SetScrollY(std::max(0.0F, top - view / 2));
        }
    }
    const TimeSlice slice = time_slice(in.session.state.time);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(in.rows.size()), height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const EventIndex event = in.rows.at(static_cast<std::size_t>(i));
            event_row(in, event, columns, is_shown(in.dataset.event(event), slice), out, shown);
        }
    }
    ImGui::EndTable();
}

}  // namespace briefmap
