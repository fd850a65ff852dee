#include "app/info_command.hpp"

#include "app/inputs.hpp"
#include "core/files.hpp"
#include "io/info_json.hpp"
#include "io/table_file.hpp"

namespace briefmap {

Result<std::string> describe_events(const ShowInfo& task, const DataPaths& paths) {
    if (task.save_mapping) {
        if (task.files.empty()) return Error{"needs a table", "--save-mapping", "name one: briefmap info FILE"};
        const auto mapping =
            mapping_file_of(task.files.front(), {.day_order = task.import.day_order, .mapping = task.import.mapping});
        if (!mapping) return mapping.error();
        if (auto written = write_file_atomically(*task.save_mapping, *mapping); !written) return written.error();
    }
    const auto read = load_events(task.files, paths, task.import);
    if (!read) return read.error();
    return task.json ? info_json(*read->value, read->diagnostics) : info_text(*read->value, read->diagnostics);
}

}  // namespace briefmap
