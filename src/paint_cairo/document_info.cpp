#include "paint_cairo/document_info.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace briefmap {

std::optional<std::int64_t> source_date_epoch() {
    const char* set = std::getenv("SOURCE_DATE_EPOCH");
    if (set == nullptr) return std::nullopt;
    const std::string_view text(set);
    constexpr std::int64_t earliest = -62'135'596'800, latest = 253'402'300'799;
    std::int64_t seconds = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (seconds < earliest || seconds > latest) return std::nullopt;
    return seconds;
}

std::string iso_time(std::int64_t unix_seconds) {
    const std::time_t time = unix_seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

}  // namespace briefmap
