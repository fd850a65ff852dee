// The table of countries: names, labels, and the box a view of the country should show.
#include "geo/geodata_impl.hpp"
#include "geo/geometry_reader.hpp"
#include "geo/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace briefmap {
namespace {

struct Part {
    LonLatBox box;
    double area = 0;  // square degrees at the equator
};

Part part_of(std::span<const LonLat> ring) {
    Part part{.box = {180, 90, -180, -90}};
    LonLat a = ring.back();
    for (const LonLat b : ring) {
        part.area +=
            (b.lon - a.lon) * (std::sin(a.lat * radians_per_degree) + std::sin(b.lat * radians_per_degree)) / 2;
        part.box = {std::min(part.box.west, b.lon), std::min(part.box.south, b.lat), std::max(part.box.east, b.lon),
                    std::max(part.box.north, b.lat)};
        a = b;
    }
    part.area = std::abs(part.area) / radians_per_degree;
    return part;
}

double gap(double a_low, double a_high, double b_low, double b_high) {
    return std::max({0.0, b_low - a_high, a_low - b_high});
}

/// `part` moved by whole turns to where it lies nearest to `box`.
LonLatBox turned_towards(const LonLatBox& box, LonLatBox part) {
    const double turn = std::round(((box.west + box.east) - (part.west + part.east)) / 720) * 360;
    part.west += turn;
    part.east += turn;
    return part;
}

/// The largest part and, one after another, parts that lie near what is already in: Corsica with France, Guiana not.
LonLatBox main_box(std::vector<Part> parts) {
    if (parts.empty()) return {};
    std::ranges::sort(parts, std::greater{}, &Part::area);
    LonLatBox box = parts.front().box;
    const double near = std::min(4.0, 0.5 + 0.1 * std::max(box.width(), box.height()));
    std::vector<bool> taken(parts.size());
    taken[0] = true;
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (taken[i]) continue;
            const LonLatBox part = turned_towards(box, parts[i].box);
            if (gap(box.west, box.east, part.west, part.east) > near) continue;
            if (gap(box.south, box.north, part.south, part.north) > near) continue;
            box = {std::min(box.west, part.west), std::min(box.south, part.south), std::max(box.east, part.east),
                   std::max(box.north, part.north)};
            taken[i] = grown = true;
        }
    }
    if (box.east - box.west >= 360) return {-180, box.south, 180, box.north};
    if (box.west < -180) box.west += 360;
    if (box.east > 180) box.east -= 360;
    return box;
}

LonLatBox box_of_feature(const FeatureLayer& layer, std::size_t feature) {
    std::vector<Part> parts;
    for (std::uint32_t r = layer.feature_begin[feature]; r < layer.feature_begin[feature + 1]; ++r)
        parts.push_back(part_of(layer.ring(r)));
    return main_box(std::move(parts));
}

using Names = std::array<std::string, map_languages.size()>;

std::string sql_quoted(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c;
        if (c == '\'') quoted += c;
    }
    return quoted + "'";
}

}  // namespace

Result<std::vector<Country>> GeodataFile::countries() const {
    std::unordered_map<std::string, Names> names;
    const Status named = impl_->read(
        {"country_names", {"iso_a2", "name_en", "name_fr", "name_ar", "name_es", "name_ru", "name_zh"}, false},
        [&](OGRFeature& row, const std::vector<int>& column) {
            Names& list = names[text_of(row, column[0])];
            for (std::size_t i = 0; i < list.size(); ++i)
                list[i] = text_of(row, column[i + 1]);
        });
    if (!named) return named.error();

    std::vector<Country> countries;
    const Status listed =
        impl_->read({country_layer(Detail::fine),
                     {"code", "iso_a2", "iso_a3", "name", "label_lon", "label_lat", "label_rank"},
                     false},
                    [&](OGRFeature& row, const std::vector<int>& column) {
                        Country country{.code = text_of(row, column[0]), .iso_a3 = text_of(row, column[2])};
                        if (country.code.empty()) return;
                        if (const auto found = names.find(text_of(row, column[1])); found != names.end())
                            country.names = found->second;
                        std::string& english = country.names.front();
                        if (english.empty()) english = text_of(row, column[3]);
                        if (english.empty()) english = country.code;
                        for (std::string& name : country.names) {
                            if (name.empty()) name = english;
                        }
                        country.label = {row.GetFieldAsDouble(column[4]), row.GetFieldAsDouble(column[5])};
                        country.label_rank = row.GetFieldAsInteger(column[6]);
                        countries.push_back(std::move(country));
                    });
    if (!listed) return listed.error();

    // Boxes from the medium scale, which is quick to read; from the fine one for what is too small for it.
    std::unordered_map<std::string, LonLatBox> boxes;
    const auto take_boxes = [&](Detail detail, std::string where) {
        return impl_->read({country_layer(detail), {"code"}, true, std::move(where)},
                           [&](OGRFeature& row, const std::vector<int>& column) {
                               FeatureLayer one;
                               append_feature(one, row.GetGeometryRef(), "", 0);
                               boxes.emplace(text_of(row, column[0]), box_of_feature(one, 0));
                           });
    };
    if (const Status status = take_boxes(Detail::medium, ""); !status) return status.error();
    std::string missing;
    for (const Country& country : countries) {
        if (!boxes.contains(country.code)) missing += (missing.empty() ? "" : ",") + sql_quoted(country.code);
    }
    if (!missing.empty()) {
        if (const Status status = take_boxes(Detail::fine, "code IN (" + missing + ")"); !status) return status.error();
    }
    for (Country& country : countries)
        country.box = boxes[country.code];
    return countries;
}

}  // namespace briefmap
