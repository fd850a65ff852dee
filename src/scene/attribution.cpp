#include "scene/attribution.hpp"

#include "scene/disputed.hpp"

namespace briefmap {

std::string attribution_line(const MapInput& input) {
    std::string line = input.basemap.attribution;
    if (const std::string note = border_note(input); !note.empty()) line += " · " + note;
    const MapLayers& layers = input.state.layers;
    for (std::size_t i = 0; i < layers.size() && i < input.layers.size(); ++i) {
        const auto& file = input.layers[i].file;
        if (!layers[i].is_shown || !file || file->attribution.empty()) continue;
        if (line.find(file->attribution) != std::string::npos) continue;
        line += (line.empty() ? "" : " · ") + file->attribution;
    }
    return line;
}

}  // namespace briefmap
