// The timeline panel from a handful of events to a million, in both themes, narrow and wide: no words collide, none is
// cut, everything stays in its place. With BRIEFMAP_PICTURES naming a folder the panels are written there, to be looked
// at.
#include "core/files.hpp"
#include "paint_cairo/png.hpp"
#include "scene/timeline_scene.hpp"
#include "support/catch.hpp"
#include "workspace/axis.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

constexpr std::array categories = {"military", "diplomacy", "coup", "influence", "accusation", "expulsion"};
constexpr std::array actors = {"France", "Mali", "Niger", "Burkina Faso", "Russia", "ECOWAS", "United Nations", ""};
constexpr std::array titles = {"Talks in Bamako", "A convoy is attacked near Gossi", "Ministers meet",
                               "An agreement ends", "Troops leave the northern bases"};

Event make_event(std::size_t i, std::mt19937& random, std::size_t n) {
    Event event;
    event.id = std::to_string(i);
    event.title = titles[random() % titles.size()];
    event.category = categories[(random() % 6) * (random() % 6) / 6];
    event.actors = {actors[random() % actors.size()]};
    const int year = 2010 + static_cast<int>(random() % 16);
    const int month = 1 + static_cast<int>(random() % 12), day = 1 + static_cast<int>(random() % 28);
    std::string when = fmt::format("{}-{:02}-{:02}", year, month, day);
    const auto kind = random() % (n > 1'000 ? 400 : 10);
    if (kind == 0) when = fmt::format("{}", year);
    if (kind == 1) when = fmt::format("{}-{:02}~", year, month);
    if (kind == 2) when = fmt::format("{}/{}", year, year + 1);
    if (kind == 3 && i % 4 == 0) when = fmt::format("{}/..", year);
    event.when_text = when;
    const auto read = parse_edtf(when);
    REQUIRE(read.ok());
    event.when = *read;
    return event;
}

DatasetPtr make_dataset(std::size_t n) {
    std::mt19937 random(11);
    std::vector<Event> events;
    events.reserve(n);
    for (std::size_t i = 0; i < n; ++i)
        events.push_back(make_event(i, random, n));
    DatasetInfo info;
    info.title = "Made up";
    for (const auto& [title, when] : {std::pair{"Serval and Barkhane", "2013/2022"}, {"After the bases", "2022/2025"}})
        info.eras.push_back({title, *parse_edtf(when)});
    return Dataset::build(std::move(info), std::move(events));
}

struct Word {
    std::string text;
    PageRect ink;  // the middle half of its height: lines may share a pixel
};

std::vector<Word> words_of(const TimelineScene& scene, const Typesetter& typesetter) {
    std::vector<Word> words;
    for (const DrawItem& item : scene.list.items) {
        const Label* label = std::get_if<Label>(&item);
        if (label == nullptr) continue;
        const TextExtent extent = typesetter.measure(label->text);
        const float y = label->at.y - label->anchor_y * extent.height + extent.height / 4;
        words.push_back(
            {label->text.utf8, {label->at.x - label->anchor_x * extent.width, y, extent.width, extent.height / 2}});
    }
    return words;
}

bool overlap(const PageRect& a, const PageRect& b) {
    const float x = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return x > 0.5F && y > 0.5F;
}

void write_picture(const TimelineScene& scene, const Typesetter& typesetter, const std::string& name) {
    const char* folder = std::getenv("BRIEFMAP_PICTURES");
    if (folder == nullptr) return;
    const auto image = paint_image(scene.list, 1, typesetter);
    REQUIRE(image.ok());
    const auto png = encode_png(*image, {});
    REQUIRE(png.ok());
    REQUIRE(write_file_atomically(std::filesystem::path(folder) / (name + ".png"), *png).ok());
}

struct Page {
    float width;
    const char* theme;
    GroupBy lanes = GroupBy::category;
    float height = Panels{}.timeline_height;
};

void check_panel(const Dataset& dataset, const TimelineData& data, const Page& page, State state,
                 const std::string& name) {
    static const Typesetter typesetter;
    const Hover hover;
    const TimelineScene scene = build_timeline(
        {dataset, data, state, hover, typesetter, *theme_named(page.theme), page.width, page.height, true});
    write_picture(scene, typesetter, name);
    const std::vector<Word> words = words_of(scene, typesetter);
    CHECK(words.size() > 4);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CAPTURE(name, words[i].text);
        REQUIRE(words[i].ink.x >= -0.5F);
        REQUIRE(words[i].ink.right() <= page.width + 0.5F);
        REQUIRE(words[i].ink.y >= 0);
        REQUIRE(words[i].ink.bottom() <= page.height);
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            CAPTURE(words[j].text);
            REQUIRE_FALSE(overlap(words[i].ink, words[j].ink));
        }
    }
}

}  // namespace

TEST_CASE("no_words_of_the_timeline_collide_or_are_cut_from_five_events_to_a_million") {
    for (const std::size_t n : {std::size_t{5}, std::size_t{60}, std::size_t{1'000}, std::size_t{1'000'000}}) {
        const DatasetPtr dataset = make_dataset(n);
        for (const GroupBy lanes : {GroupBy::category, GroupBy::actor}) {
            const TimelineDataPtr data = make_timeline_data(*dataset, lanes, nullptr);
            for (const char* theme : {"light", "dark"}) {
                for (const float width : {1000.F, 2560.F}) {
                    State state;
                    state.time.axis = fitted_axis(*dataset, {});
                    state.time.playhead = instant_of({2021, 6, 1, 0, 0, 0});
                    state.selected = latest_begun(*dataset, state.time.playhead);
                    state.time.mode = width < 2000 ? TimeMode::window : TimeMode::cumulative;
                    if (lanes == GroupBy::actor) {
                        state.time.held = {{instant_of({2012, 3, 1, 0, 0, 0}), instant_of({2013, 7, 1, 0, 0, 0})}};
                        state.time.cycle = {CycleUnit::month, 0b0000'1110'0000};
                    }
                    check_panel(*dataset, *data, {width, theme, lanes}, state,
                                fmt::format("timeline-{}-{}-{}-{}", n, theme, static_cast<int>(width), name_of(lanes)));
                }
            }
        }
    }
}
