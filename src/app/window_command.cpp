#include "app/window_command.hpp"

#include "app/inputs.hpp"
#include "app/log.hpp"
#include "app/main_loop.hpp"
#include "app/window.hpp"
#include "scene/theme.hpp"
#include "ui/style.hpp"

#include <memory>
#include <utility>

namespace briefmap {

Status open_window(const OpenWindow& task, const DataPaths& paths) {
    if (!theme_named(task.wishes.theme)) return unknown_theme(task.wishes.theme);
    auto inputs = load_inputs(task.files, paths, task.import);
    if (!inputs) return inputs.error();
    log_diagnostics(inputs->diagnostics);

    std::optional<Trace> trace;
    if (task.trace) {
        auto opened = Trace::open(*task.trace);
        if (!opened) return opened.error();
        trace = std::move(*opened);
    }

    auto window = Window::open({.width = task.width,
                                .height = task.height,
                                .title = inputs->dataset->info().title + " – briefmap",
                                .shaders = paths.shaders,
                                .renderer = task.renderer});
    if (!window) return window.error();
    const float scale = task.ui_scale ? static_cast<float>(*task.ui_scale) : (*window)->display_scale();
    if (auto fonts = load_fonts({.regular = Typesetter::font_file(FontWeight::regular),
                                 .bold = Typesetter::font_file(FontWeight::bold),
                                 .signs = Typesetter::font_file_with(U'←')},
                                scale);
        !fonts) {
        log_error(fonts.error());
    }

    const WindowLayout layout =
        lay_out_window(Panels{}, static_cast<float>(task.width), static_cast<float>(task.height), scale);
    Surroundings around{
        .dataset = inputs->dataset,
        .gazetteer = inputs->gazetteer.get(),
        .projection = nullptr,
        .map_size = {static_cast<double>(layout.map.width / scale), static_cast<double>(layout.map.height / scale)}};
    if (wants_filter(task.wishes)) around.filter_index = make_filter_index(inputs->dataset, inputs->gazetteer);
    const auto state = plan_first_state(task.wishes, around);
    if (!state) return state.error();
    const auto projection = Projection::make(state->view.definition);
    if (!projection) return projection.error();

    Session session;
    session.state = *state;
    follow_filter(session, around);
    MainLoop loop(**window, {.stage = {.dataset = inputs->dataset,
                                       .gazetteer = inputs->gazetteer,
                                       .projection = *projection,
                                       .scale = scale,
                                       .filter_index = around.filter_index},
                             .session = std::move(session),
                             .diagnostics = std::move(inputs->diagnostics),
                             .geodata = paths.geodata,
                             .pictures = pictures_folder(),
                             .trace = std::move(trace)});
    return loop.run();
}

}  // namespace briefmap
