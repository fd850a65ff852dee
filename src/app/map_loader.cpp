#include "app/map_loader.hpp"

#include "app/log.hpp"
#include "workspace/camera.hpp"

#include <utility>

namespace briefmap {
namespace {

bool same(const BasemapOptions& a, const BasemapOptions& b) {
    return a.detail == b.detail && a.tolerance == b.tolerance && a.tessellate == b.tessellate;
}

}  // namespace

Result<BasemapPtr> MapLoader::basemap_for(const View& view, const Projection& projection, double device_pixels) {
    BasemapOptions wanted = basemap_options_for(metres_per_pixel(view.zoom) / device_pixels);
    wanted.tessellate = true;

    if (auto loaded = job_.take()) {
        if (!*loaded) {
            log_error(loaded->error());
            refused_ = loading_;
        } else if (loading_projection_ == view.definition) {
            shown_ = **loaded;
            shown_options_ = loading_;
        }
    }

    if (!shown_ || shown_->projection != view.definition) {
        // Of rivers and lakes the large ones alone: this is made within the frame, and for each when a globe turns.
        const BasemapOptions coarse{.detail = Detail::coarse, .tolerance = 5'000, .tessellate = true};
        auto loaded = load_basemap(geodata_, projection, coarse);
        if (!loaded) return loaded.error();
        shown_ = *loaded;
        shown_options_ = coarse;
        refused_.reset();
    }

    if (!same(wanted, shown_options_) && !job_.running() && !(refused_ && same(*refused_, wanted))) {
        loading_ = wanted;
        loading_projection_ = view.definition;
        job_ = Job<Loaded>("reading the map", [geodata = geodata_, definition = view.definition, wanted]() -> Loaded {
            const auto own = Projection::make(definition);  // a projection belongs to one thread
            if (!own) return own.error();
            return load_basemap(geodata, **own, wanted);
        });
    }
    return shown_;
}

}  // namespace briefmap
