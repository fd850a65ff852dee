#include "panel_desk.hpp"

#include <ctime>

using namespace briefmap;

namespace {

/// Runs every panel and overlay for a few frames, with the pointer over each of them in turn.
void look_everywhere(PanelDesk& desk) {
    for (const Overlay overlay : {Overlay::none, Overlay::key_sheet, Overlay::diagnostics}) {
        desk.state().overlay = overlay;
        for (const PageRect& part : {desk.layout.list, desk.layout.card, desk.layout.timeline, desk.layout.toolbar,
                                     desk.layout.status, desk.layout.map}) {
            desk.move_to(middle_of(part));
            desk.frame();
        }
        const bool empty = desk.dataset().size() == 0;
        desk.state().selected = empty ? std::nullopt : std::optional<EventIndex>{0};
        desk.frame();
        CHECK(desk.shown.card.has_value() == (!empty && desk.layout.card.width > 0));
        desk.state().selected.reset();
    }
    desk.state().overlay = Overlay::none;
    desk.frame();
    CHECK(desk.imgui.vertices() > 0);
}

Event awkward(const std::string& id, const std::string& text) {
    Event event = event_at(id, "2013", {town_place(text, {5, 5})}, text);
    event.title = event.text = event.grade = text;
    event.actors = {text, text};
    event.sources = {{.title = text, .link = text, .locator = text, .quote = {}}};
    event.attributes = {{text, text}};
    return event;
}

/// Of this process, whatever else the machine is doing.
double cpu_seconds_since(std::clock_t start) { return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

}  // namespace

TEST_CASE("The panels stand without any event") {
    PanelDesk desk({});
    look_everywhere(desk);
    desk.click(middle_of(desk.layout.list));
    desk.click(middle_of(desk.layout.timeline));
    CHECK(desk.of<command::Select>().empty());
}

TEST_CASE("The panels stand before the base map has loaded") {
    PanelDesk desk(four_events());
    desk.has_basemap = false;
    desk.jobs = {"reading the map"};
    look_everywhere(desk);
}

TEST_CASE("The panels stand in windows of any size, at any scale") {
    for (const DeskOptions& options :
         {DeskOptions{.width = 480, .height = 320}, DeskOptions{.width = 480, .height = 320, .scale = 3},
          DeskOptions{.width = 3840, .height = 2160, .scale = 3}, DeskOptions{.width = 40, .height = 30}}) {
        INFO(options.width << " x " << options.height << " at scale " << options.scale);
        PanelDesk desk(four_events(), options);
        look_everywhere(desk);
    }
}

TEST_CASE("The panels stand while the window shrinks and grows") {
    PanelDesk desk(four_events());
    for (const float width : {1280.0F, 300.0F, 17.0F, 0.0F, 900.0F}) {
        for (const float height : {800.0F, 150.0F, 3.0F, 0.0F, 400.0F}) {
            desk.resize(width, height);
            desk.frame();
        }
    }
    look_everywhere(desk);
}

TEST_CASE("The panels stand at every width and height on the way down") {
    std::vector<Event> events;
    for (int i = 0; i < 60; ++i)
        events.push_back(event_at(std::to_string(i), "2013", {}));
    PanelDesk desk(std::move(events));
    desk.state().selected = 0;
    desk.scenes_stand_still = true;
    for (float width = 640; width >= 0; --width)
        desk.resize(width, 500);
    for (float height = 500; height >= 0; --height)
        desk.resize(700, height);
    desk.state().panels.card = false;
    for (float width = 400; width >= 0; --width)
        desk.resize(width, 300);
    desk.resize(1280, 800);
    CHECK(desk.shown.list_selected == 0U);
}

TEST_CASE("Without Noto Sans the panels use the plain font") {
    PanelDesk desk(four_events(), {.fonts = Fonts::none});
    look_everywhere(desk);
}

TEST_CASE("Percent signs, marks of ids, line ends and broken UTF-8 in texts are only text") {
    std::vector<Event> events;
    int number = 0;
    for (const char* text : {"100 % %s %n %d", "##", "a##b###c", "###", "two\nlines\r\n", "tab\tbed", "\xFF\xFE broken",
                             "", " ", "\xF0\x9F\x8C\x8D beyond the font"})
        events.push_back(awkward("id%s##" + std::to_string(number++), text));
    const std::size_t count = events.size();
    PanelDesk desk(std::move(events));
    desk.notices = {{"100 %s ##", true}, {"100 %s ##", false}};
    desk.jobs = {"%n ##"};
    desk.diagnostics = {{.severity = Severity::error,
                         .file = "%s##",
                         .row = {},
                         .character = {},
                         .column = "%n",
                         .value = "##",
                         .what = "%s",
                         .action = "%s"}};
    look_everywhere(desk);
    // Titles are no ids: every row is a row of its own.
    for (EventIndex i = 0; i < count; ++i) {
        desk.state().selected = i;
        desk.frame();
        desk.frame();
        REQUIRE(desk.shown.list_selected == i);
        desk.issued.clear();
        desk.click(middle_of(desk.shown.list_row));
        REQUIRE(desk.of<command::Select>().size() == 1);
        CHECK(desk.of<command::Select>().front().event == i);
    }
}

TEST_CASE("Texts of ten thousand characters neither break the panels nor hold them up") {
    std::vector<Event> events;
    for (int i = 0; i < 30; ++i)
        events.push_back(awkward(std::to_string(i), std::string(10'000, i % 2 == 0 ? 'm' : ' ') + "\xC3\xA9"));
    PanelDesk desk(std::move(events));
    desk.notices = {{std::string(10'000, 'n'), false}};
    desk.jobs = {std::string(10'000, 'j')};
    desk.diagnostics.assign(20, {.severity = Severity::warning,
                                 .file = "f",
                                 .row = {},
                                 .character = {},
                                 .column = "c",
                                 .value = std::string(10'000, 'v'),
                                 .what = "w",
                                 .action = "a"});
    look_everywhere(desk);

    desk.scenes_stand_still = true;
    desk.state().selected = 0;
    const std::clock_t start = std::clock();
    constexpr int frames = 20;
    for (int i = 0; i < frames; ++i)
        desk.frame();
    const double spent = cpu_seconds_since(start);
    CHECK(spent / frames < 0.5);  // generous: a sanitizer on a slow machine; quadratic work takes seconds
}

TEST_CASE("A text of twenty megabytes does not hold up the card") {
    PanelDesk desk({awkward("long", "short"), awkward("longer", "short")});
    auto events = desk.dataset().events();
    events.front().text = std::string(20'000'000, 'x');
    events.front().title = std::string(20'000'000, 'y');
    desk.scenes_stand_still = true;
    desk.world.set_events(std::move(events));
    desk.state().selected = 0;
    const std::clock_t start = std::clock();
    for (int i = 0; i < 10; ++i)
        desk.frame();
    const double spent = cpu_seconds_since(start);
    CHECK(desk.shown.card == 0U);
    CHECK(spent / 10 < 0.5);
}
