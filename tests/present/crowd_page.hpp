// A whole page with a crowd of events on it, and what stands where: for tests of overlap and of counts.
#pragma once

#include "desk.hpp"
#include "scene/map_scene.hpp"

#include <string>
#include <vector>

namespace briefmap::desk {

struct CrowdWish {
    std::string fit;
    CrowdStyle crowds = CrowdStyle::density;
    bool furnished = true;  // with title, legend, scale bar, attribution and a key
};

struct CrowdPage {
    DatasetPtr dataset;
    State state;
    ViewSize size;
    MapScene map;                      // before furniture
    MapScene page;                     // with it; the same where none is wanted
    PageRect laid_out;                 // on the page: where marks are laid out, some way beyond its edges
    std::vector<PagePoint> points;     // of each shown event that has a point there
    std::vector<EventIndex> event_of;  // of each point
};

[[nodiscard]] CrowdPage crowd_page(const DatasetPtr& dataset, const CrowdWish& wish);

/// A mark that stands for the events at one or more points: a marker, a count in a disc or a square.
struct SeenMark {
    PagePoint at;
    float radius = 0;  // as drawn, without what a pointer is given
    std::uint32_t count = 0;
    std::vector<EventIndex> events;  // a square knows the latest only
};
/// Marks of points; bars under the names of countries are none.
[[nodiscard]] std::vector<SeenMark> marks_of(const CrowdPage& page);

/// Panels and texts that furniture has put onto the page.
struct FurnitureBoxes {
    std::vector<PageRect> panels, texts;
};
[[nodiscard]] FurnitureBoxes furniture_of(const CrowdPage& page);

[[nodiscard]] PageRect box_of(const Label& label);
[[nodiscard]] PageRect page_box(const CrowdPage& page);
/// From the disc's rim to the box, page pixels; negative where they overlap.
[[nodiscard]] float air_between(const PageRect& box, PagePoint centre, float radius);

}  // namespace briefmap::desk
