#include "io/geojson_writer.hpp"

#include "io/json.hpp"

#include <utility>

namespace briefmap {
namespace {

void set_text(Json& object, const char* name, const std::string& text) {
    if (!text.empty()) object[name] = text;
}

Json place_json(const Place& place) {
    Json json = Json::object();
    set_text(json, "name", place.name);
    json["role"] = name_of(place.role);
    json["precision"] = name_of(place.precision);
    set_text(json, "code", place.area_code);
    if (place.position) {
        json["lon"] = place.position->lon;
        json["lat"] = place.position->lat;
    }
    return json;
}

Json source_json(const SourceRef& source) {
    Json json = Json::object();
    set_text(json, "title", source.title);
    set_text(json, "link", source.link);
    set_text(json, "locator", source.locator);
    if (source.quote) json["quote_span"] = {source.quote->first, source.quote->second};
    return json;
}

// For other programs: the positions of the places that are points.
Json geometry_json(const Event& event) {
    Json points = Json::array();
    for (const Place& place : event.places) {
        if (place.position && !place.is_area()) points.push_back({place.position->lon, place.position->lat});
    }
    if (points.empty()) return nullptr;
    if (points.size() == 1) return {{"type", "Point"}, {"coordinates", points.front()}};
    return {{"type", "MultiPoint"}, {"coordinates", points}};
}

Json attribute_json(const std::string& text) {
    Json value = Json::parse(text, nullptr, false);
    return value.is_discarded() ? Json(text) : value;
}

Json words_json(const EventTranslation& translation) {
    Json words = Json::object();
    set_text(words, "title", translation.title);
    set_text(words, "text", translation.text);
    return words;
}

Json words_json(const DatasetTranslation& translation) {
    Json words = Json::object();
    set_text(words, "title", translation.title);
    for (const auto& [category, name] : translation.categories)
        words["categories"][category] = name;
    for (const auto& [place, name] : translation.places)
        words["places"][place] = name;
    return words;
}

template <class Translation>
Json translations_json(const std::vector<Translation>& translations) {
    Json languages = Json::object();
    for (const Translation& translation : translations)
        languages[translation.language] = words_json(translation);
    return languages;
}

Json feature_json(const Event& event) {
    Json properties = {{"title", event.title}};
    set_text(properties, "text", event.text);
    set_text(properties, "when", event.when_text);
    set_text(properties, "category", event.category);
    if (!event.actors.empty()) properties["actors"] = event.actors;
    for (const Place& place : event.places)
        properties["places"].push_back(place_json(place));
    for (const SourceRef& source : event.sources)
        properties["sources"].push_back(source_json(source));
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

Json eras_json(const std::vector<Era>& eras) {
    Json listed = Json::array();
    for (const Era& era : eras)
        listed.push_back({{"title", era.title}, {"when", era.when.text}});
    return listed;
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
