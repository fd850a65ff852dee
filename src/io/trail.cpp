#include "io/trail.hpp"

#include "io/date_forms.hpp"
#include "io/when_reader.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace briefmap {
namespace {

/// A round ends where it began, as far as receivers can tell.
bool is_same_place(LonLat a, LonLat b) {
    constexpr double metres = 50;
    return distance_metres(a, b) < metres;
}

}  // namespace

void Trail::add_time(std::string text) {
    if (text.empty()) return;
    const auto date = read_date_text(text);
    if (!date) {
        if (unreadable_.empty()) unreadable_ = std::move(text);
        return;
    }
    const Interval bounds = date->bounds();
    if (!first_ || bounds.begin < first_->begin) first_ = {text, bounds.begin, bounds.end};
    if (!last_ || bounds.end > last_->end) last_ = {std::move(text), bounds.begin, bounds.end};
}

void Trail::add_position(LonLat position) {
    if (!from_) from_ = position;
    to_ = position;
    ++points_;
}

std::string Trail::when() const { return first_ ? edtf_interval(first_->text, last_->text) : unreadable_; }

void Trail::add_places(FeatureBuilder& feature, const std::string& column, Reporter& reporter) const {
    if (!from_) return;
    if (is_same_place(*from_, *to_)) {
        feature.add_place(PlaceRole::at, *from_);
    } else {
        feature.add_place(PlaceRole::from, *from_);
        feature.add_place(PlaceRole::to, *to_);
    }
    if (points_ <= 2) return;
    feature.add("points", points_);
    Diagnostic d;
    d.severity = Severity::info;
    d.column = column;
    d.value = fmt::format("{} points", points_);
    d.what = "is a track, and events are drawn as points";
    d.action = "its first and last points are used";
    reporter.add(std::move(d));
}

}  // namespace briefmap
