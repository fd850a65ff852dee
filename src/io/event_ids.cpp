#include "io/event_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace briefmap {
namespace {

class Ids {
  public:
    bool claim(const std::string& id) { return taken_.insert(id).second; }

    std::string claim_like(const std::string& id) {
        if (claim(id)) return id;
        // Where the last look for this id ended: a thousand doubles take a thousand steps, not a million.
        std::size_t& next = next_of_[id];
        if (next == 0) next = 2;
        while (true) {
            std::string candidate = fmt::format("{}-{}", id, next++);
            if (claim(candidate)) return candidate;
        }
    }

  private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> next_of_;
};

// Small ASCII letters, digits and single dashes; other scripts stay as they are.
std::string slug(const std::string& title) {
    constexpr std::size_t longest = 48;
    std::string made;
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            made += c;
        } else if (c >= 'A' && c <= 'Z') {
            made += static_cast<char>(c - 'A' + 'a');
        } else if (!made.empty() && made.back() != '-') {
            made += '-';
        }
        if (made.size() > longest + 3) break;
    }
    std::size_t end = std::min(made.size(), longest);
    while (end > 0 && end < made.size() && (static_cast<unsigned char>(made[end]) & 0xC0U) == 0x80U)
        --end;
    made.resize(end);
    while (!made.empty() && made.back() == '-')
        made.pop_back();
    return made;
}

}  // namespace

void settle_ids(std::vector<ReadEvent>& events, Reporter& reporter) {
    Ids ids;
    std::vector<ReadEvent*> doubles;
    std::size_t missing = 0;
    for (ReadEvent& read : events) {
        if (read.event.id.empty()) {
            ++missing;
        } else if (!ids.claim(read.event.id)) {
            doubles.push_back(&read);
        }
    }
    // Given ids first, so that a made one never takes the name of one that stands further on.
    for (ReadEvent* read : doubles) {
        Diagnostic d;
        d.column = "id";
        d.value = read->event.id;
        read->event.id = ids.claim_like(read->event.id);
        d.what = "is the id of an earlier event too";
        d.action = fmt::format("“{}” is used", shortened(read->event.id));
        reporter.set_row(read->row);
        reporter.add(std::move(d));
    }
    reporter.set_row(0);
    if (missing == 0) return;
    for (ReadEvent& read : events) {
        if (!read.event.id.empty()) continue;
        std::string made = slug(read.event.title);
        if (made.empty()) made = fmt::format("event-{}", read.row);
        read.event.id = ids.claim_like(made);
        if (read.event.title.empty()) read.event.title = read.event.id;
    }
    Diagnostic d;
    d.severity = Severity::info;
    d.column = "id";
    d.what = missing == 1 ? "is missing from one event" : fmt::format("is missing from {} events", missing);
    d.action = "ids are made from titles and rows";
    reporter.add(std::move(d));
}

}  // namespace briefmap
