// The map data that ships with the program: one GeoPackage, read through GDAL. geodata/SOURCES.md says what is in it.
// An open file belongs to one thread; a job opens its own.
#pragma once

#include "core/language.hpp"
#include "core/lon_lat.hpp"
#include "core/result.hpp"
#include "geo/divisions.hpp"
#include "geo/feature_layer.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace briefmap {

/// Natural Earth's scales: 1:110 million, 1:50 million, 1:10 million.
enum class Detail : std::uint8_t { coarse, medium, fine };

struct Country {
    std::string code;  // as FeatureLayer::codes: ISO 3166-1 alpha-2 where there is one
    std::string iso_a3;
    std::array<std::string, map_languages.size()> names;  // never empty: falls back to English
    LonLat label;                                         // pole of inaccessibility of its largest part
    int label_rank = 9;                                   // 0 the largest areas
    LonLatBox box;                                        // of its largest part and what lies near it
};

struct Town {
    LonLat position;
    std::string name;  // local or English
    std::string name_fr, name_ar;
    std::string country;       // code
    std::string feature_code;  // GeoNames: PPLC capital, PPLA seat of a first-order division, …
    std::int64_t population = 0;

    [[nodiscard]] bool is_capital() const { return feature_code == "PPLC"; }
};

class GeodataFile {
  public:
    /// Opens with GDAL's GeoPackage driver alone. Errors name the path and what to do.
    [[nodiscard]] static Result<GeodataFile> open(const std::filesystem::path& path);
    GeodataFile(GeodataFile&&) noexcept;
    GeodataFile& operator=(GeodataFile&&) noexcept;
    ~GeodataFile();

    [[nodiscard]] Result<FeatureLayer> country_areas(Detail detail) const;
    [[nodiscard]] Result<FeatureLayer> admin1_areas() const;  // codes: country
    [[nodiscard]] Result<FeatureLayer> disputed_lines() const;
    /// Ranks: GSHHG level, 0 double-lined to 5 intermittent; those of `max_level` and below.
    [[nodiscard]] Result<FeatureLayer> rivers(int max_level = 99) const;
    [[nodiscard]] Result<FeatureLayer> lakes(double min_area_km2 = 0) const;
    [[nodiscard]] Result<std::vector<Country>> countries() const;
    /// By population, largest first: those of at least `min_population`, and every capital.
    [[nodiscard]] Result<std::vector<Town>> towns(std::int64_t min_population = 0) const;
    [[nodiscard]] Result<std::vector<Division>> divisions() const;
    [[nodiscard]] std::string attribution() const;  // one line for the picture's margin

  private:
    struct Impl;
    explicit GeodataFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace briefmap
