#include "ui/panels.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace briefmap {
namespace {

/// The scale at the middle of the map, for a screen of 96 dots to the inch: 1:20 million.
std::string display_map_scale(const Camera& camera, LonLat centre) {
    constexpr double metres_per_dot = 0.0254 / 96;
    const double ratio = camera.projection().metres_per_unit_at(centre) / camera.pixels_per_metre() / metres_per_dot;
    if (!std::isfinite(ratio) || ratio <= 0) return "";
    const double unit = std::pow(10, std::floor(std::log10(ratio)) - 1);
    const double rounded = std::round(ratio / unit) * unit;
    if (rounded >= 1e6) return fmt::format("1:{:g} million", rounded / 1e6);
    return fmt::format("1:{:.0f}", rounded);
}

}  // namespace

void status_ui(const UiInput& in, const PageRect& rect, IssuedCommands& out) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12 * in.scale, 4 * in.scale});
    const bool open = begin_panel("Status", rect, PanelKind::bar);
    ImGui::PopStyleVar();
    if (open) {
        push_font(UiFont::small);
        const Theme::Ui& ui = in.theme.ui;
        const auto column = [&](float at) { ImGui::SameLine(at * in.scale); };
        const auto& position = in.session.hover.position;
        text_coloured(ui.text, position ? display_position(*position) : "off the map");
        column(170);
        text_coloured(ui.text_dim, display_map_scale(in.camera, in.session.state.view.centre));
        column(290);
        text_coloured(ui.text_dim, in.camera.projection().title());
        column(600);
        text_coloured(ui.text, fmt::format("{} of {} shown", in.map.shown, in.dataset.size()));
        column(720);
        if (!in.diagnostics.empty()) {
            text_coloured(ui.warning, fmt::format("{} to look at", in.diagnostics.size()));
            if (ImGui::IsItemHovered()) ImGui::SetTooltip("What was wrong in the file, and what was done about it");
            if (ImGui::IsItemClicked()) out.push_back({command::SetOverlay{Overlay::diagnostics}, 0});
            column(840);
        }
        text_coloured(ui.text_dim, fmt::format("{}", fmt::join(in.running_jobs, ", ")));
        pop_font();
    }
    end_panel();
}

}  // namespace briefmap
