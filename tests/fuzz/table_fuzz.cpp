// What holds of every table: its rows add up, its events have ids of their own and lie on the globe.
#include "fuzz/promise.hpp"
#include "io/table_file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

using namespace briefmap;
using fuzz::promise;

namespace {

std::shared_ptr<const Gazetteer> gazetteer() {
    static const auto made = [] {
        Country mali{.code = "ML", .iso_a3 = "MLI"};
        mali.names.fill("Mali");
        std::vector<Town> towns = {{.position = {-8.0, 12.65}, .name = "Bamako", .country = "ML"}};
        return std::make_shared<const Gazetteer>(std::vector{mali}, std::move(towns));
    }();
    return made;
}

void check_event(const Event& event) {
    promise(!event.id.empty() && !event.title.empty(), "an event has an id and a title");
    promise(event.origin.row > 0, "an event comes from a row");
    for (const Place& place : event.places) {
        promise(!place.position || place.position->is_valid(), "a position is on the globe");
        promise(place.position || !place.name.empty(), "a place has a position or a name");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read =
        read_table_events(std::string(reinterpret_cast<const char*>(data), size), "fuzz.csv", {.gazetteer = gazetteer});
    if (!read) {
        promise(!read.error().what.empty() && !read.error().where.empty(), "a refusal says what and where");
        return 0;
    }
    const Dataset& dataset = *read->value;
    const RowCounts rows = dataset.info().counts.at(0);
    promise(rows.read == rows.kept + rows.merged + rows.left_out, "rows add up");
    promise(rows.kept == dataset.size() && rows.repaired <= rows.kept, "a row that is kept is an event");
    std::set<std::string> ids;
    for (const Event& event : dataset.events()) {
        check_event(event);
        promise(ids.insert(event.id).second, "an id is one event's");
    }
    return 0;
}
