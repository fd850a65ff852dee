// Any sequence of commands leaves a sound state, and undoing all of it leads back to where it began.
#include "support/catch.hpp"
#include "workspace/axis.hpp"
#include "workspace/sample.hpp"

#include <limits>
#include <random>
#include <string>

using namespace briefmap;
using sample::Desk;

namespace {

class RandomUser {
  public:
    explicit RandomUser(unsigned seed) : engine_(seed) {}

    Command next() {
        switch (below(56)) {
            case 0:
                return command::Select{some_event(), below(2) == 0};
            case 1:
                return command::Step{below(7) - 3};
            case 2:
                return command::StepToFirst{};
            case 3:
                return command::StepToLast{};
            case 4:
                return command::StepTick{below(7) - 3};
            case 5:
            case 6:
                return command::Pan{real(-3000, 3000), real(-3000, 3000)};
            case 7:
            case 8:
                return command::Zoom{real(-4, 4), anchor()};
            case 9:
                return command::Fit{};
            case 10:
                return command::FitWorld{};
            case 11:
                return command::SetProjection{choices[static_cast<std::size_t>(below(6))]};
            case 12:
                return command::SetPlayhead{some_instant(), some_reach()};
            case 13:
                return command::SetMode{static_cast<TimeMode>(below(5))};
            case 14:
                return command::SetWindow{static_cast<std::int64_t>(real(-1e9, 1e13))};
            case 15:
                return command::PanAxis{some_instant().seconds};
            case 16:
            case 17:
                return command::ZoomAxis{real(0, 3), some_instant()};
            case 18:
                return command::FitAxis{};
            case 19:
                return command::TogglePlay{};
            case 20:
                return command::SetSpeed{real(-10, 1e7)};
            case 21:
                return command::Faster{below(9) - 4};
            case 22:
                return command::TogglePanel{static_cast<command::Panel>(below(4))};
            case 23:
                return command::ResizePanel{static_cast<command::Panel>(below(4)), static_cast<float>(real(-10, 2000))};
            case 24:
                return command::ToggleClean{};
            case 25:
                return command::SetOverlay{static_cast<Overlay>(below(4))};
            case 26:
                return command::SetHover{{some_event(), std::nullopt}};
            default:
                return below(3) == 0 ? of_finding() : below(2) == 0 ? of_time() : of_playing();
        }
    }
    Command of_finding() {
        static const FacetId precision{FacetKind::precision, {}};
        const ViewPoint somewhere{real(-200, 1400), real(-200, 900)};
        switch (below(14)) {
            case 0:
                return command::SetSearch{std::string(static_cast<std::size_t>(below(3)), 'c')};
            case 1:
                return command::ToggleFacetValue{precision, below(2) == 0 ? "settlement" : ""};
            case 2:
                return command::SetNumberRange{{"soldiers", real(0, 5000), real(0, 9000)}};
            case 3:
                return command::FilterView{};
            case 4:
                return command::RemoveLastFilterPart{};
            case 5:
                return command::ClearFilters{};
            case 6:
                return command::StartShape{static_cast<AreaShape>(below(2)), somewhere};
            case 7:
            case 8:
            case 9:
                return command::ExtendShape{somewhere};
            case 10:
                return command::EndShape{below(4) != 0};
            case 11:
                return command::SetMapTool{static_cast<MapTool>(below(3))};
            case 12:
                return command::SetListOrder{{static_cast<ListColumn>(below(7)), "soldiers", below(2) == 0}};
            default:
                return command::GoToFirstFound{};
        }
    }
    Command of_time() {
        switch (below(14)) {
            case 0:
                return command::SetWindowStart{some_instant(), some_reach()};
            case 1:
                return command::SetWindowEnd{some_instant(), some_reach()};
            case 2:
                return command::MoveWindowEdge{static_cast<command::WindowEdge>(below(2)), below(9) - 4};
            case 3:
                return command::SetAxis{{some_instant(), some_instant()}};
            case 4:
                return command::GoToEvent{static_cast<EventIndex>(below(9))};
            case 5:
                return command::HoldRange{};
            case 6:
                return command::ReleaseRange{static_cast<std::size_t>(below(3))};
            case 7:
                return command::ReleaseRanges{};
            case 8:
                return command::SetCycle{{static_cast<CycleUnit>(below(4)), static_cast<std::uint32_t>(below(5000))}};
            case 9:
                return command::SetFade{static_cast<std::int64_t>(real(-1e9, 1e13))};
            case 10:
                return command::SetLanes{static_cast<GroupBy>(below(5))};
            case 11:
                return command::SetSnap{below(2) == 0};
            case 12:
                return command::EditDate{typed[static_cast<std::size_t>(below(10))]};
            default:
                return command::EnterDate{};
        }
    }
    Command of_playing() {
        switch (below(8)) {
            case 0:
                return command::SetPlayBy{static_cast<PlayBy>(below(2))};
            case 1:
                return command::SetSecondsPerEvent{real(-1, 3)};
            case 2:
                return command::SetDirection{below(3) - 1};
            case 3:
                return command::SetAtEnd{static_cast<AtEnd>(below(3))};
            case 4:
                return command::SetSkipQuiet{below(2) == 0};
            case 5:
                return command::SetFollow{below(2) == 0};
            case 6:
                return command::HoldCamera{below(3) == 0};
            default:
                return command::FocusDate{};
        }
    }
    Command of_presenting() {
        switch (below(3)) {
            case 0:
                return command::Present{};
            case 1:
                return command::LeavePresentation{};
            default:
                return command::Blank{};
        }
    }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(engine_); }
    double real(double a, double b) { return std::uniform_real_distribution<double>(a, b)(engine_); }

