#include "io/gpx_reader.hpp"

#include "io/event_collector.hpp"
#include "io/feature_builder.hpp"
#include "io/html_text.hpp"
#include "io/position_reader.hpp"
#include "io/trail.hpp"
#include "io/xml_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 10> read_by_name = {"name", "desc",    "type",  "time",   "link",
                                                           "url",  "urlname", "rtept", "trkseg", "extensions"};

std::optional<LonLat> position_of(pugi::xml_node point, Reporter& reporter) {
    const std::string column = std::string(local_name(point)) + ".lat, lon";
    const auto lon = read_coordinate(plain_value(point.attribute("lon").value()), column, reporter);
    const auto lat = read_coordinate(plain_value(point.attribute("lat").value()), column, reporter);
    if (!lon || !lat) return std::nullopt;
    return checked_position(*lon, *lat, column, reporter);
}

/// What a device or a program adds: each value by the name of its element.
void add_extensions(pugi::xml_node node, FeatureBuilder& feature) {
    walk(child_of(node, "extensions"), [&](pugi::xml_node inside) {
        if (has_elements(inside)) return true;
        feature.add_value(local_name(inside), text_of(inside));
        return false;
    });
}

void add_words(pugi::xml_node node, const char* kind, FeatureBuilder& feature) {
    feature.add_text("title", html_line(child_text(node, "name")));
    feature.add_text("text", read_html(child_text(node, "desc")).text);
    feature.add_text("category", child_text(node, "type"));
    feature.add_text("kind", kind);
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element) continue;
        const std::string_view name = local_name(child);
        if (name == "link") feature.add_source(child_text(child, "text"), child.attribute("href").value());
        if (std::ranges::find(read_by_name, name) == read_by_name.end()) feature.add_value(name, text_of(child));
    }
    feature.add_source(child_text(node, "urlname"), child_text(node, "url"));
    add_extensions(node, feature);
}

class GpxReader {
  public:
    explicit GpxReader(EventCollector& collector) : collector_(collector) {}

    void read(pugi::xml_node root) {
        for (const pugi::xml_node child : root.children()) {
            if (child.type() != pugi::node_element) continue;
            const std::string_view name = local_name(child);
            if (name == "wpt") take_waypoint(child);
            if (name == "rte") take_way(child, "route", "rtept");
            if (name == "trk") take_way(child, "track", "trkpt");
        }
    }

  private:
    void take_waypoint(pugi::xml_node point) {
        FeatureBuilder feature;
        add_words(point, "waypoint", feature);
        feature.add_text("when", child_text(point, "time"));
        Json geometry;
        if (const auto at = position_of(point, collector_.next_row()))
            geometry = {{"type", "Point"}, {"coordinates", {at->lon, at->lat}}};
        collector_.add(feature.take(std::move(geometry)), Dialect::foreign);
    }

    void take_way(pugi::xml_node way, const char* kind, std::string_view point_name) {
        FeatureBuilder feature;
        add_words(way, kind, feature);
        Reporter& reporter = collector_.next_row();
        Trail trail;
        walk(way, [&](pugi::xml_node node) {
            if (local_name(node) != point_name) return local_name(node) == "trkseg";
            trail.add_time(child_text(node, "time"));
            if (const auto at = position_of(node, reporter)) trail.add_position(*at);
            return false;
        });
        feature.add_text("when", trail.when());
        trail.add_places(feature, kind, reporter);
        collector_.add(feature.take(), Dialect::foreign);
    }

    EventCollector& collector_;
};

}  // namespace

Result<Diagnosed<DatasetPtr>> read_gpx_events(std::string_view bytes, const std::string& file_name) {
    const auto file = XmlFile::parse(bytes, file_name);
    if (!file) return file.error();
    const pugi::xml_node root = file->root();
    if (local_name(root) != "gpx") {
        return Error{fmt::format("is XML but not GPX: it begins with <{}>", shortened(root.name())), file_name,
                     "give a GPX file with waypoints, routes or tracks"};
    }
    EventCollector collector(file_name);
    file->report(collector);
    GpxReader(collector).read(root);
    DatasetInfo info;
    info.title = html_line(child_text(child_of(root, "metadata"), "name"));
    if (info.title.empty()) info.title = html_line(child_text(root, "name"));
    return collector.finish(std::move(info));
}

}  // namespace briefmap
