// Filters as one writes them on a command line.
#pragma once

#include "core/result.hpp"
#include "events/find_events.hpp"
#include "geo/gazetteer.hpp"
#include "present/plan.hpp"

namespace briefmap {

/// Fields are category, actor, country, precision, file, box and the events' own attributes. Values of one field are
/// alternatives; "FIELD=" asks for events without it. Case and accents make no difference. An error says what there is.
[[nodiscard]] Result<EventFilter> plan_filter(const Wishes& wishes, const FilterIndex& index,
                                              const Gazetteer& gazetteer);

}  // namespace briefmap
