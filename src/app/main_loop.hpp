// The window's life, frame by frame: collect, build, draw, apply. The clock is read here and nowhere else. When nothing
// changes and nothing plays, it sleeps.
#pragma once

#include "app/layer_loader.hpp"
#include "app/map_loader.hpp"
#include "app/picture_job.hpp"
#include "app/presenting.hpp"
#include "app/stage.hpp"
#include "app/trace.hpp"
#include "app/window.hpp"
#include "core/diagnostics.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

struct MainLoopInput {
    StageInput stage;
    Session session;
    Diagnostics diagnostics;
    std::filesystem::path geodata;
    std::filesystem::path pictures;
    std::optional<Trace> trace;
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
    void tell_of_fonts();
    void build_panels(const Surroundings& around);
    void draw();
    void apply_commands();

    void wait_for_events();
    void take_events();
    [[nodiscard]] bool is_field_awaited() const;
    void press_key(const SDL_Event& event);
    void take_dropped(const SDL_DropEvent& drop);
    void pinch(double distance, double x, double y);
    void take_finished_jobs();
    void take_picture();
    void tell(std::string text, bool is_error);
    [[nodiscard]] std::optional<PagePoint> laser() const;  // window pixels
    [[nodiscard]] double now() const;

    Window& window_;
    MainLoopInput in_;
    Stage stage_;
    MapLoader maps_;
    LayerLoader layers_;
    Job<Result<std::filesystem::path>> picture_job_;
    Job<FilterIndexPtr> index_job_;
    Presenter presenter_;

    // What the frame is made of, in the order it comes about.
    double frame_time_ = 0;
    double elapsed_ = 0;                       // since the last frame
    static constexpr int settling_frames = 3;  // after an event, for Dear ImGui
    int frames_due_ = settling_frames;
    bool leaving_ = false;
    std::optional<PagePoint> pointer_;     // window pixels; nothing outside the window
    std::optional<SDL_Event> late_event_;  // waits for the next frame
    int field_frames_ = 0;                 // that a text field has been about to take the keyboard
    UiShown shown_;
    IssuedCommands issued_;
    std::vector<TimedNotice> notices_;
    bool fonts_told_ = false, letters_told_ = false;
    std::string last_picture_;
};

}  // namespace briefmap
