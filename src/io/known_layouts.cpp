#include "io/known_layouts.hpp"

#include "io/cell_text.hpp"
#include "io/column_names.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

namespace briefmap {
namespace {

using Roles = std::initializer_list<std::pair<std::string_view, ColumnRole>>;
using R = ColumnRole;
using P = PlacePrecision;

/// Names of columns, as name_key() gives them, to their numbers.
class Header {
  public:
    explicit Header(const NamedTable& table) : width_(table.columns.size()) {
        if (!table.has_header) return;
        for (std::size_t c = 0; c < width_; ++c)
            columns_.try_emplace(name_key(table.columns[c]), c);
    }

    [[nodiscard]] bool has(std::initializer_list<std::string_view> names) const {
        return std::ranges::all_of(names, [&](std::string_view n) { return columns_.contains(std::string(n)); });
    }

    [[nodiscard]] std::vector<ColumnRole> roles(const Roles& known) const {
        std::vector<ColumnRole> roles(width_, R::attribute);
        for (const auto& [name, role] : known) {
            if (const auto found = columns_.find(std::string(name)); found != columns_.end())
                roles[found->second] = role;
        }
        return roles;
    }

  private:
    std::size_t width_;
    std::map<std::string, std::size_t> columns_;
};

/// UCDP Georeferenced Event Dataset codebook, 23.1: where_prec 1 exact, 2 within 25 km, 3 second-order division, 4
/// first-order, 5 an estimate along a line or border, 6 the country, 7 sea or air. date_prec: the dates bound it.
std::optional<TableMapping> ucdp(const Header& header) {
    if (!header.has({"whereprec", "dateprec", "datestart", "dateend", "latitude", "longitude"})) return std::nullopt;
    TableMapping m{.layout = "UCDP GED",
                   .roles = header.roles({{"id", R::id},
                                          {"dyadname", R::title},
                                          {"sourceheadline", R::text},
                                          {"datestart", R::begin},
                                          {"dateend", R::end},
                                          {"dateprec", R::date_precision},
                                          {"whereprec", R::place_precision},
                                          {"wherecoordinates", R::place},
                                          {"adm1", R::admin1},
                                          {"adm2", R::admin2},
                                          {"country", R::country},
                                          {"latitude", R::latitude},
                                          {"longitude", R::longitude},
                                          {"sidea", R::actor},
                                          {"sideb", R::actor},
                                          {"typeofviolence", R::category},
                                          {"sourceoffice", R::source},
                                          {"geomwkt", R::left_out}}),
                   .title_form = {}};
    m.date_codes = DateCodes::ucdp;
    m.place_codes = {{"1", P::settlement}, {"2", P::settlement}, {"3", P::admin2}, {"4", P::admin1},
                     {"5", P::region},     {"6", P::country},    {"7", P::region}};
    m.category_names = {{"1", "state-based"}, {"2", "non-state"}, {"3", "one-sided"}};
    return m;
}

/// Names are the same in all three layouts: to 2019 in capitals, to 2023 with data_id, since then with disorder_type.
/// time_precision 1 day, 2 week, 3 month; geo_precision 1 town, 2 part of a region, 3 region.
std::optional<TableMapping> acled(const Header& header) {
    if (!header.has({"eventidcnty", "eventdate", "geoprecision", "latitude", "longitude"})) return std::nullopt;
    TableMapping m{
        .layout = "ACLED",
        .roles = header.roles({{"eventidcnty", R::id},
                               {"eventdate", R::when},
                               {"timeprecision", R::date_precision},
                               {"geoprecision", R::place_precision},
                               {"eventtype", R::category},
                               {"actor1", R::actor},
                               {"actor2", R::actor},
                               {"country", R::country},
                               {"admin1", R::admin1},
                               {"admin2", R::admin2},
                               {"location", R::place},
                               {"latitude", R::latitude},
                               {"longitude", R::longitude},
                               {"source", R::source},
                               {"notes", R::text}}),
        .title_form = header.has({"subeventtype"}) ? "{sub_event_type}: {actor1}" : "{event_type}: {actor1}"};
    m.date_codes = DateCodes::acled;
    m.place_codes = {{"1", P::settlement}, {"2", P::admin2}, {"3", P::admin1}};
    return m;
}

/// NOAA's significant events, old and new names of columns; a negative year is one before the common era.
std::optional<TableMapping> noaa(const Header& header) {
    const bool old_names = header.has({"flagtsunami", "year", "locationname"});
    const bool new_names = header.has({"tsu", "year", "mo", "dy", "locationname"});
    if (!old_names && !new_names) return std::nullopt;
    TableMapping m{.layout = "NOAA significant events",
                   .roles = header.roles({{"id", R::id},
                                          {"year", R::year},
                                          {"month", R::month},
                                          {"mo", R::month},
                                          {"day", R::day},
                                          {"dy", R::day},
                                          {"hour", R::hour},
                                          {"hr", R::hour},
                                          {"minute", R::minute},
                                          {"mn", R::minute},
                                          {"second", R::second},
                                          {"sec", R::second},
                                          {"country", R::country},
                                          {"locationname", R::title},
                                          {"latitude", R::latitude},
                                          {"longitude", R::longitude}}),
                   .title_form = {}};
    m.years_without_zero = true;
    return m;
}

/// https://earthquake.usgs.gov/earthquakes/feed/v1.0/csv.php
std::optional<TableMapping> usgs(const Header& header) {
    if (!header.has({"time", "latitude", "longitude", "mag", "magtype", "place"})) return std::nullopt;
    return TableMapping{.layout = "USGS",
                        .roles = header.roles({{"id", R::id},
                                               {"time", R::when},
                                               {"latitude", R::latitude},
                                               {"longitude", R::longitude},
                                               {"place", R::place},
                                               {"type", R::category}}),
                        .title_form = "M {mag} – {place}"};
}

/// Articles of GDELT's graph of the news: the coordinates are the first location's, which may be a whole country.
std::optional<TableMapping> gdelt_articles(const Header& header) {
    if (!header.has({"articleid", "locations", "persons", "organizations", "timestamp", "longitude", "latitude"}))
        return std::nullopt;
    TableMapping m{.layout = "GDELT articles",
                   .roles = header.roles({{"articleid", R::id},
                                          {"timestamp", R::when},
                                          {"locations", R::place},
                                          {"persons", R::actor},
                                          {"organizations", R::actor},
                                          {"longitude", R::longitude},
                                          {"latitude", R::latitude}}),
                   .title_form = {}};
    m.default_precision = P::unknown;  // told by how many parts a location's name has
    return m;
}

/// http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf: CAMEO's root codes.
std::vector<std::pair<std::string, std::string>> cameo_names() {
    return {{"01", "public statement"},
            {"02", "appeal"},
            {"03", "intent to cooperate"},
            {"04", "consultation"},
            {"05", "diplomacy"},
            {"06", "material cooperation"},
            {"07", "aid"},
            {"08", "yielding"},
            {"09", "investigation"},
            {"10", "demand"},
            {"11", "disapproval"},
            {"12", "rejection"},
            {"13", "threat"},
            {"14", "protest"},
            {"15", "show of force"},
            {"16", "reduced relations"},
            {"17", "coercion"},
            {"18", "assault"},
            {"19", "fight"},
            {"20", "mass violence"}};
}

/// Without a header: 57 or 58 columns (version 1), 61 (version 2), numbered as in the codebooks from 0.
std::optional<TableMapping> gdelt_events(const NamedTable& table) {
    const std::size_t width = table.columns.size();
    if (table.has_header || table.delimiter != '\t' || (width != 57 && width != 58 && width != 61)) return std::nullopt;
    if (table.records() == 0 || !whole_number_in(table.cell(0, 0)) || table.cell(0, 1).size() != 8 ||
        table.cell(0, 28).size() != 2)
        return std::nullopt;
    const std::size_t geo = width == 61 ? 51 : 49;  // ActionGeo_Type
    const std::size_t lat = width == 61 ? geo + 5 : geo + 4;
    TableMapping m{.layout = width == 61 ? "GDELT 2 events" : "GDELT 1 events",
                   .roles = std::vector<ColumnRole>(width, R::attribute),
                   .title_form = {}};
    for (const auto& [column, role] :
         std::initializer_list<std::pair<std::size_t, ColumnRole>>{{0, R::id},
                                                                   {1, R::when},
                                                                   {2, R::left_out},
                                                                   {3, R::left_out},
                                                                   {4, R::left_out},
                                                                   {6, R::actor},
                                                                   {16, R::actor},
                                                                   {28, R::category},
                                                                   {geo, R::place_precision},
                                                                   {geo + 1, R::place},
                                                                   {lat, R::latitude},
                                                                   {lat + 1, R::longitude}})
        m.roles[column] = role;
    if (width > 57) m.roles[width - 1] = R::link;
    m.place_codes = {{"1", P::country},    {"2", P::admin1}, {"3", P::settlement},
                     {"4", P::settlement}, {"5", P::admin1}, {"0", P::unknown}};
    m.category_names = cameo_names();
    return m;
}

}  // namespace

std::optional<TableMapping> known_layout(const NamedTable& table) {
    const Header header(table);
    for (const auto& layout : {ucdp, acled, noaa, usgs, gdelt_articles}) {
        if (auto mapping = layout(header)) return mapping;
    }
    return gdelt_events(table);
}

}  // namespace briefmap
