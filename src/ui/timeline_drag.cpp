#include "ui/timeline_drag.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr double snap_pixels = 8;  // how near the playhead or an edge comes to an event before it catches

/// What is being dragged, and how far its own place is from where it was taken.
struct Hold {
    TimelinePart part = TimelinePart::none;
    float offset = 0;  // page pixels
    bool moved = false;
};

enum Slot : ImGuiID { part_slot = 1, offset_slot, moved_slot };

Hold kept_hold() {
    const ImGuiStorage& kept = *ImGui::GetStateStorage();
    return {static_cast<TimelinePart>(kept.GetInt(part_slot)), kept.GetFloat(offset_slot), kept.GetBool(moved_slot)};
}

void keep(const Hold& hold) {
    ImGuiStorage& kept = *ImGui::GetStateStorage();
    kept.SetInt(part_slot, static_cast<int>(hold.part));
    kept.SetFloat(offset_slot, hold.offset);
    kept.SetBool(moved_slot, hold.moved);
}

/// Where the thing itself stands, page pixels.
float place_of(const TimelineScene& scene, TimelinePart part, float otherwise) {
    switch (part) {
        case TimelinePart::playhead:
        case TimelinePart::window_body:
            return scene.playhead_x;
        case TimelinePart::window_start:
            return scene.window ? scene.window->x : otherwise;
        case TimelinePart::window_end:
            return scene.window ? scene.window->right() : otherwise;
        case TimelinePart::overview_start:
        case TimelinePart::overview_handle:
            return scene.overview_handle.x;
        case TimelinePart::overview_end:
            return scene.overview_handle.right();
        default:
            return otherwise;
    }
}

class Drag {
  public:
    Drag(const UiInput& in, IssuedCommands& out)
        : in_(in),
          out_(out),
          gesture_(gesture_of_button(ImGuiMouseButton_Left)),
          reach_(static_cast<std::int64_t>(snap_pixels * in.timeline.scale.seconds_per_pixel())) {}

    /// The press itself: a click does at once what needs no drag.
    [[nodiscard]] Hold take(PagePoint start) {
        const TimelineScene& scene = in_.timeline;
        Hold hold{part_at(scene, start)};
        hold.offset = place_of(scene, hold.part, start.x) - start.x;
        if (const auto mark = pick(scene, start)) {
            out_.push_back({command::Select{.event = mark}, 0});
            hold.part = TimelinePart::lanes;
        } else if (const auto held = held_close_at(scene, start)) {
            out_.push_back({command::ReleaseRange{*held}, 0});
        } else if (hold.part == TimelinePart::lanes || hold.part == TimelinePart::axis) {
            set_playhead(start.x);
        } else if (hold.part == TimelinePart::overview) {
            centre_axis(start.x);
        }
        return hold;
    }

    void move(const Hold& hold, float x) {
        const float at = x + hold.offset;
        const Interval axis = in_.session.state.time.axis;
        switch (hold.part) {
            case TimelinePart::axis:
            case TimelinePart::lanes:
            case TimelinePart::playhead:
            case TimelinePart::window_body:
                return set_playhead(at);
            case TimelinePart::window_start:
                return issue(command::SetWindowStart{in_.timeline.scale.at(at), reach_});
            case TimelinePart::window_end:
                return issue(command::SetWindowEnd{in_.timeline.scale.at(at), reach_});
            case TimelinePart::overview:
                return centre_axis(x);
            case TimelinePart::overview_handle: {
                const Instant begin = in_.timeline.overview.at(at);
                return set_axis({begin, begin + axis.seconds()});
            }
            case TimelinePart::overview_start:
                return set_axis({std::min(in_.timeline.overview.at(at), axis.end - 1), axis.end});
            case TimelinePart::overview_end:
                return set_axis({axis.begin, std::max(in_.timeline.overview.at(at), axis.begin + 1)});
            case TimelinePart::held_close:
            case TimelinePart::none:
                return;
        }
    }

  private:
    template <class C>
    void issue(C command) {
        out_.push_back({command, gesture_});
    }

    void set_playhead(float x) {
        const Instant at = in_.timeline.scale.at(x);
        if (at != in_.session.state.time.playhead) issue(command::SetPlayhead{at, reach_});
    }

    void set_axis(const Interval& axis) {
        if (axis != in_.session.state.time.axis) issue(command::SetAxis{axis});
    }

    void centre_axis(float x) {
        const std::int64_t length = in_.session.state.time.axis.seconds();
        const Instant begin = in_.timeline.overview.at(x) - length / 2;
        set_axis({begin, begin + length});
    }

    const UiInput& in_;
    IssuedCommands& out_;
    std::uint64_t gesture_;
    std::int64_t reach_;
};

}  // namespace

void drag_timeline(const UiInput& in, PagePoint start, PagePoint at, IssuedCommands& out) {
    Drag drag(in, out);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        keep(drag.take(start));
        return;
    }
    Hold hold = kept_hold();
    // A hand that shakes on a click moves nothing; once it moves, every pixel counts.
    if (!hold.moved && !ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return;
    if (!hold.moved) {
        hold.moved = true;
        keep(hold);
    }
    drag.move(hold, at.x);
}

ImGuiMouseCursor cursor_of(TimelinePart part) {
    switch (part) {
        case TimelinePart::window_start:
        case TimelinePart::window_end:
        case TimelinePart::overview_start:
        case TimelinePart::overview_end:
        case TimelinePart::axis:
        case TimelinePart::playhead:
            return ImGuiMouseCursor_ResizeEW;
        case TimelinePart::window_body:
        case TimelinePart::overview_handle:
        case TimelinePart::overview:
        case TimelinePart::held_close:
            return ImGuiMouseCursor_Hand;
        default:
            return ImGuiMouseCursor_Arrow;
    }
}

}  // namespace briefmap
