// The CPU's painter of panels held against Dear ImGui's OpenGL backend: the same draw data, painted by both.
#include "paint_cpu/panel_raster.hpp"
#include "paint_gl/offscreen.hpp"
#include "ui/panel_desk.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

using namespace briefmap;

namespace {

constexpr std::uint32_t ground = 0xff406080;

/// An OpenGL picture with the backend of the current Dear ImGui context. Where the machine has no OpenGL 3.3 a test
/// says so and ends.
class GlPanels {
  public:
    [[nodiscard]] static std::unique_ptr<GlPanels> open(int width, int height) {
        auto screen = Offscreen::make(width, height);
        if (!screen) {
            WARN("skipped: " + screen.error().message());
            return nullptr;
        }
        return std::unique_ptr<GlPanels>(new GlPanels(std::move(*screen)));
    }
    ~GlPanels() { ImGui_ImplOpenGL3_Shutdown(); }
    GlPanels(const GlPanels&) = delete;
    GlPanels& operator=(const GlPanels&) = delete;

    [[nodiscard]] PixelImage paint(ImDrawData& data) const {
        glClearColor(0x40 / 255.0F, 0x60 / 255.0F, 0x80 / 255.0F, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(&data);
        return screen_->read();
    }

  private:
    explicit GlPanels(std::unique_ptr<Offscreen> screen) : screen_(std::move(screen)) {
        REQUIRE(ImGui_ImplOpenGL3_Init("#version 330"));
        ImGui_ImplOpenGL3_NewFrame();  // makes the font's texture
    }
    std::unique_ptr<Offscreen> screen_;
};

struct Disagreement {
    double mean = 0;     // of 255, over all channels
    int most = 0;        // of 255
    int pixels_off = 0;  // by more than 24 of 255 in some channel
    int painted = 0;     // pixels that are not the ground any more
};

Disagreement compare(const PixelImage& gl, const std::vector<std::uint32_t>& cpu) {
    REQUIRE(gl.rgba.size() == cpu.size() * 4);
    Disagreement found;
    double sum = 0;
    for (std::size_t i = 0; i < cpu.size(); ++i) {
        int worst = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int theirs = gl.rgba[4 * i + channel];
            const int ours = static_cast<int>(cpu[i] >> (16 - 8 * channel) & 0xff);
            worst = std::max(worst, std::abs(theirs - ours));
            sum += std::abs(theirs - ours);
        }
        found.most = std::max(found.most, worst);
        found.pixels_off += worst > 24 ? 1 : 0;
        found.painted += cpu[i] != ground ? 1 : 0;
    }
    found.mean = sum / (3.0 * static_cast<double>(cpu.size()));
    return found;
}

/// The frame that was rendered last, painted by both.
Disagreement compare(const GlPanels& gl, int width, int height) {
    ImDrawData& data = *ImGui::GetDrawData();
    const PixelImage theirs = gl.paint(data);
    std::vector<std::uint32_t> ours(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), ground);
    paint_panels(data, {ours.data(), width}, width, height);
    return compare(theirs, ours);
}

void check_agreement(const Disagreement& found) {
    INFO("the largest difference is " << found.most << " of 255");
    CHECK(found.mean < 0.05);
    CHECK(found.pixels_off <= 4);
}

std::vector<Event> many_events() {
    std::vector<Event> events;
    for (int i = 0; i < 240; ++i) {
        const std::string month = std::to_string(10 + i % 3), day = std::to_string(10 + i % 18);
        const std::string when = std::to_string(1990 + i / 8) + "-" + month + "-" + day;
        Event event = event_at("event " + std::to_string(i), when, {town_place("Aburg", {5, 5})},
                               i % 3 == 0 ? "military" : "coup");
        event.text = "What happened on this day was told by several sources, none of which was there.";
        events.push_back(std::move(event));
    }
    return events;
}

