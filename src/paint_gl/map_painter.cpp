#include "paint_gl/map_painter.hpp"

#include "paint_gl/shader.hpp"
#include "scene/marks.hpp"

#include <utility>

namespace briefmap::gl {

Result<MapPainter> MapPainter::make(const std::filesystem::path& shaders) {
    Result<Program> program = load_program(shaders, "area");
    if (!program) return program.error();
    return MapPainter(std::move(*program));
}

MapPainter::MapPainter(Program program)
    : program_(std::move(program)),
      reference_(uniform(program_, "reference")),
      placing_(uniform(program_, "placing")),
      device_size_(uniform(program_, "device_size")),
      colour_(uniform(program_, "colour")),
      hatching_(uniform(program_, "hatching")) {}

void MapPainter::fill(const Frame& frame, const FillAreas& areas, SpanPainter& spans) {
    if (!areas.layer || areas.colour.a == 0) return;
    const ProjectedLayer& layer = *areas.layer;
    const std::optional<LayerPlacing> placing = frame.place(layer, 0);
    if (!placing) return;
    const std::vector<std::uint32_t> features = seen_features(layer, areas.features, placing->seen);
    if (features.empty()) return;
    if (layer.triangles.empty() && !areas.hatched) {
        spans.fill_areas(frame, *placing, layer, features, areas.colour);
        return;
    }

    const LayerBuffers& buffers = cache_.buffers(areas.layer);
    merge_ranges(buffers.triangles_of, features, 1, first_, count_);
    if (count_.empty()) return;
    offset_.clear();
    for (GLint first : first_) {
        offset_.push_back(reinterpret_cast<const void*>(static_cast<std::size_t>(first) * sizeof(std::uint32_t)));
    }
    const float scale = frame.target.scale;
    const Texel colour = texel(areas.colour);
    glUseProgram(program_.name());
    glUniform2f(reference_, placing->reference_x, placing->reference_y);
    glUniform3f(placing_, placing->device_x, placing->device_y, placing->pixels);
    glUniform2f(device_size_, static_cast<float>(frame.target.width), static_cast<float>(frame.target.height));
    glUniform4f(colour_, colour.x, colour.y, colour.z, colour.w);
    glUniform2f(hatching_, areas.hatched ? hatch_spacing * scale : 0, hatch_width * scale / 2);
    glBindVertexArray(buffers.areas.name());
    glMultiDrawElements(GL_TRIANGLES, count_.data(), GL_UNSIGNED_INT, offset_.data(),
                        static_cast<GLsizei>(count_.size()));
}

void MapPainter::stroke(const Frame& frame, const StrokeLines& lines, StrokePainter& strokes) {
    if (!lines.layer || lines.colour.a == 0 || !(lines.width > 0)) return;
    const ProjectedLayer& layer = *lines.layer;
    const std::optional<LayerPlacing> placing = frame.place(layer, lines.width * frame.target.scale);
    if (!placing) return;
    const std::vector<std::uint32_t> features = seen_features(layer, lines.features, placing->seen);
    if (features.empty()) return;
    const LayerBuffers& buffers = cache_.buffers(lines.layer);
    merge_ranges(buffers.slots_of, features, 6, first_, count_);
    if (!count_.empty()) strokes.stroke_layer(frame, *placing, lines, buffers.lines, first_, count_);
}

}  // namespace briefmap::gl
