#include "events/dataset.hpp"

#include "events/event_spans.hpp"
#include "events/quiet.hpp"
#include "events/time_order.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>
#include <utility>

namespace briefmap {
namespace {

class ExtentFinder {
  public:
    void add(const Interval& span) {
        // An open interval's one end is still a moment to show.
        for (const Instant t : {span.begin, span.end}) {
            if (!t.is_bounded()) continue;
            first_ = std::min(first_, t);
            last_ = std::max(last_, t);
        }
    }
    [[nodiscard]] std::optional<Interval> extent() const {
        if (!first_.is_bounded()) return std::nullopt;
        return Interval{first_, std::max(last_, first_ + 1)};
    }

  private:
    Instant first_ = Instant::distant_future();
    Instant last_ = Instant::distant_past();
};

std::optional<Interval> extent_of(std::span<const Event> dated) {
    ExtentFinder found;
    for (const Event& event : dated) {
        if (event.when->members.empty()) {
            found.add(event.when->bounds());
        } else {
            for (const Interval& span : spans_of(*event.when))
                found.add(span);
        }
    }
    return found.extent();
}

std::size_t hash_of(std::string_view id) { return std::hash<std::string_view>{}(id); }

std::vector<Interval> hulls_of_blocks(std::span<const Interval> bounds) {
    std::vector<Interval> hulls;
    hulls.reserve(bounds.size() / Dataset::block_size + 1);
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (i % Dataset::block_size == 0) hulls.push_back(bounds[i]);
        Interval& hull = hulls.back();
        hull.begin = std::min(hull.begin, bounds[i].begin);
        hull.end = std::max(hull.end, bounds[i].end);
    }
    return hulls;
}

}  // namespace

DatasetPtr Dataset::build(DatasetInfo info, std::vector<Event> events) {
    std::shared_ptr<Dataset> dataset(new Dataset);
    dataset->info_ = std::move(info);
    dataset->events_ = in_time_order(std::move(events));
    const std::size_t size = dataset->events_.size();
    dataset->categories_.reserve(size);
    dataset->index_of_id_.reserve(size);

    std::unordered_map<std::string_view, std::uint16_t> category_index;
    for (std::size_t i = 0; i < size; ++i) {
        const Event& event = dataset->events_[i];
        if (event.when) {
            dataset->bounds_.push_back(event.when->bounds());
            dataset->has_gaps_.push_back(!event.when->members.empty() && spans_of(*event.when).size() > 1);
        }
        dataset->index_of_id_.emplace_back(hash_of(event.id), static_cast<EventIndex>(i));

        auto found = category_index.find(event.category);
        if (found == category_index.end()) {
            // Past the last index, categories share one.
            constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
            const std::size_t next = std::min(dataset->category_names_.size(), most);
            if (next == dataset->category_names_.size()) dataset->category_names_.push_back(event.category);
            found = category_index.emplace(event.category, static_cast<std::uint16_t>(next)).first;
        }
        dataset->categories_.push_back(found->second);
    }
    std::sort(dataset->index_of_id_.begin(), dataset->index_of_id_.end());
    dataset->dated_size_ = dataset->bounds_.size();
    dataset->blocks_ = hulls_of_blocks(dataset->bounds_);
    const auto dated = std::span<const Event>(dataset->events_).first(dataset->dated_size_);
    dataset->extent_ = extent_of(dated);
    dataset->steps_ = steps_along(dated);
    dataset->number_fields_ = number_fields_of(dataset->events_);
    if (dataset->extent_) dataset->quiet_ = quiet_stretches(dated, *dataset->extent_);
    return dataset;
}

const NumberField* Dataset::number_field(std::string_view name) const {
    const auto found = std::find_if(number_fields_.begin(), number_fields_.end(),
                                    [name](const NumberField& field) { return field.name == name; });
    return found == number_fields_.end() ? nullptr : &*found;
}

std::optional<EventIndex> Dataset::find(std::string_view id) const {
    const std::size_t hash = hash_of(id);
    auto entry = std::lower_bound(index_of_id_.begin(), index_of_id_.end(), std::pair(hash, EventIndex{0}));
    for (; entry != index_of_id_.end() && entry->first == hash; ++entry) {
        if (events_[entry->second].id == id) return entry->second;
    }
    return std::nullopt;
}

std::optional<Instant> step_instant(const Dataset& dataset, EventIndex event) {
    if (event >= dataset.dated_size()) return std::nullopt;
    return dataset.steps()[event];
}

std::optional<EventIndex> latest_begun(const Dataset& dataset, Instant at) {
    const auto steps = dataset.steps();
    const auto begun = std::upper_bound(steps.begin(), steps.end(), at) - steps.begin();
    if (begun == 0) return std::nullopt;
    return static_cast<EventIndex>(begun - 1);
}

}  // namespace briefmap
