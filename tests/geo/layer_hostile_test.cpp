// Files that are broken, that are not what their name says, or that would have the program fetch something.
#include "geo/layer_fixture.hpp"
#include "support/catch.hpp"

#include <cpl_http.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>

using namespace briefmap;
using namespace briefmap::testing;

TEST_CASE("what_is_no_file_is_no_layer") {
    const TestFolder folder;
    for (const std::filesystem::path& path :
         {folder / "absent.shp", folder.path(), std::filesystem::path("/dev/null"), std::filesystem::path(),
          std::filesystem::path("/vsicurl/http://localhost/a.geojson"), std::filesystem::path("/vsizip/a.zip/a.shp"),
          std::filesystem::path("http://localhost/a.geojson"), std::filesystem::path("PG:dbname=x"),
          std::filesystem::path("GTIFF_DIR:1:a.tif"),
          std::filesystem::path(R"({"type":"Point","coordinates":[1,2]})")}) {
        INFO(path);
        const auto file = read_layer_file({path, {}, {}});
        REQUIRE_FALSE(file.ok());
        CHECK(file.error().where == path.string());
        CHECK_FALSE(file.error().remedy.empty());
    }
}

TEST_CASE("a_file_named_like_an_address_is_a_file") {
    const TestFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::create_directories(folder / "http:" / "localhost");
    folder.text("http:/localhost/a.geojson", R"({"type":"Point","coordinates":[1,2]})");
    std::filesystem::current_path(folder.path());
    const auto file = read_layer_file({"http://localhost/a.geojson", {}, {}});
    std::filesystem::current_path(before);
    REQUIRE(file.ok());
    CHECK(file->vector->points.front() == LonLat{1, 2});
}

TEST_CASE("a_file_that_leads_elsewhere_is_refused_whatever_its_name") {
    const TestFolder folder;
    write_layers(folder / "good.geojson", {many_lines(3)}, {.driver = "GeoJSON", .crs = "EPSG:4326"});
    write_raster(folder / "good.tif", {.geotransform = {0, 1, 0, 10, 0, -1}, .crs = "EPSG:4326"});
    const std::string vector_vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"good\"><SrcDataSource>" +
                                   (folder / "good.geojson").string() +
                                   "</SrcDataSource><SrcLayer>points</SrcLayer></OGRVRTLayer></OGRVRTDataSource>";
    const std::string raster_vrt =
        "<VRTDataset rasterXSize=\"16\" rasterYSize=\"16\"><GeoTransform>0,1,0,10,0,-1</GeoTransform><VRTRasterBand "
        "dataType=\"Byte\" band=\"1\"><SimpleSource><SourceFilename>" +
        (folder / "good.tif").string() +
        "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>";
    const std::string wms =
        "<GDAL_WMS><Service name=\"TMS\"><ServerUrl>http://localhost/</ServerUrl></Service></GDAL_WMS>";
    for (const std::string& content : {vector_vrt, raster_vrt, wms}) {
        for (const char* name : {"a.vrt", "a.tif", "a.shp", "a.gpkg", "a.geojson", "a.kml", "a.xml", "a.png"}) {
            INFO(name);
            (void)read_error(folder.text(name, content));
        }
    }
    // The driver that could is there; it is the list that keeps it out.
    CHECK(GDALDataset::Open(folder.text("b.vrt", raster_vrt).c_str(), GDAL_OF_RASTER) != nullptr);
}

TEST_CASE("nothing_reaches_the_network") {
    const TestFolder folder;
    (void)read(folder.text("a.geojson", R"({"type":"Point","coordinates":[1,2]})"));
    CPLPushErrorHandler(CPLQuietErrorHandler);
    for (const char* name : {"/vsicurl/http://localhost:9/a", "/vsicurl_streaming/http://localhost:9/a", "/vsis3/a/b",
                             "/vsigs/a/b", "/vsiaz/a/b", "/vsiwebhdfs/http://localhost:9/a"}) {
        INFO(name);
        VSIStatBufL status;
        CHECK(VSIFOpenL(name, "rb") == nullptr);
        CHECK(VSIStatL(name, &status) != 0);
    }
    CPLHTTPResult* fetched = CPLHTTPFetch("http://localhost:9/a", nullptr);
    CPLPopErrorHandler();
    REQUIRE(fetched != nullptr);
    CHECK(std::string(fetched->pszErrBuf) == "nothing is fetched from a network");
    CPLHTTPDestroyResult(fetched);
}

