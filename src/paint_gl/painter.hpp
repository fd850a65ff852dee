// Paints a draw list into the framebuffer that is bound, with OpenGL 3.3, for the window. Made and used while one
// context is current; the state of that context is left as it was found. What makes no sense in a list (not a number,
// indices that point nowhere) is left out, never an error.
#pragma once

#include "core/result.hpp"
#include "paint_cpu/frame.hpp"
#include "scene/draw_list.hpp"
#include "text/typesetter.hpp"

#include <filesystem>
#include <memory>

namespace briefmap {

class GlPainter {
  public:
    /// `shaders` is the folder of the installed shaders. The error names the shader, or says that the context is too
    /// old.
    [[nodiscard]] static Result<std::unique_ptr<GlPainter>> make(const std::filesystem::path& shaders);
    ~GlPainter();
    GlPainter(const GlPainter&) = delete;
    GlPainter& operator=(const GlPainter&) = delete;

    /// The page's top left comes to the target's; what lies outside the target is cut off. A list without a background
    /// paints over what is there.
    void paint(const DrawList& list, const Target& target, const Typesetter& typesetter);

    /// Layers whose buffers are held now.
    [[nodiscard]] std::size_t cached_layers() const;
    /// Pictures on the map whose textures are held now.
    [[nodiscard]] std::size_t cached_pictures() const;

  private:
    struct Parts;
    explicit GlPainter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace briefmap
