// The sheet of filters: what is filtered by, and everything that could be, with how many events each would show.
#include "ui/filter_words.hpp"
#include "ui/panels.hpp"
#include "ui/sheet.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace briefmap {
namespace {

constexpr std::size_t rows_at_first = 8, more_rows = 40;
constexpr std::size_t longest_wanted = 200;  // bytes

struct Sheet {
    const UiInput& in;
    IssuedCommands& out;
    UiShown& shown;
};

bool button(const Sheet& s, const char* label) {
    const bool pressed = ImGui::Button(label);
    note_control(s.shown, label);
    return pressed;
}

void areas(const Sheet& s) {
    const auto tool = [&](const char* label, MapTool which) {
        if (button(s, label)) s.out.push_back({command::SetMapTool{which}, 0});
        ImGui::SameLine(0, 4 * s.in.scale);
    };
    tool("Box on the map", MapTool::box);
    tool("Lasso", MapTool::lasso);
    if (button(s, "What the map shows")) s.out.push_back({command::FilterView{}, 0});
}

/// A value: a bar as long as it has events, its box, its name and their number.
void value_row(const Sheet& s, const ListedFacet& facet, const FacetRow& row) {
    const UiInput& in = s.in;
    const std::string& value = facet.column->values[row.code];
    const std::string count = fmt::format("{}", row.events);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = ImGui::GetFrameHeight();
    const float of_count = ImGui::CalcTextSize(count.c_str()).x;
    const auto share = static_cast<float>(row.events) / static_cast<float>(std::max<std::size_t>(facet.rows.most, 1));
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float left = at.x + height + 2 * in.scale;
    draw.AddRectFilled({left, at.y + 2 * in.scale},
                       {left + share * (width - height - 2 * in.scale), at.y + height - 2 * in.scale},
                       im_colour(in.theme.ui.accent.with_alpha(0.14)), 3 * in.scale);
    bool is_on = row.is_chosen;
    ImGui::PushID(static_cast<int>(row.code));
    const std::string title = value_title(in, facet.column->facet, value);
    const std::string label = fitted(title, width - height - of_count - 20 * in.scale) + "##value";
    if (ImGui::Checkbox(label.c_str(), &is_on))
        s.out.push_back({command::ToggleFacetValue{facet.column->facet, value}, 0});
    note_control(s.shown, facet_title(facet.column->facet) + ": " + title);
    ImGui::PopID();
    draw.AddText({at.x + width - of_count - 4 * in.scale, at.y + ImGui::GetStyle().FramePadding.y},
                 im_colour(in.theme.ui.text_dim), count.c_str());
}

void facet_values(const Sheet& s, const ListedFacet& facet) {
    const FacetId& id = facet.column->facet;
    if (facet.rows.more > 0 || !facet.view.wanted.empty() || facet.view.rows > rows_at_first) {
        ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
        const FieldText field = text_field("##wanted", "Find one of them", facet.view.wanted, longest_wanted, s.shown);
        note_control(s.shown, facet_title(id) + " find");
        if (field.changed) {
            FacetView view = facet.view;
            view.wanted = field.text;
            s.out.push_back({command::SetFacetView{id, view}, 0});
        }
    }
    for (const FacetRow& row : facet.rows.rows)
        value_row(s, facet, row);
    if (facet.rows.rows.empty()) text_coloured(s.in.theme.ui.text_dim, "nothing that passes has any");
    if (facet.rows.more > 0) {
        if (ImGui::SmallButton(fmt::format("{} more", facet.rows.more).c_str())) {
            FacetView view = facet.view;
            view.rows += more_rows;
            s.out.push_back({command::SetFacetView{id, view}, 0});
        }
        note_control(s.shown, facet_title(id) + " more");
    }
}

/// Its title, and whether it is open.
bool section(const Sheet& s, const std::string& title, bool is_open) {
    ImGui::SetNextItemOpen(is_open);
    ImGui::PushStyleColor(ImGuiCol_Header, im_colour(s.in.theme.ui.panel));
    const bool opens = ImGui::CollapsingHeader(title.c_str());
    ImGui::PopStyleColor();
    note_control(s.shown, title);
    return opens;
}

void facet_section(const Sheet& s, const ListedFacet& facet) {
    const FacetId& id = facet.column->facet;
    const std::string title = facet_title(id);
    ImGui::PushID(static_cast<int>(id.kind));
    const bool opens = section(s, title, facet.view.is_open);
    if (opens != facet.view.is_open) {
        FacetView view = facet.view;
        view.is_open = opens;
        s.out.push_back({command::SetFacetView{id, view}, 0});
    }
    if (opens && facet.view.is_open) {
        ImGui::PushID(title.c_str());
        facet_values(s, facet);
        ImGui::PopID();
    }
    ImGui::PopID();
}

/// Whether the numbers count something, as far as the first of them tell.
bool is_whole(const NumberField& field) {
    constexpr std::size_t looked_at = 1'000;
    return std::all_of(field.values.begin(),
                       field.values.begin() + static_cast<std::ptrdiff_t>(std::min(field.values.size(), looked_at)),
                       [](double value) { return std::isnan(value) || value == std::floor(value); });
}

/// Two sliders over what there is.
void number_section(const Sheet& s, const NumberField& field) {
    if (!(field.most > field.least)) return;
    const auto& ranges = s.in.session.state.filter.ranges;
    const auto own =
        std::find_if(ranges.begin(), ranges.end(), [&](const NumberRange& range) { return range.field == field.name; });
    NumberRange range = own == ranges.end() ? NumberRange{field.name, field.least, field.most} : *own;
    push_font(UiFont::bold);
    text_coloured(s.in.theme.ui.text, field.name);
    pop_font();
    ImGui::SameLine();
    text_coloured(s.in.theme.ui.text_dim, fmt::format("{:.6g} to {:.6g}", field.least, field.most));
    ImGui::PushID(field.name.c_str());
    const float gap = 6 * s.in.scale, half = (ImGui::GetContentRegionAvail().x - gap) / 2;
    const bool whole = is_whole(field);
    const auto slider = [&](const char* id, double& value, const char* words) {
        ImGui::SetNextItemWidth(half);
        const bool moved = ImGui::SliderScalar((std::string("##") + id).c_str(), ImGuiDataType_Double, &value,
                                               &field.least, &field.most, words, ImGuiSliderFlags_AlwaysClamp);
        if (moved && whole) value = std::round(value);
        note_control(s.shown, field.name + id);
        return moved;
    };
    bool changed = slider(" from", range.least, whole ? "from %.0f" : "from %.4g");
    ImGui::SameLine(0, gap);
    if (slider(" to", range.most, whole ? "to %.0f" : "to %.4g")) {
        changed = true;
        range.least = std::min(range.least, range.most);
    }
    range.most = std::max(range.least, range.most);
    if (changed) s.out.push_back({command::SetNumberRange{range}, gesture_of_button(ImGuiMouseButton_Left)});
    ImGui::PopID();
}

}  // namespace

