#include "io/kml_placemark.hpp"

#include "io/date_forms.hpp"
#include "io/feature_builder.hpp"
#include "io/html_text.hpp"
#include "io/kml_geometry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace briefmap {
namespace {

// What only says how a placemark looks in Google Earth.
constexpr std::array<std::string_view, 14> looks = {
    "visibility", "open",         "styleUrl",     "Style",      "StyleMap",          "LookAt",    "Camera",
    "Region",     "AbstractView", "altitudeMode", "tessellate", "balloonVisibility", "drawOrder", "refreshVisibility"};
constexpr std::array<std::string_view, 15> read_by_name = {
    "name",    "description", "TimeStamp",  "TimeSpan",      "address", "ExtendedData",       "link", "Point",
    "Polygon", "LineString",  "LinearRing", "MultiGeometry", "Model",   "GeometryCollection", "Track"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// HTML, which writers escape, or put there as it is.
std::string html_of(pugi::xml_node node) { return has_elements(node) ? markup_of(node) : text_of(node); }

std::string name_attribute(pugi::xml_node node, const char* otherwise) {
    const std::string name = node.attribute("name").value();
    return name.empty() ? otherwise : name;
}

Json number_value(std::string text) {
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && stop == text.data() + text.size();
    Json plain = plain_value(std::move(text));
    return plain.is_string() && whole && std::isfinite(number) ? Json(number) : plain;
}

void add_description(pugi::xml_node placemark, FeatureBuilder& feature) {
    HtmlText html = read_html(html_of(child_of(placemark, "description")));
    feature.add_text("text", std::move(html.text));
    for (HtmlText::Link& link : html.links)
        feature.add_source(std::move(link.title), std::move(link.address));
    for (std::string& picture : html.pictures)
        feature.add_text("picture", std::move(picture));
}

void add_schema_data(pugi::xml_node data, const KmlNumberFields& numbers, FeatureBuilder& feature) {
    std::string schema = data.attribute("schemaUrl").value();
    schema.erase(0, schema.find('#') + 1);
    for (const pugi::xml_node field : data.children()) {
        if (field.type() != pugi::node_element) continue;
        const std::string name = name_attribute(field, "data");
        std::string text = html_line(html_of(field));
        if (text.empty()) continue;
        feature.add(name, numbers.contains({schema, name}) ? number_value(std::move(text)) : plain_value(text));
    }
}

void add_extended_data(pugi::xml_node extended, const KmlNumberFields& numbers, FeatureBuilder& feature) {
    for (const pugi::xml_node data : extended.children()) {
        if (data.type() != pugi::node_element) continue;
        const std::string_view name = local_name(data);
        if (name == "SchemaData") {
            add_schema_data(data, numbers, feature);
        } else if (name == "Data") {
            feature.add_value(name_attribute(data, "data"), read_html(html_of(child_of(data, "value"))).text);
        } else {
            feature.add_value(name, text_of(data));
        }
    }
}

/// Where there is no point an address is the place, for people to find.
void add_address(pugi::xml_node placemark, bool has_points, FeatureBuilder& feature) {
    std::string address = child_text(placemark, "address");
    if (address.empty()) return;
    if (has_points) {
        feature.add_text("address", std::move(address));
    } else {
        feature.add_place(std::move(address), std::nullopt);
    }
}

void add_others(pugi::xml_node placemark, FeatureBuilder& feature) {
    for (const pugi::xml_node child : placemark.children()) {
        if (child.type() != pugi::node_element) continue;
        const std::string_view name = local_name(child);
        if (holds(looks, name) || holds(read_by_name, name) || name == "MultiTrack") continue;
        feature.add_value(name == "Snippet" ? "snippet" : name, html_line(html_of(child)));
    }
}

}  // namespace

void add_number_fields(pugi::xml_node schema, KmlNumberFields& fields) {
    constexpr std::array<std::string_view, 6> numbers = {"int", "uint", "short", "ushort", "float", "double"};
    std::string id = schema.attribute("id").value();
    if (id.empty()) id = schema.attribute("name").value();
    for (const pugi::xml_node field : schema.children()) {
        if (holds(numbers, field.attribute("type").value())) fields.emplace(id, field.attribute("name").value());
    }
}

std::string kml_time(pugi::xml_node feature) {
    if (const pugi::xml_node stamp = child_of(feature, "TimeStamp")) {
        if (std::string when = child_text(stamp, "when"); !when.empty()) return when;
    }
    const pugi::xml_node span = child_of(feature, "TimeSpan");
    const std::string begin = child_text(span, "begin"), end = child_text(span, "end");
    if (begin.empty() && end.empty()) return {};
    return edtf_interval(begin.empty() ? ".." : begin, end.empty() ? ".." : end);
}

Json kml_feature(pugi::xml_node placemark, const std::string& inherited, const KmlNumberFields& numbers,
                 Reporter& reporter) {
    FeatureBuilder feature;
    feature.set_id(placemark.attribute("id").value());
    feature.add_text("title", html_line(html_of(child_of(placemark, "name"))));
    add_description(placemark, feature);

    KmlGeometry where = read_kml_geometry(placemark, reporter);
    std::string when = kml_time(placemark);
    if (when.empty()) when = where.trail.when();
    feature.add_text("when", when.empty() ? inherited : when);
    where.trail.add_places(feature, "Track", reporter);
    add_address(placemark, !where.geometry.is_null() || where.trail.points() > 0, feature);
    add_others(placemark, feature);
    add_extended_data(child_of(placemark, "ExtendedData"), numbers, feature);
    const pugi::xml_node link = child_of(placemark, "link");
    feature.add_source("", link.attribute("href") ? link.attribute("href").value() : text_of(link));
    // Of a placemark with a track and other shapes the track says where it was.
    return feature.take(where.trail.points() > 0 ? Json() : std::move(where.geometry));
}

}  // namespace briefmap
