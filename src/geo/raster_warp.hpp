// A raster brought to the view: of each pixel of the picture the place on the globe is found, and of that place the
// colour in the file. Reads no more of the file than the picture needs.
#pragma once

#include "core/result.hpp"
#include "geo/raster_picture.hpp"
#include "geo/raster_source.hpp"

#include <stop_token>

namespace briefmap {

/// `view` becomes a picture of `width` by `height` pixels, transparent where the projection or the file has nothing.
/// Opens the file anew, so threads may share a source; the projection belongs to the calling thread. Errors: a file
/// that has gone or cannot be read, a view or size that is none, and "cancelled" after a stop was asked for.
[[nodiscard]] Result<RasterPicture> warp_raster(const RasterSource& source, const Projection& projection,
                                                const MapBox& view, int width, int height, std::stop_token stop = {});

}  // namespace briefmap
