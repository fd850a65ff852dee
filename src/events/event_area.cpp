#include "events/event_area.hpp"

#include <algorithm>
#include <cmath>

namespace briefmap {
namespace {

constexpr std::size_t most_bands = 1'024;

}  // namespace

Outline outline_of(std::span<const LonLat> ring) {
    Outline outline;
    if (ring.size() < 3) return outline;
    double latitudes = 0;
    for (const LonLat& corner : ring) {
        const double before = outline.empty() ? corner.lon : outline.back().lon;
        outline.push_back({before + std::remainder(corner.lon - before, 360), corner.lat});
        latitudes += corner.lat;
    }
    const double first = outline.front().lon, last = outline.back().lon;
    const double closed = last + std::remainder(first - last, 360);
    if (std::abs(closed - first) > 180) {
        const double pole = latitudes < 0 ? -90 : 90;
        outline.push_back({closed, outline.front().lat});
        outline.push_back({closed, pole});
        outline.push_back({first, pole});
    }
    return outline;
}

Outline outline_of(const LonLatBox& box) {
    const double east = box.west + box.width();
    return {{box.west, box.south}, {east, box.south}, {east, box.north}, {box.west, box.north}};
}

bool is_box(const Outline& o, LonLatBox& box) {
    if (o.size() != 4 || o[0].lon != o[3].lon || o[1].lon != o[2].lon || o[0].lat != o[1].lat || o[2].lat != o[3].lat)
        return false;
    const bool is_world = o[1].lon - o[0].lon >= 360;
    box = {o[0].lon, o[0].lat, is_world || o[1].lon <= 180 ? o[1].lon : o[1].lon - 360, o[2].lat};
    return true;
}

AreaTest::AreaTest(const Outline& given) {
    if (given.size() < 3) return;
    Outline outline = given;
    const double western =
        std::min_element(outline.begin(), outline.end(), [](LonLat a, LonLat b) { return a.lon < b.lon; })->lon;
    for (LonLat& corner : outline)
        corner.lon += wrap_longitude(western) - western;
    west_ = east_ = outline.front().lon;
    south_ = north_ = outline.front().lat;
    for (const LonLat& corner : outline) {
        west_ = std::min(west_, corner.lon);
        east_ = std::max(east_, corner.lon);
        south_ = std::min(south_, corner.lat);
        north_ = std::max(north_, corner.lat);
    }
    const std::size_t bands = std::min(outline.size(), most_bands);
    bands_.resize(bands);
    if (north_ > south_) bands_per_degree_ = static_cast<double>(bands) / (north_ - south_);
    const auto band_of = [&](double lat) {
        return std::min(static_cast<std::size_t>(std::max((lat - south_) * bands_per_degree_, 0.0)), bands - 1);
    };
    for (std::size_t i = 0; i < outline.size(); ++i) {
        LonLat low = outline[i], high = outline[(i + 1) % outline.size()];
        if (low.lat == high.lat) continue;
        if (low.lat > high.lat) std::swap(low, high);
        for (std::size_t band = band_of(low.lat); band <= band_of(high.lat); ++band)
            bands_[band].push_back({low.lat, high.lat, low.lon, (high.lon - low.lon) / (high.lat - low.lat)});
    }
}

bool AreaTest::contains_as_is(LonLat p) const {
    const auto band = std::min(static_cast<std::size_t>((p.lat - south_) * bands_per_degree_), bands_.size() - 1);
    bool inside = false;
    for (const Edge& edge : bands_[band]) {
        if (p.lat >= edge.south && p.lat < edge.north && p.lon >= edge.lon + (p.lat - edge.south) * edge.slope)
            inside = !inside;
    }
    return inside;
}

bool AreaTest::contains(LonLat p) const {
    if (bands_.empty() || p.lat < south_ || p.lat > north_) return false;
    // At the very north of the world the last edges end: a pole is in what reaches it.
    if (p.lat == 90) p.lat = 89.999'999'9;
    // The western end lies in [-180, 180): whatever the outline holds lies no more than two turns east of it.
    if (p.lon >= 180) p.lon -= 360;
    if (p.lon < west_) p.lon += 360;
    for (; p.lon <= east_; p.lon += 360)
        if (contains_as_is(p)) return true;
    return false;
}

}  // namespace briefmap
