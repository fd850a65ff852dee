// Numbers at fanned marks and the key that tells what they mean, in whole pictures of the bundled brief.
#include "desk.hpp"
#include "scene/labels.hpp"
#include "scene/map_scene.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace briefmap;
using namespace briefmap::desk;

namespace {

struct Wanted {
    ViewSize size{1280, 720};
    std::string language = "en";
    std::optional<std::string> select = {};
    bool key = true;
    std::string theme = "light";
};

WholePage made(const Wanted& wanted) {
    const DatasetPtr brief = bundled_brief();
    Wishes wishes;
    wishes.language = wanted.language;
    wishes.select = wanted.select;
    wishes.mode = "all";
    wishes.theme = wanted.theme;
    return whole_page(wishes, brief, wanted.size, {.title = brief->info().title, .caption = true, .key = wanted.key});
}

const std::string& text_of(const MapScene& scene, const PlacedLabel& label) {
    return std::get<Label>(scene.list.items[label.items.front()]).text.utf8;
}

std::vector<std::string> numbers_on_map(const MapScene& scene) {
    std::vector<std::string> numbers;
    for (const PlacedLabel& label : scene.labels)
        if (label.number_of) numbers.push_back(text_of(scene, label));
    return numbers;
}

/// In the first column of the key: its cells in bold type of digits only.
std::vector<std::string> numbers_in_key(const MapScene& scene) {
    std::vector<std::string> numbers;
    if (!scene.key) return numbers;
    for (const DrawItem& item : scene.list.items) {
        const Label* label = std::get_if<Label>(&item);
        if (!label || !grown(*scene.key, 1).contains(label->at) || label->text.style.weight != FontWeight::bold)
            continue;
        const bool is_number = label->text.utf8.find_first_not_of(
                                   "0123456789\xd9\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9") == std::string::npos;
        if (is_number) numbers.push_back(label->text.utf8);
    }
    return numbers;
}

std::vector<PageRect> panels_of(const MapScene& scene, const ViewSize& size) {
    std::vector<PageRect> panels;
    const auto unit = static_cast<float>(std::min(size.width, size.height) / 720);
    for (const DrawItem& item : scene.list.items)
        if (const Box* box = std::get_if<Box>(&item); box && box->radius == 5 * unit) panels.push_back(box->rect);
    return panels;
}

bool touches(const PageRect& box, PagePoint centre, float radius) {
    const float dx = centre.x - std::clamp(centre.x, box.x, box.right());
    const float dy = centre.y - std::clamp(centre.y, box.y, box.bottom());
    return std::hypot(dx, dy) < radius;
}

const ViewSize page_shapes[] = {{1280, 720}, {960, 720}, {720, 720}, {720, 900}};

}  // namespace

TEST_CASE("every number on the map is in the key once, and the other way round", "[key]") {
    for (const ViewSize& size : page_shapes) {
        for (const char* language : {"en", "fr", "ar"}) {
            for (const auto& select : {std::optional<std::string>(), std::optional<std::string>("serval-2013")}) {
                INFO(size.width << "x" << size.height << " " << language << (select ? " selected" : ""));
                const MapScene scene = made({size, language, select}).page;
                const std::vector<std::string> on_map = numbers_on_map(scene), in_key = numbers_in_key(scene);
                CHECK(in_key.size() >= 5);
                const std::set<std::string> map_set(on_map.begin(), on_map.end()),
                    key_set(in_key.begin(), in_key.end());
                CHECK(key_set.size() == in_key.size());
                CHECK(map_set == key_set);
            }
        }
    }
}

TEST_CASE("numbers and key overlap nothing", "[key]") {
    for (const ViewSize& size : page_shapes) {
        for (const char* language : {"en", "fr", "ar"}) {
            for (const auto& select : {std::optional<std::string>(), std::optional<std::string>("serval-2013")}) {
                INFO(size.width << "x" << size.height << " " << language << (select ? " selected" : ""));
                const WholePage picture = made({size, language, select});
                const MapScene& scene = picture.page;
                REQUIRE(scene.key);
                const PageRect page{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
                CHECK(encloses(grown(page, -19), *scene.key));
                const std::vector<PageRect> panels = panels_of(scene, size);
                CHECK(std::count(panels.begin(), panels.end(), *scene.key) == 1);
                for (std::size_t i = 0; i < panels.size(); ++i)
                    for (std::size_t j = 0; j < i; ++j)
                        CHECK_FALSE(panels[i].intersects(panels[j]));
                for (std::size_t i = 0; i < scene.labels.size(); ++i) {
                    const PlacedLabel& label = scene.labels[i];
                    for (std::size_t j = 0; j < i; ++j)
                        CHECK_FALSE(label.box.intersects(scene.labels[j].box));
                    CHECK_FALSE(scene.key->intersects(label.box));
                    if (!label.number_of) continue;
                    CHECK(encloses(page, label.box));
                    for (const PageRect& panel : panels)
                        CHECK_FALSE(panel.intersects(label.box));
                    for (const PickTarget& target : scene.targets)
                        if (target.radius > 0 && !target.is_line())
                            CHECK_FALSE(touches(label.box, target.at, target.radius - 3.5F));
                }
                for (const PickTarget& target : scene.targets)
                    if (select && target.event == picture.state.selected && target.radius > 0 && !target.is_line())
                        CHECK_FALSE(touches(*scene.key, target.at, target.radius + 4));
            }
        }
    }
}

TEST_CASE("numbers follow time, and the key gives date and title of each", "[key]") {
    const DatasetPtr brief = bundled_brief();
    const MapScene scene = made({}).page;
    std::vector<std::pair<EventIndex, int>> numbered;
    for (const PlacedLabel& label : scene.labels)
        if (label.number_of) numbered.emplace_back(*label.number_of, std::stoi(text_of(scene, label)));
    std::sort(numbered.begin(), numbered.end());
    numbered.erase(std::unique(numbered.begin(), numbered.end()), numbered.end());
    REQUIRE(numbered.size() >= 5);
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        CHECK(numbered[i].second == static_cast<int>(i) + 1);
        const Event& event = brief->event(numbered[i].first);
        const auto stands_in_key = [&](const std::string& text) {
            return std::any_of(scene.list.items.begin(), scene.list.items.end(), [&](const DrawItem& item) {
                const Label* label = std::get_if<Label>(&item);
                return label && label->text.utf8 == text && grown(*scene.key, 1).contains(label->at);
            });
        };
        CHECK(stands_in_key(event.title));
        CHECK(stands_in_key(display_date(*event.when, "en", DateLength::abbreviated)));
    }
}

TEST_CASE("without a key there are no numbers, and without fans neither", "[key]") {
    const MapScene without = made({.key = false}).page;
    CHECK(numbers_on_map(without).empty());
    CHECK_FALSE(without.key);
}

TEST_CASE("a picture with a key is the same each time", "[key]") {
    const auto boxes = [](const MapScene& scene) {
        std::vector<PageRect> all;
        for (const PlacedLabel& label : scene.labels)
            all.push_back(label.box);
        all.push_back(scene.key.value_or(PageRect{}));
        return all;
    };
    const Wanted wanted{.size = {720, 900}, .language = "ar"};
    CHECK(boxes(made(wanted).page) == boxes(made(wanted).page));
}
