#include "ui/style.hpp"

#include "ui/widgets.hpp"

#include <imgui.h>

#include <array>
#include <cmath>

namespace briefmap {
namespace {

// Latin with its accents, Greek, Cyrillic, punctuation; then arrows and the minus sign.
constexpr std::array<ImWchar, 13> glyph_ranges = {0x0020, 0x024F, 0x0370, 0x03FF, 0x0400, 0x052F, 0x1E00,
                                                  0x1EFF, 0x2000, 0x206F, 0x20A0, 0x20BF, 0};
constexpr std::array<ImWchar, 5> sign_ranges = {0x2190, 0x21FF, 0x2212, 0x2212, 0};

}  // namespace

void apply_style(const Theme& theme, float scale) {
    ImGuiStyle style;
    style.WindowPadding = {12, 10};
    style.FramePadding = {9, 5};
    style.ItemSpacing = {8, 6};
    style.ItemInnerSpacing = {6, 4};
    style.ScrollbarSize = 11;
    style.GrabMinSize = 10;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 1;
    style.FrameBorderSize = theme.ui.frame_width;
    style.WindowRounding = 0;
    style.ChildRounding = 6;
    style.FrameRounding = 6;
    style.PopupRounding = 8;
    style.ScrollbarRounding = 6;
    style.GrabRounding = 6;
    style.ScaleAllSizes(scale);

    const Theme::Ui& ui = theme.ui;
    const auto set = [&](ImGuiCol which, Colour colour) { style.Colors[which] = im_colour4(colour); };
    set(ImGuiCol_Text, ui.text);
    set(ImGuiCol_TextDisabled, ui.text_dim);
    set(ImGuiCol_WindowBg, ui.panel);
    set(ImGuiCol_ChildBg, ui.panel.with_alpha(0));
    set(ImGuiCol_PopupBg, ui.raised);
    set(ImGuiCol_Border, ui.line);
    set(ImGuiCol_FrameBg, ui.background);
    set(ImGuiCol_FrameBgHovered, ui.hover);
    set(ImGuiCol_FrameBgActive, ui.selected);
    set(ImGuiCol_ScrollbarBg, ui.panel.with_alpha(0));
    set(ImGuiCol_ScrollbarGrab, ui.line);
    set(ImGuiCol_ScrollbarGrabHovered, ui.text_dim);
    set(ImGuiCol_ScrollbarGrabActive, ui.text_dim);
    set(ImGuiCol_CheckMark, ui.accent);
    set(ImGuiCol_SliderGrab, ui.accent);
    set(ImGuiCol_SliderGrabActive, ui.accent);
    set(ImGuiCol_Button, ui.raised);
    set(ImGuiCol_ButtonHovered, ui.hover);
    set(ImGuiCol_ButtonActive, ui.selected);
    set(ImGuiCol_Header, ui.selected);
    set(ImGuiCol_HeaderHovered, ui.hover);
    set(ImGuiCol_HeaderActive, ui.selected);
    set(ImGuiCol_Separator, ui.line);
    set(ImGuiCol_SeparatorHovered, ui.accent);
    set(ImGuiCol_SeparatorActive, ui.accent);
    set(ImGuiCol_TableHeaderBg, ui.panel);
    set(ImGuiCol_TableBorderLight, ui.line);
    set(ImGuiCol_TableBorderStrong, ui.line);
    set(ImGuiCol_TextSelectedBg, ui.accent.with_alpha(0.35));
    set(ImGuiCol_NavHighlight, ui.accent);
    ImGui::GetStyle() = style;
}

Status load_fonts(const FontFiles& files, float scale) {
    struct Face {
        const std::string& file;
        float size;
    };
    // In the order of UiFont.
    const std::array<Face, 4> faces = {{{files.regular, 15}, {files.bold, 15}, {files.bold, 20}, {files.regular, 13}}};
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    for (const Face& face : faces) {
        if (face.file.empty() ||
            !atlas.AddFontFromFileTTF(face.file.c_str(), std::round(face.size * scale), nullptr, glyph_ranges.data())) {
            atlas.Clear();
            atlas.AddFontDefault();
            return Error{"the font Noto Sans cannot be read, so the panels use a plain one", face.file,
                         "install the package fonts-noto-core"};
        }
        ImFontConfig merged;
        merged.MergeMode = true;
        if (!files.signs.empty()) {
            atlas.AddFontFromFileTTF(files.signs.c_str(), std::round(face.size * scale), &merged, sign_ranges.data());
        }
    }
    return done;
}

}  // namespace briefmap
