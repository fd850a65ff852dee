#include "geo/vector_reader.hpp"

#include "geo/displayable.hpp"
#include "geo/field_reader.hpp"
#include "geo/layer_crs.hpp"
#include "geo/layer_geometry.hpp"
#include "geo/stated_copyright.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

/// The points of routes and tracks are in the routes and tracks already.
bool repeats_others(std::string_view driver, std::string_view layer) {
    return driver == "GPX" && (layer == "route_points" || layer == "track_points");
}

bool has_places(OGRLayer& layer) { return layer.GetGeomType() != wkbNone; }

class VectorReader {
  public:
    VectorReader(GDALDataset& dataset, const LayerRequest& request, const std::stop_token& stop, GdalMessages& messages,
                 LayerFile& file, const LayerLimits& limits)
        : dataset_(dataset), request_(request), stop_(stop), messages_(messages), file_(file), limits_(limits) {}

    Status run() {
        if (Status chosen = choose_layers(); !chosen) return chosen;
        if (!request_.crs.empty()) {
            Result<CrsPtr> crs = crs_from_text(request_.crs);
            if (!crs) return crs.error();
            crs_ = *std::move(crs);
        }
        std::vector<const OGRFeatureDefn*> schemas;
        for (OGRLayer* layer : layers_)
            schemas.push_back(layer->GetLayerDefn());
        FieldReader fields(schemas, limits_.cells);
        for (std::size_t i = 0; i < layers_.size() && !is_full(); ++i) {
            if (Status read = read_layer(*layers_[i], i, fields); !read) return read;
        }
        if (vector_->size == 0 && messages_.failures() > 0)
            return error("cannot be read", "check that the file is whole");
        report_features();
        report_fields(fields);
        // What a format always declares says nothing about the file.
        const std::string_view driver = dataset_.GetDriverName();
        vector_->fields = fields.take(driver == "GPX" || driver == "LIBKML" || driver == "KML");
        file_.attribution = stated_copyright(dataset_, layers_, request_.file);
        file_.box = placer_.box();
        file_.vector = vector_;
        return done;
    }

  private:
    [[nodiscard]] Error error(const std::string& what, const std::string& remedy) const {
        return {.what = what + gdal_says(messages_.reason()), .where = request_.file.string(), .remedy = remedy};
    }

    void note(const std::string& what, const std::string& action, Severity severity = Severity::warning) {
        file_.diagnostics.push_back(
            {.severity = severity, .file = request_.file.string(), .what = what, .action = action});
    }

    Status choose_layers() {
        file_.layers = vector_layer_names(dataset_);
        for (OGRLayer* layer : dataset_.GetLayers()) {
            if (!has_places(*layer)) continue;
            const std::string name = displayable_utf8(layer->GetName());
            const bool wanted =
                request_.layer.empty() ? !repeats_others(dataset_.GetDriverName(), name) : request_.layer == name;
            if (wanted) layers_.push_back(layer);
        }
        if (!layers_.empty()) return done;
        if (!request_.layer.empty() && !file_.layers.empty())
            return error("has no layer \"" + request_.layer + "\"", "its layers are " + listed(file_.layers));
        return error("holds no places that could be shown on a map", "give a file with points, lines or areas");
    }

    [[nodiscard]] bool is_full() const {
        return vector_->size >= limits_.features || placer_.vertices() >= limits_.vertices;
    }

    Status read_layer(OGRLayer& layer, std::size_t index, FieldReader& fields) {
        const OGRSpatialReference* crs = crs_ ? crs_.get() : layer.GetSpatialRef();
        if (crs != nullptr && (crs->IsEmpty() || crs->IsLocal() != 0)) crs = nullptr;
        if (crs != nullptr && file_.crs.empty()) file_.crs = crs_title(*crs);
        Result<LonLatTransform> transform = LonLatTransform::make(crs);
        if (!transform) {
            return Error{
                .what = transform.error().what, .where = request_.file.string(), .remedy = transform.error().remedy};
        }
        layer.ResetReading();
        while (!is_full()) {
            if (stop_.stop_requested()) return Error{.what = "cancelled", .where = request_.file.string()};
            const FeaturePtr feature{layer.GetNextFeature()};
            if (!feature) break;
            placer_.add_feature(feature->GetGeometryRef(), *transform);
            fields.add(*feature, index);
        }
        return check_coordinates(crs, placer_.take_raw_range());
    }

