#include "geo/geopackage.hpp"

#include <ogrsf_frmts.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>

namespace briefmap::testing {
namespace {

std::filesystem::path fresh_path() {
    static std::atomic<int> count = 0;
    return std::filesystem::temp_directory_path() /
           ("briefmap-geo-" + std::to_string(getpid()) + "-" + std::to_string(count++) + ".gpkg");
}

void write_table(GDALDataset& dataset, const TestTable& table) {
    OGRLayer* layer = dataset.CreateLayer(table.name.c_str(), nullptr, wkbUnknown, nullptr);
    for (const std::string& field : table.fields) {
        const auto colon = field.find(':');
        const std::string kind = colon == std::string::npos ? "" : field.substr(colon + 1);
        OGRFieldDefn definition(field.substr(0, colon).c_str(), kind == "integer" ? OFTInteger64
                                                                : kind == "real"  ? OFTReal
                                                                                  : OFTString);
        layer->CreateField(&definition);
    }
    for (const TestRow& row : table.rows) {
        OGRFeature feature(layer->GetLayerDefn());
        for (const auto& [field, value] : row.values)
            feature.SetField(field.c_str(), value.c_str());
        if (!row.wkt.empty()) {
            OGRGeometry* geometry = nullptr;
            OGRGeometryFactory::createFromWkt(row.wkt.c_str(), nullptr, &geometry);
            feature.SetGeometryDirectly(geometry);
        }
        if (layer->CreateFeature(&feature) != OGRERR_NONE) throw std::runtime_error("cannot write " + table.name);
    }
}

}  // namespace

TestGeoPackage::TestGeoPackage(const std::vector<TestTable>& tables) : path_(fresh_path()) {
    RegisterOGRGeoPackage();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    GDALDataset* dataset = driver->Create(path_.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    for (const TestTable& table : tables)
        write_table(*dataset, table);
    GDALClose(dataset);
}

TestGeoPackage::~TestGeoPackage() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

std::vector<TestTable> small_geodata() {
    const std::vector<std::string> fields = {
        "code", "iso_a2", "iso_a3", "name", "label_lon:real", "label_lat:real", "label_rank:integer"};
    const TestRow mali{"MULTIPOLYGON (((-12 10, 4 10, 4 25, -12 25, -12 10)))",
                       {{"code", "ML"},
                        {"iso_a2", "ML"},
                        {"iso_a3", "MLI"},
                        {"name", "Mali"},
                        {"label_lon", "-4"},
                        {"label_lat", "17.5"},
                        {"label_rank", "1"}}};
    const TestRow niger{"MULTIPOLYGON (((4 10, 16 10, 16 25, 4 25, 4 10)))",
                        {{"code", "NE"},
                         {"iso_a2", "NE"},
                         {"iso_a3", "NER"},
                         {"name", "Niger"},
                         {"label_lon", "9"},
                         {"label_lat", "17.5"},
                         {"label_rank", "1"}}};
    const TestRow fiji{
        "MULTIPOLYGON (((177 -19, 180 -19, 180 -16, 177 -16, 177 -19)), "
        "((-180 -17, -179 -17, -179 -16, -180 -16, -180 -17)))",
        {{"code", "FJ"},
         {"iso_a2", "FJ"},
         {"iso_a3", "FJI"},
         {"name", "Fiji"},
         {"label_lon", "178"},
         {"label_lat", "-17.5"},
         {"label_rank", "6"}}};
    return {
        {"countries_10m", fields, {mali, niger, fiji}},
        {"countries_50m", fields, {mali, niger}},
        {"countries_110m", fields, {mali, niger}},
        {"country_names",
         {"iso_a2", "iso_a3", "iso_n3", "name_en", "name_fr", "name_ar", "name_es", "name_ru", "name_zh"},
         {{"", {{"iso_a2", "ML"}, {"name_en", "Mali"}, {"name_fr", "Mali"}, {"name_ar", "مالي"}, {"name_ru", "Мали"}}},
          {"", {{"iso_a2", "NE"}, {"name_fr", "Niger"}}}}},
        {"admin1",
         {"iso_a2", "adm0_a3", "name", "gn_name"},
         {{"POLYGON ((-12 10, 0 10, 0 15, -12 15, -12 10))", {{"iso_a2", "ML"}, {"name", "Kayes"}}}}},
        {"disputed_lines", {"name"}, {{"LINESTRING (4 20, 5 21)", {}}}},
        {"rivers",
         {"level:integer"},
         {{"MULTILINESTRING ((-8 12, -3 16, 1 15))", {{"level", "1"}}}, {"LINESTRING (0 12, 1 13)", {{"level", "5"}}}}},
        {"lakes",
         {"area:real"},
         {{"POLYGON ((13 13, 15 13, 15 14, 13 14, 13 13))", {{"area", "20000"}}},
          {"POLYGON ((1 11, 1.1 11, 1.1 11.1, 1 11.1, 1 11))", {{"area", "120"}}}}},
        {"places",
         {"geonameid:integer", "name", "name_fr", "name_ar", "country", "admin1", "fcode", "population:integer"},
         {{"POINT (-8 12.65)", {{"name", "Bamako"}, {"country", "ML"}, {"fcode", "PPLC"}, {"population", "1297281"}}},
          {"POINT (2.1 13.5)", {{"name", "Niamey"}, {"country", "NE"}, {"fcode", "PPLC"}, {"population", "774235"}}},
          {"POINT (-1.3 15.8)", {{"name", "Gossi"}, {"country", "ML"}, {"fcode", "PPL"}}},
          {"", {{"name", "Nowhere"}, {"population", "5"}}}}},
        {"meta", {"key", "value"}, {{"", {{"key", "attribution"}, {"value", "Made for a test"}}}}},
    };
}

}  // namespace briefmap::testing
