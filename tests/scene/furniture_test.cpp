#include "scene/legend.hpp"
#include "scene/scale_bar.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>

using namespace briefmap;

namespace {

PageRect box_of(const SmallWorld& world, const Label& label) {
    const TextExtent extent = world.typesetter.measure(label.text);
    return {label.at.x - label.anchor_x * extent.width, label.at.y - label.anchor_y * extent.height, extent.width,
            extent.height};
}

std::vector<Event> three_categories() {
    return {event_at("a", "2010", {country_place("AA")}, "coup"),
            event_at("b", "2015", {town_place("Aburg", {5, 5})}, "armed-conflict"),
            event_at("c", "2020", {town_place("Ceton", {50, -6}, PlaceRole::at, PlacePrecision::exact)}, "diplomacy"),
            event_at("d", "2020", {}, "report")};
}

}  // namespace

TEST_CASE("the legend lists exactly the categories on the map", "[furniture]") {
    SmallWorld world;
    world.set_events(three_categories());
    MapScene scene = world.furnished({});
    CHECK(has_text(scene.list, "Coup"));
    CHECK(has_text(scene.list, "Armed conflict"));
    CHECK(has_text(scene.list, "Diplomacy"));
    CHECK_FALSE(has_text(scene.list, "Report"));  // it has no place
    world.state.time.mode = TimeMode::cumulative;
    world.state.time.playhead = instant_of({2012, 1, 1});
    scene = world.furnished({});
    CHECK(has_text(scene.list, "Coup"));
    CHECK_FALSE(has_text(scene.list, "Armed conflict"));
    CHECK_FALSE(has_text(scene.list, "Diplomacy"));
}

TEST_CASE("the legend explains only the signs that are there", "[furniture]") {
    SmallWorld world;
    world.set_events({event_at("a", "2010", {country_place("AA")})});
    CHECK(has_text(world.furnished({}).list, "Somewhere in the country"));
    CHECK_FALSE(has_text(world.furnished({}).list, "From → to"));
    CHECK_FALSE(has_text(world.furnished({}).list, "In or near a town"));
    world.set_events({event_at("a", "2010", {town_place("Aburg", {5, 5})})});
    CHECK(has_text(world.furnished({}).list, "In or near a town"));
    CHECK_FALSE(has_text(world.furnished({}).list, "Somewhere in the country"));
}

TEST_CASE("nothing of the furniture is cut by the page or covers another part", "[furniture]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{720, 900}, ViewSize{720, 720}, ViewSize{2160, 720}}) {
        for (const std::string title : {"Short",
                                        "A title so long that it has to be wrapped, and then wrapped once more, "
                                        "until nobody reads it to its end any more, which is when it ends in dots"}) {
            SmallWorld world;
            world.size = size;
            world.look_at({30, 0}, 80);
            world.set_events(three_categories());
            world.state.time.mode = TimeMode::cumulative;
            world.state.selected = 1;
            const std::size_t before = world.build().list.items.size();
            const MapScene scene = world.furnished({title, true, true, true, true, false});
            CHECK(scene.list.items.size() + 8 > before);
            INFO(size.width << "x" << size.height << " " << title);
            for (const Label& label : items_of<Label>(scene.list)) {
                const PageRect box = box_of(world, label);
                INFO(label.text.utf8);
                CHECK(box.x >= 0);
                CHECK(box.y >= 0);
                CHECK(box.right() <= size.width + 0.5);
                CHECK(box.bottom() <= size.height + 0.5);
            }
            std::vector<PageRect> panels;
            for (const Box& box : items_of<Box>(scene.list))
                if (box.radius >= 5 * std::min(size.width, size.height) / 720) panels.push_back(box.rect);
            REQUIRE(panels.size() == 2);
            CHECK_FALSE(panels[0].intersects(panels[1]));
        }
    }
}

TEST_CASE("furniture is proportional to the page", "[furniture]") {
    const auto title_share = [](ViewSize size) {
        SmallWorld world;
        world.size = size;
        world.look_at({30, 0}, 80);
        const auto labels = items_of<Label>(world.furnished({"A title", true, true, true, true, false}).list);
        const auto title =
            std::find_if(labels.begin(), labels.end(), [](const Label& l) { return l.text.utf8 == "A title"; });
        REQUIRE(title != labels.end());
        return title->text.style.size / static_cast<float>(std::min(size.width, size.height));
    };
    CHECK(title_share({1280, 720}) == Approx(title_share({3840, 2160})));
    CHECK(title_share({1280, 720}) == Approx(title_share({1080, 1350})));
}

