// From the values of a raster's bands to colours. Private to geo.
#pragma once

#include "geo/raster_source.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace briefmap {

/// Values of one row: of each of the source's bands, and of the alpha or mask where it has one.
using RasterRows = std::vector<std::vector<float>>;

[[nodiscard]] bool has_opacity(const RasterSource& source);

/// Whether the pixel is to be seen through: masked, no number, or what the file calls no data in every band.
[[nodiscard]] bool is_nothing(const RasterSource& source, const RasterRows& rows, std::size_t i);

/// The first `count` pixels as 0xAARRGGBB, premultiplied.
void colour(const RasterSource& source, const RasterRows& rows, std::size_t count, std::uint32_t* out);

}  // namespace briefmap
