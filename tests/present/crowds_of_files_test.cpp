// Maps of published tables of hundreds and of thousands of events, of the world, a country and a town: counts add up to
// the events shown, and nothing overlaps that need not.
#include "crowd_page.hpp"
#include "event_files.hpp"
#include "scene/labels.hpp"
#include "scene/point_scene.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace briefmap;
using namespace briefmap::desk;

namespace {

constexpr float square_side = 16;  // page pixels, of density
constexpr float dot_cell = 3;      // dots nearer than this are one
constexpr float touch = 3.05F;     // of single marks, so small that both are seen; with their rounding

void for_each_page(const std::function<void(const CrowdPage&)>& check) {
    const std::vector<EventFile> files = event_files();
    if (files.empty()) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    for (const EventFile& file : files) {
        for (const std::string& fit : {std::string("world"), file.country, busiest_town(*file.dataset)}) {
            for (const CrowdStyle crowds : {CrowdStyle::density, CrowdStyle::dots}) {
                for (const bool furnished : {false, true}) {
                    INFO(file.name << ", " << fit << (crowds == CrowdStyle::dots ? ", dots" : ", density")
                                   << (furnished ? ", furnished" : ""));
                    check(crowd_page(file.dataset, {fit, crowds, furnished}));
                }
            }
        }
    }
}

bool is_density(const CrowdPage& page) { return !page.map.signs.density.empty(); }
bool are_dots(const CrowdPage& page) {
    return !is_density(page) && page.state.crowds == CrowdStyle::dots && page.points.size() > cluster_limit;
}

float distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::string text_of(const MapScene& scene, const PlacedLabel& label) {
    for (const std::size_t item : label.items)
        if (const Label* line = std::get_if<Label>(&scene.list.items[item])) return line->text.utf8;
    return {};  // a tally alone
}

/// Squares by the corner of their grid.
std::map<std::pair<int, int>, std::uint32_t> squares_of(const std::vector<SeenMark>& marks, PagePoint origin) {
    std::map<std::pair<int, int>, std::uint32_t> squares;
    for (const SeenMark& mark : marks) {
        const auto cell = std::pair(static_cast<int>(std::lround((mark.at.x - origin.x) / square_side)),
                                    static_cast<int>(std::lround((mark.at.y - origin.y) / square_side)));
        CHECK(squares.emplace(cell, mark.count).second);
    }
    return squares;
}

}  // namespace

TEST_CASE("counts and marks add up to the events shown, each counted once", "[crowds]") {
    for_each_page([](const CrowdPage& page) {
        if (is_density(page) || are_dots(page)) return;
        const std::vector<SeenMark> marks = marks_of(page);
        std::size_t sum = 0;
        std::multiset<EventIndex> counted;
        for (const SeenMark& mark : marks) {
            sum += mark.count;
            CHECK(mark.events.size() == mark.count);
            counted.insert(mark.events.begin(), mark.events.end());
        }
        CHECK(sum == page.points.size());
        CHECK(counted == std::multiset<EventIndex>(page.event_of.begin(), page.event_of.end()));
    });
}

TEST_CASE("marks stand near their events", "[crowds]") {
    for_each_page([](const CrowdPage& page) {
        if (is_density(page) || are_dots(page)) return;
        constexpr float farthest = 80;  // page pixels: groups that ran into one another, fanned out
        std::map<EventIndex, PagePoint> mark_of;
        for (const SeenMark& mark : marks_of(page))
            for (const EventIndex event : mark.events)
                mark_of[event] = mark.at;
        float worst = 0;
        for (std::size_t i = 0; i < page.points.size(); ++i)
            worst = std::max(worst, distance(page.points[i], mark_of.at(page.event_of[i])));
        CHECK(worst <= farthest);
    });
}

TEST_CASE("each disc says how many events it stands for, and has room to", "[crowds]") {
    std::size_t discs = 0;
    for_each_page([&](const CrowdPage& page) {
        for (const SeenMark& mark : marks_of(page)) {
            if (mark.count == 1 || is_density(page)) continue;
            ++discs;
            std::size_t written = 0;
            for (const DrawItem& item : page.map.list.items) {
                const Label* label = std::get_if<Label>(&item);
                if (!label || label->at != mark.at || label->text.utf8 != std::to_string(mark.count)) continue;
                ++written;
                CHECK(box_of(*label).width <= 2 * mark.radius);
            }
            CHECK(written == 1);
        }
    });
    CHECK((discs > 0 || event_files().empty()));
}

