// Events as CZML 1.0 for Cesium's globes (https://github.com/AnalyticalGraphicsInc/czml-writer/wiki/CZML-Guide).
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"

#include <string>

namespace briefmap {

[[nodiscard]] Diagnosed<std::string> to_czml(const Dataset& dataset);

}  // namespace briefmap
