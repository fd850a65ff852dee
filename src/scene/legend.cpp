#include "scene/legend.hpp"

#include "core/words.hpp"
#include "scene/area_scene.hpp"
#include "scene/disputed.hpp"
#include "scene/furniture_words.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

namespace briefmap {

namespace {

constexpr float padding = 10;
constexpr float sign_width = 24;
constexpr float sign_gap = 7;
constexpr float type_size = 12;
constexpr float section_gap = 7;

bool starts_section(const std::vector<LegendEntry>& entries, std::size_t i) {
    return i > 0 && ((entries[i - 1].sign == LegendSign::category && entries[i].sign != LegendSign::category) ||
                     entries[i].sign == LegendSign::heading);
}

void draw_sign(DrawList& list, const LegendEntry& entry, const MapInput& input, PagePoint at, float unit) {
    const Theme& theme = input.theme;
    const Colour outline = theme.map.label_halo.with_alpha(1);
    const Colour neutral = theme.ui.text_dim;
    const auto circle = [&](float radius, std::vector<float> dash) {
        StrokePath path{{}, true, neutral, 0.9F * unit, std::move(dash)};
        for (int i = 0; i < 36; ++i) {
            const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / 36;
            path.points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
        }
        list.items.emplace_back(
            Markers{{{MarkerShape::circle, at, 2 * radius, neutral.with_alpha(0.16), {0, 0, 0, 0}, 0}}});
        list.items.emplace_back(std::move(path));
    };
    switch (entry.sign) {
        case LegendSign::category:
            list.items.emplace_back(Markers{{{Theme::category_shape(entry.category), at,
                                              11 * unit * Theme::evened_size(Theme::category_shape(entry.category)),
                                              theme.category_colour(entry.category), outline, 1.2F * unit}}});
            break;
        case LegendSign::country: {
            const PageRect area = {at.x - 10 * unit, at.y - 6 * unit, 20 * unit, 12 * unit};
            add_area_sign(list, theme, area, neutral, unit);
            if (theme.marks.shaped_tally) break;
            list.items.emplace_back(Box{{at.x - 5 * unit, at.y - 2 * unit, 10 * unit, 4.5F * unit},
                                        neutral,
                                        {},
                                        false,
                                        outline,
                                        0.8F * unit,
                                        1.5F * unit});
            break;
        }
        case LegendSign::way:
            list.items.emplace_back(StrokePath{{{at.x - 11 * unit, at.y + 3 * unit},
                                                {at.x - 6 * unit, at.y - 0.5F * unit},
                                                {at.x, at.y - 2 * unit},
                                                {at.x + 4 * unit, at.y - 1.8F * unit}},
                                               false,
                                               neutral,
                                               1.8F * unit,
                                               {}});
            list.items.emplace_back(FillPath{{{at.x + 12 * unit, at.y},
                                              {at.x + 4.5F * unit, at.y - 6 * unit},
                                              {at.x + 3.5F * unit, at.y + 2.5F * unit}},
                                             neutral});
            break;
        case LegendSign::halo:
            circle(9 * unit, {});
            break;
        case LegendSign::zone:
            circle(9 * unit, {3 * unit, 2.2F * unit});
            break;
        case LegendSign::cluster: {
            list.items.emplace_back(
                Markers{{{MarkerShape::circle, at, 17 * unit, theme.ui.raised, neutral, 2 * unit}}});
            Label count;
            count.at = at;
            count.anchor_x = count.anchor_y = 0.5F;
            count.text.utf8 = "12";
            count.text.style = {9 * unit, FontWeight::bold, false, 0};
            count.colour = theme.ui.text;
            list.items.emplace_back(std::move(count));
            break;
        }
        case LegendSign::heading:
            break;
        case LegendSign::layer:
            draw_layer_sign(list, entry.layer, theme, at, unit);
            break;
        case LegendSign::size:
            draw_size_sign(list, entry.size, theme, at);
            break;
        case LegendSign::density:
            list.items.emplace_back(Box{{at.x - 7 * unit, at.y - 7 * unit, 14 * unit, 14 * unit}, entry.colour});
            break;
        case LegendSign::past:
            list.items.emplace_back(Markers{
                {{MarkerShape::circle, at, 9.5F * unit, mix(neutral, theme.map.land, 0.5), outline, 1.2F * unit}}});
            break;
    }
}

}  // namespace

std::vector<LegendEntry> legend_entries(const MapSigns& signs, const MapInput& input) {
    const FurnitureWords& words = furniture_words(input.state.language);
    std::vector<LegendEntry> entries;
    for (const std::uint16_t category : signs.categories)
        entries.push_back({LegendSign::category, category,
                           display_category(input.dataset.category_names()[category], input.state.language)});
    const auto add = [&](bool present, LegendSign sign, std::string_view text) {
        if (present) entries.push_back({sign, 0, std::string(text)});
    };
    add(signs.country, LegendSign::country, words.country);
    add(signs.way, LegendSign::way, words.way);
    add(signs.halo, LegendSign::halo, words.halo);
    add(signs.zone, LegendSign::zone, words.zone);
    add(signs.cluster, LegendSign::cluster, words.cluster);
    add(signs.past, LegendSign::past, words.past);
    if (std::optional<LegendRow> row = disputed_row(input))
        entries.push_back({.sign = LegendSign::layer, .text = std::move(row->text), .layer = std::move(row->sign)});
    if (!signs.density.empty()) {
        entries.push_back({LegendSign::heading, 0, std::string(words.density)});
        const auto number = [&](std::uint32_t n) { return display_number(n, input.state.language); };
        for (const DensityClass& range : signs.density) {
            const bool is_one = range.from == range.to;
            entries.push_back(
                {LegendSign::density, 0, number(range.from) + (is_one ? "" : "–" + number(range.to)), range.colour});
        }
    }
    for (LegendRow& row : layer_rows(input)) {
        const LegendSign sign = row.is_heading ? LegendSign::heading : LegendSign::layer;
        entries.push_back({.sign = sign, .text = std::move(row.text), .layer = std::move(row.sign)});
    }
    for (SizeRow& row : size_rows(signs, input)) {
        const bool is_heading = row.kind == SizeRow::Kind::field;
        std::string text = row.text;
        entries.push_back({.sign = is_heading ? LegendSign::heading : LegendSign::size,
                           .text = std::move(text),
                           .size = std::move(row)});
    }
    return entries;
}

LegendLayout lay_out_legend(std::vector<LegendEntry> entries, const MapInput& input, float unit, float max_width) {
    LegendLayout legend;
    legend.unit = unit;
    legend.sign_width = sign_width * unit;
    for (const LegendEntry& entry : entries) {
        const float size = entry.sign == LegendSign::size ? entry.size.size : 0;
        legend.row_heights.push_back(std::max(std::round(21 * unit), size + 3));
        legend.sign_width = std::max(legend.sign_width, size);
    }
    const float beside = (2 * padding + sign_gap) * unit + legend.sign_width;
    float widest = 0;
    for (const LegendEntry& entry : entries) {
        TextBlock text;
        text.utf8 = entry.text;
        text.style.size = type_size * unit;
        text.max_width = std::max(max_width - beside, 20 * unit);
        text.max_lines = 1;
        widest = std::max(widest, input.typesetter.measure(text).width);
        legend.texts.push_back(std::move(text));
    }
    legend.width = widest + beside;
    legend.height = std::accumulate(legend.row_heights.begin(), legend.row_heights.end(), 2 * 7 * unit);
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (starts_section(entries, i)) legend.height += section_gap * unit;
    legend.entries = std::move(entries);
    return legend;
}

void draw_legend(DrawList& list, const LegendLayout& legend, const MapInput& input, PagePoint top_left) {
    const float unit = legend.unit;
    list.items.emplace_back(Box{{top_left.x, top_left.y, legend.width, legend.height},
                                input.theme.ui.panel.with_alpha(0.93),
                                {},
                                false,
                                input.theme.ui.line,
                                unit,
                                5 * unit});
    float y = top_left.y + 7 * unit;
    // From the edge at which rows begin.
    const auto across = [&](float from) {
        return legend.mirrored ? top_left.x + legend.width - from : top_left.x + from;
    };
    const float sign_x = across(padding * unit + legend.sign_width / 2);
    for (std::size_t i = 0; i < legend.entries.size(); ++i) {
        if (starts_section(legend.entries, i)) {
            const float rule = y + section_gap * unit / 2;
            list.items.emplace_back(
                StrokePath{{{top_left.x + padding * unit, rule}, {top_left.x + legend.width - padding * unit, rule}},
                           false,
                           input.theme.ui.line,
                           unit,
                           {}});
            y += section_gap * unit;
        }
        const float middle = y + legend.row_heights[i] / 2;
        draw_sign(list, legend.entries[i], input, {sign_x, middle}, unit);
        Label label;
        label.at = {across((padding + sign_gap) * unit + legend.sign_width), middle};
        label.anchor_x = legend.mirrored ? 1.0F : 0.0F;
        label.anchor_y = 0.5F;
        label.text = legend.texts[i];
        label.colour = input.theme.ui.text;
        if (legend.entries[i].sign == LegendSign::heading) {
            label.at.x = across(padding * unit);
            label.colour = input.theme.ui.text_dim;
        }
        list.items.emplace_back(std::move(label));
        y += legend.row_heights[i];
    }
}

}  // namespace briefmap
