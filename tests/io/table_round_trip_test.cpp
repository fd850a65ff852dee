// Events written as a table and read again.
#include "event_maker.hpp"
#include "io/csv_writer.hpp"
#include "reading.hpp"
#include "tables.hpp"

#include <algorithm>

using namespace briefmap;

TEST_CASE("what_a_table_holds_of_events_comes_back_as_it_was") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        EventMaker maker(seed);
        std::vector<Event> events;
        for (int i = 0; i < 25; ++i)
            events.push_back(maker.event(i));
        const auto before = Dataset::build({}, events);
        const auto csv = to_csv(*before);
        const auto after = read_table(csv.value).value;
        REQUIRE(after->size() == before->size());
        for (const Event& event : before->events()) {
            CAPTURE(seed, event.id, csv.value);
            const auto found = after->find(event.id);
            REQUIRE(found);
            const Event& again = after->event(*found);
            CHECK(again.title == event.title);
            CHECK(again.text == event.text);
            CHECK(again.when_text == event.when_text);
            CHECK(again.category == event.category);
            CHECK(again.actors == event.actors);
            CHECK(again.places == event.places);
            CHECK(again.sources == event.sources);
            CHECK(again.grade == event.grade);
            CHECK(again.translations == event.translations);
        }
    }
}

TEST_CASE("the_bundled_brief_comes_back_from_a_table") {
    const auto brief = read_events(source_folder() / "geodata/briefs/france-mali-2025.geojson");
    REQUIRE(brief);
    const auto csv = to_csv(*brief->value);
    const auto again = read_table(csv.value);
    INFO(messages(again.diagnostics));
    CHECK(again.diagnostics.empty());
    CHECK(again.value->events() == brief->value->events());
}
