// A file's words in other languages, and what is said of bad ones.
#include "io/geojson_writer.hpp"
#include "io/info_json.hpp"
#include "reading.hpp"

#include <nlohmann/json.hpp>

using namespace briefmap;
using Catch::Matchers::Contains;

namespace {

Diagnosed<DatasetPtr> read_collection(const std::string& translations) {
    return read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"title":"T",)"
                     R"("translations":)" +
                     translations + R"(,"features":[{"type":"Feature","id":"a","geometry":null,"properties":{}}]})");
}

Diagnosed<DatasetPtr> read_event_with(const std::string& translations) {
    return read_good(R"({"type":"FeatureCollection","briefmap":{"format":"events","version":1},"title":"T",)"
                     R"("features":[{"type":"Feature","id":"a","geometry":null,"properties":{"title":"t",)"
                     R"("translations":)" +
                     translations + "}}]}");
}

using Categories = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST_CASE("a_collection_gives_title_and_categories_in_other_languages") {
    const auto [dataset, diagnostics] = read_collection(
        R"({"fr":{"title":"Titre","categories":{"coup":"Coup d’État"}},"ar":{"title":"عنوان","places":{"Gossi":"غوسي"}}})");
    CHECK(diagnostics.empty());
    const auto& translations = dataset->info().translations;
    REQUIRE(translations.size() == 2);
    CHECK(translations[0] == DatasetTranslation{"fr", "Titre", Categories{{"coup", "Coup d’État"}}, {}});
    CHECK(translations[1] == DatasetTranslation{"ar", "عنوان", {}, Categories{{"Gossi", "غوسي"}}});
}

TEST_CASE("an_event_gives_title_and_text_in_other_languages") {
    const auto [dataset, diagnostics] =
        read_event_with(R"({"fr":{"title":"Titre","text":"Texte"},"zh":{"text":"文"},"es":{},"ru":{"title":null}})");
    CHECK(diagnostics.empty());
    const Event& event = dataset->event(0);
    REQUIRE(event.translations.size() == 2);
    CHECK(event.translations[0] == EventTranslation{"fr", "Titre", "Texte"});
    CHECK(event.translations[1] == EventTranslation{"zh", "", "文"});
    CHECK(event.attributes.empty());
}

TEST_CASE("null_translations_are_none_and_numbers_are_read_as_text") {
    CHECK(read_collection("null").diagnostics.empty());
    const auto [dataset, diagnostics] = read_event_with(R"({"fr":{"title":1789,"text":true}})");
    CHECK(diagnostics.empty());
    CHECK(dataset->event(0).translations == std::vector<EventTranslation>{{"fr", "1789", "true"}});
}

TEST_CASE("the_last_of_two_translations_into_a_language_counts") {
    const auto read = read_event_with(R"({"fr":{"title":"Un"},"fr":{"title":"Deux"}})").value;
    CHECK(read->event(0).translations == std::vector<EventTranslation>{{"fr", "Deux", ""}});
    const auto twice = read_collection(R"({"fr":{"categories":{"a":"Un","b":"B","a":"Deux"}}})").value;
    CHECK(twice->info().translations[0].categories == Categories{{"a", "Deux"}, {"b", "B"}});
}

TEST_CASE("translations_that_a_program_wrote_as_text_are_read") {
    const std::string text = R"("{\"fr\":{\"title\":\"Titre\"}}")";
    CHECK(read_event_with(text).value->event(0).translations == std::vector<EventTranslation>{{"fr", "Titre", ""}});
    const auto foreign = read_feature(R"("geometry":null,"properties":{"title":"t","translations":)" + text + "}");
    CHECK(foreign.value->event(0).translations == std::vector<EventTranslation>{{"fr", "Titre", ""}});
}