  private:
    static constexpr const char* choices[] = {"auto",           "auto",      "mercator", "equirectangular",
                                              "+proj=nonsense", "EPSG:32630"};

    static constexpr const char* typed[] = {"2020",     "2020-02-30", "2013/2020", "2021/..",  "../1990",
                                            "nonsense", "../..",      "Y17E8",     "-9999-01", "1200/9999"};

    std::int64_t some_reach() { return below(3) == 0 ? std::numeric_limits<std::int64_t>::max() : below(1'000'000); }
    std::optional<EventIndex> some_event() {
        if (below(4) == 0) return std::nullopt;
        return static_cast<EventIndex>(below(9));
    }
    Instant some_instant() {
        constexpr Instant extremes[] = {Instant::distant_past(), Instant::distant_future(), {}, {-377'705'116'800}};
        if (below(4) == 0) return extremes[below(4)];
        return {static_cast<std::int64_t>(real(1e9, 2e9))};
    }
    std::optional<ViewPoint> anchor() {
        if (below(3) == 0) return std::nullopt;
        return ViewPoint{real(-200, 1200), real(-200, 900)};
    }

    std::mt19937 engine_;
};

void require_sound(const Desk& desk) {
    REQUIRE((desk.session.found != nullptr) == !desk.state().filter.is_everything());
    if (desk.session.found) {
        REQUIRE(desk.session.found->filter == desk.state().filter);
        const auto selected = desk.state().selected;
        REQUIRE((!selected || desk.session.found->passing.contains(*selected)));
    }
    const State& state = desk.state();
    REQUIRE(state.time.axis.is_bounded());
    REQUIRE(state.time.axis.seconds() >= shortest_axis_seconds);
    REQUIRE(state.time.axis.seconds() <= longest_axis_seconds);
    REQUIRE(state.time.playhead.is_bounded());
    REQUIRE(state.time.window_seconds > 0);
    REQUIRE(state.time.fade_seconds >= 0);
    REQUIRE(time_slice(state.time).shown.begin < time_slice(state.time).shown.end);
    const auto& held = state.time.held;
    for (std::size_t i = 0; i < held.size(); ++i) {
        REQUIRE(held[i].begin < held[i].end);
        if (i > 0) REQUIRE(held[i - 1].end < held[i].begin);
    }
    REQUIRE_FALSE(time_caption(state, *desk.around.dataset).find("{}") != std::string::npos);
    const Playback& playback = desk.session.playback;
    REQUIRE((playback.direction == 1 || playback.direction == -1));
    REQUIRE(playback.seconds_per_event > 0);
    REQUIRE((!playback.playing || desk.around.dataset->dated_size() > 0));
    if (const auto& glide = desk.session.glide) {
        REQUIRE(glide->to.definition == state.view.definition);
        REQUIRE(desk.around.projection->forward(glide->to.centre));
    }
    REQUIRE(state.view.zoom >= min_zoom);
    REQUIRE(state.view.zoom <= max_zoom);
    REQUIRE(state.view.centre.is_valid());
    REQUIRE(desk.around.projection);
    INFO(state.view.definition << " " << state.view.centre.lon << " " << state.view.centre.lat);
    REQUIRE(desk.around.projection->forward(state.view.centre));
    if (state.selected) REQUIRE(*state.selected < desk.around.dataset->size());
    REQUIRE(desk.session.playback.days_per_second > 0);
    REQUIRE(desk.session.history.past.size() <= history_limit);
}

std::vector<DatasetPtr> datasets() {
    return {sample::brief(), sample::empty(), Dataset::build({}, {sample::event("one", "2025-08-15", sample::suva)}),
            Dataset::build(
                {}, {sample::event("a", "2020-01-01T10:00:00", sample::paris),
                     sample::event("b", "2020-01-01T10:00:00", sample::suva), sample::event("c", "../..", sample::apia),
                     sample::event("d", "-9999"), sample::event("e", "../1990", LonLat{0, 90}),
                     sample::event("f", "9999", LonLat{180, -90})})};
}

}  // namespace

TEST_CASE("ten_thousand_random_commands_keep_the_state_sound_and_can_all_be_undone") {
    constexpr int rounds = 25, commands_a_round = 100;  // fewer steps than history keeps
    unsigned seed = 2025;
    for (const DatasetPtr& data : datasets()) {
        Desk desk(data);
        desk.around.filter_index = std::make_shared<const FilterIndex>(data, PlaceLookup{});
        RandomUser user(seed++);
        for (int round = 0; round < rounds; ++round) {
            desk.session.history = {};
            const State start = settled_state(desk.session);
            for (int i = 0; i < commands_a_round; ++i) {
                desk(user.next(), static_cast<std::uint64_t>(user.below(3)));
                if (user.below(4) == 0) desk.play_for(user.real(-0.1, 0.5));
                if (user.below(2) == 0) desk.glide_for(user.real(-0.1, 0.3));
                require_sound(desk);
            }
            const State end = settled_state(desk.session);
            for (int i = 0; i < 3 * commands_a_round; ++i)
                desk(command::Undo{});
            State undone = desk.state();
            undone.overlay = start.overlay;
            REQUIRE(undone == start);
            for (int i = 0; i < 3 * commands_a_round; ++i)
                desk(command::Redo{});
            REQUIRE(desk.state() == end);
            require_sound(desk);
        }
    }
}

TEST_CASE("random_talks_keep_the_state_sound_and_leave_no_trace") {
    constexpr int talks = 40, commands_a_talk = 60;
    unsigned seed = 77;
    for (const DatasetPtr& data : datasets()) {
        Desk desk(data);
        desk.around.filter_index = std::make_shared<const FilterIndex>(data, PlaceLookup{});
        RandomUser user(seed++);
        for (int talk = 0; talk < talks; ++talk) {
            desk(user.next());
            const State before = settled_state(desk.session);
            const auto past = desk.session.history.past.size(), future = desk.session.history.future.size();
            desk(command::Present{});
            for (int i = 0; i < commands_a_talk; ++i) {
                Command next = user.below(9) == 0 ? user.of_presenting() : user.next();
                if (std::holds_alternative<command::LeavePresentation>(next)) continue;
                desk(std::move(next));
                desk.play_for(0.05);
                desk.glide_for(0.05);
                require_sound(desk);
            }
            desk(command::LeavePresentation{});
            REQUIRE(desk.state() == before);
            REQUIRE(desk.session.history.past.size() == past);
            REQUIRE(desk.session.history.future.size() == future);
            require_sound(desk);
        }
    }
}
