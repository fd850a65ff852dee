#include "io/info_json.hpp"

#include "core/language.hpp"
#include "io/json.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

Json time_json(Instant t) { return t.is_bounded() ? Json(to_iso8601(t)) : Json(); }

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json place_json(const Place& place) {
    Json json = {{"name", place.name}, {"role", name_of(place.role)}, {"precision", name_of(place.precision)}};
    if (place.position) {
        json["lon"] = place.position->lon;
        json["lat"] = place.position->lat;
    }
    if (!place.area_code.empty()) json["code"] = place.area_code;
    return json;
}

Json event_json(const Event& event) {
    const Interval bounds = event.when ? event.when->bounds() : Interval{};
    Json json = {{"id", event.id}, {"title", event.title}};
    json["when"] = text_or_null(event.when ? event.when->text : event.when_text);
    json["begin"] = time_json(bounds.begin);
    json["end"] = time_json(bounds.end);
    json["precision"] = name_of(event.when ? event.when->precision() : DatePrecision::unknown);
    json["places"] = Json::array();
    for (const Place& place : event.places)
        json["places"].push_back(place_json(place));
    json["category"] = text_or_null(event.category);
    return json;
}

Json diagnostic_json(const Diagnostic& d) {
    static constexpr std::array<const char*, 3> severities = {"info", "warning", "error"};
    Json json = {{"severity", severities[static_cast<std::size_t>(d.severity)]}, {"file", d.file}};
    json["row"] = d.row ? Json(*d.row) : Json();
    json["column"] = text_or_null(d.column);
    json["character"] = d.character ? Json(*d.character) : Json();
    json["value"] = text_or_null(d.value);
    json["what"] = d.what;
    json["action"] = text_or_null(d.action);
    json["message"] = d.message();
    return json;
}

Json categories_json(const Dataset& dataset) {
    std::vector<std::size_t> counts(dataset.category_names().size(), 0);
    for (const std::uint16_t category : dataset.categories())
        ++counts[category];
    Json json = Json::array();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        json.push_back({{"name", text_or_null(dataset.category_names()[i])}, {"events", counts[i]}});
    }
    return json;
}

/// Into which anything is translated, in the order of map_languages.
Json languages_json(const Dataset& dataset) {
    const auto has = [](const auto& translations, std::string_view language) {
        return std::any_of(translations.begin(), translations.end(),
                           [language](const auto& translation) { return translation.language == language; });
    };
    Json json = Json::array();
    for (const std::string_view language : map_languages) {
        if (has(dataset.info().translations, language) ||
            std::any_of(dataset.events().begin(), dataset.events().end(),
                        [&](const Event& event) { return has(event.translations, language); })) {
            json.push_back(language);
        }
    }
    return json;
}

/// What became of the rows of each file.
Json rows_json(const DatasetInfo& info) {
    Json json = Json::array();
    for (std::size_t i = 0; i < std::min(info.files.size(), info.counts.size()); ++i) {
        const RowCounts& rows = info.counts[i];
        json.push_back({{"file", info.files[i]},
                        {"read", rows.read},
                        {"kept", rows.kept},
                        {"repaired", rows.repaired},
                        {"merged", rows.merged},
                        {"left_out", rows.left_out}});
    }
    return json;
}

}  // namespace

std::string info_json(const Dataset& dataset, const Diagnostics& diagnostics) {
    const auto placed = static_cast<std::size_t>(std::count_if(
        dataset.events().begin(), dataset.events().end(), [](const Event& event) { return !event.places.empty(); }));
    Json json = Json::object();
    json["title"] = dataset.info().title;
    json["path"] = dataset.info().path;
    json["lang"] = dataset.info().language;
    json["translations"] = languages_json(dataset);
    json["counts"] = {{"events", dataset.size()},
                      {"dated", dataset.dated_size()},
                      {"undated", dataset.size() - dataset.dated_size()},
                      {"placed", placed},
                      {"unplaced", dataset.size() - placed}};
    json["rows"] = rows_json(dataset.info());
    json["extent"] = nullptr;
    if (const auto extent = dataset.extent()) {
        json["extent"] = {{"begin", to_iso8601(extent->begin)}, {"end", to_iso8601(extent->end)}};
    }
    json["categories"] = categories_json(dataset);
    json["events"] = Json::array();
    for (const Event& event : dataset.events())
        json["events"].push_back(event_json(event));
    json["diagnostics"] = Json::array();
    for (const Diagnostic& d : diagnostics)
        json["diagnostics"].push_back(diagnostic_json(d));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace briefmap
