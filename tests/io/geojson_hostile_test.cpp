// Files meant to break a reader. None does.
#include "core/files.hpp"
#include "io/geojson_writer.hpp"
#include "io/info_json.hpp"
#include "reading.hpp"

#include <nlohmann/json.hpp>

#include <random>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {
std::string nested(std::size_t depth, const std::string& inner) {
    return std::string(depth, '[') + inner + std::string(depth, ']');
}
}  // namespace

TEST_CASE("a_bomb_of_brackets_is_refused") {
    CHECK_THAT(error_of(nested(1'000'000, "")), Contains("nested deeper"));
    CHECK_THAT(error_of(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"x":)" +
                        nested(500, "1") + "}}]}"),
               Contains("nested deeper"));
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    CHECK_THAT(error_of(objects), Contains("nested deeper"));
    CHECK_THAT(error_of(std::string(100'000, '{')), Contains("not readable JSON"));
}

TEST_CASE("a_bomb_of_brackets_in_a_text_that_stands_for_a_list_is_text") {
    const std::string deep = nested(300'000, "");
    std::string objects;
    for (int i = 0; i < 300'000; ++i)
        objects += R"({\"fr\":)";
    objects += "1" + std::string(300'000, '}');
    for (const std::string name : {"actors", "places", "sources", "translations"}) {
        CAPTURE(name);
        const std::string value = name == "translations" ? objects : deep;
        std::string text =
            R"({"briefmap":{"format":"events"},"type":"FeatureCollection","features":[{"type":"Feature",)"
            R"("id":"a","geometry":null,"properties":{"title":"t",")";
        text.append(name).append("\":\"").append(value).append("\"}}]}");
        const auto read = read_good(text);
        CHECK(read.diagnostics.size() == 1);
        REQUIRE(read.value->size() == 1);
        CHECK_FALSE(to_geojson(*read.value).empty());
    }
}

TEST_CASE("fifty_megabytes_in_one_string_are_one_event") {
    const std::string text =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"a","geometry":null,"properties":{"title":"t","text":")" +
        std::string(std::size_t{50} << 20, 'x') + "\"}}]}";
    const auto read = read_good(text);
    REQUIRE(read.value->size() == 1);
    CHECK(read.value->event(0).text.size() == std::size_t{50} << 20);
    CHECK(read.diagnostics.empty());
}

TEST_CASE("a_message_about_a_long_value_is_short") {
    const std::string digits(std::size_t{5} << 20, '7');
    CHECK(error_of("{\"type\": \"" + digits).size() < 500);
    CHECK(error_of("{\"type\": x" + digits).size() < 500);
    const auto read = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t","when":")" + digits + "\"}");
    CHECK(messages(read.diagnostics).size() < 500);
}

TEST_CASE("an_object_of_a_hundred_thousand_names_is_read_in_good_time") {
    std::string members;
    for (int i = 0; i < 100'000; ++i)
        members += ",\"k" + std::to_string(i) + "\":1";
    const auto read = read_feature(R"("id":"a","geometry":null,"properties":{"title":"t")" + members + "}");
    CHECK(read.value->event(0).attributes.size() == 100'000);
}

TEST_CASE("ten_thousand_events_of_one_id_are_told_apart") {
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (int i = 0; i < 10'000; ++i) {
        text += (i > 0 ? "," : "") +
                std::string(R"({"type":"Feature","id":"same","geometry":null,"properties":{"title":"t"}})");
    }
    CHECK(read_good(text + "]}").value->find("same-10000").has_value());
}

TEST_CASE("no_broken_file_that_others_published_breaks_the_reader") {
    const auto folder = source_folder() / "../shared/data/broken";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: ../shared/data is not here");
        return;
    }
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.path().string().ends_with("json")) continue;
        ++files;
        CAPTURE(entry.path().filename().string());
        const auto read = read_events(entry.path());
        if (!read) {
            CHECK_FALSE(read.error().what.empty());
            CHECK_FALSE(read.error().remedy.empty());
            continue;
        }
        // Every feature is an event, or is said to be left out.
        const auto json = nlohmann::json::parse(*read_file(entry.path()));
        const bool is_list = json.contains("features") && !json["features"].empty();
        const std::size_t rows = is_list ? json["features"].size()
                                 : json.contains("features") && json["type"] == "FeatureCollection" ? 0
                                                                                                    : 1;
        std::size_t left_out = 0;
        for (const Diagnostic& d : read->diagnostics)
            left_out += d.action == "it is left out" ? 1 : 0;
        CHECK(read->value->size() + left_out == rows);
        CHECK_FALSE(info_json(*read->value, read->diagnostics).empty());
        CHECK_FALSE(info_text(*read->value, read->diagnostics).empty());
    }
    CHECK(files >= 40);
}

TEST_CASE("a_file_with_any_bytes_changed_is_read_or_refused") {
    const std::string good =
        R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"title":"t",
        "translations":{"fr":{"title":"T","categories":{"a":"A"}}},"sources":[{"id":"r","title":"R"}],
        "features":[{"type":"Feature","id":"a","geometry":{"type":"MultiPoint","coordinates":[[1,2],[3.5e1,-4]]},"properties":{"title":"é\u00e9",
        "when":{"timespans":[{"start":{"in":"2013"},"end":{"latest":"2014"}}]},"places":[{"name":"A","lon":1,"lat":2,"code":"ML"}],
        "sources":[{"id":"r","quote_span":[1,2]}],"actors":["x"],"grade":"B2","translations":{"ar":{"title":"T","text":"X"}},"more":[true,null]}}]})";
    static constexpr std::string_view bytes = "{}[]\",:0eE-.nN\\u\xFF\xC3 tf";
    std::mt19937 random(11);
    std::uniform_int_distribution<std::size_t> position(0, good.size() - 1), pick(0, bytes.size() - 1), times(1, 4);
    int read_well = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = good;
        for (std::size_t n = times(random); n > 0; --n)
            text[position(random)] = bytes[pick(random)];
        if (i % 5 == 0) text.resize(position(random));
        const auto read = read_geojson_events(text, "x");
        if (!read) {
            REQUIRE_FALSE(read.error().what.empty());
            continue;
        }
        ++read_well;
        REQUIRE(read->value->size() <= 3);
        REQUIRE_FALSE(to_geojson(*read->value).empty());
    }
    CHECK(read_well > 1'000);
}
