// All furniture at once, on pages of every shape.
#include "scene/labels.hpp"
#include "scene/locator.hpp"
#include "scene/marking.hpp"
#include "scene/page_layout.hpp"
#include "small_world.hpp"

#include <algorithm>
#include <cmath>

using namespace briefmap;

namespace {

const FurnitureOptions everything{.title = "A title of the length that titles of briefs have",
                                  .caption = true,
                                  .subtitle = "With a line below it that says more",
                                  .source = "Source: what was written in two newspapers and said on a third's radio",
                                  .marking = "TLP:AMBER+STRICT"};
const FurnitureOptions in_arabic{.title = "عنوان بطول عناوين الإحاطات المعتادة",
                                 .caption = true,
                                 .subtitle = "سطر تحته يقول أكثر",
                                 .source = "المصدر: ما كتبته صحيفتان",
                                 .marking = "TLP:RED"};

LocatorWorld locator_world(const SmallWorld& world) {
    LocatorWorld locator;
    locator.projection = Projection::make(locator_projection(world.camera()).value()).value();
    Basemap basemap = world.basemap;
    basemap.countries =
        std::make_shared<const ProjectedLayer>(project_layer(*basemap.country_features, *locator.projection, {}));
    locator.basemap = std::make_shared<const Basemap>(std::move(basemap));
    return locator;
}

MapScene furnished(const SmallWorld& world, const FurnitureOptions& options, const LocatorWorld* locator) {
    const Camera eye = world.camera();
    const MapInput input{*world.dataset, world.state,     world.hover,      eye,
                         world.basemap,  world.gazetteer, world.typesetter, *theme_named("light")};
    MapScene scene = build_events(input);
    scene.list.items.clear();
    scene.labels.clear();
    add_furniture(scene, input, options, locator);
    return scene;
}

PageRect bounds(const std::vector<PagePoint>& points) {
    float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
    for (const PagePoint p : points) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    return {left, top, right - left, bottom - top};
}

struct Parts {
    std::vector<PageRect> panels;    // title, caption, legend: inside the margins
    std::vector<PageRect> markings;  // in the margins
    std::vector<PageRect> lines;     // of text outside all those: attribution, source, the scale bar's
    std::vector<PageRect> globes;    // the locator

    [[nodiscard]] std::vector<PageRect> all() const {
        std::vector<PageRect> boxes = panels;
        boxes.insert(boxes.end(), markings.begin(), markings.end());
        boxes.insert(boxes.end(), lines.begin(), lines.end());
        boxes.insert(boxes.end(), globes.begin(), globes.end());
        return boxes;
    }
};

Parts parts_of(const SmallWorld& world, const MapScene& scene) {
    const auto unit = static_cast<float>(std::max(std::min(world.size.width, world.size.height) / 720, 0.5));
    Parts parts;
    for (const Box& box : items_of<Box>(scene.list)) {
        if (box.radius == 5 * unit) parts.panels.push_back(box.rect);
        if (box.fill == rgb(0x000000)) parts.markings.push_back(box.rect);
    }
    for (const FillPath& path : items_of<FillPath>(scene.list))
        if (path.colour == theme_named("light")->map.sea) parts.globes.push_back(bounds(path.points));
    const auto is_in = [](const std::vector<PageRect>& boxes, const PageRect& box) {
        return std::any_of(boxes.begin(), boxes.end(), [&](const PageRect& b) { return encloses(grown(b, 1), box); });
    };
    for (const Label& label : items_of<Label>(scene.list)) {
        const TextExtent extent = world.typesetter.measure(label.text);
        const PageRect box = {label.at.x - label.anchor_x * extent.width, label.at.y - label.anchor_y * extent.height,
                              extent.width, extent.height};
        if (!is_in(parts.panels, box) && !is_in(parts.markings, box)) parts.lines.push_back(box);
    }
    return parts;
}

std::vector<Event> told_events(LonLat selected) {
    Event event = event_at("told", "2015", {town_place("Told", selected, PlaceRole::at, PlacePrecision::exact)});
    event.text = "What is told of it takes a line or two, as it does in most briefs that are written with some care.";
    return {event, event_at("b", "2015", {town_place("Aburg", {5, 5})}, "armed-conflict"),
            event_at("c", "2020", {country_place("BB")}, "diplomacy"),
            event_at("d", "2020", {town_place("Ceton", {50, -6}, PlaceRole::at, PlacePrecision::exact)}, "report")};
}

}  // namespace

