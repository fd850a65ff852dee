// What presenting needs beside the session: the whole screen, a pointer that is a clicker or a laser, a cursor that
// hides, and a map that shows on the screen what it showed at the desk.
#pragma once

#include "app/window.hpp"
#include "ui/panel.hpp"
#include "workspace/session.hpp"

#include <SDL2/SDL_events.h>

#include <optional>

namespace briefmap {

/// Window pixels to a page pixel: the page's shorter side is 720, so that a presentation looks the same on every
/// screen; smaller windows keep `ui_scale`.
[[nodiscard]] float presentation_scale(float ui_scale, float width, float height);

class Presenter {
  public:
    enum class Taken { no, silently, yes };  // silently: nothing changed by it, so no frame is needed

    /// While presenting: a held L is the laser, the left button steps on, the right one back, fingers move no map.
    /// What it takes is nobody else's.
    [[nodiscard]] Taken take(const SDL_Event& event, const Session& session, double time, IssuedCommands& out);

    /// Once a frame, before the layout: takes the screen or gives it back as the session wants it. `desk` is the size
    /// of the map of the last frame, page pixels.
    void follow(const Session& session, Window& window, ViewSize desk, double time, IssuedCommands& out);

    /// The map's size on the stage changes what it shows; this zooms until it shows above the footer what it
    /// showed at the desk.
    void fit(ViewSize stage, IssuedCommands& out);

    [[nodiscard]] bool is_presenting() const { return desk_.has_value(); }
    [[nodiscard]] bool is_laser_held() const { return laser_held_; }
    [[nodiscard]] bool hides_cursor(const Session& session, double time) const;
    /// When the cursor goes; nothing where it has gone or stays.
    [[nodiscard]] std::optional<double> next_change(const Session& session, double time) const;

  private:
    std::optional<ViewSize> desk_;  // while presenting
    double zoomed_ = 0;             // levels, since the desk
    bool laser_held_ = false;
    double last_motion_ = 0;  // seconds of the clock
};

}  // namespace briefmap
