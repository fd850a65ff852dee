// What comes in before a frame: events, finished jobs, the time that went by.
#include "app/imgui_backends.hpp"
#include "app/keys.hpp"
#include "app/main_loop.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <variant>

namespace briefmap {
namespace {

constexpr double caret_seconds = 0.25;  // how often a text field's caret needs a frame
constexpr int field_patience = 8;       // frames; Dear ImGui needs three to give a field the keyboard

bool leaves_field(const SDL_Event& event) {
    if (event.type != SDL_KEYDOWN) return false;
    const SDL_Keycode key = event.key.keysym.sym;
    return key == SDLK_RETURN || key == SDLK_KP_ENTER || key == SDLK_ESCAPE || key == SDLK_TAB;
}

/// As they were with the key: Dear ImGui's back end asks how they are now, and they may be up again by then.
void set_modifiers(std::uint16_t held) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = (held & KMOD_CTRL) != 0;
    io.KeyShift = (held & KMOD_SHIFT) != 0;
    io.KeyAlt = (held & KMOD_ALT) != 0;
    io.KeySuper = (held & KMOD_GUI) != 0;
}

}  // namespace

void MainLoop::collect() {
    do {
        wait_for_events();
        take_events();
    } while (frames_due_ == 0 && !is_moving(in_.session));
    take_finished_jobs();
    const double time = now();
    elapsed_ = time - frame_time_;
    frame_time_ = time;
    std::erase_if(notices_, [time](const TimedNotice& n) { return n.until <= time; });
}

/// Sleeps until something happens, or until the next moment that needs a frame by itself.
void MainLoop::wait_for_events() {
    if (frames_due_ > 0 || is_moving(in_.session)) return;
    std::optional<double> wake;
    for (const TimedNotice& n : notices_)
        wake = std::min(wake.value_or(n.until), n.until);
    if (const auto change = presenter_.next_change(in_.session, now()))
        wake = std::min(wake.value_or(*change), *change);
    if (ImGui::GetIO().WantTextInput) wake = std::min(wake.value_or(now() + caret_seconds), now() + caret_seconds);
    const double milliseconds = wake ? std::ceil((*wake - now()) * 1000) : 0;
    const bool has_event = wake ? milliseconds > 0 && SDL_WaitEventTimeout(nullptr, static_cast<int>(milliseconds)) != 0
                                : SDL_WaitEvent(nullptr) != 0;
    // An event says for itself whether it needs frames. The cursor goes in the frame after the one that hides it.
    if (!has_event) frames_due_ = std::max(frames_due_, presenter_.is_presenting() ? 2 : 1);
}

/// A key pressed and let go between two frames would never have been down for Dear ImGui, which looks once a frame: its
/// release waits for the next one. So does a key after those that give the keyboard to a text field or take it away:
/// who may have it is only known then.
void MainLoop::take_events() {
    const bool wants_field = in_.session.date_box.wants_focus || in_.session.search_wants_focus;
    field_frames_ = wants_field ? field_frames_ + 1 : 0;
    bool has_pressed = false, has_left_field = false;
    SDL_Event event;
    while (late_event_ ? (event = *late_event_, true) : SDL_PollEvent(&event) != 0) {
        const bool was_late = std::exchange(late_event_, std::nullopt).has_value();
        const bool comes_early = (event.type == SDL_KEYUP && has_pressed && !was_late) ||
                                 (event.type == SDL_KEYDOWN && (has_left_field || is_field_awaited()));
        if (comes_early) {
            late_event_ = event;
            frames_due_ = settling_frames;
            return;
        }
        has_pressed = has_pressed || event.type == SDL_KEYDOWN;
        has_left_field = has_left_field || (shown_.is_typing && leaves_field(event));
        const Presenter::Taken taken = presenter_.take(event, in_.session, now(), issued_);
        if (taken == Presenter::Taken::silently) continue;
        frames_due_ = settling_frames;
        if (taken == Presenter::Taken::yes) continue;
        ImGui_ImplSDL2_ProcessEvent(&event);
        if (event.type == SDL_KEYDOWN || event.type == SDL_KEYUP) set_modifiers(event.key.keysym.mod);
        if (event.type == SDL_QUIT) leaving_ = true;
        if (event.type == SDL_DROPFILE) take_dropped(event.drop);
        if (event.type == SDL_MOUSEMOTION) {
            pointer_ = PagePoint{static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)};
        } else if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_LEAVE) {
            pointer_.reset();
        }
        press_key(event);
        if (event.type == SDL_MULTIGESTURE && event.mgesture.numFingers == 2) {
            pinch(static_cast<double>(event.mgesture.dDist), static_cast<double>(event.mgesture.x),
                  static_cast<double>(event.mgesture.y));
        }
    }
}

