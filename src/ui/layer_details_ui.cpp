#include "ui/layer_details_ui.hpp"

#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

constexpr std::size_t longest_crs = 2'000;  // bytes
constexpr float indent = 26, field_width = 150, crs_width = 150;
constexpr std::size_t lines_shown = 4;  // of what was odd; the rest stands with the problems in the data

void change(const LayerRow& row, auto&& edit) {
    MapLayer changed = row.layer;
    edit(std::get<UserLayer>(changed.what));
    row.set(std::move(changed));
}

std::string in_words(const LayerFile& file) {
    std::string words = file.crs.empty() ? "no CRS of its own" : file.crs;
    if (file.vector)
        words = fmt::format("{} feature{}, {}", file.vector->size, file.vector->size == 1 ? "" : "s", words);
    return words;
}

void status(const LayerRow& row) {
    const Theme::Ui& ui = row.in.theme.ui;
    if (!row.data || (!row.data->file && !row.data->fault))
        return text_coloured(ui.text_dim, row.layer.is_shown ? "being read …" : "not read while it is hidden");
    if (row.data->fault) return text_wrapped(ui.error, row.data->fault->message());
    const LayerFile& file = *row.data->file;
    text_wrapped(ui.text_dim, in_words(file));
    for (std::size_t i = 0; i < std::min(file.diagnostics.size(), lines_shown); ++i)
        text_wrapped(ui.warning, file.diagnostics[i].message());
    if (file.diagnostics.size() > lines_shown)
        text_coloured(ui.text_dim, fmt::format("and {} more (P)", file.diagnostics.size() - lines_shown));
}

void field_choice(const LayerRow& row) {
    static const std::vector<LayerField> no_fields;
    const LayerFile* const file = row.data ? row.data->file.get() : nullptr;
    if (file && !file->vector) return;
    const UserLayer& user = *row.layer.user();
    ImGui::SetNextItemWidth(field_width * row.in.scale);
    ImGui::BeginDisabled(!file);  // while it is read again all keeps its place
    if (ImGui::BeginCombo("##field", user.field.empty() ? "All alike" : user.field.c_str())) {
        if (ImGui::Selectable("All alike", user.field.empty())) change(row, [](UserLayer& u) { u.field.clear(); });
        for (const LayerField& field : file ? file->vector->fields : no_fields) {
            if (!field.has_values()) continue;
            if (ImGui::Selectable(field.name.c_str(), user.field == field.name))
                change(row, [&](UserLayer& u) { u.field = field.name; });
            note_control(row.shown, fmt::format("{}: by {}", row.name, field.name));
        }
        ImGui::EndCombo();
    } else if (file) {
        row.note("field");
    }
    ImGui::EndDisabled();
    if (user.field.empty()) return;
    ImGui::SameLine();
    bool by_value = user.style == FieldStyle::categories;
    if (ImGui::Checkbox("each value", &by_value))
        change(row, [&](UserLayer& u) { u.style = by_value ? FieldStyle::categories : FieldStyle::automatic; });
    row.note("each value");
    if (ImGui::IsItemHovered())
        ImGui::SetTooltip("A colour for each value, of numbers too; otherwise numbers in classes");
}

/// Entered with Enter; empty for the file's own.
void crs_box(const LayerRow& row) {
    const std::string& crs = row.layer.user()->source.crs;
    std::array<char, longest_crs + 1> text{};
    std::memcpy(text.data(), crs.data(), std::min(crs.size(), longest_crs));
    ImGui::SetNextItemWidth(crs_width * row.in.scale);
    if (ImGui::InputTextWithHint("##crs", "CRS: the file's own", text.data(), text.size(),
                                 ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll))
        change(row, [&](UserLayer& u) { u.source.crs = text.data(); });
    row.shown.is_typing = row.shown.is_typing || ImGui::IsItemActive();
    row.note("crs");
    if (ImGui::IsItemHovered())
        ImGui::SetTooltip("Instead of what the file says, then Enter: EPSG:32630, a PROJ string");
}

void layer_choice(const LayerRow& row) {
    if (!row.data || !row.data->file || row.data->file->layers.size() < 2) return;
    const std::string& chosen = row.layer.user()->source.layer;
    ImGui::SetNextItemWidth(field_width * row.in.scale);
    if (ImGui::BeginCombo("##layer", chosen.empty() ? "All its layers" : chosen.c_str())) {
        const auto offer = [&](const std::string& name, const char* label) {
            if (ImGui::Selectable(label, chosen == name)) change(row, [&](UserLayer& u) { u.source.layer = name; });
        };
        offer("", "All its layers");
        for (const std::string& name : row.data->file->layers)
            offer(name, name.c_str());
        ImGui::EndCombo();
    }
    row.note("layer");
}

}  // namespace

void LayerRow::set(MapLayer changed, std::uint64_t gesture) const {
    out.push_back({command::SetLayer{index, std::move(changed)}, gesture});
}

void LayerRow::note(std::string_view control) const { note_control(shown, fmt::format("{}: {}", name, control)); }

void layer_details(const LayerRow& row) {
    const float scale = row.in.scale;
    ImGui::Indent(indent * scale);
    push_font(UiFont::small);
    status(row);
    pop_font();
    field_choice(row);
    layer_choice(row);
    crs_box(row);
    ImGui::SameLine();
    const bool has_box = row.data && row.data->file && row.data->file->box.width() + row.data->file->box.height() > 0;
    if (has_box) {
        if (ImGui::Button("Go there")) row.out.push_back({command::FitBox{row.data->file->box}, 0});
        row.note("go there");
        ImGui::SameLine();
    }
    if (ImGui::Button("Remove")) row.out.push_back({command::RemoveLayer{row.index}, 0});
    row.note("remove");
    ImGui::Unindent(indent * scale);
    ImGui::Dummy({0, 4 * scale});
}

}  // namespace briefmap
