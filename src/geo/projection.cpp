#include "geo/projection.hpp"

#include "geo/proj_many.hpp"
#include "geo/projection_choice.hpp"
#include "geo/projection_domain.hpp"
#include "geo/sphere.hpp"

#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr double not_there = std::numeric_limits<double>::quiet_NaN();
// A cut just short of the meridian itself, so that no rounding can send a point to the other side of the map.
constexpr double cut_margin = 1e-8;

void keep_last_message(void* where, int level, const char* message) {
    if (level == PJ_LOG_ERROR && message != nullptr) *static_cast<std::string*>(where) = message;
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

bool is_proj_string(std::string_view text) {
    return text.starts_with('+') || text.starts_with("proj=") || text.find(" +proj=") != std::string_view::npos ||
           text.find(" proj=") != std::string_view::npos;
}

/// "+type=crs" asks PROJ for a CRS; what this class wants of a PROJ string is the operation.
std::string without_crs_type(std::string text) {
    for (const std::string_view mark : {"+type=crs", "type=crs"}) {
        if (const auto at = text.find(mark); at != std::string::npos) text.erase(at, mark.size());
    }
    return text;
}

double metres_of_unit(PJ_CONTEXT* context, const ProjParameters& parameters) {
    if (const auto factor = number(parameters, "to_meter"); factor && *factor > 0) return *factor;
    const auto units = parameters.find("units");
    if (units == parameters.end() || units->second == "m") return 1;
    int count = 0;
    PROJ_UNIT_INFO** list = proj_get_units_from_database(context, nullptr, "linear", 0, &count);
    double factor = 1;
    for (int i = 0; i < count; ++i) {
        const char* name = list[i]->proj_short_name;
        if (name != nullptr && units->second == name) factor = list[i]->conv_factor;
    }
    proj_unit_list_destroy(list);
    return factor;
}

}  // namespace

struct Projection::Impl {
    std::string message;  // PROJ's last, kept rather than printed; outlives the context that writes to it
    ContextPtr context;
    PjPtr operation;
    bool takes_radians = false;
    double metres = 1;       // per unit of what the operation gives
    std::string given;       // as make() got it
    std::string definition;  // a name replaced by what it stands for
    std::string title;
    Domain domain;

    Impl() : context(proj_context_create()) {
        proj_context_set_enable_network(context.get(), 0);
        proj_log_func(context.get(), &message, keep_last_message);
        proj_log_level(context.get(), PJ_LOG_ERROR);
    }

    [[nodiscard]] Error error(const std::string& what) const {
        std::string reason = message;
        if (const int number = proj_context_errno(context.get()); reason.empty() && number != 0) {
            if (const char* text = proj_context_errno_string(context.get(), number)) reason = text;
        }
        return {.what = reason.empty() ? what : what + " (PROJ: " + reason + ")",
                .where = given,
                .remedy = "give a name such as equal-earth or mercator, a PROJ string or an EPSG code"};
    }

    Status open_proj_string() {
        const std::string text = without_crs_type(definition);
        operation.reset(proj_create(context.get(), text.c_str()));
        if (!operation) return error("is not a projection");
        takes_radians = proj_angular_input(operation.get(), PJ_FWD) != 0;
        if (!takes_radians && proj_degree_input(operation.get(), PJ_FWD) == 0) {
            return error("does not start from longitude and latitude");
        }
        const ProjParameters parameters = parse_proj_string(text);
        if (const auto method = parameters.find("proj");
            method != parameters.end() && (method->second == "cart" || method->second == "geocent")) {
            return error("gives places in space, not on a plane");
        }
        if (proj_angular_output(operation.get(), PJ_FWD) != 0) {
            metres = wgs84_equatorial_radius;
        } else if (proj_degree_output(operation.get(), PJ_FWD) != 0) {
            metres = wgs84_equatorial_radius * radians_per_degree;
        } else {
            metres = metres_of_unit(context.get(), parameters);
        }
        domain = domain_for(parameters, std::nullopt);
        const char* name = proj_pj_info(operation.get()).description;
        title = title_for(parameters, name != nullptr ? name : "");
        return done;
    }

