#include "geo/projection_globe.hpp"

#include "geo/projection_choice.hpp"
#include "geo/projection_domain.hpp"
#include "geo/sphere.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace briefmap {
namespace {

/// The PROJ string that `definition` stands for, where that is a globe with north up.
std::optional<std::string> globe_string(std::string_view definition) {
    std::string text = definition_of_name(definition).value_or(std::string(definition));
    const ProjParameters parameters = parse_proj_string(text);
    const auto method = parameters.find("proj");
    const bool is_globe = method != parameters.end() && method->second == "ortho";
    const bool is_more = text.find("step") != std::string::npos || parameters.contains("alpha");
    if (!is_globe || is_more) return std::nullopt;
    return text;
}

std::string degrees(double value) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.6f", value);
    return buffer.data();
}

std::string without(std::string_view text, std::string_view parameter) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        at = end;
        const std::string_view name = word.starts_with('+') ? word.substr(1) : word;
        const bool is_it = name.starts_with(parameter) && name.substr(parameter.size()).starts_with('=');
        if (word.empty() || is_it) continue;
        if (!kept.empty()) kept += ' ';
        kept += word;
    }
    return kept;
}

}  // namespace

std::optional<LonLat> globe_middle(std::string_view definition) {
    const auto text = globe_string(definition);
    if (!text) return std::nullopt;
    const ProjParameters parameters = parse_proj_string(*text);
    return LonLat{wrap_longitude(number(parameters, "lon_0").value_or(0)),
                  std::clamp(number(parameters, "lat_0").value_or(0), -90.0, 90.0)};
}

std::optional<std::string> turned_globe(std::string_view definition, LonLat middle) {
    const auto text = globe_string(definition);
    if (!text || !middle.is_valid()) return std::nullopt;
    return without(without(*text, "lat_0"), "lon_0") + " +lat_0=" + degrees(middle.lat) +
           " +lon_0=" + degrees(middle.lon);
}

// With φ, λ the place, φ0, λ0 the middle and z towards the eye (Snyder, Map Projections, 1987, p. 149):
//   x = cos φ sin(λ - λ0),  sin φ = y cos φ0 + z sin φ0,  cos φ cos(λ - λ0) = z cos φ0 - y sin φ0.
LonLat middle_that_shows(LonLat place, DiscPoint at, LonLat now) {
    constexpr double rim = 0.995;  // at the rim itself the globe would turn by leaps
    const double off = std::hypot(at.x, at.y);
    const double held = off > rim ? rim / off : 1;
    const double x = at.x * held, y = at.y * held;
    const double z = std::sqrt(1 - x * x - y * y);
    const double lift = std::atan2(y, z);
    const double sine = std::clamp(std::sin(place.lat * radians_per_degree) / std::hypot(y, z), -1.0, 1.0);
    const auto latitude = [&](double angle) {
        return std::clamp(std::remainder(angle - lift, 2 * std::numbers::pi) / radians_per_degree, -90.0, 90.0);
    };
    const double near = latitude(std::asin(sine)), far = latitude(std::numbers::pi - std::asin(sine));
    const double lat = std::abs(near - now.lat) <= std::abs(far - now.lat) ? near : far;
    const double tilt = lat * radians_per_degree;
    const double east = std::atan2(x, z * std::cos(tilt) - y * std::sin(tilt)) / radians_per_degree;
    return {wrap_longitude(place.lon - east), lat};
}

}  // namespace briefmap
