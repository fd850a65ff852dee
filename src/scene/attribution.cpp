#include "scene/attribution.hpp"

namespace briefmap {

std::string attribution_line(const MapInput& input) {
    std::string line = input.basemap.attribution;
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
