// Published tables of events, as UCDP and the USGS give them: what maps of hundreds and of thousands are tried with.
#pragma once

#include "events/dataset.hpp"

#include <string>
#include <vector>

namespace briefmap::desk {

struct EventFile {
    std::string name;
    std::string country;  // ISO 3166-1 alpha-2, of one with many of its events
    DatasetPtr dataset;
};

/// Those that ../shared/data holds; none where it is not here.
[[nodiscard]] std::vector<EventFile> event_files();

/// "W,S,E,N" of about 50 km by 28 km around the place with the most events, as --fit takes it.
[[nodiscard]] std::string busiest_town(const Dataset& dataset);

}  // namespace briefmap::desk
