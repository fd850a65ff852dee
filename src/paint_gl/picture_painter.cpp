#include "paint_gl/picture_painter.hpp"

#include "paint_gl/shader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace briefmap::gl {

namespace {

/// Near enough to the page for 32 bits to hold 1/256 of a device pixel.
constexpr double near = 1 << 16;

/// A pixel of the picture whose place 32 bits can hold: the first, or where that is far off one near the page's middle.
struct Reference {
    int pixel = 0;
    float device = 0;
};

Reference reference_of(const PlacedSide& side, int page) {
    if (std::abs(side.begin) < near) return {0, static_cast<float>(side.begin)};
    const auto pixel = static_cast<int>(side.sample(page / 2) / 256);
    return {pixel, static_cast<float>(side.begin + pixel / side.step)};
}

}  // namespace

Result<PicturePainter> PicturePainter::make(const std::filesystem::path& shaders) {
    Result<Program> program = load_program(shaders, "picture");
    if (!program) return program.error();
    return PicturePainter(std::move(*program));
}

PicturePainter::PicturePainter(Program program)
    : program_(std::move(program)),
      touched_(uniform(program_, "touched")),
      device_size_(uniform(program_, "device_size")),
      page_origin_(uniform(program_, "page_origin")),
      box_(uniform(program_, "box")),
      reference_(uniform(program_, "reference")),
      first_(uniform(program_, "first")),
      steps_(uniform(program_, "steps")),
      opacity_(uniform(program_, "opacity")),
      vertex_array_(VertexArray::make()) {
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest_);
    glUseProgram(program_.name());
    glUniform1i(uniform(program_, "picture"), 0);
}

void PicturePainter::paint(const Frame& frame, const PlaceImage& item) {
    const std::optional<PlacedPicture> placed = place(item, frame.map, frame.target.scale);
    if (!placed) return;
    const PixelRange columns = placed->across.touched({frame.visible.x, frame.visible.right()});
    const PixelRange rows = placed->down.touched({frame.visible.y, frame.visible.bottom()});
    if (columns.is_empty() || rows.is_empty()) return;
    if (std::max(item.picture->width, item.picture->height) > largest_) {
        paint_mixed(frame, *placed, columns, rows);
        return;
    }
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, cache_.texture(item.picture).name());
    draw(frame, *placed, columns, rows);
}

void PicturePainter::paint_mixed(const Frame& frame, const PlacedPicture& placed, PixelRange columns, PixelRange rows) {
    std::vector<std::uint32_t> pixels;
    PictureRows mixed(placed, columns);
    for (int y = rows.begin; y < rows.end; ++y) {
        const std::uint32_t* row = mixed.row(y);
        pixels.insert(pixels.end(), row, row + columns.size());
    }
    const auto side = [](PixelRange range) {
        return PlacedSide{static_cast<double>(range.begin), static_cast<double>(range.end), 1, range.size()};
    };
    const Texture texture = make_picture_texture(pixels.data(), columns.size(), rows.size());
    draw(frame, {nullptr, side(columns), side(rows), 256}, columns, rows);
}

void PicturePainter::draw(const Frame& frame, const PlacedPicture& placed, PixelRange columns, PixelRange rows) {
    const Target& target = frame.target;
    const PlacedSide &across = placed.across, &down = placed.down;
    const Reference x = reference_of(across, target.width), y = reference_of(down, target.height);
    glUseProgram(program_.name());
    glUniform4f(touched_, static_cast<float>(columns.begin), static_cast<float>(rows.begin),
                static_cast<float>(columns.end), static_cast<float>(rows.end));
    glUniform2f(device_size_, static_cast<float>(target.width), static_cast<float>(target.height));
    glUniform2f(page_origin_, static_cast<float>(target.x), static_cast<float>(target.framebuffer_height - target.y));
    glUniform4f(box_, static_cast<float>(across.begin), static_cast<float>(down.begin), static_cast<float>(across.end),
                static_cast<float>(down.end));
    glUniform2f(reference_, x.device, y.device);
    glUniform2i(first_, x.pixel, y.pixel);
    glUniform2f(steps_, static_cast<float>(across.step), static_cast<float>(down.step));
    glUniform1f(opacity_, static_cast<float>(placed.opacity) / 256);
    glBindVertexArray(vertex_array_.name());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace briefmap::gl
