// What an open GeodataFile holds, and how its layers are read. Private to geo.
#pragma once

#include "geo/gdal_handles.hpp"
#include "geo/geodata.hpp"

#include <functional>
#include <initializer_list>
#include <string>

namespace briefmap {

struct GeodataFile::Impl {
    std::filesystem::path path;
    DatasetPtr dataset;

    [[nodiscard]] Error error(const std::string& what) const;

    struct Query {
        const char* layer;
        std::initializer_list<const char*> fields;
        bool geometry = true;
        std::string where = {};  // SQL; empty for every row
    };
    /// Calls `visit(feature, columns)` for every row; columns are the indices of query.fields.
    [[nodiscard]] Status read(const Query& query,
                              const std::function<void(OGRFeature&, const std::vector<int>&)>& visit) const;
};

/// "" for NULL.
[[nodiscard]] inline std::string text_of(const OGRFeature& feature, int column) {
    return feature.IsFieldSetAndNotNull(column) ? feature.GetFieldAsString(column) : "";
}

[[nodiscard]] inline const char* country_layer(Detail detail) {
    switch (detail) {
        case Detail::coarse:
            return "countries_110m";
        case Detail::medium:
            return "countries_50m";
        case Detail::fine:
            break;
    }
    return "countries_10m";
}

}  // namespace briefmap
