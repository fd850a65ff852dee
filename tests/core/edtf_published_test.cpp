// Holds our bounds against the cases python-edtf publishes, where ../shared/data has them: of those we
// accept, the first and the last day must agree.
#include "core/edtf.hpp"
#include "core/files.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace briefmap;

namespace {

std::string first_day(const Interval& bounds) {
    return to_iso8601(bounds.begin).substr(0, bounds.begin < Instant{-62'167'219'200} ? 11 : 10);
}
std::string last_day(const Interval& bounds) {
    const Instant last = bounds.end - 1;
    return to_iso8601(last).substr(0, last < Instant{-62'167'219'200} ? 11 : 10);
}

}  // namespace

TEST_CASE("published_dates_have_their_published_first_and_last_day") {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    const auto path =
        std::filesystem::path(folder != nullptr ? folder : ".") / "../shared/data/dates/edtf_bounds_cases.json";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    const auto bytes = read_file(path);
    REQUIRE(bytes.ok());
    const auto cases = nlohmann::json::parse(*bytes);
    int compared = 0;
    for (const auto& row : cases.at("examples")) {
        const auto text = row.at("case").at(0).get<std::string>();
        const auto& days = row.at("case").at(1);
        const auto date = parse_edtf(text);
        if (!date || !date->bounds().is_bounded()) continue;
        CAPTURE(text);
        // One or three days: a single day, then its fuzzy bounds; two or four: first and last day, then fuzzy
        // bounds.
        const bool single = days.size() % 2 == 1;
        CHECK(first_day(date->bounds()) == days.at(0).get<std::string>());
        CHECK(last_day(date->bounds()) == days.at(single ? 0 : 1).get<std::string>());
        ++compared;
    }
    CHECK(compared >= 30);
}