    /// Whether the coordinates can be what the reference system, or its absence, says.
    Status check_coordinates(const OGRSpatialReference* crs, const RawRange& raw) {
        if (crs != nullptr) {
            if (const std::string doubt = doubt_about(*crs, raw); !doubt.empty())
                note(doubt, "set its CRS: crs=EPSG:…");
            return done;
        }
        if (!raw.fits_degrees()) {
            return Error{.what = "does not say what its coordinates mean (" + raw.text() + ")",
                         .where = request_.file.string(),
                         .remedy = "name its coordinate reference system: crs=EPSG:…"};
        }
        if (!std::exchange(has_assumed_crs_, true)) {
            note("does not say what its coordinates mean",
                 "they are taken for longitude and latitude (WGS 84); otherwise set its CRS: crs=EPSG:…");
        }
        return done;
    }

    [[nodiscard]] std::string of_all(std::size_t count) const {
        return std::to_string(count) + " of " + std::to_string(vector_->size) + " features " +
               (count == 1 ? "has " : "have ");
    }
    [[nodiscard]] static std::string points(std::size_t count, const char* one, const char* many) {
        return std::to_string(count) + (count == 1 ? " point " : " points ") + (count == 1 ? one : many);
    }

    void report_features() {
        const GeometryCounts& counts = placer_.counts();
        if (messages_.failures() > 0) {
            note("cannot be read in full" + gdal_says(messages_.reason()),
                 "the " + std::to_string(vector_->size) + " features that could be read are kept");
        }
        if (is_full()) report_limit();
        if (vector_->size == 0) note("has no features", "there is nothing to draw");
        if (counts.without_geometry > 0) note(of_all(counts.without_geometry) + "no geometry", "not on the map");
        if (counts.not_numbers > 0)
            note(points(counts.not_numbers, "has", "have") + " coordinates that are no numbers", "left out");
        if (counts.outside > 0) {
            note(points(counts.outside, "lies", "lie") + " where the coordinate reference system has no place",
                 "left out; if that is not so, set its CRS: crs=EPSG:…");
        }
        if (counts.left_out > 0) note(of_all(counts.left_out) + "no shape that could be shown", "not on the map");
    }

    void report_limit() {
        GIntBig all = 0;
        for (OGRLayer* layer : layers_) {
            const GIntBig count = layer->GetFeatureCount(0);
            all = all < 0 || count < 0 ? -1 : all + count;
        }
        if (all == static_cast<GIntBig>(vector_->size)) return;
        note("has more than can be shown", "the first " + std::to_string(vector_->size) +
                                               (all > 0 ? " of " + std::to_string(all) : std::string()) +
                                               " features are shown");
    }

    void report_fields(const FieldReader& fields) {
        if (!fields.beyond_budget().empty()) {
            note("has more values than fit", "the fields " + listed(fields.beyond_budget()) + " are left without them",
                 Severity::info);
        }
        if (!fields.too_varied().empty()) {
            note("has more than " + std::to_string(LayerField::max_distinct) + " different texts in " +
                     listed(fields.too_varied()),
                 "the layer cannot be styled by them", Severity::info);
        }
    }

    GDALDataset& dataset_;
    const LayerRequest& request_;
    const std::stop_token& stop_;
    GdalMessages& messages_;
    LayerFile& file_;
    const LayerLimits limits_;

    std::vector<OGRLayer*> layers_;
    CrsPtr crs_;  // the request's
    bool has_assumed_crs_ = false;
    std::shared_ptr<VectorLayer> vector_ = std::make_shared<VectorLayer>();
    GeometryPlacer placer_{*vector_};
};

}  // namespace

std::vector<std::string> vector_layer_names(GDALDataset& dataset) {
    std::vector<std::string> names;
    for (OGRLayer* layer : dataset.GetLayers()) {
        if (has_places(*layer)) names.push_back(displayable_utf8(layer->GetName()));
    }
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < most; ++i)
        text += (i > 0 ? ", " : "") + std::string("\"") + names[i] + "\"";
    return names.size() > most ? text + " and " + std::to_string(names.size() - most) + " more" : text;
}

Status read_vector(GDALDataset& dataset, const LayerRequest& request, const std::stop_token& stop,
                   GdalMessages& messages, LayerFile& file, const LayerLimits& limits) {
    return VectorReader(dataset, request, stop, messages, file, limits).run();
}

}  // namespace briefmap
