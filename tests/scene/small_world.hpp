// A small world for tests: three square countries in a row on the equator with a few towns, in plate carrée, so that
// all positions can be told by hand.
//
//     AA  lon  0..20, lat -10..10     label at 10, 0     capital Aburg at 5, 5
//     BB  lon 20..40, lat -10..10     label at 30, 0     capital Beville at 35, 5
//     CC  lon 40..60, lat -10..10     label at 50, 0
#pragma once

#include "scene/furniture.hpp"
#include "support/catch.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

struct SmallWorld {
    SmallWorld();

    ProjectionPtr projection;
    Gazetteer gazetteer;
    Basemap basemap;
    Typesetter typesetter;
    Hover hover;
    State state;  // all events, world in view
    DatasetPtr dataset;
    ViewSize size{1280, 720};

    void set_events(std::vector<Event> events);
    /// Looks at a place, `degrees` of longitude across the page.
    void look_at(LonLat centre, double degrees);

    [[nodiscard]] Camera camera() const;
    /// What a scene is built from; `eye` outlives it.
    [[nodiscard]] MapInput input(const Camera& eye) const;
    [[nodiscard]] MapScene build() const;
    [[nodiscard]] MapScene furnished(const FurnitureOptions& options) const;
    [[nodiscard]] PagePoint page_of(LonLat p) const;
    [[nodiscard]] std::optional<EventIndex> pick_at(const MapScene& scene, PagePoint p) const;
    [[nodiscard]] EventIndex index(std::string_view id) const;
};

[[nodiscard]] Event event_at(std::string id, const std::string& when, std::vector<Place> places,
                             std::string category = "coup");
[[nodiscard]] Place country_place(std::string code, PlaceRole role = PlaceRole::at);
[[nodiscard]] Place town_place(std::string name, LonLat at, PlaceRole role = PlaceRole::at,
                               PlacePrecision precision = PlacePrecision::settlement);

/// All of one kind in a draw list.
template <class Item>
[[nodiscard]] std::vector<Item> items_of(const DrawList& list) {
    std::vector<Item> found;
    for (const DrawItem& item : list.items)
        if (const Item* one = std::get_if<Item>(&item)) found.push_back(*one);
    return found;
}

[[nodiscard]] std::vector<std::string> texts_of(const DrawList& list);
[[nodiscard]] bool has_text(const DrawList& list, std::string_view text);

}  // namespace briefmap
