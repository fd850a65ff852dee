// Events for tests, from an EDTF date.
#pragma once

#include "events/event.hpp"

#include <string>
#include <utility>

namespace briefmap {

/// Undated when `when` cannot be read.
inline Event make_event(std::string id, const std::string& when, std::string category = {}) {
    Event event;
    event.id = std::move(id);
    event.when_text = when;
    if (auto date = parse_edtf(when)) event.when = *date;
    event.category = std::move(category);
    return event;
}

}  // namespace briefmap