    Status open_crs() {
        proj_context_use_proj4_init_rules(context.get(), 1);
        PjPtr crs(proj_create(context.get(), definition.c_str()));
        if (!crs || proj_is_crs(crs.get()) == 0) return error("is not a projection or coordinate reference system");
        PjPtr horizontal = horizontal_part(crs.get());
        if (!horizontal) return error("is not a projected or geographic coordinate reference system");
        const PjPtr source(proj_create(context.get(), "OGC:CRS84"));
        if (!source) return error("cannot be used: PROJ's database is missing");
        const PjPtr path(proj_create_crs_to_crs_from_pj(context.get(), source.get(), crs.get(), nullptr, nullptr));
        if (path) operation.reset(proj_normalize_for_visualization(context.get(), path.get()));
        if (!operation) return error("cannot be reached from longitude and latitude");

        const PjPtr axes(proj_crs_get_coordinate_system(context.get(), horizontal.get()));
        double factor = 1;
        if (!axes || proj_cs_get_axis_info(context.get(), axes.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr,
                                           nullptr, nullptr) == 0) {
            return error("has no axes");
        }
        const bool geographic = proj_get_type(horizontal.get()) != PJ_TYPE_PROJECTED_CRS;
        metres = geographic ? factor * wgs84_equatorial_radius : factor;

        const char* text =
            geographic ? "+proj=longlat" : proj_as_proj_string(context.get(), horizontal.get(), PJ_PROJ_4, nullptr);
        domain = domain_for(parse_proj_string(text != nullptr ? text : ""), area_of_use(crs.get()));
        const char* name = proj_get_name(crs.get());
        title = name != nullptr && *name != '\0' ? name : definition;
        return done;
    }

    /// The projected or geographic CRS within bound and compound ones; null where there is none.
    [[nodiscard]] PjPtr horizontal_part(const PJ* crs) const {
        PjPtr part(proj_clone(context.get(), crs));
        for (int depth = 0; part && depth < 4; ++depth) {
            switch (proj_get_type(part.get())) {
                case PJ_TYPE_PROJECTED_CRS:
                case PJ_TYPE_GEOGRAPHIC_2D_CRS:
                case PJ_TYPE_GEOGRAPHIC_3D_CRS:
                    return part;
                case PJ_TYPE_BOUND_CRS:
                    part.reset(proj_get_source_crs(context.get(), part.get()));
                    break;
                case PJ_TYPE_COMPOUND_CRS:
                    part.reset(proj_crs_get_sub_crs(context.get(), part.get(), 0));
                    break;
                default:
                    return nullptr;
            }
        }
        return nullptr;
    }

    std::optional<LonLatBox> area_of_use(const PJ* crs) const {
        LonLatBox box;
        const int known =
            proj_get_area_of_use(context.get(), crs, &box.west, &box.south, &box.east, &box.north, nullptr);
        if (known == 0 || box.west < -180 || box.south < -90 || box.east > 180 || box.north > 90) return std::nullopt;
        return box;
    }
};

void MapBox::add(MapPoint p) {
    min_x = std::min(min_x, p.x);
    min_y = std::min(min_y, p.y);
    max_x = std::max(max_x, p.x);
    max_y = std::max(max_y, p.y);
}

Projection::Projection(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)), definition_(impl_->given), title_(impl_->title), domain_(impl_->domain) {
    trace_outline();
}
Projection::~Projection() = default;

Result<ProjectionPtr> Projection::make(std::string_view definition) {
    auto impl = std::make_unique<Impl>();
    impl->given = definition;
    impl->definition = trimmed(definition);
    if (impl->definition.empty() || impl->definition.find('\0') != std::string::npos) {
        return impl->error("is not a projection");
    }
    if (auto known = definition_of_name(impl->definition)) impl->definition = *std::move(known);
    const bool operation = is_proj_string(impl->definition) && !impl->definition.starts_with("+init");
    const Status opened = operation ? impl->open_proj_string() : impl->open_crs();
    if (!opened) return opened.error();

    const std::shared_ptr<Projection> projection(new Projection(std::move(impl)));
    if (projection->extent_.is_empty() || !(projection->extent_.width() > 0) || !(projection->extent_.height() > 0)) {
        return projection->impl_->error("shows no part of the globe");
    }
    return ProjectionPtr(projection);
}

void Projection::forward(std::span<const LonLat> in, std::span<MapPoint> out) const {
    if (in.empty()) return;
    const double scale = impl_->takes_radians ? radians_per_degree : 1;
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = {in[i].lon * scale, in[i].lat * scale};
    transform_many(impl_->operation.get(), out.first(in.size()));
    for (MapPoint& p : out.first(in.size())) {
        const bool there = std::isfinite(p.x) && std::isfinite(p.y);
        p = there ? MapPoint{p.x * impl_->metres, p.y * impl_->metres} : MapPoint{not_there, not_there};
    }
}

