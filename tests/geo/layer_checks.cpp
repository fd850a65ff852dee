#include "geo/layer_fixture.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace briefmap::testing {

TestTable places() {
    return {"places",
            {"name", "people:integer", "share:real"},
            {{"POINT (2 48)", {{"name", "Bourg"}, {"people", "1200"}, {"share", "0.25"}}},
             {"POINT (3 49)", {{"name", "Ville"}, {"people", "50000"}}},
             {"POINT (4 50)", {{"name", "Bourg"}, {"people", "7"}, {"share", "0.5"}}}}};
}

TestTable many_lines(int count) {
    TestTable table{"points", {"name"}, {}};
    for (int i = 0; i < count; ++i)
        table.rows.push_back(
            {"LINESTRING (" + std::to_string(i % 90) + " 1, 5 6, 7 8)", {{"name", std::to_string(i)}}});
    return table;
}

const LayerField& field(const LayerFile& file, std::string_view name) {
    const auto& fields = file.vector->fields;
    const auto at = std::ranges::find(fields, name, &LayerField::name);
    REQUIRE(at != fields.end());
    return *at;
}

std::vector<std::string> names(const std::vector<LayerField>& fields) {
    std::vector<std::string> found;
    found.reserve(fields.size());
    for (const LayerField& field : fields)
        found.push_back(field.name);
    return found;
}

void check_shape(const VectorLayer& layer) {
    CHECK(layer.areas.size() == layer.size);
    CHECK(layer.lines.size() == layer.size);
    CHECK(layer.areas.boxes.size() == layer.size);
    CHECK(layer.lines.boxes.size() == layer.size);
    CHECK(layer.areas.closed);
    CHECK_FALSE(layer.lines.closed);
    CHECK(layer.points.size() == layer.point_features.size());
    for (const std::uint32_t feature : layer.point_features)
        CHECK(feature < layer.size);
    for (const LayerField& field : layer.fields) {
        if (!field.has_values()) continue;
        CHECK((field.is_number ? field.numbers.size() : field.codes.size()) == layer.size);
        for (const std::uint32_t code : field.codes)
            CHECK((code < field.values.size() || code == LayerField::no_value));
    }
    for (const FeatureLayer* shapes : {&layer.areas, &layer.lines}) {
        for (const LonLat p : shapes->points)
            CHECK(p.is_valid());
    }
}

}  // namespace briefmap::testing
