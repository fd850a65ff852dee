#include "ui/layer_words.hpp"

namespace briefmap {
namespace {

const char* title_of(BaseLayer layer) {
    switch (layer) {
        case BaseLayer::sea:
            return "Sea";
        case BaseLayer::land:
            return "Land";
        case BaseLayer::admin1:
            return "Regions of countries";
        case BaseLayer::rivers:
            return "Rivers";
        case BaseLayer::lakes:
            return "Lakes";
        case BaseLayer::borders:
            return "Borders and coasts";
        case BaseLayer::disputed:
            return "Disputed borders";
        case BaseLayer::country_names:
            return "Names of countries";
        case BaseLayer::town_names:
            return "Names of towns";
    }
    return "";
}

}  // namespace

std::string layer_title(const MapLayer& layer) {
    if (const auto base = layer.base()) return title_of(*base);
    return layer.user()->title();
}

}  // namespace briefmap
