#include "scene/density.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {

namespace {

constexpr std::size_t most_classes = 5;
constexpr float cell_gap = 1;  // page pixels between squares: they are counts, not a picture of the ground

Colour class_colour(const Theme& theme, std::size_t i, std::size_t classes) {
    const double step = classes > 1 ? static_cast<double>(i) / static_cast<double>(classes - 1) : 1;
    const Colour red = theme.ui.error;
    const Colour fullest = theme.marks.fullest_count.a > 0 ? theme.marks.fullest_count : red;
    return mix(mix(theme.map.land, red, theme.marks.faintest_count), fullest, step).with_alpha(theme.marks.count_alpha);
}

}  // namespace

std::vector<DensityCell> count_cells(std::span<const PointMark> marks) {
    if (marks.empty()) return {};
    const auto line = [](float at) { return static_cast<std::int32_t>(std::floor(at / density_cell)); };
    std::int32_t left = line(marks.front().at.x), right = left;
    std::int32_t top = line(marks.front().at.y), bottom = top;
    for (const PointMark& mark : marks) {
        left = std::min(left, line(mark.at.x));
        right = std::max(right, line(mark.at.x));
        top = std::min(top, line(mark.at.y));
        bottom = std::max(bottom, line(mark.at.y));
    }
    const std::size_t columns = static_cast<std::size_t>(right - left) + 1;
    std::vector<DensityCell> grid(columns * (static_cast<std::size_t>(bottom - top) + 1));
    for (const PointMark& mark : marks) {
        DensityCell& cell = grid[static_cast<std::size_t>(line(mark.at.y) - top) * columns +
                                 static_cast<std::size_t>(line(mark.at.x) - left)];
        ++cell.count;
        cell.latest = mark.event;  // marks come in time order
    }
    std::vector<DensityCell> cells;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (grid[i].count == 0) continue;
        DensityCell& cell = cells.emplace_back(grid[i]);
        cell.box = {static_cast<float>(left + static_cast<std::int32_t>(i % columns)) * density_cell,
                    static_cast<float>(top + static_cast<std::int32_t>(i / columns)) * density_cell, density_cell,
                    density_cell};
    }
    return cells;
}

std::vector<DensityClass> density_classes(std::uint32_t least, std::uint32_t most) {
    least = std::max(least, 1U);
    most = std::max(most, least);
    std::vector<std::uint32_t> round_numbers;  // 1, 2, 5, 10, … within the counts
    for (std::uint64_t decade = 1; decade <= most; decade *= 10)
        for (const std::uint64_t number : {decade, 2 * decade, 5 * decade})
            if (number > least && number <= most) round_numbers.push_back(static_cast<std::uint32_t>(number));
    const std::size_t step = std::max<std::size_t>((round_numbers.size() + most_classes - 2) / (most_classes - 1), 1);
    std::vector<DensityClass> classes{{least, most}};
    for (std::size_t i = step - 1; i < round_numbers.size(); i += step) {
        classes.back().to = round_numbers[i] - 1;
        classes.push_back({round_numbers[i], most});
    }
    return classes;
}

void add_density(MapScene& scene, const MapInput& input, const MapFrame& frame, std::span<const DensityCell> cells) {
    const auto is_seen = [&](const DensityCell& cell) { return cell.box.intersects(frame.view()); };
    std::uint32_t least = 0, most = 0;
    for (const DensityCell& cell : cells) {
        if (!is_seen(cell)) continue;
        least = least == 0 ? cell.count : std::min(least, cell.count);
        most = std::max(most, cell.count);
    }
    if (most == 0) return;
    std::vector<DensityClass> classes = density_classes(least, most);
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i].colour = class_colour(input.theme, i, classes.size());
    Bars squares;
    for (const DensityCell& cell : cells) {
        if (!is_seen(cell)) continue;
        const auto of = std::find_if(classes.begin(), classes.end() - 1,
                                     [&](const DensityClass& candidate) { return cell.count <= candidate.to; });
        const PageRect box = frame.to_page(cell.box);
        squares.bars.push_back({{box.x, box.y, box.width - cell_gap, box.height - cell_gap}, of->colour});
        scene.targets.push_back({.event = cell.latest,
                                 .at = {box.x + box.width / 2, box.y + box.height / 2},
                                 .radius = density_cell / 2,
                                 .count = cell.count,
                                 .is_square = true});
    }
    scene.list.items.emplace_back(std::move(squares));
    scene.signs.density = std::move(classes);
}

}  // namespace briefmap