std::optional<MapPoint> Projection::forward(LonLat p) const {
    if (!domain_.contains(p)) return std::nullopt;
    MapPoint projected;
    forward(std::span(&p, 1), std::span(&projected, 1));
    if (std::isnan(projected.x)) return std::nullopt;
    return projected;
}

std::optional<LonLat> Projection::inverse(MapPoint p) const {
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) return std::nullopt;
    const PJ_COORD there = proj_coord(p.x / impl_->metres, p.y / impl_->metres, 0, 0);
    const PJ_COORD back = proj_trans(impl_->operation.get(), PJ_INV, there);
    proj_errno_reset(impl_->operation.get());
    const double scale = impl_->takes_radians ? radians_per_degree : 1;
    if (!std::isfinite(back.xy.x) || !std::isfinite(back.xy.y)) return std::nullopt;
    const LonLat found{wrap_longitude(back.xy.x / scale), back.xy.y / scale};
    // Beyond the map's edge some inverses answer with a place from elsewhere: going forward again tells.
    const auto again = forward(found);
    const double slack = 1e-6 * std::max(extent_.width(), extent_.height());
    if (!again || std::abs(again->x - p.x) > slack || std::abs(again->y - p.y) > slack) return std::nullopt;
    return found;
}

double Projection::metres_per_unit_at(LonLat p) const {
    const double lat = std::clamp(p.lat, -89.9, 89.9) * radians_per_degree;
    const double step = 1e-4;  // degrees of longitude: 11 m at the equator
    const std::array<LonLat, 2> ends = {LonLat{p.lon - step, lat / radians_per_degree},
                                        LonLat{p.lon + step, lat / radians_per_degree}};
    std::array<MapPoint, 2> projected;
    forward(ends, projected);
    const double on_plane = std::hypot(projected[1].x - projected[0].x, projected[1].y - projected[0].y);
    const double eccentricity_squared = 0.00669437999014;  // WGS 84
    const double prime_vertical =
        wgs84_equatorial_radius / std::sqrt(1 - eccentricity_squared * std::sin(lat) * std::sin(lat));
    const double on_globe = prime_vertical * std::cos(lat) * 2 * step * radians_per_degree;
    return std::isfinite(on_plane) && on_plane > 0 ? on_globe / on_plane : 1;
}

void Projection::trace_outline() {
    std::vector<LonLat> rim;
    if (domain_.is_cap()) {
        for (int step = 0; step < 720; ++step)
            rim.push_back(destination(domain_.centre, step * 0.5, domain_.radius));
    } else {
        const double half = std::min(domain_.half_width, 180 - cut_margin);
        const double west = domain_.central_meridian - half, east = domain_.central_meridian + half;
        constexpr int steps = 360;
        const auto between = [](double a, double b, int step) { return a + (b - a) * step / steps; };
        for (int i = 0; i < steps; ++i)
            rim.push_back({between(west, east, i), domain_.south});
        for (int i = 0; i < steps; ++i)
            rim.push_back({east, between(domain_.south, domain_.north, i)});
        for (int i = 0; i < steps; ++i)
            rim.push_back({between(east, west, i), domain_.north});
        for (int i = 0; i < steps; ++i)
            rim.push_back({west, between(domain_.north, domain_.south, i)});
    }
    std::vector<MapPoint> projected(rim.size());
    forward(rim, projected);
    for (const MapPoint p : projected) {
        if (std::isnan(p.x)) continue;
        extent_.add(p);
        if (outline_.empty() || outline_.back() != p) outline_.push_back(p);
    }
    // A cap's rim may fail to hold its own inside (a projection that folds): the graticule tells the rest.
    std::vector<LonLat> graticule;
    for (int lat = -90; lat <= 90; lat += 10) {
        for (int lon = -180; lon < 180; lon += 10) {
            const LonLat p{static_cast<double>(lon), static_cast<double>(lat)};
            if (domain_.contains(p)) graticule.push_back(p);
        }
    }
    projected.resize(graticule.size());
    forward(graticule, projected);
    for (const MapPoint p : projected) {
        if (!std::isnan(p.x)) extent_.add(p);
    }
}

}  // namespace briefmap
