#include "events/search.hpp"

#include "make_event.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>

using namespace briefmap;

namespace {

Event titled(const std::string& id, const std::string& title, const std::string& text = {}) {
    Event event = make_event(id, "2020");
    event.title = title;
    event.text = text;
    return event;
}

using Ids = std::vector<std::string>;

/// Best first, then as the events stand.
Ids found(const DatasetPtr& dataset, std::string_view query) {
    const SearchResult result = search(TextIndex(*dataset), query);
    std::vector<EventIndex> events;
    for_each_member(result.found, [&](EventIndex i) { events.push_back(i); });
    std::stable_sort(events.begin(), events.end(),
                     [&](EventIndex a, EventIndex b) { return result.ranks[a] > result.ranks[b]; });
    Ids ids;
    for (const EventIndex i : events)
        ids.push_back(dataset->event(i).id);
    return ids;
}

}  // namespace

TEST_CASE("a word is found in every field of an event", "[search]") {
    Event full = titled("it", "Title", "Prose here");
    full.category = "battle";
    full.when_text = "2020~";
    full.places.push_back({"Ségou", PlaceRole::at, PlacePrecision::settlement, {}, ""});
    full.actors = {"Wagner Group"};
    full.sources.push_back({"The Gazette", "https://example.org/x", "page 7", {}});
    full.grade = "B2";
    full.attributes = {{"weapon", "\"drone \\u00e9quip\\u00e9\""}, {"dead", "41"}, {"tags", "[\"river\"]"}};
    full.translations = {{"fr", "Titre", "Récit"}};
    const DatasetPtr dataset = Dataset::build(
        {.translations = {{"fr", "", {{"battle", "bataille"}}, {{"Ségou", "Segu"}}}}}, {full, titled("other", "x")});
    for (const char* word : {"title", "prose", "battle", "2020~", "segou", "wagner", "gazette", "example.org", "page",
                             "b2", "drone", "equipe", "41", "river", "it", "titre", "recit", "bataille", "segu"}) {
        INFO(word);
        CHECK(found(dataset, word) == Ids{"it"});
    }
    CHECK(found(dataset, "weapon").empty());
}

TEST_CASE("case and accents make no difference, in Arabic neither", "[search]") {
    const DatasetPtr dataset =
        Dataset::build({}, {titled("fr", "Opération Épervier"), titled("ar", "أحداث في مالي"), titled("ru", "ЁЛКА")});
    CHECK(found(dataset, "OPERATION epervier") == Ids{"fr"});
    CHECK(found(dataset, "احداث") == Ids{"ar"});
    CHECK(found(dataset, "ёлка") == Ids{"ru"});
}

TEST_CASE("all words must be there, in any order and any field", "[search]") {
    const DatasetPtr dataset =
        Dataset::build({}, {titled("both", "coup", "in Bamako"), titled("one", "coup in Niamey")});
    CHECK(found(dataset, "bamako coup") == Ids{"both"});
    CHECK(found(dataset, "coup bamako niamey").empty());
    CHECK(found(dataset, "  ").size() == 2);
}

TEST_CASE("a phrase in quotes is found as it stands", "[search]") {
    const DatasetPtr dataset = Dataset::build({}, {titled("a", "The Blue\nNile floods"), titled("b", "Nile blue")});
    CHECK(found(dataset, "\"blue nile\"") == Ids{"a"});
    CHECK(found(dataset, "“BLUE  Nile” floods") == Ids{"a"});
    CHECK(found(dataset, "\"nile bl") == Ids{"b"});
    CHECK(words_of_query("a «b c»d \"e\"") == std::vector<std::string>{"a", "b c", "d", "e"});
    CHECK(words_of_query("Jean-Pierre jean") == std::vector<std::string>{"jean pierre", "jean"});
    CHECK(words_of_query("\"\" “”").empty());
}

TEST_CASE("a field does not run into the next one", "[search]") {
    const DatasetPtr dataset = Dataset::build({}, {titled("a", "one", "two")});
    CHECK(found(dataset, "\"one two\"").empty());
}

TEST_CASE("the beginning of a word ranks above its inside and a title above other fields", "[search]") {
    const DatasetPtr dataset =
        Dataset::build({}, {titled("inside-text", "x", "remarching"), titled("inside-title", "remarch"),
                            titled("word-text", "x", "they marched"), titled("word-title", "A march", "march"),
                            titled("quoted", "x", "“marched"), titled("two", "remarch", "a march")});
    CHECK(found(dataset, "march") == Ids{"word-title", "word-text", "quoted", "two", "inside-title", "inside-text"});
}

TEST_CASE("a letter typed after another never finds more", "[search]") {
    const DatasetPtr dataset = Dataset::build({}, {titled("a", "Gao"), titled("b", "Gossi"), titled("c", "Kidal")});
    CHECK(found(dataset, "g") == Ids{"a", "b"});
    CHECK(found(dataset, "go") == Ids{"b"});
    CHECK(found(dataset, "gox").empty());
}

TEST_CASE("a needle is found wherever it lies, as the standard library finds it", "[search]") {
    std::mt19937 random(7);
    std::string text;
    for (int i = 0; i < 2'000; ++i)
        text += static_cast<char>('a' + random() % 3);
    ByteCounts counts{};
    counts['a'] = 9;
    for (std::size_t length = 1; length < 40; ++length) {
        const std::size_t at = random() % (text.size() - length);
        const Needle needle(text.substr(at, length), counts);
        for (const std::size_t from : {std::size_t{0}, at, at + 1, text.size() - length, text.size()})
            CHECK(needle.find_in(text, from) == text.find(needle.bytes(), from));
    }
    CHECK(Needle("zz", counts).find_in(text, 0) == std::string::npos);
    CHECK(Needle("longer than it", counts).find_in("short", 0) == std::string::npos);
}

TEST_CASE("many events are searched as few are", "[search]") {
    std::vector<Event> events;
    events.reserve(120'000);
    for (int i = 0; i < 120'000; ++i)
        events.push_back(titled(std::to_string(i), i % 1'000 == 7 ? "rare bird" : "common bird"));
    const DatasetPtr dataset = Dataset::build({}, std::move(events));
    const TextIndex index(*dataset);
    CHECK(search(index, "rare").found.count() == 120);
    CHECK(search(index, "bird rare").found.count() == 120);
    CHECK(search(index, "bird").found.count() == 120'000);
    CHECK(search(index, "bird common").found.count() == 119'880);
    CHECK(search(index, "nothing bird").found.count() == 0);
}
