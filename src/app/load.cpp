#include "app/load.hpp"

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace briefmap {
namespace {

/// `id`, or `id` with the first free of -2, -3, …
std::string free_id(const std::string& id, const std::unordered_set<std::string>& taken) {
    std::string candidate = id;
    for (int n = 2; taken.contains(candidate); ++n)
        candidate = id + "-" + std::to_string(n);
    return candidate;
}

}  // namespace

Result<Diagnosed<DatasetPtr>> load_events(const std::vector<std::filesystem::path>& files,
                                          const ImportOptions& import) {
    if (files.size() == 1) return read_event_file(files.front(), import);

    Diagnostics diagnostics;
    DatasetInfo info;
    std::vector<Event> events;
    std::unordered_set<std::string> ids;
    std::optional<Error> first_error;
    bool any = false;
    for (const auto& file : files) {
        auto read = read_event_file(file, import);
        if (!read) {
            diagnostics.push_back({.severity = Severity::error,
                                   .file = file.string(),
                                   .row = {},
                                   .character = {},
                                   .column = {},
                                   .value = {},
                                   .what = read.error().what,
                                   .action = "the file is left out"});
            if (!first_error) first_error = read.error();
            continue;
        }
        const Dataset& dataset = *read->value;
        if (!any) {
            info = dataset.info();
        } else {
            info.path += ", " + dataset.info().path;
            info.counts.insert(info.counts.end(), dataset.info().counts.begin(), dataset.info().counts.end());
            info.files.insert(info.files.end(), dataset.info().files.begin(), dataset.info().files.end());
        }
        const auto file_number = static_cast<std::uint16_t>(info.files.size() - 1);
        any = true;
        diagnostics.insert(diagnostics.end(), read->diagnostics.begin(), read->diagnostics.end());
        for (Event event : dataset.events()) {
            event.id = free_id(event.id, ids);
            ids.insert(event.id);
            event.origin.file = file_number;
            events.push_back(std::move(event));
        }
    }
    if (!any) return *first_error;
    return Diagnosed<DatasetPtr>{Dataset::build(std::move(info), std::move(events)), std::move(diagnostics)};
}

}  // namespace briefmap
