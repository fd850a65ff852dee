#include "geo/geodata.hpp"

#include "geo/geodata_impl.hpp"
#include "geo/geometry_reader.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <mutex>
#include <utility>

namespace briefmap {
namespace {

constexpr const char* remedy = "install briefmap again or rebuild geodata.gpkg with tools/geodata";

void register_driver() {
    static std::once_flag once;
    std::call_once(once, [] { RegisterOGRGeoPackage(); });
}

/// Of the largest part; where GEOS has none, the middle of what lies around it.
std::optional<LonLat> point_within(const OGRGeometry* geometry) {
    if (geometry == nullptr || geometry->IsEmpty()) return std::nullopt;
    const OGRGeometry* largest = geometry;
    if (wkbFlatten(geometry->getGeometryType()) == wkbMultiPolygon) {
        double most = -1;
        for (const OGRPolygon* part : *geometry->toMultiPolygon()) {
            if (part->get_Area() <= most) continue;
            most = part->get_Area();
            largest = part;
        }
    }
    OGRPoint point;
    if (largest->getDimension() == 2 && OGRGeometryFactory::haveGEOS() &&
        static_cast<const OGRSurface*>(largest->toSurface())->PointOnSurface(&point) == OGRERR_NONE && !point.IsEmpty())
        return LonLat{point.getX(), point.getY()};
    OGREnvelope around;
    largest->getEnvelope(&around);
    return LonLat{(around.MinX + around.MaxX) / 2, (around.MinY + around.MaxY) / 2};
}

}  // namespace

GeodataFile::GeodataFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GeodataFile::GeodataFile(GeodataFile&&) noexcept = default;
GeodataFile& GeodataFile::operator=(GeodataFile&&) noexcept = default;
GeodataFile::~GeodataFile() = default;

Error GeodataFile::Impl::error(const std::string& what) const {
    return {.what = what, .where = path.string(), .remedy = remedy};
}

Result<GeodataFile> GeodataFile::open(const std::filesystem::path& path) {
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) return impl->error("the map data is not there");
    if (!std::filesystem::is_regular_file(status)) return impl->error("the map data is not a file");

    register_driver();
    const QuietGdal quiet;
    // Absolute, so that GDAL cannot take a file's name for a connection or a virtual file system.
    const std::string name = std::filesystem::absolute(path, failure).string();
    const char* const drivers[] = {"GPKG", nullptr};
    impl->dataset.reset(GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers));
    if (!impl->dataset) {
        const std::string reason = quiet.message();
        return impl->error("is not a GeoPackage that can be read" + (reason.empty() ? "" : " (" + reason + ")"));
    }
    return GeodataFile(std::move(impl));
}

Status GeodataFile::Impl::read(const Query& query,
                               const std::function<void(OGRFeature&, const std::vector<int>&)>& visit) const {
    const QuietGdal quiet;
    OGRLayer* layer = dataset->GetLayerByName(query.layer);
    if (layer == nullptr) return error("the map data has no layer \"" + std::string(query.layer) + "\"");
    const OGRFeatureDefn& schema = *layer->GetLayerDefn();
    std::vector<int> columns;
    for (const char* field : query.fields) {
        columns.push_back(schema.GetFieldIndex(field));
        if (columns.back() < 0) {
            return error("the layer \"" + std::string(query.layer) + "\" has no field \"" + field + "\"");
        }
    }
    std::vector<const char*> ignored;
    for (int f = 0; f < schema.GetFieldCount(); ++f) {
        if (std::ranges::find(columns, f) == columns.end()) ignored.push_back(schema.GetFieldDefn(f)->GetNameRef());
    }
    if (!query.geometry) ignored.push_back("OGR_GEOMETRY");
    ignored.push_back(nullptr);
    layer->SetIgnoredFields(ignored.data());
    layer->SetAttributeFilter(query.where.empty() ? nullptr : query.where.c_str());
    layer->ResetReading();
    while (const FeaturePtr feature{layer->GetNextFeature()})
        visit(*feature, columns);
    // The end of the rows and a broken page look the same but for the message.
    if (quiet.failed()) {
        return error("the layer \"" + std::string(query.layer) + "\" cannot be read (" + quiet.message() + ")");
    }
    layer->ResetReading();
    return done;
}

