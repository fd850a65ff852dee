#include "scene/size_legend.hpp"

#include "core/words.hpp"
#include "scene/furniture_words.hpp"
#include "scene/mark_sizes.hpp"

namespace briefmap {

namespace {

constexpr float sizeless_sign = 5.5F;  // page pixels, as on the map
constexpr double see_through = 0.3;

}  // namespace

std::vector<SizeRow> size_rows(const MapSigns& signs, const MapInput& input) {
    std::vector<SizeRow> rows;
    const MarkSizes sizes(input);
    if (!signs.sizes || !sizes.are_set()) return rows;
    const NumberField& field = sizes.field();
    rows.push_back({SizeRow::Kind::field, field.has_negatives() ? "|" + field.name + "|" : field.name, 0});
    for (const double value : legend_values(sizes))
        rows.push_back({SizeRow::Kind::value, display_decimal(value, input.state.language), sizes.of_value(value)});
    if (signs.sizeless)
        rows.push_back(
            {SizeRow::Kind::none, std::string(furniture_words(input.state.language).no_value), sizeless_sign});
    return rows;
}

void draw_size_sign(DrawList& list, const SizeRow& row, const Theme& theme, PagePoint at) {
    const Colour neutral = theme.ui.text_dim;
    if (row.kind == SizeRow::Kind::value)
        list.items.emplace_back(
            Markers{{{MarkerShape::circle, at, row.size, neutral.with_alpha(see_through), neutral, 1}}});
    if (row.kind == SizeRow::Kind::none)
        list.items.emplace_back(
            Markers{{{MarkerShape::ring, at, row.size, neutral, theme.map.label_halo.with_alpha(1), 0.8F}}});
}

}  // namespace briefmap
