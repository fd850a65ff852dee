#include "geo/geodata.hpp"

#include "geo/geopackage.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

#include <fstream>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

GeodataFile open(const std::filesystem::path& path) {
    auto file = GeodataFile::open(path);
    REQUIRE(file.ok());
    return *std::move(file);
}

std::vector<TestTable> without(std::string_view name) {
    auto tables = small_geodata();
    std::erase_if(tables, [&](const TestTable& table) { return table.name == name; });
    return tables;
}

}  // namespace

TEST_CASE("every_layer_of_a_small_file_is_read") {
    const TestGeoPackage package(small_geodata());
    const GeodataFile file = open(package.path());
    const auto fine = file.country_areas(Detail::fine);
    REQUIRE(fine.ok());
    CHECK(fine->size() == 3);
    CHECK(fine->codes == std::vector<std::string>{"ML", "NE", "FJ"});
    CHECK(fine->points.size() == 16);  // rings are not closed by a second first point
    CHECK(fine->ranks == std::vector<std::int32_t>{1, 1, 6});
    CHECK(fine->boxes[0] == LonLatBox{-12, 10, 4, 25});
    CHECK(file.country_areas(Detail::coarse)->size() == 2);
    CHECK(file.admin1_areas()->codes == std::vector<std::string>{"ML"});
    CHECK(file.disputed_lines()->points.size() == 2);
    CHECK_FALSE(file.disputed_lines()->closed);
    CHECK(file.rivers()->ranks == std::vector<std::int32_t>{1, 5});
    CHECK(file.rivers(2)->size() == 1);
    CHECK(file.lakes()->size() == 2);
    CHECK(file.lakes(1000)->size() == 1);
    CHECK(file.attribution() == "Made for a test");
}

TEST_CASE("countries_have_a_name_in_every_language_and_a_box") {
    const TestGeoPackage package(small_geodata());
    const auto countries = open(package.path()).countries();
    REQUIRE(countries.ok());
    REQUIRE(countries->size() == 3);
    const Country& mali = countries->at(0);
    CHECK(mali.code == "ML");
    CHECK(mali.iso_a3 == "MLI");
    CHECK(mali.names[map_language_index("ar")] == "مالي");
    CHECK(mali.names[map_language_index("zh")] == "Mali");
    CHECK(mali.label == LonLat{-4, 17.5});
    CHECK(mali.box == LonLatBox{-12, 10, 4, 25});
    CHECK(countries->at(1).names[0] == "Niger");                    // no English name in the table: the layer's own
    CHECK(countries->at(2).box == LonLatBox{177, -19, -179, -16});  // across the antimeridian
}

TEST_CASE("towns_come_by_population") {
    const TestGeoPackage package(small_geodata());
    const GeodataFile file = open(package.path());
    const auto towns = file.towns();
    REQUIRE(towns.ok());
    REQUIRE(towns->size() == 3);
    CHECK(towns->at(0).name == "Bamako");
    CHECK(towns->at(0).is_capital());
    CHECK(towns->at(0).population == 1'297'281);
    CHECK(towns->at(2).name == "Gossi");
    CHECK(towns->at(2).position == LonLat{-1.3, 15.8});
    CHECK(towns->at(2).population == 0);
    CHECK(file.towns(1'000'000)->size() == 2);  // Niamey, as a capital
}

TEST_CASE("odd_geometries_are_taken_for_what_they_are") {
    auto tables = without("countries_110m");
    const auto fields = tables.front().fields;
    const auto row = [](std::string wkt) { return TestRow{std::move(wkt), {{"code", "XX"}}}; };
    tables.push_back(
        {"countries_110m",
         fields,
         {row(""), row("MULTIPOLYGON EMPTY"), row("POLYGON EMPTY"), row("POLYGON Z ((0 0 5, 1 0 6, 1 1 7, 0 0 5))"),
          row("CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0, 1 -1, 0 0))"), row("POINT (3 3)"),
          row("GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0)), LINESTRING (0 0, 5 5))"),
          row("POLYGON ((0 0, 0 0, 1 0, 1 0, 1 1, 0 0))"), row("POLYGON ((0 0, 1 0, 0 0, 0 0))"),
          row("POLYGON ((0 0, nan 0, 1 0, 1 1, 0 0))")}});
    const TestGeoPackage package(tables);
    const auto layer = open(package.path()).country_areas(Detail::coarse);
    REQUIRE(layer.ok());
    REQUIRE(layer->size() == 10);
    const auto rings = [&](std::size_t f) { return layer->feature_begin[f + 1] - layer->feature_begin[f]; };
    for (const std::size_t empty : {0U, 1U, 2U, 5U, 8U})
        CHECK(rings(empty) == 0);
    CHECK(layer->ring(layer->feature_begin[3]).size() == 3);
    CHECK(layer->ring(layer->feature_begin[4]).size() > 20);
    CHECK(contains(*layer, 4, {1, 0.9}));
    CHECK(rings(6) == 1);
    CHECK(layer->ring(layer->feature_begin[7]).size() == 3);
}

