#include "io/timelinejs_reader.hpp"

#include "io/date_forms.hpp"
#include "io/era_reader.hpp"
#include "io/event_collector.hpp"
#include "io/feature_builder.hpp"
#include "io/feature_stream.hpp"
#include "io/html_text.hpp"
#include "io/json_text.hpp"
#include "io/position_reader.hpp"
#include "io/timelinejs_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

const Json* member(const Json& object, const char* name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

const Json* list(const Json& object, const char* name) {
    const Json* found = member(object, name);
    return found != nullptr && found->is_array() ? found : nullptr;
}

std::string text_member(const Json* object, const char* name) {
    const Json* found = object == nullptr ? nullptr : member(*object, name);
    return found != nullptr && found->is_string() ? found->get<std::string>() : "";
}

std::string headline(const Json& slide) { return html_line(text_member(member(slide, "text"), "headline")); }

/// The two versions differ in names and dates.
struct Version {
    std::array<const char*, 2> dates;
    std::string (*date)(const Json&);
};
constexpr Version version_3 = {{"start_date", "end_date"}, timelinejs_date};
constexpr Version version_2 = {{"startDate", "endDate"}, timelinejs2_date};

std::string time_of(const Json& slide, const Version& version) {
    const auto bound = [&](const char* name) {
        const Json* found = member(slide, name);
        return found == nullptr ? std::string() : version.date(*found);
    };
    std::string from = bound(version.dates[0]), to = bound(version.dates[1]);
    if (to.empty()) return from;
    return edtf_interval(from, to);
}

void add_words(const std::string& title, const std::string& html, FeatureBuilder& feature) {
    HtmlText text = read_html(html);
    feature.add_text("title", html_line(title));
    feature.add_text("text", std::move(text.text));
    for (HtmlText::Link& link : text.links)
        feature.add_source(std::move(link.title), std::move(link.address));
    for (std::string& picture : text.pictures)
        feature.add_text("picture", std::move(picture));
}

/// What is shown beside a slide is where it can be looked up; "media" in version 2 is its address.
void add_media(const Json* media, const char* address, FeatureBuilder& feature) {
    if (media == nullptr) return;
    const std::string link = text_member(media, address);
    std::string title = html_line(text_member(media, "caption"));
    if (title.empty()) title = html_line(text_member(media, "credit"));
    if (link.starts_with("http://") || link.starts_with("https://")) feature.add_source(title, link);
}

void add_location(const Json& slide, FeatureBuilder& feature, Reporter& reporter) {
    const Json* location = member(slide, "location");
    if (location == nullptr || !location->is_object()) return;
    const Json* lon = member(*location, "lon");
    const Json* lat = member(*location, "lat");
    std::optional<LonLat> at;
    if (lon != nullptr && lat != nullptr) {
        const auto east = read_coordinate(*lon, "location.lon", reporter);
        const auto north = read_coordinate(*lat, "location.lat", reporter);
        if (east && north) at = checked_position(*east, *north, "location", reporter);
    }
    std::string name = text_member(location, "name");
    if (at || !name.empty()) feature.add_place(std::move(name), at);
}

/// What nobody took stays with the event.
void add_rest(const Json& slide, const std::vector<std::string_view>& taken, FeatureBuilder& feature) {
    for (const auto& [name, value] : slide.items()) {
        if (std::ranges::find(taken, name) == taken.end()) feature.add(name, value);
    }
}

Json feature_3(const Json& slide, Reporter& reporter) {
    FeatureBuilder feature;
    const Json* text = member(slide, "text");
    const bool is_plain = text != nullptr && text->is_string();
    add_words(text_member(text, "headline"), is_plain ? text->get<std::string>() : text_member(text, "text"), feature);
    feature.add_text("when", time_of(slide, version_3));
    feature.add_text("category", text_member(&slide, "group"));
    feature.set_id(text_member(&slide, "unique_id"));
    add_media(member(slide, "media"), "url", feature);
    add_location(slide, feature, reporter);
    const Json* location = member(slide, "location");
    const bool has_location = location != nullptr && location->is_object();
    std::vector<std::string_view> taken = {"text", "start_date", "end_date", "unique_id", "autolink", "background"};
    if (const Json* group = member(slide, "group"); group != nullptr && group->is_string()) taken.emplace_back("group");
    if (has_location) taken.emplace_back("location");
    add_rest(slide, taken, feature);
    return feature.take();
}

Json feature_2(const Json& slide) {
    FeatureBuilder feature;
    add_words(text_member(&slide, "headline"), text_member(&slide, "text"), feature);
    feature.add_text("when", time_of(slide, version_2));
    feature.add_text("category", text_member(&slide, "tag"));
    add_media(member(slide, "asset"), "media", feature);
    add_rest(slide, {"headline", "text", "startDate", "endDate", "tag"}, feature);
    return feature.take();
}

/// As read_eras takes them.
Json eras(const Json* listed, const Version& version) {
    Json found = Json::array();
    if (listed == nullptr) return found;
    for (const Json& era : *listed) {
        std::string title = headline(era);
        if (title.empty()) title = html_line(text_member(&era, "headline"));
        Json read = Json::object();
        read["title"] = title;
        if (const std::string when = time_of(era, version); !when.empty()) read["when"] = when;
        found.push_back(std::move(read));
    }
    return found;
}

const Json* slides_of_storymap(const Json& document) {
    const Json* map = member(document, "storymap");
    return map == nullptr ? nullptr : list(*map, "slides");
}

bool is_slide(const Json& item) {
    const Json* text = member(item, "text");
    const Json* start = member(item, "start_date");
    return (text != nullptr && text->is_object()) || (start != nullptr && start->is_object());
}

class TimelineReader {
  public:
    explicit TimelineReader(EventCollector& collector) : collector_(collector) {}

    DatasetInfo read(const Json& document) {
        DatasetInfo info;
        if (const Json* timeline = member(document, "timeline"); timeline != nullptr && list(*timeline, "date")) {
            info.title = html_line(text_member(timeline, "headline"));
            say_left_out("timeline.text", html_line(text_member(timeline, "text")));
            take(*list(*timeline, "date"), [](const Json& slide, Reporter&) { return feature_2(slide); });
            info.eras = read_all_eras(eras(list(*timeline, "era"), version_2));
        } else if (const Json* slides = slides_of_storymap(document)) {
            take(*slides, feature_3);
        } else {
            read_title(document, info);
            if (const Json* events = list(document, "events")) take(*events, feature_3);
            info.eras = read_all_eras(eras(list(document, "eras"), version_3));
        }
        return info;
    }

  private:
    void take(const Json& slides, Json (*feature_of)(const Json&, Reporter&)) {
        for (const Json& slide : slides) {
            if (slide.is_object()) {
                Json feature = feature_of(slide, collector_.next_row());
                collector_.add(std::move(feature), Dialect::foreign);
            } else {
                Diagnostic d;
                d.value = json_text(slide);
                d.what = "is not a slide";
                d.action = "it is left out";
                collector_.leave_out(std::move(d));
            }
        }
    }

    /// The slide before the events; one with a date is an event itself.
    void read_title(const Json& document, DatasetInfo& info) {
        const Json* title = member(document, "title");
        if (title == nullptr || !title->is_object()) return;
        info.title = headline(*title);
        if (member(*title, "start_date") != nullptr) {
            Json feature = feature_3(*title, collector_.next_row());
            collector_.add(std::move(feature), Dialect::foreign);
            return;
        }
        say_left_out("title.text", html_line(text_member(member(*title, "text"), "text")));
        say_left_out("title.media", text_member(member(*title, "media"), "url"));
    }

    void say_left_out(const char* column, const std::string& value) {
        if (value.empty()) return;
        collector_.say(Severity::info, column, value, "belongs to no event", "it is left out");
    }

    std::vector<Era> read_all_eras(Json&& listed) {
        if (listed.empty()) return {};
        Json document = Json::object();
        document["eras"] = std::move(listed);
        return read_eras(document, collector_.reporter());
    }

    EventCollector& collector_;
};

}  // namespace

