#include "geo/layer_fixture.hpp"

#include "support/catch.hpp"

#include <gdal_frmts.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <stdexcept>

namespace briefmap::testing {
namespace {

/// More than the program knows, so that what it must refuse could be opened.
GDALDriver& driver(const char* name) {
    static const bool registered = [] {
        RegisterOGRShape();
        RegisterOGRGeoPackage();
        RegisterOGRGeoJSON();
        RegisterOGRGeoJSONSeq();
        RegisterOGRLIBKML();
        RegisterOGRFlatGeobuf();
        RegisterOGRGPX();
        RegisterOGRTAB();
        RegisterOGRXLSX();
        RegisterOGRODS();
        RegisterOGRVRT();
        GDALRegister_GTiff();
        GDALRegister_JPEG();
        GDALRegister_PNG();
        GDALRegister_MEM();
        GDALRegister_VRT();
        return true;
    }();
    (void)registered;
    return *GetGDALDriverManager()->GetDriverByName(name);
}

/// GDAL's remarks on what a test writes, kept from the terminal.
class Quietly {
  public:
    Quietly() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    Quietly(const Quietly&) = delete;
    Quietly& operator=(const Quietly&) = delete;
    ~Quietly() { CPLPopErrorHandler(); }
};

OGRFieldType type_of(const std::string& kind) {
    if (kind == "integer") return OFTInteger;
    if (kind == "real") return OFTReal;
    if (kind == "date") return OFTDate;
    if (kind == "datetime") return OFTDateTime;
    if (kind == "binary") return OFTBinary;
    return OFTString;
}

void write_rows(OGRLayer& layer, const TestTable& table) {
    for (const std::string& field : table.fields) {
        const auto colon = field.find(':');
        OGRFieldDefn definition(field.substr(0, colon).c_str(),
                                type_of(colon == std::string::npos ? "" : field.substr(colon + 1)));
        layer.CreateField(&definition);
    }
    for (const TestRow& row : table.rows) {
        OGRFeature feature(layer.GetLayerDefn());
        for (const auto& [field, value] : row.values)
            feature.SetField(field.c_str(), value.c_str());
        if (!row.wkt.empty()) {
            OGRGeometry* geometry = nullptr;
            OGRGeometryFactory::createFromWkt(row.wkt.c_str(), nullptr, &geometry);
            feature.SetGeometryDirectly(geometry);
        }
        if (layer.CreateFeature(&feature) != OGRERR_NONE) throw std::runtime_error("cannot write " + table.name);
    }
}

}  // namespace

TestFolder::TestFolder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("briefmap-layers-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TestFolder::text(std::string_view name, std::string_view content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
    return path_ / name;
}

std::vector<std::string> TestFolder::names() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
        found.push_back(entry.path().filename().string());
    std::ranges::sort(found);
    return found;
}

void write_layers(const std::filesystem::path& file, const std::vector<TestTable>& layers,
                  const TestLayerOptions& options) {
    const Quietly quietly;
    GDALDataset* dataset = driver(options.driver).Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    REQUIRE(dataset != nullptr);
    OGRSpatialReference crs;
    if (!options.crs.empty()) REQUIRE(crs.SetFromUserInput(options.crs.c_str()) == OGRERR_NONE);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    for (const TestTable& table : layers) {
        OGRLayer* layer = dataset->CreateLayer(table.name.c_str(), options.crs.empty() ? nullptr : &crs, wkbUnknown);
        REQUIRE(layer != nullptr);
        write_rows(*layer, table);
    }
    GDALClose(dataset);
}

std::filesystem::path write_shapes(const TestFolder& folder, const std::vector<std::string>& wkts,
                                   const std::string& crs) {
    TestTable table{.name = "shapes"};
    for (const std::string& wkt : wkts)
        table.rows.push_back({wkt, {}});
    std::filesystem::path file = folder / "shapes.gpkg";
    write_layers(file, {table}, {.crs = crs});
    return file;
}

void write_raster(const std::filesystem::path& file, const TestRaster& raster,
                  const std::function<void(void* dataset)>& change) {
    const Quietly quietly;
    std::vector<const char*> options;
    options.reserve(raster.options.size() + 1);
    for (const std::string& option : raster.options)
        options.push_back(option.c_str());
    options.push_back(nullptr);
    GDALDataset* dataset =
        driver("GTiff").Create(file.c_str(), raster.width, raster.height, raster.bands,
                               static_cast<GDALDataType>(raster.type), const_cast<char**>(options.data()));
    REQUIRE(dataset != nullptr);
    if (raster.geotransform.size() == 6) dataset->SetGeoTransform(const_cast<double*>(raster.geotransform.data()));
    if (!raster.crs.empty()) {
        OGRSpatialReference crs;
        REQUIRE(crs.SetFromUserInput(raster.crs.c_str()) == OGRERR_NONE);
        dataset->SetSpatialRef(&crs);
    }
    if (raster.nodata > -1e300) dataset->GetRasterBand(1)->SetNoDataValue(raster.nodata);
    if (change) change(dataset);
    std::vector<double> row(static_cast<std::size_t>(raster.width));
    for (int band = 1; raster.value && band <= raster.bands; ++band) {
        for (int y = 0; y < raster.height; ++y) {
            for (int x = 0; x < raster.width; ++x)
                row[static_cast<std::size_t>(x)] = raster.value(x, y, band);
            REQUIRE(dataset->GetRasterBand(band)->RasterIO(GF_Write, 0, y, raster.width, 1, row.data(), raster.width, 1,
                                                           GDT_Float64, 0, 0, nullptr) == CE_None);
        }
    }
    GDALClose(dataset);
}

void copy_raster(const std::filesystem::path& from, const std::filesystem::path& to, const char* name) {
    GDALDataset* source = GDALDataset::Open(from.c_str(), GDAL_OF_RASTER);
    REQUIRE(source != nullptr);
    GDALDataset* copy = driver(name).CreateCopy(to.c_str(), source, FALSE, nullptr, nullptr, nullptr);
    REQUIRE(copy != nullptr);
    GDALClose(copy);
    GDALClose(source);
    std::filesystem::remove(to.string() + ".aux.xml");
}

LayerFile read(const std::filesystem::path& file, const std::string& layer, const std::string& crs) {
    auto read = read_layer_file({file, layer, crs});
    INFO((read ? std::string() : read.error().message()));
    REQUIRE(read.ok());
    return *std::move(read);
}

Error read_error(const std::filesystem::path& file, const std::string& layer, const std::string& crs) {
    const auto read = read_layer_file({file, layer, crs});
    INFO(file);
    REQUIRE_FALSE(read.ok());
    CHECK_FALSE(read.error().what.empty());
    CHECK_FALSE(read.error().where.empty());
    CHECK_FALSE(read.error().remedy.empty());
    return read.error();
}

bool speaks_of(const Diagnostics& diagnostics, std::string_view text) {
    return std::ranges::any_of(diagnostics, [&](const Diagnostic& diagnostic) {
        return diagnostic.message().find(text) != std::string::npos;
    });
}

}  // namespace briefmap::testing
