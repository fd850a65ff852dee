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
constexpr float edge = 7;  // above the first row and below the last

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

/// Of the rows from `begin` on, the gaps between sections with them.
float height_of(const std::vector<LegendEntry>& entries, const std::vector<float>& row_heights, std::size_t begin,
                std::size_t end, float unit) {
    float height = 0;
    for (std::size_t i = begin; i < end; ++i)
        height += row_heights[i] + (i > begin && starts_section(entries, i) ? section_gap * unit : 0);
    return height;
}

/// Where a second column begins so that the two are about as high; better where a section does, never below a heading.
std::size_t middle_of(const std::vector<LegendEntry>& entries, const std::vector<float>& row_heights, float unit) {
    std::size_t best = entries.size();
    float least = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i - 1].sign == LegendSign::heading) continue;
        const float taller = std::max(height_of(entries, row_heights, 0, i, unit),
                                      height_of(entries, row_heights, i, entries.size(), unit));
        const float cost = taller + (starts_section(entries, i) ? 0 : 2 * row_heights[i]);
        if (best < entries.size() && cost >= least) continue;
        best = i;
        least = cost;
    }
    return best;
}

void draw_column(DrawList& list, const LegendLayout& legend, const LegendColumn& column, const MapInput& input,
                 PagePoint top_left) {
    const float unit = legend.unit;
    // From the edge at which rows begin.
    const auto across = [&](float from) {
        from += column.from;
        return legend.mirrored ? top_left.x + legend.width - from : top_left.x + from;
    };
    const float sign_x = across(padding * unit + legend.sign_width / 2);
    float y = top_left.y + edge * unit;
    for (std::size_t i = column.begin; i < column.end; ++i) {
        if (i > column.begin && starts_section(legend.entries, i)) {
            const float rule = y + section_gap * unit / 2;
            list.items.emplace_back(
                StrokePath{{{across(padding * unit), rule}, {across(column.width - padding * unit), rule}},
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

LegendLayout lay_out_legend(std::vector<LegendEntry> entries, const MapInput& input, float unit, float max_width,
                            std::size_t columns) {
    LegendLayout legend;
    legend.unit = unit;
    legend.sign_width = sign_width * unit;
    for (const LegendEntry& entry : entries) {
        const float size = entry.sign == LegendSign::size ? entry.size.size : 0;
        legend.row_heights.push_back(std::max(std::round(21 * unit), size + 3));
        legend.sign_width = std::max(legend.sign_width, size);
    }
    const float beside = (2 * padding + sign_gap) * unit + legend.sign_width;
    std::vector<float> widths;
    for (const LegendEntry& entry : entries) {
        TextBlock text;
        text.utf8 = entry.text;
        text.style.size = type_size * unit;
        text.max_width = std::max(max_width - beside, 20 * unit);
        text.max_lines = 1;
        widths.push_back(input.typesetter.measure(text).width);
        legend.texts.push_back(std::move(text));
    }
    const std::size_t split = columns > 1 ? middle_of(entries, legend.row_heights, unit) : entries.size();
    for (const auto& [begin, end] : {std::pair{std::size_t{0}, split}, std::pair{split, entries.size()}}) {
        if (begin == end) continue;
        float widest = 0;
        for (std::size_t i = begin; i < end; ++i)
            widest = std::max(widest, widths[i]);
        legend.columns.push_back({begin, end, legend.width, widest + beside});
        legend.width += widest + beside;
        legend.height = std::max(legend.height, height_of(entries, legend.row_heights, begin, end, unit));
    }
    legend.height += 2 * edge * unit;
    legend.entries = std::move(entries);
    return legend;
}

std::vector<LegendEntry> shortened_legend(const std::vector<LegendEntry>& entries, std::size_t rows,
                                          const MapInput& input) {
    if (rows >= entries.size()) return entries;
    std::size_t kept = rows > 0 ? rows - 1 : 0;
    while (kept > 0 && entries[kept - 1].sign == LegendSign::heading)  // of nothing
        --kept;
    std::vector<LegendEntry> some(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(kept));
    const auto left_out = std::count_if(entries.begin() + static_cast<std::ptrdiff_t>(kept), entries.end(),
                                        [](const LegendEntry& e) { return e.sign != LegendSign::heading; });
    some.push_back({.sign = LegendSign::heading, .text = display_more_events(left_out, input.state.language)});
    return some;
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
    for (const LegendColumn& column : legend.columns)
        draw_column(list, legend, column, input, top_left);
}

}  // namespace briefmap
