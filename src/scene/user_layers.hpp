// Layers of the user's own on the map: areas and lines shaded, dots, pictures; alike, or in classes by a field.
#pragma once

#include "core/result.hpp"
#include "geo/layer_file.hpp"
#include "geo/projected_vector.hpp"
#include "geo/raster_picture.hpp"
#include "scene/draw_list.hpp"
#include "scene/layer_classes.hpp"
#include "scene/theme.hpp"
#include "workspace/layers.hpp"

#include <memory>
#include <optional>

namespace briefmap {

/// What there is to draw of one entry of State::layers by now: nothing while it is read, or of a base layer.
struct ShownLayer {
    std::shared_ptr<const LayerFile> file;
    std::optional<Error> fault;                   // why there is no file, or nothing of it on this map
    ProjectedVector parts;                        // in the view's projection
    std::shared_ptr<const LayerClasses> classes;  // of the field it is styled by; null: all alike
    RasterPicturePtr picture;                     // in the view's projection
};

void add_user_layer(DrawList& list, const MapLayer& layer, const ShownLayer& shown, const Theme& theme);

/// How all of a layer is drawn, or one class of it; the legend's signs follow it. Colours hold the layer's opacity.
struct LayerInk {
    Colour ink;   // of outlines, lines, dots, and of hatching
    Colour fill;  // of areas
    std::vector<float> dash;
    MarkerShape shape = MarkerShape::circle;
    bool hatched = false;
};
[[nodiscard]] LayerInk plain_ink(const MapLayer& layer, const Theme& theme);
/// Shapes and dashes tell classes apart beside colours, unless they are ranges.
[[nodiscard]] LayerInk class_ink(const MapLayer& layer, const LayerClasses& classes, std::size_t index,
                                 const Theme& theme);

}  // namespace briefmap
