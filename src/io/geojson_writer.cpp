#include "io/geojson_writer.hpp"

#include "io/event_json.hpp"

#include <utility>

namespace briefmap {
namespace {

// For other programs.
Json geometry_json(const Event& event) {
    Json points = Json::array();
    for (const LonLat point : points_of(event))
        points.push_back({point.lon, point.lat});
    if (points.empty()) return nullptr;
    if (points.size() == 1) return {{"type", "Point"}, {"coordinates", points.front()}};
    return {{"type", "MultiPoint"}, {"coordinates", points}};
}

Json feature_json(const Event& event) {
    Json properties = {{"title", event.title}};
    set_text(properties, "text", event.text);
    set_text(properties, "when", event.when_text);
    set_text(properties, "category", event.category);
    if (!event.actors.empty()) properties["actors"] = event.actors;
    if (!event.places.empty()) properties["places"] = places_json(event.places);
    if (!event.sources.empty()) properties["sources"] = sources_json(event.sources);
    set_text(properties, "grade", event.grade);
    if (!event.translations.empty()) properties["translations"] = translations_json(event.translations);
    for (const auto& [name, text] : event.attributes) {
        Json value = attribute_json(text);
        if (name != "translations" || event.translations.empty()) {
            properties[name] = std::move(value);
        } else if (value.is_object()) {
            // Languages that are not ours, which the reader left there.
            properties[name].insert(value.begin(), value.end());
        }
    }
    return {{"type", "Feature"}, {"id", event.id}, {"geometry", geometry_json(event)}, {"properties", properties}};
}

}  // namespace

std::string to_geojson(const Dataset& dataset) {
    std::string text = "{\n\"type\": \"FeatureCollection\",\n\"briefmap\": {\"format\": \"events\", \"version\": 1},\n";
    text += "\"title\": " + json_text(dataset.info().title) + ",\n";
    text += "\"lang\": " + json_text(dataset.info().language) + ",\n";
    if (!dataset.info().translations.empty()) {
        text += "\"translations\": " + json_text(translations_json(dataset.info().translations)) + ",\n";
    }
    if (!dataset.info().eras.empty()) text += "\"eras\": " + json_text(eras_json(dataset.info().eras)) + ",\n";
    text += "\"features\": [";
    const char* separator = "\n";
    for (const Event& event : dataset.events()) {
        text.append(separator).append(json_text(feature_json(event)));
        separator = ",\n";
    }
    text += "\n]\n}\n";
    return text;
}

}  // namespace briefmap
