#include "io/own_table.hpp"

#include "io/cell_text.hpp"
#include "io/event_ids.hpp"
#include "io/event_reader.hpp"
#include "io/feature_stream.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 17> own_columns = {"id",       "title",  "text",   "when",      "begin", "end",
                                                          "category", "actors", "place",  "precision", "role",  "code",
                                                          "lon",      "lat",    "source", "link",      "grade"};

/// The apostrophe that keeps spreadsheets from taking a cell for a formula: csv_writer.hpp.
std::string_view unguarded(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    const bool is_guarded = first != 0 && first != std::string_view::npos &&
                            std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
    return is_guarded ? cell.substr(1) : cell;
}

Json list_or_names(std::string_view cell) {
    if (cell.starts_with('[')) {
        if (Json list = parse_within(std::string(cell)); list.is_array()) return list;
    }
    Json names = Json::array();
    while (!cell.empty()) {
        const auto end = std::min(cell.find(';'), cell.size());
        if (const std::string_view name = trimmed(cell.substr(0, end)); !name.empty()) names.push_back(name);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return names;
}

class OwnRecord {
  public:
    OwnRecord(const NamedTable& table, std::size_t record) : table_(table), record_(record) {}

    /// A feature of the native format.
    [[nodiscard]] Json feature() const {
        Json feature = {{"type", "Feature"}, {"geometry", nullptr}};
        if (const auto id = cell("id"); !id.empty()) feature["id"] = id;
        Json& properties = feature["properties"] = Json::object();
        properties["title"] = cell("title");
        for (const char* name : {"text", "when", "category", "grade"}) {
            if (const auto value = cell(name); !value.empty()) properties[name] = value;
        }
        if (const auto actors = cell("actors"); !actors.empty()) properties["actors"] = list_or_names(actors);
        if (Json listed = places(); !listed.empty()) properties["places"] = std::move(listed);
        if (Json listed = sources(); !listed.empty()) properties["sources"] = std::move(listed);
        if (const auto others = cell("translations"); !others.empty())
            properties["translations"] = parse_within(std::string(others));
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            add_attribute(properties, c);
        return feature;
    }

  private:
    [[nodiscard]] std::string_view cell(std::string_view column) const {
        const auto found = std::ranges::find(table_.columns, column);
        if (found == table_.columns.end()) return {};
        return unguarded(table_.cell(record_, static_cast<std::size_t>(found - table_.columns.begin())));
    }

    [[nodiscard]] Json places() const {
        if (const auto all = cell("places"); !all.empty()) return parse_within(std::string(all));
        Json place = Json::object();
        for (const auto& [column, member] : {std::pair("place", "name"), std::pair("precision", "precision"),
                                             std::pair("role", "role"), std::pair("code", "code")}) {
            if (const auto value = cell(column); !value.empty()) place[member] = value;
        }
        const auto lon = number_in(cell("lon")), lat = number_in(cell("lat"));
        if (lon && lat) {
            place["lon"] = *lon;
            place["lat"] = *lat;
        }
        return place.empty() ? Json::array() : Json::array({place});
    }

    [[nodiscard]] Json sources() const {
        if (const auto all = cell("sources"); !all.empty()) return parse_within(std::string(all));
        Json source = Json::object();
        if (const auto title = cell("source"); !title.empty()) source["title"] = title;
        if (const auto link = cell("link"); !link.empty()) source["link"] = link;
        return source.empty() ? Json::array() : Json::array({source});
    }

    void add_attribute(Json& properties, std::size_t column) const {
        const std::string& name = table_.columns[column];
        const bool is_own = std::ranges::find(own_columns, name) != own_columns.end() || name == "places" ||
                            name == "sources" || name == "translations";
        const std::string_view value = unguarded(table_.cell(record_, column));
        if (is_own || value.empty()) return;
        Json parsed = value == "true" || value == "false" || value.starts_with('[') || value.starts_with('{')
                          ? parse_within(std::string(value))
                          : parse_within(json_of_cell(value));
        if (parsed.is_null()) parsed = value;
        properties[name] = std::move(parsed);
    }

    const NamedTable& table_;
    std::size_t record_;
};

}  // namespace

bool is_own_table(const NamedTable& table) {
    return table.has_header && table.columns.size() >= own_columns.size() &&
           std::equal(own_columns.begin(), own_columns.end(), table.columns.begin());
}

TableEvents read_own_table(const NamedTable& table, Reporter& reporter, const std::stop_token& stop) {
    std::vector<ReadEvent> events;
    TableEvents read;
    for (std::size_t r = 0; r < table.records() && !stop.stop_requested(); ++r) {
        reporter.set_row(table.row_number(r));
        ++read.counts.read;
        auto event = read_event(OwnRecord(table, r).feature(), Dialect::native, reporter);
        if (!event) {
            ++read.counts.left_out;
            continue;
        }
        ++read.counts.kept;
        if (reporter.row_has_faults()) ++read.counts.repaired;
        events.push_back(std::move(*event));
    }
    settle_ids(events, reporter);
    for (ReadEvent& event : events)
        read.events.push_back(std::move(event.event));
    return read;
}

}  // namespace briefmap