TEST_CASE("other_languages_stay_with_the_event_as_an_attribute") {
    const auto [dataset, diagnostics] = read_event_with(R"({"de":{"title":"Titel"},"fr":{"title":"Titre"}})");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].severity == Severity::info);
    CHECK_THAT(diagnostics[0].message(), Contains("row 1") && Contains("properties.translations: “de”") &&
                                             Contains("it is kept as an attribute"));
    const Event& event = dataset->event(0);
    CHECK(event.translations.size() == 1);
    REQUIRE(event.attributes.size() == 1);
    CHECK(event.attributes[0] == std::pair<std::string, std::string>{"translations", R"({"de":{"title":"Titel"}})"});
    const auto json = nlohmann::json::parse(to_geojson(*dataset));
    CHECK(json["features"][0]["properties"]["translations"] ==
          nlohmann::json::parse(R"({"fr":{"title":"Titre"},"de":{"title":"Titel"}})"));
}

TEST_CASE("malformed_translations_of_an_event_are_said_and_the_rest_is_kept") {
    const auto listed = read_event_with(R"(["fr"])");
    CHECK_THAT(messages(listed.diagnostics),
               Contains("properties.translations") && Contains("not an object of languages"));
    CHECK(listed.value->event(0).attributes.size() == 1);

    const auto [dataset, diagnostics] =
        read_event_with(R"({"fr":"Titre","ar":{"title":["عنوان"],"text":"نص"},"es":{"title":"Título"}})");
    REQUIRE(diagnostics.size() == 2);
    CHECK(count(diagnostics, Severity::warning) == 2);
    CHECK_THAT(diagnostics[0].message(), Contains("properties.translations.fr") && Contains("not an object of words"));
    CHECK_THAT(diagnostics[1].message(), Contains("properties.translations.ar.title") && Contains("not text"));
    CHECK(dataset->event(0).translations == std::vector<EventTranslation>{{"ar", "", "نص"}, {"es", "Título", ""}});
    CHECK(dataset->event(0).attributes[0].second == R"({"fr":"Titre"})");
}

TEST_CASE("malformed_translations_of_a_collection_are_said_and_the_rest_is_kept") {
    CHECK_THAT(messages(read_collection("7").diagnostics), Contains("translations: “7” is not an object of languages"));
    const auto [dataset, diagnostics] = read_collection(
        R"({"tlh":{"title":"Q"},"fr":[],"ar":{"title":{},"categories":{"coup":"انقلاب","plot":[1]}},"es":{"title":"T","categories":["coup"]}})");
    REQUIRE(diagnostics.size() == 5);
    CHECK(count(diagnostics, Severity::info) == 1);
    CHECK_THAT(messages(diagnostics),
               Contains("translations: “tlh”") && Contains("translations.fr:") && Contains("translations.ar.title:") &&
                   Contains("translations.ar.categories:") && Contains("translations.es.categories:"));
    const auto& translations = dataset->info().translations;
    REQUIRE(translations.size() == 2);
    CHECK(translations[0] == DatasetTranslation{"ar", "", Categories{{"coup", "انقلاب"}}, {}});
    CHECK(translations[1] == DatasetTranslation{"es", "T", {}, {}});
}

TEST_CASE("elsewhere_a_property_of_that_name_may_be_anything") {
    for (const std::string value : {R"("into French")", "[1]", R"({"de":"x"})", R"({"fr":"x"})"}) {
        const auto [dataset, diagnostics] = read_feature(
            R"("id":"a","geometry":null,"properties":{"title":"t","when":"2013","translations":)" + value + "}");
        CAPTURE(value);
        CHECK(diagnostics.empty());
        REQUIRE(dataset->event(0).attributes.size() == 1);
        CHECK(dataset->event(0).attributes[0].second == value);
    }
}

TEST_CASE("a_file_without_translations_is_written_without") {
    const std::string text = to_geojson(*read_feature(R"("id":"a","geometry":null,"properties":{"title":"t"})").value);
    CHECK(text.find("translations") == std::string::npos);
}

TEST_CASE("info_lists_the_languages_there_are_words_in") {
    const auto read = read_event_with(R"({"zh":{"text":"文"},"fr":{"title":"Titre"}})");
    const auto json = nlohmann::json::parse(info_json(*read.value, read.diagnostics));
    CHECK(json["translations"] == nlohmann::json({"fr", "zh"}));
}
