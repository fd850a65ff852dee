// From what was asked for on a command line (dates, places, names, all as text) to the state that a picture,
// a slide or the first frame of the window shows.
#pragma once

#include "core/result.hpp"
#include "scene/furniture.hpp"
#include "workspace/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace briefmap {

struct Wishes {
    std::optional<std::string> at;        // EDTF: everything up to its end
    std::optional<std::string> from, to;  // EDTF: window mode over [from, to], both included
    std::optional<std::string> mode;      // "all", "instant", "window", "cumulative"
    std::optional<std::string> fit;       // "events", "world", a country, "W,S,E,N"
    std::optional<std::string> view;      // "LON,LAT,ZOOM"
    std::string projection = "auto";
    bool graticule = false;
    CrowdStyle crowds = CrowdStyle::density;
    std::vector<std::string> layers;  // the user's own: as parse_layer_spec() takes them
    std::vector<std::string> hide;    // base layers, by name
    std::string size_by;              // a number field; "" none
    std::string theme = "light";
    std::string language = "en";
    std::optional<std::string> select;  // an event's id
    std::string search;                 // words that events must have
    std::vector<std::string> filters;   // FIELD=VALUE, FIELD=LEAST..MOST or box=W,S,E,N
};

/// Whether they ask for a filter: `around` must then have an index.
[[nodiscard]] bool wants_filter(const Wishes& wishes);

/// The state of a picture: without `at`, `from`, `to` or `select` it shows everything. `around.projection` is
/// not used. A fitted view keeps clear of the furniture where that costs little. An error names the option and says
/// what it takes.
[[nodiscard]] Result<State> plan_state(const Wishes& wishes, const Surroundings& around,
                                       const FurnitureOptions& furniture = {});

/// The window's first state: where the wishes say nothing about time, the first event is selected and
/// everything up to its date shown.
[[nodiscard]] Result<State> plan_first_state(const Wishes& wishes, const Surroundings& around);

}  // namespace briefmap
