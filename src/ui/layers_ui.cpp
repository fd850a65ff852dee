// The sheet of the map's layers: which are shown, in what order, how strongly and in which colour; the user's own are
// added here. The topmost stands first.
#include "scene/layer_look.hpp"
#include "ui/layer_details_ui.hpp"
#include "ui/layer_words.hpp"
#include "ui/panels.hpp"
#include "ui/sheet.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <string>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t longest_path = 4'096;  // bytes
// Where a row's controls stand and how wide they are, in window pixels at scale 1.
constexpr float name_width = 176, moving_at = 214, opacity_at = 278, opacity_width = 70, percent_at = 354,
                colour_at = 396;

void show_or_hide(const LayerRow& row) {
    MapLayer changed = row.layer;
    ImGui::PushStyleColor(ImGuiCol_Text,
                          im_colour(row.layer.is_shown ? row.in.theme.ui.text : row.in.theme.ui.text_dim));
    if (ImGui::Checkbox(fitted(row.name, name_width * row.in.scale).c_str(), &changed.is_shown)) row.set(changed);
    ImGui::PopStyleColor();
    row.note("shown");
}

void move_buttons(const LayerRow& row) {
    ImGui::SameLine(moving_at * row.in.scale);
    ImGui::BeginDisabled(!row.layer.is_movable());
    if (ImGui::ArrowButton("up", ImGuiDir_Up)) row.out.push_back({command::MoveLayer{row.index, row.index + 1}, 0});
    row.note("up");
    ImGui::SameLine(0, 2 * row.in.scale);
    if (ImGui::ArrowButton("down", ImGuiDir_Down) && row.index > 0)
        row.out.push_back({command::MoveLayer{row.index, row.index - 1}, 0});
    row.note("down");
    ImGui::EndDisabled();
}

void opacity_slider(const LayerRow& row) {
    ImGui::SameLine(opacity_at * row.in.scale);
    auto percent = static_cast<int>(row.layer.opacity * 100 + 0.5);
    ImGui::SetNextItemWidth(opacity_width * row.in.scale);
    if (ImGui::SliderInt("##opacity", &percent, 0, 100, "", ImGuiSliderFlags_AlwaysClamp)) {
        MapLayer changed = row.layer;
        changed.opacity = percent / 100.0;
        row.set(changed, gesture_of_button(ImGuiMouseButton_Left));
    }
    row.note("opacity");
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("Opacity");
    ImGui::SameLine(percent_at * row.in.scale);
    text_coloured(row.in.theme.ui.text_dim, fmt::format("{} %", percent));
}

void colour_button(const LayerRow& row) {
    ImGui::SameLine(colour_at * row.in.scale);
    constexpr ImGuiColorEditFlags flags =
        ImGuiColorEditFlags_NoAlpha | ImGuiColorEditFlags_NoInputs | ImGuiColorEditFlags_NoLabel;
    ImVec4 edited = im_colour4(layer_colour(row.layer, row.in.theme).with_alpha(1));
    const auto channel = [](float v) { return static_cast<std::uint8_t>(v * 255 + 0.5F); };
    if (ImGui::ColorEdit3("Colour", &edited.x, flags)) {
        MapLayer changed = row.layer;
        changed.colour = Colour{channel(edited.x), channel(edited.y), channel(edited.z), 255};
        row.set(changed, gesture_of_button(ImGuiMouseButton_Left));
    }
    row.note("colour");
    if (!row.layer.colour) return;
    ImGui::SameLine(0, 4 * row.in.scale);
    if (ImGui::SmallButton("×")) {
        MapLayer changed = row.layer;
        changed.colour.reset();
        row.set(changed);
    }
    row.note("theme's colour");
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("Back to the theme's colour");
}

void layer_row(const LayerRow& row) {
    ImGui::PushID(static_cast<int>(row.index));
    show_or_hide(row);
    move_buttons(row);
    opacity_slider(row);
    const bool is_picture = row.data && row.data->file && row.data->file->raster;
    if (!is_picture) colour_button(row);
    if (row.layer.user()) layer_details(row);
    ImGui::PopID();
}

/// The path of a file to add: what is typed stays until it is entered.
void add_row(const UiInput& in, IssuedCommands& out, UiShown& shown) {
    const std::string& path = in.session.layer_path;
    std::array<char, longest_path + 1> text{};
    std::memcpy(text.data(), path.data(), std::min(path.size(), longest_path));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - 70 * in.scale);
    bool entered = ImGui::InputTextWithHint("##path", "A file of your own: its path, or drop it on the window",
                                            text.data(), text.size(), ImGuiInputTextFlags_EnterReturnsTrue);
    shown.is_typing = shown.is_typing || ImGui::IsItemActive();
    note_control(shown, "path");
    if (path != text.data()) out.push_back({command::EditLayerPath{text.data()}, 0});
    ImGui::SameLine();
    entered = ImGui::Button("Add") || entered;
    note_control(shown, "Add");
    if (!entered || text[0] == '\0') return;
    UserLayer added;
    added.source.file = text.data();
    out.push_back({command::AddLayer{{.what = std::move(added)}}, 0});
    out.push_back({command::EditLayerPath{}, 0});
}

}  // namespace

bool layers_sheet(const UiInput& in, float width, float height, IssuedCommands& out, UiShown& shown) {
    const bool stays = begin_sheet(in, "Layers", width, height, {500, 620}, shown, SheetPlace::right);
    add_row(in, out, shown);
    text_coloured(in.theme.ui.text_dim, "Shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf, GPX; GeoTIFF, JPEG, PNG");
    ImGui::Separator();
    // Flattened: arrows go into it and out of it.
    if (ImGui::BeginChild("rows", {0, -ImGui::GetFrameHeightWithSpacing()}, false, ImGuiWindowFlags_NavFlattened)) {
        const MapLayers& layers = in.session.state.layers;
        for (std::size_t i = layers.size(); i-- > 0;) {
            const ShownLayer* data = i < in.layers.size() ? &in.layers[i] : nullptr;
            layer_row({in, i, layers[i], data, layer_title(layers[i]), out, shown});
        }
    }
    ImGui::EndChild();
    if (ImGui::Button("Base layers as they were")) out.push_back({command::ResetLayers{}, 0});
    note_control(shown, "Base layers as they were");
    ImGui::End();
    return stays;
}

}  // namespace briefmap
