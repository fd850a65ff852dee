// Where the program's own files are: beside it, wherever the prefix is, or in the source tree it was built
// from.
#pragma once

#include "core/result.hpp"

#include <filesystem>

namespace briefmap {

struct DataPaths {
    std::filesystem::path geodata;  // the GeoPackage
    std::filesystem::path brief;    // the bundled brief
    std::filesystem::path shaders;  // a folder
};

/// In this order: $BRIEFMAP_DATA, <program>/../share/briefmap, the folders above the program (a build tree
/// lies in its source tree). The error names the places looked at.
[[nodiscard]] Result<DataPaths> find_data_paths();

/// XDG Base Directory Specification 0.8: where pictures go that the window takes, "~/Pictures" by
/// user-dirs.dirs or HOME, the current folder without either.
[[nodiscard]] std::filesystem::path pictures_folder();

}  // namespace briefmap