bool MainLoop::is_field_awaited() const {
    const bool is_asked_for = std::any_of(issued_.begin(), issued_.end(), [](const Issued& one) {
        return std::holds_alternative<command::FocusDate>(one.command) ||
               std::holds_alternative<command::FocusSearch>(one.command);
    });
    const bool is_wanted = in_.session.date_box.wants_focus || in_.session.search_wants_focus;
    return (is_asked_for || is_wanted) && field_frames_ < field_patience;
}

/// No single key acts while a text field has the focus. Keys held down repeat only where that moves something on.
void MainLoop::press_key(const SDL_Event& event) {
    const auto chord = chord_of(event);
    if (!chord || (shown_.is_typing && !chord->ctrl)) return;
    // On a form these go from one control to the next and choose.
    const bool walks = (chord->key >= Key::left && chord->key <= Key::tab) || chord->key == Key::enter;
    if (walks && !chord->ctrl && is_form(in_.session.state.overlay)) return;
    const bool is_arrow = chord->key >= Key::left && chord->key <= Key::down;
    const bool moves_edge = chord->ctrl && chord->key >= Key::comma && chord->key <= Key::bracket_right;
    if (event.type == SDL_KEYDOWN && event.key.repeat != 0 && !is_arrow && !moves_edge) return;
    const Surroundings around = stage_.surroundings();
    if (const Action* action = action_for(*chord, in_.session, around)) {
        issued_.push_back({action->command(in_.session, around), 0});
    }
}

/// A file dropped on the window becomes a layer of the map.
void MainLoop::take_dropped(const SDL_DropEvent& drop) {
    if (!drop.file) return;
    UserLayer added;
    added.source.file = drop.file;
    SDL_free(drop.file);
    issued_.push_back({command::AddLayer{{.what = std::move(added)}}, 0});
}

/// `distance` and the centre are fractions of the window, as SDL gives them.
void MainLoop::pinch(double distance, double x, double y) {
    const WindowSize& size = stage_.size();
    const PageRect& map = stage_.layout().map;
    const float scale = stage_.map_scale();
    const PagePoint at{static_cast<float>(x * size.width), static_cast<float>(y * size.height)};
    if (!map.contains(at)) return;
    constexpr double levels_per_window = 4;  // fingers drawn apart by the whole window
    issued_.push_back({command::Zoom{.levels = distance * levels_per_window,
                                     .anchor = ViewPoint{static_cast<double>((at.x - map.x) / scale),
                                                         static_cast<double>((at.y - map.y) / scale)}},
                       0});
}

void MainLoop::take_finished_jobs() {
    if (auto index = index_job_.take()) {
        stage_.set_filter_index(std::move(*index));
        follow_filter(in_.session, stage_.surroundings());
        frames_due_ = settling_frames;
    }
    if (auto picture = picture_job_.take()) {
        if (*picture) {
            last_picture_ = (**picture).string();
            tell("Saved " + last_picture_, false);
        } else {
            tell(picture->error().message(), true);
        }
    }
}

}  // namespace briefmap
