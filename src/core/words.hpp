// Single words, numbers and lists as each language has them, by ICU: names of weekdays and countries, "June, July and
// August", "1,234", "2 other actors".
// Languages are BCP 47 or POSIX tags; what is not one of map_languages becomes English. Never fails: what ICU does not
// know comes back as it was given.
#pragma once

#include "core/date_text.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace briefmap {

enum class ListKind : std::uint8_t { all_of, one_of };  // joined by "and", by "or"

/// "a, b and c". "" for none, the text itself for one.
[[nodiscard]] std::string display_list(std::span<const std::string> texts, std::string_view language,
                                       ListKind kind = ListKind::all_of);

/// Alone: "Monday", "Mon". `weekday` is 1 for Monday to 7 for Sunday; "" beyond.
[[nodiscard]] std::string display_weekday(int weekday, std::string_view language, DateLength length = DateLength::full);

/// "1,234,567", "1 234 567", "1.234.567", "١٬٢٣٤٬٥٦٧".
[[nodiscard]] std::string display_number(std::int64_t number, std::string_view language);
/// With the language's decimal sign: whole from 1,000 on, four significant digits below: "12,346", "0,0123".
[[nodiscard]] std::string display_decimal(double number, std::string_view language);

/// `code` is ISO 3166-1 alpha-2: "ML" is "Mali".
[[nodiscard]] std::string display_country(std::string_view code, std::string_view language);

/// What events may be grouped by.
enum class GroupKind : std::uint8_t { category, actor, country, source };

/// The group of those that have none: "no actor", "sans acteur".
[[nodiscard]] std::string display_no_group(GroupKind kind, std::string_view language);

/// So many groups beside those that are named: "2 other actors", "ещё 5 стран". `count` is not negative.
[[nodiscard]] std::string display_more_groups(GroupKind kind, std::int64_t count, std::string_view language);

/// So many events beyond those of a list: "and 12 more". `count` is not negative.
[[nodiscard]] std::string display_more_events(std::int64_t count, std::string_view language);

}  // namespace briefmap
