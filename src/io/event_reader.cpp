#include "io/event_reader.hpp"

#include "io/feature_fields.hpp"
#include "io/place_reader.hpp"
#include "io/position_reader.hpp"
#include "io/translation_reader.hpp"
#include "io/when_reader.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

Diagnostic fault(std::string column, std::string value, std::string what, std::string action) {
    Diagnostic d;
    d.column = std::move(column);
    d.value = std::move(value);
    d.what = std::move(what);
    d.action = std::move(action);
    return d;
}

std::string type_of(const Json& feature) {
    const auto type = feature.find("type");
    return type != feature.end() && type->is_string() ? type->get<std::string>() : "";
}

/// Does it look like a feature, whatever its type says?
bool is_readable(const Json& feature, Reporter& reporter) {
    if (!feature.is_object()) {
        reporter.add(fault("", json_text(feature), "is not a feature", "it is left out"));
        return false;
    }
    const std::string type = type_of(feature);
    if (type == "Feature" || is_geometry_type(type)) return true;
    if (!feature.contains("properties") && !feature.contains("geometry")) {
        reporter.add(fault("type", type, "is not a Feature and has neither geometry nor properties", "it is left out"));
        return false;
    }
    reporter.add(fault("type", type, "is not “Feature”", "it is read as one"));
    return true;
}

Json& properties_of(Json& feature, Json& none, Reporter& reporter) {
    none = Json::object();
    const auto found = feature.find("properties");
    if (found == feature.end() || found->is_null()) return none;
    if (found->is_object()) return *found;
    reporter.add(fault("properties", json_text(*found), "is not an object", "the event is kept without properties"));
    return none;
}

std::string read_id(const Json& feature, Reporter& reporter) {
    const auto id = feature.find("id");
    if (id == feature.end() || id->is_null()) return {};
    if (id->is_string()) return id->get<std::string>();
    if (id->is_number()) return json_text(*id);
    reporter.add(fault("id", json_text(*id), "is neither text nor a number", "another id is made"));
    return {};
}

std::vector<std::string> read_actors(FeatureFields& fields, Reporter& reporter) {
    std::vector<std::string> actors;
    const Json* value = fields.peek("actors");
    const bool is_one_name =
        value != nullptr && value->is_string() && !value->get_ref<const std::string&>().starts_with('[');
    const Json list = is_one_name ? Json::array({*fields.take("actors")}) : fields.take_array("actors");
    for (const Json& actor : list) {
        if (actor.is_string()) {
            actors.push_back(actor.get<std::string>());
        } else {
            reporter.add(fault("properties.actors", json_text(actor), "is not a name", "it is left out"));
        }
    }
    return actors;
}

// Admiralty: reliability A-F, credibility 1-6, either alone.
bool is_grade(std::string_view text) {
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'F') text.remove_prefix(1);
    if (!text.empty() && text.back() >= '1' && text.back() <= '6') text.remove_suffix(1);
    return text.empty();
}

std::string read_grade(FeatureFields& fields, Reporter& reporter) {
    const Json* value = fields.peek("grade");
    if (value == nullptr) return {};
    if (value->is_null() || (value->is_string() && is_grade(value->get_ref<const std::string&>()))) {
        return fields.take_text("grade");
    }
    reporter.add(fault("properties.grade", json_text(*value), "is not an Admiralty grade such as B2",
                       "it is kept as an attribute"));
    return {};
}

// Elsewhere "sources" and "places" may be anything, such as USGS's text of agencies: an attribute like others.
bool is_list_of_ours(const FeatureFields& fields, std::string_view name, Dialect dialect) {
    if (dialect == Dialect::native) return true;
    const Json* value = fields.peek(name);
    return value != nullptr &&
           (value->is_array() || (value->is_string() && value->get_ref<const std::string&>().starts_with('[')));
}

// The first words of the text stand for a title that is missing.
std::string start_of(const std::string& text) {
    constexpr std::size_t longest = 80;
    return shortened(text.substr(0, std::min(text.find('\n'), text.size())), longest);
}

void fill_foreign_gaps(Event& event, FeatureFields& fields) {
    if (event.title.empty()) event.title = fields.take_first_text({"title", "name", "label", "headline"});
    if (event.text.empty()) event.text = fields.take_first_text({"text", "description", "summary", "notes"});
    if (event.category.empty()) event.category = fields.take_first_text({"category", "event_type", "type", "kind"});
    if (event.id.empty()) event.id = fields.take_first_text({"id", "fid"});
    if (event.places.size() == 1 && event.places.front().name.empty()) {
        event.places.front().name = fields.take_first_text({"place_name", "place", "location"});
    }
    if (event.title.empty()) event.title = start_of(event.text);
    if (event.title.empty() && !event.places.empty()) event.title = event.places.front().name;
    if (event.title.empty()) event.title = fields.first_words_left();
}

}  // namespace

std::optional<ReadEvent> read_event(Json&& feature, Dialect dialect, Reporter& reporter) {
    if (!is_readable(feature, reporter)) return std::nullopt;
    const bool is_bare_geometry = is_geometry_type(type_of(feature));
    Json none;
    FeatureFields fields(properties_of(feature, none, reporter), reporter);

    ReadEvent read;
    read.row = reporter.row();
    Event& event = read.event;
    event.origin.row = static_cast<std::uint32_t>(read.row);
    event.id = is_bare_geometry ? "" : read_id(feature, reporter);
    const bool has_title = fields.peek("title") != nullptr;
    event.title = fields.take_text("title");
    event.text = fields.take_text("text");
    event.category = fields.take_text("category");
    event.grade = read_grade(fields, reporter);
    event.actors = read_actors(fields, reporter);
    event.translations = read_event_translations(fields, dialect, reporter);
    if (is_list_of_ours(fields, "sources", dialect)) {
        event.sources = read_sources(fields.take_array("sources"), read.pending_sources, reporter);
    }

    const auto inner = feature.find("geometry");
    const Json no_geometry;
    const Json& geometry = is_bare_geometry ? feature : inner != feature.end() ? *inner : no_geometry;
    const bool lists_places = is_list_of_ours(fields, "places", dialect);
    event.places = read_places(lists_places ? fields.take_array("places") : Json(), geometry, reporter);

    When when =
        dialect == Dialect::native ? read_when(fields, feature, reporter) : guess_when(fields, feature, reporter);
    event.when_text = std::move(when.text);
    event.when = std::move(when.date);
    if (event.id.empty() && fields.peek("id") != nullptr) event.id = fields.take_text("id");
    if (dialect == Dialect::foreign) fill_foreign_gaps(event, fields);
    if (!has_title && event.title.empty()) event.title = start_of(event.text);
    if (!has_title && event.title.empty()) event.title = event.id;
    event.attributes = fields.rest();
    return read;
}

}  // namespace briefmap
