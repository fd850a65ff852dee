#include "scene/theme.hpp"

#include "support/catch.hpp"

#include <set>
#include <string>

using namespace briefmap;

TEST_CASE("category colours stand out three to one from the land of their theme", "[theme]") {
    for (const std::string_view name : theme_names()) {
        const Theme& theme = *theme_named(name);
        for (const Colour colour : theme.categories) {
            INFO(name << " " << to_hex(colour));
            CHECK(contrast_ratio(colour, theme.map.land) >= 3);
        }
    }
}

TEST_CASE("text can be read on its ground", "[theme]") {
    for (const std::string_view name : theme_names()) {
        INFO(name);
        const Theme& theme = *theme_named(name);
        for (const Colour label : {theme.map.country_label, theme.map.town_label})
            CHECK(contrast_ratio(label, theme.map.land) >= 4.5);
        CHECK(contrast_ratio(theme.map.town_label, theme.map.sea) >= 4.5);
        CHECK(contrast_ratio(theme.map.sea_label, theme.map.sea) >= 4.5);
        for (const Colour ground :
             {theme.ui.background, theme.ui.panel, theme.ui.raised, theme.ui.hover, theme.ui.selected}) {
            CHECK(contrast_ratio(theme.ui.text, ground) >= 4.5);
            CHECK(contrast_ratio(theme.ui.text_dim, ground) >= 4.5);
        }
        for (const Colour word : {theme.ui.accent, theme.ui.warning, theme.ui.error})
            CHECK(contrast_ratio(word, theme.ui.panel) >= 4.5);
        CHECK(contrast_ratio(theme.ui.accent_text, theme.ui.accent) >= 4.5);
        CHECK(contrast_ratio(theme.axis.tick_text, theme.axis.background) >= 4.5);
    }
}

TEST_CASE("land and sea can be told apart and stay quiet", "[theme]") {
    for (const std::string_view name : theme_names()) {
        const Theme& theme = *theme_named(name);
        const double contrast = contrast_ratio(theme.map.land, theme.map.sea);
        CHECK(contrast > 1.08);
        CHECK(contrast < 1.6);
    }
}

TEST_CASE("as many categories as there are colours never look alike, nor do more for a while", "[theme]") {
    const Theme& theme = *theme_named("light");
    std::set<std::pair<std::string, MarkerShape>> looks;
    for (std::size_t category = 0; category < 50; ++category)
        looks.emplace(to_hex(theme.category_colour(category)), Theme::category_shape(category));
    CHECK(looks.size() == 50);
    CHECK(theme_named("no such theme") == nullptr);
}
