#include "io/event_collector.hpp"

#include "io/event_ids.hpp"

#include <utility>

namespace briefmap {

EventCollector::EventCollector(std::string file_name) : file_name_(std::move(file_name)), reporter_(file_name_) {}

Event* EventCollector::add(Json&& feature, Dialect dialect) {
    reporter_.set_row(++rows_);
    auto read = read_event(std::move(feature), dialect, reporter_);
    if (!read) return nullptr;
    if (reporter_.row_has_faults()) ++repaired_;
    events_.push_back(std::move(*read));
    return &events_.back().event;
}

void EventCollector::leave_out(Diagnostic why) {
    reporter_.set_row(++rows_);
    reporter_.add(std::move(why));
}

Reporter& EventCollector::next_row() {
    reporter_.set_row(rows_ + 1);
    return reporter_;
}

void EventCollector::say(Severity severity, std::string column, std::string value, std::string what,
                         std::string action) {
    Diagnostic d;
    d.severity = severity;
    d.column = std::move(column);
    d.value = std::move(value);
    d.what = std::move(what);
    d.action = std::move(action);
    reporter_.set_row(0);
    reporter_.add(std::move(d));
}

Diagnosed<DatasetPtr> EventCollector::finish(DatasetInfo info) {
    settle_ids(events_, reporter_);
    if (events_.empty()) say(Severity::error, "", "", "holds no events", "nothing of it can be shown");
    std::vector<Event> events;
    events.reserve(events_.size());
    for (ReadEvent& read : events_)
        events.push_back(std::move(read.event));
    info.path = file_name_;
    info.files = {file_name_};
    info.counts = {{.read = rows_, .kept = events.size(), .repaired = repaired_, .left_out = rows_ - events.size()}};
    return {Dataset::build(std::move(info), std::move(events)), reporter_.take()};
}

}  // namespace briefmap
