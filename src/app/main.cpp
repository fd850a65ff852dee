// The program: parse, do, say what went wrong. The only place where errors are printed.
#include "app/arguments.hpp"
#include "app/convert_command.hpp"
#include "app/data_paths.hpp"
#include "app/info_command.hpp"
#include "app/log.hpp"
#include "app/render_command.hpp"
#include "app/window_command.hpp"

#include <cstdio>
#include <exception>
#include <string>
#include <variant>

namespace {
using namespace briefmap;

constexpr int exit_done = 0;
constexpr int exit_failed = 1;

int fail(const Error& error) {
    log_error(error);
    return exit_failed;
}

int carry_out(const PrintAndLeave& task) {
    std::fputs(task.text.c_str(), task.status == 0 ? stdout : stderr);
    return task.status;
}

int carry_out(const ShowInfo& task) {
    const auto paths = find_data_paths();
    if (!paths && task.files.empty()) return fail(paths.error());
    const auto text = describe_events(task, paths ? *paths : DataPaths{});
    if (!text) return fail(text.error());
    if (std::fwrite(text->data(), 1, text->size(), stdout) != text->size() || std::fflush(stdout) != 0) {
        return fail({"cannot be written", "standard output", "free some space or choose another place"});
    }
    return exit_done;
}

int carry_out(const RenderPicture& task) {
    const auto paths = find_data_paths();
    if (!paths) return fail(paths.error());
    const auto diagnostics = render_picture(task, *paths);
    if (!diagnostics) return fail(diagnostics.error());
    log_diagnostics(*diagnostics);
    return exit_done;
}

int carry_out(const ConvertEvents& task) {
    const auto paths = find_data_paths();
    if (!paths && task.files.empty()) return fail(paths.error());
    const auto diagnostics = convert_events(task, paths ? *paths : DataPaths{});
    if (!diagnostics) return fail(diagnostics.error());
    log_diagnostics(*diagnostics);
    return exit_done;
}

int carry_out(const OpenWindow& task) {
    const auto paths = find_data_paths();
    if (!paths) return fail(paths.error());
    const auto closed = open_window(task, *paths);
    return closed ? exit_done : fail(closed.error());
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const Arguments arguments = parse_arguments(argc, argv);
        start_log({.quiet = arguments.quiet, .json = arguments.json_log});
        return std::visit([](const auto& task) { return carry_out(task); }, arguments.task);
    } catch (const std::bad_alloc&) {
        return fail({"there is not enough memory for this", "", "close other programs or give a smaller file or size"});
    } catch (const std::exception& error) {
        return fail({std::string("stopped by a fault of its own: ") + error.what(), "briefmap", "please report it"});
    }
}
