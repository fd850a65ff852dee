// Map layers as users have them, written for a test into a folder of its own.
#pragma once

#include "geo/geopackage.hpp"
#include "geo/layer_file.hpp"
#include "geo/raster_picture.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap::testing {

/// Removed with the object.
class TestFolder {
  public:
    TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder();

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// A file with this content.
    std::filesystem::path text(std::string_view name, std::string_view content) const;
    [[nodiscard]] std::vector<std::string> names() const;

  private:
    std::filesystem::path path_;
};

struct TestLayerOptions {
    const char* driver = "GPKG";
    std::string crs;  // "EPSG:4326"; "" for none
};

/// Through GDAL; coordinates in the order of x and y, whatever the CRS says. Fields also as "name:date".
void write_layers(const std::filesystem::path& file, const std::vector<TestTable>& layers,
                  const TestLayerOptions& options);

/// Geometries in one layer without fields, in a GeoPackage.
std::filesystem::path write_shapes(const TestFolder& folder, const std::vector<std::string>& wkts,
                                   const std::string& crs);

struct TestRaster {
    int width = 16, height = 16, bands = 1;
    int type = 1;                                         // GDALDataType: bytes
    std::vector<double> geotransform;                     // six, or none
    std::string crs;                                      // "" for none
    std::vector<std::string> options;                     // of GTiff's Create
    std::function<double(int x, int y, int band)> value;  // bands from 1; none: left unwritten
    double nodata = -1e300;                               // none
};

/// A GeoTIFF; `change` may do more to it before it is closed, as a GDALDataset*.
void write_raster(const std::filesystem::path& file, const TestRaster& raster,
                  const std::function<void(void* dataset)>& change = {});

/// The same picture in another format, without what it says of its place.
void copy_raster(const std::filesystem::path& from, const std::filesystem::path& to, const char* driver);

/// Fails the test where it cannot be read.
[[nodiscard]] LayerFile read(const std::filesystem::path& file, const std::string& layer = {},
                             const std::string& crs = {});
/// Fails the test where it can.
[[nodiscard]] Error read_error(const std::filesystem::path& file, const std::string& layer = {},
                               const std::string& crs = {});

/// Whether one of them speaks of `text`, in what is wrong or in what was done about it.
[[nodiscard]] bool speaks_of(const Diagnostics& diagnostics, std::string_view text);

/// Three towns with a text and two numbers.
[[nodiscard]] TestTable places();
/// Each with a name of its own.
[[nodiscard]] TestTable many_lines(int count);
/// Fails the test where there is none.
[[nodiscard]] const LayerField& field(const LayerFile& file, std::string_view name);
[[nodiscard]] std::vector<std::string> names(const std::vector<LayerField>& fields);
/// All that must be so in any layer: as many of each as there are features, places on the globe.
void check_shape(const VectorLayer& layer);

[[nodiscard]] inline std::uint32_t pixel(const RasterPicture& picture, int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
}

}  // namespace briefmap::testing
