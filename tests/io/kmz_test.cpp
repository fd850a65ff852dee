// KML in zip files.
#include "io/kml_reader.hpp"
#include "io/zip_member.hpp"
#include "reading.hpp"

#include <zip.h>

#include <utility>
#include <vector>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

/// A zip file with these members, by libzip.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& members, const char* password = nullptr) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(buffer);
    zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : members) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (password != nullptr)
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
    REQUIRE(zip_close(archive) == 0);
    zip_source_open(buffer);
    zip_source_seek(buffer, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
    zip_source_seek(buffer, 0, SEEK_SET);
    zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

std::string named(const std::string& name) { return "<kml><Placemark><name>" + name + "</name></Placemark></kml>"; }

std::string error_of_kmz(const std::string& bytes) {
    const auto read = read_kmz_events(bytes, "test.kmz");
    return read ? "read" : read.error().message();
}

}  // namespace

TEST_CASE("the_kml_of_a_kmz_is_read") {
    const auto read = read_kmz_events(zipped({{"files/a.png", "x"}, {"doc.kml", named("a")}}), "test.kmz");
    REQUIRE(read.ok());
    CHECK(read->value->event(0).title == "a");
    CHECK(read->value->info().files == std::vector<std::string>{"test.kmz"});
}

TEST_CASE("doc_kml_goes_before_others_and_they_are_named") {
    const auto read = read_kmz_events(
        zipped(
            {{"a.kml", named("a")}, {"in/doc.kml", named("in")}, {"DOC.KML", named("doc")}, {"__MACOSX/doc.kml", ""}}),
        "test.kmz");
    REQUIRE(read.ok());
    CHECK(read->value->event(0).title == "doc");
    CHECK_THAT(messages(read->diagnostics), Contains("“a.kml” is another KML file beside DOC.KML; it is left out"));
    CHECK_THAT(messages(read->diagnostics), Contains("in/doc.kml"));
    const auto other = read_kmz_events(zipped({{"a/b.kml", named("b")}, {"c.kml", named("c")}}), "test.kmz");
    REQUIRE(other.ok());
    CHECK(other->value->event(0).title == "c");
}

TEST_CASE("a_bomb_in_a_kmz_is_refused_while_it_unpacks") {
    std::string bomb = zipped({{"doc.kml", "<kml>" + std::string(std::size_t{257} << 20, ' ')}});
    CHECK(bomb.size() < 1 << 20);
    CHECK_THAT(error_of_kmz(bomb), Contains("unpacks to more than 256 MB"));
    // A header that says it is small changes nothing.
    const std::size_t entry = bomb.find("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    bomb.replace(entry + 24, 4, std::string("\x10\0\0\0", 4));
    CHECK(error_of_kmz(bomb) != "read");
    CHECK_THAT(read_zip_member(zipped({{"a.kml", "12345"}}), {"doc.kml", ".kml"}, "a.kmz", 4).error().message(),
               Contains("unpacks to more than"));
}

TEST_CASE("a_kmz_without_kml_a_locked_one_and_a_broken_one_are_refused") {
    CHECK_THAT(error_of_kmz(zipped({{"a.txt", "x"}})), Contains("is a zip archive without a .kml file in it"));
    CHECK_THAT(error_of_kmz(zipped({{"doc.kml", named("a")}}, "secret")), Contains("cannot be unpacked"));
    const std::string whole = zipped({{"doc.kml", named("a")}});
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        CHECK(error_of_kmz(whole.substr(0, cut)) != "read");
        std::string scribbled = whole;
        scribbled[cut] = static_cast<char>(cut * 37);
        (void)read_kmz_events(scribbled, "test.kmz");
    }
}

TEST_CASE("kml_that_calls_itself_kmz_is_read") {
    const auto read = read_kmz_events(named("a"), "test.kmz");
    REQUIRE(read.ok());
    CHECK(read->value->event(0).title == "a");
}
