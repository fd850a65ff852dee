#include "event_cells.hpp"

#include "reading.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

using Json = nlohmann::ordered_json;

std::string taken(EventCells& cells, const std::string& name) {
    const auto node = cells.extract(name);
    return node.empty() ? "" : node.mapped();
}

Json actors_of(const std::string& cell) {
    if (cell.starts_with('[')) return Json::parse(cell);
    Json actors = Json::array();
    for (std::size_t at = 0; at < cell.size();) {
        const std::size_t end = std::min(cell.find("; ", at), cell.size());
        actors.push_back(cell.substr(at, end - at));
        at = end + 2;
    }
    return actors;
}

// The list of all places goes before the columns of one.
Json places_of(EventCells& cells) {
    Json place = Json::object();
    const std::array<std::pair<const char*, const char*>, 6> members = {{{"place", "name"},
                                                                         {"precision", "precision"},
                                                                         {"role", "role"},
                                                                         {"code", "code"},
                                                                         {"lon", "lon"},
                                                                         {"lat", "lat"}}};
    for (const auto& [column, member] : members) {
        if (std::string cell = taken(cells, column); !cell.empty()) place[member] = cell;
    }
    const std::string all = taken(cells, "places");
    if (!all.empty()) return Json::parse(all);
    return place.empty() ? Json::array() : Json::array({place});
}

Json sources_of(EventCells& cells) {
    const std::string title = taken(cells, "source"), link = taken(cells, "link"), all = taken(cells, "sources");
    if (!all.empty()) return Json::parse(all);
    if (title.empty() && link.empty()) return Json::array();
    return Json::array({Json{{"title", title}, {"link", link}}});
}

}  // namespace

Event event_of(EventCells cells) {
    Json feature = {{"type", "Feature"}, {"id", taken(cells, "id")}, {"geometry", nullptr}};
    Json properties = {{"title", taken(cells, "title")}};
    properties["actors"] = actors_of(taken(cells, "actors"));
    properties["places"] = places_of(cells);
    properties["sources"] = sources_of(cells);
    if (const std::string words = taken(cells, "translations"); !words.empty())
        properties["translations"] = Json::parse(words);
    taken(cells, "begin");
    taken(cells, "end");
    for (const auto& [name, cell] : cells) {
        if (!cell.empty()) properties[name] = cell;
    }
    feature["properties"] = properties;
    const Json file = {
        {"type", "FeatureCollection"}, {"briefmap", {{"format", "events"}, {"version", 1}}}, {"features", {feature}}};
    return as_cells_hold(read_good(file.dump()).value->event(0));
}

Event as_cells_hold(Event event) {
    std::erase_if(event.attributes, [](const auto& a) { return a.second == "null" || a.second == "\"\""; });
    for (auto& [name, json] : event.attributes) {
        const Json value = Json::parse(json);
        if (name != "translations" && !value.is_string()) json = Json(json).dump();
    }
    std::sort(event.attributes.begin(), event.attributes.end());
    return event;
}

}  // namespace briefmap
