#include "app/convert_command.hpp"

#include "app/inputs.hpp"
#include "core/files.hpp"

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

Error unknown_format(const std::filesystem::path& output) {
    if (output == "-") {
        return {"has no name that says which format is wanted", "standard output",
                "give --format, one of " + event_format_names()};
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(output, ignored)) {
        return {"cannot be written: it is a folder", output.string(), "add a file name"};
    }
    return {output.has_extension() ? "is no format that events are written in"
                                   : "has no ending that says which format is wanted",
            output.string(), "end the name in one of " + event_file_endings() + ", or give --format"};
}

Result<EventFormat> format_wanted(const ConvertEvents& task) {
    const auto format = task.format ? task.format : format_of_file_name(task.output);
    if (!format) return unknown_format(task.output);
    if (*format == EventFormat::gpkg && task.output == "-") {
        return Error{"cannot take a GeoPackage, which is a database", "standard output",
                     "give the name of a file, or another --format"};
    }
    return *format;
}

}  // namespace

Result<Diagnostics> convert_events(const ConvertEvents& task, const DataPaths& paths) {
    // What can be wrong with the request is said before any work.
    const auto format = format_wanted(task);
    if (!format) return format.error();
    auto read = load_events(task.files, paths, task.import);
    if (!read) return read.error();
    auto exported = export_events(*read->value, *format);
    if (!exported) return exported.error();
    if (auto written = write_file_atomically(task.output, exported->value); !written) return written.error();

    Diagnostics& told = read->diagnostics;
    for (Diagnostic& loss : exported->diagnostics) {
        loss.file = task.output == "-" ? "standard output" : task.output.string();
        told.push_back(std::move(loss));
    }
    return std::move(told);
}

}  // namespace briefmap
