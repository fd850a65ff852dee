// The user's own layers of one picture: read, projected and warped to its page, one after another.
#pragma once

#include "core/diagnostics.hpp"
#include "scene/user_layers.hpp"
#include "workspace/camera.hpp"
#include "workspace/state.hpp"

#include <vector>

namespace briefmap {

struct PageLayers {
    std::vector<ShownLayer> shown;  // one for each of state.layers
    Diagnostics diagnostics;        // what was odd in their files, and why some are not shown
};

/// `pixels`: of the device, to a page pixel. Layers that are hidden are not read. What is `known` of a layer, from
/// the window or another page, need not be read again: as long as state.layers, or empty.
[[nodiscard]] PageLayers page_layers(const MapLayers& layers, const Camera& camera, double pixels,
                                     std::span<const ShownLayer> known = {});

/// The part of a raster that a page shows, in whole device pixels, with `margin` (a share of its size) around it.
struct RasterRequest {
    MapBox box;
    int width = 0, height = 0;
};
[[nodiscard]] RasterRequest raster_request(const Camera& camera, double pixels, double margin);

/// What there is to say of a file that was read, or could not be: for people, with the file's name.
[[nodiscard]] Diagnostic not_shown(const UserLayer& layer, const Error& fault);
/// Absent where the layer has the field that it is styled by.
[[nodiscard]] std::optional<Diagnostic> missing_field(const UserLayer& layer, const LayerFile& file);

}  // namespace briefmap
