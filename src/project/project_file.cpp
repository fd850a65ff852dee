#include "project/project_file.hpp"

#include "core/files.hpp"
#include "io/json_text.hpp"
#include "project/migrations.hpp"
#include "project/parts.hpp"
#include "project/project_paths.hpp"
#include "project/unknown_keys.hpp"

#include <fmt/format.h>

#include <utility>

namespace briefmap {
namespace {
namespace fs = std::filesystem;

constexpr std::size_t largest_project = std::size_t{256} << 20;  // bytes, events in it included
constexpr int deepest_nesting = 128;                             // what is deeper would later be walked by recursion
constexpr const char* remedy = "give a .briefmap file that briefmap has saved";

Result<Json> parse_json(std::string_view text, const std::string& where) {
    bool is_too_deep = false;
    const auto goes_on = [&is_too_deep](int depth, Json::parse_event_t, const Json&) {
        is_too_deep = is_too_deep || depth > deepest_nesting;
        return !is_too_deep;
    };
    try {
        Json document = Json::parse(text.begin(), text.end(), goes_on);
        if (is_too_deep) return Error{"has brackets nested too deep for a project", where, remedy};
        return document;
    } catch (const Json::parse_error& error) {
        const TextPosition at = position_in(text, error.byte > 0 ? error.byte - 1 : 0);
        return Error{fmt::format("is not JSON: see line {}, character {}", at.line, at.character), where, remedy};
    } catch (const Json::exception&) {
        return Error{"is not JSON: a number in it is too large", where, remedy};
    }
}

Result<std::int64_t> version_of(const Json& document, const std::string& where) {
    const Json* mark = nullptr;
    if (document.is_object() && document.contains("briefmap")) mark = &document["briefmap"];
    if (!mark || !mark->is_object()) return Error{"is not a project file", where, remedy};
    if (mark->value("format", Json()) != Json("project"))
        return Error{"is not a project file", where, "give event files without .briefmap in their name"};
    const Json version = mark->value("version", Json());
    if (!version.is_number_integer() || version.get<std::int64_t>() < 0)
        return Error{"has no version that could be read", where, remedy};
    return version.get<std::int64_t>();
}

/// Embedded events are large and live in the project's sources.
void drop_events(Json& document) {
    const auto sources = document.find("sources");
    if (sources == document.end() || !sources->is_array()) return;
    for (Json& source : *sources)
        if (source.is_object()) source.erase("events");
}

void read_parts(const PartReader& whole, const fs::path& folder, Project& project) {
    State& state = project.state;
    project.sources = read_sources(whole, folder);
    read_view(whole.part("view"), state.view);
    const PartReader size = whole.part("map_size");
    size.read("width", project.map_size.width, 0, 100'000);
    size.read("height", project.map_size.height, 0, 100'000);
    read_time(whole.part("time"), state.time);
    read_filter(whole.part("filter"), state.filter);
    read_list(whole.part("list"), state.list_order);
    whole.read("selected", project.selected);
    read_style(whole.part("style"), state);
    read_panels(whole.part("panels"), state.panels);
    state.layers = read_layers(whole, folder);
    state.views = read_views(whole);
}

}  // namespace

bool is_project_file(const fs::path& path) { return path.extension() == project_extension; }

Result<Diagnosed<Project>> parse_project(std::string_view text, const fs::path& folder, const std::string& file_name) {
    const auto sound = utf8_text(text, file_name);
    if (!sound) return sound.error();
    if (sound->view().find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Error{"is empty", file_name, remedy};
    auto document = parse_json(sound->view(), file_name);
    if (!document) return document.error();
    const auto version = version_of(*document, file_name);
    if (!version) return version.error();

    Diagnosed<Project> read;
    read.value.is_newer = *version > project_version;
    if (read.value.is_newer) {
        read.diagnostics.push_back({.severity = Severity::warning,
                                    .file = file_name,
                                    .row = {},
                                    .character = {},
                                    .column = "briefmap.version",
                                    .value = std::to_string(*version),
                                    .what = "is of a later briefmap",
                                    .action = "what is known here is shown; save it under another name"});
    } else {
        migrate_project(*document, static_cast<int>(*version));
    }
    read_parts({&*document, "", file_name, read.diagnostics}, folder, read.value);
    drop_events(*document);
    read.value.as_read = std::move(*document);
    return read;
}

Result<Diagnosed<Project>> read_project(const fs::path& path) {
    const auto text = read_file(path, largest_project);
    if (!text) return text.error();
    return parse_project(*text, absolute_path(path).parent_path(), path.string());
}

std::string project_text(const Project& project, const fs::path& folder) {
    const State& state = project.state;
    Json document = {{"briefmap", {{"format", "project"}, {"version", project_version}}},
                     {"sources", sources_json(project.sources, folder)},
                     {"view", view_json(state.view)},
                     {"map_size", {{"width", project.map_size.width}, {"height", project.map_size.height}}},
                     {"time", time_json(state.time)},
                     {"filter", filter_json(state.filter)},
                     {"list", list_json(state.list_order)},
                     {"selected", project.selected},
                     {"style", style_json(state)},
                     {"panels", panels_json(state.panels)},
                     {"layers", layers_json(state.layers, folder)},
                     {"views", views_json(state.views)}};
    keep_unknown_keys(document, project.as_read);
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Status write_project(const Project& project, const fs::path& path) {
    return write_file_atomically(path, project_text(project, absolute_path(path).parent_path()));
}

}  // namespace briefmap
