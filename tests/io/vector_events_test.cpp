// Events out of vector files, written through GDAL.
#include "io/vector_events.hpp"

#include "geo/record_file.hpp"
#include "reading.hpp"

#include <gdal_frmts.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <fstream>
#include <memory>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

class Folder {
  public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("briefmap-vectors-" + std::to_string(getpid()))) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

struct Sample {
    const char* driver = "GPKG";
    int epsg = 4326;  // 0 for none
    const char* wkt = "POINT (2 48)";
    std::vector<std::string> layers = {"raids"};
};

/// One feature in each layer: title, day, moment, dead.
void write(const std::filesystem::path& path, const Sample& sample) {
    RegisterOGRShape();
    RegisterOGRGeoPackage();
    RegisterOGRFlatGeobuf();
    RegisterOGRTAB();
    GDALDataset* dataset =
        GetGDALDriverManager()->GetDriverByName(sample.driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    REQUIRE(dataset != nullptr);
    OGRSpatialReference crs;
    if (sample.epsg != 0) crs.importFromEPSG(sample.epsg);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRGeometry* geometry = nullptr;
    OGRGeometryFactory::createFromWkt(sample.wkt, nullptr, &geometry);
    const std::unique_ptr<OGRGeometry> shape(geometry);
    for (const std::string& name : sample.layers) {
        OGRLayer* layer =
            dataset->CreateLayer(name.c_str(), sample.epsg == 0 ? nullptr : &crs, shape->getGeometryType());
        const bool has_times = std::string(sample.driver) != "ESRI Shapefile";
        OGRFieldDefn title("title", OFTString), day("date", OFTDate), dead("dead", OFTInteger),
            seen("seen", OFTDateTime);
        layer->CreateField(&title);
        layer->CreateField(&day);
        layer->CreateField(&dead);
        if (has_times) layer->CreateField(&seen);
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField("title", ("Raid of " + name).c_str());
        feature.SetField("date", 2013, 5, 6);
        feature.SetField("dead", 12);
        if (has_times) feature.SetField(3, 2013, 5, 6, 10, 11, 12.0F, 108);  // two hours ahead of UTC
        feature.SetGeometry(shape.get());
        REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
    }
    GDALClose(GDALDataset::ToHandle(dataset));
}

Diagnosed<DatasetPtr> read_vectors(const std::filesystem::path& path) {
    auto read = read_vector_events(path);
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

}  // namespace

TEST_CASE("features_of_every_vector_format_are_events") {
    const Folder folder;
    for (const auto& [name, driver] : std::vector<std::pair<const char*, const char*>>{{"raids.gpkg", "GPKG"},
                                                                                       {"raids.shp", "ESRI Shapefile"},
                                                                                       {"raids.fgb", "FlatGeobuf"},
                                                                                       {"raids.tab", "MapInfo File"}}) {
        INFO(name);
        write(folder / name, {.driver = driver});
        const auto read = read_vectors(folder / name);
        REQUIRE(read.value->size() == 1);
        const Event& event = read.value->event(0);
        CHECK(event.title == "Raid of raids");
        // FlatGeobuf has no days, only moments.
        CHECK(event.when->text == (name == std::string("raids.fgb") ? "2013-05-06T00:00:00" : "2013-05-06"));
        REQUIRE(event.places.size() == 1);
        CHECK(event.places[0].position->lon == Approx(2));
        CHECK(event.places[0].position->lat == Approx(48));
        CHECK(attribute(event, "dead") == "12");
        CHECK(event.category.empty());
        CHECK(read.value->info().files.size() == 1);
    }
}

TEST_CASE("times_with_an_offset_become_utc") {
    const Folder folder;
    write(folder / "a.fgb", {.driver = "FlatGeobuf"});
    CHECK(attribute(read_vectors(folder / "a.fgb").value->event(0), "seen") == "\"2013-05-06T08:11:12Z\"");
}

TEST_CASE("places_in_other_systems_are_brought_to_longitude_and_latitude") {
    const Folder folder;
    write(folder / "a.gpkg", {.epsg = 32630, .wkt = "POINT (500000 5000000)"});
    const Event event = read_vectors(folder / "a.gpkg").value->event(0);
    CHECK(event.places.at(0).position->lon == Approx(-3));
    CHECK(event.places.at(0).position->lat == Approx(45.1535).margin(0.0001));
    write(folder / "b.gpkg", {.wkt = "POLYGON ((0 0,4 0,4 4,0 4,0 0))"});
    const auto area = read_vectors(folder / "b.gpkg");
    CHECK(area.value->event(0).places.at(0).position == LonLat{2, 2});
    CHECK_THAT(messages(area.diagnostics), Contains("row 1, geometry.type: “Polygon” is a shape"));
}

TEST_CASE("coordinates_that_say_nothing_of_themselves_are_degrees_or_no_place") {
    const Folder folder;
    write(folder / "a.shp", {.driver = "ESRI Shapefile", .epsg = 0});
    const auto degrees = read_vectors(folder / "a.shp");
    CHECK(degrees.value->event(0).places.size() == 1);
    CHECK_THAT(messages(degrees.diagnostics), Contains("they are taken for longitude and latitude"));
    write(folder / "b.shp", {.driver = "ESRI Shapefile", .epsg = 0, .wkt = "POINT (500000 5000000)"});
    const auto metres = read_vectors(folder / "b.shp");
    CHECK(metres.value->event(0).places.empty());
    CHECK_THAT(messages(metres.diagnostics), Contains("events are kept without places"));
}

TEST_CASE("layers_are_categories_where_there_are_several") {
    const Folder folder;
    write(folder / "a.gpkg", {.layers = {"raids", "talks"}});
    const auto read = read_vectors(folder / "a.gpkg");
    CHECK(titled(*read.value, "Raid of raids").category == "raids");
    CHECK(titled(*read.value, "Raid of talks").category == "talks");
}

TEST_CASE("vector_files_of_others_are_read_or_refused_with_a_reason") {
    const auto folder = source_folder() / "../shared/data/broken";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    std::size_t files = 0, read_files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        INFO(entry.path());
        ++files;
        const auto read = read_vector_events(entry.path());
        if (read) {
            ++read_files;
            CHECK((read->value->size() > 0 || !read->diagnostics.empty()));
        } else {
            CHECK_FALSE(read.error().remedy.empty());
        }
    }
    CHECK(files > 100);
    CHECK(read_files > 40);
}
