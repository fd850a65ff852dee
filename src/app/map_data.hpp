// The gazetteer of the program's own map data.
#pragma once

#include "core/result.hpp"
#include "geo/gazetteer.hpp"

#include <filesystem>
#include <memory>

namespace briefmap {

[[nodiscard]] Result<std::shared_ptr<const Gazetteer>> load_gazetteer(const std::filesystem::path& geodata);

}  // namespace briefmap
