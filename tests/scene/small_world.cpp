#include "small_world.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {

namespace {

Country country(std::string code, std::string name, double west) {
    Country c;
    c.code = std::move(code);
    c.names.fill(name);
    c.names[1] = name + " (fr)";
    c.label = {west + 10, 0};
    c.label_rank = 1;
    c.box = {west, -10, west + 20, 10};
    return c;
}

Town town(std::string name, LonLat at, std::string code, std::int64_t population, bool capital) {
    Town t;
    t.name = std::move(name);
    t.position = at;
    t.country = std::move(code);
    t.population = population;
    t.feature_code = capital ? "PPLC" : "PPL";
    return t;
}

Gazetteer small_gazetteer() {
    std::vector<Town> towns = {
        town("Aburg", {5, 5}, "AA", 2'000'000, true), town("Beville", {35, 5}, "BB", 1'000'000, true),
        town("Atown", {15, -5}, "AA", 900'000, false), town("Ceton", {50, -6}, "CC", 800'000, false)};
    return {{country("AA", "Alpha", 0), country("BB", "Beta", 20), country("CC", "Gamma", 40)}, std::move(towns)};
}

FeatureLayer squares() {
    FeatureLayer layer;
    for (int i = 0; i < 3; ++i) {
        const double west = 20.0 * i;
        for (const LonLat p : {LonLat{west, -10}, LonLat{west + 20, -10}, LonLat{west + 20, 10}, LonLat{west, 10}})
            layer.points.push_back(p);
        layer.ring_begin.push_back(static_cast<std::uint32_t>(layer.points.size()));
        layer.feature_begin.push_back(static_cast<std::uint32_t>(layer.ring_begin.size() - 1));
        layer.boxes.push_back({west, -10, west + 20, 10});
        layer.codes.emplace_back(2, static_cast<char>('A' + i));
        layer.ranks.push_back(1);
    }
    return layer;
}

}  // namespace

SmallWorld::SmallWorld() : projection(Projection::make("equirectangular").value()), gazetteer(small_gazetteer()) {
    const FeatureLayer layer = squares();
    basemap.country_features = std::make_shared<const FeatureLayer>(layer);
    basemap.countries = std::make_shared<const ProjectedLayer>(project_layer(layer, *projection, {}));
    basemap.projection = "equirectangular";
    basemap.attribution = "Small World (CC0)";
    state.time.mode = TimeMode::all;
    state.view.definition = "equirectangular";
    set_events({});
    look_at({30, 0}, 80);
}

void SmallWorld::set_events(std::vector<Event> events) {
    dataset = Dataset::build({"Test", "en", ""}, std::move(events));
    state.time.axis = dataset->extent().value_or(Interval{{0}, {1}});
    state.time.playhead = state.time.axis.end;
}

void SmallWorld::look_at(LonLat centre, double degrees) {
    state.view.centre = centre;
    state.view.zoom = zoom_of(degrees / 360 * 40'075'017 / size.width);
}

Camera SmallWorld::camera() const { return {projection, state.view.centre, state.view.zoom, size}; }

MapInput SmallWorld::input(const Camera& eye) const {
    return {.dataset = *dataset,
            .state = state,
            .hover = hover,
            .camera = eye,
            .basemap = basemap,
            .gazetteer = gazetteer,
            .typesetter = typesetter,
            .theme = *theme_named(state.theme)};
}

MapScene SmallWorld::build() const {
    const Camera eye = camera();
    return build_events(input(eye));
}

MapScene SmallWorld::furnished(const FurnitureOptions& options) const {
    const Camera eye = camera();
    MapInput all = input(eye);
    all.numbered = options.key;
    MapScene scene = build_events(all);
    add_furniture(scene, all, options);
    return scene;
}

PagePoint SmallWorld::page_of(LonLat p) const {
    const ViewPoint at = camera().to_view(p).value();
    return {static_cast<float>(at.x), static_cast<float>(at.y)};
}

std::optional<EventIndex> SmallWorld::pick_at(const MapScene& scene, PagePoint p) const {
    return pick(scene, basemap, camera(), p);
}

EventIndex SmallWorld::index(std::string_view id) const { return dataset->find(id).value(); }

Event event_at(std::string id, const std::string& when, std::vector<Place> places, std::string category) {
    Event event;
    event.title = "Title of " + id;
    event.id = std::move(id);
    event.when_text = when;
    if (auto date = parse_edtf(when)) event.when = *date;
    event.places = std::move(places);
    event.category = std::move(category);
    return event;
}

Place country_place(std::string code, PlaceRole role) {
    Place place;
    place.name = code;
    place.area_code = std::move(code);
    place.role = role;
    place.precision = PlacePrecision::country;
    return place;
}

Place town_place(std::string name, LonLat at, PlaceRole role, PlacePrecision precision) {
    Place place;
    place.name = std::move(name);
    place.position = at;
    place.role = role;
    place.precision = precision;
    return place;
}

std::vector<std::string> texts_of(const DrawList& list) {
    std::vector<std::string> texts;
    for (const Label& label : items_of<Label>(list))
        texts.push_back(label.text.utf8);
    return texts;
}

bool has_text(const DrawList& list, std::string_view text) {
    const std::vector<std::string> texts = texts_of(list);
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace briefmap
