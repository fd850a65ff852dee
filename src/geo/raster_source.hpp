// What is known of a raster file once it has been looked at: where it lies, how large it is, and how its bands become
// colours. Immutable and small; the pixels stay in the
// file, but for a coarse copy where reading them from afar takes long.
#pragma once

#include "core/lon_lat.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace briefmap {

/// How the values of one band become one part of a colour. Decided once, so that every view of a file looks alike.
struct RasterBand {
    int number = 1;                                            // counted from 1
    double low = 0, high = 255;                                // the values shown darkest and brightest
    double nodata = std::numeric_limits<double>::quiet_NaN();  // shown as nothing; NaN: there is no such value
    bool is_byte = true;                                       // 8-bit amounts, shown as they are
};

struct RasterCache;

struct RasterSource {
    std::filesystem::path file;
    std::string table;  // of a GeoPackage; "" elsewhere
    int width = 0, height = 0;

    std::string crs;                          // WKT
    bool is_lon_lat = false;                  // WGS 84 degrees: nothing to transform
    bool has_control_points = false;          // lies by points whose place is known rather than by `geotransform`
    std::array<double, 6> geotransform = {};  // GDAL's: from pixels to the coordinates of the CRS
    LonLatBox box;

    std::vector<RasterBand> bands;       // one (grey or palette) or three (red, green, blue)
    std::vector<std::uint32_t> palette;  // 0xAARRGGBB, premultiplied; empty: the band holds amounts
    int alpha_band = 0;                  // 0: none
    bool has_mask = false;               // of the file as a whole, beside its bands

    std::shared_ptr<RasterCache> cache;  // a coarse copy, made by the first view that needs it; guards itself
};
using RasterSourcePtr = std::shared_ptr<const RasterSource>;

}  // namespace briefmap
