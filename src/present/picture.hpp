// One picture of a state, for a file: the same bytes for the same input, on every machine, with no display.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"
#include "events/dataset.hpp"
#include "geo/basemap.hpp"
#include "geo/gazetteer.hpp"
#include "scene/draw_list.hpp"
#include "scene/furniture.hpp"
#include "text/typesetter.hpp"
#include "workspace/state.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace briefmap {

enum class PictureFormat { png, svg, pdf };
/// By the file's extension, any case. The error lists what there is.
[[nodiscard]] Result<PictureFormat> picture_format_of(const std::filesystem::path& path);

/// The page that a picture is laid out on and the device pixels to its pixel.
struct Page {
    double width = 1280;
    double height = 720;
    float scale = 1.5F;
};

/// The page of a slide of `width` × `height` pixels: 720 page pixels on its shorter side, so that type and
/// marks are as large on every slide whatever its resolution; `scale` multiplies the pixels. Refuses sizes
/// that no picture can have.
[[nodiscard]] Result<Page> slide_page(int width, int height, double scale);

/// Largest picture: 32,767 pixels on a side (Cairo's limit), 400 million in all.
inline constexpr int max_picture_side = 32'767;
inline constexpr double max_picture_pixels = 400e6;

struct PictureInput {
    const Dataset& dataset;
    const State& state;
    const Gazetteer& gazetteer;
    const Basemap& basemap;                   // in state.view.definition
    ProjectionPtr projection;                 // likewise
    std::span<const ShownLayer> layers = {};  // one for each of state.layers, or none
    FurnitureOptions furniture;
    Page page;
    const LocatorWorld* locator = nullptr;
    const EventSet* passing = nullptr;  // the filter of the state; null: every event
};

/// What a locator of the picture is drawn from, read and projected; absent where the picture shows about the world.
[[nodiscard]] Result<std::optional<LocatorWorld>> load_locator(const std::filesystem::path& geodata, const State& state,
                                                               const ProjectionPtr& projection, const Page& page);

/// All that the picture shows, before it is painted.
[[nodiscard]] DrawList compose_picture(const PictureInput& input, const Typesetter& typesetter);

/// The bytes of the file, and what the fonts lacked for it.
[[nodiscard]] Result<Diagnosed<std::string>> make_picture(const PictureInput& input, PictureFormat format);

}  // namespace briefmap