TEST_CASE("a title written from right to left stands at the right", "[furniture]") {
    SmallWorld world;
    const auto labels = items_of<Label>(world.furnished({"فرنسا ومالي", true, true, true, true, false}).list);
    const auto title =
        std::find_if(labels.begin(), labels.end(), [](const Label& l) { return l.text.utf8 == "فرنسا ومالي"; });
    REQUIRE(title != labels.end());
    CHECK(title->at.x > 640);
    CHECK(title->anchor_x == 1);
}

TEST_CASE("the legend does not stand on the selected event", "[furniture]") {
    SmallWorld world;
    for (const LonLat corner : {LonLat{66, -19}, LonLat{66, 19}, LonLat{-6, -18}}) {
        world.set_events({event_at("a", "2020", {town_place("X", corner, PlaceRole::at, PlacePrecision::exact)})});
        world.state.selected = 0;
        const MapScene scene = world.furnished({"", false, true, true, true, false});
        for (const Box& box : items_of<Box>(scene.list))
            if (box.radius >= 5) CHECK_FALSE(box.rect.contains(world.page_of(corner)));
    }
}

TEST_CASE("the caption tells the selected event, and its label does not say it again", "[furniture]") {
    SmallWorld world;
    std::vector<Event> events = three_categories();
    events[1].text = "What happened there.";
    world.set_events(events);
    world.state.selected = 1;
    const MapScene scene = world.furnished({"", false, false, false, false, true});
    CHECK(has_text(scene.list, "What happened there."));
    const std::vector<std::string> texts = texts_of(scene.list);
    CHECK(std::count(texts.begin(), texts.end(), "Title of b") == 1);
}

TEST_CASE("what is not wanted is not there", "[furniture]") {
    SmallWorld world;
    world.set_events(three_categories());
    const std::size_t map_alone = world.build().list.items.size();
    CHECK(world.furnished({"", false, false, false, false, false}).list.items.size() == map_alone);
    CHECK(has_text(world.furnished({}).list, "Small World (CC0)"));
}

TEST_CASE("the scale bar is true where it stands and of a round length", "[furniture]") {
    SmallWorld world;
    for (const LonLat centre : {LonLat{30, 0}, LonLat{30, 60}}) {
        for (const double degrees : {80.0, 7.0, 0.3, 0.001}) {
            for (const bool leftward : {false, true}) {
                world.look_at(centre, degrees);
                const ScaleBarPlace place{leftward ? 1260.0 : 20.0, 700, 150, leftward};
                const auto bar = scale_bar(world.camera(), place, "en");
                REQUIRE(bar);
                const auto from = world.camera().lon_lat_at({place.x, place.y});
                const double width = static_cast<double>(bar->width);
                const auto to = world.camera().lon_lat_at({place.x + (leftward ? -width : width), place.y});
                REQUIRE((from && to));
                INFO(bar->text);
                CHECK(distance_metres(*from, *to) == Approx(bar->metres).epsilon(0.005));
                CHECK(bar->width <= 150);
                CHECK(bar->width > 50);
                const double leading = bar->metres / std::pow(10, std::floor(std::log10(bar->metres) + 1e-9));
                CHECK((std::abs(leading - 1) < 1e-6 || std::abs(leading - 2) < 1e-6 || std::abs(leading - 5) < 1e-6));
            }
        }
    }
}

TEST_CASE("a scale bar that stands beside the map says where on it it holds", "[furniture]") {
    const Camera globe(Projection::make("orthographic").value(), {0, 20}, 1, {1280, 720});
    REQUIRE_FALSE(globe.lon_lat_at({20, 700}));
    const auto bar = scale_bar(globe, {20, 700, 150, false}, "en");
    REQUIRE(bar);
    INFO(bar->text);
    CHECK(bar->text.find("km at 19°\u00a0N") != std::string::npos);
}

TEST_CASE("names under the furniture are not written", "[furniture]") {
    SmallWorld world;
    world.look_at({15, -4}, 45);
    world.set_events(three_categories());
    const MapScene scene = world.furnished({"A title of some length here", true, true, true, true, false});
    std::vector<PageRect> panels;
    for (const Box& box : items_of<Box>(scene.list))
        if (box.radius >= 5) panels.push_back(box.rect);
    REQUIRE_FALSE(panels.empty());
    for (const PlacedLabel& label : scene.labels)
        for (const PageRect& panel : panels)
            CHECK_FALSE(panel.intersects(label.box));
}

TEST_CASE("a map of next to no size is furnished without harm", "[furniture]") {
    for (const ViewSize size : {ViewSize{0, 0}, ViewSize{1, 1}, ViewSize{40, 600}}) {
        SmallWorld world;
        world.size = size;
        world.set_events(three_categories());
        world.state.selected = 1;
        const MapScene scene = world.furnished({"A title", true, true, true, true, true});
        CHECK(scene.shown == 4);
    }
}
