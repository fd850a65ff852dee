// What the program has at hand when it makes a picture: the shipped map data, a dataset, a page.
#pragma once

#include "events/dataset.hpp"
#include "geo/basemap.hpp"
#include "geo/gazetteer.hpp"
#include "present/picture.hpp"
#include "present/plan.hpp"
#include "scene/map_scene.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace briefmap::desk {

/// $BRIEFMAP_SOURCE_DIR, which the tests are started with, or the folder they are started in.
[[nodiscard]] std::filesystem::path source_folder();

[[nodiscard]] const Gazetteer& gazetteer();
/// The brief that ships with the program; without a diagnostic, or the test fails.
[[nodiscard]] DatasetPtr bundled_brief();
/// A year in Mali and in Bamako, a month, a day in Paris, what goes on since 2021, one without a date.
[[nodiscard]] DatasetPtr few_events();

[[nodiscard]] Surroundings around(DatasetPtr dataset, ViewSize size = {1280, 720});

/// The state that the wishes come to; the test fails where they are refused.
[[nodiscard]] State planned(const Wishes& wishes, const DatasetPtr& dataset);
/// The ids of the events that a map of this state shows, in time order.
[[nodiscard]] std::vector<std::string> ids_shown(const State& state, const DatasetPtr& dataset);

/// A page before it is painted.
struct WholePage {
    State state;
    MapScene map;   // before furniture
    MapScene page;  // with it
};
/// With numbers at fanned marks where the furniture has a key; the test fails where the wishes are refused.
[[nodiscard]] WholePage whole_page(const Wishes& wishes, const DatasetPtr& dataset, ViewSize size,
                                   const FurnitureOptions& furniture);
[[nodiscard]] const Typesetter& typesetter();

/// The coarse map in the state's projection.
[[nodiscard]] BasemapPtr basemap_of(const State& state);
[[nodiscard]] Result<std::string> picture(const Wishes& wishes, const DatasetPtr& dataset, const Page& page,
                                          PictureFormat format);

}  // namespace briefmap::desk
