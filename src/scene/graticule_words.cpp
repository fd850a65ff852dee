#include "scene/graticule_words.hpp"

#include "core/language.hpp"
#include "core/words.hpp"

#include <array>
#include <cstdlib>

namespace briefmap {

namespace {

struct Sides {
    std::string_view north, south, east, west;
    std::string_view letter;  // of north
    bool side_first = false;  // before the figures, without a blank
};

// In the order of map_languages.
constexpr std::array<Sides, map_languages.size()> sides = {{
    {"N", "S", "E", "W", "N"},
    {"N", "S", "E", "O", "N"},
    {"شمالًا", "جنوبًا", "شرقًا", "غربًا", "ش"},
    {"N", "S", "E", "O", "N"},
    {"с. ш.", "ю. ш.", "в. д.", "з. д.", "С"},
    {"北纬", "南纬", "东经", "西经", "北", true},
}};

}  // namespace

std::string display_degrees(GraticuleKind kind, int arc_seconds, std::string_view language) {
    const Sides& words = sides[map_language_index(language)];
    const int size = std::abs(arc_seconds);
    const auto two_digits = [&](int n) {
        return (n < 10 ? display_number(0, language) : "") + display_number(n, language);
    };
    std::string text = display_number(size / 3600, language) + "°";
    if (size % 3600 != 0) text += two_digits(size % 3600 / 60) + "′";
    if (size % 60 != 0) text += two_digits(size % 60) + "″";
    if (size == 0 || (kind == GraticuleKind::meridian && size == 180 * arc_seconds_per_degree)) return text;
    const std::string_view side = kind == GraticuleKind::meridian ? (arc_seconds > 0 ? words.east : words.west)
                                                                  : (arc_seconds > 0 ? words.north : words.south);
    return words.side_first ? std::string(side) + text : text + "\u00a0" + std::string(side);
}

std::string_view letter_of_north(std::string_view language) { return sides[map_language_index(language)].letter; }

}  // namespace briefmap
