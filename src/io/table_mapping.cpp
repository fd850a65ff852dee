#include "io/table_mapping.hpp"

#include "io/feature_stream.hpp"
#include "io/json.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, column_roles> role_names = {
    "attribute", "left-out", "id",     "title",   "text",   "when",   "begin",           "end",
    "time",      "year",     "month",  "day",     "hour",   "minute", "second",          "longitude",
    "latitude",  "position", "place",  "country", "admin1", "admin2", "place-precision", "date-precision",
    "category",  "actor",    "source", "link",    "grade"};

constexpr std::string_view format_name = "mapping";
constexpr int version = 1;

Diagnostic fault(const std::string& file, std::string column, const std::string& value, std::string what,
                 std::string action) {
    Diagnostic d;
    d.file = file;
    d.column = std::move(column);
    d.value = shortened(value);
    d.what = std::move(what);
    d.action = std::move(action);
    return d;
}

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : json_text(value); }

std::string_view name_of(DayOrder order) { return order == DayOrder::day_first ? "day-first" : "month-first"; }

/// Reads a mapping file's members, each into its place.
class MappingReader {
  public:
    MappingReader(const std::string& file, TableMapping mapping, const std::vector<std::string>& columns)
        : file_(file), columns_(columns), mapping_(std::move(mapping)) {}

    Diagnosed<TableMapping> read(const Json& document) {
        for (const auto& [name, value] : document.items()) {
            if (name == "columns" && value.is_object()) {
                read_columns(value);
            } else if (name == "title" && value.is_string()) {
                mapping_.title_form = value.get<std::string>();
            } else if (name == "day_order") {
                read_day_order(value);
            } else if (name == "place_precision" && value.is_object()) {
                read_place_codes(value);
            } else if (name == "category_names" && value.is_object()) {
                for (const auto& [from, to] : value.items())
                    mapping_.category_names.emplace_back(from, text_of(to));
            } else if (name == "years_without_zero" && value.is_boolean()) {
                mapping_.years_without_zero = value.get<bool>();
            } else if (name == "pair_order") {
                mapping_.pair_order =
                    value == "longitude-first" ? PairOrder::longitude_first : PairOrder::latitude_first;
            } else if (name != "briefmap" && name != "layout") {
                say(name, text_of(value), "is not a part of a mapping", "it is passed over");
            }
        }
        return {std::move(mapping_), std::move(diagnostics_)};
    }

  private:
    void say(std::string column, const std::string& value, std::string what, std::string action) {
        diagnostics_.push_back(fault(file_, std::move(column), value, std::move(what), std::move(action)));
    }

    void read_columns(const Json& columns) {
        for (const auto& [name, value] : columns.items()) {
            const auto role = column_role_from(text_of(value));
            const auto found = std::ranges::find(columns_, name);
            if (!role) {
                say("columns." + name, text_of(value), "is not a role of a column", "the column is read as before");
            } else if (found == columns_.end()) {
                say("columns." + name, "", "is not a column of the table", "it is passed over");
            } else {
                mapping_.roles[static_cast<std::size_t>(found - columns_.begin())] = *role;
            }
        }
    }

    void read_day_order(const Json& value) {
        if (value == "day-first" || value == "month-first") {
            mapping_.day_order = value == "day-first" ? DayOrder::day_first : DayOrder::month_first;
        } else {
            say("day_order", text_of(value), "is neither “day-first” nor “month-first”", "it is passed over");
        }
    }

    void read_place_codes(const Json& codes) {
        mapping_.place_codes.clear();
        for (const auto& [code, value] : codes.items()) {
            if (const auto precision = place_precision_from(text_of(value))) {
                mapping_.place_codes.emplace_back(code, *precision);
            } else {
                say("place_precision." + code, text_of(value), "is not a precision of places", "it is passed over");
            }
        }
    }

    const std::string& file_;
    const std::vector<std::string>& columns_;
    TableMapping mapping_;
    Diagnostics diagnostics_;
};

}  // namespace

std::string_view name_of(ColumnRole role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<ColumnRole> column_role_from(std::string_view name) {
    const auto found = std::ranges::find(role_names, name);
    if (found == role_names.end()) return std::nullopt;
    return static_cast<ColumnRole>(found - role_names.begin());
}

std::optional<std::size_t> TableMapping::column_of(ColumnRole role) const {
    const auto found = std::ranges::find(roles, role);
    if (found == roles.end()) return std::nullopt;
    return static_cast<std::size_t>(found - roles.begin());
}

std::vector<std::size_t> TableMapping::columns_of(ColumnRole role) const {
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < roles.size(); ++c) {
        if (roles[c] == role) columns.push_back(c);
    }
    return columns;
}

std::string to_json(const TableMapping& mapping, const std::vector<std::string>& columns) {
    Json document = Json::object();
    document["briefmap"] = {{"format", format_name}, {"version", version}};
    if (!mapping.layout.empty()) document["layout"] = mapping.layout;
    Json& roles = document["columns"] = Json::object();
    for (std::size_t c = 0; c < std::min(columns.size(), mapping.roles.size()); ++c)
        roles[columns[c]] = name_of(mapping.roles[c]);
    if (!mapping.title_form.empty()) document["title"] = mapping.title_form;
    if (mapping.day_order) document["day_order"] = name_of(*mapping.day_order);
    if (mapping.pair_order == PairOrder::longitude_first) document["pair_order"] = "longitude-first";
    if (mapping.years_without_zero) document["years_without_zero"] = true;
    for (const auto& [code, precision] : mapping.place_codes)
        document["place_precision"][code] = name_of(precision);
    for (const auto& [from, to] : mapping.category_names)
        document["category_names"][from] = to;
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Diagnosed<TableMapping>> mapping_from_json(std::string_view json, const std::string& file_name,
                                                  const TableMapping& recognised,
                                                  const std::vector<std::string>& columns) {
    const char* const remedy = "give a file that --save-mapping wrote, or see docs/formats.md";
    const Json document = parse_within(std::string(json));
    if (document.is_null()) return Error{"is not readable JSON", file_name, remedy};
    const auto mark = document.is_object() ? document.find("briefmap") : document.end();
    if (mark == document.end() || !mark->is_object() || mark->value("format", Json()) != format_name)
        return Error{"is not a mapping of columns", file_name, remedy};
    TableMapping mapping = recognised;
    mapping.roles.resize(columns.size(), ColumnRole::attribute);
    auto read = MappingReader(file_name, std::move(mapping), columns).read(document);
    const Json newest = mark->value("version", Json(version));
    if (!newest.is_number() || newest.get<double>() > version) {
        read.diagnostics.push_back(fault(file_name, "briefmap.version", json_text(newest),
                                         "is a version this program does not know", "it is read as version 1"));
    }
    return read;
}

}  // namespace briefmap
