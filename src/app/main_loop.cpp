#include "app/main_loop.hpp"

#include "app/imgui_backends.hpp"
#include "app/inputs.hpp"
#include "app/log.hpp"
#include "text/font_faults.hpp"
#include "ui/panels.hpp"
#include "ui/style.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace briefmap {
namespace {

constexpr double notice_seconds = 6;

}  // namespace

MainLoop::MainLoop(Window& window, MainLoopInput input)
    : window_(window), in_(std::move(input)), stage_(std::move(in_.stage)), maps_(in_.geodata), frame_time_(now()) {
    if (stage_.surroundings().filter_index) return;
    index_job_ = {"reading all words", [dataset = stage_.read_dataset(), gazetteer = stage_.gazetteer()] {
                      return make_filter_index(dataset, gazetteer);
                  }};
}

double MainLoop::now() const {
    return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

Status MainLoop::run() {
    while (!leaving_) {
        collect();
        if (auto built = build(); !built) return built;
        draw();
        apply_commands();
    }
    return done;
}

void MainLoop::tell(std::string text, bool is_error) {
    if (is_error) log_error({text, "", ""});
    notices_.push_back({{std::move(text), is_error}, now() + notice_seconds});
    frames_due_ = settling_frames;
}

Status MainLoop::build() {
    const View& view = in_.session.state.view;
    presenter_.follow(in_.session, window_, stage_.surroundings().map_size, frame_time_, issued_);
    stage_.lay_out(in_.session, window_.size());
    // apply() tries every definition before it takes it, so this one is known to be good.
    if (auto followed = stage_.follow_projection(view); !followed) return followed;
    const Surroundings around = stage_.surroundings();
    presenter_.fit(around.map_size, issued_);
    const double pixels = static_cast<double>(stage_.size().pixel_ratio() * stage_.map_scale());
    auto basemap = maps_.basemap_for(view, *stage_.projection(), pixels);
    if (!basemap) return basemap.error();
    const auto layers = layers_.follow(in_.session.state.layers, stage_.camera_for(view), pixels);
    for (const Diagnostic& news : layers_.take_news()) {
        tell(news.message(), news.severity == Severity::error);
        in_.diagnostics.push_back(news);
    }
    stage_.build(in_.session, std::move(*basemap), layers, laser());
    tell_of_fonts();
    build_panels(around);
    return done;
}

void MainLoop::tell_of_fonts() {
    const bool lacks_letters = !stage_.map_typesetter().letters_without_font().empty();
    if (fonts_told_ && (letters_told_ || !lacks_letters)) return;
    for (const Diagnostic& fault : font_faults(stage_.map_typesetter())) {
        if (std::find(in_.diagnostics.begin(), in_.diagnostics.end(), fault) != in_.diagnostics.end()) continue;
        tell(fault.message(), true);
        in_.diagnostics.push_back(fault);
    }
    fonts_told_ = true;
    letters_told_ = lacks_letters;
}

void MainLoop::build_panels(const Surroundings& around) {
    std::vector<Notice> notices;
    for (const TimedNotice& n : notices_)
        notices.push_back(n.notice);
    std::vector<std::string> jobs;
    if (maps_.busy()) jobs.push_back(maps_.job_title());
    if (layers_.busy()) jobs.push_back(layers_.job_title());
    if (index_job_.running()) jobs.push_back(index_job_.title());
    if (picture_job_.running()) jobs.push_back(picture_job_.title());

    window_.surface().begin_panels();
    ImGui_ImplSDL2_NewFrame();
    if (pointer_) set_pointer(pointer_->x, pointer_->y);
    ImGui::NewFrame();
    const Theme& theme = *theme_named(in_.session.state.theme);
    apply_style(theme, stage_.scale());
    shown_ = window_ui({.session = in_.session,
                        .around = around,
                        .dataset = stage_.panel_dataset(),
                        .gazetteer = *stage_.gazetteer(),
                        .theme = theme,
                        .diagnostics = in_.diagnostics,
                        .map = stage_.map(),
                        .basemap = stage_.basemap().get(),
                        .layers = stage_.layers(),
                        .camera = stage_.camera(),
                        .timeline = stage_.timeline(),
                        .timeline_data = stage_.timeline_data(),
                        .notices = notices,
                        .running_jobs = jobs,
                        .scale = stage_.scale(),
                        .rows = stage_.rows(),
                        .facets = stage_.facets()},
                       stage_.layout(), static_cast<float>(stage_.size().width),
                       static_cast<float>(stage_.size().height), issued_);
    if (presenter_.hides_cursor(in_.session, frame_time_)) ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    ImGui::Render();
}

std::optional<PagePoint> MainLoop::laser() const { return presenter_.is_laser_held() ? pointer_ : std::nullopt; }

void MainLoop::draw() {
    window_.begin_frame();
    stage_.paint(window_.surface());
    window_.surface().paint_panels(*ImGui::GetDrawData());
    window_.show();
}

void MainLoop::apply_commands() {
    if (frames_due_ > 0) --frames_due_;
    const State state_before = in_.session.state;
    const Hover hover_before = in_.session.hover;
    const bool was_moving = is_moving(in_.session);  // what sets out now had no part in the time that went by
    for (const Issued& issued : std::exchange(issued_, {})) {
        if (std::holds_alternative<command::Quit>(issued.command)) leaving_ = true;
        if (std::holds_alternative<command::TakePicture>(issued.command)) take_picture();
        apply(in_.session, issued, stage_.surroundings());
        // The next command may need it; one that could not be made was never taken.
        static_cast<void>(stage_.follow_projection(in_.session.state.view));
    }
    if (was_moving) {
        play(in_.session, stage_.surroundings(), elapsed_);
        advance_camera(in_.session, stage_.surroundings(), elapsed_);
    }
    if (!(in_.session.state == state_before && in_.session.hover == hover_before)) frames_due_ = settling_frames;

    if (in_.trace) {
        in_.trace->write({.session = in_.session,
                          .dataset = stage_.dataset(),
                          .map = stage_.map(),
                          .layers = stage_.layers(),
                          .timeline = stage_.timeline(),
                          .ui = shown_,
                          .layout = stage_.layout(),
                          .scale = stage_.map_scale(),
                          .full_screen = window_.is_full_screen(),
                          .laser = laser(),
                          .basemap_settled = !maps_.busy() && !layers_.busy() && !index_job_.running(),
                          .is_drawn = in_.session.state == state_before,
                          .last_picture = last_picture_});
    }
}

void MainLoop::take_picture() {
    if (picture_job_.running()) {
        tell("The last picture is still being taken", false);
        return;
    }
    const Surroundings around = stage_.surroundings();
    stage_.follow_language(in_.session.state);  // another command of this frame may have changed it
    picture_job_ = start_picture_job(
        {.dataset = stage_.dataset_ptr(),
         .state = in_.session.state,
         .gazetteer = stage_.gazetteer(),
         .basemap = stage_.basemap(),
         .layers = stage_.layers(),
         .furniture = {.title = stage_.dataset().info().title, .caption = true},
         .page = {.width = around.map_size.width, .height = around.map_size.height, .scale = 2 * stage_.map_scale()},
         .folder = in_.pictures,
         .found = in_.session.found});
}

}  // namespace briefmap
