// Files that end when somebody asks for a stop: some of GDAL's drivers read a whole file while they open it and cannot
// be told to leave off. They may also end otherwise than on the disk. Private to geo.
#pragma once

#include "geo/whole_features.hpp"

#include <optional>
#include <stop_token>
#include <string>

namespace briefmap {

/// While it lives, files that this thread opens by a stoppable name end as soon as `stop` asks for it, and else at
/// `end`.
class StoppableReading {
  public:
    explicit StoppableReading(const std::stop_token& stop, const std::optional<MendedEnd>& end = std::nullopt);
    StoppableReading(const StoppableReading&) = delete;
    StoppableReading& operator=(const StoppableReading&) = delete;
    ~StoppableReading();

  private:
    std::optional<MendedEnd> end_;
};

/// GDAL's name for the file with this absolute name.
[[nodiscard]] std::string stoppable_name(const std::string& file);

/// A message of GDAL's with the names as the user knows them.
[[nodiscard]] std::string with_plain_names(std::string message);

/// Once for the process.
void install_stoppable_files();

}  // namespace briefmap
