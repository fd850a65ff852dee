#include "io/table_events.hpp"

#include "io/record_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace briefmap {
namespace {

Diagnostic about(Severity severity, std::string column, std::string value, std::string what, std::string action) {
    Diagnostic d;
    d.severity = severity;
    d.column = std::move(column);
    d.value = std::move(value);
    d.what = std::move(what);
    d.action = std::move(action);
    return d;
}

/// Fills what `into` lacks; says whether the two tell the same of what both have.
bool merge(Event& into, Event&& from) {
    bool same = true;
    const auto fill = [&](auto& mine, auto& other, const auto& is_empty) {
        if (is_empty(other)) return;
        if (is_empty(mine))
            mine = std::move(other);
        else
            same = same && mine == other;
    };
    const auto blank = [](const auto& text) { return text.empty(); };
    for (const auto member : {&Event::title, &Event::text, &Event::category, &Event::grade})
        fill(into.*member, from.*member, blank);
    if (!into.when && from.when) into.when_text = from.when_text;
    fill(into.when, from.when, [](const auto& when) { return !when.has_value(); });
    fill(into.places, from.places, blank);
    fill(into.actors, from.actors, blank);
    fill(into.sources, from.sources, blank);
    for (auto& [name, value] : from.attributes) {
        const auto found = std::ranges::find(into.attributes, name, [](const auto& pair) { return pair.first; });
        if (found == into.attributes.end())
            into.attributes.emplace_back(std::move(name), std::move(value));
        else
            same = same && found->second == value;
    }
    return same;
}

class TableReader {
  public:
    TableReader(const NamedTable& table, const TableMapping& mapping, const GazetteerSource& gazetteer,
                Reporter& reporter)
        : table_(table), mapping_(mapping), reporter_(reporter), records_(table, mapping, gazetteer, reporter) {}

    TableEvents run(const std::stop_token& stop) {
        read_.events.reserve(table_.records());
        const bool has_ids = mapping_.column_of(ColumnRole::id).has_value();
        if (has_ids) row_of_id_.reserve(table_.records());
        for (std::size_t r = 0; r < table_.records(); ++r) {
            if (r % 4096 == 0 && stop.stop_requested()) break;
            ++read_.counts.read;
            auto event = records_.read(r);
            if (!event) {
                leave_out_blank();
            } else if (!event->id.empty() && has_ids) {
                keep_or_merge(std::move(*event));
            } else {
                keep(std::move(*event));
            }
        }
        if (merged_differing_ > 0) {
            reporter_.set_row(0);
            reporter_.add(about(Severity::warning, "", "",
                                fmt::format("has {} rows that tell something else than an earlier row of the same id",
                                            merged_differing_),
                                "what the earlier one says is kept"));
        }
        reporter_.set_row(0);
        make_ids();
        return std::move(read_);
    }

  private:
    void leave_out_blank() {
        ++read_.counts.left_out;
        reporter_.add(about(Severity::info, "", "", "is blank", "it is left out"));
    }

    void keep(Event&& event) {
        ++read_.counts.kept;
        if (reporter_.row_has_faults()) ++read_.counts.repaired;
        read_.events.push_back(std::move(event));
    }

    void keep_or_merge(Event&& event) {
        const auto [found, is_new] = row_of_id_.try_emplace(event.id, read_.events.size());
        if (is_new) return keep(std::move(event));
        ++read_.counts.merged;
        Event& earlier = read_.events[found->second];
        reporter_.add(about(Severity::info, table_.columns[*mapping_.column_of(ColumnRole::id)], event.id,
                            fmt::format("is the id of row {} too", earlier.origin.row), "the two are merged"));
        if (!merge(earlier, std::move(event))) ++merged_differing_;
    }

    /// A row's number is a better id than words: it leads back to the row, and costs nothing to make.
    void make_ids() {
        std::size_t made = 0;
        for (Event& event : read_.events) {
            if (!event.id.empty()) continue;
            ++made;
            event.id = fmt::format("row-{}", event.origin.row);
            while (row_of_id_.contains(event.id))
                event.id += '-';
        }
        if (made > 0 && mapping_.column_of(ColumnRole::id)) {
            reporter_.add(about(Severity::info, table_.columns[*mapping_.column_of(ColumnRole::id)], "",
                                fmt::format("is missing from {} rows", made), "ids are made from their numbers"));
        }
        for (Event& event : read_.events) {
            if (event.title.empty()) event.title = event.when ? event.when->text : event.id;
        }
    }

    const NamedTable& table_;
    const TableMapping& mapping_;
    Reporter& reporter_;
    RecordReader records_;
    TableEvents read_;
    std::unordered_map<std::string, std::size_t> row_of_id_;
    std::size_t merged_differing_ = 0;
};

}  // namespace

TableEvents events_of_table(const NamedTable& table, const TableMapping& mapping, const GazetteerSource& gazetteer,
                            Reporter& reporter, const std::stop_token& stop) {
    return TableReader(table, mapping, gazetteer, reporter).run(stop);
}

}  // namespace briefmap
