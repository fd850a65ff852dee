// What the tests of the panels' painter share: a picture in memory with a margin around it that must stay untouched,
// and draw data made by hand, in a context of its own with Dear ImGui's built-in font, one texel to the pixel.
#pragma once

#include "paint_cpu/panel_raster.hpp"
#include "support/catch.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <vector>

namespace briefmap {

class PanelPicture {
  public:
    PanelPicture(int width, int height, std::uint32_t ground = 0xff000000)
        : width_(width), height_(height), words_(static_cast<std::size_t>((width + 2) * (height + 2)), outside) {
        for (int y = 0; y < height; ++y)
            std::fill_n(rows().row(y), width, ground);
    }

    [[nodiscard]] PixelRows rows() { return {words_.data() + width_ + 3, width_ + 2}; }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return words_[static_cast<std::size_t>((y + 1) * (width_ + 2) + x + 1)];
    }
    void paint(const ImDrawData& data) {
        paint_panels(data, rows(), width_, height_);
        for (int y = -1; y <= height_; ++y)
            for (int x = -1; x <= width_; ++x)
                if (x < 0 || y < 0 || x == width_ || y == height_) REQUIRE(at(x, y) == outside);
    }
    /// How many pixels have this colour.
    [[nodiscard]] int count(std::uint32_t pixel) const {
        return static_cast<int>(std::count(words_.begin(), words_.end(), pixel));
    }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

  private:
    static constexpr std::uint32_t outside = 0x12345678;
    int width_, height_;
    std::vector<std::uint32_t> words_;
};

/// Points lists at draw data as either generation of Dear ImGui has it.
inline void set_lists(ImDrawData& data, std::vector<ImDrawList*>& lists) {
    data.Valid = true;
    data.CmdListsCount = static_cast<int>(lists.size());
#if IMGUI_VERSION_NUM >= 18980
    data.CmdLists.clear();
    for (ImDrawList* list : lists)
        data.CmdLists.push_back(list);
#else
    data.CmdLists = lists.data();
#endif
}

/// One list with one command at first.
class HandMadePanels {
  public:
    explicit HandMadePanels(float width, float height) : context_(ImGui::CreateContext()), list_(nullptr) {
        ImGui::SetCurrentContext(context_);
        unsigned char* texels = nullptr;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&texels, &atlas_width, &atlas_height);
        data.DisplaySize = {width, height};
        data.FramebufferScale = {1, 1};
        add_command({0, 0, width, height});
        set_lists(data, lists_);
    }
    ~HandMadePanels() { ImGui::DestroyContext(context_); }
    HandMadePanels(const HandMadePanels&) = delete;
    HandMadePanels& operator=(const HandMadePanels&) = delete;

    [[nodiscard]] static ImFontAtlas& atlas() { return *ImGui::GetIO().Fonts; }
    [[nodiscard]] static ImVec2 solid() { return atlas().TexUvWhitePixel; }
    [[nodiscard]] int texel(int x, int y) const { return atlas().TexPixelsAlpha8[y * atlas_width + x]; }

    ImDrawCmd& add_command(ImVec4 clip) {
        ImDrawCmd command;
        command.ClipRect = clip;
        command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
        list_.CmdBuffer.push_back(command);
        return list_.CmdBuffer.back();
    }
    ImDrawCmd& command() { return list_.CmdBuffer.back(); }

    ImDrawIdx add_vertex(ImVec2 at, ImU32 colour, ImVec2 uv) {
        ImDrawVert vertex;
        vertex.pos = at;
        vertex.uv = uv;
        vertex.col = colour;
        list_.VtxBuffer.push_back(vertex);
        return static_cast<ImDrawIdx>(list_.VtxBuffer.Size - 1);
    }
    void add_indices(std::initializer_list<int> indices) {
        for (int i : indices)
            list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(i));
        command().ElemCount += static_cast<unsigned>(indices.size());
    }
    void add_triangle(const std::array<ImVec2, 3>& corners, const std::array<ImU32, 3>& colours) {
        const int first = list_.VtxBuffer.Size;
        for (std::size_t i = 0; i < 3; ++i)
            add_vertex(corners[i], colours[i], solid());
        add_indices({first, first + 1, first + 2});
    }
    /// As ImDrawList::PrimRectUV makes it; the texture's white dot when no part of it is named.
    void add_rect(ImVec2 a, ImVec2 c, ImU32 colour) { add_rect(a, c, colour, solid(), solid()); }
    void add_rect(ImVec2 a, ImVec2 c, ImU32 colour, ImVec2 uv_a, ImVec2 uv_c) {
        const int first = list_.VtxBuffer.Size;
        add_vertex(a, colour, uv_a);
        add_vertex({c.x, a.y}, colour, {uv_c.x, uv_a.y});
        add_vertex(c, colour, uv_c);
        add_vertex({a.x, c.y}, colour, {uv_a.x, uv_c.y});
        add_indices({first, first + 1, first + 2, first, first + 2, first + 3});
    }

    ImDrawData data;
    int atlas_width = 0, atlas_height = 0;

  private:
    ImGuiContext* context_;
    ImDrawList list_;
    std::vector<ImDrawList*> lists_ = {&list_};
};

}  // namespace briefmap
