// Short ways to read tables in tests.
#pragma once

#include "core/files.hpp"
#include "io/table_file.hpp"
#include "support/catch.hpp"

#include <string>
#include <utility>

namespace briefmap {

/// A gazetteer of a few places, so that tests of names need no map.
inline GazetteerSource small_gazetteer() {
    static const auto gazetteer = [] {
        Country mali{.code = "ML", .iso_a3 = "MLI"}, france{.code = "FR", .iso_a3 = "FRA"};
        mali.names.fill("Mali");
        france.names.fill("France");
        Country turkey{.code = "TR", .iso_a3 = "TUR"};
        turkey.names.fill("Türkiye");
        std::vector<Town> towns = {
            {.position = {-8.0, 12.65}, .name = "Bamako", .country = "ML", .population = 2'000'000},
            {.position = {2.35, 48.85}, .name = "Paris", .country = "FR", .population = 2'100'000}};
        return std::make_shared<const Gazetteer>(std::vector{mali, france, turkey}, std::move(towns));
    }();
    return [] { return gazetteer; };
}

inline Diagnosed<DatasetPtr> read_table(std::string text, ImportOptions options = {}) {
    if (!options.gazetteer) options.gazetteer = small_gazetteer();
    auto read = read_table_events(std::move(text), "test.csv", options);
    if (!read) FAIL("not read: " << read.error().message());
    const RowCounts counts = read->value->info().counts.at(0);
    CHECK(counts.read == counts.kept + counts.merged + counts.left_out);
    CHECK(counts.kept == read->value->size());
    return std::move(*read);
}

inline std::string table_error(std::string text) {
    const auto read = read_table_events(std::move(text), "test.csv", {});
    return read ? "read" : read.error().message();
}

}  // namespace briefmap
