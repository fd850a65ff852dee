// The user's own map layers: any vector and any raster that GDAL reads by a driver of our list, brought to WGS 84. What
// is odd in a file becomes a diagnostic and the rest is kept; only a file with nothing to show is an error. Nothing is
// fetched from a network and nothing is written.
#pragma once

#include "core/diagnostics.hpp"
#include "core/lon_lat.hpp"
#include "core/result.hpp"
#include "geo/feature_layer.hpp"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace briefmap {

struct LayerRequest {
    std::filesystem::path file;
    std::string layer;  // one of the file's; "" for all of them as one
    std::string crs;    // instead of what the file says: a PROJ string, "EPSG:32630", WKT; "" to believe the file
};

/// An attribute, with one entry for each feature; or none at all: what would take too much memory, and texts of more
/// than `max_distinct` values, keep their name alone.
struct LayerField {
    static constexpr std::uint32_t no_value = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t max_distinct = 4096;

    std::string name;
    bool is_number = false;
    std::vector<double> numbers;       // of each feature; NaN: missing
    std::vector<std::string> values;   // the texts there are, in the order of their first feature
    std::vector<std::uint32_t> codes;  // of each feature, into values; no_value: missing

    [[nodiscard]] bool has_values() const { return !numbers.empty() || !codes.empty(); }
};

/// The features of a file. One may have areas, lines and points at once; one without any is still counted, so that
/// a feature's index means the same everywhere.
struct VectorLayer {
    // Both hold every feature, in the file's order, with rings only where it has such parts. Longitudes within ±180:
    // what lies across the antimeridian is cut there. Codes and ranks are empty.
    FeatureLayer areas, lines{.closed = false};
    std::vector<LonLat> points;
    std::vector<std::uint32_t> point_features;  // of each point
    std::vector<LayerField> fields;
    std::size_t size = 0;  // features
};

struct RasterSource;

struct LayerFile {
    std::string title;                // the file's name without its extension, or the layer's
    std::string crs;                  // as it was read, for people: "WGS 84 / UTM zone 30N"; "" where the file has none
    std::string attribution;          // the copyright that the file states, or ""
    std::vector<std::string> layers;  // by name, for LayerRequest::layer
    LonLatBox box;                    // around all of it; all zeroes where there is nothing to show
    std::shared_ptr<const VectorLayer> vector;   // one of the two
    std::shared_ptr<const RasterSource> raster;  //
    Diagnostics diagnostics;
};

/// Formats: Shapefile, GeoPackage, GeoJSON (newline-delimited too), TopoJSON, KML and KMZ, FlatGeobuf, GPX, MapInfo;
/// GeoTIFF, GeoPackage tiles, JPEG and PNG with a world file. Reads at most `max_layer_vertices` points of shapes and
/// `max_layer_features` features and says where that was not all. The error is "cancelled" after a stop was asked for.
[[nodiscard]] Result<LayerFile> read_layer_file(const LayerRequest& request, std::stop_token stop = {});

inline constexpr std::size_t max_layer_vertices = 20'000'000;
inline constexpr std::size_t max_layer_features = 3'000'000;
inline constexpr std::size_t max_layer_cells = 16'000'000;  // features times fields

}  // namespace briefmap