bool filters_sheet(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown) {
    const bool stays = begin_sheet(in, "Filters", width, height, {400, 720}, shown, SheetPlace::right);
    const Sheet s{in, out, shown};
    const std::size_t passes = in.session.found ? in.session.found->passing.count() : in.dataset.size();
    ImGui::AlignTextToFramePadding();
    text_coloured(in.theme.ui.text, fmt::format("{} of {} events pass", passes, in.dataset.size()));
    if (!in.session.state.filter.is_everything()) {
        ImGui::SameLine();
        if (button(s, "Remove all")) out.push_back({command::ClearFilters{}, 0});
    }
    filter_chips(in, ImGui::GetContentRegionAvail().x, out, shown);
    areas(s);
    ImGui::Separator();
    // Flattened: arrows go into it and out of it.
    if (ImGui::BeginChild("facets", {0, 0}, false, ImGuiWindowFlags_NavFlattened)) {
        if (!in.around.filter_index) text_coloured(in.theme.ui.text_dim, "Reading all words …");
        for (const ListedFacet& facet : in.facets)
            facet_section(s, facet);
        for (const NumberField& field : in.dataset.number_fields())
            number_section(s, field);
    }
    ImGui::EndChild();
    ImGui::End();
    return stays;
}

}  // namespace briefmap
