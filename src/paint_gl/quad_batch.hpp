// Quads that one draw call paints: each is a record of texels, gathered on the CPU and pulled by the vertex shader, six
// vertices to a record. The batch owns its program; `use()` lets a painter set what else the program wants.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "paint_gl/handle.hpp"
#include "paint_gl/texel_buffer.hpp"

#include <filesystem>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace briefmap::gl {

class QuadBatch {
  public:
    [[nodiscard]] static Result<QuadBatch> make(const std::filesystem::path& shaders, std::string_view program,
                                                std::size_t texels_per_quad);

    void add(std::initializer_list<Texel> quad) { texels_.insert(texels_.end(), quad); }
    [[nodiscard]] bool empty() const { return texels_.empty(); }
    [[nodiscard]] const Program& use() const;
    /// Draws what was added and starts anew. The records take texture unit 0's buffer texture.
    void flush(const Frame& frame);

  private:
    QuadBatch(Program program, std::size_t texels_per_quad);

    Program program_;
    GLint device_size_;
    std::size_t texels_per_quad_;
    VertexArray vertex_array_;  // empty, yet the core profile wants one
    std::vector<Texel> texels_;
    TexelBuffer buffer_;
};

}  // namespace briefmap::gl
