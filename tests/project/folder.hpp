// A folder of its own for a test, gone afterwards, and a project in which nothing is as usual.
#pragma once

#include "project/project_file.hpp"
#include "support/catch.hpp"

#include <stdlib.h>  // mkdtemp

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace briefmap::keeping {

namespace fs = std::filesystem;

class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "briefmap-project-XXXXXX").string();
        path_ = fs::canonical(::mkdtemp(name.data()));
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }

    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
    fs::path file(const std::string& name, const std::string& content) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << content;
        return path_ / name;
    }

  private:
    fs::path path_;
};

inline std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

template <class T>
std::string why_not(const Result<T>& result) {
    return result ? "it went well" : result.error().message();
}

inline Instant day(std::int64_t year, int month = 1, int day_of_month = 1) {
    return instant_of({year, month, day_of_month, 0, 0, 0});
}

/// Every part of State that a project keeps, each value another than the usual one.
inline State unusual_state(const fs::path& folder) {
    State state;
    state.view = {"mercator", "+proj=merc", {-3.25, 17.5}, 5.125};
    state.time = {.mode = TimeMode::window,
                  .playhead = day(-44, 3, 15) + 3'723,
                  .window_seconds = 86'400,
                  .axis = {day(-12'000), day(2030)},
                  .held = {{day(1911), day(1912)}, {day(1914), day(1918)}},
                  .cycle = {CycleUnit::weekday, 5},
                  .fade_seconds = 77,
                  .lanes = GroupBy::actor,
                  .snap = true};
    state.panels = {false, false, false, false, true, true, 200, 250, 150, 500};
    FacetChoice category, ship;
    category.facet.kind = FacetKind::category;
    category.values = {"coup", ""};
    ship.facet = {FacetKind::field, "ship"};
    ship.values = {"“x”"};
    state.filter = {.search = "“old bridge” town",
                    .choices = {category, ship},
                    .ranges = {{"soldiers", -0.1, 4000}},
                    .areas = {{AreaShape::box, outline_of(LonLatBox{170, -20, -170, 20})},
                              {AreaShape::lasso, {{1, 2}, {3, 4.5}, {5, 1}}}}};
    state.list_order = {ListColumn::number, "soldiers", true};
    state.graticule = true;
    state.crowds = CrowdStyle::dots;
    state.size_by = "soldiers";
    state.theme = "contrast";
    state.language = "ar";
    state.layers[1].is_shown = false;
    state.layers[1].opacity = 0.25;
    state.layers[1].colour = rgb(0x884422);
    move_layer(state.layers, 2, 5);
    UserLayer roads{.source = {(folder / "maps/roads.gpkg").string(), "roads", "EPSG:4326"},
                    .name = "Roads",
                    .field = "class",
                    .style = FieldStyle::classes,
                    .tint = 3};
    add_layer(state.layers, {.what = roads, .is_shown = false, .opacity = 0.5, .colour = rgb(0x123456)});
    state.views = {{"Start", state.view, state.time, state.filter}, {"Then", View{}, TimeView{}, {}}};
    return state;
}

inline Project unusual_project(const fs::path& folder) {
    Project project;
    project.sources = {{.file = folder / "events.geojson",
                        .events = nullptr,
                        .stamp = FileStamp{.size = 12, .modified_ns = 1'700'000'000'000'000'000, .hash = 0xfeedU}},
                       {.file = {},
                        .events = std::make_shared<const Json>(
                            Json{{"type", "FeatureCollection"}, {"features", Json::array()}, {"theirs", 1}}),
                        .stamp = {}}};
    project.state = unusual_state(folder);
    project.selected = "serval-2013";
    project.map_size = {810, 584};
    return project;
}

}  // namespace briefmap::keeping
