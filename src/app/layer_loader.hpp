// The user's own layers for the window: files read, shapes projected and rasters warped as jobs, one after another,
// while what there is already is shown.
#pragma once

#include "app/job.hpp"
#include "core/diagnostics.hpp"
#include "scene/user_layers.hpp"
#include "workspace/camera.hpp"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace briefmap {

class LayerLoader {
  public:
    /// Call once a frame. `device_pixels` to a page pixel. Gives one for each of `layers`, with as much of it as there
    /// is by now in the camera's projection; valid until the next call.
    [[nodiscard]] std::span<const ShownLayer> follow(const MapLayers& layers, const Camera& camera,
                                                     double device_pixels);

    [[nodiscard]] bool busy() const { return job_.running(); }
    [[nodiscard]] const std::string& job_title() const { return job_.title(); }
    /// What was found out since the last call, for people.
    [[nodiscard]] Diagnostics take_news() { return std::exchange(news_, {}); }

  private:
    /// What is known of one file; several layers may show it.
    struct Entry {
        LayerSource source;
        ShownLayer shown;
        std::string definition;  // of the projection that parts and picture are in
        double tolerance = 0;    // metres, of the parts
        double resolution = 0;   // metres to a pixel of the picture
        bool is_projected = false;
        struct Styled {
            std::string field;
            FieldStyle style = FieldStyle::automatic;
            std::shared_ptr<const LayerClasses> classes;
        };
        std::vector<Styled> styled;  // of the parts; several where layers of one source differ in it
    };
    struct Read {
        LayerSource source;
        Result<LayerFile> file;
    };
    struct Projected {
        LayerSource source;
        std::string definition;
        double tolerance = 0;
        ProjectedVector parts;
    };
    struct Warped {
        LayerSource source;
        std::string definition;
        double resolution = 0;
        Result<RasterPicture> picture;
    };
    using Work = std::variant<Read, Projected, Warped>;

    void take_finished(const MapLayers& layers);
    void keep(Read&& made, const MapLayers& layers);
    void keep(Projected&& made);
    void keep(Warped&& made);
    /// Starts the job that this layer wants next, if any.
    void start_next(Entry& entry, const Camera& camera, double device_pixels);
    void project_next(Entry& entry, const Camera& camera, double device_pixels);
    void warp_next(Entry& entry, const Camera& camera, double device_pixels);
    void start(const std::string& title, const LayerSource& source, const std::string& definition,
               std::function<Work(std::stop_token)> work);
    Entry& entry_of(const LayerSource& source);
    static std::shared_ptr<const LayerClasses> classes_of(Entry& entry, const UserLayer& layer);
    /// The job under way does what nobody needs any more.
    [[nodiscard]] bool is_idle_work(const Camera& camera) const;

    std::vector<Entry> entries_;
    std::vector<ShownLayer> shown_;
    Diagnostics news_;
    Job<Work> job_;
    LayerSource working_on_;
    std::string working_in_;  // the projection's definition; "" while a file is read
    bool has_stopped_ = false;
};

}  // namespace briefmap
