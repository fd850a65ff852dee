// A desk for tests of the panels: the scene tests' small world with a session, its scenes built as the program builds
// them, all panels run headless, and a hand on the mouse. Positions are window pixels.
#pragma once

#include "headless.hpp"
#include "scene/small_world.hpp"
#include "ui/panels.hpp"
#include "workspace/session.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace briefmap {

struct DeskOptions {
    float width = 1280, height = 800, scale = 1;
    Fonts fonts = Fonts::noto;
    Panels panels = {};  // of the first frame
};

class PanelDesk {
  public:
    explicit PanelDesk(std::vector<Event> events, DeskOptions options = {});

    /// One frame; what it issued is added to `issued`.
    void frame();
    /// Carries out what was issued, as the program does at the end of a frame, and forgets it.
    void apply_issued();
    void resize(float width, float height);

    // Each takes the frames that a hand would.
    void move_to(PagePoint at);
    void press(ImGuiMouseButton button = ImGuiMouseButton_Left);
    void release(ImGuiMouseButton button = ImGuiMouseButton_Left);
    void click(PagePoint at);
    void drag(PagePoint from, PagePoint to, int steps = 4, ImGuiMouseButton button = ImGuiMouseButton_Left);
    void turn_wheel(PagePoint at, float notches);
    /// Clicks all along the middle of a bar, every few pixels.
    void click_along(const PageRect& bar, float every = 7);

    /// The commands of one kind among those issued, and the gestures they carry.
    template <class C>
    [[nodiscard]] std::vector<C> of() const {
        std::vector<C> found;
        for (const Issued& i : issued)
            if (const C* c = std::get_if<C>(&i.command)) found.push_back(*c);
        return found;
    }
    template <class C>
    [[nodiscard]] std::vector<std::uint64_t> gestures_of() const {
        std::vector<std::uint64_t> found;
        for (const Issued& i : issued)
            if (std::holds_alternative<C>(i.command)) found.push_back(i.gesture);
        return found;
    }

    [[nodiscard]] PagePoint on_map(LonLat p) const;
    [[nodiscard]] PagePoint on_timeline(PagePoint scene_point) const;
    /// The middle of an event's mark on the timeline.
    [[nodiscard]] PagePoint mark_of(EventIndex event) const;
    [[nodiscard]] State& state() { return session.state; }
    [[nodiscard]] const Dataset& dataset() const { return *world.dataset; }

    SmallWorld world;
    Session session;
    Diagnostics diagnostics;
    std::vector<ShownLayer> layers;
    std::vector<Notice> notices;
    FilterIndexPtr filter_index;  // of the events it began with
    KeptRows rows;
    ListedFacets facets;
    std::vector<std::string> jobs;
    bool has_basemap = true;
    bool scenes_stand_still = false;  // keep the scenes of the last frame: for datasets that take long to draw

    WindowLayout layout;
    MapScene map;
    TimelineDataPtr timeline_data;
    DatasetPtr timeline_of;  // the dataset of timeline_data
    std::optional<TimelineScene> timeline;
    IssuedCommands issued;
    UiShown shown;
    Headless imgui;

  private:
    [[nodiscard]] Surroundings surroundings() const;
    void build_scenes(const Camera& camera);

    float width_, height_, scale_;
};

/// Four events: a year in Alpha's capital, a month between Beta's towns, a day in Gamma, one without a date.
[[nodiscard]] std::vector<Event> four_events();

[[nodiscard]] PagePoint middle_of(const PageRect& rect);

}  // namespace briefmap
