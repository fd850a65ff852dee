// An event: what happened, when, where, who says so. docs/formats.md gives the same in JSON.
#pragma once

#include "core/edtf.hpp"
#include "core/lon_lat.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap {

enum class PlaceRole : std::uint8_t { at, from, to, about };

/// How well a place is known; coarser values are greater.
enum class PlacePrecision : std::uint8_t { exact, settlement, admin2, admin1, country, region, unknown };

struct Place {
    std::string name;
    PlaceRole role = PlaceRole::at;
    PlacePrecision precision = PlacePrecision::unknown;
    std::optional<LonLat> position;  // of a point place, or of an area's label when the file gives one
    std::string area_code;           // ISO 3166-1 alpha-2 or 3166-2, for an area drawn as an area

    bool operator==(const Place&) const = default;
    [[nodiscard]] bool is_area() const { return precision >= PlacePrecision::admin2; }
};

/// Where a statement stands.
struct SourceRef {
    std::string title;
    std::string link;
    std::string locator;                                       // "Historical context, paragraph 1"
    std::optional<std::pair<std::size_t, std::size_t>> quote;  // characters [from, to) of the source's text

    bool operator==(const SourceRef&) const = default;
};

/// An event's words in another language than its file's.
struct EventTranslation {
    std::string language;  // one of map_languages
    std::string title;     // "": as in the file's own
    std::string text;      // likewise

    bool operator==(const EventTranslation&) const = default;
};

/// Which of a dataset's files an event was read from, and where in it. Not part of what the event says: any two are
/// equal.
struct EventOrigin {
    std::uint32_t row = 0;   // feature or record, counted from 1; 0: made here
    std::uint16_t file = 0;  // into DatasetInfo::files

    bool operator==(const EventOrigin&) const { return true; }
};

struct Event {
    std::string id;  // unique in its dataset
    std::string title;
    std::string text;
    std::string when_text;     // as written, readable or not
    std::optional<Edtf> when;  // absent: no date, or none that could be read
    std::vector<Place> places;
    std::string category;
    std::vector<std::string> actors;
    std::vector<SourceRef> sources;
    std::string grade;                                            // Admiralty code, "B2"
    std::vector<std::pair<std::string, std::string>> attributes;  // the rest of its record: name, JSON text
    std::vector<EventTranslation> translations;                   // one a language at most
    EventOrigin origin;

    bool operator==(const Event&) const = default;
};

[[nodiscard]] std::string_view name_of(PlaceRole role);
[[nodiscard]] std::string_view name_of(PlacePrecision precision);
[[nodiscard]] std::optional<PlaceRole> place_role_from(std::string_view name);
[[nodiscard]] std::optional<PlacePrecision> place_precision_from(std::string_view name);

}  // namespace briefmap