TEST_CASE("links_within_a_file_are_not_followed") {
    const TestFolder folder;
    const auto other = folder.text("other.kml", R"(<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><Point><coordinates>9,9</coordinates></Point></Placemark></Document></kml>)");
    const LayerFile kml = read(folder.text("a.kml", R"(<?xml version="1.0"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>a</name>
<NetworkLink><Link><href>)" + other.string() + R"(</href></Link></NetworkLink>
<NetworkLink><Link><href>http://localhost:9/b.kml</href></Link></NetworkLink>
<Placemark><name>here</name><styleUrl>http://localhost:9/style.kml#s</styleUrl><Point><coordinates>1,2</coordinates></Point></Placemark>
</Document></kml>)"));
    CHECK(kml.vector->points == std::vector<LonLat>{{1, 2}});

    (void)read_layer_file({folder.text("b.kml", R"(<?xml version="1.0"?>
<!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&secret;</name></Placemark></kml>)"),
                           {},
                           {}});

    const auto gpx = read_layer_file(
        {folder.text("a.gpx", R"(<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="2" lon="1"><name>&secret;</name><link href="http://localhost:9/"/></wpt></gpx>)"),
         {},
         {}});
    if (gpx) {
        for (const LayerField& field : gpx->vector->fields) {
            for (const std::string& value : field.values)
                CHECK(value.find("root") == std::string::npos);
        }
    }

    // Overviews that a picture claims to have elsewhere.
    write_raster(folder / "a.tif",
                 {.geotransform = {0, 1, 0, 10, 0, -1}, .crs = "EPSG:4326", .value = [](int, int, int) { return 7; }},
                 [](void* dataset) {
                     static_cast<GDALDataset*>(dataset)->SetMetadataItem(
                         "OVERVIEW_FILE", "/vsicurl/http://localhost:9/a.tif", "OVERVIEWS");
                 });
    CHECK(read(folder / "a.tif").raster);
}

TEST_CASE("an_archive_that_unpacks_to_too_much_is_refused") {
    const TestFolder folder;
    write_layers(folder / "a.kmz", {many_lines(3)}, {.driver = "LIBKML", .crs = "EPSG:4326"});
    CHECK(read(folder / "a.kmz").vector->size == 3);
    VSILFILE* member = VSIFOpenL(("/vsizip/" + (folder / "bomb.kmz").string() + "/doc.kml").c_str(), "wb");
    REQUIRE(member != nullptr);
    const std::string start = R"(<kml xmlns="http://www.opengis.net/kml/2.2"><Document>)";
    VSIFWriteL(start.data(), 1, start.size(), member);
    const std::string blanks(std::size_t{1} << 20, ' ');
    for (int i = 0; i < 160; ++i)
        VSIFWriteL(blanks.data(), 1, blanks.size(), member);
    VSIFCloseL(member);
    CHECK(std::filesystem::file_size(folder / "bomb.kmz") < 1'000'000);
    CHECK(read_error(folder / "bomb.kmz").what.find("larger than") != std::string::npos);
}

TEST_CASE("reading_writes_nothing") {
    const TestFolder folder;
    write_layers(folder / "a.shp", {many_lines(5)}, {.driver = "ESRI Shapefile", .crs = "EPSG:4326"});
    write_layers(folder / "b.gpkg", {many_lines(5)}, {.crs = "EPSG:4326"});
    write_raster(folder / "c.tif", {.type = GDT_Float32,
                                    .geotransform = {0, 1, 0, 10, 0, -1},
                                    .crs = "EPSG:4326",
                                    .value = [](int x, int y, int) { return x * y; }});
    const auto before = folder.names();
    const auto when = std::filesystem::last_write_time(folder / "b.gpkg");
    for (const char* name : {"a.shp", "b.gpkg", "c.tif"})
        (void)read(folder / name);
    CHECK(folder.names() == before);
    CHECK(std::filesystem::last_write_time(folder / "b.gpkg") == when);

    std::filesystem::remove(folder / "a.shx");
    const Error error = read_error(folder / "a.shp");
    CHECK(error.what.find(".shx") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "a.shx"));
}

TEST_CASE("a_shapefile_does_without_its_table") {
    const TestFolder folder;
    write_layers(folder / "a.shp", {many_lines(5)}, {.driver = "ESRI Shapefile", .crs = "EPSG:4326"});
    std::filesystem::remove(folder / "a.dbf");
    CHECK(read(folder / "a.shp").vector->size == 5);
}

TEST_CASE("a_table_without_places_is_an_error") {
    const TestFolder folder;
    write_layers(folder / "a.shp", {many_lines(5)}, {.driver = "ESRI Shapefile", .crs = "EPSG:4326"});
    std::filesystem::remove(folder / "a.shp");
    std::filesystem::remove(folder / "a.shx");
    CHECK(read_error(folder / "a.dbf").what.find("holds no places") != std::string::npos);
}
