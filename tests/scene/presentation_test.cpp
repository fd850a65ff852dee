#include "scene/presentation.hpp"

#include "scene/presentation_parts.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>

using namespace briefmap;

namespace {

const std::string long_text =
    "The government announced on the evening of that day, after weeks of talks with its neighbours, that the last of "
    "its units had left the country by road, and that those who had been held since the spring were on their way home, "
    "while the other side said nothing at all for three days and then, in a short statement read on the radio, denied "
    "that any units of that kind had ever been there, which nobody who had lived beside them for two years believed.";

constexpr ViewSize sizes[] = {{1280, 720}, {1024, 768}, {720, 1280}, {3840, 2160}, {480, 320}};

Event told(Event event, std::string title, std::string text) {
    event.title = std::move(title);
    event.text = std::move(text);
    return event;
}

/// A world that is presented.
struct Stage : SmallWorld {
    PresentationInput input{{2, 3}, false, {}};

    Stage() {
        set_events({told(event_at("a", "2010", {country_place("AA")}), "A coup in Alpha", "It was short."),
                    told(event_at("b", "2015-08-15", {town_place("Aburg", {5, 5})}),
                         "The last units leave the country by road, as had been agreed with its neighbours", long_text),
                    told(event_at("c", "2020", {town_place("Ceton", {50, -6})}), "Talks in Ceton", ""),
                    told(event_at("d", "", {}), "An undated report", "Nobody knows when.")});
        state.time.mode = TimeMode::cumulative;
        select("b");
    }

    void select(std::string_view id) {
        state.selected = index(id);
        if (dataset->event(*state.selected).when) state.time.playhead = step_instant(*dataset, *state.selected).value();
    }
    void show_on(ViewSize page) {
        size = page;
        look_at({30, 0}, 80);
    }
    [[nodiscard]] MapScene presented() const {
        const Camera eye = camera();
        const MapInput map{*dataset, state, hover, eye, basemap, gazetteer, typesetter, *theme_named(state.theme)};
        MapScene scene = build_events(map);
        add_presentation(scene, map, input);
        return scene;
    }
    [[nodiscard]] PresentationTexts texts() const { return presentation_texts(state, *dataset); }
    [[nodiscard]] PageRect box_of(const Label& label) const {
        const TextExtent extent = typesetter.measure(label.text);
        return {label.at.x - label.anchor_x * extent.width, label.at.y - label.anchor_y * extent.height, extent.width,
                extent.height};
    }
    [[nodiscard]] float unit() const {
        return PageLayout(static_cast<float>(size.width), static_cast<float>(size.height)).unit();
    }
    /// What was added after the map: everything from the first panel on.
    [[nodiscard]] std::vector<Label> said(const MapScene& scene) const {
        std::vector<Label> labels;
        bool begun = false;
        for (const DrawItem& item : scene.list.items) {
            if (const auto* box = std::get_if<Box>(&item)) begun = begun || box->radius >= 5 * unit();
            const auto* label = std::get_if<Label>(&item);
            if (begun && label) labels.push_back(*label);
        }
        return labels;
    }
    [[nodiscard]] std::vector<PageRect> panels(const MapScene& scene) const {
        std::vector<PageRect> found;
        for (const Box& box : items_of<Box>(scene.list))
            if (box.radius >= 5 * unit()) found.push_back(box.rect);
        return found;
    }
    [[nodiscard]] Label label_saying(const MapScene& scene, std::string_view text) const {
        const auto labels = said(scene);
        const auto found =
            std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.text.utf8 == text; });
        REQUIRE(found != labels.end());
        return *found;
    }
};

PageRect around(PagePoint p, float reach) { return {p.x - reach, p.y - reach, 2 * reach, 2 * reach}; }

}  // namespace

TEST_CASE("the current event's date and title stand large and its text below", "[presentation]") {
    Stage stage;
    const MapScene scene = stage.presented();
    const Label date = stage.label_saying(scene, "15 August 2015");
    const Label title = stage.label_saying(scene, stage.dataset->event(*stage.state.selected).title);
    const Label text = stage.label_saying(scene, long_text);
    CHECK(date.text.style.size >= 20);
    CHECK(title.text.style.size > date.text.style.size);
    CHECK(text.text.style.size >= 16);
    CHECK(date.at.y < title.at.y);
    CHECK(title.at.y < text.at.y);
    CHECK(has_text(scene.list, "Test"));
    CHECK(has_text(scene.list, "2 / 3"));
    CHECK(has_text(scene.list, "Small World (CC0)"));
}

