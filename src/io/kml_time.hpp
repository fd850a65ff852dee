// An event's time as KML writes it: a TimeStamp for a date of its own precision, a TimeSpan for the rest.
#pragma once

#include "events/event.hpp"

#include <pugixml.hpp>

namespace briefmap {

/// Adds nothing to an event without a date. False where an end lies beyond the years 1 to 9999, which XML Schema's
/// dates and the programs that read them hold: then it adds nothing either.
bool add_kml_time(pugi::xml_node placemark, const Event& event);

}  // namespace briefmap
