#include "app/info_command.hpp"

#include "app/inputs.hpp"
#include "io/info_json.hpp"

namespace briefmap {

Result<std::string> describe_events(const ShowInfo& task, const DataPaths& paths) {
    const auto read = load_events(task.files, paths, task.import);
    if (!read) return read.error();
    return task.json ? info_json(*read->value, read->diagnostics) : info_text(*read->value, read->diagnostics);
}

}  // namespace briefmap
