#include "scene/country_areas.hpp"

#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace briefmap {

namespace {

bool is_on_map(const ProjectedLayer& layer, std::uint32_t feature) {
    return feature < layer.size() && layer.boxes[feature].min_x <= layer.boxes[feature].max_x;
}

int cell_of(float pixels) { return static_cast<int>(std::floor(pixels / CountryAreas::cell)); }

PagePoint middle_of_cell(int column, int row) {
    return {(static_cast<float>(column) + 0.5F) * CountryAreas::cell,
            (static_cast<float>(row) + 0.5F) * CountryAreas::cell};
}

}  // namespace

CountryAreas::CountryAreas(const ProjectedLayer& layer, std::span<const std::vector<std::uint32_t>> features,
                           const MapFrame& frame)
    : columns_(cell_of(frame.region().width) + 1),
      rows_(cell_of(frame.region().height) + 1),
      owners_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {
    const std::size_t count = std::min<std::size_t>(features.size(), away - 1);
    const auto on_frame = [&](std::uint32_t feature) {
        if (!is_on_map(layer, feature)) return false;
        const LocalBox& box = layer.boxes[feature];
        const PagePoint low = frame.at({layer.origin.x + box.min_x, layer.origin.y + box.max_y});
        const PagePoint high = frame.at({layer.origin.x + box.max_x, layer.origin.y + box.min_y});
        return grown(frame.region(), 1).intersects({low.x, low.y, high.x - low.x + 1, high.y - low.y + 1});
    };
    std::vector<std::vector<std::uint32_t>> seen(count);
    for (std::size_t area = 0; area < count; ++area)
        std::copy_if(features[area].begin(), features[area].end(), std::back_inserter(seen[area]), on_frame);
    // Corners first: they keep an island that no cell's middle falls on, and yield to whoever fills the cell.
    for (std::size_t area = 0; area < count; ++area)
        for (const std::uint32_t feature : seen[area])
            mark_corners(layer, feature, static_cast<Owner>(area + 1), frame);
    for (std::size_t area = 0; area < count; ++area)
        fill(layer, seen[area], static_cast<Owner>(area + 1), frame);
}

void CountryAreas::mark_corners(const ProjectedLayer& layer, std::uint32_t feature, Owner owner,
                                const MapFrame& frame) {
    for (std::uint32_t i = layer.ring_begin[layer.feature_begin[feature]];
         i < layer.ring_begin[layer.feature_begin[feature + 1]]; ++i) {
        const PagePoint p = frame.at({layer.origin.x + layer.points[i].x, layer.origin.y + layer.points[i].y});
        if (!frame.region().contains(p)) continue;
        Owner& held = owners_[static_cast<std::size_t>(cell_of(p.y)) * static_cast<std::size_t>(columns_) +
                              static_cast<std::size_t>(cell_of(p.x))];
        if (held == 0) held = owner;
    }
}

void CountryAreas::fill(const ProjectedLayer& layer, std::span<const std::uint32_t> features, Owner owner,
                        const MapFrame& frame) {
    std::vector<std::pair<int, float>> crossings;  // of the outline with the middles of rows
    for (const std::uint32_t feature : features) {
        for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r) {
            const std::uint32_t begin = layer.ring_begin[r];
            const std::uint32_t end = layer.ring_begin[r + 1];
            for (std::uint32_t i = begin, j = end - 1; i < end; j = i++) {
                PagePoint a = frame.at({layer.origin.x + layer.points[j].x, layer.origin.y + layer.points[j].y});
                PagePoint b = frame.at({layer.origin.x + layer.points[i].x, layer.origin.y + layer.points[i].y});
                if (a.y > b.y) std::swap(a, b);
                if (b.y < 0 || a.y > frame.region().height) continue;
                // Rows whose middle lies in [a.y, b.y).
                const int first = static_cast<int>(std::ceil(std::max(a.y, 0.0F) / cell - 0.5F));
                for (int row = std::max(first, 0); row < rows_; ++row) {
                    const float y = (static_cast<float>(row) + 0.5F) * cell;
                    if (y >= b.y) break;
                    if (y < a.y) continue;
                    crossings.emplace_back(row, a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
                }
            }
        }
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const auto [row, left] = crossings[i];
        const float right = crossings[i + 1].second;
        const float widest = static_cast<float>(columns_);
        const int from = static_cast<int>(std::ceil(std::clamp(left / cell - 0.5F, 0.0F, widest)));
        const int to = static_cast<int>(std::ceil(std::clamp(right / cell - 0.5F, 0.0F, widest)));
        const auto begin = owners_.begin() + static_cast<std::ptrdiff_t>(row) * columns_;
        std::fill(begin + from, begin + std::max(from, to), owner);
    }
}

