#include "geo/geopackage_writer.hpp"

#include "geo/local_gdal.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace briefmap {
namespace {

Error failure(const GdalMessages& messages) {
    return {"the GeoPackage cannot be made" + gdal_says(messages.reason()), "", "choose another format"};
}

std::string fresh_name() {
    static std::atomic<unsigned> made = 0;
    return "/vsimem/briefmap-" + std::to_string(made++) + ".gpkg";
}

/// A name in GDAL's memory, and nothing left there at the end.
class MemoryFile {
  public:
    MemoryFile() : name_(fresh_name()) {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { VSIUnlink(name_.c_str()); }

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string bytes() const {
        vsi_l_offset size = 0;
        const GByte* data = VSIGetMemFileBuffer(name_.c_str(), &size, FALSE);
        return data != nullptr ? std::string(data, data + size) : std::string();
    }

  private:
    std::string name_;
};

/// GDAL's clock, which it writes into the file.
class FixedDate {
  public:
    explicit FixedDate(const std::string& date) { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", date.c_str()); }
    FixedDate(const FixedDate&) = delete;
    FixedDate& operator=(const FixedDate&) = delete;
    ~FixedDate() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
};

OGRFieldType type_of(GeoPackageType type) {
    switch (type) {
        case GeoPackageType::whole:
            return OFTInteger64;
        case GeoPackageType::real:
            return OFTReal;
        case GeoPackageType::day:
            return OFTDate;
        case GeoPackageType::moment:
            return OFTDateTime;
        case GeoPackageType::text:
            break;
    }
    return OFTString;
}

OGRwkbGeometryType geometry_type(GeoPackageGeometry geometry) {
    if (geometry == GeoPackageGeometry::point) return wkbPoint;
    return geometry == GeoPackageGeometry::multipoint ? wkbMultiPoint : wkbNone;
}

std::unique_ptr<OGRGeometry> geometry_of(const std::vector<LonLat>& points, GeoPackageGeometry kind) {
    if (points.empty() || kind == GeoPackageGeometry::none) return nullptr;
    if (kind == GeoPackageGeometry::point) return std::make_unique<OGRPoint>(points.front().lon, points.front().lat);
    auto all = std::make_unique<OGRMultiPoint>();
    for (const LonLat point : points)
        all->addGeometryDirectly(new OGRPoint(point.lon, point.lat));
    return all;
}

/// `wanted`, or the first like it that is no field's name: columns of SQLite differ in more than case.
std::string free_name(std::string wanted, const GeoPackageTable& table) {
    const auto is_taken = [&](const GeoPackageField& field) { return EQUAL(field.name.c_str(), wanted.c_str()); };
    while (std::any_of(table.fields.begin(), table.fields.end(), is_taken))
        wanted += '_';
    return wanted;
}

OGRLayer* make_layer(GDALDataset& dataset, const GeoPackageTable& table) {
    OGRSpatialReference wgs84;
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (wgs84.importFromEPSG(4326) != OGRERR_NONE) return nullptr;
    CPLStringList options;
    options.SetNameValue("DESCRIPTION", table.description.c_str());
    options.SetNameValue("FID", free_name("fid", table).c_str());
    options.SetNameValue("GEOMETRY_NAME", free_name("geom", table).c_str());
    const bool is_plain = table.geometry == GeoPackageGeometry::none;
    OGRLayer* layer =
        dataset.CreateLayer(table.name.c_str(), is_plain ? nullptr : &wgs84, geometry_type(table.geometry), options);
    if (layer == nullptr) return nullptr;
    for (const GeoPackageField& field : table.fields) {
        OGRFieldDefn definition(field.name.c_str(), type_of(field.type));
        if (layer->CreateField(&definition) != OGRERR_NONE) return nullptr;
    }
    return layer;
}

bool add_row(OGRLayer& layer, OGRFeature& feature, const GeoPackageTable& table, std::size_t number) {
    feature.Reset();
    const GeoPackageRow row = table.row(number);
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        const int field = static_cast<int>(i);
        if (row.cells[i].empty()) {
            feature.SetFieldNull(field);
        } else {
            feature.SetField(field, row.cells[i].c_str());
        }
    }
    feature.SetGeometryDirectly(geometry_of(row.points, table.geometry).release());
    return layer.CreateFeature(&feature) == OGRERR_NONE;
}

bool add_table(GDALDataset& dataset, const GeoPackageTable& table) {
    OGRLayer* layer = make_layer(dataset, table);
    if (layer == nullptr) return false;
    const FeaturePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    for (std::size_t i = 0; i < table.rows; ++i) {
        if (!add_row(*layer, *feature.get(), table, i)) return false;
    }
    return true;
}

bool add_tables(GDALDataset& dataset, const std::vector<GeoPackageTable>& tables) {
    if (dataset.StartTransaction() != OGRERR_NONE) return false;
    for (const GeoPackageTable& table : tables) {
        if (!add_table(dataset, table)) return false;
    }
    return dataset.CommitTransaction() == OGRERR_NONE;
}

}  // namespace

Result<std::string> geopackage_bytes(const std::vector<GeoPackageTable>& tables, const std::string& last_change) {
    prepare_gdal();
    GdalMessages messages;
    const FixedDate date(last_change);
    const MemoryFile file;
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    DatasetPtr dataset(driver->Create(file.name().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset || !add_tables(*dataset.get(), tables)) return failure(messages);
    // Closing writes the rest: extents, counts, the spatial index.
    dataset.reset();
    std::string bytes = file.bytes();
    if (messages.failures() > 0 || bytes.empty()) return failure(messages);
    return bytes;
}

}  // namespace briefmap
