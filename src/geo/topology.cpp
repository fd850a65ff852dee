#include "geo/topology.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <unordered_map>

namespace briefmap {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// For each point the index of the first point at the same place. Open addressing: a quarter of a million look-ups
/// stand between a map and its first frame.
std::vector<std::uint32_t> identify(const std::vector<LonLat>& points) {
    const std::size_t size = std::bit_ceil(points.size() * 2 + 2);
    std::vector<std::uint32_t> table(size, none);
    std::vector<std::uint32_t> ids(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        // + 0.0 makes one of the two zeros
        const auto x = std::bit_cast<std::uint64_t>(points[i].lon + 0.0);
        const auto y = std::bit_cast<std::uint64_t>(points[i].lat + 0.0);
        std::uint64_t hash = (x ^ std::rotl(y, 29)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32;
        std::size_t slot = hash * 0xD6E8FEB86659FD93U >> 7 & (size - 1);
        while (table[slot] != none && points[table[slot]] != points[i])
            slot = (slot + 1) & (size - 1);
        if (table[slot] == none) table[slot] = static_cast<std::uint32_t>(i);
        ids[i] = table[slot];
    }
    return ids;
}

/// Where a point has other neighbours in one ring than in another, borders meet or part.
std::vector<bool> find_junctions(const FeatureLayer& layer, const std::vector<std::uint32_t>& ids) {
    struct Neighbours {
        std::uint32_t before = none, after = none;
    };
    std::vector<Neighbours> seen(ids.size());
    std::vector<bool> junction(ids.size());
    for (std::size_t r = 0; r + 1 < layer.ring_begin.size(); ++r) {
        const std::uint32_t begin = layer.ring_begin[r], end = layer.ring_begin[r + 1];
        for (std::uint32_t i = begin; i < end; ++i) {
            const std::uint32_t before = ids[i == begin ? end - 1 : i - 1];
            const std::uint32_t after = ids[i + 1 == end ? begin : i + 1];
            Neighbours& first = seen[ids[i]];
            if (first.before == none) {
                first = {before, after};
            } else if (!(first.before == before && first.after == after) &&
                       !(first.before == after && first.after == before)) {
                junction[ids[i]] = true;
            }
        }
    }
    return junction;
}

class Builder {
  public:
    Builder(const FeatureLayer& layer, const std::vector<std::uint32_t>& ids) : layer_(layer), ids_(ids) {
        made_.points.reserve(layer.points.size() + layer.points.size() / 8);
    }

    /// The ring's points from `first` for `count` steps, turning over at the ring's end.
    void use(std::uint32_t feature, std::uint32_t begin, std::uint32_t end, std::uint32_t first, std::uint32_t count) {
        const auto at = [&](std::uint32_t step) { return begin + (first - begin + step) % (end - begin); };
        const auto key = [&](std::uint32_t a, std::uint32_t b) {
            return std::uint64_t{ids_[at(a)]} << 32 | ids_[at(b)];
        };
        // Between junctions two points in a row tell the whole arc.
        const auto [known, is_new] =
            by_edge_.try_emplace(key(0, 1), ArcUse{static_cast<std::uint32_t>(made_.arcs()), false});
        if (is_new) {
            by_edge_.try_emplace(key(count, count - 1), ArcUse{known->second.arc, true});
            for (std::uint32_t step = 0; step <= count; ++step)
                made_.points.push_back(layer_.points[at(step)]);
            finish_arc(feature);
        }
        made_.uses.push_back(known->second);
    }

    void add_line(std::uint32_t feature, std::span<const LonLat> line) {
        made_.uses.push_back({static_cast<std::uint32_t>(made_.arcs()), false});
        made_.points.insert(made_.points.end(), line.begin(), line.end());
        finish_arc(feature);
    }

    void finish_ring() { made_.ring_begin.push_back(static_cast<std::uint32_t>(made_.uses.size())); }
    Topology take() { return std::move(made_); }

  private:
    void finish_arc(std::uint32_t feature) {
        made_.arc_begin.push_back(static_cast<std::uint32_t>(made_.points.size()));
        made_.arc_feature.push_back(feature);
    }

    const FeatureLayer& layer_;
    const std::vector<std::uint32_t>& ids_;
    Topology made_;
    std::unordered_map<std::uint64_t, ArcUse> by_edge_;
};

void add_ring(Builder& builder, std::uint32_t feature, std::uint32_t begin, std::uint32_t end,
              const std::vector<std::uint32_t>& ids, const std::vector<bool>& junction) {
    std::uint32_t first = begin;
    while (first < end && !junction[ids[first]])
        ++first;
    if (first == end) {
        // A loop of its own, or the hole that another area fills: both start at the point that came first of all.
        const auto lowest = std::min_element(ids.begin() + begin, ids.begin() + end);
        builder.use(feature, begin, end, static_cast<std::uint32_t>(lowest - ids.begin()), end - begin);
        return;
    }
    const std::uint32_t size = end - begin;
    for (std::uint32_t from = 0; from < size;) {
        std::uint32_t to = from + 1;
        while (to < size && !junction[ids[begin + (first - begin + to) % size]])
            ++to;
        builder.use(feature, begin, end, begin + (first - begin + from) % size, to - from);
        from = to;
    }
}

}  // namespace

Topology build_topology(const FeatureLayer& layer) {
    std::vector<std::uint32_t> ids;
    std::vector<bool> junction;
    if (layer.closed) {
        ids = identify(layer.points);
        junction = find_junctions(layer, ids);
    }
    Builder builder(layer, ids);
    for (std::uint32_t f = 0; f < layer.size(); ++f) {
        for (std::uint32_t r = layer.feature_begin[f]; r < layer.feature_begin[f + 1]; ++r) {
            if (!layer.closed) {
                if (layer.ring(r).size() > 1) builder.add_line(f, layer.ring(r));
            } else if (layer.ring(r).size() > 2) {
                add_ring(builder, f, layer.ring_begin[r], layer.ring_begin[r + 1], ids, junction);
            }
            builder.finish_ring();
        }
    }
    return builder.take();
}

}  // namespace briefmap
