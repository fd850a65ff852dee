// An event's cells by the names of their columns, for the tests of formats that are tables or lists of named values.
#pragma once

#include "events/event.hpp"

#include <map>
#include <string>

namespace briefmap {

using EventCells = std::map<std::string, std::string>;

/// The event that the cells tell, read as a feature of the native form with members of the same names. Its attributes
/// are all text.
[[nodiscard]] Event event_of(EventCells cells);

/// The event as cells can hold it: its attributes are text, those that are null or empty are left out, and so is what
/// columns of its own hold.
[[nodiscard]] Event as_cells_hold(Event event);

}  // namespace briefmap
