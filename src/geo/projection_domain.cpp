#include "geo/projection_domain.hpp"

#include "geo/sphere.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace briefmap {
namespace {

enum class Family { world, mercator, transverse, conic, polyconic, cap, horizon, satellite };

struct Method {
    std::string_view id;
    Family family;
    std::string_view title;
    double radius = 0;  // of a cap, degrees
};

// Square at this latitude on the sphere: where every Mercator map of the web ends.
constexpr double mercator_limit = 85.0511287798066;
constexpr double transverse_half_width = 60;
// Conformal and equal-area cones grow without bound towards the pole opposite.
constexpr double conic_far_latitude = 45;
// Beyond, PROJ finds no way back from the plane.
constexpr double polyconic_half_width = 70;
// A conformal cone grows without bound towards its own pole too, the more the flatter it is. As far as this it goes, as
// Mercator maps of the web do; a pole that is nearly within is shown.
constexpr double conformal_most_scale = 12;
constexpr double conformal_whole_from = 89;
// Nearer the horizon than this a point's place on the globe cannot be told from its place on the picture.
constexpr double horizon_margin = 0.1;

constexpr std::array methods = {
    Method{"eqearth", Family::world, "Equal Earth"},
    Method{"natearth", Family::world, "Natural Earth"},
    Method{"natearth2", Family::world, "Natural Earth II"},
    Method{"robin", Family::world, "Robinson"},
    Method{"moll", Family::world, "Mollweide"},
    Method{"eqc", Family::world, "Equirectangular"},
    Method{"longlat", Family::world, "Equirectangular"},
    Method{"latlong", Family::world, "Equirectangular"},
    Method{"cea", Family::world, "Cylindrical equal-area"},
    Method{"mill", Family::world, "Miller cylindrical"},
    Method{"gall", Family::world, "Gall stereographic"},
    Method{"patterson", Family::world, "Patterson"},
    Method{"sinu", Family::world, "Sinusoidal"},
    Method{"eck1", Family::world, "Eckert I"},
    Method{"eck2", Family::world, "Eckert II"},
    Method{"eck3", Family::world, "Eckert III"},
    Method{"eck4", Family::world, "Eckert IV"},
    Method{"eck5", Family::world, "Eckert V"},
    Method{"eck6", Family::world, "Eckert VI"},
    Method{"wag4", Family::world, "Wagner IV"},
    Method{"wag5", Family::world, "Wagner V"},
    Method{"wag6", Family::world, "Wagner VI"},
    Method{"wag7", Family::world, "Wagner VII"},
    Method{"kav5", Family::world, "Kavrayskiy V"},
    Method{"kav7", Family::world, "Kavrayskiy VII"},
    Method{"hammer", Family::world, "Hammer"},
    Method{"aitoff", Family::world, "Aitoff"},
    Method{"wintri", Family::world, "Winkel tripel"},
    Method{"vandg", Family::world, "Van der Grinten"},
    Method{"times", Family::world, "Times"},
    Method{"merc", Family::mercator, "Mercator"},
    Method{"webmerc", Family::mercator, "Web Mercator"},
    Method{"tmerc", Family::transverse, "Transverse Mercator"},
    Method{"etmerc", Family::transverse, "Transverse Mercator"},
    Method{"utm", Family::transverse, "Universal transverse Mercator"},
    Method{"gstmerc", Family::transverse, "Transverse Mercator"},
    Method{"cass", Family::transverse, "Cassini"},
    Method{"tcea", Family::transverse, "Transverse cylindrical equal-area"},
    Method{"lcc", Family::conic, "Lambert conformal conic"},
    Method{"aea", Family::conic, "Albers equal-area conic"},
    Method{"eqdc", Family::conic, "Equidistant conic"},
    Method{"bonne", Family::conic, "Bonne"},
    Method{"poly", Family::polyconic, "Polyconic"},
    Method{"laea", Family::cap, "Lambert azimuthal equal-area", 120},
    Method{"aeqd", Family::cap, "Azimuthal equidistant", 150},
    Method{"stere", Family::cap, "Stereographic", 90},
    Method{"sterea", Family::cap, "Stereographic", 90},
    Method{"ups", Family::cap, "Universal polar stereographic", 60},
    Method{"gnom", Family::cap, "Gnomonic", 60},
    Method{"airy", Family::cap, "Airy", 90},
    Method{"ortho", Family::horizon, "Orthographic"},
    Method{"nsper", Family::satellite, "Near-sided perspective"},
    Method{"tpers", Family::satellite, "Tilted perspective"},
    Method{"geos", Family::satellite, "Geostationary satellite"},
};

const Method* find_method(std::string_view id) {
    for (const Method& method : methods) {
        if (method.id == id) return &method;
    }
    return nullptr;
}

std::string_view text(const ProjParameters& parameters, std::string_view name) {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view{} : found->second;
}

double central_meridian(const ProjParameters& parameters) {
    if (text(parameters, "proj") == "utm") {
        if (const auto zone = number(parameters, "zone")) return std::clamp(*zone, 1.0, 60.0) * 6 - 183;
    }
    double lon = number(parameters, "lon_0").value_or(0);
    if (text(parameters, "proj") == "longlat" || text(parameters, "proj") == "latlong") lon = 0;
    return wrap_longitude(lon);
}

LonLat centre_of(const ProjParameters& parameters) {
    double lat = number(parameters, "lat_0").value_or(0);
    if (text(parameters, "proj") == "ups") lat = parameters.contains("south") ? -90 : 90;
    return {central_meridian(parameters), std::clamp(lat, -90.0, 90.0)};
}

/// Of the pole within a conformal cone between parallels whose middle lies at `middle` degrees.
double conformal_near_latitude(double middle) {
    const double cone_constant = std::sin(middle * radians_per_degree);
    if (cone_constant > 0.99) return 90;
    const double lat = std::acos(std::pow(conformal_most_scale, -1 / (1 - cone_constant))) / radians_per_degree;
    return lat > conformal_whole_from ? 90 : lat;
}

Domain conic_domain(const ProjParameters& parameters, double meridian) {
    const double lat_1 = number(parameters, "lat_1").value_or(number(parameters, "lat_0").value_or(45));
    const double lat_2 = number(parameters, "lat_2").value_or(lat_1);
    const bool northern = lat_1 + lat_2 >= 0;
    const double middle = std::min(std::abs(lat_1 + lat_2) / 2, 90.0);
    const double far = std::min(conic_far_latitude, middle + 30);
    const double near = text(parameters, "proj") == "lcc" ? conformal_near_latitude(middle) : 90;
    return northern ? Domain{.central_meridian = meridian, .south = -far, .north = near}
                    : Domain{.central_meridian = meridian, .south = -near, .north = far};
}

Domain window_of(const LonLatBox& area) {
    const double margin = 0.25;
    const double half_width = std::clamp(area.width() * (0.5 + margin) + 1, 1.0, 180.0);
    const double spare = area.height() * margin + 1;
    return {.central_meridian = area.centre().lon,
            .half_width = half_width,
            .south = std::max(-90.0, area.south - spare),
            .north = std::min(90.0, area.north + spare)};
}

std::string degrees(double value, const char* positive, const char* negative) {
    std::array<char, 48> buffer{};
    const double shown = std::round(std::abs(value) * 100) / 100;
    std::snprintf(buffer.data(), buffer.size(), "%g°", shown);
    std::string text = buffer.data();
    if (shown > 0 && shown < 180) text += value > 0 ? positive : negative;
    return text;
}

std::string place(LonLat p) {
    if (std::abs(p.lat) > 89.99) return p.lat > 0 ? "the North Pole" : "the South Pole";
    return degrees(p.lat, " N", " S") + " " + degrees(p.lon, " E", " W");
}

}  // namespace

