// Where one types what to find, and the chips of what is filtered by.
#include "ui/filter_words.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <string>

namespace briefmap {
namespace {

constexpr std::size_t longest_search = 500;  // bytes
constexpr std::uint64_t typing_gesture = 3;  // what is typed in a row undoes as one step
constexpr float widest_chip = 240;           // window pixels at scale 1

/// True when it was pressed.
bool chip(const UiInput& in, const std::string& title, float width) {
    const Theme::Ui& ui = in.theme.ui;
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ImGui::GetFrameHeight() / 2);
    ImGui::PushStyleColor(ImGuiCol_Button, im_colour(ui.selected));
    ImGui::PushStyleColor(ImGuiCol_Text, im_colour(ui.text));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight();
    const bool pressed = ImGui::Button("##chip", {width, height});
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float pad = ImGui::GetStyle().FramePadding.x + 3 * in.scale;
    const float cross = height * 0.15F;
    draw.AddText({at.x + pad, at.y + ImGui::GetStyle().FramePadding.y}, im_colour(ui.text),
                 fitted(title, width - 2 * pad - 3 * cross).c_str());
    const ImVec2 c{at.x + width - pad - cross, at.y + height / 2};
    const ImU32 ink = im_colour(ImGui::IsItemHovered() ? ui.text : ui.text_dim);
    draw.AddLine({c.x - cross, c.y - cross}, {c.x + cross, c.y + cross}, ink, 1.5F * in.scale);
    draw.AddLine({c.x - cross, c.y + cross}, {c.x + cross, c.y - cross}, ink, 1.5F * in.scale);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s\nClick to remove this filter", title.c_str());
    return pressed;
}

}  // namespace

void search_box(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const std::string& search = in.session.state.filter.search;
    const float size = ImGui::GetFrameHeight();
    if (in.session.search_wants_focus) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - (search.empty() ? 0 : size + 2 * in.scale));
    const bool is_reading = !in.around.filter_index;
    const FieldText field = text_field("##search", is_reading ? "Find: reading all words …" : "Find (Ctrl+F)", search,
                                       longest_search, shown, ImGuiInputTextFlags_AutoSelectAll);
    const bool has_focus = ImGui::IsItemActive();
    note_control(shown, "search");
    const bool left_by_escape = ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
    if (ImGui::IsItemHovered())
        ImGui::SetTooltip("Words in any field; “words in quotes” as they stand.\nEnter goes to the first, Esc clears");
    if (in.session.search_wants_focus && has_focus) out.push_back({command::SearchFocused{}, 0});
    if (left_by_escape) {
        if (!search.empty()) out.push_back({command::SetSearch{}, 0});
    } else if (field.changed) {
        out.push_back({command::SetSearch{field.text}, typing_gesture});
    }
    if (field.entered && !field.text.empty()) out.push_back({command::GoToFirstFound{}, 0});
    if (search.empty()) return;
    ImGui::SameLine(0, 2 * in.scale);
    if (icon_button(in.theme, Icon::cross, "Clear the search (Esc)", size)) out.push_back({command::SetSearch{}, 0});
    note_control(shown, "clear search");
}

void filter_chips(const UiInput& in, float width, IssuedCommands& out, UiShown& shown) {
    const auto parts = removable_parts(in.session.state.filter);
    const float gap = 4 * in.scale;
    float used = 0;
    push_font(UiFont::small);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (std::holds_alternative<SearchText>(parts[i])) continue;  // stands in its box
        const std::string title = part_title(in, parts[i]);
        const float wanted = ImGui::CalcTextSize(title.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x +
                             ImGui::GetFrameHeight() * 0.6F + 6 * in.scale;
        const float taken = std::min({wanted, widest_chip * in.scale, width});
        if (used > 0 && used + gap + taken <= width) {
            ImGui::SameLine(0, gap);
            used += gap;
        } else {
            used = 0;
        }
        used += taken;
        ImGui::PushID(static_cast<int>(i));
        if (chip(in, title, taken)) out.push_back({command::RemoveFilterPart{parts[i]}, 0});
        note_control(shown, "chip " + title);
        ImGui::PopID();
    }
    pop_font();
}

}  // namespace briefmap