Result<FeatureLayer> GeodataFile::country_areas(Detail detail) const {
    FeatureLayer layer;
    const Status status = impl_->read(
        {country_layer(detail), {"code", "label_rank"}}, [&](OGRFeature& row, const std::vector<int>& column) {
            append_feature(layer, row.GetGeometryRef(), text_of(row, column[0]), row.GetFieldAsInteger(column[1]));
        });
    if (!status) return status.error();
    return layer;
}

Result<FeatureLayer> GeodataFile::admin1_areas() const {
    FeatureLayer layer;
    const Status status =
        impl_->read({"admin1", {"iso_a2", "adm0_a3"}}, [&](OGRFeature& row, const std::vector<int>& column) {
            std::string code = text_of(row, column[0]);
            if (code.empty() || code == "-1") code = text_of(row, column[1]);
            append_feature(layer, row.GetGeometryRef(), std::move(code), 1);
        });
    if (!status) return status.error();
    return layer;
}

Result<std::vector<Division>> GeodataFile::divisions() const {
    std::vector<Division> divisions;
    const Status status =
        impl_->read({"admin1", {"name", "gn_name", "iso_a2"}}, [&](OGRFeature& row, const std::vector<int>& column) {
            const auto label = point_within(row.GetGeometryRef());
            if (!label) return;
            divisions.push_back({.name = text_of(row, column[0]),
                                 .other_name = text_of(row, column[1]),
                                 .country = text_of(row, column[2]),
                                 .label = *label});
        });
    if (!status) return status.error();
    return divisions;
}

Result<FeatureLayer> GeodataFile::disputed_lines() const {
    FeatureLayer layer{.closed = false};
    const Status status = impl_->read({"disputed_lines", {}}, [&](OGRFeature& row, const std::vector<int>&) {
        append_feature(layer, row.GetGeometryRef(), "", 0);
    });
    if (!status) return status.error();
    return layer;
}

Result<FeatureLayer> GeodataFile::rivers(int max_level) const {
    FeatureLayer layer{.closed = false};
    const Status status =
        impl_->read({"rivers", {"level"}, true, "level <= " + std::to_string(max_level)},
                    [&](OGRFeature& row, const std::vector<int>& column) {
                        append_feature(layer, row.GetGeometryRef(), "", row.GetFieldAsInteger(column[0]));
                    });
    if (!status) return status.error();
    return layer;
}

Result<FeatureLayer> GeodataFile::lakes(double min_area_km2) const {
    FeatureLayer layer;
    const Status status = impl_->read(
        {"lakes", {"area"}, true, "area >= " + std::to_string(min_area_km2)},
        [&](OGRFeature& row, const std::vector<int>&) { append_feature(layer, row.GetGeometryRef(), "", 0); });
    if (!status) return status.error();
    return layer;
}

Result<std::vector<Town>> GeodataFile::towns(std::int64_t min_population) const {
    std::vector<Town> towns;
    const std::string where =
        min_population <= 0 ? "" : "population >= " + std::to_string(min_population) + " OR fcode = 'PPLC'";
    const Status status = impl_->read(
        {"places", {"name", "name_fr", "name_ar", "country", "fcode", "population"}, true, where},
        [&](OGRFeature& row, const std::vector<int>& column) {
            const OGRGeometry* geometry = row.GetGeometryRef();
            if (geometry == nullptr || geometry->IsEmpty() || wkbFlatten(geometry->getGeometryType()) != wkbPoint)
                return;
            const LonLat position{geometry->toPoint()->getX(), geometry->toPoint()->getY()};
            std::string name = text_of(row, column[0]);
            if (!position.is_valid() || name.empty()) return;
            towns.push_back({position, std::move(name), text_of(row, column[1]), text_of(row, column[2]),
                             text_of(row, column[3]), text_of(row, column[4]), row.GetFieldAsInteger64(column[5])});
        });
    if (!status) return status.error();
    std::ranges::stable_sort(towns, std::greater{}, &Town::population);
    return towns;
}

std::string GeodataFile::attribution() const {
    std::string found;
    const Status status =
        impl_->read({"meta", {"key", "value"}, false, "key = 'attribution'"},
                    [&](OGRFeature& row, const std::vector<int>& column) { found = text_of(row, column[1]); });
    // A file without the line is still a map; its makers are named all the same.
    return status && !found.empty() ? found : "Natural Earth, GSHHG, GeoNames (CC BY 4.0)";
}

}  // namespace briefmap
