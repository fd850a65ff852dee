#include "scene/mark_sizes.hpp"

#include "scene/marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace briefmap {

namespace {

/// The largest of 1, 2 and 5 times a power of ten that is no larger.
double round_below(double value) {
    const double decade = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
    for (const double digit : {5.0, 2.0})
        if (digit * decade <= value * (1 + 1e-9)) return digit * decade;
    return decade;
}

std::vector<double> even_steps(double from, double to) {
    if (to - from < to * 1e-9) return {to};
    const double step = round_below(std::max((to - from) / 2, to * 1e-6));
    std::vector<double> values;
    for (double k = std::floor(to / step + 1e-9); k * step >= from * (1 - 1e-9) && values.size() < 4; --k)
        values.push_back(k * step);
    if (values.size() == 4) values.erase(values.begin() + 2);
    return values;
}

}  // namespace

MarkSizes::MarkSizes(const MapInput& input) {
    if (!input.state.size_by.empty()) field_ = input.dataset.number_field(input.state.size_by);
}

bool MarkSizes::has_value(EventIndex event) const { return !std::isnan(field_->values[event]); }

float MarkSizes::of(EventIndex event) const { return has_value(event) ? of_value(field_->values[event]) : least; }

float MarkSizes::of_value(double value) const {
    if (field_->high <= 0) return least;
    const auto share = static_cast<float>(std::sqrt(std::abs(value) / field_->high));
    return std::clamp(high() * share, least, high() * most);
}

float MarkSizes::high() const {
    constexpr float few = 150, largest = 34, smallest = 13;
    const auto present = static_cast<float>(std::max<std::size_t>(field_->present, 1));
    return std::clamp(largest * std::pow(few / present, 0.25F), smallest, largest);
}

float MarkSizes::equal_area(MarkerShape shape) {
    const std::span<const PagePoint> corners = marker_outline(shape);  // of radius 1
    if (corners.empty()) return 1;
    float twice = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PagePoint& a = corners[i];
        const PagePoint& b = corners[(i + 1) % corners.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::sqrt(2 * std::numbers::pi_v<float> / std::abs(twice));
}

std::vector<double> legend_values(const MarkSizes& sizes) {
    const NumberField& field = sizes.field();
    if (field.high <= 0) return {};
    if (field.smallest * 4 >= field.high) {
        std::vector<double> values = even_steps(field.smallest, field.high);
        if (values.empty()) values.push_back(field.high);
        return values;
    }
    std::vector<double> values;
    const double visible = std::pow(static_cast<double>(MarkSizes::least / sizes.high()), 2) * field.high;
    for (double value = round_below(field.high); values.size() < 3; value = round_below(value / 4)) {
        if (!values.empty() && (value < visible || value < field.smallest * 0.5)) break;
        values.push_back(value);
    }
    return values;
}

}  // namespace briefmap
