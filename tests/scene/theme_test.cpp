#include "scene/theme.hpp"

#include "colour_vision.hpp"
#include "small_world.hpp"
#include "workspace/theme_name.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

std::vector<const Theme*> all_themes() {
    std::vector<const Theme*> themes;
    for (const std::string_view name : theme_names())
        themes.push_back(theme_named(name));
    return themes;
}

struct Pair {
    const char* what;
    Colour ink, ground;
};

/// WCAG 2.1: 1.4.3 and 1.4.6 for text, 1.4.11 for what is not text.
void check_contrast(const Theme& theme, std::initializer_list<Pair> pairs, double least) {
    for (const Pair& pair : pairs) {
        INFO(theme.name << ": " << pair.what << " " << to_hex(pair.ink) << " on " << to_hex(pair.ground));
        CHECK(contrast_ratio(pair.ink, pair.ground) >= least);
    }
}

double least_for_text(const Theme& theme) { return theme.name == "contrast" ? 7 : 4.5; }

Theme::AreaShade strongest(const Theme& theme) { return theme.areas.selected; }

}  // namespace

TEST_CASE("light_dark_print_and_contrast_are_the_themes", "[theme]") {
    CHECK(theme_names() == std::vector<std::string_view>{"light", "dark", "print", "contrast"});
    for (const std::string_view name : theme_names()) {
        REQUIRE(theme_named(name));
        CHECK(theme_named(name)->name == name);
    }
    CHECK(theme_named("no such theme") == nullptr);
    CHECK(unknown_theme("pink").remedy == "give light, dark, print or contrast");
}

TEST_CASE("a_key_goes_through_every_theme_and_comes_back", "[theme]") {
    std::set<std::string_view> seen;
    std::string_view theme = "light";
    for (std::size_t i = 0; i < theme_names().size(); ++i)
        seen.insert(theme = next_theme(theme));
    CHECK(seen.size() == theme_names().size());
    CHECK(theme == "light");
    CHECK(next_theme("no such theme") == "light");
}

TEST_CASE("category colours stand out three to one from all they lie on", "[theme]") {
    for (const Theme* theme : all_themes()) {
        for (const Colour colour : theme->categories) {
            check_contrast(*theme,
                           {{"a category on land", colour, theme->map.land},
                            {"a category on the sea", colour, theme->map.sea},
                            {"a category on a lane", colour, theme->axis.lane},
                            {"a category in a panel", colour, theme->ui.panel}},
                           3);
        }
    }
}

TEST_CASE("text can be read on its ground", "[theme]") {
    for (const Theme* theme : all_themes()) {
        const Theme::Map& map = theme->map;
        const Theme::Ui& ui = theme->ui;
        const double least = least_for_text(*theme);
        check_contrast(*theme,
                       {{"a country's name", map.country_label, map.land},
                        {"a town's name", map.town_label, map.land},
                        {"a town's name", map.town_label, map.sea},
                        {"a sea's name", map.sea_label, map.sea},
                        {"a name", map.country_label, map.label_halo},
                        {"a name", map.town_label, map.label_halo},
                        {"a sea's name", map.sea_label, map.label_halo},
                        {"attribution", ui.text_dim, map.label_halo},
                        {"accent", ui.accent, ui.panel},
                        {"accent", ui.accent, ui.raised},
                        {"warning", ui.warning, ui.panel},
                        {"error", ui.error, ui.panel},
                        {"on accent", ui.accent_text, ui.accent},
                        {"the playhead's date", ui.accent_text, theme->axis.playhead},
                        {"a tick", theme->axis.tick_text, theme->axis.background},
                        {"an era", ui.text_dim, theme->axis.era},
                        {"a lane's name", ui.text_dim, theme->axis.lane},
                        {"a title beside its bar", ui.text, theme->axis.lane}},
                       least);
        for (const Colour ground : {ui.background, ui.panel, ui.raised, ui.hover, ui.selected})
            check_contrast(*theme, {{"text", ui.text, ground}, {"dim text", ui.text_dim, ground}}, least);
    }
}

TEST_CASE("names can be read on a country that is shaded for its events", "[theme]") {
    for (const Theme* theme : all_themes()) {
        if (theme->areas.hatched) continue;  // its lines end at the names' halos
        for (const Colour colour : theme->categories) {
            const Colour ground = mix(theme->map.land, colour, strongest(*theme).fill);
            check_contrast(*theme, {{"a name on a shade", theme->map.town_label, ground}}, least_for_text(*theme));
        }
    }
}

TEST_CASE("a title inside its bar can be read", "[theme]") {
    for (const Theme* theme : all_themes()) {
        for (const Colour colour : theme->categories) {
            INFO(theme->name << " " << to_hex(colour));
            CHECK(std::max(contrast_ratio(colour, theme->ui.raised), contrast_ratio(colour, theme->ui.text)) >=
                  least_for_text(*theme));
        }
    }
}

