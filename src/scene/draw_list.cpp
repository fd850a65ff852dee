#include "scene/draw_list.hpp"

namespace briefmap {

PagePoint MapTransform::to_page(MapPoint p) const {
    return {static_cast<float>(page_centre.x + (p.x - centre.x) * pixels_per_metre),
            static_cast<float>(page_centre.y - (p.y - centre.y) * pixels_per_metre)};
}

MapPoint MapTransform::to_map(PagePoint p) const {
    return {centre.x + (static_cast<double>(p.x) - page_centre.x) / pixels_per_metre,
            centre.y - (static_cast<double>(p.y) - page_centre.y) / pixels_per_metre};
}

}  // namespace briefmap
