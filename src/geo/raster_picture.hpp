// A picture that lies on the plane of a projection: what warping a raster to a view gives and a painter places.
#pragma once

#include "geo/projection.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace briefmap {

struct RasterPicture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;  // 0xAARRGGBB, premultiplied, rows from the top; 0 where there is nothing
    MapBox box;                         // the outer edges of the pixels, in the projection the picture was made for
};
using RasterPicturePtr = std::shared_ptr<const RasterPicture>;

}  // namespace briefmap
