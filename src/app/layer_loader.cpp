#include "app/layer_loader.hpp"

#include "geo/raster_warp.hpp"
#include "present/page_layers.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

namespace briefmap {
namespace {

constexpr double raster_margin = 0.25;   // of the view, around it: it can be panned by so much before the next job
constexpr std::size_t at_once = 20'000;  // points of shapes that are projected within the frame, as when a globe turns

std::size_t points_of(const VectorLayer& layer) {
    return layer.areas.points.size() + layer.lines.points.size() + layer.points.size();
}

bool covers(const MapBox& outer, const MapBox& inner, double slack) {
    return outer.min_x <= inner.min_x + slack && outer.min_y <= inner.min_y + slack &&
           outer.max_x >= inner.max_x - slack && outer.max_y >= inner.max_y - slack;
}

}  // namespace

std::span<const ShownLayer> LayerLoader::follow(const MapLayers& layers, const Camera& camera, double device_pixels) {
    take_finished(layers);
    const auto is_gone = [&layers](const Entry& entry) {
        return std::none_of(layers.begin(), layers.end(), [&entry](const MapLayer& layer) {
            return layer.user() && layer.user()->source == entry.source;
        });
    };
    std::erase_if(entries_, is_gone);

    if (is_idle_work(camera) && !std::exchange(has_stopped_, true)) job_.ask_to_stop();

    shown_.assign(layers.size(), {});
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const UserLayer* const user = layers[i].user();
        if (!user) continue;
        Entry& entry = entry_of(user->source);
        if (layers[i].is_shown && !job_.running()) start_next(entry, camera, device_pixels);
        shown_[i] = entry.shown;
        if (entry.definition != camera.projection().definition()) {
            shown_[i].parts = {};
            shown_[i].picture = nullptr;
        } else if (!user->field.empty() && entry.is_projected) {
            shown_[i].classes = classes_of(entry, *user);
        }
    }
    return shown_;
}

std::shared_ptr<const LayerClasses> LayerLoader::classes_of(Entry& entry, const UserLayer& layer) {
    for (const Entry::Styled& known : entry.styled)
        if (known.field == layer.field && known.style == layer.style) return known.classes;
    auto classes = std::make_shared<const LayerClasses>(
        classify(*entry.shown.file->vector, entry.shown.parts.points.get(), layer.field, layer.style));
    entry.styled.push_back({layer.field, layer.style, classes});
    return classes;
}

bool LayerLoader::is_idle_work(const Camera& camera) const {
    if (!job_.running()) return false;
    const bool is_gone =
        std::none_of(entries_.begin(), entries_.end(), [this](const Entry& e) { return e.source == working_on_; });
    return is_gone || (!working_in_.empty() && working_in_ != camera.projection().definition());
}

LayerLoader::Entry& LayerLoader::entry_of(const LayerSource& source) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&source](const Entry& e) { return e.source == source; });
    return found == entries_.end() ? entries_.emplace_back(Entry{.source = source}) : *found;
}

void LayerLoader::start(const std::string& title, const LayerSource& source, const std::string& definition,
                        std::function<Work(std::stop_token)> work) {
    working_on_ = source;
    working_in_ = definition;
    has_stopped_ = false;
    job_ = Job<Work>(title + " " + std::filesystem::path(source.file).filename().string(), std::move(work));
}

void LayerLoader::start_next(Entry& entry, const Camera& camera, double device_pixels) {
    if (entry.shown.fault) return;
    if (!entry.shown.file) {
        start("reading", entry.source, "", [source = entry.source](std::stop_token stop) -> Work {
            return Read{source, read_layer_file({source.file, source.layer, source.crs}, std::move(stop))};
        });
        return;
    }
    if (entry.shown.file->vector) project_next(entry, camera, device_pixels);
    if (entry.shown.file->raster) warp_next(entry, camera, device_pixels);
}

