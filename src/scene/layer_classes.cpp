#include "scene/layer_classes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace briefmap {
namespace {

constexpr std::uint32_t no_class = 0xffff'ffff;

/// A class for each feature, and the classes, still empty.
struct Assigned {
    std::vector<LayerClass> classes;
    std::vector<std::uint32_t> class_of;
};

/// The text of each feature's value, and whether it has one.
struct Values {
    std::vector<std::string> names;
    std::vector<std::uint32_t> code_of;  // into names; no_class: missing
};

Values values_of(const LayerField& field, std::size_t size) {
    Values values;
    values.code_of.assign(size, no_class);
    if (!field.is_number) {
        values.names = field.values;
        for (std::size_t f = 0; f < std::min(size, field.codes.size()); ++f)
            if (field.codes[f] < field.values.size()) values.code_of[f] = field.codes[f];
        return values;
    }
    std::map<double, std::uint32_t> codes;
    for (std::size_t f = 0; f < std::min(size, field.numbers.size()); ++f) {
        if (!std::isfinite(field.numbers[f])) continue;
        const auto [at, is_new] = codes.try_emplace(field.numbers[f], static_cast<std::uint32_t>(codes.size()));
        if (is_new) values.names.push_back(fmt::format("{}", field.numbers[f]));
        values.code_of[f] = at->second;
    }
    return values;
}

Assigned by_value(const LayerField& field, std::size_t size) {
    const Values values = values_of(field, size);
    std::vector<std::size_t> counts(values.names.size());
    for (const std::uint32_t code : values.code_of)
        if (code != no_class) ++counts[code];
    std::vector<std::uint32_t> order;
    for (std::uint32_t code = 0; code < counts.size(); ++code)
        if (counts[code] > 0) order.push_back(code);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : values.names[a] < values.names[b];
    });

    Assigned made;
    std::vector<std::uint32_t> class_of_code(values.names.size(), no_class);
    const std::size_t named = order.size() <= most_values + 1 ? order.size() : most_values;
    for (std::size_t i = 0; i < order.size(); ++i) {
        class_of_code[order[i]] = static_cast<std::uint32_t>(std::min(i, named));
        if (i < named) made.classes.push_back({.kind = LayerClass::Kind::value, .value = values.names[order[i]]});
    }
    if (order.size() > named) made.classes.push_back({.kind = LayerClass::Kind::other});
    for (const std::uint32_t code : values.code_of)
        made.class_of.push_back(code == no_class ? no_class : class_of_code[code]);
    return made;
}

Assigned by_range(const LayerField& field, std::size_t size) {
    std::vector<double> sorted;
    for (const double number : field.numbers)
        if (std::isfinite(number)) sorted.push_back(number);
    std::sort(sorted.begin(), sorted.end());

    Assigned made;
    made.class_of.assign(size, no_class);
    // Equal values are never parted: a class ends where the value changes.
    for (std::size_t begin = 0, k = 0; begin < sorted.size() && k < most_ranges; ++k) {
        std::size_t end = begin + std::max<std::size_t>(1, (sorted.size() - begin) / (most_ranges - k));
        while (end < sorted.size() && sorted[end] == sorted[end - 1])
            ++end;
        if (k + 1 == most_ranges) end = sorted.size();
        made.classes.push_back({.kind = LayerClass::Kind::range, .from = sorted[begin], .to = sorted[end - 1]});
        begin = end;
    }
    for (std::size_t f = 0; f < std::min(size, field.numbers.size()); ++f) {
        const double number = field.numbers[f];
        if (!std::isfinite(number)) continue;
        const auto found = std::find_if(made.classes.begin(), made.classes.end(),
                                        [number](const LayerClass& c) { return number <= c.to; });
        made.class_of[f] = static_cast<std::uint32_t>(found - made.classes.begin());
    }
    return made;
}

}  // namespace

LayerClasses classify(const VectorLayer& layer, const ProjectedPoints* points, const std::string& field,
                      FieldStyle style) {
    LayerClasses result;
    result.field = field;
    const auto found = std::find_if(layer.fields.begin(), layer.fields.end(),
                                    [&field](const LayerField& f) { return f.name == field; });
    if (found == layer.fields.end() || (found->numbers.empty() && found->codes.empty())) return result;
    result.is_ordered = found->is_number && style != FieldStyle::categories;
    Assigned made = result.is_ordered ? by_range(*found, layer.size) : by_value(*found, layer.size);

    const auto missing = static_cast<std::uint32_t>(made.classes.size());
    made.classes.push_back({.kind = LayerClass::Kind::missing});
    std::replace(made.class_of.begin(), made.class_of.end(), no_class, missing);
    for (std::uint32_t f = 0; f < made.class_of.size(); ++f)
        made.classes[made.class_of[f]].features.push_back(f);
    if (points) {
        for (std::uint32_t p = 0; p < points->features.size(); ++p)
            made.classes[made.class_of[points->features[p]]].points.push_back(p);
    }
    std::erase_if(made.classes, [](const LayerClass& c) { return c.features.empty(); });
    result.classes = std::move(made.classes);
    return result;
}

}  // namespace briefmap