TEST_CASE("in_contrast_every_line_that_says_something_stands_out_three_to_one", "[theme]") {
    const Theme& theme = *theme_named("contrast");
    const Theme::Map& map = theme.map;
    for (const Colour ground : {map.land, map.sea}) {
        check_contrast(theme,
                       {{"a border", map.border, ground},
                        {"a coast", map.coast, ground},
                        {"a disputed border", map.disputed, ground},
                        {"the globe's edge", map.sphere_edge, ground},
                        {"a river", map.river, ground},
                        {"a province", map.admin1, ground},
                        {"the graticule", map.graticule, ground},
                        {"a leader", laid_on(ground, map.town_label.with_alpha(theme.marks.leader)), ground},
                        {"the selection", theme.selection, ground}},
                       3);
        for (const Colour category : theme.categories) {
            const Colour past = mix(category, map.land, theme.marks.past_fading);
            const Colour oldest = mix(category, map.land, theme.marks.oldest_fading);
            check_contrast(theme,
                           {{"a past mark", past, ground},
                            {"the oldest mark", oldest, ground},
                            {"a vague place's rim", laid_on(ground, past.with_alpha(theme.marks.vague_rim)), ground},
                            {"a past area", laid_on(ground, past.with_alpha(theme.areas.past.outline)), ground}},
                           3);
        }
    }
    check_contrast(theme,
                   {{"a panel's line", theme.ui.line, theme.ui.panel},
                    {"a field's frame", theme.ui.line, theme.ui.background},
                    {"a tick", theme.axis.tick, theme.axis.background},
                    {"the playhead", theme.axis.playhead, theme.axis.lane},
                    {"what is held", theme.axis.held_line, theme.axis.background}},
                   3);
    for (const Theme* other : all_themes()) {
        if (other == &theme) continue;
        CHECK(theme.map.border_width > other->map.border_width);
        CHECK(theme.map.halo_width > other->map.halo_width);
        CHECK(theme.areas.plain.width > other->areas.plain.width);
    }
}

TEST_CASE("land and sea can be told apart and stay quiet", "[theme]") {
    for (const Theme* theme : all_themes()) {
        INFO(theme->name);
        const double contrast = contrast_ratio(theme->map.land, theme->map.sea);
        CHECK(contrast > 1.08);
        CHECK(contrast < 1.6);
    }
}

TEST_CASE("as many categories as there are colours never look alike, nor do more for a while", "[theme]") {
    for (const Theme* theme : all_themes()) {
        std::set<std::pair<std::string, MarkerShape>> looks;
        for (std::size_t category = 0; category < 50; ++category)
            looks.emplace(to_hex(theme->category_colour(category)), Theme::category_shape(category));
        CHECK(looks.size() == 50);
    }
}

// Bars, areas and ways have a colour and no shape, so all eight colours differ for every eye; marks of one shape come
// seven categories after each other, which are neighbours among the eight colours, and differ more.
TEST_CASE("categories_differ_for_eyes_that_miss_a_kind_of_cone", "[theme]") {
    constexpr double any_two = 12, same_shape = 17;
    for (const Theme* theme : all_themes()) {
        for (const Vision vision : {Vision::full, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia}) {
            for (std::size_t i = 0; i < theme->categories.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    INFO(theme->name << " " << static_cast<int>(vision) << ": " << i << " and " << j);
                    CHECK(difference(theme->categories[i], theme->categories[j], vision) >= any_two);
                }
            }
            for (std::size_t i = 0; i < 56; ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (Theme::category_shape(i) != Theme::category_shape(j) || i - j >= 8) continue;
                    INFO(theme->name << " " << static_cast<int>(vision) << ": " << i << " and " << j);
                    CHECK(difference(theme->category_colour(i), theme->category_colour(j), vision) >= same_shape);
                }
            }
        }
    }
}

TEST_CASE("the_difference_between_colours_sees_what_colour_blind_eyes_confuse", "[theme]") {
    const Colour vermillion = rgb(0xc44a00), orange = rgb(0xa86400);  // once both in the light theme
    CHECK(difference(vermillion, orange, Vision::full) > 20);
    CHECK(difference(vermillion, orange, Vision::deuteranopia) < 2);
    CHECK(grey_lightness(rgb(0xffffff)) == Approx(100).margin(0.01));
    CHECK(grey_lightness(rgb(0x777777)) == Approx(50.03).margin(0.05));
}

