#include "core/language.hpp"
#include "project/parts.hpp"
#include "workspace/theme_name.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 2> crowd_styles = {"density", "dots"};
constexpr float smallest_panel = 80, largest_panel = 900;

/// A text that is one of `names`.
template <class Names>
void read_name(const PartReader& part, const char* key, std::string& value, const Names& names) {
    std::string read = value;
    part.read(key, read);
    if (std::find(names.begin(), names.end(), read) == names.end())
        return part.complain(key, "is not known here", "the usual value stands");
    value = std::move(read);
}

}  // namespace

Json style_json(const State& state) {
    return {{"theme", state.theme},
            {"language", state.language},
            {"crowds", crowd_styles[static_cast<std::size_t>(state.crowds)]},
            {"size_by", state.size_by},
            {"graticule", state.graticule}};
}

void read_style(const PartReader& part, State& state) {
    read_name(part, "theme", state.theme, theme_cycle);
    read_name(part, "language", state.language, map_languages);
    part.read("crowds", state.crowds, crowd_styles);
    part.read("size_by", state.size_by);
    part.read("graticule", state.graticule);
}

Json panels_json(const Panels& panels) {
    return {{"list", panels.list},
            {"card", panels.card},
            {"timeline", panels.timeline},
            {"status", panels.status},
            {"clean", panels.clean},
            {"table", panels.table},
            {"list_width", panels.list_width},
            {"card_width", panels.card_width},
            {"timeline_height", panels.timeline_height},
            {"table_width", panels.table_width}};
}

void read_panels(const PartReader& part, Panels& panels) {
    part.read("list", panels.list);
    part.read("card", panels.card);
    part.read("timeline", panels.timeline);
    part.read("status", panels.status);
    part.read("clean", panels.clean);
    part.read("table", panels.table);
    part.read("list_width", panels.list_width, smallest_panel, largest_panel);
    part.read("card_width", panels.card_width, smallest_panel, largest_panel);
    part.read("timeline_height", panels.timeline_height, smallest_panel, largest_panel);
    part.read("table_width", panels.table_width, smallest_panel, largest_panel);
}

}  // namespace briefmap
