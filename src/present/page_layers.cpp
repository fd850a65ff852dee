#include "present/page_layers.hpp"

#include "geo/raster_warp.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr int largest_side = 16'384;  // device pixels of a warped raster
constexpr std::size_t fields_listed = 12;

Result<std::shared_ptr<const LayerFile>> file_of(const UserLayer& layer, const ShownLayer* known) {
    if (known && known->file) return known->file;
    auto read = read_layer_file({layer.source.file, layer.source.layer, layer.source.crs});
    if (!read) return read.error();
    return std::make_shared<const LayerFile>(std::move(*read));
}

Status put_on_page(ShownLayer& shown, const UserLayer& layer, const Camera& camera, double pixels) {
    const LayerFile& file = *shown.file;
    if (file.vector) {
        const double tolerance = tolerance_pixels / (camera.pixels_per_metre() * pixels);
        shown.parts = project_vector(*file.vector, camera.projection(), tolerance, false);
        if (!layer.field.empty()) {
            shown.classes = std::make_shared<const LayerClasses>(
                classify(*file.vector, shown.parts.points.get(), layer.field, layer.style));
        }
    }
    if (file.raster) {
        const RasterRequest wanted = raster_request(camera, pixels, 0);
        if (wanted.width == 0) return done;
        auto warped = warp_raster(*file.raster, camera.projection(), wanted.box, wanted.width, wanted.height);
        if (!warped) return warped.error();
        shown.picture = std::make_shared<const RasterPicture>(std::move(*warped));
    }
    return done;
}

}  // namespace

PageLayers page_layers(const MapLayers& layers, const Camera& camera, double pixels,
                       std::span<const ShownLayer> known) {
    PageLayers page;
    page.shown.resize(layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const UserLayer* const user = layers[i].user();
        if (!user || !layers[i].is_shown) continue;
        ShownLayer& shown = page.shown[i];
        auto file = file_of(*user, i < known.size() ? &known[i] : nullptr);
        if (!file) {
            shown.fault = file.error();
        } else {
            shown.file = std::move(*file);
            page.diagnostics.insert(page.diagnostics.end(), shown.file->diagnostics.begin(),
                                    shown.file->diagnostics.end());
            if (auto missing = missing_field(*user, *shown.file)) page.diagnostics.push_back(std::move(*missing));
            if (auto put = put_on_page(shown, *user, camera, pixels); !put) shown.fault = put.error();
        }
        if (shown.fault) page.diagnostics.push_back(not_shown(*user, *shown.fault));
    }
    return page;
}

RasterRequest raster_request(const Camera& camera, double pixels, double margin) {
    const double metres = 1 / (camera.pixels_per_metre() * pixels);
    const MapBox& extent = camera.projection().extent();
    // Edges lie on the page's device pixels; there is nothing beyond the projection's extent. In metres.
    const auto range = [&](double length, double centre, double least, double most) {
        const double origin = centre - length * pixels / 2 * metres;  // of the page
        const double around = std::round(length * pixels * margin);
        const double from = std::max(-around, std::floor((least - origin) / metres));
        const double to = std::min(std::ceil(length * pixels) + around, std::ceil((most - origin) / metres));
        return std::pair{origin + from * metres, origin + to * metres};
    };
    const auto [left, right] = range(camera.size().width, camera.centre().x, extent.min_x, extent.max_x);
    const auto [low, high] = range(camera.size().height, camera.centre().y, extent.min_y, extent.max_y);
    if (!(left < right && low < high)) return {};
    const double columns = (right - left) / metres, rows = (high - low) / metres;
    const double shrink = std::min(1.0, largest_side / std::max(columns, rows));
    return {.box = {left, low, right, high},
            .width = std::max(1, static_cast<int>(std::lround(columns * shrink))),
            .height = std::max(1, static_cast<int>(std::lround(rows * shrink)))};
}

Diagnostic not_shown(const UserLayer& layer, const Error& fault) {
    return {.severity = Severity::error,
            .file = fault.where.empty() ? layer.source.file : fault.where,
            .what = fault.what,
            .action = "the layer is left out" + (fault.remedy.empty() ? "" : " (" + fault.remedy + ")")};
}

std::optional<Diagnostic> missing_field(const UserLayer& layer, const LayerFile& file) {
    if (layer.field.empty() || !file.vector) return std::nullopt;
    const std::vector<LayerField>& fields = file.vector->fields;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const LayerField& f) { return f.name == layer.field; });
    if (found != fields.end() && found->has_values()) return std::nullopt;
    Diagnostic missing{.severity = Severity::warning, .file = layer.source.file, .value = layer.field};
    missing.what = found == fields.end() ? "is no field of the layer" : "has too many different values to style by";
    std::string there;
    for (std::size_t i = 0; i < std::min(fields.size(), fields_listed); ++i)
        there += (i > 0 ? ", " : "") + fields[i].name;
    if (fields.size() > fields_listed) there += ", …";
    missing.action = "all of it is drawn alike" + (there.empty() ? "; it has no fields" : "; its fields are " + there);
    return missing;
}

}  // namespace briefmap
