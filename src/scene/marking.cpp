#include "scene/marking.hpp"

#include <algorithm>
#include <array>

namespace briefmap {

namespace {

struct Tlp {
    std::string_view label;
    Colour ink;
};

constexpr Colour tlp_ground = rgb(0x000000);
constexpr std::array<Tlp, 5> labels = {{{"TLP:RED", rgb(0xff2b2b)},
                                        {"TLP:AMBER", rgb(0xffc000)},
                                        {"TLP:AMBER+STRICT", rgb(0xffc000)},
                                        {"TLP:GREEN", rgb(0x33ff00)},
                                        {"TLP:CLEAR", rgb(0xffffff)}}};

}  // namespace

MarkingLook marking_look(std::string_view marking) {
    std::string capitals(marking);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const Tlp& t) { return t.label == capitals; });
    if (found == labels.end()) return {std::string(marking), std::nullopt, std::nullopt};
    return {std::string(found->label), found->ink, tlp_ground};
}

}  // namespace briefmap
