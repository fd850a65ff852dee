#include "paint_cpu/panel_raster.hpp"

#include "panel_picture.hpp"

#include <algorithm>
#include <cmath>
#include <random>

using namespace briefmap;

namespace {

constexpr std::uint32_t black = 0xff000000, red = 0xffff0000, white = 0xffffffff;
constexpr ImU32 solid_red = IM_COL32(255, 0, 0, 255), half_white = IM_COL32(255, 255, 255, 128);
constexpr std::uint32_t half_lit = 0xff808080;  // half_white over black

int red_of(std::uint32_t pixel) { return static_cast<int>(pixel >> 16 & 0xff); }

}  // namespace

TEST_CASE("A rectangle fills the pixels whose centres it holds") {
    HandMadePanels panels(10, 10);
    panels.add_rect({1.5F, 2.6F}, {4.5F, 5.4F}, solid_red);  // centres 1.5 to 3.5 and 3.5 to 4.5
    PanelPicture picture(10, 10);
    picture.paint(panels.data);
    CHECK(picture.count(red) == 3 * 2);
    CHECK(picture.at(1, 3) == red);
    CHECK(picture.at(3, 4) == red);
    CHECK(picture.at(4, 4) == black);
    CHECK(picture.at(2, 2) == black);
}

TEST_CASE("Nothing is painted outside the clip rectangle") {
    HandMadePanels panels(10, 10);
    panels.command().ClipRect = {2, 3, 6, 5};
    panels.add_rect({-50, -50}, {50, 50}, solid_red);
    panels.add_triangle({ImVec2{-50, -50}, {100, -50}, {-50, 100}}, {half_white, half_white, half_white});
    PanelPicture picture(10, 10);
    picture.paint(panels.data);
    CHECK(picture.count(0xffff8080) == 4 * 2);
    CHECK(picture.at(2, 3) == 0xffff8080);
    CHECK(picture.at(5, 4) == 0xffff8080);
    CHECK(picture.count(black) == 100 - 8);
}

TEST_CASE("The page is shifted by DisplayPos and stretched by FramebufferScale") {
    HandMadePanels panels(10, 10);
    panels.data.DisplayPos = {100, 200};
    panels.data.FramebufferScale = {2, 3};
    panels.command().ClipRect = {100, 200, 104, 203};
    panels.add_rect({101, 201}, {109, 209}, solid_red);
    PanelPicture picture(20, 30);
    picture.paint(panels.data);
    CHECK(picture.count(red) == 6 * 6);
    CHECK(picture.at(2, 3) == red);
    CHECK(picture.at(7, 8) == red);
}

TEST_CASE("A letter at whole pixels is the atlas's texels") {
    HandMadePanels panels(40, 40);
    const ImFontGlyph* glyph = panels.atlas().Fonts[0]->FindGlyph('Q');
    REQUIRE(glyph);
    const auto width = static_cast<int>(glyph->X1 - glyph->X0), height = static_cast<int>(glyph->Y1 - glyph->Y0);
    const auto u = static_cast<int>(glyph->U0 * static_cast<float>(panels.atlas_width) + 0.5F);
    const auto v = static_cast<int>(glyph->V0 * static_cast<float>(panels.atlas_height) + 0.5F);
    REQUIRE(width > 3);
    REQUIRE(height > 5);
    const float right = 10 + glyph->X1 - glyph->X0, bottom = 20 + glyph->Y1 - glyph->Y0;

    panels.add_rect({10, 20}, {right, bottom}, IM_COL32(255, 0, 0, 255), {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1});
    PanelPicture picture(40, 40);
    picture.paint(panels.data);
    int lit = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            CHECK(red_of(picture.at(10 + x, 20 + y)) == panels.texel(u + x, v + y));
            if (red_of(picture.at(10 + x, 20 + y)) > 0) ++lit;
        }
    }
    CHECK(lit > 8);

    SECTION("and between pixels it is what lies between texels") {
        HandMadePanels shifted(40, 40);
        shifted.add_rect({10.5F, 20.25F}, {right + 0.5F, bottom + 0.25F}, IM_COL32(255, 0, 0, 255),
                         {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1});
        PanelPicture between(40, 40);
        between.paint(shifted.data);
        for (int y = 1; y < height; ++y) {
            for (int x = 1; x < width; ++x) {
                const auto pair = [&](int row) { return shifted.texel(u + x - 1, row) + shifted.texel(u + x, row); };
                const double expected = (pair(v + y - 1) * 0.25 + pair(v + y) * 0.75) / 2;
                CHECK(std::abs(red_of(between.at(10 + x, 20 + y)) - expected) <= 1);
            }
        }
    }
    SECTION("and as two triangles that are no quad it looks the same") {
        HandMadePanels turned(40, 40);
        turned.add_vertex({10, 20}, solid_red, {glyph->U0, glyph->V0});
        turned.add_vertex({right, 20}, solid_red, {glyph->U1, glyph->V0});
        turned.add_vertex({right, bottom}, solid_red, {glyph->U1, glyph->V1});
        turned.add_vertex({10, bottom}, solid_red, {glyph->U0, glyph->V1});
        turned.add_indices({3, 0, 1, 2, 3, 1});
        PanelPicture other(40, 40);
        other.paint(turned.data);
        int most = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                most = std::max(most, std::abs(red_of(other.at(x, y)) - red_of(picture.at(x, y))));
        CHECK(most <= 1);
    }
}

