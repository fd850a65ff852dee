#include "app/picture_job.hpp"

#include "core/files.hpp"
#include "present/page_layers.hpp"

#include <string>
#include <system_error>
#include <utility>

namespace briefmap {
namespace {
namespace fs = std::filesystem;

fs::path free_name(const fs::path& folder, const std::string& dataset_path) {
    std::string stem = fs::path(dataset_path).stem().string();
    if (stem.empty() || stem == "-") stem = "briefmap";
    std::error_code ignored;
    for (int n = 1;; ++n) {
        fs::path path = folder / (stem + "-" + std::to_string(n) + ".png");
        if (!fs::exists(path, ignored)) return path;
    }
}

Result<fs::path> take_picture(const PictureJobInput& in) {
    const auto projection = Projection::make(in.state.view.definition);
    if (!projection) return projection.error();
    const Camera camera(*projection, in.state.view.centre, in.state.view.zoom, {in.page.width, in.page.height});
    const PageLayers layers = page_layers(in.state.layers, camera, static_cast<double>(in.page.scale), in.layers);
    const auto picture = make_picture({.dataset = *in.dataset,
                                       .state = in.state,
                                       .gazetteer = *in.gazetteer,
                                       .basemap = *in.basemap,
                                       .projection = *projection,
                                       .layers = layers.shown,
                                       .furniture = in.furniture,
                                       .page = in.page,
                                       .locator = nullptr,
                                       .passing = in.found ? &in.found->passing : nullptr},
                                      PictureFormat::png);
    if (!picture) return picture.error();
    const fs::path path = free_name(in.folder, in.dataset->info().path);
    if (auto written = write_file_atomically(path, picture->value); !written) return written.error();
    return path;
}

}  // namespace

Job<Result<fs::path>> start_picture_job(PictureJobInput input) {
    return {"taking the picture", [input = std::move(input)] { return take_picture(input); }};
}

}  // namespace briefmap
