// The window's whole frame after a step key, without a window: the key's command carried out, map, timeline and panels
// built and painted into memory, as the window does without a graphics card.
#include "app/cpu_surface.hpp"
#include "app/inputs.hpp"
#include "app/map_loader.hpp"
#include "app/stage.hpp"
#include "bench/event_sets.hpp"
#include "bench/map_look.hpp"
#include "bench/works.hpp"
#include "ui/panels.hpp"
#include "ui/style.hpp"

#include <imgui.h>

#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace briefmap::bench {
namespace {

constexpr std::size_t event_count = 100'000;
constexpr int steps = 100;

/// Dear ImGui without a window.
class PanelContext {
  public:
    PanelContext() {
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    }
    ~PanelContext() { ImGui::DestroyContext(); }
    PanelContext(const PanelContext&) = delete;
    PanelContext& operator=(const PanelContext&) = delete;
};

class Desk {
  public:
    Desk(StageInput input, std::filesystem::path geodata)
        : stage_(std::move(input)), maps_(std::move(geodata)), pixels_(static_cast<std::size_t>(width) * height) {
        surface_.set_canvas({{pixels_.data(), width}, width, height});
        stage_.lay_out(session_, {width, height, width, height});
        State wishes;
        wishes.view.projection = wishes.view.definition = stage_.projection()->definition();
        session_ = start_session(stage_.surroundings(), wishes);
    }

    const Stage& stage() const { return stage_; }
    void carry_out(Command command) { apply(session_, {std::move(command), 0}, stage_.surroundings()); }
    void press(Chord chord) {
        const Surroundings around = stage_.surroundings();
        if (const Action* action = action_for(chord, session_, around)) carry_out(action->command(session_, around));
    }

    Status frame() {
        stage_.lay_out(session_, {width, height, width, height});
        auto basemap = maps_.basemap_for(session_.state.view, *stage_.projection(), 1);
        if (!basemap) return basemap.error();
        stage_.build(session_, std::move(*basemap), std::nullopt);
        surface_.begin_panels();
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        const Theme& theme = *theme_named(session_.state.theme);
        apply_style(theme, 1);
        IssuedCommands issued;
        const Surroundings around = stage_.surroundings();
        window_ui({.session = session_,
                   .around = around,
                   .dataset = stage_.dataset(),
                   .gazetteer = *stage_.gazetteer(),
                   .theme = theme,
                   .diagnostics = {},
                   .map = stage_.map(),
                   .basemap = stage_.basemap().get(),
                   .camera = stage_.camera(),
                   .timeline = stage_.timeline(),
                   .timeline_data = stage_.timeline_data(),
                   .notices = {},
                   .running_jobs = {},
                   .scale = 1},
                  stage_.layout(), width, height, issued);
        ImGui::Render();
        stage_.paint(surface_);
        surface_.paint_panels(*ImGui::GetDrawData());
        return done;
    }

    /// Frames until the finest map that the view needs is there.
    Status settle() {
        do {
            if (auto shown = frame(); !shown) return shown;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        } while (maps_.busy());
        return frame();
    }

  private:
    Stage stage_;
    Session session_;
    MapLoader maps_;
    CpuSurface surface_;
    std::vector<std::uint32_t> pixels_;
};

Result<StageInput> hundred_thousand_events(const DataPaths& paths) {
    auto inputs = load_inputs({}, paths);
    if (!inputs) return inputs.error();
    auto projection = plate_carree();
    if (!projection) return projection.error();
    return StageInput{
        .dataset = uniform_events(event_count), .gazetteer = inputs->gazetteer, .projection = *projection};
}

}  // namespace

Result<Figures> step_through(const DataPaths& paths, TimeMode mode) {
    auto input = hundred_thousand_events(paths);
    if (!input) return input.error();
    const PanelContext panels;
    if (auto fonts = load_fonts({.regular = Typesetter::font_file(FontWeight::regular),
                                 .bold = Typesetter::font_file(FontWeight::bold),
                                 .signs = Typesetter::font_file_with(U'←')},
                                1);
        !fonts)
        return fonts.error();
    Desk desk(std::move(*input), paths.geodata);
    desk.carry_out(command::SetMode{mode});
    desk.carry_out(command::FitWorld{});
    if (auto settled = desk.settle(); !settled) return settled.error();

    Figures figures{.work = mode == TimeMode::window ? "step" : "step-all"};
    const Interval extent = *desk.stage().dataset().extent();
    constexpr std::int64_t year = 365 * seconds_per_day;
    for (int i = 0; i < steps; ++i) {
        desk.carry_out(command::SetPlayhead{extent.begin + year + (extent.seconds() - year) * i / steps});
        if (auto shown = desk.frame(); !shown) return shown.error();
        const double start = now_s();
        desk.press({Key::right});
        if (auto shown = desk.frame(); !shown) return shown.error();
        figures.frames_ms.push_back((now_s() - start) * 1000);
    }
    figures.peak_rss_mb = peak_rss_mb();
    figures.note = "painted on the CPU";
    return figures;
}

}  // namespace briefmap::bench
