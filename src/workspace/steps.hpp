// The events that stepping and playing visit, numbered from 0 along time: those that pass the filter and are dated, or
// all that pass where none of them is dated.
#pragma once

#include "events/event_set.hpp"

#include <algorithm>
#include <cstddef>

namespace briefmap {

class Steps {
  public:
    /// `passing`: null for all. It must live as long as this.
    Steps(const Dataset& dataset, const EventSet* passing) : passing_(passing) {
        const auto among = [&](std::size_t first) { return passing ? passing->rank(first) : first; };
        end_ = among(dataset.dated_size()) > 0 ? dataset.dated_size() : dataset.size();
        count_ = among(end_);
    }

    [[nodiscard]] std::size_t count() const { return count_; }
    /// `step` < count().
    [[nodiscard]] EventIndex at(std::size_t step) const {
        return passing_ ? passing_->at(step) : static_cast<EventIndex>(step);
    }
    [[nodiscard]] bool has(EventIndex event) const { return event < end_ && (!passing_ || passing_->contains(event)); }
    /// Steps before the event: its own number where it is one.
    [[nodiscard]] std::size_t before(EventIndex event) const {
        return std::min(passing_ ? passing_->rank(event) : std::size_t{event}, count_);
    }

  private:
    const EventSet* passing_;
    std::size_t end_ = 0;  // of the events among which the steps are
    std::size_t count_ = 0;
};

}  // namespace briefmap
