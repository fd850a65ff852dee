// Tables that others published open without a mapping by hand, with the figures their publishers give.
#include "geo/geodata.hpp"
#include "io/event_file.hpp"
#include "reading.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

using namespace briefmap;

namespace {

struct Expected {
    const char* file;
    std::size_t events, undated, placed;  // placed: by a position or a country's area
    const char* first;                    // day of the first and the last
    const char* last;
    std::size_t repaired;
};

constexpr Expected expected[] = {
    {"atlantic_storms.csv", 20'778, 0, 20'778, "1975-06-27", "2024-11-18", 0},
    {"gdelt_articles_sample.csv", 1'000, 0, 942, "2018-12-31", "2020-01-07", 0},
    {"la-riots.csv", 63, 0, 63, "1992-04-29", "1993-11-24", 0},
    {"noaa_significant_earthquakes.tsv", 5'981, 0, 5'980, "-2149-01-01", "2017-12-15", 7},
    {"ucdp_bangladesh_hxl.csv", 601, 0, 580, "1989-01-01", "2018-12-31", 0},
    {"ucdp_ged_23_1_sample1000.csv", 1'000, 0, 1'000, "1989-01-07", "2022-12-19", 0},
    {"usgs_1965_2016.csv", 23'412, 0, 23'412, "1965-01-02", "2016-12-30", 0},
    {"usgs_week_2018.geojson", 1'707, 0, 1'707, "2018-01-31", "2018-02-07", 0},
};

std::filesystem::path folder() { return source_folder() / "../shared/data/events"; }

GazetteerSource shipped_gazetteer() {
    static const std::shared_ptr<const Gazetteer> gazetteer = [] {
        const auto file = GeodataFile::open(source_folder() / "geodata/geodata.gpkg");
        REQUIRE(file);
        return std::make_shared<const Gazetteer>(file->countries().value(), file->towns().value(),
                                                 [divisions = file->divisions().value()] { return divisions; });
    }();
    return [] { return gazetteer; };
}

Diagnosed<DatasetPtr> read_published(const std::string& file) {
    auto read = read_event_file(folder() / file, {.gazetteer = shipped_gazetteer()});
    if (!read) FAIL(read.error().message());
    return std::move(*read);
}

std::string day_of(Instant t) {
    const std::string text = to_iso8601(t);
    return text.substr(0, text.find('T'));
}

bool is_placed(const Event& event) {
    return std::ranges::any_of(event.places, [](const Place& p) { return p.position || !p.area_code.empty(); });
}

bool is_absent() {
    if (std::filesystem::exists(folder())) return false;
    WARN("skipped: ../shared/data is not here");
    return true;
}

}  // namespace

TEST_CASE("published_tables_open_without_a_mapping_by_hand") {
    if (is_absent()) return;
    for (const Expected& e : expected) {
        const auto read = read_published(e.file);
        INFO(e.file << "\n" << messages(read.diagnostics).substr(0, 600));
        const Dataset& data = *read.value;
        CHECK(data.size() == e.events);
        CHECK(data.size() - data.dated_size() == e.undated);
        CHECK(static_cast<std::size_t>(std::ranges::count_if(data.events(), is_placed)) == e.placed);
        REQUIRE(data.extent());
        CHECK(day_of(data.extent()->begin) == e.first);
        CHECK(day_of(data.extent()->end - 1) == e.last);
        if (!data.info().counts.empty()) CHECK(data.info().counts[0].repaired == e.repaired);
    }
}

TEST_CASE("intervals_and_precision_codes_of_ucdp_are_ours") {
    if (is_absent()) return;
    const auto read = read_published("ucdp_ged_23_1_sample1000.csv");
    std::map<PlacePrecision, int> precisions;
    int intervals = 0;
    for (const Event& event : read.value->events()) {
        ++precisions[event.places.at(0).precision];
        intervals += event.when->is_interval ? 1 : 0;
        CHECK(event.actors.size() >= 1);
        CHECK(!event.title.empty());
    }
    CHECK(intervals == 151);
    CHECK(precisions[PlacePrecision::settlement] == 475 + 232);
    CHECK(precisions[PlacePrecision::admin2] == 140);
    CHECK(precisions[PlacePrecision::admin1] == 105);
    CHECK(precisions[PlacePrecision::region] == 35 + 1);
    CHECK(precisions[PlacePrecision::country] == 12);
    CHECK(read.value->category_names().size() == 3);
    CHECK(read.value->number_field("best") != nullptr);
}

TEST_CASE("earthquakes_before_the_common_era_keep_their_year_and_what_is_not_known_of_it") {
    if (is_absent()) return;
    const auto read = read_published("noaa_significant_earthquakes.tsv");
    const Dataset& data = *read.value;
    CHECK(data.event(0).when->text == "-2149");  // 2150 BC
    std::map<DatePrecision, int> precisions;
    int before = 0;
    for (const Event& event : data.events()) {
        ++precisions[event.when->precision()];
        before += event.when->bounds().end <= instant_of({.year = 1, .month = 1, .day = 1}) ? 1 : 0;
    }
    CHECK(before == 48);
    CHECK(precisions[DatePrecision::year] == 405);
    CHECK(precisions[DatePrecision::month] == 152);
}

TEST_CASE("a_column_of_american_dates_is_read_as_such") {
    if (is_absent()) return;
    const auto read = read_published("usgs_1965_2016.csv");
    CHECK(read.value->event(0).when->text == "1965-01-02");
    CHECK(read.value->event(1).when->text == "1965-01-04");
    CHECK(read.value->event(0).title == "Magnitude 6.0");
    CHECK(std::ranges::count_if(read.value->events(),
                                [](const Event& e) { return e.when->precision() == DatePrecision::second; }) == 3);
}

TEST_CASE("articles_about_a_whole_country_shade_it") {
    if (is_absent()) return;
    const auto read = read_published("gdelt_articles_sample.csv");
    const auto found = read.value->find("20191108190000-2009");
    REQUIRE(found);
    const Place& place = read.value->event(*found).places.at(0);
    CHECK(place.area_code == "GB");
    CHECK(place.precision == PlacePrecision::country);
    CHECK_FALSE(place.position);
}
