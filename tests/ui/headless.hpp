// Dear ImGui without a window: a context of its own, frames that nobody paints, a pointer moved by hand. The only place
// in the tests that knows how the two versions of Dear ImGui take the mouse. Positions are window pixels.
#pragma once

#include "scene/draw_list.hpp"

#include <imgui.h>

namespace briefmap {

enum class Fonts { noto, none };  // none: as where the font package is not installed

class Headless {
  public:
    Headless(float width, float height, float scale, Fonts fonts = Fonts::noto);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // What the next frame is told.
    void move_to(PagePoint at);
    void set_button(ImGuiMouseButton button, bool down);
    void turn_wheel(float notches, float sideways = 0);
    void resize(float width, float height);

    void begin_frame();
    void end_frame();
    /// Where Dear ImGui has put a window of its own.
    [[nodiscard]] PageRect window(const char* name) const;
    /// Of the frame that ended last.
    [[nodiscard]] int vertices() const { return ImGui::GetDrawData()->TotalVtxCount; }

  private:
    ImGuiContext* context_;
};

}  // namespace briefmap
