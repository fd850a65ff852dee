#include "project/recent_files.hpp"

#include "core/files.hpp"
#include "io/json.hpp"
#include "project/project_paths.hpp"

#include <algorithm>
#include <string>
#include <system_error>

namespace briefmap {
namespace {
namespace fs = std::filesystem;

fs::path list_in(const fs::path& folder) { return folder / "recent.json"; }

}  // namespace

std::vector<fs::path> recent_files(const fs::path& folder) {
    std::vector<fs::path> files;
    if (folder.empty()) return files;
    const auto text = read_file(list_in(folder), std::size_t{1} << 20);
    if (!text) return files;
    const Json list = Json::parse(*text, nullptr, false);
    if (!list.is_array()) return files;
    for (const Json& file : list)
        if (file.is_string() && files.size() < most_recent_files) files.emplace_back(file.get<std::string>());
    return files;
}

void remember_file(const fs::path& folder, const fs::path& file) {
    if (folder.empty() || file.empty() || file == "-") return;
    std::vector<fs::path> files = recent_files(folder);
    const fs::path added = absolute_path(file);
    std::erase(files, added);
    files.insert(files.begin(), added);
    files.resize(std::min(files.size(), most_recent_files));
    Json list = Json::array();
    for (const fs::path& one : files)
        list.push_back(one.string());
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    static_cast<void>(write_file_atomically(list_in(folder), json_text(list) + "\n"));
}

}  // namespace briefmap
