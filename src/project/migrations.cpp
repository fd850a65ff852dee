#include "project/migrations.hpp"

#include "project/project.hpp"

#include <array>

namespace briefmap {
namespace {

/// Drafts before the first release named their event files in a plain list.
void from_0_to_1(Json& document) {
    const auto files = document.find("files");
    if (files == document.end() || !files->is_array()) return;
    Json sources = Json::array();
    for (const Json& file : *files)
        sources.push_back({{"path", file}});
    document.erase("files");
    document["sources"] = std::move(sources);
}

using Migration = void (*)(Json&);
constexpr std::array<Migration, project_version> migrations = {from_0_to_1};

}  // namespace

void migrate_project(Json& document, int version) {
    for (auto from = static_cast<std::size_t>(version); from < migrations.size(); ++from)
        migrations[from](document);
}

}  // namespace briefmap
