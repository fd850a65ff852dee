// Numbers at fanned marks, and the key that lists them, where there are many.
#include "scene/mark_numbers.hpp"

#include "scene/labels.hpp"
#include "scene/presentation.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace briefmap;

namespace {

Place dot(LonLat at) { return town_place("Spot", at, PlaceRole::at, PlacePrecision::exact); }

/// `count` events at one spot, from the year 1900 on.
std::vector<Event> at_one_spot(std::size_t count, LonLat at, const std::string& prefix = "e") {
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(event_at(prefix + std::to_string(i), std::to_string(1900 + i), {dot(at)}));
    return events;
}

std::vector<PageRect> number_boxes(const MapScene& scene) {
    std::vector<PageRect> boxes;
    for (const PlacedLabel& label : scene.labels)
        if (label.number_of) boxes.push_back(label.box);
    return boxes;
}

std::set<std::string> number_texts(const MapScene& scene) {
    std::set<std::string> texts;
    for (const PlacedLabel& label : scene.labels)
        if (label.number_of) texts.insert(std::get<Label>(scene.list.items[label.items.front()]).text.utf8);
    return texts;
}

std::size_t overlaps(const std::vector<PageRect>& boxes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            count += boxes[i].intersects(boxes[j]) ? 1 : 0;
    return count;
}

std::size_t on_marks(const MapScene& scene) {
    std::size_t count = 0;
    for (const PageRect& box : number_boxes(scene))
        for (const PickTarget& target : scene.targets) {
            const float dx = target.at.x - std::clamp(target.at.x, box.x, box.right());
            const float dy = target.at.y - std::clamp(target.at.y, box.y, box.bottom());
            count += target.radius > 0 && std::hypot(dx, dy) < target.radius - 3.5F ? 1U : 0U;
        }
    return count;
}

}  // namespace

TEST_CASE("every mark of a fan gets a number, however many the fan holds", "[key]") {
    for (std::size_t count = 2; count <= fan_limit; ++count) {
        SmallWorld world;
        world.look_at({30, 0}, 60);
        world.set_events(at_one_spot(count, {25, 3}));
        const MapScene scene = world.furnished({.legend = false});
        INFO(count);
        CHECK(number_boxes(scene).size() == count);
        CHECK(overlaps(number_boxes(scene)) == 0);
        CHECK(on_marks(scene) == 0);
    }
}

TEST_CASE("single marks, counts and maps without a key have no numbers", "[key]") {
    SmallWorld world;
    world.look_at({30, 0}, 60);
    world.set_events({event_at("a", "2010", {dot({5, 5})}), event_at("b", "2011", {dot({35, 5})})});
    CHECK(number_boxes(world.furnished({})).empty());
    CHECK_FALSE(world.furnished({}).key);
    world.set_events(at_one_spot(fan_limit + 1, {25, 3}));
    CHECK(number_boxes(world.furnished({})).empty());
    world.set_events(at_one_spot(4, {25, 3}));
    CHECK(number_boxes(world.furnished({.key = false})).empty());
    CHECK(number_boxes(world.furnished({})).size() == 4);
}

TEST_CASE("numbers count over all fans in time order", "[key]") {
    SmallWorld world;
    world.look_at({30, 0}, 60);
    std::vector<Event> events;
    for (int i = 0; i < 6; ++i)  // taking turns
        events.push_back(
            event_at("e" + std::to_string(i), std::to_string(2000 + i), {dot({i % 2 == 0 ? 10.0 : 50.0, 3})}));
    world.set_events(std::move(events));
    const MapScene scene = world.furnished({});
    for (const PlacedLabel& label : scene.labels) {
        if (!label.number_of) continue;
        const std::string& text = std::get<Label>(scene.list.items[label.items.front()]).text.utf8;
        CHECK(text == std::to_string(*label.number_of + 1));
    }
    CHECK(number_boxes(scene).size() == 6);
}

TEST_CASE("an event that stands in two fans has one number and one row", "[key]") {
    SmallWorld world;
    world.look_at({30, 0}, 60);
    world.set_events({event_at("both", "2010", {dot({10, 3}), dot({50, 3})}), event_at("a", "2011", {dot({10, 3})}),
                      event_at("b", "2012", {dot({50, 3})})});
    const MapScene scene = world.furnished({});
    CHECK(number_boxes(scene).size() == 4);
    CHECK(number_texts(scene) == std::set<std::string>{"1", "2", "3"});
    const std::vector<std::string> texts = texts_of(scene.list);
    CHECK(std::count(texts.begin(), texts.end(), "Title of both") == 1);
}

TEST_CASE("a key too long for the page is shortened, says by how much, and leaves no number unexplained", "[key]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{720, 900}, ViewSize{480, 360}}) {
        SmallWorld world;
        world.size = size;
        world.look_at({30, 0}, 60);
        std::vector<Event> events;
        for (int spot = 0; spot < 12; ++spot) {
            auto more =
                at_one_spot(9, {4.0 + (spot % 4) * 17, -8.0 + (spot / 4) * 8}, "s" + std::to_string(spot) + "-");
            events.insert(events.end(), more.begin(), more.end());
        }
        world.set_events(std::move(events));
        const MapScene scene = world.furnished({});
        INFO(size.width << "x" << size.height);
        const std::size_t numbered = number_texts(scene).size();
        CHECK(numbered < 108);
        std::size_t rows = 0, told_more = 0;
        for (const Label& label : items_of<Label>(scene.list)) {
            if (!scene.key || !grown(*scene.key, 1).contains(label.at)) continue;
            if (label.text.utf8.starts_with("Title of ")) ++rows;
            if (label.text.utf8.starts_with("and ")) ++told_more;
        }
        CHECK(rows == numbered);
        CHECK(told_more == (scene.key ? 1 : 0));
        if (size.width > 500) CHECK(numbered >= 5);
        for (const PlacedLabel& label : scene.labels)
            if (scene.key) CHECK_FALSE(scene.key->intersects(label.box));
    }
}

TEST_CASE("while one presents, numbers and key agree and stand clear of what is said", "[key][presentation]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{720, 900}}) {
        SmallWorld world;
        world.size = size;
        world.look_at({30, 0}, 60);
        world.set_events(at_one_spot(5, {25, 3}));
        world.state.selected = 2;
        const Camera eye = world.camera();
        world.state.theme = "dark";
        MapInput input = world.input(eye);
        input.numbered = true;
        MapScene scene = build_events(input);
        add_presentation(scene, input, {.progress = {3, 5}, .blank = false, .laser = {}});
        INFO(size.width << "x" << size.height);
        REQUIRE(scene.key);
        CHECK(number_boxes(scene).size() == 5);
        CHECK(number_texts(scene).size() == 5);
        CHECK(scene.key->bottom() <=
              static_cast<float>(size.height) -
                  presentation_footer(static_cast<float>(size.width), static_cast<float>(size.height)));
        std::size_t panels = 0;
        for (const Box& box : items_of<Box>(scene.list)) {
            if (box.radius < 4 || box.rect == *scene.key) continue;
            ++panels;
            CHECK_FALSE(box.rect.intersects(*scene.key));
            for (const PageRect& number : number_boxes(scene))
                CHECK_FALSE(box.rect.intersects(number));
        }
        CHECK(panels >= 1);
        for (const PickTarget& target : scene.targets)
            if (target.event == 2) CHECK_FALSE(scene.key->contains(target.at));
    }
}
