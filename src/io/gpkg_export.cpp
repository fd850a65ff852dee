#include "io/gpkg_export.hpp"

#include "geo/geopackage_writer.hpp"
#include "io/event_json.hpp"
#include "io/event_table.hpp"
#include "io/export_dates.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr Loss time_lost = {"event has a time beyond the years 1 to 9999; its `when` alone holds it",
                            "events have a time beyond the years 1 to 9999; their `when` alone holds it"};
constexpr Loss zero_lost = {"event has a zero character, where its text ends in a database",
                            "events have a zero character, where their text ends in a database"};
constexpr Loss columns_lost = {"attribute is one too many for a database; it is left out",
                               "attributes are too many for a database; they are left out"};

// SQLite has room for 2,000.
constexpr std::size_t most_columns = 1'900;

std::string last_change() {
    const char* set = std::getenv("SOURCE_DATE_EPOCH");
    const std::string_view text = set != nullptr ? set : "";
    std::int64_t seconds = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool is_time = problem == std::errc() && end == text.data() + text.size();
    std::string moment = to_iso8601({is_time ? seconds : 0});
    moment.pop_back();
    return moment + ".000Z";
}

bool is_held(const std::optional<CivilEnd>& end) { return !end || (end->civil.year >= 1 && end->civil.year <= 9999); }

bool has_time_of_day(const Event& event) {
    if (!event.when) return false;
    const auto first = first_of(*event.when), last = last_of(*event.when);
    return (first && first->has_time_of_day()) || (last && last->has_time_of_day());
}

bool has_zero(const std::vector<std::string>& cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.find('\0') != std::string::npos; });
}

GeoPackageType type_of(CellKind kind, bool with_times) {
    switch (kind) {
        case CellKind::whole:
            return GeoPackageType::whole;
        case CellKind::real:
            return GeoPackageType::real;
        case CellKind::date:
            return with_times ? GeoPackageType::moment : GeoPackageType::day;
        case CellKind::text:
            break;
    }
    return GeoPackageType::text;
}

class EventRows {
  public:
    explicit EventRows(const Dataset& dataset) : dataset_(dataset), table_(dataset) {
        with_times_ = std::any_of(dataset.events().begin(), dataset.events().end(), has_time_of_day);
        table_.tell(losses_);
        const std::size_t columns = table_.columns().size();
        if (columns > most_columns) losses_.add(columns_lost, columns - most_columns);
    }

    [[nodiscard]] GeoPackageTable table() {
        GeoPackageTable made;
        made.name = "events";
        made.description = dataset_.info().title;
        const bool any_with_several = std::any_of(dataset_.events().begin(), dataset_.events().end(),
                                                  [](const Event& event) { return points_of(event).size() > 1; });
        made.geometry = any_with_several ? GeoPackageGeometry::multipoint : GeoPackageGeometry::point;
        made.fields = fields();
        made.rows = dataset_.size();
        made.row = [this](std::size_t i) { return row(dataset_.event(static_cast<EventIndex>(i))); };
        return made;
    }

    [[nodiscard]] const ExportLosses& losses() const { return losses_; }

  private:
    [[nodiscard]] std::vector<GeoPackageField> fields() const {
        std::vector<GeoPackageField> fields;
        for (const EventColumn& column : table_.columns()) {
            if (fields.size() == most_columns) break;
            fields.push_back({column.name, type_of(column.kind, with_times_)});
        }
        return fields;
    }

    // A column of days or one of moments, never both: then an end is the last second.
    void put_times(const Event& event, std::string& begin, std::string& end) {
        if (!event.when) return;
        const auto first = first_of(*event.when), last = last_of(*event.when);
        if (!is_held(first) || !is_held(last)) {
            losses_.add(time_lost);
            begin.clear();
            end.clear();
        } else if (with_times_) {
            if (first) begin = to_iso8601(instant_of(first->civil));
            if (last) end = to_iso8601(instant_of(last->civil));
        }
    }

    GeoPackageRow row(const Event& event) {
        GeoPackageRow made{table_.row(event), points_of(event)};
        constexpr std::size_t begin = 4, end = 5;
        put_times(event, made.cells[begin], made.cells[end]);
        if (has_zero(made.cells)) losses_.add(zero_lost);
        return made;
    }

    const Dataset& dataset_;
    EventTable table_;
    ExportLosses losses_;
    bool with_times_ = false;
};

GeoPackageTable era_table(const std::vector<Era>& eras) {
    GeoPackageTable table;
    table.name = "eras";
    table.description = "Stretches of time behind the events";
    table.fields = {{"title", {}}, {"when", {}}};
    table.rows = eras.size();
    table.row = [&eras](std::size_t i) { return GeoPackageRow{{eras[i].title, eras[i].when.text}, {}}; };
    return table;
}

GeoPackageTable word_table(const DatasetInfo& info) {
    std::vector<std::vector<std::string>> words = {{"title", info.title}, {"lang", info.language}};
    if (!info.translations.empty()) words.push_back({"translations", json_text(translations_json(info.translations))});
    GeoPackageTable table;
    table.name = "file";
    table.description = "The file's own words";
    table.fields = {{"key", {}}, {"value", {}}};
    table.rows = words.size();
    table.row = [words = std::move(words)](std::size_t i) { return GeoPackageRow{words[i], {}}; };
    return table;
}

}  // namespace

Result<Diagnosed<std::string>> to_geopackage(const Dataset& dataset) {
    EventRows events(dataset);
    std::vector<GeoPackageTable> tables = {events.table(), word_table(dataset.info())};
    if (!dataset.info().eras.empty()) tables.push_back(era_table(dataset.info().eras));
    auto bytes = geopackage_bytes(tables, last_change());
    if (!bytes) return bytes.error();
    return Diagnosed<std::string>{std::move(*bytes), events.losses().take()};
}

}  // namespace briefmap
