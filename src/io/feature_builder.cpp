#include "io/feature_builder.hpp"

#include <charconv>
#include <cmath>
#include <utility>

namespace briefmap {

void FeatureBuilder::add(std::string_view name, Json value) {
    std::string free_name(name);
    int& wanted = names_[free_name];
    while (++wanted > 1) {
        free_name = std::string(name) + " " + std::to_string(wanted);
        if (names_.try_emplace(free_name, 1).second) break;
    }
    // Not by [], which would look through all of them.
    static_cast<Json::object_t::Container&>(properties_).emplace_back(std::move(free_name), std::move(value));
}

void FeatureBuilder::add_text(std::string_view name, std::string text) {
    if (!text.empty()) add(name, std::move(text));
}

void FeatureBuilder::add_value(std::string_view name, std::string text) {
    if (!text.empty()) add(name, plain_value(std::move(text)));
}

void FeatureBuilder::add_source(std::string title, std::string link) {
    if (link.empty()) return;
    Json source = Json::object();
    if (!title.empty()) source["title"] = std::move(title);
    source["link"] = std::move(link);
    sources_.push_back(std::move(source));
}

void FeatureBuilder::add_place(PlaceRole role, LonLat position) {
    places_.push_back({{"role", name_of(role)}, {"lon", position.lon}, {"lat", position.lat}});
}

void FeatureBuilder::add_place(std::string name, std::optional<LonLat> position) {
    Json place = {{"name", std::move(name)}};
    if (position) {
        place["lon"] = position->lon;
        place["lat"] = position->lat;
    }
    places_.push_back(std::move(place));
}

Json FeatureBuilder::take(Json geometry) {
    if (!places_.empty()) add("places", std::move(places_));
    if (!sources_.empty()) add("sources", std::move(sources_));
    Json feature = Json::object();
    feature["type"] = "Feature";
    if (!id_.empty()) feature["id"] = std::move(id_);
    feature["geometry"] = std::move(geometry);
    feature["properties"] = std::move(properties_);
    return feature;
}

Json plain_value(std::string text) {
    const char* const end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, whole);
        error == std::errc{} && stop == end && std::to_string(whole) == text)
        return whole;
    double number = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, number);
        error == std::errc{} && stop == end && std::isfinite(number) && json_text(number) == text)
        return number;
    return text;
}

}  // namespace briefmap
