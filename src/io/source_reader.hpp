// Sources: the file's table of them, and each event's references into it.
#pragma once

#include "events/event.hpp"
#include "io/json.hpp"
#include "io/reporter.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace briefmap {

struct ListedSource {
    std::string title;
    std::string url;
};
using SourceTable = std::unordered_map<std::string, ListedSource>;

/// The top-level "sources".
[[nodiscard]] SourceTable read_source_table(const Json& document, Reporter& reporter);

/// A reference whose id is still to be looked up: the table may stand after the features.
struct PendingSource {
    std::size_t source = 0;  // into Event::sources
    std::string id;
};

/// properties.sources: objects, or plain strings that are links or titles.
[[nodiscard]] std::vector<SourceRef> read_sources(const Json& listed, std::vector<PendingSource>& pending,
                                                  Reporter& reporter);

/// Title and link from the table, where the reference has none of its own.
void resolve_source(SourceRef& source, const std::string& id, const SourceTable& table, Reporter& reporter);

}  // namespace briefmap
