#include "io/source_reader.hpp"

#include <optional>

namespace briefmap {
namespace {

void report(Reporter& reporter, std::string column, const Json& value, std::string what, std::string action) {
    Diagnostic d;
    d.column = std::move(column);
    d.value = value.is_string() ? value.get<std::string>() : json_text(value);
    d.what = std::move(what);
    d.action = std::move(action);
    reporter.add(std::move(d));
}

std::string text(const Json& object, const char* member) {
    const auto found = object.find(member);
    if (found == object.end() || found->is_null()) return {};
    return found->is_string() ? found->get<std::string>() : json_text(*found);
}

std::string first_text(const Json& object, const char* member, const char* other) {
    std::string found = text(object, member);
    return found.empty() ? text(object, other) : found;
}

std::optional<std::pair<std::size_t, std::size_t>> read_span(const Json& span) {
    if (!span.is_array() || span.size() != 2) return std::nullopt;
    if (!span[0].is_number_unsigned() || !span[1].is_number_unsigned()) return std::nullopt;
    const std::pair range{span[0].get<std::size_t>(), span[1].get<std::size_t>()};
    if (range.second < range.first) return std::nullopt;
    return range;
}

bool is_link(const std::string& text) { return text.find("://") != std::string::npos; }

}  // namespace

SourceTable read_source_table(const Json& document, Reporter& reporter) {
    SourceTable table;
    const auto sources = document.find("sources");
    if (sources == document.end() || sources->is_null()) return table;
    if (!sources->is_array()) {
        report(reporter, "sources", *sources, "is not a list of sources", "it is left out");
        return table;
    }
    for (const Json& source : *sources) {
        const std::string id = source.is_object() ? text(source, "id") : "";
        if (id.empty()) {
            report(reporter, "sources", source, "is not a source with an id", "it is left out");
        } else if (!table.emplace(id, ListedSource{text(source, "title"), first_text(source, "url", "link")}).second) {
            report(reporter, "sources.id", id, "stands more than once", "the first one is used");
        }
    }
    return table;
}

std::vector<SourceRef> read_sources(const Json& listed, std::vector<PendingSource>& pending, Reporter& reporter) {
    std::vector<SourceRef> sources;
    if (!listed.is_array()) return sources;
    for (const Json& item : listed) {
        SourceRef source;
        if (item.is_string()) {
            const auto& words = item.get_ref<const std::string&>();
            (is_link(words) ? source.link : source.title) = words;
        } else if (item.is_object()) {
            source.title = text(item, "title");
            source.link = first_text(item, "link", "url");
            source.locator = text(item, "locator");
            const auto span = item.find("quote_span");
            if (span != item.end() && !span->is_null()) {
                source.quote = read_span(*span);
                if (!source.quote) {
                    report(reporter, "properties.sources.quote_span", *span, "is not a pair of positions",
                           "the source is kept without it");
                }
            }
            if (const std::string id = text(item, "id"); !id.empty()) pending.push_back({sources.size(), id});
        } else {
            report(reporter, "properties.sources", item, "is not a source", "it is left out");
            continue;
        }
        sources.push_back(std::move(source));
    }
    return sources;
}

void resolve_source(SourceRef& source, const std::string& id, const SourceTable& table, Reporter& reporter) {
    const auto found = table.find(id);
    if (found != table.end()) {
        if (source.title.empty()) source.title = found->second.title.empty() ? id : found->second.title;
        if (source.link.empty()) source.link = found->second.url;
        return;
    }
    if (source.title.empty()) source.title = id;
    report(reporter, "properties.sources.id", id, "is not among the file's sources", "the id is shown as the title");
}

}  // namespace briefmap
