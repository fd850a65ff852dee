#include "geo/layer_crs.hpp"

#include "core/diagnostics.hpp"
#include "geo/displayable.hpp"
#include "geo/local_gdal.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string_view>

namespace briefmap {
namespace {

constexpr double not_there = std::numeric_limits<double>::quiet_NaN();
constexpr const char* crs_remedy = "give a code such as EPSG:32630, a PROJ string or WKT";

/// Digits enough to recognise the numbers of a file.
std::string number_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, std::abs(value) < 1000 ? "%.6g" : "%.0f", value);
    return text;
}

/// "EPSG:4326 or so": GDAL reads the number and forgets the rest.
bool is_code_and_more(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 >= text.size()) return false;
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view code = text.substr(colon + 1);
    if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_letter) || !is_digit(code[0]))
        return false;
    return !std::all_of(code.begin(), code.end(), [&](char c) { return is_digit(c) || c == '+'; });
}

}  // namespace

void RawRange::add(double x, double y) {
    min_x = std::min(min_x, x);
    min_y = std::min(min_y, y);
    max_x = std::max(max_x, x);
    max_y = std::max(max_y, y);
}

void RawRange::add(const RawRange& other) {
    if (other.is_empty()) return;
    add(other.min_x, other.min_y);
    add(other.max_x, other.max_y);
}

bool RawRange::fits_degrees() const {
    constexpr double slack_x = 1, slack_y = 0.01;
    return is_empty() ||
           (min_x >= -180 - slack_x && max_x <= 180 + slack_x && min_y >= -90 - slack_y && max_y <= 90 + slack_y);
}

std::string RawRange::text() const {
    return "x from " + number_text(min_x) + " to " + number_text(max_x) + ", y from " + number_text(min_y) + " to " +
           number_text(max_y);
}

Result<CrsPtr> crs_from_text(const std::string& text) {
    prepare_gdal();
    const GdalMessages messages;
    CrsPtr crs(new OGRSpatialReference);
    // No files, no addresses: only what the text itself says.
    const char* const only_text[] = {"ALLOW_FILE_ACCESS=NO", "ALLOW_NETWORK_ACCESS=NO", nullptr};
    if (text.find('\0') != std::string::npos || is_code_and_more(text) ||
        crs->SetFromUserInput(text.c_str(), only_text) != OGRERR_NONE || !(crs->IsProjected() || crs->IsGeographic())) {
        return Error{.what = "is not a coordinate reference system that is known" + gdal_says(messages.reason()),
                     .where = shortened(text),
                     .remedy = crs_remedy};
    }
    crs->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

std::string crs_title(const OGRSpatialReference& crs) {
    const char* name = crs.GetName();
    const std::string_view said = name != nullptr ? name : "";
    if (!said.empty() && said != "unknown" && said != "unnamed") return displayable_utf8(name);
    char* proj = nullptr;
    std::string text;
    if (crs.exportToProj4(&proj) == OGRERR_NONE && proj != nullptr) text = proj;
    CPLFree(proj);
    return text.empty() ? "a system without a name" : text;
}

std::string doubt_about(const OGRSpatialReference& crs, const RawRange& raw) {
    if (raw.is_empty()) return {};
    const std::string said = "is said to be in \"" + crs_title(crs) + "\"";
    if (crs.IsGeographic() != 0) {
        const bool degrees = std::abs(raw.min_x) <= 361 && std::abs(raw.max_x) <= 361 && std::abs(raw.min_y) <= 91 &&
                             std::abs(raw.max_y) <= 91;
        return degrees ? "" : said + ", in degrees, but has coordinates that are none (" + raw.text() + ")";
    }
    // Degrees that were taken for metres lie within a street's length of the system's origin.
    const bool small_units = crs.GetLinearUnits() <= 1;
    return small_units && raw.fits_degrees() ? said + ", but its coordinates look like degrees (" + raw.text() + ")"
                                             : "";
}

Result<LonLatTransform> LonLatTransform::make(const OGRSpatialReference* from) {
    LonLatTransform made;
    if (from == nullptr) return made;
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    made.is_projected_ = from->IsGeographic() == 0;
    if (from->IsSame(&wgs84) != 0) return made;
    const GdalMessages messages;
    made.to_lon_lat_.reset(OGRCreateCoordinateTransformation(from, &wgs84));
    if (!made.to_lon_lat_) {
        return Error{.what = "the coordinate reference system \"" + crs_title(*from) +
                             "\" cannot be brought to longitude and latitude" + gdal_says(messages.reason()),
                     .remedy = "name the right one: crs=EPSG:…"};
    }
    return made;
}

void LonLatTransform::transform(std::span<LonLat> points) const {
    if (to_lon_lat_) {
        const std::size_t count = points.size();
        x_.resize(count);
        y_.resize(count);
        there_.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            x_[i] = points[i].lon, y_[i] = points[i].lat;
        to_lon_lat_->Transform(static_cast<int>(count), x_.data(), y_.data(), nullptr, there_.data());
        for (std::size_t i = 0; i < count; ++i)
            points[i] = there_[i] != 0 ? LonLat{x_[i], y_[i]} : LonLat{not_there, not_there};
    }
    for (LonLat& p : points) {
        constexpr double slack = 0.01;  // degrees beyond a pole that rounding and sloppy edges make
        const bool there = std::isfinite(p.lon) && std::abs(p.lon) <= 720 && std::abs(p.lat) <= 90 + slack;
        p = there ? LonLat{p.lon, std::clamp(p.lat, -90.0, 90.0)} : LonLat{not_there, not_there};
    }
}

}  // namespace briefmap