TEST_CASE("no text of a presentation covers another or leaves its margins on any page", "[presentation]") {
    for (const ViewSize size : sizes) {
        for (const std::string id : {"a", "b", "c", "d"}) {
            for (const TimeMode mode : {TimeMode::cumulative, TimeMode::window, TimeMode::all}) {
                Stage stage;
                stage.show_on(size);
                stage.select(id);
                stage.state.time.mode = mode;
                const MapScene scene = stage.presented();
                INFO(size.width << "x" << size.height << " " << id << " " << name_of(mode));
                std::vector<PageRect> boxes;
                const float edge = PageLayout(scene.list.width, scene.list.height).margin();
                for (const Label& label : stage.said(scene)) {
                    boxes.push_back(stage.box_of(label));
                    INFO(label.text.utf8);
                    CHECK(boxes.back().x >= edge - 0.5F);
                    CHECK(boxes.back().right() <= scene.list.width - edge + 0.5F);
                    CHECK(boxes.back().y >= edge - 0.5F);
                    CHECK(boxes.back().bottom() <= scene.list.height - progress_height * stage.unit() + 0.5F);
                }
                REQUIRE(boxes.size() >= 4);
                for (std::size_t i = 0; i < boxes.size(); ++i)
                    for (std::size_t j = i + 1; j < boxes.size(); ++j)
                        CHECK_FALSE(boxes[i].intersects(
                            {boxes[j].x + 0.1F, boxes[j].y + 0.1F, boxes[j].width - 0.2F, boxes[j].height - 0.2F}));
                // Nor does a name of the map show from under a panel.
                for (const PlacedLabel& name : scene.labels)
                    for (const PageRect& panel : stage.panels(scene))
                        CHECK_FALSE(panel.intersects(name.box));
            }
        }
    }
}

TEST_CASE("panels keep off the selected event's mark wherever it stands", "[presentation]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{1024, 768}, ViewSize{720, 1280}, ViewSize{3840, 2160}}) {
        for (const double across : {-0.42, -0.2, 0.0, 0.2, 0.42}) {
            for (const double down : {-0.38, -0.2, 0.0, 0.2, 0.38}) {
                Stage stage;
                stage.show_on(size);
                const double degrees_down = 80 * size.height / size.width;
                const LonLat place{30 + across * 80, -down * degrees_down};
                stage.set_events(
                    {told(event_at("x", "2020", {town_place("X", place)}), "Something happens in X",
                          "In the morning, when the market had just opened, three cars came up the road.")});
                stage.select("x");
                const PagePoint at = stage.page_of(place);
                const MapScene scene = stage.presented();
                INFO(size.width << "x" << size.height << " at " << at.x << ", " << at.y);
                REQUIRE(stage.panels(scene).size() == 2);
                for (const PageRect& panel : stage.panels(scene))
                    CHECK_FALSE(panel.intersects(around(at, 8)));
            }
        }
    }
}

TEST_CASE("panels keep off both ends of the selected event's way", "[presentation]") {
    Stage stage;
    const LonLat north{28, 18}, south{8, -16};
    stage.set_events(
        {told(event_at("x", "2020", {town_place("X", south, PlaceRole::from), town_place("Y", north, PlaceRole::to)}),
              "Two diplomats of the one country are sent away by the other", "Paris answers in kind.")});
    stage.select("x");
    const MapScene scene = stage.presented();
    REQUIRE(stage.panels(scene).size() == 2);
    for (const PageRect& panel : stage.panels(scene)) {
        CHECK_FALSE(panel.intersects(around(stage.page_of(north), 8)));
        CHECK_FALSE(panel.intersects(around(stage.page_of(south), 8)));
    }
}

TEST_CASE("a headline keeps its place from event to event while it hides none of them", "[presentation]") {
    Stage stage;
    std::vector<PagePoint> corners;
    for (const std::string id : {"a", "c"}) {
        stage.select(id);
        const MapScene scene = stage.presented();
        REQUIRE_FALSE(stage.panels(scene).empty());
        corners.push_back({stage.panels(scene)[0].x, stage.panels(scene)[0].y});
    }
    CHECK(corners[0] == corners[1]);
    CHECK(corners[0] == PagePoint{20, 20});
}

TEST_CASE("type is proportional to the page", "[presentation]") {
    const auto share = [](ViewSize size) {
        Stage stage;
        stage.show_on(size);
        stage.select("c");
        return stage.label_saying(stage.presented(), "Talks in Ceton").text.style.size /
               static_cast<float>(std::min(size.width, size.height));
    };
    CHECK(share({1280, 720}) == Approx(40.0 / 720));
    CHECK(share({3840, 2160}) == Approx(share({1280, 720})));
    CHECK(share({720, 1280}) == Approx(share({1280, 720})));
}

