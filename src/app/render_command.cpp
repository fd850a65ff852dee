#include "app/render_command.hpp"

#include "app/load.hpp"
#include "app/map_data.hpp"
#include "core/files.hpp"
#include "present/picture.hpp"
#include "scene/theme.hpp"

#include <future>
#include <utility>

namespace briefmap {

Result<Diagnostics> render_picture(const RenderPicture& task, const DataPaths& paths) {
    // What can be wrong with the request is said before any work.
    const auto format = picture_format_of(task.output);
    if (!format) return format.error();
    const auto page = slide_page(task.page.width, task.page.height, task.page.scale);
    if (!page) return page.error();
    if (!theme_named(task.wishes.theme)) return unknown_theme(task.wishes.theme);

    auto gazetteer_job = std::async(std::launch::async, load_gazetteer, paths.geodata);
    auto events = load_events(task.files.empty() ? std::vector{paths.brief} : task.files);
    auto gazetteer = gazetteer_job.get();
    if (!events) return events.error();
    if (!gazetteer) return gazetteer.error();

    const Surroundings around{.dataset = events->value,
                              .gazetteer = gazetteer->get(),
                              .projection = nullptr,
                              .map_size = {page->width, page->height}};
    const auto state = plan_state(task.wishes, around);
    if (!state) return state.error();
    const auto projection = Projection::make(state->view.definition);
    if (!projection) return projection.error();
    const double device_metres_per_pixel = metres_per_pixel(state->view.zoom) / static_cast<double>(page->scale);
    const auto basemap = load_basemap(paths.geodata, **projection, basemap_options_for(device_metres_per_pixel));
    if (!basemap) return basemap.error();

    const PageArguments& wanted = task.page;
    const auto bytes = make_picture({.dataset = *events->value,
                                     .state = *state,
                                     .gazetteer = **gazetteer,
                                     .basemap = **basemap,
                                     .projection = *projection,
                                     .furniture = {.title = wanted.title.value_or(events->value->info().title),
                                                   .date = wanted.date,
                                                   .legend = wanted.legend,
                                                   .scale_bar = wanted.scale_bar,
                                                   .attribution = wanted.attribution,
                                                   .caption = wanted.caption},
                                     .page = *page},
                                    *format);
    if (!bytes) return bytes.error();
    if (auto written = write_file_atomically(task.output, *bytes); !written) return written.error();
    return std::move(events->diagnostics);
}

}  // namespace briefmap
