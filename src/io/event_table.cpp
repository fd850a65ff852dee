#include "io/event_table.hpp"

#include "io/event_json.hpp"
#include "io/export_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr std::array always = {"id",        "title", "text", "when", "begin", "end",    "category", "actors", "place",
                               "precision", "role",  "code", "lon",  "lat",   "source", "link",     "grade"};

constexpr Loss renamed_attribute = {"attribute has the name of another column; an underscore is added to it",
                                    "attributes have the name of another column; an underscore is added to each"};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

CellKind kind_of_own(std::string_view name) {
    if (name == "begin" || name == "end") return CellKind::date;
    return name == "lon" || name == "lat" ? CellKind::real : CellKind::text;
}

// Of JSON text; absent for null. A whole number of more digits than an integer holds stays text, so that none is lost.
std::optional<CellKind> kind_of(const std::string& json) {
    constexpr std::size_t most_digits = 18;
    if (json == "null") return std::nullopt;
    if (json.empty() || (json.front() != '-' && (json.front() < '0' || json.front() > '9'))) return CellKind::text;
    if (json.find_first_of(".eE") != std::string::npos) return CellKind::real;
    return json.size() <= most_digits ? CellKind::whole : CellKind::text;
}

std::optional<CellKind> common_kind(std::optional<CellKind> a, std::optional<CellKind> b) {
    if (!a || !b) return a ? a : b;
    if (*a == CellKind::text || *b == CellKind::text) return CellKind::text;
    return *a == *b ? *a : CellKind::real;
}

std::string attribute_cell(const std::string& json) {
    if (json == "null") return {};
    if (json.empty() || json.front() != '"') return json;
    const Json value = attribute_json(json);
    return value.is_string() ? value.get<std::string>() : json;
}

// A name with the separator in it, or one that looks like a list, makes the cell a list in JSON.
std::string actors_cell(const std::vector<std::string>& actors) {
    std::string cell;
    for (const std::string& actor : actors) {
        constexpr std::string_view blanks = " \t\r\n";
        const bool is_plain = !actor.empty() && actor.front() != '[' && actor.find(';') == std::string::npos &&
                              blanks.find(actor.front()) == blanks.npos && blanks.find(actor.back()) == blanks.npos;
        if (!is_plain) return json_text(actors);
        if (!cell.empty()) cell += "; ";
        cell += actor;
    }
    return cell;
}

bool fits_columns(const SourceRef& source) {
    return source.locator.empty() && !source.quote && !(source.title.empty() && source.link.empty());
}

std::string places_cell(const Event& event) {
    return event.places.size() > 1 ? json_text(places_json(event.places)) : "";
}

std::string sources_cell(const Event& event) {
    const bool fits = event.sources.empty() || (event.sources.size() == 1 && fits_columns(event.sources.front()));
    return fits ? "" : json_text(sources_json(event.sources));
}

// With the languages that are not ours, which reading left among the attributes.
std::string translations_cell(const Event& event) {
    const auto others = std::find_if(event.attributes.begin(), event.attributes.end(),
                                     [](const auto& a) { return a.first == "translations"; });
    if (event.translations.empty()) return others != event.attributes.end() ? attribute_cell(others->second) : "";
    Json all = translations_json(event.translations);
    if (others != event.attributes.end()) {
        const Json more = attribute_json(others->second);
        if (more.is_object()) all.insert(more.begin(), more.end());
    }
    return json_text(all);
}

struct Cells {
    std::vector<std::string> cells;

    void add(std::string cell) { cells.push_back(std::move(cell)); }
};

void add_time(Cells& row, const Event& event) {
    row.add(event.when_text);
    const auto first = event.when ? first_of(*event.when) : std::nullopt;
    const auto last = event.when ? last_of(*event.when) : std::nullopt;
    const bool is_utc = event.when && has_zone(*event.when);
    row.add(first ? iso_end(*first, is_utc) : "");
    row.add(last ? iso_end(*last, is_utc) : "");
}

void add_place(Cells& row, const Place& place) {
    row.add(place.name);
    row.add(std::string(name_of(place.precision)));
    row.add(std::string(name_of(place.role)));
    row.add(place.area_code);
    row.add(place.position ? fmt::format("{}", place.position->lon) : "");
    row.add(place.position ? fmt::format("{}", place.position->lat) : "");
}

}  // namespace

const Place* main_place(const Event& event) {
    const auto found = std::find_if(event.places.begin(), event.places.end(),
                                    [](const Place& place) { return place.role == PlaceRole::at; });
    if (found != event.places.end()) return &*found;
    return event.places.empty() ? nullptr : &event.places.front();
}

EventTable::EventTable(const Dataset& dataset) {
    for (const char* name : always)
        columns_.push_back({name, kind_of_own(name)});
    taken_.insert(always.begin(), always.end());
    add_needed("places", places_cell, dataset);
    add_needed("sources", sources_cell, dataset);
    add_needed("translations", translations_cell, dataset);
    for (const Event& event : dataset.events())
        add_attributes(event);
    for (const auto& [name, attribute] : attributes_)
        columns_[attribute.column].kind = attribute.kind.value_or(CellKind::text);
}

void EventTable::add_needed(const char* name, CellOf cell_of, const Dataset& dataset) {
    // Reserved, needed or not: a reader knows it by its name.
    taken_.insert(name);
    const bool is_needed = std::any_of(dataset.events().begin(), dataset.events().end(),
                                       [cell_of](const Event& event) { return !cell_of(event).empty(); });
    if (!is_needed) return;
    columns_.push_back({name, CellKind::text});
    needed_cells_.push_back(cell_of);
}

std::string EventTable::free_name(const std::string& name) const {
    std::string candidate = name.empty() ? "attribute" : name;
    while (taken_.contains(lower(candidate)))
        candidate += '_';
    return candidate;
}

void EventTable::add_attributes(const Event& event) {
    for (const auto& [name, json] : event.attributes) {
        if (name == "translations") continue;
        const auto [found, is_new] = attributes_.try_emplace(name, Attribute{columns_.size(), std::nullopt});
        found->second.kind = common_kind(found->second.kind, kind_of(json));
        if (!is_new) continue;
        columns_.push_back({free_name(name), CellKind::text});
        taken_.insert(lower(columns_.back().name));
        if (columns_.back().name != name) ++renamed_;
    }
}

std::vector<std::string> EventTable::row(const Event& event) const {
    Cells row;
    row.cells.reserve(columns_.size());
    row.add(event.id);
    row.add(event.title);
    row.add(event.text);
    add_time(row, event);
    row.add(event.category);
    row.add(actors_cell(event.actors));
    if (const Place* place = main_place(event)) {
        add_place(row, *place);
    } else {
        row.cells.resize(row.cells.size() + 6);
    }
    const bool cites = !event.sources.empty();
    row.add(cites ? event.sources.front().title : "");
    row.add(cites ? event.sources.front().link : "");
    row.add(event.grade);
    for (const CellOf cell_of : needed_cells_)
        row.add(cell_of(event));
    row.cells.resize(columns_.size());
    for (const auto& [name, json] : event.attributes) {
        if (name != "translations") row.cells[attributes_.at(name).column] = attribute_cell(json);
    }
    return std::move(row.cells);
}

void EventTable::tell(ExportLosses& losses) const { losses.add(renamed_attribute, renamed_); }

}  // namespace briefmap
