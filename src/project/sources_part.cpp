#include "project/file_stamp.hpp"
#include "project/parts.hpp"
#include "project/project_paths.hpp"

namespace briefmap {

Json sources_json(const std::vector<ProjectSource>& sources, const std::filesystem::path& folder) {
    Json list = Json::array();
    for (const ProjectSource& source : sources) {
        if (source.events)
            list.push_back({{"events", *source.events}});
        else
            list.push_back({{"path", stored_path(source.file, folder)}, {"read", stamp_json(source.stamp)}});
    }
    return list;
}

std::vector<ProjectSource> read_sources(const PartReader& whole, const std::filesystem::path& folder) {
    std::vector<ProjectSource> sources;
    for (std::size_t i = 0; i < whole.list("sources").size(); ++i) {
        const PartReader item = whole.item("sources", i);
        ProjectSource source;
        std::string path;
        item.read("path", path);
        const Json* const events = item.find("events");
        if (events && events->is_object()) {
            source.events = std::make_shared<const Json>(*events);
        } else if (!path.empty()) {
            source.file = restored_path(path, folder);
            if (const Json* const stamp = item.find("read")) source.stamp = stamp_from(*stamp);
        } else {
            item.complain("path", "names no file, and there are no events in its place", "it is left out");
            continue;
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

}  // namespace briefmap