TEST_CASE("squares_of_counts_stand_out_from_land_and_sea_and_from_each_other", "[theme]") {
    SmallWorld world;
    std::vector<Event> events;
    for (int square = 0; square < 5; ++square)  // 1, 10, … 10,000 of them at a place
        for (int i = 0, count = static_cast<int>(std::pow(10, square)); i < count; ++i)
            events.push_back(
                event_at(std::to_string(square) + "-" + std::to_string(i), "2010",
                         {town_place("Spot", {5.0 + 12 * square, 0}, PlaceRole::at, PlacePrecision::exact)}));
    world.set_events(std::move(events));
    for (const Theme* theme : all_themes()) {
        INFO(theme->name);
        world.state.theme = std::string(theme->name);
        const std::vector<DensityClass> classes = world.build().signs.density;
        REQUIRE(classes.size() == 5);
        const double least = theme->name == "contrast" ? 3 : 1.35;
        double before = 1;
        for (const DensityClass& shown : classes) {
            const double opacity = shown.colour.a / 255.0;
            const Colour on_land = mix(theme->map.land, shown.colour.with_alpha(1), opacity);
            const Colour on_sea = mix(theme->map.sea, shown.colour.with_alpha(1), opacity);
            const double contrast = contrast_ratio(on_land, theme->map.land);
            CHECK(std::min(contrast, contrast_ratio(on_sea, theme->map.sea)) >= least);
            CHECK(contrast > before * 1.15);
            before = contrast;
        }
    }
}

TEST_CASE("in_print_categories_are_steps_of_grey", "[theme]") {
    const Theme& theme = *theme_named("print");
    const std::size_t n = theme.categories.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double lightness = grey_lightness(theme.categories[i]);
        INFO(i << " has L* " << lightness);
        CHECK(std::abs(lightness - grey_lightness(theme.categories[(i + 1) % n])) >= 18);
        for (std::size_t j = 0; j < i; ++j)
            CHECK(std::abs(lightness - grey_lightness(theme.categories[j])) >= 5);
        CHECK(grey_lightness(theme.map.land) - lightness >= 40);
    }
    CHECK(theme.map.land == rgb(0xffffff));
    CHECK(grey_lightness(theme.map.sea) > 95);
    CHECK(theme.map.border_width < 0.8F);
    CHECK(contrast_ratio(theme.map.border, theme.map.land) >= 7);
}

TEST_CASE("in_print_a_country_is_hatched_and_elsewhere_shaded", "[theme]") {
    SmallWorld world;
    world.set_events({event_at("a", "2013", {country_place("BB")})});
    for (const Theme* theme : all_themes()) {
        INFO(theme->name);
        world.state.theme = std::string(theme->name);
        const auto fills = items_of<FillAreas>(world.build().list);
        REQUIRE(fills.size() == 1);
        CHECK(fills[0].hatched == (theme->name == "print"));
        CHECK(fills[0].colour == theme->category_colour(0).with_alpha(theme->areas.plain.fill));
    }
}

TEST_CASE("in_print_a_countrys_events_are_told_by_their_shapes", "[theme]") {
    SmallWorld world;
    world.set_events({event_at("a", "2013", {country_place("BB")}, "coup"),
                      event_at("b", "2014", {country_place("BB")}, "military")});
    const auto shapes_in = [&](const char* theme) {
        world.state.theme = theme;
        std::set<MarkerShape> shapes;
        for (const Markers& batch : items_of<Markers>(world.build().list))
            for (const Marker& marker : batch.markers)
                for (const std::size_t category : {0U, 1U})
                    if (marker.fill == theme_named(theme)->category_colour(category) &&
                        marker.shape == Theme::category_shape(category))
                        shapes.insert(marker.shape);
        return shapes;
    };
    CHECK(shapes_in("print").size() == 2);
    CHECK(shapes_in("light").empty());
}

TEST_CASE("in_print_hatching_ends_at_a_town_with_events", "[theme]") {
    const Theme& print = *theme_named("print");
    const Colour event = print.category_colour(1);
    CHECK(print.vague_disc(event).with_alpha(1) == print.map.land);
    CHECK(print.vague_disc(event).a >= 128);
    const Theme& light = *theme_named("light");
    CHECK(light.vague_disc(event).with_alpha(1) == event);
    CHECK(light.vague_disc(event).a < 64);
}

TEST_CASE("the_legend_shows_a_country_as_the_map_does", "[theme]") {
    SmallWorld world;
    world.set_events({event_at("a", "2013", {country_place("BB")})});
    for (const Theme* theme : all_themes()) {
        INFO(theme->name);
        world.state.theme = std::string(theme->name);
        const DrawList with = world.furnished({}).list;
        FurnitureOptions options;
        options.legend = false;
        const DrawList without = world.furnished(options).list;
        const std::size_t lines = items_of<StrokePath>(with).size() - items_of<StrokePath>(without).size();
        CHECK(lines >= (theme->areas.hatched ? 3U : 0U));
        CHECK((lines < 3) == !theme->areas.hatched);
    }
}
