#include "project/part_reader.hpp"

#include "project/instant_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr const char* as_usual = "the usual value stands";

std::optional<Instant> instant_from(const Json& value) {
    return value.is_string() ? instant_from_iso8601(value.get_ref<const std::string&>()) : std::nullopt;
}

}  // namespace

PartReader::PartReader(const Json* part, std::string where, std::string file, Diagnostics& found)
    : part_(part && !part->is_null() ? part : nullptr),
      where_(std::move(where)),
      file_(std::move(file)),
      found_(&found) {
    if (!part_ || part_->is_object()) return;
    const Json* const wrong = std::exchange(part_, nullptr);
    found_->push_back({.severity = Severity::warning,
                       .file = file_,
                       .row = {},
                       .character = {},
                       .column = where_,
                       .value = shortened(json_text(*wrong)),
                       .what = "is not an object",
                       .action = "its usual values stand"});
}

PartReader PartReader::part(const char* key) const {
    return {find(key), where_.empty() ? key : where_ + "." + key, file_, *found_};
}

PartReader PartReader::item(const char* key, std::size_t index) const {
    return {&list(key)[index], fmt::format("{}{}{}[{}]", where_, where_.empty() ? "" : ".", key, index), file_,
            *found_};
}

const Json& PartReader::list(const char* key) const {
    static const Json none = Json::array();
    const Json* const value = find(key);
    if (!value) return none;
    if (value->is_array()) return *value;
    complain(key, "is not a list", "it is passed over");
    return none;
}

const Json* PartReader::find(const char* key) const {
    if (!part_) return nullptr;
    const auto found = part_->find(key);
    return found == part_->end() || found->is_null() ? nullptr : &*found;
}

void PartReader::complain(const char* key, std::string what, std::string action) const {
    const Json* const value = find(key);
    found_->push_back({.severity = Severity::warning,
                       .file = file_,
                       .row = {},
                       .character = {},
                       .column = where_.empty() ? key : where_ + "." + key,
                       .value = value ? shortened(json_text(*value)) : "",
                       .what = std::move(what),
                       .action = std::move(action)});
}

void PartReader::read(const char* key, bool& value) const {
    const Json* const found = find(key);
    if (!found) return;
    if (!found->is_boolean()) return complain(key, "is neither true nor false", as_usual);
    value = found->get<bool>();
}

void PartReader::read(const char* key, std::string& value) const {
    const Json* const found = find(key);
    if (!found) return;
    if (!found->is_string()) return complain(key, "is not a text", as_usual);
    value = found->get<std::string>();
}

void PartReader::read(const char* key, double& value, double least, double most) const {
    const Json* const found = find(key);
    if (!found) return;
    if (!found->is_number()) return complain(key, "is not a number", as_usual);
    const auto number = found->get<double>();
    if (!(number >= least && number <= most))
        complain(key, fmt::format("is not within {} and {}", least, most), "the nearest that is stands");
    value = std::clamp(number, least, most);
}

void PartReader::read(const char* key, float& value, float least, float most) const {
    auto number = static_cast<double>(value);
    read(key, number, static_cast<double>(least), static_cast<double>(most));
    value = static_cast<float>(number);
}

void PartReader::read(const char* key, std::int64_t& value, std::int64_t least, std::int64_t most) const {
    const Json* const found = find(key);
    if (!found) return;
    if (!found->is_number_integer()) return complain(key, "is not a whole number", as_usual);
    // Beyond an int64_t the parser has it as unsigned.
    const bool is_beyond =
        found->is_number_unsigned() && found->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    const std::int64_t number = is_beyond ? most : found->get<std::int64_t>();
    if (is_beyond || number < least || number > most)
        complain(key, fmt::format("is not within {} and {}", least, most), "the nearest that is stands");
    value = std::clamp(number, least, most);
}

void PartReader::read(const char* key, Instant& value) const {
    const Json* const found = find(key);
    if (!found) return;
    const auto instant = instant_from(*found);
    if (!instant) return complain(key, "is not a time such as 2025-08-15T00:00:00Z", as_usual);
    value = *instant;
}

void PartReader::read(const char* key, Interval& value) const {
    const Json* const found = find(key);
    if (!found) return;
    const auto interval = interval_from(*found);
    if (!interval) return complain(key, "is not a stretch of time", as_usual);
    value = *interval;
}

void PartReader::read(const char* key, std::optional<Colour>& value) const {
    const Json* const found = find(key);
    if (!found) return;
    const auto colour = found->is_string() ? parse_colour(found->get_ref<const std::string&>()) : std::nullopt;
    if (!colour) return complain(key, "is not a colour such as #884422", as_usual);
    value = colour->with_alpha(1);
}

std::optional<std::size_t> PartReader::index_of(const char* key, std::span<const std::string_view> names) const {
    const Json* const found = find(key);
    if (!found) return std::nullopt;
    const std::string name = found->is_string() ? found->get<std::string>() : "";
    const auto at = std::find(names.begin(), names.end(), name);
    if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
    complain(key, fmt::format("is none of {}", fmt::join(names, ", ")), as_usual);
    return std::nullopt;
}

Json interval_json(const Interval& interval) {
    if (!interval.is_bounded()) return nullptr;
    return {to_iso8601(interval.begin), to_iso8601(interval.end)};
}

std::optional<Interval> interval_from(const Json& value) {
    if (!value.is_array() || value.size() != 2) return std::nullopt;
    const auto begin = instant_from(value[0]), end = instant_from(value[1]);
    if (!begin || !end || *begin >= *end) return std::nullopt;
    return Interval{*begin, *end};
}

}  // namespace briefmap
