// GeoPackages as GDAL reads them back.
#include "geo/geopackage_writer.hpp"

#include "support/opened_geopackage.hpp"

#include <string>

using namespace briefmap;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* some_day = "2025-08-15T00:00:00.000Z";

GeoPackageTable table_of(std::vector<GeoPackageField> fields, std::vector<GeoPackageRow> rows,
                         GeoPackageGeometry geometry = GeoPackageGeometry::none) {
    GeoPackageTable table;
    table.name = "things";
    table.description = "A \"description\"";
    table.geometry = geometry;
    table.fields = std::move(fields);
    table.rows = rows.size();
    table.row = [rows = std::move(rows)](std::size_t i) { return rows[i]; };
    return table;
}

OpenedGeoPackage opened(const GeoPackageTable& table) {
    return OpenedGeoPackage(geopackage_bytes({table}, some_day).value());
}

}  // namespace

TEST_CASE("a_table_of_a_geopackage_has_its_fields_by_type") {
    const auto file = opened(table_of({{"a", GeoPackageType::text},
                                       {"n", GeoPackageType::whole},
                                       {"x", GeoPackageType::real},
                                       {"d", GeoPackageType::day},
                                       {"m", GeoPackageType::moment}},
                                      {{{"é \"'", "-17", "0.1", "0009-12-31", "2025-08-15T14:30:05Z"}, {}}}));
    CHECK(file.layer("things").GetName() == std::string("things"));
    const auto row = file.first("things");
    CHECK(row->GetFieldAsString("a") == std::string("é \"'"));
    CHECK(row->GetFieldAsInteger64("n") == -17);
    CHECK(row->GetFieldAsDouble("x") == 0.1);
    CHECK(row->GetFieldAsString("d") == std::string("0009/12/31"));
    CHECK(row->GetFieldAsString("m") == std::string("2025/08/15 14:30:05+00"));
}

TEST_CASE("an_empty_cell_of_a_geopackage_is_null") {
    const auto file = opened(table_of({{"a", {}}, {"n", GeoPackageType::whole}}, {{{"", ""}, {}}}));
    CHECK(file.first("things")->IsFieldNull(0));
    CHECK(file.first("things")->IsFieldNull(1));
}

TEST_CASE("points_of_a_geopackage_stand_at_longitude_and_latitude") {
    const auto one = opened(table_of({}, {{{}, {{-8, 12.65}}}}, GeoPackageGeometry::point));
    CHECK(one.first("things")->GetGeometryRef()->toPoint()->getX() == -8);
    CHECK(one.first("things")->GetGeometryRef()->toPoint()->getY() == 12.65);
    CHECK(one.layer("things").GetSpatialRef()->GetAuthorityCode(nullptr) == std::string("4326"));

    const auto two = opened(table_of({}, {{{}, {{1, 2}, {3, 4}}}, {{}, {}}}, GeoPackageGeometry::multipoint));
    CHECK(two.layer("things").GetGeomType() == wkbMultiPoint);
    CHECK(two.first("things")->GetGeometryRef()->toMultiPoint()->getNumGeometries() == 2);
    CHECK(two.layer("things").GetFeatureCount() == 2);
}

TEST_CASE("fields_named_like_gdal_s_own_columns_stay_theirs") {
    const auto file =
        opened(table_of({{"FID", {}}, {"geom", {}}}, {{{"x", "y"}, {{1, 2}}}}, GeoPackageGeometry::point));
    CHECK(file.first("things")->GetFieldAsString("FID") == std::string("x"));
    CHECK(file.first("things")->GetFieldAsString("geom") == std::string("y"));
    CHECK(file.first("things")->GetGeometryRef() != nullptr);
}

TEST_CASE("a_geopackage_is_the_same_bytes_each_time") {
    const auto table = table_of({{"a", {}}}, {{{"x"}, {{1, 2}}}, {{"y"}, {}}}, GeoPackageGeometry::point);
    const std::string once = geopackage_bytes({table}, some_day).value();
    CHECK(once == geopackage_bytes({table}, some_day).value());
    CHECK_THAT(once, ContainsSubstring(some_day));
    CHECK(once != geopackage_bytes({table}, "2025-08-16T00:00:00.000Z").value());
}

TEST_CASE("a_geopackage_that_cannot_be_made_is_an_error") {
    const auto twice = table_of({{"a", {}}, {"A", {}}}, {});
    const auto bytes = geopackage_bytes({twice}, some_day);
    REQUIRE_FALSE(bytes);
    CHECK_THAT(bytes.error().message(), ContainsSubstring("the GeoPackage cannot be made"));
}
