#include "scene/disputed.hpp"

#include "core/language.hpp"
#include "scene/layer_look.hpp"
#include "scene/page_clip.hpp"

#include <array>
#include <string_view>

namespace briefmap {

namespace {

struct BorderWords {
    std::string_view disputed;
    std::string_view de_facto;
};

// In the order of map_languages.
constexpr std::array<BorderWords, map_languages.size()> words = {{
    {"Disputed border", "borders: de facto control"},
    {"Frontière contestée", "frontières : contrôle de fait"},
    {"حدود متنازع عليها", "الحدود: السيطرة الفعلية"},
    {"Frontera en disputa", "fronteras: control de facto"},
    {"Спорная граница", "границы: фактический контроль"},
    {"有争议的边界", "边界：实际控制"},
}};

bool is_seen(const ProjectedLayer& layer, const Camera& camera) {
    const MapBox seen = camera.visible();
    const PageRect page{0, 0, static_cast<float>(camera.size().width), static_cast<float>(camera.size().height)};
    const MapTransform to_page{camera.centre(), camera.pixels_per_metre(), {page.width / 2, page.height / 2}};
    for (std::size_t feature = 0; feature + 1 < layer.line_feature_begin.size(); ++feature) {
        const LocalBox& box = layer.boxes[feature];
        if (layer.origin.x + static_cast<double>(box.max_x) < seen.min_x ||
            layer.origin.x + static_cast<double>(box.min_x) > seen.max_x ||
            layer.origin.y + static_cast<double>(box.max_y) < seen.min_y ||
            layer.origin.y + static_cast<double>(box.min_y) > seen.max_y)
            continue;
        for (std::uint32_t line = layer.line_feature_begin[feature]; line < layer.line_feature_begin[feature + 1];
             ++line) {
            std::vector<PlanePoint> points;
            for (std::uint32_t i = layer.line_begin[line]; i < layer.line_begin[line + 1]; ++i) {
                const PagePoint p = to_page.to_page({layer.origin.x + static_cast<double>(layer.line_points[i].x),
                                                     layer.origin.y + static_cast<double>(layer.line_points[i].y)});
                points.push_back({p.x, p.y});
            }
            if (!clip_line(points, false, page).empty()) return true;
        }
    }
    return false;
}

const BorderWords& words_in(const State& state) { return words[map_language_index(state.language)]; }

}  // namespace

std::optional<LegendRow> disputed_row(const MapInput& input) {
    const MapLayer& layer = base_layer(input.state.layers, BaseLayer::disputed);
    if (!layer.is_shown || !input.basemap.disputed || !is_seen(*input.basemap.disputed, input.camera))
        return std::nullopt;
    LayerInk look;
    look.ink = layer_ink(layer, input.theme);
    look.dash = {4, 3};
    return LegendRow{.is_heading = false,
                     .text = std::string(words_in(input.state).disputed),
                     .sign = {LayerSign::Kind::line, std::move(look)}};
}

std::string border_note(const MapInput& input) {
    const bool is_known = input.basemap.attribution.find("Natural Earth") != std::string::npos;
    const bool are_drawn = base_layer(input.state.layers, BaseLayer::borders).is_shown ||
                           base_layer(input.state.layers, BaseLayer::disputed).is_shown;
    return is_known && are_drawn ? std::string(words_in(input.state).de_facto) : "";
}

}  // namespace briefmap
