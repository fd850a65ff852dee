#include "present/filter_wishes.hpp"

#include "core/fold.hpp"
#include "workspace/fit.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t most_named = 12;  // values in a message

std::string_view field_name(const FacetId& facet) {
    return facet.kind == FacetKind::field ? std::string_view(facet.field) : name_of(facet.kind);
}

std::string fields_there(const FilterIndex& index) {
    std::string names = "box";
    for (const FacetColumn& column : index.facets)
        names += ", " + std::string(field_name(column.facet));
    for (const NumberField& field : index.dataset->number_fields())
        names += ", " + field.name;
    return names;
}

std::string values_there(const FacetColumn& column) {
    std::string names;
    std::size_t named = 0;
    for (const std::string& value : column.values) {
        if (value.empty()) continue;
        if (named++ == most_named) return names + " …";
        names += (names.empty() ? "" : ", ") + value;
    }
    return names;
}

Error wrong(const std::string& wish, const std::string& why, const std::string& remedy) {
    return {"“" + wish + "” " + why, "--filter", remedy};
}

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// "3..40", "3..", "..40" or "3".
std::optional<NumberRange> range_of(const NumberField& field, std::string_view text) {
    const std::size_t dots = text.find("..");
    const std::string_view first = text.substr(0, dots);
    const std::string_view last = dots == std::string_view::npos ? first : text.substr(dots + 2);
    const auto least = first.empty() ? std::optional(field.least) : number_of(first);
    const auto most = last.empty() ? std::optional(field.most) : number_of(last);
    if (text.empty() || !least || !most || *least > *most) return std::nullopt;
    return NumberRange{field.name, *least, *most};
}

/// The column's own spelling of a value.
const std::string* value_in(const FacetColumn& column, const std::string& wished, const Gazetteer& gazetteer) {
    const std::string folded = fold_for_search(wished);
    const Country* country =
        column.facet.kind == FacetKind::country && !wished.empty() ? gazetteer.find_country(wished) : nullptr;
    const auto found = std::find_if(column.values.begin(), column.values.end(), [&](const std::string& value) {
        return fold_for_search(value) == folded || (country && value == country->code);
    });
    return found == column.values.end() ? nullptr : &*found;
}

Status add_box(EventFilter& filter, const std::string& wish, const std::string& value, const FilterIndex& index,
               const Gazetteer& gazetteer) {
    const auto box = parse_fit(value, *index.dataset, gazetteer);
    if (!box) return wrong(wish, "is not a box", "give box=W,S,E,N in degrees, or a country's code or name");
    set_area(filter, {AreaShape::box, outline_of(*box)});
    return done;
}

Status add(EventFilter& filter, const std::string& wish, const FilterIndex& index, const Gazetteer& gazetteer) {
    const std::size_t equals = wish.find('=');
    if (equals == std::string::npos) return wrong(wish, "is not FIELD=VALUE", "the fields are " + fields_there(index));
    const std::string name = wish.substr(0, equals), value = wish.substr(equals + 1);
    if (name == "box") return add_box(filter, wish, value, index, gazetteer);
    if (const NumberField* field = index.dataset->number_field(name)) {
        if (auto range = range_of(*field, value)) {
            set_range(filter, std::move(*range));
            return done;
        }
    }
    const auto column = std::find_if(index.facets.begin(), index.facets.end(),
                                     [&](const FacetColumn& c) { return field_name(c.facet) == name; });
    if (column == index.facets.end()) {
        const bool is_number = index.dataset->number_field(name) != nullptr;
        return is_number
                   ? wrong(wish, "is not a number or a range", "give such as " + name + "=3..40 or " + name + "=3..")
                   : wrong(wish, "names a field that no event has", "the fields are " + fields_there(index));
    }
    const std::string* own = value_in(*column, value, gazetteer);
    if (own == nullptr) return wrong(wish, "is of no event", "give one of " + values_there(*column));
    if (!is_chosen(filter, column->facet, *own)) toggle_value(filter, column->facet, *own);
    return done;
}

}  // namespace

bool wants_filter(const Wishes& wishes) { return !wishes.search.empty() || !wishes.filters.empty(); }

Result<EventFilter> plan_filter(const Wishes& wishes, const FilterIndex& index, const Gazetteer& gazetteer) {
    EventFilter filter;
    filter.search = wishes.search;
    for (const std::string& wish : wishes.filters)
        if (auto added = add(filter, wish, index, gazetteer); !added) return added.error();
    return filter;
}

}  // namespace briefmap
