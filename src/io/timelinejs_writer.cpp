#include "io/timelinejs_writer.hpp"

#include "core/date_text.hpp"
#include "io/event_json.hpp"
#include "io/export_dates.hpp"
#include "io/export_losses.hpp"
#include "io/html_escape.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr Loss undated = {"event has no date that could be read; it is left out",
                          "events have no date that could be read; they are left out"};
constexpr Loss no_start = {"event has no known start; it stands at its end",
                           "events have no known start; they stand at their end"};
constexpr Loss no_end = {"event has no known end; it stands at its start",
                         "events have no known end; they stand at their start"};
constexpr Loss endless_era = {"era has an open end; it goes as far as the events do",
                              "eras have an open end; they go as far as the events do"};
constexpr Loss timeless_era = {"era has no bounded time; it is left out",
                               "eras have no bounded time; they are left out"};
constexpr Loss renamed = {"attribute has the name of a member of TimelineJS; an underscore is added to it",
                          "attributes have the name of a member of TimelineJS; an underscore is added to each"};

// What TimelineJS or docs/formats.md understands something else by. `media`, `background` and `autolink` are not here:
// an attribute of that name came from TimelineJS.
constexpr std::array reserved = {"unique_id", "start_date", "end_date", "display_date", "text", "group",
                                 "when",      "actors",     "places",   "sources",      "grade"};

Json text_json(const std::string& headline, const std::string& text) {
    Json json = {{"headline", escaped_html(headline)}};
    if (!text.empty()) json["text"] = escaped_html(text, "<br>");
    return json;
}

/// As many members as the date is precise: 2013 alone, or down to the second.
Json date_json(const Civil& civil, DatePrecision precision) {
    Json json = {{"year", civil.year}};
    if (precision == DatePrecision::year) return json;
    json["month"] = civil.month;
    if (precision == DatePrecision::month) return json;
    json["day"] = civil.day;
    if (precision > DatePrecision::minute) return json;
    json["hour"] = civil.hour;
    json["minute"] = civil.minute;
    if (precision == DatePrecision::second) json["second"] = civil.second;
    return json;
}

// The last day of what lasts longer than a day, so that 2013 is a bar over 2013.
Json end_json(const CivilEnd& last) { return date_json(last.civil, std::min(last.precision, DatePrecision::day)); }

bool needs_end(const Edtf& when) {
    return when.is_interval || when.set != SetKind::none || when.precision() > DatePrecision::day;
}

void add_time(Json& slide, const Edtf& when, ExportLosses& losses) {
    const auto first = first_of(when);
    const auto last = last_of(when);
    if (first) {
        slide["start_date"] = date_json(first->civil, first->precision);
        if (last && needs_end(when)) slide["end_date"] = end_json(*last);
    } else {
        slide["start_date"] = end_json(*last);
    }
    if (!first) losses.add(no_start);
    if (!last) losses.add(no_end);
}

std::string free_name(const std::string& name) {
    std::string free = name;
    while (std::find(reserved.begin(), reserved.end(), free) != reserved.end())
        free += '_';
    return free;
}

void add_attributes(Json& slide, const Event& event, ExportLosses& losses) {
    for (const auto& [name, text] : event.attributes) {
        Json value = attribute_json(text);
        if (name == "translations" && !event.translations.empty()) {
            if (value.is_object()) slide[name].insert(value.begin(), value.end());
            continue;
        }
        const std::string member = free_name(name);
        if (member != name) losses.add(renamed);
        slide[member] = std::move(value);
    }
}

Json event_json(const Event& event, const std::string& language, ExportLosses& losses) {
    Json slide = {{"unique_id", event.id}};
    add_time(slide, *event.when, losses);
    slide["display_date"] = escaped_html(display_date(*event.when, language));
    slide["text"] = text_json(event.title, event.text);
    set_text(slide, "group", escaped_html(event.category));
    slide["when"] = event.when_text;
    if (!event.actors.empty()) slide["actors"] = event.actors;
    if (!event.places.empty()) slide["places"] = places_json(event.places);
    if (!event.sources.empty()) slide["sources"] = sources_json(event.sources);
    set_text(slide, "grade", event.grade);
    if (!event.translations.empty()) slide["translations"] = translations_json(event.translations);
    add_attributes(slide, event, losses);
    return slide;
}

/// Where an end is open, the events' own end stands in.
Json era_bands(const Dataset& dataset, ExportLosses& losses) {
    Json listed = Json::array();
    const auto extent = dataset.extent();
    for (const Era& era : dataset.info().eras) {
        auto first = first_of(era.when), last = last_of(era.when);
        if (!first || !last) losses.add(extent && (first || last) ? endless_era : timeless_era);
        if (!extent && (!first || !last)) continue;
        if (!first && !last) continue;
        if (!first) first = CivilEnd{civil_of(extent->begin), DatePrecision::day};
        if (!last) last = CivilEnd{civil_of(extent->end - 1), DatePrecision::day};
        if (last->civil < first->civil) last = first;
        listed.push_back({{"start_date", date_json(first->civil, first->precision)},
                          {"end_date", end_json(*last)},
                          {"text", text_json(era.title, "")},
                          {"when", era.when.text}});
    }
    return listed;
}

}  // namespace

Diagnosed<std::string> to_timelinejs(const Dataset& dataset) {
    const DatasetInfo& info = dataset.info();
    ExportLosses losses;
    std::string text = "{\n";
    if (!info.title.empty()) text += "\"title\": " + json_text({{"text", text_json(info.title, "")}}) + ",\n";
    text += "\"lang\": " + json_text(info.language) + ",\n";
    if (!info.translations.empty())
        text += "\"translations\": " + json_text(translations_json(info.translations)) + ",\n";
    if (!info.eras.empty()) text += "\"eras\": " + json_text(era_bands(dataset, losses)) + ",\n";
    text += "\"events\": [";
    const char* separator = "\n";
    for (EventIndex i = 0; i < dataset.dated_size(); ++i) {
        const Edtf& when = *dataset.event(i).when;
        if (!first_of(when) && !last_of(when)) {
            losses.add(undated);
            continue;
        }
        text.append(separator).append(json_text(event_json(dataset.event(i), info.language, losses)));
        separator = ",\n";
    }
    losses.add(undated, dataset.size() - dataset.dated_size());
    text += "\n]\n}\n";
    return {std::move(text), losses.take()};
}

}  // namespace briefmap
