#include "events/find_events.hpp"

#include "events/in_chunks.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

/// The events for which `passes(event)`.
template <class Passes>
EventSet events_that(std::size_t size, const Passes& passes) {
    std::vector<std::uint64_t> bits((size + 63) / 64);
    in_chunks(size, 64, [&](std::size_t first, std::size_t last) {
        for (std::size_t begin = first; begin < last; begin += 64) {
            const std::size_t end = std::min(begin + 64, last);
            std::uint64_t word = 0;
            for (std::size_t i = begin; i < end; ++i)
                word |= static_cast<std::uint64_t>(passes(static_cast<EventIndex>(i))) << (i - begin);
            bits[begin / 64] = word;
        }
    });
    return {size, std::move(bits)};
}

struct Finder {
    const FilterIndex& index;
    FoundEvents& found;

    EventSet operator()(const SearchText& part) const {
        SearchResult result = search(index.text, part.text);
        found.ranks = std::move(result.ranks);
        return std::move(result.found);
    }

    EventSet operator()(const FacetChoice& part) const {
        const FacetColumn* column = index.facet(part.facet);
        if (column == nullptr) return nothing();
        std::vector<std::uint8_t> wanted(column->values.size());
        for (const std::string& value : part.values)
            if (const auto code = column->code_of(value)) wanted[*code] = 1;
        if (column->begins.empty()) {
            return events_that(size(), [&](EventIndex i) { return wanted[column->codes[i]] != 0; });
        }
        return events_that(size(), [&](EventIndex i) {
            const auto codes = column->of(i);
            return std::any_of(codes.begin(), codes.end(), [&](std::uint32_t code) { return wanted[code] != 0; });
        });
    }

    EventSet operator()(const NumberRange& part) const {
        const NumberField* field = index.dataset->number_field(part.field);
        if (field == nullptr) return nothing();
        const std::span<const double> values = field->values;
        return events_that(size(), [&](EventIndex i) { return values[i] >= part.least && values[i] <= part.most; });
    }

    EventSet operator()(const FilterArea& part) const {
        if (LonLatBox box; is_box(part.outline, box)) return placed([&](LonLat p) { return box.contains(p); });
        const AreaTest area(part.outline);
        return placed([&](LonLat p) { return area.contains(p); });
    }

    /// The events with a place of which `holds`.
    template <class Holds>
    [[nodiscard]] EventSet placed(const Holds& holds) const {
        const PlacePoints& places = index.places;
        return events_that(size(), [&](EventIndex event) {
            for (std::uint32_t i = places.begins[event]; i < places.begins[event + 1]; ++i)
                if (holds(places.points[i])) return true;
            return false;
        });
    }

    [[nodiscard]] std::size_t size() const { return index.dataset->size(); }
    [[nodiscard]] EventSet nothing() const { return {size(), std::vector<std::uint64_t>((size() + 63) / 64)}; }
};

EventSet passing_all(const std::vector<FoundEvents::Part>& parts, std::size_t size, const FacetId* but = nullptr) {
    std::vector<EventSetPtr> sets;
    for (const FoundEvents::Part& part : parts) {
        const auto* choice = std::get_if<FacetChoice>(&part.part);
        if (but == nullptr || choice == nullptr || choice->facet != *but) sets.push_back(part.passing);
    }
    return in_all(sets, size);
}

}  // namespace

FilterIndex::FilterIndex(DatasetPtr of, const PlaceLookup& lookup)
    : dataset(std::move(of)),
      text(*dataset),
      facets(facet_columns_of(*dataset, lookup)),
      places(place_points_of(*dataset, lookup)) {}

const FacetColumn* FilterIndex::facet(const FacetId& id) const {
    const auto column = std::find_if(facets.begin(), facets.end(), [&](const FacetColumn& c) { return c.facet == id; });
    return column == facets.end() ? nullptr : &*column;
}

FoundPtr find_events(const FilterIndex& index, const EventFilter& filter, const FoundPtr& before) {
    auto found = std::make_shared<FoundEvents>();
    found->filter = filter;
    for (FilterPart& part : parts_of(filter)) {
        const FoundEvents::Part* same = nullptr;
        if (before) {
            for (const FoundEvents::Part& known : before->parts)
                if (known.part == part) same = &known;
        }
        if (same != nullptr) {
            if (std::holds_alternative<SearchText>(part)) found->ranks = before->ranks;
            found->parts.push_back(*same);
        } else {
            auto passing = std::make_shared<const EventSet>(std::visit(Finder{index, *found}, part));
            found->parts.push_back({std::move(part), std::move(passing)});
        }
    }
    found->passing = passing_all(found->parts, index.dataset->size());
    return found;
}

EventSet passing_all_but(const FilterIndex& index, const FoundPtr& found, const FacetId& facet) {
    if (!found) return EventSet::all(index.dataset->size());
    return passing_all(found->parts, index.dataset->size(), &facet);
}

}  // namespace briefmap
