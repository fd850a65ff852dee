#include "scene/country_names.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace briefmap {

namespace {

constexpr float gap = 4;             // air left and right of a name
constexpr float leader_gap = 2;      // between a name and its leader
constexpr float leader_step = 4;     // at which its way is looked at
constexpr float leader_reach = 220;  // of its foot, from where the name should stand
constexpr float outside_own = 50;    // pixels that a name may go to stand wholly in its country

struct Spot {
    PagePoint centre;
    float distance = 0;  // from where the name should stand
};

/// A fine lattice near the middle and a coarse one around it, nearest first.
std::vector<Spot> spots_around(PagePoint at) {
    std::vector<Spot> spots;
    const auto add_lattice = [&](float dx, float dy, int rings, int hollow) {
        for (int row = -rings; row <= rings; ++row) {
            for (int column = -rings; column <= rings; ++column) {
                if (std::abs(row) <= hollow && std::abs(column) <= hollow) continue;
                const float x = static_cast<float>(column) * dx;
                const float y = static_cast<float>(row) * dy;
                spots.push_back({{at.x + x, at.y + y}, std::hypot(x, y)});
            }
        }
    };
    add_lattice(14, 12, 6, -1);
    add_lattice(28, 24, 7, 3);
    std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.distance < b.distance; });
    return spots;
}

PageRect box_at(const MapLabel& label, PagePoint centre) {
    return {centre.x - label.width / 2, centre.y - label.height / 2, label.width, label.height};
}

PagePoint nearest_of(const PageRect& box, PagePoint p) {
    return {std::clamp(p.x, box.x, box.right()), std::clamp(p.y, box.y, box.bottom())};
}

