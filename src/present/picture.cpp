#include "present/picture.hpp"

#include "paint_cairo/pdf.hpp"
#include "paint_cairo/png.hpp"
#include "paint_cairo/svg.hpp"
#include "present/pixels.hpp"
#include "scene/map_scene.hpp"
#include "text/font_faults.hpp"
#include "workspace/camera.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

namespace briefmap {
namespace {

constexpr double shorter_side = 720;  // page pixels

Result<std::string> file_of(const DrawList& page, PictureFormat format, const PictureInput& input,
                            const Typesetter& typesetter) {
    const DocumentInfo info{
        .title = input.furniture.title, .description = input.basemap.attribution, .language = input.state.language};
    switch (format) {
        case PictureFormat::svg:
            return paint_svg(page, typesetter, info);
        case PictureFormat::pdf:
            return paint_pdf(page, typesetter, info);
        case PictureFormat::png:
            break;
    }
    const auto image = paint_pixels(page, input.page.scale, typesetter);
    if (!image) return image.error();
    return encode_png(*image, info);
}

}  // namespace

DrawList compose_picture(const PictureInput& in, const Typesetter& typesetter) {
    const Camera camera(in.projection, in.state.view.centre, in.state.view.zoom, {in.page.width, in.page.height});
    const Theme& theme = *theme_named(in.state.theme);
    const Hover nobody_points;
    const MapInput input{.dataset = in.dataset,
                         .state = in.state,
                         .hover = nobody_points,
                         .camera = camera,
                         .basemap = in.basemap,
                         .gazetteer = in.gazetteer,
                         .typesetter = typesetter,
                         .theme = theme,
                         .layers = in.layers,
                         .numbered = in.furniture.key,
                         .passing = in.passing};
    MapScene events = build_events(input);
    add_furniture(events, input, in.furniture, in.locator);
    DrawList page = build_base(camera, in.basemap, theme, in.state.layers, in.layers);
    page.items.insert(page.items.end(), std::make_move_iterator(events.list.items.begin()),
                      std::make_move_iterator(events.list.items.end()));
    return page;
}

Result<std::optional<LocatorWorld>> load_locator(const std::filesystem::path& geodata, const State& state,
                                                 const ProjectionPtr& projection, const Page& page) {
    const Camera camera(projection, state.view.centre, state.view.zoom, {page.width, page.height});
    const auto definition = locator_projection(camera);
    if (!definition) return std::optional<LocatorWorld>();
    auto made = Projection::make(*definition);
    if (!made) return made.error();
    auto basemap = load_basemap(geodata, **made, {.detail = Detail::coarse});
    if (!basemap) return basemap.error();
    return std::optional<LocatorWorld>({std::move(*made), std::move(*basemap)});
}

Result<PictureFormat> picture_format_of(const std::filesystem::path& path) {
    if (path == "-") return PictureFormat::png;
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    if (extension == ".png") return PictureFormat::png;
    if (extension == ".svg") return PictureFormat::svg;
    if (extension == ".pdf") return PictureFormat::pdf;
    return Error{extension.empty() ? "has no extension that says which picture it is"
                                   : "is no kind of picture that can be written",
                 path.string(), "end the name in .png, .svg or .pdf"};
}

Result<Page> slide_page(int width, int height, double scale) {
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    if (width < 16 || height < 16) {
        return Error{"“" + size + "” is too small for a picture", "--size", "give at least 16x16, such as 1920x1080"};
    }
    if (!(scale > 0) || !std::isfinite(scale))
        return Error{"is not a positive number", "--scale", "give a number such as 2"};
    const double device_width = width * scale;
    const double device_height = height * scale;
    if (device_width < 1 || device_height < 1)
        return Error{"leaves no pixel of “" + size + "”", "--scale", "give a number such as 2"};
    if (device_width > max_picture_side || device_height > max_picture_side ||
        device_width * device_height > max_picture_pixels) {
        return Error{
            "“" + size + "”" + (scale == 1 ? "" : " with --scale") + " is too large for a picture", "--size",
            "give at most 32767 pixels on a side and 400 million in all, or write .svg or .pdf, which can be enlarged"};
    }
    const double unit = std::min(width, height) / shorter_side;
    return Page{.width = width / unit, .height = height / unit, .scale = static_cast<float>(unit * scale)};
}

Result<Diagnosed<std::string>> make_picture(const PictureInput& input, PictureFormat format) {
    const Typesetter typesetter;
    const DrawList page = compose_picture(input, typesetter);
    auto bytes = file_of(page, format, input, typesetter);
    if (!bytes) return bytes.error();
    return Diagnosed<std::string>{std::move(*bytes), font_faults(typesetter)};
}

}  // namespace briefmap
