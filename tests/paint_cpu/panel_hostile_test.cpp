// Draw data that no one should hand over, painted all the same.
#include "panel_picture.hpp"

#include <initializer_list>
#include <limits>
#include <random>

using namespace briefmap;

namespace {

constexpr std::uint32_t black = 0xff000000, red = 0xffff0000, white = 0xffffffff;
constexpr ImU32 solid_red = IM_COL32(255, 0, 0, 255);
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

}  // namespace

TEST_CASE("What is no triangle is passed over, and what follows it is painted") {
    HandMadePanels panels(8, 8);
    panels.add_triangle({ImVec2{not_a_number, 0}, {8, 0}, {0, 8}}, {solid_red, solid_red, solid_red});
    panels.add_triangle({ImVec2{0, 0}, {std::numeric_limits<float>::infinity(), 0}, {0, 8}},
                        {solid_red, solid_red, solid_red});
    panels.add_indices({0, 60000, 65535});
    panels.add_triangle({ImVec2{1, 1}, {5, 5}, {3, 3}}, {solid_red, solid_red, solid_red});
    panels.add_rect({0, 0}, {0, 8}, solid_red);
    panels.add_rect({2, 2}, {3, 3}, IM_COL32_WHITE);
    panels.command().ElemCount += 1000;  // more than there are
    panels.add_command({not_a_number, 0, 8, 8}).ElemCount = 3;
    panels.add_command({0, 0, 8, 8}).IdxOffset = 1U << 31;
    panels.command().ElemCount = std::numeric_limits<unsigned>::max();
    PanelPicture picture(8, 8);
    picture.paint(panels.data);
    CHECK(picture.count(white) == 1);
    CHECK(picture.count(black) == 63);
}

TEST_CASE("Triangles far larger than the picture cover it") {
    for (const float far : {1e4F, 1e7F, 1e15F, 1e30F}) {
        HandMadePanels panels(8, 8);
        panels.add_triangle({ImVec2{-far, -far}, {far, -far}, {4, far}}, {solid_red, solid_red, solid_red});
        panels.command().ClipRect = {-far, -far, far, far};
        PanelPicture picture(8, 8);
        picture.paint(panels.data);
        CHECK(picture.count(red) == 64);
    }
}

TEST_CASE("A picture without pixels stays one") {
    HandMadePanels panels(8, 8);
    panels.add_rect({0, 0}, {8, 8}, solid_red);
    PanelPicture picture(8, 8);
    paint_panels(panels.data, picture.rows(), 0, 8);
    paint_panels(panels.data, picture.rows(), 8, 0);
    paint_panels(panels.data, picture.rows(), -3, -3);
    paint_panels(panels.data, {}, 8, 8);
    CHECK(picture.count(black) == 64);
}

TEST_CASE("Whatever stands in the buffers, only the picture is painted, and it stays opaque") {
    std::mt19937 random(11);
    const auto one_of = [&random](std::initializer_list<float> values) {
        return values.begin()[random() % values.size()];
    };
    const auto number = [&]() -> float {
        if (random() % 12 == 0) {
            return one_of({0, 40, -1, 40.5F, 1e9F, -1e9F, 3e38F, -3e38F, 1e-30F, not_a_number,
                           std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity()});
        }
        return std::uniform_real_distribution<float>(-30, 70)(random);
    };
    for (int round = 0; round < 400; ++round) {
        HandMadePanels panels(40, 40);
        if (round % 4 == 3) {
            panels.data.DisplayPos = {number(), number()};
            panels.data.FramebufferScale = {number(), number()};
        }
        for (int n = 0; n < 3; ++n) {
            if (n > 0) panels.add_command({number(), number(), number(), number()});
            const bool flat = random() % 2 == 0;
            for (int i = 0; i < 30; ++i)
                panels.add_vertex({number(), number()}, static_cast<ImU32>(flat ? 0x80ffffff : random()),
                                  flat ? panels.solid() : ImVec2{number() / 40, number() / 40});
            for (int i = 0; i < 20; ++i) {
                const int a = static_cast<int>(random() % 95);
                panels.add_indices({a, static_cast<int>(random() % 95), static_cast<int>(random() % 95)});
            }
            panels.add_rect({number(), number()}, {number(), number()}, static_cast<ImU32>(random()),
                            {number(), number()}, {number(), number()});
        }
        PanelPicture picture(40, 40);
        picture.paint(panels.data);
        int opaque = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                opaque += picture.at(x, y) >> 24 == 0xff ? 1 : 0;
        REQUIRE(opaque == 40 * 40);
    }
}
