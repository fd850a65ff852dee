#include "app/data_paths.hpp"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace briefmap {
namespace fs = std::filesystem;
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool holds_data(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "geodata" / "geodata.gpkg", ignored);
}

DataPaths in(const fs::path& folder) {
    return {folder / "geodata" / "geodata.gpkg", folder / "geodata" / "briefs" / "france-mali-2025.geojson",
            folder / "shaders"};
}

/// XDG_PICTURES_DIR="$HOME/Images" in user-dirs.dirs.
fs::path configured_pictures_folder(const std::string& home) {
    const std::string config = environment("XDG_CONFIG_HOME");
    std::ifstream file((config.empty() ? fs::path(home) / ".config" : fs::path(config)) / "user-dirs.dirs");
    const std::string key = "XDG_PICTURES_DIR=\"";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(key) || line.size() <= key.size()) continue;
        std::string value = line.substr(key.size(), line.rfind('"') - key.size());
        if (value.starts_with("$HOME")) value.replace(0, 5, home);
        return value;
    }
    return {};
}

}  // namespace

Result<DataPaths> find_data_paths() {
    std::vector<fs::path> places;
    if (const std::string named = environment("BRIEFMAP_DATA"); !named.empty()) places.emplace_back(named);

    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        fs::path folder = program.parent_path();
        places.push_back(folder.parent_path() / "share" / "briefmap");
        for (int up = 0; up < 4 && folder.has_relative_path(); ++up) {
            places.push_back(folder);
            folder = folder.parent_path();
        }
    }

    std::string looked_at;
    for (const fs::path& place : places) {
        if (holds_data(place)) return in(place);
        looked_at += (looked_at.empty() ? "" : ", ") + place.string();
    }
    return Error{"the map data geodata/geodata.gpkg is missing (looked in " + looked_at + ")", "",
                 "install the program whole, or set BRIEFMAP_DATA to the folder that holds geodata/ and shaders/"};
}

fs::path pictures_folder() {
    std::error_code ignored;
    const std::string home = environment("HOME");
    if (!home.empty()) {
        for (const fs::path& folder : {configured_pictures_folder(home), fs::path(home) / "Pictures"}) {
            if (!folder.empty() && fs::is_directory(folder, ignored)) return folder;
        }
    }
    return fs::current_path(ignored);
}

}  // namespace briefmap
