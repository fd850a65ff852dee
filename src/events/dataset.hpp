// A loaded, immutable set of events in time order, with the columns that every frame reads. Shared by pointer: the same
// pointer means nothing changed.
#pragma once

#include "core/instant.hpp"
#include "events/event.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace briefmap {

/// Position in a dataset's time order.
using EventIndex = std::uint32_t;

struct DatasetInfo {
    std::string title;
    std::string language = "en";
    std::string path;  // as the user named it
};

class Dataset;
using DatasetPtr = std::shared_ptr<const Dataset>;

class Dataset {
  public:
    /// Sorts by begin, then shorter first (an exact date before an imprecise one that starts with it), undated last;
    /// ties keep the given order. Ids must be unique.
    [[nodiscard]] static DatasetPtr build(DatasetInfo info, std::vector<Event> events);

    [[nodiscard]] const DatasetInfo& info() const { return info_; }
    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] const Event& event(EventIndex i) const { return events_[i]; }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    [[nodiscard]] std::optional<EventIndex> find(std::string_view id) const;

    /// Dated events come first: indices [0, dated_size()).
    [[nodiscard]] std::size_t dated_size() const { return dated_size_; }
    /// Half-open bounds of each dated event, sorted by begin.
    [[nodiscard]] std::span<const Interval> bounds() const { return bounds_; }
    /// Index into category_names() of each event.
    [[nodiscard]] std::span<const std::uint16_t> categories() const { return categories_; }
    /// In order of first appearance in time; "" stands for none.
    [[nodiscard]] const std::vector<std::string>& category_names() const { return category_names_; }

    /// From the first bounded begin to the last bounded end; absent when no event has any. Never empty.
    [[nodiscard]] std::optional<Interval> extent() const { return extent_; }

  private:
    Dataset() = default;

    DatasetInfo info_;
    std::vector<Event> events_;
    std::vector<Interval> bounds_;
    std::size_t dated_size_ = 0;
    std::vector<std::uint16_t> categories_;
    std::vector<std::string> category_names_;
    std::unordered_map<std::string, EventIndex> index_of_id_;
    std::optional<Interval> extent_;
};

/// Where the playhead stands when one steps to this event: its begin, or the last second of one with an open start.
[[nodiscard]] std::optional<Instant> step_instant(const Event& event);

}  // namespace briefmap
