// Short ways to read events in tests.
#pragma once

#include "io/geojson_reader.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace briefmap {

inline Diagnosed<DatasetPtr> read_good(const std::string& text) {
    auto read = read_geojson_events(text, "test.geojson");
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

/// The one event of a feature with these members.
inline Diagnosed<DatasetPtr> read_feature(const std::string& members) {
    return read_good(R"({"type":"FeatureCollection","features":[{"type":"Feature",)" + members + "}]}");
}

inline std::string messages(const Diagnostics& diagnostics) {
    std::string all;
    for (const Diagnostic& d : diagnostics)
        all += d.message() + "\n";
    return all;
}

inline std::string error_of(const std::string& text) {
    const auto read = read_geojson_events(text, "test.geojson");
    return read ? "read" : read.error().message();
}

inline std::filesystem::path source_folder() {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    return folder != nullptr ? folder : ".";
}

}  // namespace briefmap