bool Domain::contains(LonLat p) const {
    if (!std::isfinite(p.lon) || !std::isfinite(p.lat) || std::abs(p.lat) > 90) return false;
    if (is_cap()) return dot(unit_vector(centre), unit_vector(p)) >= std::cos(radius * radians_per_degree);
    const double rounding = 1e-9;
    if (p.lat < south - rounding || p.lat > north + rounding) return false;
    return half_width >= 180 || std::abs(wrap_longitude(p.lon - central_meridian)) <= half_width + rounding;
}

ProjParameters parse_proj_string(std::string_view definition) {
    ProjParameters parameters;
    const std::string_view blank = " \t\r\n";
    std::size_t at = 0;
    while ((at = definition.find_first_not_of(blank, at)) != std::string_view::npos) {
        const std::size_t end = std::min(definition.find_first_of(blank, at), definition.size());
        std::string_view word = definition.substr(at, end - at);
        at = end;
        if (word.starts_with('+')) word.remove_prefix(1);
        const std::size_t equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto value = equals == std::string_view::npos ? std::string_view{} : word.substr(equals + 1);
        if (!name.empty()) parameters.emplace(name, value);  // PROJ too takes the first of two
    }
    return parameters;
}

std::optional<double> number(const ProjParameters& parameters, std::string_view name) {
    const std::string_view digits = text(parameters, name);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    const std::string_view rest(end, static_cast<std::size_t>(digits.data() + digits.size() - end));
    if (rest == "W" || rest == "w" || rest == "S" || rest == "s") return -value;
    return value;
}