TEST_CASE("Colours change evenly from corner to corner") {
    HandMadePanels panels(64, 64);
    const ImU32 dark = IM_COL32(0, 0, 0, 255);
    panels.add_vertex({0, 0}, dark, panels.solid());
    panels.add_vertex({64, 0}, solid_red, panels.solid());
    panels.add_vertex({64, 64}, solid_red, panels.solid());
    panels.add_vertex({0, 64}, dark, panels.solid());
    panels.add_indices({0, 1, 2, 0, 2, 3});
    PanelPicture picture(64, 64);
    picture.paint(panels.data);
    for (int x = 0; x < 64; ++x)
        for (int y : {0, 20, 63})
            CHECK(std::abs(red_of(picture.at(x, y)) - (x + 0.5) / 64 * 255) <= 1);
}

TEST_CASE("An edge that fades out downwards and one that fades out sideways weigh the same") {
    const ImU32 clear = IM_COL32(255, 0, 0, 0);
    HandMadePanels panels(32, 32);
    panels.add_triangle({ImVec2{0, 0}, {32, 0}, {32, 32}}, {solid_red, solid_red, clear});
    panels.add_triangle({ImVec2{0, 0}, {32, 32}, {0, 32}}, {solid_red, clear, clear});
    PanelPicture down(32, 32);
    down.paint(panels.data);
    HandMadePanels across_panels(32, 32);
    across_panels.add_triangle({ImVec2{0, 0}, {32, 0}, {32, 32}}, {solid_red, clear, clear});
    across_panels.add_triangle({ImVec2{0, 0}, {32, 32}, {0, 32}}, {solid_red, clear, solid_red});
    PanelPicture across(32, 32);
    across.paint(across_panels.data);
    for (int i = 0; i < 32; ++i) {
        for (int k : {0, 9, 31}) {
            CHECK(std::abs(red_of(down.at(k, i)) - (1 - (i + 0.5) / 32) * 255) <= 1);
            CHECK(std::abs(red_of(across.at(i, k)) - (1 - (i + 0.5) / 32) * 255) <= 1);
        }
    }
}