TEST_CASE("a_line_across_the_antimeridian_does_not_go_round_the_globe") {
    auto tables = without("rivers");
    tables.push_back(
        {"rivers", {"level:integer"}, {{"LINESTRING (178 60, 179 61, -179 63, -178 64)", {{"level", "1"}}}}});
    const TestGeoPackage package(tables);
    const auto rivers = open(package.path()).rivers();
    REQUIRE(rivers.ok());
    REQUIRE(rivers->ring_begin == std::vector<std::uint32_t>{0, 3, 6});
    CHECK(rivers->points[2] == LonLat{180, 62});
    CHECK(rivers->points[3] == LonLat{-180, 62});
}

TEST_CASE("a_file_that_is_not_there_or_not_a_geopackage_is_an_error_that_names_it") {
    const auto folder = std::filesystem::temp_directory_path();
    const auto text = folder / "briefmap-geo-not-a-package.gpkg";
    std::ofstream(text) << "SQLite format 3 it is not";
    const auto empty = folder / "briefmap-geo-empty.gpkg";
    std::ofstream(empty).flush();
    for (const std::filesystem::path& path :
         {folder / "briefmap-geo-absent.gpkg", folder, text, empty, std::filesystem::path("/vsicurl/http://x/y.gpkg"),
          std::filesystem::path("/dev/null"), std::filesystem::path()}) {
        INFO(path);
        const auto file = GeodataFile::open(path);
        REQUIRE_FALSE(file.ok());
        CHECK(file.error().where == path.string());
        CHECK_FALSE(file.error().what.empty());
        CHECK_FALSE(file.error().remedy.empty());
    }
    std::filesystem::remove(text);
    std::filesystem::remove(empty);
}

TEST_CASE("a_layer_or_field_that_is_missing_is_an_error_that_names_it") {
    const TestGeoPackage no_rivers(without("rivers"));
    const auto rivers = open(no_rivers.path()).rivers();
    REQUIRE_FALSE(rivers.ok());
    CHECK(rivers.error().what.find("rivers") != std::string::npos);

    auto tables = without("lakes");
    tables.push_back({"lakes", {"size"}, {}});
    const TestGeoPackage other_field(tables);
    const auto lakes = open(other_field.path()).lakes();
    REQUIRE_FALSE(lakes.ok());
    CHECK(lakes.error().what.find("area") != std::string::npos);

    const TestGeoPackage no_meta(without("meta"));
    CHECK_FALSE(open(no_meta.path()).attribution().empty());
}

TEST_CASE("a_file_cut_short_or_scribbled_over_does_no_harm") {
    const TestGeoPackage package(small_geodata());
    std::ifstream in(package.path(), std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(in)), {});
    const auto broken = std::filesystem::temp_directory_path() / "briefmap-geo-broken.gpkg";
    const auto read_all = [&](const std::string& bytes) {
        std::ofstream(broken, std::ios::binary | std::ios::trunc) << bytes;
        const auto file = GeodataFile::open(broken);
        if (!file) return false;
        const bool areas = file->country_areas(Detail::fine).ok();
        const bool countries = file->countries().ok();
        return file->towns().ok() && areas && countries;
    };
    CHECK(read_all(whole));
    CHECK_FALSE(read_all(whole.substr(0, whole.size() / 3)));
    for (std::size_t at = 100; at + 64 < whole.size(); at += whole.size() / 40) {
        std::string scribbled = whole;
        for (std::size_t i = 0; i < 64; ++i)
            scribbled[at + i] = static_cast<char>(i * 37);
        read_all(scribbled);  // an error or what is left; never a crash
    }
    std::filesystem::remove(broken);
}

TEST_CASE("the_shipped_file_holds_the_world") {
    const GeodataFile file = open(geodata_path());
    CHECK(file.country_areas(Detail::fine)->size() > 230);
    const auto countries = file.countries();
    REQUIRE(countries.ok());
    CHECK(countries->size() > 230);
    for (const Country& country : *countries) {
        INFO(country.code);
        CHECK(country.box.width() > 0);
        CHECK(country.box.height() > 0);
        for (const std::string& name : country.names)
            CHECK_FALSE(name.empty());
        CHECK(country.label.is_valid());
    }
    const auto box = [&](std::string_view code) { return std::ranges::find(*countries, code, &Country::code)->box; };
    CHECK(box("FR").contains({9, 42}));         // Corsica
    CHECK_FALSE(box("FR").contains({-53, 4}));  // Guiana
    CHECK(box("RU").contains({-172, 66}));      // Chukotka
    CHECK(box("RU").contains({40, 55}));
    CHECK_FALSE(box("RU").contains({-60, 60}));
    CHECK(box("FJ").width() < 10);
    CHECK(box("US").contains({-100, 40}));
    CHECK(box("US").width() < 80);
    const auto towns = file.towns();
    REQUIRE(towns.ok());
    CHECK(towns->size() > 20'000);
    CHECK(file.rivers()->size() > 500);
    const auto rivers = file.rivers();
    for (std::size_t r = 0; r + 1 < rivers->ring_begin.size(); ++r) {
        for (std::size_t i = 1; i < rivers->ring(r).size(); ++i)
            REQUIRE(std::abs(rivers->ring(r)[i].lon - rivers->ring(r)[i - 1].lon) < 90);
    }
    CHECK(file.lakes()->size() > 1000);
    CHECK(file.admin1_areas()->size() > 4000);
    CHECK(file.disputed_lines()->size() > 20);
    CHECK(file.attribution().find("Natural Earth") != std::string::npos);
}
