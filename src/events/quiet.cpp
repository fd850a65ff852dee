#include "events/quiet.hpp"

#include "events/event_spans.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace briefmap {
namespace {

constexpr std::size_t bucket_count = 256;
constexpr std::int64_t least_part = 25;  // of the extent: 4 %

// A gap longer than a bucket lies between the last moment of one bucket and the first of the next that has any, so that
// only these two of each bucket are kept.
class Moments {
  public:
    explicit Moments(const Interval& extent)
        : extent_(extent), width_(extent.seconds() / static_cast<std::int64_t>(bucket_count) + 1) {}

    void add(Instant t) {
        if (t < extent_.begin || t > extent_.end) return;
        Bucket& bucket = buckets_[static_cast<std::size_t>((t - extent_.begin) / width_)];
        bucket.first = std::min(bucket.first, t);
        bucket.last = std::max(bucket.last, t);
    }

    [[nodiscard]] std::vector<Interval> gaps_longer_than(std::int64_t seconds) const {
        std::vector<Interval> gaps;
        Instant last = extent_.begin;
        for (const Bucket& bucket : buckets_) {
            if (bucket.last < bucket.first) continue;
            if (bucket.first - last > seconds) gaps.push_back({last, bucket.first});
            last = bucket.last;
        }
        return gaps;
    }

  private:
    struct Bucket {
        Instant first = Instant::distant_future();
        Instant last = Instant::distant_past();
    };

    Interval extent_;
    std::int64_t width_;
    std::array<Bucket, bucket_count> buckets_;
};

}  // namespace

std::vector<Interval> quiet_stretches(std::span<const Event> dated, const Interval& extent) {
    Moments moments(extent);
    const auto add = [&](const Interval& span) {
        moments.add(span.begin);
        moments.add(span.end);
    };
    for (const Event& event : dated) {
        if (event.when->members.empty()) {
            add(event.when->bounds());
        } else {
            for (const Interval& span : spans_of(*event.when))
                add(span);
        }
    }
    return moments.gaps_longer_than(extent.seconds() / least_part);
}

}  // namespace briefmap
