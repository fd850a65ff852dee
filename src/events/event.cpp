#include "events/event.hpp"

#include <algorithm>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 4> role_names = {"at", "from", "to", "about"};
constexpr std::array<std::string_view, 7> precision_names = {"exact",   "settlement", "admin2", "admin1",
                                                             "country", "region",     "unknown"};

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(PlaceRole role) { return role_names[static_cast<std::size_t>(role)]; }
std::string_view name_of(PlacePrecision precision) { return precision_names[static_cast<std::size_t>(precision)]; }

std::optional<PlaceRole> place_role_from(std::string_view name) { return named<PlaceRole>(role_names, name); }
std::optional<PlacePrecision> place_precision_from(std::string_view name) {
    return named<PlacePrecision>(precision_names, name);
}

}  // namespace briefmap