bool looks_like_timelinejs(const Json& document) {
    if (!document.is_object() || document.contains("features")) return false;
    if (slides_of_storymap(document) != nullptr) return true;
    const Json* timeline = member(document, "timeline");
    if (timeline != nullptr && list(*timeline, "date") != nullptr) return true;
    const Json* events = list(document, "events");
    return events != nullptr && std::ranges::any_of(*events, is_slide);
}

Result<Diagnosed<DatasetPtr>> read_timelinejs_events(std::string_view text, const std::string& file_name) {
    auto utf8 = utf8_text(text, file_name);
    if (!utf8) return utf8.error();
    auto document = stream_features(utf8->view(), [](Json&&) {});
    if (!document) {
        const TextPosition at = position_in(utf8->view(), document.error().byte);
        return Error{
            fmt::format("is not readable JSON: line {}, column {}: {}", at.line, at.character, document.error().what),
            file_name, "mend the file there, or export it again"};
    }
    if (!looks_like_timelinejs(*document)) {
        return Error{"is JSON but not of TimelineJS: it has no “events” with slides", file_name,
                     "give a timeline as TimelineJS takes it"};
    }
    EventCollector collector(file_name);
    if (utf8->replaced > 0) {
        collector.say(
            Severity::warning, "", "",
            fmt::format("is not all UTF-8: {} faults, the first in line {}", utf8->replaced, utf8->first_line),
            "they are shown as �");
    }
    return collector.finish(TimelineReader(collector).read(*document));
}

}  // namespace briefmap
