#include "app/render_command.hpp"

#include "app/inputs.hpp"
#include "core/files.hpp"
#include "present/page_layers.hpp"
#include "present/picture.hpp"
#include "scene/theme.hpp"

#include <optional>
#include <utility>

namespace briefmap {

Result<Diagnostics> render_picture(const RenderPicture& task, const DataPaths& paths) {
    // What can be wrong with the request is said before any work.
    const auto format = picture_format_of(task.output);
    if (!format) return format.error();
    const auto page = slide_page(task.page.width, task.page.height, task.page.scale);
    if (!page) return page.error();
    if (!theme_named(task.wishes.theme)) return unknown_theme(task.wishes.theme);

    auto inputs = load_inputs(task.files, paths, task.import);
    if (!inputs) return inputs.error();
    const DatasetPtr read = inputs->dataset;
    inputs->dataset = in_language(read, task.wishes.language);

    const FilterIndexPtr index =
        wants_filter(task.wishes) ? make_filter_index(read, inputs->gazetteer) : FilterIndexPtr();
    const Surroundings around{.dataset = inputs->dataset,
                              .gazetteer = inputs->gazetteer.get(),
                              .projection = nullptr,
                              .map_size = {page->width, page->height},
                              .axis_step = {},
                              .filter_index = index};
    const PageArguments& wanted = task.page;
    const FurnitureOptions furniture{.title = wanted.title.value_or(inputs->dataset->info().title),
                                     .date = wanted.date,
                                     .legend = wanted.legend,
                                     .scale_bar = wanted.scale_bar,
                                     .attribution = wanted.attribution,
                                     .caption = wanted.caption,
                                     .subtitle = wanted.subtitle,
                                     .source = wanted.source,
                                     .marking = wanted.marking,
                                     .key = wanted.key};
    const auto state = plan_state(task.wishes, around, furniture);
    if (!state) return state.error();
    const auto projection = Projection::make(state->view.definition);
    if (!projection) return projection.error();
    const double device_metres_per_pixel = metres_per_pixel(state->view.zoom) / static_cast<double>(page->scale);
    const auto basemap = load_basemap(paths.geodata, **projection, basemap_options_for(device_metres_per_pixel));
    if (!basemap) return basemap.error();

    const Camera camera(*projection, state->view.centre, state->view.zoom, {page->width, page->height});
    PageLayers layers = page_layers(state->layers, camera, static_cast<double>(page->scale));

    std::optional<LocatorWorld> world;
    if (wanted.locator) {
        auto loaded = load_locator(paths.geodata, *state, *projection, *page);
        if (!loaded) return loaded.error();
        world = std::move(*loaded);
    }

    const FoundPtr passing = index ? find_events(*index, state->filter) : nullptr;
    const auto picture = make_picture({.dataset = *inputs->dataset,
                                       .state = *state,
                                       .gazetteer = *inputs->gazetteer,
                                       .basemap = **basemap,
                                       .projection = *projection,
                                       .layers = layers.shown,
                                       .furniture = furniture,
                                       .page = *page,
                                       .locator = world ? &*world : nullptr,
                                       .passing = passing ? &passing->passing : nullptr},
                                      *format);
    if (!picture) return picture.error();
    if (auto written = write_file_atomically(task.output, picture->value); !written) return written.error();
    Diagnostics& found = inputs->diagnostics;
    found.insert(found.end(), layers.diagnostics.begin(), layers.diagnostics.end());
    found.insert(found.end(), picture->diagnostics.begin(), picture->diagnostics.end());
    return std::move(found);
}

}  // namespace briefmap