/// Every kind of shape that ImDrawList knows.
void draw_shapes(ImDrawList& list) {
    const ImU32 ink = IM_COL32(255, 200, 40, 255), glass = IM_COL32(20, 230, 120, 110);
    list.AddRectFilled({10, 10}, {90, 50}, ink);
    list.AddRectFilled({100.3F, 10.7F}, {190.2F, 50.1F}, glass, 9);
    list.AddRect({200.5F, 10.5F}, {290.5F, 50.5F}, ink, 6, 0, 2.5F);
    list.AddRectFilledMultiColor({300, 10}, {390, 50}, ink, glass, IM_COL32_BLACK, IM_COL32_WHITE);
    for (int i = 0; i < 12; ++i) {
        const float at = static_cast<float>(i);
        list.AddLine({10, 70 + 9 * at}, {190, 60 + 17 * at}, i % 2 ? ink : glass, 0.5F + at / 2);
        list.AddCircle({230 + 12 * at, 90 + 3 * at}, 6 + 2 * at, ink, 0, 1 + at / 4);
    }
    list.AddLine({10, 56}, {190, 56}, ink, 1);
    list.AddLine({395, 10}, {395, 280}, ink, 3);
    list.AddCircleFilled({240, 200}, 31.4F, glass);
    list.AddTriangleFilled({300, 180}, {380, 200}, {310.4F, 270.9F}, ink);
    list.AddTriangle({300, 180}, {380, 200}, {310.4F, 270.9F}, IM_COL32_BLACK, 1.5F);
    list.AddBezierCubic({10, 280}, {90, 180}, {120, 380}, {200, 270}, glass, 4);
    list.PushClipRect({210.6F, 240.2F}, {280.7F, 279.9F}, true);
    list.AddText({205, 246}, ink, "clipped on every side of it");
    list.AddText(ImGui::GetFont(), 40, {205, 255}, glass, "stretched");
    list.PopClipRect();
    const ImVec2 a = ImGui::GetFont()->ContainerAtlas->TexUvWhitePixel;
    list.AddImageQuad(ImGui::GetIO().Fonts->TexID, {20, 240}, {80, 215}, {95, 260}, {40, 275}, {0, 0}, {0.3F, 0},
                      {0.3F, 0.3F}, {0, 0.3F}, ink);
    list.AddImage(ImGui::GetIO().Fonts->TexID, {100, 200}, {180, 260}, a, {0.5F, 0.5F}, glass);
}

}  // namespace

TEST_CASE("All panels look as OpenGL paints them") {
    struct Window {
        float width, height, scale;
    };
    for (const Window& window : {Window{1280, 800, 1}, {1920, 1080, 1.5F}, {1600, 900, 2}}) {
        const auto width = static_cast<int>(window.width), height = static_cast<int>(window.height);
        PanelDesk desk(many_events(), {.width = window.width, .height = window.height, .scale = window.scale});
        const auto gl = GlPanels::open(width, height);
        if (!gl) return;
        desk.state().selected = 3U;
        desk.frame();
        desk.move_to(middle_of(desk.layout.list));
        desk.frame();
        const Disagreement found = compare(*gl, width, height);
        CHECK(found.painted > width * height / 4);
        check_agreement(found);
    }
}

TEST_CASE("Every kind of shape looks as OpenGL paints it") {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        const auto width = static_cast<int>(400 * scale), height = static_cast<int>(300 * scale);
        Headless imgui(400, 300, 1);
        const auto gl = GlPanels::open(width, height);
        if (!gl) return;
        ImGui::GetIO().DisplayFramebufferScale = {scale, scale};
        imgui.begin_frame();
        draw_shapes(*ImGui::GetForegroundDrawList());
        imgui.end_frame();
        const Disagreement found = compare(*gl, width, height);
        CHECK(found.painted > width * height / 4);
        check_agreement(found);
    }
}

TEST_CASE("A single letter that is missing is seen as disagreement") {
    Headless imgui(400, 300, 1);
    const auto gl = GlPanels::open(400, 300);
    if (!gl) return;
    imgui.begin_frame();
    ImGui::GetForegroundDrawList()->AddText({10, 10}, IM_COL32_WHITE, "whole");
    imgui.end_frame();
    const PixelImage theirs = gl->paint(*ImGui::GetDrawData());
    imgui.begin_frame();
    ImGui::GetForegroundDrawList()->AddText({10, 10}, IM_COL32_WHITE, "whol");
    imgui.end_frame();
    std::vector<std::uint32_t> ours(400 * 300, ground);
    paint_panels(*ImGui::GetDrawData(), {ours.data(), 400}, 400, 300);
    CHECK(compare(theirs, ours).pixels_off > 4);
}