TEST_CASE("a long title becomes smaller before it is cut", "[presentation]") {
    Stage stage;
    stage.select("c");
    const float most = stage.label_saying(stage.presented(), "Talks in Ceton").text.style.size;
    stage.select("b");
    const Label title = stage.label_saying(stage.presented(), stage.dataset->event(*stage.state.selected).title);
    CHECK(title.text.style.size < most);
    TextBlock whole = title.text;
    whole.max_lines = 0;
    CHECK(stage.typesetter.measure(whole).lines <= title.text.max_lines);
}

TEST_CASE("a title in two lines leaves no word alone in the second", "[presentation]") {
    const std::string_view words = "A coup removes President Keita";
    Stage stage;
    stage.set_events({told(event_at("a", "2021-05", {}), std::string(words), "")});
    stage.select("a");
    stage.show_on({1024, 768});
    const Label title = stage.label_saying(stage.presented(), words);
    const TextExtent extent = stage.typesetter.measure(title.text);
    REQUIRE(extent.lines == 2);
    TextBlock alone = title.text;
    alone.max_width = 0;
    CHECK(extent.width < 0.7F * stage.typesetter.measure(alone).width);
}

TEST_CASE("a window of time shows its range large and the event's own date below", "[presentation]") {
    Stage stage;
    stage.state.time.mode = TimeMode::window;
    stage.state.time.window_seconds = 31 * seconds_per_day;
    const PresentationTexts texts = stage.texts();
    CHECK(texts.date == time_caption(stage.state, *stage.dataset));
    CHECK(texts.date != "15 August 2015");
    CHECK(texts.own_date == "15 August 2015");
    CHECK(stage.label_saying(stage.presented(), "15 August 2015").text.style.size < 20);
}

TEST_CASE("where all is shown the event's own date stands large, once", "[presentation]") {
    Stage stage;
    stage.state.time.mode = TimeMode::all;
    CHECK(stage.texts().date == "15 August 2015");
    CHECK(stage.texts().own_date.empty());
}

TEST_CASE("time that has gone on past the event is the large date", "[presentation]") {
    Stage stage;
    stage.state.time.playhead = instant_of({2017, 3, 1});
    CHECK(stage.texts().date == "1 March 2017");
    CHECK(stage.texts().own_date == "15 August 2015");
}

TEST_CASE("held ranges and cycles are said in a line of their own", "[presentation]") {
    Stage stage;
    stage.state.time.cycle = {CycleUnit::month, 1U << 7};
    const PresentationTexts texts = stage.texts();
    CHECK(texts.date == "15 August 2015");
    CHECK_FALSE(texts.filter.empty());
    CHECK(has_text(stage.presented().list, texts.filter));
}

TEST_CASE("an undated event is given no date", "[presentation]") {
    Stage stage;
    stage.state.selected = stage.index("d");
    CHECK(stage.texts().date.empty());
    CHECK(stage.texts().own_date.empty());
    CHECK(stage.label_saying(stage.presented(), "An undated report").text.style.size >= 28);
}

TEST_CASE("with nothing selected the story's title stands large", "[presentation]") {
    Stage stage;
    stage.state.selected.reset();
    stage.input.progress = {0, 3};
    const MapScene scene = stage.presented();
    CHECK(stage.label_saying(scene, "Test").text.style.size >= 28);
    CHECK(has_text(scene.list, "0 / 3"));
    CHECK(stage.texts().story.empty());
}

TEST_CASE("without events there is no mark of progress and no date", "[presentation]") {
    Stage stage;
    stage.set_events({});
    stage.state.selected.reset();
    stage.input.progress = {0, 0};
    const MapScene scene = stage.presented();
    CHECK(items_of<Bars>(scene.list).empty());
    CHECK(stage.texts().date.empty());
    CHECK_FALSE(has_text(scene.list, "0 / 0"));
    CHECK(has_text(scene.list, "Test"));
}

