// Projections by name, and the one that fits what a map shows.
#include "geo/projection_choice.hpp"

#include "geo/projection.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace briefmap {
namespace {

enum class Fit { nothing, meridian, centre, cone };

struct Choice {
    std::string_view name;
    std::string_view method;   // without its centre
    std::string_view centred;  // where nothing else is asked for
    Fit fit;                   // what follows the part of the globe that is shown
};

constexpr std::array choices = {
    Choice{"equal-earth", "+proj=eqearth", "+lon_0=0", Fit::meridian},
    Choice{"natural-earth", "+proj=natearth", "+lon_0=0", Fit::meridian},
    Choice{"robinson", "+proj=robin", "+lon_0=0", Fit::meridian},
    Choice{"mercator", "+proj=merc", "+lon_0=0", Fit::meridian},
    Choice{"equirectangular", "+proj=eqc +R=6378137", "+lon_0=0", Fit::meridian},
    Choice{"mollweide", "+proj=moll", "+lon_0=0", Fit::meridian},
    Choice{"lambert", "+proj=laea", "+lat_0=0 +lon_0=0", Fit::centre},
    Choice{"albers", "+proj=aea", "+lat_1=20 +lat_2=60 +lon_0=0", Fit::cone},
    Choice{"lambert-conformal", "+proj=lcc", "+lat_1=20 +lat_2=60 +lon_0=0", Fit::cone},
    Choice{"orthographic", "+proj=ortho", "+lat_0=20 +lon_0=0", Fit::centre},
    Choice{"polar-north", "+proj=stere +lat_0=90 +lat_ts=71", "+lon_0=0", Fit::nothing},
    Choice{"polar-south", "+proj=stere +lat_0=-90 +lat_ts=-71", "+lon_0=0", Fit::nothing},
    Choice{"azimuthal-equidistant", "+proj=aeqd", "+lat_0=0 +lon_0=0", Fit::centre},
};

constexpr auto names = [] {
    std::array<std::string_view, choices.size()> list{};
    std::ranges::transform(choices, list.begin(), &Choice::name);
    return list;
}();

constexpr double world_width = 150;  // degrees of longitude from which a map is one of the world
constexpr double polar_latitude = 40;

const Choice* find_choice(std::string_view name) {
    const auto found = std::ranges::find(choices, name, &Choice::name);
    return found == choices.end() ? nullptr : &*found;
}

std::string definition_of(const Choice& choice, std::string_view centred) {
    // The plate carrée of web maps is a sphere's; later versions of PROJ have an ellipsoid's too.
    const std::string_view datum = choice.method.find("+R=") == std::string_view::npos ? " +datum=WGS84" : "";
    return std::string(choice.method) + ' ' + std::string(centred) + std::string(datum) + " +units=m";
}

bool is_of_world(const LonLatBox& box) {
    const bool polar = box.south >= polar_latitude || box.north <= -polar_latitude;
    return box.width() >= world_width && !polar;
}

std::string whole(double degrees) { return std::to_string(std::lround(degrees)); }

/// Whole degrees; the pole itself where the box goes more than half-way round it.
std::string centre_parameters(const LonLatBox& box) {
    const LonLat centre = box.centre();
    const double lat = box.width() < world_width ? centre.lat : centre.lat > 0 ? 90.0 : -90.0;
    // Round a pole any meridian will do: Greenwich stands upright unless the box says otherwise.
    const double lon = box.width() >= 359 ? 0 : centre.lon;
    return "+lat_0=" + whole(lat) + " +lon_0=" + whole(lon);
}

/// Standard parallels a sixth of the height within, Kavrayskiy's rule of thumb; near the equator a cone would be flat.
std::string cone_parameters(const LonLatBox& box) {
    double south = box.south + box.height() / 6, north = box.north - box.height() / 6;
    if (std::abs(south + north) < 2) {
        const double lift = 1 - (south + north) / 2;
        south += lift;
        north += lift;
    }
    const auto held = [](double lat) { return std::to_string(std::round(std::clamp(lat, -89.0, 89.0) * 10) / 10); };
    return "+lat_1=" + held(south) + " +lat_2=" + held(north) + " +lat_0=" + whole((south + north) / 2) +
           " +lon_0=" + whole(box.centre().lon);
}

}  // namespace

std::optional<std::string> definition_of_name(std::string_view name) {
    const Choice* choice = find_choice(name);
    if (choice == nullptr) return std::nullopt;
    return definition_of(*choice, choice->centred);
}

std::span<const std::string_view> projection_names() { return names; }

std::string resolve_projection(std::string_view wish, const LonLatBox& box, std::optional<LonLat> middle) {
    const bool automatic = wish.empty() || wish == "auto";
    const Choice* choice = find_choice(automatic ? (is_of_world(box) ? "equal-earth" : "lambert") : wish);
    if (choice == nullptr) return std::string(wish);
    switch (choice->fit) {
        case Fit::nothing:
            break;
        case Fit::meridian:
            // One world for every view, unless the view lies across its edge.
            if (box.west > box.east) return definition_of(*choice, "+lon_0=" + whole(box.centre().lon));
            break;
        case Fit::centre:
            if (!is_of_world(box)) return definition_of(*choice, centre_parameters(box));
            if (middle) return definition_of(*choice, "+lat_0=" + whole(middle->lat) + " +lon_0=" + whole(middle->lon));
            break;
        case Fit::cone:
            if (!is_of_world(box)) return definition_of(*choice, cone_parameters(box));
            if (middle) {
                const char* parallels =
                    middle->lat < 0 ? "+lat_1=-20 +lat_2=-60 +lon_0=" : "+lat_1=20 +lat_2=60 +lon_0=";
                return definition_of(*choice, parallels + whole(middle->lon));
            }
            break;
    }
    return definition_of(*choice, choice->centred);
}

}  // namespace briefmap
