#include "geo/record_file.hpp"

#include "core/edtf.hpp"
#include "geo/displayable.hpp"
#include "geo/field_reader.hpp"
#include "geo/layer_crs.hpp"
#include "geo/layer_geometry.hpp"
#include "geo/local_gdal.hpp"
#include "geo/vector_reader.hpp"

#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>

namespace briefmap {
namespace {

/// With an offset it becomes UTC, as everywhere.
std::string in_utc(const std::string& text) {
    constexpr std::size_t local = 19;  // 2013-05-06T10:11:12
    if (text.size() <= local || text.ends_with('Z')) return text;
    const auto date = parse_edtf(text);
    return date ? to_iso8601(date->bounds().begin) : text;
}

RecordValue value_of(const OGRFeature& feature, int index) {
    const OGRFieldDefn& field = *feature.GetFieldDefnRef(index);
    switch (field.GetType()) {
        case OFTInteger:
            if (field.GetSubType() == OFSTBoolean) return feature.GetFieldAsInteger(index) != 0;
            return std::int64_t{feature.GetFieldAsInteger(index)};
        case OFTInteger64:
            return std::int64_t{feature.GetFieldAsInteger64(index)};
        case OFTReal:
            if (const double number = feature.GetFieldAsDouble(index); std::isfinite(number)) return number;
            return field_text(feature, index);
        case OFTDateTime:
            return in_utc(field_text(feature, index));
        default:
            return field_text(feature, index);
    }
}

std::vector<std::vector<LonLat>> runs_of(const FeatureLayer& layer) {
    std::vector<std::vector<LonLat>> runs;
    for (std::size_t r = 0; r + 1 < layer.ring_begin.size(); ++r) {
        const auto ring = layer.ring(r);
        runs.emplace_back(ring.begin(), ring.end());
    }
    return runs;
}

class RecordReader {
  public:
    RecordReader(const std::filesystem::path& path, const TakeRecord& take, GdalMessages& messages)
        : path_(path), take_(take), messages_(messages) {}

    Result<RecordFile> read(GDALDataset& dataset) {
        bool has_places = false;
        for (OGRLayer* layer : dataset.GetLayers())
            has_places = has_places || layer->GetGeomType() != wkbNone;
        std::vector<std::string> left_out;
        for (OGRLayer* layer : dataset.GetLayers()) {
            std::string name = displayable_utf8(layer->GetName());
            if (has_places && layer->GetGeomType() == wkbNone) {
                left_out.push_back(std::move(name));
            } else {
                read_.layers.push_back(name);
                read_layer(*layer, name);
            }
        }
        if (!left_out.empty())
            note("has tables without places beside its layers: " + listed(left_out), "they are left out",
                 Severity::info);
        report();
        return std::move(read_);
    }

  private:
    void note(const std::string& what, const std::string& action, Severity severity = Severity::warning) {
        read_.diagnostics.push_back({.severity = severity, .file = path_.string(), .what = what, .action = action});
    }

    void read_layer(OGRLayer& layer, const std::string& name) {
        const OGRSpatialReference* crs = layer.GetSpatialRef();
        if (crs != nullptr && (crs->IsEmpty() || crs->IsLocal() != 0)) crs = nullptr;
        auto transform = LonLatTransform::make(crs);
        if (!transform) note(transform.error().what, "events are kept without places");
        const bool placed = transform && is_understood(layer, crs);
        layer.ResetReading();
        while (true) {
            const FeaturePtr feature{layer.GetNextFeature()};
            if (!feature) break;
            Record record = values_of(*feature, name);
            if (placed) add_places(feature->GetGeometryRef(), *transform, record);
            take_(std::move(record));
            ++records_;
        }
        if (crs == nullptr) return;
        if (const std::string doubt = doubt_about(*crs, placer_.take_raw_range()); !doubt.empty())
            note(doubt, "it is believed all the same");
    }

    /// Coordinates of no stated system are degrees, if they can be.
    bool is_understood(OGRLayer& layer, const OGRSpatialReference* crs) {
        OGREnvelope box;
        if (crs != nullptr || layer.GetGeomType() == wkbNone || layer.GetExtent(&box, 1) != OGRERR_NONE) return true;
        RawRange range;
        range.add(box.MinX, box.MinY);
        range.add(box.MaxX, box.MaxY);
        if (!range.fits_degrees()) {
            note("does not say what its coordinates mean (" + range.text() + ")", "events are kept without places");
            return false;
        }
        note("does not say what its coordinates mean", "they are taken for longitude and latitude (WGS 84)");
        return true;
    }

    Record values_of(const OGRFeature& feature, const std::string& layer) {
        Record record{.layer = layer, .values = {}, .points = {}, .lines = {}, .rings = {}};
        for (int i = 0; i < feature.GetFieldCount(); ++i) {
            if (!feature.IsFieldSetAndNotNull(i)) continue;
            const OGRFieldDefn& field = *feature.GetFieldDefnRef(i);
            if (field.GetType() == OFTBinary) {
                ++binary_values_;
            } else {
                record.values.emplace_back(displayable_utf8(field.GetNameRef()), value_of(feature, i));
            }
        }
        return record;
    }

    void add_places(const OGRGeometry* geometry, const LonLatTransform& transform, Record& record) {
        placer_.add_feature(geometry, transform);
        record.points = std::move(placed_.points);
        record.lines = runs_of(placed_.lines);
        record.rings = runs_of(placed_.areas);
        placed_ = VectorLayer{};
    }

    void report() {
        const GeometryCounts& counts = placer_.counts();
        if (messages_.failures() > 0) {
            note("cannot be read in full" + gdal_says(messages_.reason()),
                 "the " + std::to_string(records_) + " records that could be read are kept");
        }
        if (const std::size_t bad = counts.not_numbers + counts.outside; bad > 0) {
            note("has " + std::to_string(bad) + " points that are nowhere on the globe",
                 "events are kept without these points");
        }
        if (binary_values_ > 0)
            note("has " + std::to_string(binary_values_) + " values that are binary", "they are left out",
                 Severity::info);
    }

    const std::filesystem::path& path_;
    const TakeRecord& take_;
    GdalMessages& messages_;
    RecordFile read_;
    VectorLayer placed_;  // of one feature
    GeometryPlacer placer_{placed_};
    std::size_t records_ = 0, binary_values_ = 0;
};

}  // namespace

Result<RecordFile> read_record_file(const std::filesystem::path& path, const TakeRecord& take) {
    prepare_gdal();
    const Result<std::string> name = local_file_name(path);
    if (!name) return name.error();
    GdalMessages messages;
    const std::string driver = identify_driver(*name, GDAL_OF_VECTOR, record_drivers());
    if (driver.empty()) {
        return Error{.what = "is no file of features that can be read" + gdal_says(messages.reason()),
                     .where = path.string(),
                     .remedy = "give a Shapefile, GeoPackage, FlatGeobuf or MapInfo file"};
    }
    const DatasetPtr dataset = open_local(*name, GDAL_OF_VECTOR, record_drivers());
    if (!dataset) return cannot_open(path, driver, messages);
    messages.clear();
    return RecordReader(path, take, messages).read(*dataset);
}

}  // namespace briefmap
