#include "support/catch.hpp"
#include "ui/panel.hpp"

#include <algorithm>
#include <array>

using namespace briefmap;

namespace {

struct WindowSize {
    float width, height, scale;
};
constexpr std::array<WindowSize, 8> sizes = {{{1280, 800, 1},
                                              {1920, 1080, 1},
                                              {3840, 2160, 2},
                                              {480, 320, 1},
                                              {800, 600, 3},
                                              {320, 2000, 1.5F},
                                              {60, 40, 1},
                                              {1, 1, 1}}};

std::array<PageRect, 6> parts(const WindowLayout& l) {
    return {l.list, l.card, l.timeline, l.toolbar, l.status, l.map};
}

double area(const PageRect& r) { return static_cast<double>(r.width) * static_cast<double>(r.height); }

double shared_area(const PageRect& a, const PageRect& b) {
    const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return width > 0 && height > 0 ? static_cast<double>(width) * static_cast<double>(height) : 0;
}

void check_covers(const WindowLayout& layout, const WindowSize& size) {
    double covered = 0;
    const auto all = parts(layout);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const PageRect& part = all[i];
        CHECK(part.width >= 0);
        CHECK(part.height >= 0);
        CHECK(part.x >= 0);
        CHECK(part.y >= 0);
        CHECK(part.right() <= size.width + 0.01F);
        CHECK(part.bottom() <= size.height + 0.01F);
        covered += area(part);
        for (std::size_t j = i + 1; j < all.size(); ++j)
            CHECK(shared_area(part, all[j]) < 1);
    }
    const double window = static_cast<double>(size.width) * static_cast<double>(size.height);
    CHECK(covered == Approx(window).epsilon(1e-4));
}

}  // namespace

TEST_CASE("The window's parts cover it without gaps or overlaps") {
    for (const WindowSize& size : sizes) {
        INFO(size.width << " x " << size.height << " at scale " << size.scale);
        // Every choice of panels.
        for (unsigned shown = 0; shown < 16; ++shown) {
            Panels panels;
            panels.list = (shown & 1U) != 0;
            panels.card = (shown & 2U) != 0;
            panels.timeline = (shown & 4U) != 0;
            panels.status = (shown & 8U) != 0;
            check_covers(lay_out_window(panels, size.width, size.height, size.scale), size);
        }
    }
}

TEST_CASE("The map keeps its least size however large the panels wish to be") {
    Panels greedy;
    greedy.list_width = greedy.card_width = greedy.timeline_height = 5'000;
    for (const WindowSize& size : sizes) {
        INFO(size.width << " x " << size.height << " at scale " << size.scale);
        const WindowLayout layout = lay_out_window(greedy, size.width, size.height, size.scale);
        CHECK(layout.map.width >= std::min(240 * size.scale, size.width) - 0.01F);
        // A toolbar and a status bar stand below the map; a window too low for them and the map divides itself.
        const float rest = size.height - layout.toolbar.height - layout.status.height;
        CHECK(layout.map.height >= std::min(160 * size.scale, rest) - 0.01F);
        check_covers(layout, size);
    }
}

TEST_CASE("Panels are as large as they wish where there is room, times the scale") {
    const WindowLayout layout = lay_out_window(Panels{}, 3840, 2160, 2);
    CHECK(layout.list.width == Approx(600));
    CHECK(layout.card.width == Approx(660));
    CHECK(layout.timeline.height == Approx(544));
}

TEST_CASE("A clean map has the whole window") {
    Panels panels;
    panels.clean = true;
    const WindowLayout layout = lay_out_window(panels, 1280, 800, 1);
    CHECK(layout.map == PageRect{0, 0, 1280, 800});
    CHECK(layout ==
          WindowLayout{.list = {}, .card = {}, .timeline = {}, .toolbar = {}, .status = {}, .map = layout.map});
}

TEST_CASE("A panel that is not wanted leaves its room to the map") {
    Panels panels;
    const float with_all = lay_out_window(panels, 1280, 800, 1).map.width;
    panels.list = false;
    const WindowLayout layout = lay_out_window(panels, 1280, 800, 1);
    CHECK(layout.list == PageRect{});
    CHECK(layout.map.x == 0);
    CHECK(layout.map.width == Approx(with_all + panels.list_width));
}

TEST_CASE("Panels of a size below nothing are not shown and take nothing") {
    Panels panels;
    panels.list_width = panels.card_width = panels.timeline_height = -100;
    const WindowLayout layout = lay_out_window(panels, 1280, 800, 1);
    CHECK(layout.map.width == 1280);
    check_covers(layout, {1280, 800, 1});
}
