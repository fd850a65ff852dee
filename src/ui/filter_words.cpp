#include "ui/filter_words.hpp"

#include "core/language.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace briefmap {
namespace {

std::string_view precision_title(std::string_view name) {
    const auto precision = place_precision_from(name);
    if (!precision) return name;
    switch (*precision) {
        case PlacePrecision::exact:
            return "exact";
        case PlacePrecision::settlement:
            return "town";
        case PlacePrecision::admin2:
            return "district";
        case PlacePrecision::admin1:
            return "region of a country";
        case PlacePrecision::country:
            return "country";
        case PlacePrecision::region:
            return "part of the world";
        case PlacePrecision::unknown:
            return "not known";
    }
    return name;
}

std::string none_of(FacetKind kind) {
    switch (kind) {
        case FacetKind::precision:
            return "no place";
        case FacetKind::country:
            return "no country known";
        case FacetKind::actor:
            return "nobody named";
        default:
            return "none";
    }
}

std::string category_title(const UiInput& in, const std::string& value) {
    const FilterIndexPtr& index = in.around.filter_index;
    const FacetColumn* column = index ? index->facet({FacetKind::category}) : nullptr;
    const auto code = column ? column->code_of(value) : std::nullopt;
    return code ? in.dataset.category_names()[*code] : value;
}

struct PartTitle {
    const UiInput& in;

    std::string operator()(const SearchText& part) const { return "“" + part.text + "”"; }
    std::string operator()(const FacetChoice& part) const {
        const std::string& value = part.values.front();
        const std::string title = value_title(in, part.facet, value);
        const bool says_itself = part.facet.kind != FacetKind::field && part.facet.kind != FacetKind::precision;
        return says_itself && !value.empty() ? title : facet_title(part.facet) + ": " + title;
    }
    std::string operator()(const NumberRange& part) const {
        return fmt::format("{}: {:.6g}–{:.6g}", part.field, part.least, part.most);
    }
    std::string operator()(const FilterArea& part) const {
        LonLatBox box;
        if (part.shape == AreaShape::lasso) return "In the lasso";
        if (!is_box(part.outline, box)) return "In the box";
        const auto side = [](double degrees, char positive, char negative) {
            return fmt::format("{:.4g}° {}", std::abs(degrees), degrees < 0 ? negative : positive);
        };
        return fmt::format("{}–{}, {}–{}", side(box.west, 'E', 'W'), side(box.east, 'E', 'W'),
                           side(box.south, 'N', 'S'), side(box.north, 'N', 'S'));
    }
};

}  // namespace

std::string facet_title(const FacetId& facet) {
    switch (facet.kind) {
        case FacetKind::category:
            return "Category";
        case FacetKind::actor:
            return "Actor";
        case FacetKind::country:
            return "Country";
        case FacetKind::precision:
            return "Place known to";
        case FacetKind::file:
            return "File";
        case FacetKind::field:
            break;
    }
    return facet.field;
}

std::string value_title(const UiInput& in, const FacetId& facet, const std::string& value) {
    if (value.empty()) return none_of(facet.kind);
    if (facet.kind == FacetKind::category) return category_title(in, value);
    if (facet.kind == FacetKind::precision) return std::string(precision_title(value));
    if (facet.kind == FacetKind::file) return value.substr(value.find_last_of('/') + 1);
    if (facet.kind == FacetKind::country) {
        const Country* country = in.gazetteer.find_country(value);
        if (country) return country->names[map_language_index(panel_language(in.session.state))];
    }
    return value;
}

std::string part_title(const UiInput& in, const FilterPart& part) { return std::visit(PartTitle{in}, part); }

}  // namespace briefmap
