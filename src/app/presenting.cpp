#include "app/presenting.hpp"

#include "scene/presentation.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr float page_side = 720;
constexpr double cursor_seconds = 2;
constexpr double least_zoom = 1e-6;  // levels

bool is_laser_key(const SDL_Event& event) {
    return event.key.keysym.sym == SDLK_l && (event.key.keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) == 0;
}

/// An open sheet is worked with the pointer as ever.
bool has_sheet(const Session& session) { return session.state.overlay != Overlay::none; }

}  // namespace

float presentation_scale(float ui_scale, float width, float height) {
    return std::max(ui_scale, std::min(width, height) / page_side);
}

Presenter::Taken Presenter::take(const SDL_Event& event, const Session& session, double time, IssuedCommands& out) {
    if (!is_presenting()) return Taken::no;
    switch (event.type) {
        case SDL_KEYDOWN:
            if (!is_laser_key(event)) return Taken::no;
            if (laser_held_) return Taken::silently;
            laser_held_ = true;
            return Taken::yes;
        case SDL_KEYUP:
            if (event.key.keysym.sym != SDLK_l || !laser_held_) return Taken::no;
            laser_held_ = false;
            return Taken::yes;
        case SDL_TEXTINPUT:  // a held key types on and on
            return laser_held_ ? Taken::silently : Taken::no;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) laser_held_ = false;
            return Taken::no;
        case SDL_MOUSEMOTION:
            last_motion_ = time;
            return Taken::no;
        case SDL_MOUSEBUTTONDOWN:
            if (has_sheet(session)) return Taken::no;
            if (event.button.button == SDL_BUTTON_LEFT) out.push_back({command::Step{1}, 0});
            if (event.button.button == SDL_BUTTON_RIGHT) out.push_back({command::Step{-1}, 0});
            return Taken::yes;
        case SDL_MULTIGESTURE:
            return Taken::silently;
        default:
            return Taken::no;
    }
}

void Presenter::follow(const Session& session, Window& window, ViewSize desk, double time, IssuedCommands& out) {
    const bool wanted = session.presentation.has_value();
    if (wanted == is_presenting()) return;
    laser_held_ = false;
    zoomed_ = 0;
    last_motion_ = time;
    if (wanted) {
        desk_ = desk;
        window.enter_full_screen();
        out.push_back({command::SetHover{}, 0});  // nothing is pointed at any more
    } else {
        desk_.reset();
        window.leave_full_screen();
    }
}

void Presenter::fit(ViewSize stage, IssuedCommands& out) {
    const auto footer =
        static_cast<double>(presentation_footer(static_cast<float>(stage.width), static_cast<float>(stage.height)));
    const double height = stage.height - 2 * footer;  // the middle stays the middle
    if (!desk_ || desk_->width <= 0 || desk_->height <= 0 || stage.width <= 0 || height <= 0) return;
    const double wanted = std::log2(std::min(stage.width / desk_->width, height / desk_->height));
    if (std::abs(wanted - zoomed_) < least_zoom) return;
    out.push_back({command::Zoom{.levels = wanted - zoomed_, .anchor = {}}, 0});
    zoomed_ = wanted;
}

bool Presenter::hides_cursor(const Session& session, double time) const {
    return is_presenting() && !has_sheet(session) && (laser_held_ || time >= last_motion_ + cursor_seconds);
}

std::optional<double> Presenter::next_change(const Session& session, double time) const {
    if (!is_presenting() || has_sheet(session) || hides_cursor(session, time)) return std::nullopt;
    return last_motion_ + cursor_seconds;
}

}  // namespace briefmap
