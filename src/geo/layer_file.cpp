#include "geo/layer_file.hpp"

#include "geo/displayable.hpp"
#include "geo/local_gdal.hpp"
#include "geo/raster_reader.hpp"
#include "geo/stoppable_file.hpp"
#include "geo/vector_reader.hpp"
#include "geo/whole_features.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr const char* formats =
    "give a Shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf or GPX file, a GeoTIFF, or a JPEG or PNG with a world file";
// Their drivers hold a whole file in memory, several times over.
constexpr std::array<std::string_view, 3> read_whole = {"LIBKML", "KML", "TopoJSON"};
constexpr std::uintmax_t most_read_whole = 128U << 20;  // bytes

// Their drivers go through a whole file once before they give its first feature.
constexpr std::array<std::string_view, 3> read_while_opened = {"GeoJSON", "GeoJSONSeq", "GPX"};

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Bytes of a file, and of what a zip file (KMZ) says that is in it.
std::uintmax_t unpacked_size(const std::string& name) {
    std::error_code failure;
    std::uintmax_t size = std::filesystem::file_size(name, failure);
    const std::string archive = "/vsizip/{" + name + "}";
    char** const members = VSIReadDirRecursive(archive.c_str());
    for (int i = 0; members != nullptr && members[i] != nullptr; ++i) {
        VSIStatBufL status;
        if (VSIStatL((archive + "/" + members[i]).c_str(), &status) == 0)
            size += static_cast<std::uintmax_t>(status.st_size);
    }
    CSLDestroy(members);
    return size;
}

class LayerFileReader {
  public:
    LayerFileReader(const LayerRequest& request, std::string name, std::stop_token stop)
        : request_(request), name_(std::move(name)), stop_(std::move(stop)) {}

    Result<LayerFile> run() {
        file_.title = request_.layer.empty() ? displayable_utf8(request_.file.stem().string().c_str()) : request_.layer;
        // Each of these knows its files by their first bytes.
        constexpr std::array<const char*, 3> pictures = {"GTiff", "JPEG", "PNG"};
        Status read = done;
        if (identify_driver(name_, GDAL_OF_RASTER, pictures).empty()) {
            const std::string driver = identify_driver(name_, GDAL_OF_VECTOR, vector_drivers());
            if (driver.empty()) return error("is no map layer that can be read", formats);
            if (Status small = check_size(driver); !small) return small.error();
            read = driver == "GPKG" ? geopackage() : vector(driver);
        } else {
            read = raster(pictures, {});
        }
        if (!read) return read.error();
        return std::move(file_);
    }

  private:
    [[nodiscard]] Error error(const std::string& what, const std::string& remedy) const {
        return {.what = what + gdal_says(messages_.reason()), .where = request_.file.string(), .remedy = remedy};
    }

    [[nodiscard]] Status check_size(std::string_view driver) const {
        if (std::ranges::find(read_whole, driver) == read_whole.end()) return done;
        if (unpacked_size(name_) <= most_read_whole) return done;
        return Error{
            .what = "is larger than can be read in this format (" + std::to_string(most_read_whole >> 20) + " MB)",
            .where = request_.file.string(),
            .remedy = "convert it to a GeoPackage: ogr2ogr out.gpkg in.kml"};
    }

    Status vector(const std::string& driver) {
        const bool at_once = std::ranges::find(read_while_opened, driver) != read_while_opened.end();
        const std::string name = at_once ? stoppable_name(name_) : name_;
        const StoppableReading stoppable(stop_);
        const DatasetPtr dataset = open_local(name, GDAL_OF_VECTOR, vector_drivers());
        if (stop_.stop_requested()) return Error{.what = "cancelled", .where = request_.file.string()};
        if (dataset) return read_vector(*dataset, request_, stop_, messages_, file_);
        return driver == "GeoJSON" ? broken_off_geojson() : not_opened(driver);
    }

    /// GDAL reads all of a GeoJSON file or none.
    Status broken_off_geojson() {
        const std::optional<MendedEnd> end = end_of_whole_features(name_, stop_);
        if (!end) return not_opened("GeoJSON");
        const StoppableReading mended(stop_, end);
        const DatasetPtr dataset = open_local(stoppable_name(name_), GDAL_OF_VECTOR, vector_drivers());
        if (!dataset) return not_opened("GeoJSON");
        file_.diagnostics.push_back({.file = request_.file.string(),
                                     .what = "breaks off in the middle" + gdal_says(messages_.reason()),
                                     .action = "the features before are kept"});
        messages_.clear();
        return read_vector(*dataset, request_, stop_, messages_, file_);
    }

    Status raster(std::span<const char* const> drivers, const std::string& table) {
        std::vector<std::string> options;
        if (!table.empty()) options.push_back("TABLE=" + table);
        const DatasetPtr dataset = open_local(name_, GDAL_OF_RASTER, drivers, options);
        if (!dataset) return error("cannot be read", "check that the file is whole");
        return read_raster(*dataset, request_, table, stop_, messages_, file_);
    }

    /// May hold layers of features, pictures in tiles, or both.
    Status geopackage() {
        const DatasetPtr features = open_local(name_, GDAL_OF_VECTOR, vector_drivers());
        const std::vector<std::string> layers = features ? vector_layer_names(*features) : std::vector<std::string>{};
        const bool wants_features = request_.layer.empty() ? !layers.empty() : contains(layers, request_.layer);
        if (!wants_features) {
            constexpr std::array<const char*, 1> driver = {"GPKG"};
            const DatasetPtr pictures = open_local(name_, GDAL_OF_RASTER, driver);
            const std::vector<std::string> tables =
                pictures ? raster_table_names(*pictures) : std::vector<std::string>{};
            const bool has_pictures = !tables.empty() || (pictures && pictures->GetRasterCount() > 0);
            if (has_pictures) {
                file_.layers = tables;
                file_.layers.insert(file_.layers.end(), layers.begin(), layers.end());
                messages_.clear();
                std::string table = request_.layer;
                if (table.empty() && !tables.empty()) table = tables.front();
                const Status read = raster(driver, table);
                const bool is_absent = !read && !request_.layer.empty() && !contains(tables, request_.layer);
                return is_absent ? no_such_layer() : read;
            }
        }
        if (!features) return not_opened("GPKG");
        messages_.clear();
        return read_vector(*features, request_, stop_, messages_, file_);
    }

    [[nodiscard]] Status no_such_layer() const {
        return Error{.what = "has no layer \"" + request_.layer + "\"",
                     .where = request_.file.string(),
                     .remedy = file_.layers.empty() ? "name none" : "its layers are " + listed(file_.layers)};
    }

    [[nodiscard]] Error not_opened(const std::string& driver) const {
        return cannot_open(request_.file, driver, messages_);
    }

    const LayerRequest& request_;
    const std::string name_;
    const std::stop_token stop_;
    GdalMessages messages_;
    LayerFile file_;
};

}  // namespace

Result<LayerFile> read_layer_file(const LayerRequest& request, std::stop_token stop) {
    prepare_gdal();
    const Result<std::string> name = local_file_name(request.file);
    if (!name) return name.error();
    return LayerFileReader(request, *name, std::move(stop)).run();
}

}  // namespace briefmap
