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

/// The value of an event's attribute as JSON text; "" where it has none of that name.
inline std::string attribute(const Event& event, const std::string& name) {
    for (const auto& [key, value] : event.attributes) {
        if (key == name) return value;
    }
    return {};
}

/// The first event of that title; fails the test where there is none.
inline const Event& titled(const Dataset& dataset, const std::string& title) {
    for (const Event& event : dataset.events()) {
        if (event.title == title) return event;
    }
    FAIL("no event is titled " << title);
    return dataset.event(0);
}

inline std::filesystem::path source_folder() {
    const char* folder = std::getenv("BRIEFMAP_SOURCE_DIR");
    return folder != nullptr ? folder : ".";
}

}  // namespace briefmap