TEST_CASE("Neighbouring triangles paint each pixel between them once") {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> anywhere(4, 96);
    for (int round = 0; round < 200; ++round) {
        HandMadePanels panels(100, 100);
        // A fan that covers the square around a point; even rounds have it on the pixels' centres and corners.
        ImVec2 middle{anywhere(random), anywhere(random)};
        if (round % 2 == 0) middle = {std::floor(middle.x * 2) / 2, std::floor(middle.y * 2) / 2};
        const std::array<ImVec2, 8> rim = {
            {{0, 0}, {33, 0}, {100, 0}, {100, 41}, {100, 100}, {52, 100}, {0, 100}, {0, 7}}};
        for (std::size_t i = 0; i < rim.size(); ++i) {
            const ImVec2 next = rim[(i + 1) % rim.size()];
            if (round % 3 == 0) {
                panels.add_triangle({middle, next, rim[i]}, {half_white, half_white, half_white});
            } else {
                panels.add_triangle({rim[i], next, middle}, {half_white, half_white, half_white});
            }
        }
        PanelPicture picture(100, 100);
        picture.paint(panels.data);
        REQUIRE(picture.count(half_lit) == 100 * 100);
    }
}

TEST_CASE("A pixel whose centre lies on an edge belongs to what lies right of it or above it") {
    const std::array<ImU32, 3> reds = {solid_red, solid_red, solid_red};
    HandMadePanels panels(16, 8);
    panels.add_triangle({ImVec2{0.5F, 4.5F}, {4.5F, 4.5F}, {0.5F, 0.5F}}, reds);
    panels.add_rect({8.5F, 0.5F}, {12.5F, 4.5F}, solid_red);
    PanelPicture picture(16, 8);
    picture.paint(panels.data);
    CHECK(picture.at(0, 0) == black);  // the upper corner
    CHECK(picture.at(0, 4) == red);    // the left corner of the lower edge
    CHECK(picture.at(3, 4) == red);
    CHECK(picture.at(4, 4) == black);  // its right one
    CHECK(picture.at(2, 2) == black);  // on the slope, right of the triangle
    CHECK(picture.at(8, 0) == black);
    CHECK(picture.at(8, 4) == red);
    CHECK(picture.at(11, 1) == red);
    CHECK(picture.at(12, 1) == black);
    CHECK(picture.count(red) == 1 + 2 + 3 + 4 + 4 * 4);
}

TEST_CASE("A command's vertices and indices count from its offsets") {
    HandMadePanels panels(8, 8);
    panels.add_rect({0, 0}, {8, 8}, solid_red);
    panels.add_command({0, 0, 8, 8}).VtxOffset = 4;
    for (const ImVec2 p : {ImVec2{2, 2}, {4, 2}, {4, 4}, {2, 4}})
        panels.add_vertex(p, IM_COL32_WHITE, panels.solid());
    panels.add_indices({0, 1, 2, 0, 2, 3});
    PanelPicture picture(8, 8);
    picture.paint(panels.data);
    CHECK(picture.count(white) == 4);
    CHECK(picture.at(2, 2) == white);
    CHECK(picture.count(red) == 60);
}

TEST_CASE("Callbacks are called in their turn, and other textures than the font's are passed over") {
    HandMadePanels panels(8, 8);
    panels.command().TextureId = static_cast<ImTextureID>(&panels);
    panels.add_rect({0, 0}, {8, 8}, solid_red);
    int calls = 0;
    ImDrawCmd& callback = panels.add_command({0, 0, 8, 8});
    callback.UserCallback = [](const ImDrawList*, const ImDrawCmd* command) {
        ++*static_cast<int*>(command->UserCallbackData);
    };
    callback.UserCallbackData = &calls;
    panels.add_command({0, 0, 8, 8}).UserCallback = ImDrawCallback_ResetRenderState;
    panels.add_command({0, 0, 8, 8});
    panels.add_rect({0, 0}, {1, 1}, IM_COL32_WHITE);
    PanelPicture picture(8, 8);
    picture.paint(panels.data);
    CHECK(calls == 1);
    CHECK(picture.count(white) == 1);
    CHECK(picture.count(black) == 63);
}

TEST_CASE("Rows may be stored bottom up") {
    HandMadePanels panels(8, 8);
    panels.add_rect({0, 0}, {8, 1}, solid_red);
    PanelPicture picture(8, 8);
    const PixelRows rows = picture.rows();
    paint_panels(panels.data, {rows.row(7), -rows.stride}, 8, 8);
    CHECK(picture.at(0, 7) == red);
    CHECK(picture.count(red) == 8);
}