float distance(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// From what is written in the box, not from its empty corners.
PagePoint start_of_leader(const MapLabel& label, const PageRect& box, PagePoint foot) {
    std::vector<PageRect> written;
    for (const LabelLine& line : label.lines)
        written.push_back({line.label.at.x, line.label.at.y, line.extent.width, line.extent.height});
    if (label.tally.width > 0) written.push_back(label.tally);
    PagePoint start = nearest_of(grown(box, leader_gap), foot);
    float least = std::numeric_limits<float>::infinity();
    for (const PageRect& part : written) {
        const PagePoint p =
            nearest_of(grown({box.x + part.x, box.y + part.y, part.width, part.height}, leader_gap), foot);
        if (distance(p, foot) >= least) continue;
        least = distance(p, foot);
        start = p;
    }
    return start;
}

class Search {
  public:
    Search(const MapLabel& label, PagePoint at, const CountryAreas& areas, std::size_t area,
           const OccupiedBoxes& occupied)
        : label_(label), areas_(areas), area_(area), occupied_(occupied), spots_(spots_around(at)) {}

    std::optional<NameSpot> best() {
        if (const std::optional<PageRect> box = inside()) return NameSpot{*box, {}};
        return beside();
    }

  private:
    [[nodiscard]] bool is_free(const PageRect& box) const {
        return occupied_.is_free({box.x - gap, box.y, box.width + 2 * gap, box.height});
    }

    /// In the country or at its edge, and not more in another one.
    [[nodiscard]] std::optional<PageRect> inside() const {
        std::optional<PageRect> found;
        float least = std::numeric_limits<float>::infinity();
        for (const Spot& spot : spots_) {
            if (spot.distance >= least) break;  // no spot costs less than its distance
            const PageRect box = box_at(label_, spot.centre);
            const CountryAreas::Shares shares = areas_.shares_of(box, area_);
            if (shares.own == 0 || shares.other > shares.own) continue;
            const float cost = spot.distance + outside_own * (1 - shares.own + shares.other);
            if (cost >= least || !is_free(box)) continue;
            least = cost;
            found = box;
        }
        return found;
    }

    /// Outside, with a leader as short and as clear as there is.
    [[nodiscard]] std::optional<NameSpot> beside() const {
        constexpr float on_another = 100'000;
        const std::vector<PagePoint> feet = clear_feet();
        std::optional<NameSpot> found;
        float least = std::numeric_limits<float>::infinity();
        for (const Spot& spot : spots_) {
            const PageRect box = box_at(label_, spot.centre);
            const float other = areas_.shares_of(grown(box, 2), area_).other;
            float cost = other > 0 ? on_another * (1 + other) : 0;
            if (cost + spot.distance / 4 >= least || !is_free(box)) continue;
            std::optional<Leader> leader;
            if (const auto foot = nearest_foot(feet, box)) leader = Leader{start_of_leader(label_, box, *foot), *foot};
            cost += leader ? cost_of(*leader) + spot.distance / 4 : spot.distance;
            if (cost >= least) continue;
            least = cost;
            found = NameSpot{box, leader};
        }
        return found;
    }

    /// Points of the country within reach that no mark hides; all within reach where marks hide them all.
    [[nodiscard]] std::vector<PagePoint> clear_feet() const {
        std::vector<PagePoint> feet = areas_.points_in(area_);
        std::erase_if(feet, [&](PagePoint p) { return distance(p, spots_.front().centre) > leader_reach; });
        std::vector<PagePoint> clear;
        std::copy_if(feet.begin(), feet.end(), std::back_inserter(clear), [&](PagePoint p) {
            return occupied_.is_free({p.x - 3, p.y - 3, 6, 6});
        });
        return clear.empty() ? feet : clear;
    }

    [[nodiscard]] static std::optional<PagePoint> nearest_foot(const std::vector<PagePoint>& feet,
                                                               const PageRect& box) {
        const auto reach = [&](PagePoint p) { return distance(nearest_of(box, p), p); };
        const auto nearest =
            std::min_element(feet.begin(), feet.end(), [&](PagePoint a, PagePoint b) { return reach(a) < reach(b); });
        if (nearest == feet.end()) return std::nullopt;
        return *nearest;
    }

    /// Its length, and more where it crosses another country or marks.
    [[nodiscard]] float cost_of(const Leader& leader) const {
        const float length = distance(leader.from, leader.to);
        float cost = length;
        for (float along = 0; along < length; along += leader_step) {
            const PagePoint p = {std::lerp(leader.from.x, leader.to.x, along / length),
                                 std::lerp(leader.from.y, leader.to.y, along / length)};
            if (areas_.is_other(p, area_)) cost += 3 * leader_step;
            if (!occupied_.is_free({p.x - 1, p.y - 1, 2, 2})) cost += 3 * leader_step;
        }
        return cost;
    }

    const MapLabel& label_;
    const CountryAreas& areas_;
    std::size_t area_;
    const OccupiedBoxes& occupied_;
    std::vector<Spot> spots_;
};

}  // namespace

std::optional<NameSpot> name_spot(const MapLabel& label, PagePoint at, const CountryAreas* areas, std::size_t area,
                                  const OccupiedBoxes& occupied) {
    if (areas) return Search(label, at, *areas, area, occupied).best();
    for (const Spot& spot : spots_around(at)) {
        const PageRect box = box_at(label, spot.centre);
        if (occupied.is_free({box.x - gap, box.y, box.width + 2 * gap, box.height})) return NameSpot{box, {}};
    }
    return std::nullopt;
}

std::vector<PageRect> boxes_along(const Leader& leader) {
    std::vector<PageRect> boxes;
    const float length = distance(leader.from, leader.to);
    for (float along = 0; along < length; along += leader_step)
        boxes.push_back({std::lerp(leader.from.x, leader.to.x, along / length) - 2,
                         std::lerp(leader.from.y, leader.to.y, along / length) - 2, 4, 4});
    boxes.push_back({leader.to.x - 3, leader.to.y - 3, 6, 6});
    return boxes;
}

}  // namespace briefmap
