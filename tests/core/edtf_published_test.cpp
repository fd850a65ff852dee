// Holds our dates against the cases that python-edtf publishes, where ../shared/data has them: all that it reads we
// read, with the same first and last day and the same qualifiers, and what it refuses we refuse.
#include "core/edtf.hpp"
#include "core/files.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <string>

using namespace briefmap;

namespace {

// The one deliberate difference: python-edtf makes an unknown end lie ten years from the other. Ours is not known.
const std::set<std::string> with_an_unknown_end = {"/2006", "2004-06-01/", "1984-06-02?/"};

std::optional<nlohmann::json> published_cases() {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    const auto path =
        std::filesystem::path(folder != nullptr ? folder : ".") / "../shared/data/dates/edtf_bounds_cases.json";
    if (!std::filesystem::exists(path)) {
        WARN("skipped: ../shared/data is not here");
        return std::nullopt;
    }
    const auto bytes = read_file(path);
    REQUIRE(bytes.ok());
    return nlohmann::json::parse(*bytes);
}

// Written as the cases have it: a long year has no sign before it.
std::string day(Instant t) {
    if (t <= Instant::distant_past()) return "-inf";
    if (t >= Instant::distant_future() - 1) return "inf";
    const Civil c = civil_of(t);
    return fmt::format("{}{:04}-{:02}-{:02}", c.year < 0 ? "-" : "", c.year < 0 ? -c.year : c.year, c.month, c.day);
}

}  // namespace

TEST_CASE("published_dates_have_their_published_first_and_last_day") {
    const auto cases = published_cases();
    if (!cases) return;
    std::size_t compared = 0, different = 0;
    for (const auto& row : cases->at("examples")) {
        const auto text = row.at("case").at(0).get<std::string>();
        const auto& days = row.at("case").at(1);
        CAPTURE(text);
        const auto date = parse_edtf(text);
        CHECK(date.ok());
        if (!date) continue;
        if (with_an_unknown_end.count(text) != 0) {
            CHECK((date->from.unknown ? date->bounds().begin == Instant::distant_past()
                                      : date->bounds().end == Instant::distant_future()));
            ++different;
            continue;
        }
        // One or three days: a single day, then its fuzzy bounds; two or four: first and last day, then fuzzy bounds.
        const bool single = days.size() % 2 == 1;
        CHECK(day(date->bounds().begin) == days.at(0).get<std::string>());
        CHECK(day(date->bounds().end - 1) == days.at(single ? 0 : 1).get<std::string>());
        ++compared;
    }
    CHECK(different == with_an_unknown_end.size());
    CHECK(compared + different == cases->at("examples").size());
    CHECK(compared >= 87);
}

TEST_CASE("published_dates_have_their_published_qualifiers_or_are_refused") {
    const auto cases = published_cases();
    if (!cases) return;
    int qualified = 0, refused = 0, read = 0;
    for (const auto& row : cases->at("other")) {
        const auto set = row.at("set").get<std::string>();
        const auto& test = row.at("case");
        CAPTURE(set, test.dump());
        if (set == "BAD_EXAMPLES") {
            CHECK_FALSE(parse_edtf(test.is_string() ? test.get<std::string>() : "").ok());
            ++refused;
        } else if (set == "APPROXIMATE_UNCERTAIN_EXAMPLES") {
            const auto date = parse_edtf(test.at(0).get<std::string>());
            CHECK(date.ok());
            if (!date) continue;
            // "?", "~" and "%" somewhere in the text; ours takes "%" for both.
            const auto flags = test.at(1).get<std::vector<bool>>();
            CHECK(date->is_uncertain() == (flags.at(0) || flags.at(2)));
            CHECK(date->is_approximate() == (flags.at(1) || flags.at(2)));
            ++qualified;
        } else {
            CHECK(parse_edtf(test.get<std::string>()).ok());
            ++read;
        }
    }
    CHECK(qualified >= 26);
    CHECK(refused >= 17);
    CHECK(read >= 11);
}