TEST_CASE("with all its parts, furniture overlaps nothing and keeps to the page, whatever its shape", "[furniture]") {
    for (const ViewSize size : {ViewSize{1280, 720}, ViewSize{960, 720}, ViewSize{720, 720}, ViewSize{720, 900}}) {
        for (const char* language : {"en", "fr", "ar"}) {
            for (const PagePoint share : {PagePoint{0.5F, 0.5F}, {0.12F, 0.15F}, {0.88F, 0.85F}, {0.1F, 0.85F}}) {
                SmallWorld world;
                world.size = size;
                world.state.language = language;
                world.state.graticule = true;
                world.look_at({30, 0}, 60);
                const auto at = world.camera().lon_lat_at(
                    {size.width * static_cast<double>(share.x), size.height * static_cast<double>(share.y)});
                REQUIRE(at);
                world.set_events(told_events(*at));
                world.state.selected = world.index("told");
                const LocatorWorld locator = locator_world(world);
                const std::string_view is = language;
                const MapScene scene = furnished(world, is == "ar" ? in_arabic : everything, &locator);
                const Parts parts = parts_of(world, scene);
                INFO(size.width << "x" << size.height << " " << language << " at " << at->lon << ", " << at->lat);
                CHECK(parts.panels.size() == 3);
                CHECK(parts.markings.size() == 2);
                CHECK(parts.lines.size() >= 4);
                CHECK(parts.globes.size() == 1);
                const PageRect page = {0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
                const PageRect inner = PageLayout(page.width, page.height).inner();
                for (const PageRect& panel : parts.panels)
                    CHECK(encloses(grown(inner, 0.5F), panel));
                for (const PageRect& globe : parts.globes)
                    CHECK(encloses(grown(inner, 0.5F), globe));
                const PagePoint mark = world.page_of(*at);
                const std::vector<PageRect> all = parts.all();
                for (std::size_t i = 0; i < all.size(); ++i) {
                    INFO(i << ": " << all[i].x << ", " << all[i].y << " " << all[i].width << "x" << all[i].height);
                    CHECK(encloses(page, all[i]));
                    CHECK_FALSE(grown(all[i], i < parts.panels.size() ? 8.0F : 0.0F).contains(mark));
                    for (std::size_t j = 0; j < i; ++j)
                        CHECK_FALSE(all[i].intersects(all[j]));
                }
            }
        }
    }
}

TEST_CASE("on an Arabic page legend and scale bar change sides", "[furniture]") {
    SmallWorld world;
    world.look_at({30, 0}, 60);
    world.set_events(told_events({30, 14}));
    const auto sides = [&](const char* language) {
        world.state.language = language;
        const MapScene scene = furnished(world, {.attribution = false}, nullptr);
        const Parts parts = parts_of(world, scene);
        REQUIRE(parts.panels.size() == 1);
        REQUIRE_FALSE(parts.lines.empty());
        return std::pair{parts.panels.front().x > 640, parts.lines.front().x > 640};
    };
    CHECK(sides("en") == std::pair{true, false});
    CHECK(sides("ar") == std::pair{false, true});
}

TEST_CASE("a picture's marking stands at its head and its foot, in its own colours", "[furniture]") {
    SmallWorld world;
    const MapScene scene = furnished(world, {.marking = "tlp:green"}, nullptr);
    const Parts parts = parts_of(world, scene);
    REQUIRE(parts.markings.size() == 2);
    CHECK(parts.markings[0].y < 20);
    CHECK(parts.markings[1].bottom() > 700);
    const auto labels = items_of<Label>(scene.list);
    CHECK(std::count_if(labels.begin(), labels.end(), [](const Label& label) {
              return label.text.utf8 == "TLP:GREEN" && label.colour == rgb(0x33ff00);
          }) == 2);
    const MarkingLook plain = marking_look("For the minister");
    CHECK(plain.text == "For the minister");
    CHECK_FALSE(plain.ink);
    CHECK_FALSE(plain.ground);
}

TEST_CASE("the locator of a region frames it, and the world has none", "[locator]") {
    SmallWorld world;
    world.look_at({30, 0}, 20);
    const LocatorWorld locator = locator_world(world);
    CHECK(locator.projection->definition().find("+proj=ortho +lat_0=0 +lon_0=30") == 0);
    const MapScene scene = furnished(world, {}, &locator);
    CHECK(parts_of(world, scene).globes.size() == 1);
    world.look_at({30, 0}, 130);
    CHECK(locator_projection(world.camera()).value().find("+proj=eqearth +lon_0=30") == 0);
    world.look_at({0, 0}, 360);
    CHECK_FALSE(locator_projection(world.camera()));
}