void CountryAreas::settle_home(std::size_t area, PagePoint at_point) {
    const auto own = static_cast<Owner>(area + 1);
    struct Cell {
        int column, row;
    };
    const auto owner_at = [&](Cell c) -> Owner& {
        return owners_[static_cast<std::size_t>(c.row) * static_cast<std::size_t>(columns_) +
                       static_cast<std::size_t>(c.column)];
    };
    std::optional<Cell> nearest;
    float least = std::numeric_limits<float>::infinity();
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            Owner& owner = owner_at({column, row});
            if (owner != own) continue;
            owner = static_cast<Owner>(own | away);
            const PagePoint p = middle_of_cell(column, row);
            const float distance = std::hypot(p.x - at_point.x, p.y - at_point.y);
            if (distance >= least) continue;
            least = distance;
            nearest = Cell{column, row};
        }
    }
    if (!nearest) return;
    // Straits of up to three cells divide no country.
    std::vector<Cell> open = {*nearest};
    owner_at(*nearest) = own;
    while (!open.empty()) {
        const Cell cell_here = open.back();
        open.pop_back();
        for (const int reach : {1, 2, 4}) {
            for (int dy = -reach; dy <= reach; dy += reach) {
                for (int dx = -reach; dx <= reach; dx += reach) {
                    const Cell next = {cell_here.column + dx, cell_here.row + dy};
                    if (at(next.column, next.row) != (own | away)) continue;
                    owner_at(next) = own;
                    open.push_back(next);
                }
            }
        }
    }
}

CountryAreas::Owner CountryAreas::at(int column, int row) const {
    if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return 0;
    return owners_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(column)];
}

CountryAreas::Shares CountryAreas::shares_of(const PageRect& box, std::size_t area) const {
    std::size_t own = 0;
    std::size_t other = 0;
    std::size_t all = 0;
    const int right = cell_of(box.right());
    const int bottom = cell_of(box.bottom());
    for (int row = cell_of(box.y); row <= bottom; ++row) {
        for (int column = cell_of(box.x); column <= right; ++column) {
            const Owner owner = at(column, row);
            ++all;
            if (owner == area + 1)
                ++own;
            else if (owner != 0 && owner != ((area + 1) | away))
                ++other;
        }
    }
    const float parts = static_cast<float>(std::max<std::size_t>(all, 1));
    return {static_cast<float>(own) / parts, static_cast<float>(other) / parts};
}

bool CountryAreas::is_other(PagePoint p, std::size_t area) const {
    const Owner owner = at(cell_of(p.x), cell_of(p.y));
    return owner != 0 && (owner & ~away) != static_cast<int>(area + 1);
}

std::vector<PagePoint> CountryAreas::points_in(std::size_t area) const {
    const auto is_own = [&](int column, int row) { return at(column, row) == area + 1; };
    std::vector<PagePoint> inside;
    std::vector<PagePoint> all;
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            if (!is_own(column, row)) continue;
            all.push_back(middle_of_cell(column, row));
            // Every other cell: the choice needs no more, and the frame moves by even numbers of cells.
            if ((row | column) % 2 == 0 && is_own(column - 1, row) && is_own(column + 1, row) &&
                is_own(column, row - 1) && is_own(column, row + 1))
                inside.push_back(all.back());
        }
    }
    return inside.empty() ? all : inside;
}

}  // namespace briefmap
