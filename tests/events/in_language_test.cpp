// The same events in other words.
#include "events/dataset.hpp"
#include "make_event.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace briefmap;

namespace {

Event told(std::string id, const std::string& when, std::string category, std::vector<EventTranslation> translations) {
    Event event = make_event(std::move(id), when, std::move(category));
    event.title = "Own title of " + event.id;
    event.text = "Own text of " + event.id;
    event.attributes.emplace_back("crew", "12");
    event.translations = std::move(translations);
    return event;
}

DatasetPtr sample(std::string language = "en") {
    DatasetInfo info{"Own story", std::move(language), "story.geojson"};
    info.translations = {{"fr",
                          "Histoire",
                          {{"coup", "Coup d’État"}, {"report", "Note"}, {"plot", "Note"}},
                          {{"Gossi", "Gossi-la-Belle"}, {"Mali", "République du Mali"}}},
                         {"es", "", {}, {}}};
    return Dataset::build(std::move(info),
                          {told("late", "2020", "report", {{"fr", "Tard", "Texte tardif"}, {"ar", "متأخر", ""}}),
                           told("early", "2010", "coup", {{"fr", "Tôt", ""}, {"en", "Early", "Early on"}}),
                           told("never", "", "plot", {}), told("middle", "2015", "", {{"fr", "", "Texte"}})});
}

}  // namespace

TEST_CASE("titles_texts_and_categories_are_told_in_the_language_as_far_as_the_file_has_them") {
    const DatasetPtr french = in_language(sample(), "fr");
    CHECK(french->info().title == "Histoire");
    CHECK(french->info().language == "fr");
    CHECK(french->category_names() == std::vector<std::string>{"Coup d’État", "", "Note", "Note"});
    REQUIRE(french->size() == 4);
    CHECK(french->event(0).title == "Tôt");
    CHECK(french->event(0).text == "Own text of early");
    CHECK(french->event(1).title == "Own title of middle");
    CHECK(french->event(1).text == "Texte");
    CHECK(french->event(2).title == "Tard");
    CHECK(french->event(2).text == "Texte tardif");
    CHECK(french->event(3).title == "Own title of never");
}

TEST_CASE("a_translation_changes_words_and_nothing_else") {
    const DatasetPtr own = sample(), french = in_language(own, "fr");
    REQUIRE(french->size() == own->size());
    CHECK(french->info().path == own->info().path);
    CHECK(french->dated_size() == own->dated_size());
    CHECK(french->extent() == own->extent());
    CHECK(std::ranges::equal(french->categories(), own->categories()));
    CHECK(std::ranges::equal(french->steps(), own->steps()));
    CHECK(std::ranges::equal(french->bounds(), own->bounds()));
    for (EventIndex i = 0; i < own->size(); ++i) {
        CHECK(french->find(own->event(i).id) == i);
        Event event = french->event(i);
        event.title = own->event(i).title;
        event.text = own->event(i).text;
        CHECK(event == own->event(i));
    }
    REQUIRE(french->number_field("crew") != nullptr);
    CHECK(own->event(0).title == "Own title of early");
    CHECK(own->category_names().front() == "coup");
}

TEST_CASE("an_event_alone_may_be_translated") {
    const DatasetPtr arabic = in_language(sample(), "ar");
    CHECK(arabic->info().title == "Own story");
    CHECK(arabic->category_names().front() == "coup");
    CHECK(arabic->event(2).title == "متأخر");
    CHECK(arabic->event(2).text == "Own text of late");
}

TEST_CASE("without_a_translation_it_is_the_same_dataset") {
    const DatasetPtr own = sample();
    CHECK(in_language(own, "ru") == own);
    CHECK(in_language(own, "tlh") == own);
    CHECK(in_language(own, "") == own);
    const DatasetPtr bare = Dataset::build({}, {make_event("a", "2013")});
    CHECK(in_language(bare, "fr") == bare);
}

TEST_CASE("a_file_is_in_its_own_language_already") {
    const DatasetPtr english = sample(), british = sample("en-GB"), german = sample("de");
    CHECK(in_language(english, "en") == english);
    CHECK(in_language(british, "en") == british);
    CHECK(in_language(german, "en")->event(0).title == "Early");
}

TEST_CASE("regions_of_a_language_share_its_translation") {
    CHECK(in_language(sample(), "fr-CA")->info().title == "Histoire");
    CHECK(in_language(sample(), "fr_FR.UTF-8")->info().title == "Histoire");
}

TEST_CASE("places_have_their_names_in_the_language_unless_they_are_found_by_them") {
    Event event = make_event("a", "2013");
    event.places = {{.name = "Gossi", .precision = PlacePrecision::settlement, .position = {}, .area_code = {}},
                    {.name = "Mali", .precision = PlacePrecision::country, .position = {}, .area_code = "ML"},
                    {.name = "Mali", .precision = PlacePrecision::country, .position = {}, .area_code = {}},
                    {.name = "Bamako", .precision = PlacePrecision::settlement, .position = {}, .area_code = {}}};
    DatasetInfo info;
    info.translations = sample()->info().translations;
    const DatasetPtr french = in_language(Dataset::build(std::move(info), {event}), "fr");
    const auto& places = french->event(0).places;
    CHECK(places[0].name == "Gossi-la-Belle");
    CHECK(places[1].name == "République du Mali");
    CHECK(places[2].name == "Mali");
    CHECK(places[3].name == "Bamako");
}
