// KML that is broken, mislabelled or meant to break a reader.
#include "core/files.hpp"
#include "io/kml_reader.hpp"
#include "reading.hpp"

using namespace briefmap;
using Catch::Matchers::Contains;
using namespace std::literals;

namespace {

Diagnosed<DatasetPtr> read_kml(std::string_view text) {
    auto read = read_kml_events(text, "test.kml");
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

std::string error_of_kml(std::string_view text) {
    const auto read = read_kml_events(text, "test.kml");
    return read ? "read" : read.error().message();
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string named(const std::string& name) { return "<kml><Placemark><name>" + name + "</name></Placemark></kml>"; }

}  // namespace

TEST_CASE("of_a_kml_file_that_breaks_off_the_placemarks_before_are_kept") {
    const auto read = read_kml("<kml><Document>\n<Placemark><name>a</name></Placemark>\n<Placemark><name>b</na");
    CHECK(read.value->size() == 2);
    CHECK(titled(*read.value, "b").title == "b");
    CHECK_THAT(messages(read.diagnostics), Contains("test.kml: breaks off in line 3"));
    CHECK_THAT(messages(read.diagnostics), Contains("what stands before is kept"));
    CHECK(read_kml("<kml><Placemark><name>a</name></Placemark></kml><junk").value->size() == 1);
}

TEST_CASE("what_is_no_kml_is_refused_with_a_reason") {
    CHECK_THAT(error_of_kml(""), Contains("test.kml: is empty"));
    CHECK_THAT(error_of_kml(" \n"), Contains("is empty"));
    CHECK_THAT(error_of_kml("name,date\n1,2"), Contains("is not XML: there is no element in it"));
    CHECK_THAT(error_of_kml("PK\x03\x04"), Contains("is not XML"));
    CHECK_THAT(error_of_kml("<!DOCTYPE kml"), Contains("is not readable XML: line 1"));
    CHECK_THAT(error_of_kml("<gpx/>"), Contains("is XML but not KML: it begins with <gpx>"));
    const auto empty = read_kml("<kml/>");
    CHECK(count(empty.diagnostics, Severity::error) == 1);
}

TEST_CASE("a_billion_laughs_stay_one") {
    std::string text = "<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY lol 'lol'>";
    for (int i = 1; i < 10; ++i) {
        const std::string before = i == 1 ? "&lol;" : "&lol" + std::to_string(i - 1) + ";";
        text += "<!ENTITY lol" + std::to_string(i) + " '" + repeated(before, 10) + "'>";
    }
    text += "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>" + named("&lol9;&file;");
    const auto read = read_kml(text);
    REQUIRE(read.value->size() == 1);
    CHECK(read.value->event(0).title == "&lol9;&file;");
    CHECK_THAT(messages(read.diagnostics), Contains("declares entities of its own; they are not expanded"));
}

TEST_CASE("folders_may_nest_as_deep_as_they_like") {
    constexpr int depth = 100'000;
    const std::string open = repeated("<Folder><name>f</name>", depth), close = repeated("</Folder>", depth);
    const auto read = read_kml("<kml>" + open + "<Placemark><name>a</name></Placemark>" + close + "</kml>");
    REQUIRE(read.value->size() == 1);
    CHECK(read.value->event(0).category.size() < 300);
    // Nor do shapes, descriptions and unknown elements.
    for (const std::string name : {"MultiGeometry", "description", "Polygon", "other", "ExtendedData", "name"}) {
        const std::string inside = repeated("<" + name + ">", depth) + "x" + repeated("</" + name + ">", depth);
        CHECK(read_kml("<kml><Placemark>" + inside + "</Placemark></kml>").value->size() == 1);
    }
}

TEST_CASE("many_attributes_of_one_name_take_no_time") {
    const std::string data = repeated("<Data name='a'><value>1</value></Data>", 30'000);
    const auto read = read_kml("<kml><Placemark><ExtendedData>" + data + "</ExtendedData></Placemark></kml>");
    CHECK(read.value->event(0).attributes.size() == 30'000);
}

TEST_CASE("kml_in_other_encodings_is_read") {
    const std::string latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + named("Caf\xE9");
    CHECK(read_kml(latin).value->event(0).title == "Café");
    CHECK(read_kml(latin).diagnostics.size() == 1);  // no id
    const std::string japanese = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + named("\x93\x8C\x8B\x9E");
    CHECK(read_kml(japanese).value->event(0).title == "東京");
    CHECK(read_kml("\xEF\xBB\xBF" + named("a")).value->event(0).title == "a");
    std::string wide = "\xFF\xFE";
    for (const char c : named("a"))
        wide += {c, '\0'};
    CHECK(read_kml(wide).value->event(0).title == "a");
}

TEST_CASE("an_encoding_that_is_not_what_the_file_says_is_told") {
    // Latin-1 that calls itself UTF-8, or nothing.
    const auto wrong = read_kml("<?xml version='1.0' encoding='UTF-8'?>" + named("Caf\xE9"));
    CHECK(wrong.value->event(0).title == "Café");
    CHECK_THAT(messages(wrong.diagnostics), Contains("is not all UTF-8: 1 faults, the first in line 1"));
    // One bad byte among good letters.
    const auto torn = read_kml(named("Caf\xC3\xA9 \xC3\xA9t\xC3\xA9 \xE9t\xC3\xA9"));
    CHECK(torn.value->event(0).title == "Café été �té");
    // UTF-8 that calls itself something else.
    const auto called = read_kml("<?xml version='1.0' encoding='UTF-16'?>" + named("Caf\xC3\xA9"));
    CHECK(called.value->event(0).title == "Café");
    const auto unknown = read_kml("<?xml version='1.0' encoding='../../etc/x'?>" + named("Caf\xE9"));
    CHECK_THAT(messages(unknown.diagnostics), Contains("is in an encoding that is not known"));
    CHECK(unknown.value->event(0).title == "Café");
    CHECK(read_kml(named("a\0b"s)).diagnostics.size() >= 1);
}

TEST_CASE("kml_of_others_is_read_or_refused_with_a_reason") {
    const auto folder = source_folder() / "../shared/data";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    std::size_t files = 0, events = 0, refused = 0;
    for (const char* part : {"kml/timemap", "kml/togeojson", "broken/gdal-kml"}) {
        for (const auto& entry : std::filesystem::directory_iterator(folder / part)) {
            INFO(entry.path());
            const auto bytes = read_file(entry.path());
            REQUIRE(bytes.ok());
            ++files;
            const auto read = read_kml_events(*bytes, entry.path().filename().string());
            if (read) {
                events += read->value->size();
                CHECK((read->value->size() > 0 || count(read->diagnostics, Severity::error) == 1));
            } else {
                ++refused;
                CHECK_FALSE(read.error().remedy.empty());
            }
            // Cut anywhere, it does no harm.
            for (std::size_t cut = 0; cut < bytes->size(); cut += bytes->size() / 16 + 1)
                (void)read_kml_events(std::string_view(*bytes).substr(0, cut), "cut.kml");
        }
    }
    CHECK(files > 60);
    CHECK(events > 150);
    CHECK(refused == 0);
}
