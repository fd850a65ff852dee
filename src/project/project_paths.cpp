#include "project/project_paths.hpp"

#include <algorithm>
#include <system_error>

namespace briefmap {
namespace {
namespace fs = std::filesystem;

fs::path lexically_absolute(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return (error ? path : absolute).lexically_normal();
}

bool is_a_way_down(const fs::path& relative) { return !relative.empty() && *relative.begin() != ".."; }

/// The first name below the root: "home" of "/home/a".
fs::path first_name(const fs::path& path) {
    const fs::path names = path.relative_path();
    return names.empty() ? fs::path() : *names.begin();
}

/// GDAL's own file systems, and drivers that are asked by a prefix.
bool is_a_plain_file(const std::string& file) {
    if (file.empty() || file.starts_with("/vsi")) return false;
    const std::size_t colon = file.find(':');
    return colon == std::string::npos || file.find('/') < colon;
}

}  // namespace

fs::path absolute_path(const fs::path& path) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(lexically_absolute(path), error);
    return error ? lexically_absolute(path) : canonical;
}

std::string stored_path(const fs::path& file, const fs::path& folder) {
    const fs::path target = lexically_absolute(file);
    if (folder.empty()) return target.generic_string();
    // Inside the folder a link stays a link; a way out of it must hold from where the folder really is.
    const fs::path down = target.lexically_relative(lexically_absolute(folder));
    if (is_a_way_down(down)) return down.generic_string();
    const fs::path real = absolute_path(file), from = absolute_path(folder);
    if (first_name(real) != first_name(from)) return target.generic_string();
    return real.lexically_relative(from).generic_string();
}

fs::path restored_path(const std::string& stored, const fs::path& folder) {
    return lexically_absolute(folder / fs::path(stored));
}

std::string stored_layer(const std::string& file, const fs::path& folder) {
    return is_a_plain_file(file) ? stored_path(file, folder) : file;
}

std::string restored_layer(const std::string& stored, const fs::path& folder) {
    return is_a_plain_file(stored) ? restored_path(stored, folder).string() : stored;
}

}  // namespace briefmap