TEST_CASE("the squares of a density count each event that lies in them, once", "[crowds]") {
    std::size_t pages = 0;
    for_each_page([&](const CrowdPage& page) {
        if (!is_density(page)) return;
        ++pages;
        const std::vector<SeenMark> marks = marks_of(page);
        REQUIRE_FALSE(marks.empty());
        const PagePoint middle = marks.front().at;
        const PagePoint origin = {middle.x - square_side / 2, middle.y - square_side / 2};
        const auto squares = squares_of(marks, middle);
        std::map<std::pair<int, int>, std::uint32_t> expected;
        std::size_t seen = 0;
        for (const PagePoint point : page.points) {
            const auto cell = std::pair(static_cast<int>(std::floor((point.x - origin.x) / square_side)),
                                        static_cast<int>(std::floor((point.y - origin.y) / square_side)));
            ++expected[cell];
            if (!page_box(page).contains(point)) continue;
            ++seen;
        }
        std::size_t sum = 0, differing = 0;
        for (const auto& [cell, count] : squares) {
            sum += count;
            const auto found = expected.find(cell);
            const std::uint32_t truth = found == expected.end() ? 0 : found->second;
            differing += static_cast<std::size_t>(std::abs(static_cast<int>(count) - static_cast<int>(truth)));
        }
        // Places are rounded to an eighth of a pixel: of a hundred events one may fall into the next square, which
        // makes two squares differ.
        CHECK(differing <= page.points.size() / 50);
        CHECK(sum + page.points.size() / 1'000 >= seen);
        if (seen == page.points.size()) CHECK(sum == seen);
    });
    CHECK((pages > 0 || event_files().empty()));
}

TEST_CASE("where dots stand for thousands, each event has one within a few pixels", "[crowds]") {
    std::size_t pages = 0;
    for_each_page([&](const CrowdPage& page) {
        if (!are_dots(page)) return;
        ++pages;
        CHECK(page.points.size() > cluster_limit);
        std::set<std::pair<int, int>> near;
        for (const SeenMark& mark : marks_of(page)) {
            const int column = static_cast<int>(std::floor(mark.at.x / dot_cell));
            const int row = static_cast<int>(std::floor(mark.at.y / dot_cell));
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    near.emplace(column + dx, row + dy);
        }
        const auto lost = std::count_if(page.points.begin(), page.points.end(), [&](PagePoint p) {
            return near.count({static_cast<int>(std::floor(p.x / dot_cell)),
                               static_cast<int>(std::floor(p.y / dot_cell))}) == 0;
        });
        CHECK(lost <= static_cast<std::ptrdiff_t>(page.points.size() / 1'000));  // rounded into a farther cell
    });
    CHECK((pages > 0 || event_files().empty()));
}

TEST_CASE("events of a whole country shade it, and each is found there", "[crowds]") {
    std::size_t events = 0;
    for_each_page([&](const CrowdPage& page) {
        for (EventIndex i = 0; i < page.dataset->size(); ++i) {
            if (page.dataset->event(i).places.front().precision != PlacePrecision::country) continue;
            ++events;
            CHECK(std::count_if(page.map.targets.begin(), page.map.targets.end(), [&](const PickTarget& target) {
                      return target.event == i && target.area != PickTarget::none;
                  }) == 1);
        }
    });
    CHECK((events > 0 || event_files().empty()));
}

TEST_CASE("no mark hides another unless dots stand for thousands", "[crowds]") {
    for_each_page([](const CrowdPage& page) {
        if (is_density(page) || are_dots(page)) return;
        const std::vector<SeenMark> marks = marks_of(page);
        float worst = 0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const float over = marks[i].radius + marks[j].radius - distance(marks[i].at, marks[j].at);
                if (over > worst) worst = over;
            }
        }
        CHECK_FALSE(marks.empty());
        CHECK(worst <= touch);
    });
}

TEST_CASE("names and numbers overlap neither each other nor marks", "[crowds]") {
    for_each_page([](const CrowdPage& page) {
        const std::vector<SeenMark> marks = marks_of(page);
        const bool surface = is_density(page) || are_dots(page);  // names lie on it
        for (std::size_t i = 0; i < page.page.labels.size(); ++i) {
            const PlacedLabel& label = page.page.labels[i];
            INFO("label " << text_of(page.page, label));
            CHECK(encloses(page_box(page), label.box));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(label.box.intersects(page.page.labels[j].box));
            if (surface) continue;
            const bool is_clear = std::all_of(marks.begin(), marks.end(), [&](const SeenMark& mark) {
                return air_between(label.box, mark.at, mark.radius) >= 0;
            });
            CHECK(is_clear);
        }
    });
}

TEST_CASE("furniture overlaps no name, no number and no other furniture", "[crowds]") {
    for_each_page([](const CrowdPage& page) {
        const FurnitureBoxes furniture = furniture_of(page);
        for (const PlacedLabel& label : page.page.labels) {
            INFO("label " << text_of(page.page, label));
            for (const PageRect& panel : furniture.panels)
                CHECK_FALSE(panel.intersects(label.box));
            for (const PageRect& text : furniture.texts)
                CHECK_FALSE(text.intersects(label.box));
        }
        for (std::size_t i = 0; i < furniture.panels.size(); ++i) {
            CHECK(encloses(page_box(page), furniture.panels[i]));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(furniture.panels[i].intersects(furniture.panels[j]));
        }
        for (std::size_t i = 0; i < furniture.texts.size(); ++i) {
            CHECK(encloses(page_box(page), furniture.texts[i]));
            for (std::size_t j = 0; j < i; ++j)
                CHECK_FALSE(furniture.texts[i].intersects(furniture.texts[j]));
        }
    });
}

TEST_CASE("the numbers of a key are those on the map", "[crowds]") {
    std::size_t keys = 0;
    for_each_page([&](const CrowdPage& page) {
        std::set<std::string> on_map, in_key;
        for (const PlacedLabel& label : page.page.labels)
            if (label.number_of) on_map.insert(text_of(page.page, label));
        CHECK(page.page.key.has_value() == !on_map.empty());
        if (!page.page.key) return;
        ++keys;
        for (const DrawItem& item : page.page.list.items) {
            const Label* label = std::get_if<Label>(&item);
            const bool is_number = label && label->text.style.weight == FontWeight::bold &&
                                   label->text.utf8.find_first_not_of("0123456789") == std::string::npos;
            if (is_number && encloses(grown(*page.page.key, 1), box_of(*label)) && label->anchor_x != 0.5F)
                CHECK(in_key.insert(label->text.utf8).second);
        }
        CHECK(on_map == in_key);
    });
    CHECK((keys > 0 || event_files().empty()));
}
