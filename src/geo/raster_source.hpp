// What is known of a raster file once it has been looked at: where it lies, how large it is, and how its bands become
// colours. Immutable and small; the pixels stay in the file.
#pragma once

#include "core/lon_lat.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace briefmap {

/// The values that become black and white (or none and all of a colour), decided once so that every view of a file
/// looks alike.
struct RasterStretch {
    double low = 0, high = 255;
};

struct RasterSource {
    std::filesystem::path file;
    std::string table;  // of a GeoPackage; "" elsewhere
    int width = 0, height = 0;
    std::string crs;                          // WKT
    bool is_lon_lat = false;                  // WGS 84 degrees: nothing to transform
    bool has_control_points = false;          // placed by points rather than by geotransform
    std::array<double, 6> geotransform = {};  // GDAL's: from pixels to coordinates of the CRS
    LonLatBox box;

    std::vector<int> colour_bands;       // one (grey or palette) or three (red, green, blue), counted from 1
    std::vector<RasterStretch> stretch;  // of each of them
    std::vector<std::uint32_t> palette;  // 0xAARRGGBB, not premultiplied; empty: the band holds amounts
    int alpha_band = 0;                  // 0: none
    bool has_mask = false;               // of the file as a whole
    std::vector<double> nodata;          // of each colour band; NaN: none
};
using RasterSourcePtr = std::shared_ptr<const RasterSource>;

}  // namespace briefmap
