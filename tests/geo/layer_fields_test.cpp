// The attributes of a user's vector files.
#include "geo/layer_fixture.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace briefmap;
using namespace briefmap::testing;

TEST_CASE("fields_become_columns") {
    const TestFolder folder;
    TestTable table = places();
    table.fields.emplace_back("since:date");
    table.fields.emplace_back("seen:datetime");
    table.fields.emplace_back("blob:binary");
    table.rows[0].values.emplace_back("since", "2021/05/02");
    table.rows[0].values.emplace_back("seen", "2021/05/02 13:14:15+02");
    write_layers(folder / "a.gpkg", {table}, {.crs = "EPSG:4326"});
    const LayerFile file = read(folder / "a.gpkg");
    check_shape(*file.vector);
    CHECK(names(file.vector->fields) == std::vector<std::string>{"name", "people", "share", "since", "seen"});
    CHECK_FALSE(field(file, "name").is_number);
    CHECK(field(file, "name").values == std::vector<std::string>{"Bourg", "Ville"});
    CHECK(field(file, "name").codes == std::vector<std::uint32_t>{0, 1, 0});
    CHECK(field(file, "people").numbers == std::vector<double>{1200, 50000, 7});
    CHECK(field(file, "share").is_number);
    CHECK(std::isnan(field(file, "share").numbers[1]));
    CHECK(field(file, "since").values == std::vector<std::string>{"2021-05-02"});
    CHECK(field(file, "since").codes[1] == LayerField::no_value);
    CHECK(field(file, "seen").values.front().starts_with("2021-05-02T1"));
}

TEST_CASE("texts_of_too_many_kinds_keep_the_name_of_their_field_alone") {
    const TestFolder folder;
    TestTable table{"many", {"id", "kind"}, {}};
    for (std::size_t i = 0; i <= LayerField::max_distinct; ++i)
        table.rows.push_back({"POINT (1 1)", {{"id", std::to_string(i)}, {"kind", i % 2 == 0 ? "even" : "odd"}}});
    write_layers(folder / "a.fgb", {table}, {.driver = "FlatGeobuf", .crs = "EPSG:4326"});
    const LayerFile file = read(folder / "a.fgb");
    check_shape(*file.vector);
    CHECK_FALSE(field(file, "id").has_values());
    CHECK(field(file, "kind").values.size() == 2);
    CHECK(speaks_of(file.diagnostics, "\"id\""));
}

TEST_CASE("fields_beyond_the_budget_of_cells_are_left_without_values") {
    const TestFolder folder;
    std::string text = R"({"type":"FeatureCollection","features":[)";
    constexpr int features = 9000, fields = 2000;  // eighteen million cells
    std::string header = R"({"type":"Feature","geometry":null,"properties":{)";
    for (int f = 0; f < fields; ++f)
        header += (f > 0 ? "," : "") + std::string("\"f") + std::to_string(f) + "\":1";
    text += header + "}}";
    for (int i = 1; i < features; ++i)
        text += R"(,{"type":"Feature","geometry":null,"properties":{"f0":2,"f1999":3}})";
    const LayerFile file = read(folder.text("wide.geojson", text + "]}"));
    check_shape(*file.vector);
    REQUIRE(file.vector->fields.size() == fields);
    CHECK(field(file, "f0").numbers.size() == features);
    CHECK_FALSE(field(file, "f1999").has_values());
    CHECK(speaks_of(file.diagnostics, "\"f1999\""));
    const auto kept = std::ranges::count_if(file.vector->fields, &LayerField::has_values);
    CHECK(static_cast<std::size_t>(kept) * features <= max_layer_cells);
    CHECK(kept > 1700);
}

TEST_CASE("texts_come_as_utf8_whatever_the_file_says_of_them") {
    const TestFolder folder;
    const TestTable table{"a", {"name"}, {{"POINT (1 1)", {{"name", "Caf\xe9 \x80"}}}}};
    write_layers(folder / "a.shp", {table}, {.driver = "ESRI Shapefile", .crs = "EPSG:4326"});
    std::filesystem::remove(folder / "a.cpg");
    CHECK(field(read(folder / "a.shp"), "name").values.front().starts_with("Café "));

    folder.text("a.cpg", "CP1251");
    CHECK(field(read(folder / "a.shp"), "name").values.front().starts_with("Cafй "));

    folder.text("a.cpg", "UTF-8");  // which it is not
    CHECK(field(read(folder / "a.shp"), "name").values.front() == "Café €");
}
