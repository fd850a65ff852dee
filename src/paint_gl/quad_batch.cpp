#include "paint_gl/quad_batch.hpp"

#include "paint_gl/shader.hpp"

#include <utility>

namespace briefmap::gl {

Result<QuadBatch> QuadBatch::make(const std::filesystem::path& shaders, std::string_view name,
                                  std::size_t texels_per_quad) {
    Result<Program> program = load_program(shaders, name);
    if (!program) return program.error();
    return QuadBatch(std::move(*program), texels_per_quad);
}

QuadBatch::QuadBatch(Program program, std::size_t texels_per_quad)
    : program_(std::move(program)),
      device_size_(uniform(program_, "device_size")),
      texels_per_quad_(texels_per_quad),
      vertex_array_(VertexArray::make()) {}

const Program& QuadBatch::use() const {
    glUseProgram(program_.name());
    return program_;
}

void QuadBatch::flush(const Frame& frame) {
    if (texels_.empty()) return;
    glUseProgram(program_.name());
    glUniform2f(device_size_, static_cast<float>(frame.target.width), static_cast<float>(frame.target.height));
    buffer_.upload(texels_, GL_STREAM_DRAW);
    buffer_.bind(GL_TEXTURE0);
    glBindVertexArray(vertex_array_.name());
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(6 * (texels_.size() / texels_per_quad_)));
    texels_.clear();
}

}  // namespace briefmap::gl
