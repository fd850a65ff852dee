// The window's life, frame by frame: collect, build, draw, apply. The clock is read here and nowhere else. When nothing
// changes and nothing plays, it sleeps.
#pragma once

#include "app/map_loader.hpp"
#include "app/picture_job.hpp"
#include "app/presenting.hpp"
#include "app/trace.hpp"
#include "app/window.hpp"
#include "core/diagnostics.hpp"
#include "paint_gl/base_cache.hpp"
#include "paint_gl/painter.hpp"
#include "scene/located_events.hpp"
#include "ui/panel.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

struct MainLoopInput {
    DatasetPtr dataset;
    Diagnostics diagnostics;
    std::shared_ptr<const Gazetteer> gazetteer;
    std::filesystem::path geodata;
    std::filesystem::path pictures;
    Session session;
    ProjectionPtr projection;  // of the session's view
    std::unique_ptr<GlPainter> painter;
    std::optional<Trace> trace;
    float scale = 1;  // window pixels to a page pixel
};

class MainLoop {
  public:
    MainLoop(Window& window, MainLoopInput input);

    /// Until the user leaves, or the map can no longer be drawn.
    [[nodiscard]] Status run();

  private:
    struct TimedNotice {
        Notice notice;
        double until = 0;  // seconds of the clock
    };

    void collect();
    [[nodiscard]] Status build();
    void take_projection(ProjectionPtr projection);
    void draw();
    void apply_commands();

    void wait_for_events();
    void take_events();
    void press_key(const SDL_Event& event);
    void pinch(double distance, double x, double y);
    void take_finished_jobs();
    void take_picture();
    void tell(std::string text, bool is_error);
    [[nodiscard]] Surroundings surroundings() const;
    [[nodiscard]] std::optional<PagePoint> laser() const;  // window pixels
    void add_around_map(const MapInput& input);
    [[nodiscard]] double now() const;

    Window& window_;
    MainLoopInput in_;
    Typesetter typesetter_;
    MapLoader maps_;
    BaseCache base_cache_;
    std::optional<LocatedEvents> located_;  // in in_.projection
    TimelineDataPtr timeline_data_;         // of the dataset and the lanes chosen
    Job<Result<std::filesystem::path>> picture_job_;
    Presenter presenter_;

    // What the frame is made of, in the order it comes about.
    double frame_time_ = 0;
    double elapsed_ = 0;                       // since the last frame
    static constexpr int settling_frames = 3;  // after an event, for Dear ImGui
    int frames_due_ = settling_frames;
    bool leaving_ = false;
    std::optional<PagePoint> pointer_;  // window pixels; nothing outside the window
    std::optional<SDL_Event> late_release_;
    WindowLayout layout_;
    float map_scale_ = 1;  // window pixels to a page pixel of the map
    std::optional<Camera> camera_;
    BasemapPtr basemap_;
    DrawList base_;
    MapScene map_;
    std::optional<TimelineScene> timeline_;
    UiShown shown_;
    IssuedCommands issued_;
    std::vector<TimedNotice> notices_;
    std::string last_picture_;
};

}  // namespace briefmap
