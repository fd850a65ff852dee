// A way through places in time, as a track gives it point by point: an event from its first moment to its last, from
// its first place to its last.
#pragma once

#include "core/instant.hpp"
#include "core/lon_lat.hpp"
#include "io/feature_builder.hpp"
#include "io/reporter.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace briefmap {

class Trail {
  public:
    /// "" is no time; what cannot be read counts only where nothing can.
    void add_time(std::string text);
    void add_position(LonLat position);

    [[nodiscard]] std::size_t points() const { return points_; }
    /// "first/last", one moment, or "".
    [[nodiscard]] std::string when() const;
    /// From the first place to the last, or at both where they are the same. What lies between is said to be left out,
    /// in `column`.
    void add_places(FeatureBuilder& feature, const std::string& column, Reporter& reporter) const;

  private:
    struct Moment {
        std::string text;
        Instant begin, end;
    };

    std::optional<Moment> first_, last_;
    std::string unreadable_;
    std::optional<LonLat> from_, to_;
    std::size_t points_ = 0;
};

}  // namespace briefmap
