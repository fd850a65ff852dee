// A million dates as an event file has them, parsed one after the other on one core.
#include "bench/works.hpp"
#include "core/edtf.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace briefmap::bench {
namespace {

constexpr std::size_t dates_in_a_run = 1'000'000;
constexpr int runs = 9;

class Mixture {
  public:
    // Of a hundred: 55 days, 15 months and years, 10 times, 8 intervals; then a dozen of levels 1 and 2.
    std::string next() {
        const unsigned share = below(100);
        if (share < 55) return day();
        if (share < 63) return month();
        if (share < 70) return year();
        if (share < 76) return fmt::format("{}T{:02}:{:02}:{:02}Z", day(), below(24), below(60), below(60));
        if (share < 80) return fmt::format("{}T{:02}:{:02}+02:00", day(), below(24), below(60));
        if (share < 84) return fmt::format("{}/{}", year(1800), year(2000));
        if (share < 86) return day() + "/..";
        if (share < 88) return fmt::format("{}-01-{:02}/{}-11", below(9) + 1990, below(28) + 1, below(9) + 2000);
        if (share < 92) return month() + "~";
        static constexpr std::array<std::string_view, 16> rare = {
            "202X",           "19XX",       "1999-XX-XX",  "2001-21",      "-0044-03-15", "1950S2",
            "Y-170000002",    "15XX-12-XX", "156X-12-25",  "2004?-06-~11", "2004-06~-11", "1984-1X",
            "{1960,1961-12}", "Y17E7",      "[1667,1668]", "2004-%06",
        };
        return std::string(rare[below(rare.size())]);
    }

  private:
    unsigned below(std::size_t limit) { return static_cast<unsigned>(random_() % limit); }
    std::string year(unsigned from = 1900) { return fmt::format("{:04}", from + below(124)); }
    std::string month() { return fmt::format("{}-{:02}", year(), below(12) + 1); }
    std::string day() { return fmt::format("{}-{:02}", month(), below(28) + 1); }

    std::mt19937 random_{2019};
};

}  // namespace

Result<Figures> parse_dates() {
    Mixture mixture;
    std::vector<std::string> texts;
    texts.reserve(dates_in_a_run);
    for (std::size_t i = 0; i < dates_in_a_run; ++i)
        texts.push_back(mixture.next());

    Figures figures{.work = "edtf"};
    for (int run = 0; run < runs; ++run) {
        const double start = now_s();
        std::size_t read = 0;
        for (const std::string& text : texts)
            read += parse_edtf(text).ok() ? 1 : 0;
        figures.frames_ms.push_back((now_s() - start) * 1000);
        if (read != texts.size()) return Error{"a date of the mixture was not read", "edtf", {}};
    }
    figures.peak_rss_mb = peak_rss_mb();
    figures.note = "each of n is a run over 1,000,000 texts";
    return figures;
}

}  // namespace briefmap::bench
