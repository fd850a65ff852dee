#include "events/number_fields.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace briefmap {
namespace {

std::optional<double> number_in(std::string_view json) {
    double number = 0;
    const auto [end, error] = std::from_chars(json.data(), json.data() + json.size(), number);
    const bool is_number = error == std::errc{} && end == json.data() + json.size() && std::isfinite(number);
    return is_number ? std::optional(number) : std::nullopt;
}

struct Found {
    std::string_view name;
    std::size_t order = 0;  // of first appearance
    std::size_t values = 0;
};

/// The fields that are kept, in the order of first appearance.
std::vector<Found> fields_in(std::span<const Event> events) {
    std::vector<Found> found;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const Event& event : events) {
        for (const auto& [name, json] : event.attributes) {
            if (!number_in(json)) continue;
            const auto [at, is_new] = index.try_emplace(name, found.size());
            if (is_new) found.push_back({name, found.size(), 0});
            ++found[at->second].values;
        }
    }
    if (found.size() > most_number_fields) {
        std::stable_sort(found.begin(), found.end(),
                         [](const Found& a, const Found& b) { return a.values > b.values; });
        found.resize(most_number_fields);
        std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.order < b.order; });
    }
    return found;
}

void measure(NumberField& field) {
    std::vector<double> sizes;
    sizes.reserve(field.present);
    field.least = std::numeric_limits<double>::infinity();
    field.most = -field.least;
    field.smallest = std::numeric_limits<double>::infinity();
    for (const double value : field.values) {
        if (std::isnan(value)) continue;
        field.least = std::min(field.least, value);
        field.most = std::max(field.most, value);
        sizes.push_back(std::abs(value));
        if (value != 0) field.smallest = std::min(field.smallest, sizes.back());
    }
    const auto rank = static_cast<std::size_t>(std::ceil(0.995 * static_cast<double>(sizes.size()))) - 1;
    const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(sizes.begin(), at, sizes.end());
    field.high = *at;
    if (std::isinf(field.smallest)) field.smallest = 0;
}

}  // namespace

std::vector<NumberField> number_fields_of(std::span<const Event> events) {
    std::vector<NumberField> fields;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const Found& found : fields_in(events)) {
        index.emplace(found.name, fields.size());
        NumberField& field = fields.emplace_back();
        field.name = std::string(found.name);
        field.values.assign(events.size(), std::numeric_limits<double>::quiet_NaN());
        field.present = 0;
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (const auto& [name, json] : events[i].attributes) {
            const auto at = index.find(name);
            if (at == index.end()) continue;
            const auto number = number_in(json);
            if (!number) continue;
            NumberField& field = fields[at->second];
            if (std::isnan(field.values[i])) ++field.present;
            field.values[i] = *number;
        }
    }
    for (NumberField& field : fields)
        measure(field);
    return fields;
}

}  // namespace briefmap
