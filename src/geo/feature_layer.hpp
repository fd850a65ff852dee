// Areas and lines of the map in longitude and latitude, flat: points in one array, rings as ranges of points, features
// as ranges of rings. Fill by the even-odd rule, feature by feature; which ring is a hole need not be known.
#pragma once

#include "core/lon_lat.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

struct FeatureLayer {
    bool closed = true;  // rings of areas (first point not repeated at the end), or open lines
    std::vector<LonLat> points;
    std::vector<std::uint32_t> ring_begin = {0};     // rings + 1 entries, into points
    std::vector<std::uint32_t> feature_begin = {0};  // features + 1 entries, into rings
    std::vector<LonLatBox> boxes;                    // of each feature; west <= east
    std::vector<std::string> codes;                  // of each feature: country code, or ""
    std::vector<std::int32_t> ranks;                 // of each feature: 0 most important

    [[nodiscard]] std::size_t size() const { return feature_begin.size() - 1; }
    [[nodiscard]] std::span<const LonLat> ring(std::size_t r) const {
        return std::span(points).subspan(ring_begin[r], ring_begin[r + 1] - ring_begin[r]);
    }
    /// Features with this code.
    [[nodiscard]] std::vector<std::uint32_t> with_code(std::string_view code) const;
};

/// Even-odd, on the plane of longitude and latitude.
[[nodiscard]] bool contains(const FeatureLayer& layer, std::size_t feature, LonLat p);

}  // namespace briefmap