void LayerLoader::project_next(Entry& entry, const Camera& camera, double device_pixels) {
    const std::string& definition = camera.projection().definition();
    const double tolerance = tolerance_pixels * detail_step(1 / (camera.pixels_per_metre() * device_pixels));
    if (entry.definition == definition && entry.is_projected && entry.tolerance == tolerance) return;
    const std::shared_ptr<const VectorLayer> layer = entry.shown.file->vector;
    if (points_of(*layer) <= at_once) {
        keep(Projected{entry.source, definition, tolerance,
                       project_vector(*layer, camera.projection(), tolerance, true)});
        return;
    }
    start("drawing", entry.source, definition,
          [source = entry.source, layer, definition, tolerance](const std::stop_token&) -> Work {
              const auto own = Projection::make(definition);  // a projection belongs to one thread
              return Projected{source, definition, tolerance,
                               own ? project_vector(*layer, **own, tolerance, true) : ProjectedVector{}};
          });
}

void LayerLoader::warp_next(Entry& entry, const Camera& camera, double device_pixels) {
    const std::string& definition = camera.projection().definition();
    const RasterRequest needed = raster_request(camera, device_pixels, 0);
    if (needed.width == 0) return;
    const double metres = 1 / (camera.pixels_per_metre() * device_pixels);
    const RasterPicturePtr& picture = entry.shown.picture;
    const bool is_sharp = entry.resolution > 0 && std::abs(std::log2(entry.resolution / metres)) < 0.01;
    if (entry.definition == definition && picture && is_sharp && covers(picture->box, needed.box, metres)) return;
    start("drawing", entry.source, definition,
          [source = entry.source, raster = entry.shown.file->raster, definition,
           wanted = raster_request(camera, device_pixels, raster_margin), metres](std::stop_token stop) -> Work {
              const auto own = Projection::make(definition);
              if (!own) return Warped{source, definition, metres, own.error()};
              return Warped{source, definition, metres,
                            warp_raster(*raster, **own, wanted.box, wanted.width, wanted.height, std::move(stop))};
          });
}

void LayerLoader::take_finished(const MapLayers& layers) {
    auto finished = job_.take();
    if (!finished || has_stopped_) return;
    if (auto* const read = std::get_if<Read>(&*finished)) keep(std::move(*read), layers);
    if (auto* const projected = std::get_if<Projected>(&*finished)) keep(std::move(*projected));
    if (auto* const warped = std::get_if<Warped>(&*finished)) keep(std::move(*warped));
}

void LayerLoader::keep(Read&& made, const MapLayers& layers) {
    const auto layer = std::find_if(layers.begin(), layers.end(),
                                    [&made](const MapLayer& l) { return l.user() && l.user()->source == made.source; });
    if (layer == layers.end()) return;  // taken away meanwhile
    Entry& entry = entry_of(made.source);
    if (!made.file) {
        entry.shown.fault = made.file.error();
        news_.push_back(not_shown(*layer->user(), made.file.error()));
        return;
    }
    entry.shown.file = std::make_shared<const LayerFile>(std::move(*made.file));
    const Diagnostics& found = entry.shown.file->diagnostics;
    news_.insert(news_.end(), found.begin(), found.end());
    if (auto missing = missing_field(*layer->user(), *entry.shown.file)) news_.push_back(std::move(*missing));
}

void LayerLoader::keep(Projected&& made) {
    Entry& entry = entry_of(made.source);
    entry.shown.parts = std::move(made.parts);
    entry.styled.clear();  // the points are others now
    entry.definition = std::move(made.definition);
    entry.tolerance = made.tolerance;
    entry.is_projected = true;
}

void LayerLoader::keep(Warped&& made) {
    Entry& entry = entry_of(made.source);
    if (!made.picture) {
        entry.shown.fault = made.picture.error();
        news_.push_back(not_shown({.source = made.source}, made.picture.error()));
        return;
    }
    entry.shown.picture = std::make_shared<const RasterPicture>(std::move(*made.picture));
    entry.definition = std::move(made.definition);
    entry.resolution = made.resolution;
}

}  // namespace briefmap
