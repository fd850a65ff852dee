#include "desk.hpp"

#include "io/geojson_reader.hpp"
#include "scene/map_scene.hpp"

#include <cstdlib>
#include <map>
#include <utility>

namespace briefmap::desk {
namespace {

std::filesystem::path geodata_file() { return source_folder() / "geodata" / "geodata.gpkg"; }

Gazetteer read_gazetteer() {
    const auto file = GeodataFile::open(geodata_file());
    REQUIRE(file);
    auto countries = file->countries();
    auto towns = file->towns(1'000'000);
    REQUIRE(countries);
    REQUIRE(towns);
    return {std::move(*countries), std::move(*towns)};
}

Event event(std::string id, const std::string& when, std::vector<Place> places) {
    Event made;
    made.title = "Title of " + id;
    made.id = std::move(id);
    made.when_text = when;
    if (auto date = parse_edtf(when)) made.when = std::move(*date);
    made.places = std::move(places);
    return made;
}

Place town(std::string name, LonLat at) {
    return {.name = std::move(name), .precision = PlacePrecision::settlement, .position = at, .area_code = ""};
}

ProjectionPtr projection_of(const State& state) {
    static std::map<std::string, ProjectionPtr> made;
    ProjectionPtr& projection = made[state.view.definition];
    if (!projection) projection = Projection::make(state.view.definition).value();
    return projection;
}

}  // namespace

std::filesystem::path source_folder() {
    const char* told = std::getenv("BRIEFMAP_SOURCE_DIR");
    return told ? std::filesystem::path(told) : std::filesystem::current_path();
}

const Gazetteer& gazetteer() {
    static const Gazetteer read = read_gazetteer();
    return read;
}

DatasetPtr bundled_brief() {
    const auto read = read_events(source_folder() / "geodata" / "briefs" / "france-mali-2025.geojson");
    REQUIRE(read);
    REQUIRE(read->diagnostics.empty());
    return read->value;
}

DatasetPtr few_events() {
    const LonLat bamako{-8, 12.65}, paris{2.35, 48.85};
    const Place mali{.name = "Mali", .precision = PlacePrecision::country, .position = {}, .area_code = "ML"};
    return Dataset::build(
        {"A few events", "en", "few.geojson"},
        {event("year", "2013", {mali, town("Bamako", bamako)}), event("month", "2020-08", {town("Bamako", bamako)}),
         event("since", "2021/..", {mali}), event("day", "2025-08-15", {town("Paris", paris)}),
         event("undated", "", {town("Bamako", bamako)})});
}

Surroundings around(DatasetPtr dataset, ViewSize size) {
    return {.dataset = std::move(dataset),
            .gazetteer = &gazetteer(),
            .projection = nullptr,
            .map_size = size,
            .axis_step = {}};
}

State planned(const Wishes& wishes, const DatasetPtr& dataset) {
    const auto state = plan_state(wishes, around(dataset), {});
    INFO((state ? "" : state.error().message()));
    REQUIRE(state);
    return *state;
}

const Typesetter& typesetter() {
    static const Typesetter made;
    return made;
}

std::vector<std::string> ids_shown(const State& state, const DatasetPtr& dataset) {
    const Camera camera(projection_of(state), state.view.centre, state.view.zoom, {1280, 720});
    const MapScene scene = build_events({.dataset = *dataset,
                                         .state = state,
                                         .hover = {},
                                         .camera = camera,
                                         .basemap = *basemap_of(state),
                                         .gazetteer = gazetteer(),
                                         .typesetter = typesetter(),
                                         .theme = *theme_named(state.theme)});
    std::vector<std::string> ids;
    for (EventIndex i = 0; i < dataset->size(); ++i) {
        for (const PickTarget& target : scene.targets) {
            if (target.event != i) continue;
            ids.push_back(dataset->event(i).id);
            break;
        }
    }
    CHECK(scene.shown >= ids.size());
    return ids;
}

BasemapPtr basemap_of(const State& state) {
    static std::map<std::string, BasemapPtr> loaded;
    BasemapPtr& basemap = loaded[state.view.definition];
    if (basemap) return basemap;
    const ProjectionPtr projection = Projection::make(state.view.definition).value();
    auto read =
        load_basemap(geodata_file(), *projection, {.detail = Detail::coarse, .tolerance = 5'000, .tessellate = false});
    REQUIRE(read);
    basemap = *read;
    return basemap;
}

WholePage whole_page(const Wishes& wishes, const DatasetPtr& dataset, ViewSize size,
                     const FurnitureOptions& furniture) {
    auto state = plan_state(wishes, around(dataset, size), furniture);
    INFO((state ? "" : state.error().message()));
    REQUIRE(state);
    const Camera camera(projection_of(*state), state->view.centre, state->view.zoom, size);
    const Hover hover;
    const BasemapPtr basemap = basemap_of(*state);
    const MapInput input{.dataset = *dataset,
                         .state = *state,
                         .hover = hover,
                         .camera = camera,
                         .basemap = *basemap,
                         .gazetteer = gazetteer(),
                         .typesetter = typesetter(),
                         .theme = *theme_named(state->theme),
                         .numbered = furniture.key};
    WholePage made{.state = *state, .map = build_events(input), .page = {}};
    made.page = made.map;
    add_furniture(made.page, input, furniture);
    return made;
}

Result<std::string> picture(const Wishes& wishes, const DatasetPtr& dataset, const Page& page, PictureFormat format) {
    const FurnitureOptions furniture{.title = dataset->info().title};
    const auto state = plan_state(wishes, around(dataset, {page.width, page.height}), furniture);
    if (!state) return state.error();
    auto made = make_picture({.dataset = *dataset,
                              .state = *state,
                              .gazetteer = gazetteer(),
                              .basemap = *basemap_of(*state),
                              .projection = projection_of(*state),
                              .furniture = furniture,
                              .page = page},
                             format);
    if (!made) return made.error();
    CHECK(made->diagnostics.empty());
    return std::move(made->value);
}

}  // namespace briefmap::desk
