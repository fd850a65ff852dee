// Which basemap the view needs, and getting it: the coarse one at once when the projection is new, the finer one as a
// job while the coarse one is shown.
#pragma once

#include "app/job.hpp"
#include "geo/basemap.hpp"
#include "workspace/state.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace briefmap {

class MapLoader {
  public:
    explicit MapLoader(std::filesystem::path geodata) : geodata_(std::move(geodata)) {}

    /// Call once a frame. `device_pixels` to a page pixel. Gives the basemap to draw, always in the view's projection,
    /// or the reason there is none.
    [[nodiscard]] Result<BasemapPtr> basemap_for(const View& view, const Projection& projection, double device_pixels);

    [[nodiscard]] bool busy() const { return job_.running(); }
    /// The next frame shows what the job made.
    [[nodiscard]] bool has_made_finer() const { return job_.is_done(); }
    [[nodiscard]] const std::string& job_title() const { return job_.title(); }

  private:
    using Loaded = Result<BasemapPtr>;

    std::filesystem::path geodata_;
    BasemapPtr shown_;
    BasemapOptions shown_options_;
    std::optional<BasemapOptions> refused_;  // failed once: not tried again for this projection
    BasemapOptions loading_;
    std::string loading_projection_;
    Job<Loaded> job_;
};

}  // namespace briefmap
