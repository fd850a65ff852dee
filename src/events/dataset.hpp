// A loaded, immutable set of events in time order, with the columns that every frame reads. Shared by pointer: the same
// pointer means nothing changed.
#pragma once

#include "core/instant.hpp"
#include "events/event.hpp"
#include "events/number_fields.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap {

/// Position in a dataset's time order.
using EventIndex = std::uint32_t;

/// A named stretch of time that the file gives as background: "Cold War", 1947/1991.
struct Era {
    std::string title;
    Edtf when;

    bool operator==(const Era&) const = default;
};

/// A dataset's words in another language than its file's.
struct DatasetTranslation {
    std::string language;                                         // one of map_languages
    std::string title;                                            // "": as in the file's own
    std::vector<std::pair<std::string, std::string>> categories;  // as the events have it, its name; each once
    std::vector<std::pair<std::string, std::string>> places;      // likewise, for those the map has no name of

    bool operator==(const DatasetTranslation&) const = default;
};

/// What became of a file's rows: read = kept + merged + left_out.
struct RowCounts {
    std::size_t read = 0;
    std::size_t kept = 0;
    std::size_t repaired = 0;  // of those kept: with something in them that is not as it stands in the file
    std::size_t merged = 0;    // into an earlier row of the same id
    std::size_t left_out = 0;

    bool operator==(const RowCounts&) const = default;
};

struct DatasetInfo {
    std::string title;
    std::string language = "en";
    std::string path;                              // as the user named it; several with commas between
    std::vector<std::string> files;                // each of them; EventOrigin::file counts these
    std::vector<Era> eras;                         // as the file has them, in its order
    std::vector<DatasetTranslation> translations;  // one a language at most
    std::vector<RowCounts> counts;                 // of each of `files`
};

class Dataset;
using DatasetPtr = std::shared_ptr<const Dataset>;

class Dataset {
  public:
    /// Sorts by the moment at which each event has surely begun, then the shorter first (an exact date before an
    /// imprecise one that contains it), undated last; ties keep the given order. Ids must be unique.
    [[nodiscard]] static DatasetPtr build(DatasetInfo info, std::vector<Event> events);

    [[nodiscard]] const DatasetInfo& info() const { return info_; }
    [[nodiscard]] std::size_t size() const { return events_.size(); }
    [[nodiscard]] const Event& event(EventIndex i) const { return events_[i]; }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    [[nodiscard]] std::optional<EventIndex> find(std::string_view id) const;

    /// Dated events come first: indices [0, dated_size()).
    [[nodiscard]] std::size_t dated_size() const { return dated_size_; }
    /// Half-open bounds of each dated event, in the events' order: sorted neither by begin nor by end.
    [[nodiscard]] std::span<const Interval> bounds() const { return bounds_; }
    /// Where the playhead stands on each dated event: never decreasing, within the event's bounds, and where a set
    /// holds.
    [[nodiscard]] std::span<const Instant> steps() const { return steps_; }
    /// Whether a dated event is a set that does not hold all the time within its bounds.
    [[nodiscard]] bool has_gaps(EventIndex i) const { return has_gaps_[i]; }
    /// The hull of each run of block_size dated events, for passing over those that cannot touch a stretch of time.
    [[nodiscard]] std::span<const Interval> blocks() const { return blocks_; }
    static constexpr std::size_t block_size = 64;
    /// Index into category_names() of each event.
    [[nodiscard]] std::span<const std::uint16_t> categories() const { return categories_; }
    /// In order of first appearance in time; "" stands for none. Translated, they are names and no longer what the
    /// events have, and several may be the same.
    [[nodiscard]] const std::vector<std::string>& category_names() const { return category_names_; }

    /// Attributes that are numbers, in the order in which they first appear; at most most_number_fields.
    [[nodiscard]] std::span<const NumberField> number_fields() const { return number_fields_; }
    /// nullptr where there is none of that name.
    [[nodiscard]] const NumberField* number_field(std::string_view name) const;

    /// From the first bounded begin to the last bounded end; absent when no event has any. Never empty.
    [[nodiscard]] std::optional<Interval> extent() const { return extent_; }
    /// Stretches longer than 4 % of the extent in which no event begins or ends, in order.
    [[nodiscard]] std::span<const Interval> quiet() const { return quiet_; }

    friend DatasetPtr in_language(const DatasetPtr& dataset, std::string_view language);

  private:
    Dataset() = default;
    Dataset(const Dataset&) = default;

    DatasetInfo info_;
    std::vector<Event> events_;
    std::vector<Interval> bounds_;
    std::vector<Instant> steps_;
    std::vector<bool> has_gaps_;
    std::vector<Interval> blocks_;
    std::size_t dated_size_ = 0;
    std::vector<std::uint16_t> categories_;
    std::vector<std::string> category_names_;
    std::vector<NumberField> number_fields_;
    std::vector<std::pair<std::size_t, EventIndex>> index_of_id_;  // by the id's hash; sorted
    std::optional<Interval> extent_;
    std::vector<Interval> quiet_;
};

/// The dataset with its title, its events' titles and texts and the names of its categories and places in `language`,
/// as far as the file has them; what it lacks stays in the file's own words. Nothing else changes: order, ids, indices.
/// The same pointer where the file is in that language or nothing is translated into it. Give it the dataset as it was
/// read.
[[nodiscard]] DatasetPtr in_language(const DatasetPtr& dataset, std::string_view language);

/// Where the playhead stands when one steps to this event; absent for an undated one.
[[nodiscard]] std::optional<Instant> step_instant(const Dataset& dataset, EventIndex event);

/// The last event, in the dataset's order, that stepping reaches at or before `at`: the one that a playhead there
/// selects.
[[nodiscard]] std::optional<EventIndex> latest_begun(const Dataset& dataset, Instant at);

}  // namespace briefmap
