#include "events/facet_columns.hpp"

#include "events/text_index.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace briefmap {
namespace {

/// Writes a column, event by event.
class ColumnWriter {
  public:
    enum class Values : std::uint8_t { one, several };  // an event has

    ColumnWriter(FacetId facet, Values values) {
        column_.facet = std::move(facet);
        if (values == Values::several) column_.begins.push_back(0);
    }

    void add(std::string_view value) {
        const auto [found, is_new] =
            code_of_.try_emplace(std::string(value), static_cast<std::uint32_t>(column_.values.size()));
        if (is_new) column_.values.emplace_back(value);
        const auto own = std::span(column_.codes).subspan(begin_);
        if (std::find(own.begin(), own.end(), found->second) == own.end()) column_.codes.push_back(found->second);
    }
    void end_event() {
        if (column_.codes.size() == begin_) add("");
        begin_ = column_.codes.size();
        if (!column_.begins.empty()) column_.begins.push_back(static_cast<std::uint32_t>(begin_));
    }
    [[nodiscard]] std::size_t values() const { return column_.values.size(); }
    [[nodiscard]] FacetColumn take() { return std::move(column_); }

  private:
    FacetColumn column_;
    std::unordered_map<std::string, std::uint32_t> code_of_;
    std::size_t begin_ = 0;  // of this event's codes
};

FacetColumn categories_of(const Dataset& dataset) {
    const auto codes = dataset.categories();
    return {{FacetKind::category}, dataset.category_names(), {codes.begin(), codes.end()}, {}};
}

template <class Write>
FacetColumn column_of(const Dataset& dataset, FacetKind kind, ColumnWriter::Values values, Write write) {
    ColumnWriter writer({kind}, values);
    for (const Event& event : dataset.events()) {
        write(writer, event);
        writer.end_event();
    }
    return writer.take();
}

std::string country_of(const Place& place, const PlaceLookup& lookup) {
    if (!place.area_code.empty()) return place.area_code.substr(0, place.area_code.find('-'));
    return lookup.country_of ? lookup.country_of(place) : std::string{};
}

void write_file(ColumnWriter& writer, const Event& event, const DatasetInfo& info) {
    const std::size_t file = event.origin.file;
    if (file < info.files.size()) writer.add(info.files[file]);
}

bool is_number(std::string_view json) {
    double number = 0;
    const auto [end, error] = std::from_chars(json.data(), json.data() + json.size(), number);
    return error == std::errc{} && end == json.data() + json.size();
}

bool is_told(const std::string& json) { return json != "null" && json != "\"\"" && !is_number(json); }

/// The attributes to make columns of.
std::vector<std::string_view> told_fields(const Dataset& dataset) {
    struct Found {
        std::string_view name;
        std::size_t events = 0;
    };
    std::vector<Found> found;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const Event& event : dataset.events()) {
        for (const auto& [name, json] : event.attributes) {
            if (!is_told(json)) continue;
            const auto [at, is_new] = index.try_emplace(name, found.size());
            if (is_new) found.push_back({name});
            ++found[at->second].events;
        }
    }
    if (found.size() > most_facet_fields) {
        std::vector<std::size_t> counts;
        counts.reserve(found.size());
        for (const Found& field : found)
            counts.push_back(field.events);
        const auto least = counts.begin() + most_facet_fields - 1;
        std::nth_element(counts.begin(), least, counts.end(), std::greater<>{});
        std::erase_if(found, [least = *least](const Found& field) { return field.events < least; });
        found.resize(std::min(found.size(), most_facet_fields));
    }
    std::vector<std::string_view> names;
    names.reserve(found.size());
    for (const Found& field : found)
        names.push_back(field.name);
    return names;
}

void add_field_columns(std::vector<FacetColumn>& columns, const Dataset& dataset) {
    struct Field {
        ColumnWriter writer;
        bool has_too_many = false;
    };
    std::vector<Field> fields;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const std::string_view name : told_fields(dataset)) {
        index.emplace(name, fields.size());
        fields.push_back({ColumnWriter({FacetKind::field, std::string(name)}, ColumnWriter::Values::one)});
    }
    for (const Event& event : dataset.events()) {
        std::vector<bool> is_written(fields.size());
        for (const auto& [name, json] : event.attributes) {
            const auto at = index.find(name);
            if (at == index.end() || is_written[at->second] || !is_told(json)) continue;
            Field& field = fields[at->second];
            is_written[at->second] = true;
            field.has_too_many = field.has_too_many || field.writer.values() >= most_facet_values;
            if (!field.has_too_many) field.writer.add(attribute_text(json));
        }
        for (Field& field : fields)
            field.writer.end_event();
    }
    for (Field& field : fields)
        if (!field.has_too_many) columns.push_back(field.writer.take());
}

}  // namespace

std::optional<std::uint32_t> FacetColumn::code_of(std::string_view value) const {
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - values.begin());
}

std::vector<FacetColumn> facet_columns_of(const Dataset& dataset, const PlaceLookup& lookup) {
    using enum ColumnWriter::Values;
    std::vector<FacetColumn> columns;
    columns.push_back(categories_of(dataset));
    columns.push_back(column_of(dataset, FacetKind::actor, several, [](ColumnWriter& writer, const Event& event) {
        for (const std::string& actor : event.actors)
            if (!actor.empty()) writer.add(actor);
    }));
    columns.push_back(column_of(dataset, FacetKind::country, several, [&](ColumnWriter& writer, const Event& event) {
        for (const Place& place : event.places) {
            const std::string country = country_of(place, lookup);
            if (!country.empty()) writer.add(country);
        }
    }));
    columns.push_back(column_of(dataset, FacetKind::precision, several, [](ColumnWriter& writer, const Event& event) {
        for (const Place& place : event.places)
            writer.add(name_of(place.precision));
    }));
    columns.push_back(column_of(dataset, FacetKind::file, one, [&](ColumnWriter& writer, const Event& event) {
        write_file(writer, event, dataset.info());
    }));
    add_field_columns(columns, dataset);
    return columns;
}

PlacePoints place_points_of(const Dataset& dataset, const PlaceLookup& lookup) {
    PlacePoints places;
    places.begins.reserve(dataset.size() + 1);
    places.begins.push_back(0);
    for (const Event& event : dataset.events()) {
        for (const Place& place : event.places) {
            const auto at = lookup.position_of ? lookup.position_of(place) : place.position;
            if (at && at->is_valid()) places.points.push_back(*at);
        }
        places.begins.push_back(static_cast<std::uint32_t>(places.points.size()));
    }
    return places;
}

}  // namespace briefmap
