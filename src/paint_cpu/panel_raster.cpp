#include "paint_cpu/panel_raster.hpp"

#include "paint_cpu/quad_raster.hpp"
#include "paint_cpu/triangle_raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace briefmap {
namespace {

/// The backend's scissor box, rounded as it rounds it: towards zero, and along y from the lower edge of the picture.
DeviceRect clip_of(const ImVec4& rect, const ImDrawData& data, int width, int height) {
    const auto placed = [](float at, float offset, float scale) {
        constexpr float far_out = 1 << 22;  // of any picture; widths and heights are still exact
        return std::clamp((at - offset) * scale, -far_out, far_out);
    };
    const ImVec2 offset = data.DisplayPos, scale = data.FramebufferScale;
    const float left = placed(rect.x, offset.x, scale.x), top = placed(rect.y, offset.y, scale.y);
    const float right = placed(rect.z, offset.x, scale.x), bottom = placed(rect.w, offset.y, scale.y);
    if (!(right > left && bottom > top)) return {};  // nor when one is not a number
    const auto below = static_cast<int>(static_cast<float>(height) - bottom), tall = static_cast<int>(bottom - top);
    const DeviceRect box{static_cast<int>(left), height - below - tall, static_cast<int>(right - left), tall};
    return box.intersection({0, 0, width, height});
}

class ListPainter {
  public:
    ListPainter(const ImDrawData& data, const ImDrawList& list, const AlphaTexture& texture)
        : list_(list), texture_(texture), offset_(data.DisplayPos), scale_(data.FramebufferScale) {}

    void paint(const ImDrawCmd& command, const PanelTarget& target) const {
        const auto have = static_cast<std::size_t>(list_.IdxBuffer.Size);
        const std::size_t begin = std::min<std::size_t>(command.IdxOffset, have);
        const std::size_t end = begin + std::min<std::size_t>(command.ElemCount, have - begin);
        const ImDrawIdx* indices = list_.IdxBuffer.Data;
        std::size_t i = begin;
        while (i + 3 <= end) {
            if (i + 6 <= end && paint_as_quad(indices + i, command.VtxOffset, target)) {
                i += 6;
            } else {
                paint_three(indices + i, command.VtxOffset, target);
                i += 3;
            }
        }
    }

  private:
    /// Nothing when it is not there or not a number.
    [[nodiscard]] const ImDrawVert* vertex(ImDrawIdx index, unsigned first) const {
        const std::size_t at = std::size_t{first} + index;
        if (at >= static_cast<std::size_t>(list_.VtxBuffer.Size)) return nullptr;
        const ImDrawVert& found = list_.VtxBuffer.Data[at];
        return std::isfinite(found.pos.x) && std::isfinite(found.pos.y) ? &found : nullptr;
    }

    [[nodiscard]] PanelVertex placed(const ImDrawVert& vertex) const {
        const auto byte = [&vertex](int shift) { return static_cast<std::uint8_t>(vertex.col >> shift & 0xff); };
        return {on_grid((static_cast<double>(vertex.pos.x) - offset_.x) * scale_.x),
                on_grid((static_cast<double>(vertex.pos.y) - offset_.y) * scale_.y),
                vertex.uv.x * static_cast<float>(texture_.width),
                vertex.uv.y * static_cast<float>(texture_.height),
                {byte(IM_COL32_R_SHIFT), byte(IM_COL32_G_SHIFT), byte(IM_COL32_B_SHIFT), byte(IM_COL32_A_SHIFT)}};
    }

    /// False, with nothing painted, when the next two triangles are no upright rectangle of one colour, as ImDrawList
    /// makes them: its corners in order from the upper left, the first and third in both triangles.
    [[nodiscard]] bool paint_as_quad(const ImDrawIdx* indices, unsigned first, const PanelTarget& target) const {
        if (indices[3] != indices[0] || indices[4] != indices[2]) return false;
        const ImDrawVert *a = vertex(indices[0], first), *b = vertex(indices[1], first), *c = vertex(indices[2], first),
                         *d = vertex(indices[5], first);
        if (!a || !b || !c || !d) return false;
        if (a->col != b->col || a->col != c->col || a->col != d->col) return false;
        if (a->pos.y != b->pos.y || b->pos.x != c->pos.x || c->pos.y != d->pos.y || d->pos.x != a->pos.x) return false;
        if (a->uv.y != b->uv.y || b->uv.x != c->uv.x || c->uv.y != d->uv.y || d->uv.x != a->uv.x) return false;
        const PanelVertex upper_left = placed(*a), lower_right = placed(*c);
        if (!(upper_left.x < lower_right.x && upper_left.y < lower_right.y)) return false;
        paint_quad(target, texture_, upper_left, lower_right);
        return true;
    }

    void paint_three(const ImDrawIdx* indices, unsigned first, const PanelTarget& target) const {
        const ImDrawVert *a = vertex(indices[0], first), *b = vertex(indices[1], first), *c = vertex(indices[2], first);
        if (a && b && c) paint_triangle(target, texture_, placed(*a), placed(*b), placed(*c));
    }

    const ImDrawList& list_;
    const AlphaTexture& texture_;
    ImVec2 offset_, scale_;
};

}  // namespace

void paint_panels(const ImDrawData& data, PixelRows rows, int width, int height) {
    if (!data.Valid || !rows.top || width < 1 || height < 1) return;
    if (!std::isfinite(data.DisplayPos.x) || !std::isfinite(data.DisplayPos.y)) return;
    if (!std::isfinite(data.FramebufferScale.x) || !std::isfinite(data.FramebufferScale.y)) return;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* texels = nullptr;
    AlphaTexture texture;
    atlas.GetTexDataAsAlpha8(&texels, &texture.width, &texture.height);
    texture.texels = texels;
    if (!texels || texture.width < 2 || texture.height < 2) return;

    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        const ListPainter painter(data, list, texture);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback) {
                // There is no state that could be reset.
                if (command.UserCallback != ImDrawCallback_ResetRenderState) command.UserCallback(&list, &command);
                continue;
            }
            if (command.GetTexID() != atlas.TexID) continue;
            const DeviceRect clip = clip_of(command.ClipRect, data, width, height);
            if (!clip.is_empty()) painter.paint(command, {rows, clip});
        }
    }
}

}  // namespace briefmap
