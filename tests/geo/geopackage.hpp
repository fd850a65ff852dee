// Small GeoPackages for tests, written through GDAL.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace briefmap::testing {

struct TestRow {
    std::string wkt;                                          // "" for NULL
    std::vector<std::pair<std::string, std::string>> values;  // field, text; a field left out is NULL
};

struct TestTable {
    std::string name;
    std::vector<std::string> fields;  // "name" or "name:integer" or "name:real"
    std::vector<TestRow> rows;
};

/// In the temporary folder; removed with the object.
class TestGeoPackage {
  public:
    explicit TestGeoPackage(const std::vector<TestTable>& tables);
    TestGeoPackage(const TestGeoPackage&) = delete;
    TestGeoPackage& operator=(const TestGeoPackage&) = delete;
    ~TestGeoPackage();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// Every layer the program reads, with a country or two in each.
[[nodiscard]] std::vector<TestTable> small_geodata();

}  // namespace briefmap::testing
