#include "events/dataset.hpp"
#include "make_event.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace briefmap;

namespace {

Event with(const std::string& id, const std::string& when,
           std::vector<std::pair<std::string, std::string>> attributes) {
    Event event = make_event(id, when);
    event.attributes = std::move(attributes);
    return event;
}

}  // namespace

TEST_CASE("an attribute that is a number in JSON becomes a column in the order of time", "[numbers]") {
    const DatasetPtr dataset =
        Dataset::build({}, {with("late", "2020", {{"mag", "6.5"}, {"net", "\"us\""}}),
                            with("early", "2010", {{"mag", "-1e1"}, {"depth", "33"}}), with("none", "2015", {}),
                            with("text", "2016", {{"mag", "\"7.1\""}}), with("null", "2017", {{"mag", "null"}})});
    REQUIRE(dataset->number_fields().size() == 2);
    CHECK(dataset->number_fields()[0].name == "mag");
    CHECK(dataset->number_fields()[1].name == "depth");
    CHECK(dataset->number_field("net") == nullptr);
    const NumberField& mag = *dataset->number_field("mag");
    REQUIRE(mag.values.size() == 5);
    CHECK(mag.values[0] == -10);
    CHECK(std::isnan(mag.values[1]));
    CHECK(std::isnan(mag.values[2]));
    CHECK(std::isnan(mag.values[3]));
    CHECK(mag.values[4] == 6.5);
    CHECK(mag.present == 2);
    CHECK(mag.least == -10);
    CHECK(mag.most == 6.5);
    CHECK(mag.has_negatives());
    CHECK(mag.smallest == 6.5);
    CHECK(mag.high == 10);
}

TEST_CASE("a few outliers do not set the scale of a field", "[numbers]") {
    std::vector<Event> events;
    for (int i = 1; i <= 1000; ++i)
        events.push_back(with("e" + std::to_string(i), "2010", {{"n", i > 995 ? "1000000" : std::to_string(i)}}));
    const DatasetPtr dataset = Dataset::build({}, std::move(events));
    CHECK(dataset->number_field("n")->high == 995);
    CHECK(dataset->number_field("n")->most == 1'000'000);
    CHECK(dataset->number_field("n")->smallest == 1);
}

TEST_CASE("of very many fields those that most events have are kept", "[numbers]") {
    std::vector<Event> events;
    for (std::size_t i = 0; i < 2 * most_number_fields; ++i)
        events.push_back(with("e" + std::to_string(i), "2010", {{"only" + std::to_string(i), "1"}, {"all", "2"}}));
    const DatasetPtr dataset = Dataset::build({}, std::move(events));
    CHECK(dataset->number_fields().size() == most_number_fields);
    REQUIRE(dataset->number_field("all"));
    CHECK(dataset->number_field("all")->present == 2 * most_number_fields);
    CHECK(dataset->number_fields()[0].name == "only0");
}

TEST_CASE("events without numbers have no number fields", "[numbers]") {
    CHECK(Dataset::build({}, {})->number_fields().empty());
    CHECK(Dataset::build({}, {with("a", "2010", {{"n", "1e999"}, {"list", "[1]"}, {"yes", "true"}})})
              ->number_fields()
              .empty());
}
