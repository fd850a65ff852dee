#include "bench/desk.hpp"

#include "app/inputs.hpp"
#include "bench/event_sets.hpp"
#include "bench/map_look.hpp"
#include "ui/panels.hpp"
#include "ui/style.hpp"

#include <imgui.h>

#include <chrono>
#include <thread>
#include <utility>

namespace briefmap::bench {

Result<std::unique_ptr<Desk>> Desk::with_events(std::size_t count, const DataPaths& paths) {
    return with(uniform_events(count), paths);
}

Result<std::unique_ptr<Desk>> Desk::with(DatasetPtr events, const DataPaths& paths) {
    auto inputs = load_inputs({}, paths);
    if (!inputs) return inputs.error();
    auto projection = plate_carree();
    if (!projection) return projection.error();
    std::unique_ptr<Desk> desk(new Desk(
        {.dataset = std::move(events), .gazetteer = inputs->gazetteer, .projection = *projection}, paths.geodata));
    if (auto fonts = load_fonts({.regular = Typesetter::font_file(FontWeight::regular),
                                 .bold = Typesetter::font_file(FontWeight::bold),
                                 .signs = Typesetter::font_file_with(U'←')},
                                1);
        !fonts)
        return fonts.error();
    desk->carry_out(command::FitWorld{});
    return desk;
}

Desk::Desk(StageInput input, std::filesystem::path geodata)
    : stage_(std::move(input)), maps_(std::move(geodata)), pixels_(static_cast<std::size_t>(width) * height) {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    surface_.set_canvas({{pixels_.data(), width}, width, height});
    stage_.lay_out(session_, {width, height, width, height});
    State wishes;
    wishes.view.projection = wishes.view.definition = stage_.projection()->definition();
    session_ = start_session(stage_.surroundings(), wishes);
}

Desk::~Desk() { ImGui::DestroyContext(); }

void Desk::carry_out(Command command) { apply(session_, {std::move(command), 0}, stage_.surroundings()); }

void Desk::press(Chord chord) {
    const Surroundings around = stage_.surroundings();
    if (const Action* action = action_for(chord, session_, around)) carry_out(action->command(session_, around));
}

Status Desk::frame() {
    stage_.lay_out(session_, {width, height, width, height});
    auto basemap = maps_.basemap_for(session_.state.view, *stage_.projection(), 1);
    if (!basemap) return basemap.error();
    stage_.build(session_, std::move(*basemap), {}, std::nullopt);
    surface_.begin_panels();
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    const Theme& theme = *theme_named(session_.state.theme);
    apply_style(theme, 1);
    IssuedCommands issued;
    const Surroundings around = stage_.surroundings();
    window_ui({.session = session_,
               .around = around,
               .dataset = stage_.panel_dataset(),
               .gazetteer = *stage_.gazetteer(),
               .theme = theme,
               .diagnostics = {},
               .map = stage_.map(),
               .basemap = stage_.basemap().get(),
               .layers = stage_.layers(),
               .camera = stage_.camera(),
               .timeline = stage_.timeline(),
               .timeline_data = stage_.timeline_data(),
               .notices = {},
               .running_jobs = {},
               .scale = 1,
               .rows = stage_.rows(),
               .facets = stage_.facets()},
              stage_.layout(), width, height, issued);
    ImGui::Render();
    stage_.paint(surface_);
    surface_.paint_panels(*ImGui::GetDrawData());
    return done;
}

Status Desk::await_finer_map() {
    while (maps_.busy()) {
        while (!maps_.has_made_finer())
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        if (auto shown = frame(); !shown) return shown;
    }
    return done;
}

Status Desk::settle() {
    if (auto shown = frame(); !shown) return shown;
    return await_finer_map();
}

}  // namespace briefmap::bench
