#include "io/event_json.hpp"

namespace briefmap {
namespace {

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

Json words_json(const DatasetTranslation& translation) {
    Json words = Json::object();
    set_text(words, "title", translation.title);
    for (const auto& [category, name] : translation.categories)
        words["categories"][category] = name;
    for (const auto& [place, name] : translation.places)
        words["places"][place] = name;
    return words;
}

}  // namespace

void set_text(Json& object, const char* name, const std::string& text) {
    if (!text.empty()) object[name] = text;
}

Json places_json(const std::vector<Place>& places) {
    Json list;
    for (const Place& place : places)
        list.push_back(place_json(place));
    return list;
}

Json sources_json(const std::vector<SourceRef>& sources) {
    Json list;
    for (const SourceRef& source : sources)
        list.push_back(source_json(source));
    return list;
}

Json translations_json(const std::vector<EventTranslation>& translations) {
    Json languages = Json::object();
    for (const EventTranslation& translation : translations) {
        Json& words = languages[translation.language] = Json::object();
        set_text(words, "title", translation.title);
        set_text(words, "text", translation.text);
    }
    return languages;
}

Json translations_json(const std::vector<DatasetTranslation>& translations) {
    Json languages = Json::object();
    for (const DatasetTranslation& translation : translations)
        languages[translation.language] = words_json(translation);
    return languages;
}

Json eras_json(const std::vector<Era>& eras) {
    Json listed = Json::array();
    for (const Era& era : eras)
        listed.push_back({{"title", era.title}, {"when", era.when.text}});
    return listed;
}

std::vector<LonLat> points_of(const Event& event) {
    std::vector<LonLat> points;
    for (const Place& place : event.places) {
        if (place.position && !place.is_area()) points.push_back(*place.position);
    }
    return points;
}

Json attribute_json(const std::string& text) {
    Json value = Json::parse(text, nullptr, false);
    return value.is_discarded() ? Json(text) : value;
}

}  // namespace briefmap
