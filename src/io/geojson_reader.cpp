#include "io/geojson_reader.hpp"

#include "core/files.hpp"
#include "io/era_reader.hpp"
#include "io/event_collector.hpp"
#include "io/feature_stream.hpp"
#include "io/json_text.hpp"
#include "io/position_reader.hpp"
#include "io/translation_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

constexpr const char* give_events = "give a GeoJSON FeatureCollection of events (docs/formats.md)";
constexpr int newest_version = 1;

std::string text_member(const Json& object, const char* name) {
    if (!object.is_object()) return {};
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

// Stands before the features in every file we write; where it does not, the fields are guessed, which reads the same.
Dialect dialect_of(std::string_view text) {
    const auto features = text.find("\"features\"");
    const auto mark = text.substr(0, std::min(features, text.size())).find("\"briefmap\"");
    return mark == std::string_view::npos ? Dialect::foreign : Dialect::native;
}

struct Content {
    explicit Content(const std::string& file_name) : collector(file_name) {}

    Json document;
    EventCollector collector;
};

Result<Content, FeatureStreamError> read_content(std::string_view text, const std::string& file_name) {
    Content content(file_name);
    const Dialect dialect = dialect_of(text);
    auto document =
        stream_features(text, [&](Json&& feature) { (void)content.collector.add(std::move(feature), dialect); });
    if (!document) return document.error();
    content.document = std::move(*document);
    return content;
}

/// What the document is, when it holds no events; absent when it does.
std::optional<Error> why_not_events(const Content& content, const std::string& where) {
    const Json& document = content.document;
    if (!document.is_object()) {
        return Error{fmt::format("is JSON, but its top level is not an object but {}", document.type_name()), where,
                     give_events};
    }
    const std::string type = text_member(document, "type");
    const auto features = document.find("features");
    const auto mark = document.find("briefmap");
    if (mark != document.end() && text_member(*mark, "format") != "events") {
        return Error{"is a file of briefmap, but not of events", where, give_events};
    }
    if (features != document.end() && features->is_array()) return std::nullopt;
    if (type == "Feature" || is_geometry_type(type)) return std::nullopt;
    if (type == "FeatureCollection")
        return Error{"is a FeatureCollection whose “features” is missing or not a list", where, give_events};
    if (type == "Topology") return Error{"is TopoJSON, not GeoJSON", where, give_events};
    if (type.empty()) return Error{"is JSON but not GeoJSON: it has no “type”", where, give_events};
    return Error{fmt::format("is JSON but not GeoJSON: its type is “{}”", shortened(type)), where, give_events};
}

void check_top_level(const Json& document, EventCollector& collector) {
    const std::string type = text_member(document, "type");
    if (type != "FeatureCollection") {
        collector.say(Severity::warning, "type", type, "is not “FeatureCollection”", "the file is read as one");
    }
    const auto format = document.find("briefmap");
    if (format != document.end() && format->is_object()) {
        const Json version = format->value("version", Json(1));
        if (!version.is_number() || version.get<double>() > newest_version) {
            collector.say(Severity::warning, "briefmap.version", json_text(version),
                          "is a version this program does not know", "the file is read as version 1");
        }
    }
    const auto crs = document.find("crs");
    if (crs == document.end() || crs->is_null()) return;
    const std::string name = json_text(*crs);
    if (name.find("CRS84") == std::string::npos && name.find("4326") == std::string::npos) {
        collector.say(Severity::warning, "crs", name, "is not WGS 84",
                      "coordinates are read as longitude and latitude all the same");
    }
}

DatasetInfo info_of(const Json& document) {
    DatasetInfo info;
    info.title = text_member(document, "title");
    const auto metadata = document.find("metadata");
    if (info.title.empty() && metadata != document.end()) info.title = text_member(*metadata, "title");
    if (const std::string language = text_member(document, "lang"); !language.empty()) info.language = language;
    return info;
}

void resolve_sources(std::vector<ReadEvent>& events, const SourceTable& table, Reporter& reporter) {
    for (ReadEvent& read : events) {
        reporter.set_row(read.row);
        for (const PendingSource& pending : read.pending_sources) {
            resolve_source(read.event.sources[pending.source], pending.id, table, reporter);
        }
    }
}

Error broken_json(const FeatureStreamError& error, std::string_view text, const std::string& where) {
    const TextPosition at = position_in(text, error.byte);
    return {fmt::format("is not readable JSON: line {}, column {}: {}", at.line, at.character, error.what), where,
            "mend the file there, or export it again"};
}

Diagnosed<DatasetPtr> finish(Content&& content) {
    EventCollector& collector = content.collector;
    const auto features = content.document.find("features");
    const std::string type = text_member(content.document, "type");
    const bool is_collection = features != content.document.end() && features->is_array() &&
                               (collector.rows() > 0 || !(type == "Feature" || is_geometry_type(type)));
    DatasetInfo info = info_of(content.document);
    if (is_collection) {
        check_top_level(content.document, collector);
        info.translations = read_dataset_translations(content.document, collector.reporter());
        info.eras = read_eras(content.document, collector.reporter());
        resolve_sources(collector.events(), read_source_table(content.document, collector.reporter()),
                        collector.reporter());
    } else {
        (void)collector.add(std::move(content.document), Dialect::foreign);
    }
    return collector.finish(std::move(info));
}

}  // namespace

Result<Diagnosed<DatasetPtr>> read_geojson_events(std::string_view text, const std::string& file_name) {
    auto utf8 = utf8_text(text, file_name);
    if (!utf8) return utf8.error();
    if (utf8->view().find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return Error{"is empty", file_name, give_events};
    }

    auto content = read_content(utf8->view(), file_name);
    if (!content) {
        const std::optional<std::string> mended = mended_json(utf8->view());
        if (!mended) return broken_json(content.error(), utf8->view(), file_name);
        content = read_content(*mended, file_name);
        if (!content) return broken_json(content.error(), *mended, file_name);
        content->collector.say(Severity::warning, "", "",
                               "has numbers or characters that JSON does not allow (such as NaN)",
                               "they are kept as text");
    }
    if (auto error = why_not_events(*content, file_name)) return *error;
    if (utf8->replaced > 0) {
        content->collector.say(
            Severity::warning, "", "",
            fmt::format("is not all UTF-8: {} faults, the first in line {}", utf8->replaced, utf8->first_line),
            "they are shown as �");
    }
    return finish(std::move(*content));
}

Result<Diagnosed<DatasetPtr>> read_events(const std::filesystem::path& path) {
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    return read_geojson_events(*bytes, path == "-" ? "standard input" : path.string());
}

}  // namespace briefmap