Domain domain_for(const ProjParameters& parameters, const std::optional<LonLatBox>& area_of_use) {
    const Method* method = find_method(text(parameters, "proj"));
    const double meridian = central_meridian(parameters);
    const LonLat centre = centre_of(parameters);
    const auto cap = [&](double radius) {
        return Domain{.central_meridian = meridian, .centre = centre, .radius = radius};
    };
    if (method == nullptr) return area_of_use ? window_of(*area_of_use) : cap(45);
    switch (method->family) {
        case Family::world:
            return {.central_meridian = meridian};
        case Family::mercator:
            return {.central_meridian = meridian, .south = -mercator_limit, .north = mercator_limit};
        case Family::transverse:
            return {.central_meridian = meridian, .half_width = transverse_half_width};
        case Family::conic:
            return conic_domain(parameters, meridian);
        case Family::polyconic:
            return {.central_meridian = meridian, .half_width = polyconic_half_width, .south = -80, .north = 80};
        case Family::cap:
            return cap(method->radius);
        case Family::horizon:
            return cap(90 - horizon_margin);
        case Family::satellite: {
            const double height = number(parameters, "h").value_or(0);
            const double horizon = std::acos(1 / (1 + std::max(height, 1.0) / wgs84_equatorial_radius));
            // The ellipsoid hides a little more than the sphere does.
            return cap(std::clamp(horizon / radians_per_degree - 3 * horizon_margin, 0.01, 89.0));
        }
    }
    return cap(45);
}

std::string title_for(const ProjParameters& parameters, std::string_view fallback) {
    const Method* method = find_method(text(parameters, "proj"));
    if (method == nullptr) return std::string(fallback);
    std::string title(method->title);
    const LonLat centre = centre_of(parameters);
    switch (method->family) {
        case Family::cap:
        case Family::horizon:
        case Family::satellite:
            return title + ", centred on " + place(centre);
        case Family::world:
        case Family::mercator:
            return centre.lon == 0 ? title : title + ", centred on " + degrees(centre.lon, " E", " W");
        case Family::transverse:
            if (text(parameters, "proj") == "utm") {
                const bool south = parameters.contains("south");
                return title + ", zone " + std::string(text(parameters, "zone")) + (south ? " S" : " N");
            }
            [[fallthrough]];
        case Family::conic:
        case Family::polyconic:
            return title + ", central meridian " + degrees(centre.lon, " E", " W");
    }
    return title;
}

}  // namespace briefmap
