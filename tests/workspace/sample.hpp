// Small datasets and a desk to work at, for tests of the workspace.
#pragma once

#include "core/edtf.hpp"
#include "workspace/session.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap::sample {

inline Event event(std::string id, std::string_view when, std::optional<LonLat> at = std::nullopt) {
    Event e;
    e.id = std::move(id);
    e.title = e.id;
    e.when_text = when;
    if (!when.empty()) {
        if (auto parsed = parse_edtf(when)) e.when = *parsed;
    }
    if (at) {
        Place place;
        place.precision = PlacePrecision::settlement;
        place.position = at;
        e.places.push_back(place);
    }
    return e;
}

inline constexpr LonLat bamako{-8.0, 12.65}, gossi{-1.3, 15.82}, paris{2.35, 48.85}, suva{178.44, -18.14},
    apia{-171.76, -13.83};

/// With an attribute that marks can be sized by.
inline Event counted(Event e, std::string number) {
    e.attributes.emplace_back("soldiers", std::move(number));
    return e;
}

/// As the bundled brief: years, months, days, an open interval, one without a date.
inline DatasetPtr brief() {
    return Dataset::build({"A brief", "en", "brief.geojson"}, {
                                                                  counted(event("serval", "2013", gossi), "4000"),
                                                                  event("coup", "2020-08", bamako),
                                                                  event("companies", "2021/..", bamako),
                                                                  event("claim", "2025-08-15", paris),
                                                                  event("answer", "2025-09-14", bamako),
                                                                  event("undated", ""),
                                                              });
}

inline DatasetPtr empty() { return Dataset::build({}, {}); }

inline Instant day(std::int64_t year, int month = 1, int day_of_month = 1) {
    return instant_of({year, month, day_of_month, 0, 0, 0});
}

/// A session with its surroundings; makes the projection anew when a command changed it, as the program does.
class Desk {
  public:
    explicit Desk(DatasetPtr dataset, State wishes = {}, ViewSize size = {1000, 700}) {
        around.dataset = std::move(dataset);
        around.map_size = size;
        session = start_session(around, wishes);
        renew_projection();
    }

    void operator()(Command command, std::uint64_t gesture = 0) {
        apply(session, {std::move(command), gesture}, around);
        renew_projection();
    }
    void play_for(double seconds) {
        play(session, around, seconds);
        renew_projection();
    }
    void glide_for(double seconds) {
        advance_camera(session, around, seconds);
        renew_projection();
    }
    /// Lets a gliding camera arrive.
    void settle() {
        while (session.glide)
            advance_camera(session, around, 0.1);
        renew_projection();
    }
    [[nodiscard]] const State& state() const { return session.state; }
    [[nodiscard]] std::string selected() const {
        return session.state.selected ? around.dataset->event(*session.state.selected).id : "nothing";
    }
    [[nodiscard]] Camera camera() const {
        return {around.projection, state().view.centre, state().view.zoom, around.map_size};
    }

    Surroundings around;
    Session session;

  private:
    void renew_projection() {
        if (definition_ == session.state.view.definition && around.projection) return;
        definition_ = session.state.view.definition;
        if (auto made = Projection::make(definition_)) around.projection = *made;
    }
    std::string definition_;
};

}  // namespace briefmap::sample
