#include "paint_gl/stroke_painter.hpp"

#include "paint_cpu/dash.hpp"
#include "paint_gl/shader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace briefmap::gl {

namespace {

constexpr float most_device_pixels = 1e7F;  // beyond it a 32-bit length says nothing any more

/// The four texels that shaders/stroke.vert knows as a path.
std::array<Texel, 4> style(Colour colour, float width, const std::vector<float>& dash, float scale) {
    const std::vector<float> dashes = device_dash(dash, scale);
    std::array<float, 8> lengths{};
    std::copy(dashes.begin(), dashes.end(), lengths.begin());
    const float period = std::accumulate(dashes.begin(), dashes.end(), 0.0F);
    return {texel(colour),
            {width * scale / 2, static_cast<float>(dashes.size()), period, 0},
            {lengths[0], lengths[1], lengths[2], lengths[3]},
            {lengths[4], lengths[5], lengths[6], lengths[7]}};
}

}  // namespace

Result<StrokePainter> StrokePainter::make(const std::filesystem::path& shaders) {
    Result<Program> program = load_program(shaders, "stroke");
    if (!program) return program.error();
    return StrokePainter(std::move(*program));
}

StrokePainter::StrokePainter(Program program)
    : program_(std::move(program)),
      points_at_(uniform(program_, "points")),
      paths_at_(uniform(program_, "paths")),
      reference_(uniform(program_, "reference")),
      placing_(uniform(program_, "placing")),
      device_size_(uniform(program_, "device_size")),
      page_origin_(uniform(program_, "page_origin")),
      vertex_array_(VertexArray::make()) {}

void StrokePainter::add(const Frame& frame, const StrokePath& path) {
    const float scale = frame.target.scale;
    if (path.colour.a == 0 || !(path.width > 0) || !std::isfinite(path.width)) return;
    std::vector<PagePoint> line;  // device pixels, without repeats
    for (PagePoint p : path.points) {
        const PagePoint device{p.x * scale, p.y * scale};
        if (!(std::abs(device.x) < most_device_pixels && std::abs(device.y) < most_device_pixels)) continue;
        if (line.empty() || !(line.back() == device)) line.push_back(device);
    }
    const bool closed = path.closed && line.size() > 2;
    if (closed && !(line.front() == line.back())) line.push_back(line.front());
    if (line.empty()) return;
    if (line.size() == 1) line.push_back(line.front());  // a dot

    constexpr float gap = -1, neighbour = -2;
    const std::size_t texels_so_far = styles_.size() / 4;
    const auto number = static_cast<float>(texels_so_far);
    slots_.push_back({0, 0, 0, gap});
    if (closed) slots_.push_back({line[line.size() - 2].x, line[line.size() - 2].y, 0, neighbour});
    float length = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        slots_.push_back({line[i].x, line[i].y, length, number});
    }
    if (closed) slots_.push_back({line[1].x, line[1].y, 0, neighbour});
    const std::array<Texel, 4> texels = style(path.colour, path.width, path.dash, scale);
    styles_.insert(styles_.end(), texels.begin(), texels.end());
}

void StrokePainter::use(const Frame& frame, float reference_x, float reference_y, const Texel& placing) {
    glUseProgram(program_.name());
    glUniform1i(points_at_, 0);
    glUniform1i(paths_at_, 1);
    glUniform2f(reference_, reference_x, reference_y);
    glUniform4f(placing_, placing.x, placing.y, placing.z, placing.w);
    glUniform2f(device_size_, static_cast<float>(frame.target.width), static_cast<float>(frame.target.height));
    glUniform2f(page_origin_, static_cast<float>(frame.target.x),
                static_cast<float>(frame.target.framebuffer_height - frame.target.y));
}

void StrokePainter::flush(const Frame& frame) {
    if (styles_.empty()) return;
    const std::size_t segments = slots_.size();
    slots_.insert(slots_.end(), 3, {0, 0, 0, -1});  // the shader looks two slots ahead
    slot_buffer_.upload(slots_, GL_STREAM_DRAW);
    style_buffer_.upload(styles_, GL_STREAM_DRAW);
    use(frame, 0, 0, {0, 0, 1, 1});
    style_buffer_.bind(GL_TEXTURE1);
    slot_buffer_.bind(GL_TEXTURE0);
    glBindVertexArray(vertex_array_.name());
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(6 * segments));
    slots_.clear();
    styles_.clear();
}

void StrokePainter::stroke_layer(const Frame& frame, const LayerPlacing& placing, const StrokeLines& lines,
                                 const TexelBuffer& points, std::span<const GLint> first,
                                 std::span<const GLsizei> count) {
    const std::array<Texel, 4> texels = style(lines.colour, lines.width, lines.dash, frame.target.scale);
    style_buffer_.upload({texels.begin(), texels.end()}, GL_STREAM_DRAW);
    use(frame, placing.reference_x, placing.reference_y,
        {placing.device_x, placing.device_y, placing.pixels, -placing.pixels});
    style_buffer_.bind(GL_TEXTURE1);
    points.bind(GL_TEXTURE0);
    glBindVertexArray(vertex_array_.name());
    glMultiDrawArrays(GL_TRIANGLES, first.data(), count.data(), static_cast<GLsizei>(count.size()));
}

}  // namespace briefmap::gl