TEST_CASE("the mark of progress has a part for each step, filled up to the current one", "[presentation]") {
    for (const ViewSize size : sizes) {
        Stage stage;
        stage.show_on(size);
        stage.input.progress = {3, 17};
        const auto bars = items_of<Bars>(stage.presented().list);
        REQUIRE(bars.size() == 1);
        REQUIRE(bars[0].bars.size() == 17);
        const auto width = static_cast<float>(size.width);
        for (std::size_t i = 0; i < 17; ++i) {
            const Bar& bar = bars[0].bars[i];
            INFO(size.width << "x" << size.height << " step " << i);
            const float middle_of_notch = (i == 0 ? 0 : (bars[0].bars[i - 1].rect.right() + bar.rect.x) / 2);
            CHECK(middle_of_notch == Approx(width * static_cast<float>(i) / 17).margin(0.01));
            CHECK((bar.colour == theme_named("light")->ui.accent) == (i < 3));
            CHECK(bar.rect.bottom() == Approx(size.height));
        }
        CHECK(bars[0].bars[1].rect.x - bars[0].bars[0].rect.right() == Approx(2 * stage.unit()).margin(0.01));
        CHECK(bars[0].bars.back().rect.right() == Approx(width));
    }
}

TEST_CASE("beyond sixty steps the mark of progress is plain", "[presentation]") {
    Stage stage;
    stage.input.progress = {250'000, 1'000'000};
    const MapScene scene = stage.presented();
    const auto bars = items_of<Bars>(scene.list);
    REQUIRE(bars.size() == 1);
    REQUIRE(bars[0].bars.size() == 2);
    CHECK(bars[0].bars[0].rect.right() == Approx(320));
    CHECK(bars[0].bars[1].rect.x == Approx(320));
    CHECK(has_text(scene.list, "250,000 / 1,000,000"));
    stage.input.progress = {60, 60};
    CHECK(items_of<Bars>(stage.presented().list)[0].bars.size() == 60);
    stage.input.progress = {61, 61};
    CHECK(items_of<Bars>(stage.presented().list)[0].bars.size() == 1);
}

TEST_CASE("a story written from right to left is set at the right", "[presentation]") {
    Stage stage;
    stage.dataset = Dataset::build({"فرنسا ومالي", "ar", ""},
                                   {told(event_at("a", "2013-01-11", {town_place("Aburg", {5, 5})}),
                                         "بدء عملية سرفال في مالي", "وصلت القوات إلى العاصمة في المساء.")});
    stage.state.language = "ar";
    stage.select("a");
    stage.input.progress = {1, 4};
    const MapScene scene = stage.presented();
    const Label title = stage.label_saying(scene, "بدء عملية سرفال في مالي");
    CHECK(title.at.x > 640);
    CHECK(title.anchor_x == 1);
    CHECK(stage.label_saying(scene, "١ / ٤").at.x > 640);
    CHECK(stage.label_saying(scene, "Small World (CC0)").at.x < 640);
    const auto bars = items_of<Bars>(scene.list);
    REQUIRE(bars.size() == 1);
    for (const Bar& bar : bars[0].bars)
        CHECK((bar.colour == theme_named("light")->ui.accent) == (bar.rect.right() > 1279));
}

TEST_CASE("blank covers everything in black, whatever the theme", "[presentation]") {
    for (const std::string theme : {"light", "dark", "print", "contrast"}) {
        for (const ViewSize size : sizes) {
            Stage stage;
            stage.show_on(size);
            stage.state.theme = theme;
            stage.input.blank = true;
            stage.input.laser = PagePoint{100, 100};
            const MapScene scene = stage.presented();
            const auto* cover = std::get_if<Box>(&scene.list.items.back());
            REQUIRE(cover);
            CHECK(cover->rect == PageRect{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)});
            CHECK(cover->fill == rgb(0));
            CHECK_FALSE(cover->gradient);
            CHECK(cover->radius == 0);
        }
    }
}

TEST_CASE("the laser's dot stands over everything and is seen on both themes", "[presentation]") {
    Stage stage;
    CHECK_FALSE(std::holds_alternative<Markers>(stage.presented().list.items.back()));
    stage.input.laser = PagePoint{300, 200};
    const MapScene scene = stage.presented();
    const auto* light = std::get_if<Markers>(&scene.list.items.back());
    REQUIRE(light);
    REQUIRE(light->markers.size() > 1);
    for (const Marker& marker : light->markers)
        CHECK(marker.at == PagePoint{300, 200});
    CHECK(light->markers.front().fill.a < 64);
    CHECK(light->markers.back().fill.a == 255);
    CHECK(light->markers.back().size < light->markers.front().size);
    for (const std::string_view name : theme_names()) {
        const Theme& theme = *theme_named(name);
        for (const Colour ground : {theme.map.land, theme.map.sea, theme.ui.panel}) {
            CHECK(std::max(contrast_ratio(laser_dot, ground), contrast_ratio(laser_edge, ground)) >= 3);
        }
    }
}
