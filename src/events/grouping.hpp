// Sorts a dataset's events into groups for the timeline's lanes: by what kind they are, who acts, where, or who says
// so.
#pragma once

#include "events/dataset.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

enum class GroupBy : std::uint8_t { nothing, category, actor, country, source };

struct Grouping {
    GroupBy by = GroupBy::nothing;
    std::vector<std::uint16_t> group_of;  // of each event, undated ones too: an index into names
    std::vector<std::string> names;       // in order of first appearance in time; "" stands for none

    bool operator==(const Grouping&) const = default;
};

/// The ISO 3166-1 alpha-2 code of the country an event is in, where its places do not say; "" for none.
using CountryOf = std::function<std::string(const Event&)>;

/// An event stands in the group of its first actor, first country or first source that has a name (a source without
/// title goes by its link). Countries are named by their codes. GroupBy::nothing puts all into one group named "". Past
/// 65,535 groups they share the last.
[[nodiscard]] Grouping group_events(const Dataset& dataset, GroupBy by, const CountryOf& country_of = {});

[[nodiscard]] std::string_view name_of(GroupBy by);
[[nodiscard]] std::optional<GroupBy> group_by_from(std::string_view name);

}  // namespace briefmap
