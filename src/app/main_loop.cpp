#include "app/main_loop.hpp"

#include "app/imgui_backends.hpp"
#include "app/log.hpp"
#include "scene/presentation.hpp"
#include "ui/panels.hpp"
#include "ui/style.hpp"

#include <cmath>
#include <utility>
#include <variant>

namespace briefmap {
namespace {

constexpr double notice_seconds = 6;

}  // namespace

MainLoop::MainLoop(Window& window, MainLoopInput input)
    : window_(window), in_(std::move(input)), maps_(in_.geodata), frame_time_(now()) {
    take_projection(in_.projection);
}

void MainLoop::take_projection(ProjectionPtr projection) {
    in_.projection = std::move(projection);
    located_.emplace(*in_.dataset, *in_.gazetteer, *in_.projection);
}

double MainLoop::now() const {
    return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

Surroundings MainLoop::surroundings() const {
    Surroundings around{.dataset = in_.dataset,
                        .gazetteer = in_.gazetteer.get(),
                        .projection = in_.projection,
                        .map_size = {static_cast<double>(layout_.map.width / map_scale_),
                                     static_cast<double>(layout_.map.height / map_scale_)}};
    if (timeline_) around.axis_step = AxisStep{timeline_->step.unit, timeline_->step.count};
    return around;
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
    const State& state = in_.session.state;
    presenter_.follow(in_.session, window_, surroundings().map_size, frame_time_, issued_);
    const Window::Size size = window_.size();
    const float scale = in_.scale;
    map_scale_ = in_.session.presentation
                     ? presentation_scale(scale, static_cast<float>(size.width), static_cast<float>(size.height))
                     : scale;
    layout_ = lay_out_window(state.panels, static_cast<float>(size.width), static_cast<float>(size.height), scale);

    if (in_.projection->definition() != state.view.definition) {
        auto made = Projection::make(state.view.definition);
        if (!made) return made.error();  // apply() tries every definition before it takes it
        take_projection(*made);
    }
    const Surroundings around = surroundings();
    presenter_.fit(around.map_size, issued_);
    camera_.emplace(in_.projection, state.view.centre, state.view.zoom, around.map_size);

    const double pixel_ratio = size.width > 0 ? static_cast<double>(size.pixel_width) / size.width : 1;
    auto basemap = maps_.basemap_for(state.view, *in_.projection, pixel_ratio * static_cast<double>(map_scale_));
    if (!basemap) return basemap.error();
    basemap_ = *basemap;

    const Theme& theme = *theme_named(state.theme);
    base_ = build_base(*camera_, *basemap_, theme);
    const MapInput map_input{.dataset = *in_.dataset,
                             .state = state,
                             .hover = in_.session.hover,
                             .camera = *camera_,
                             .basemap = *basemap_,
                             .gazetteer = *in_.gazetteer,
                             .typesetter = typesetter_,
                             .theme = theme,
                             .located = &*located_};
    map_ = build_events(map_input);
    add_around_map(map_input);
    if (!timeline_data_ || timeline_data_->grouping.by != state.time.lanes) {
        timeline_data_ = make_timeline_data(*in_.dataset, state.time.lanes, in_.gazetteer.get());
    }
    timeline_.emplace(build_timeline({.dataset = *in_.dataset,
                                      .data = *timeline_data_,
                                      .state = state,
                                      .hover = in_.session.hover,
                                      .typesetter = typesetter_,
                                      .theme = theme,
                                      .width = layout_.timeline.width / scale,
                                      .height = layout_.timeline.height / scale,
                                      .breaks = in_.session.playback.skip_quiet}));

    std::vector<Notice> notices;
    for (const TimedNotice& n : notices_)
        notices.push_back(n.notice);
    std::vector<std::string> jobs;
    if (maps_.busy()) jobs.push_back(maps_.job_title());
    if (picture_job_.running()) jobs.push_back(picture_job_.title());

    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    if (pointer_) set_pointer(pointer_->x, pointer_->y);
    ImGui::NewFrame();
    apply_style(theme, scale);
    shown_ = window_ui({.session = in_.session,
                        .around = around,
                        .dataset = *in_.dataset,
                        .gazetteer = *in_.gazetteer,
                        .theme = theme,
                        .diagnostics = in_.diagnostics,
                        .map = map_,
                        .basemap = basemap_.get(),
                        .camera = *camera_,
                        .timeline = *timeline_,
                        .timeline_data = *timeline_data_,
                        .notices = notices,
                        .running_jobs = jobs,
                        .scale = scale},
                       layout_, static_cast<float>(size.width), static_cast<float>(size.height), issued_);
    if (presenter_.hides_cursor(in_.session, frame_time_)) ImGui::SetMouseCursor(ImGuiMouseCursor_None);
    ImGui::Render();
    return done;
}

void MainLoop::add_around_map(const MapInput& input) {
    if (in_.session.presentation) {
        auto dot = laser();
        if (dot) dot = PagePoint{(dot->x - layout_.map.x) / map_scale_, (dot->y - layout_.map.y) / map_scale_};
        add_presentation(map_, input,
                         {.progress = presentation_progress(in_.session, *in_.dataset),
                          .blank = in_.session.presentation->blank,
                          .laser = dot});
        return;
    }
    // The panels tell title, date and event; a clean map tells them itself.
    const bool clean = in_.session.state.panels.clean;
    add_furniture(map_, input, {.title = clean ? in_.dataset->info().title : "", .date = clean, .caption = clean});
}

std::optional<PagePoint> MainLoop::laser() const { return presenter_.is_laser_held() ? pointer_ : std::nullopt; }

void MainLoop::draw() {
    const Window::Size size = window_.size();
    const float ratio = size.width > 0 ? static_cast<float>(size.pixel_width) / static_cast<float>(size.width) : 1;
    const auto target = [&](const PageRect& part, float scale) {
        return Target{.x = static_cast<int>(std::lround(part.x * ratio)),
                      .y = static_cast<int>(std::lround(part.y * ratio)),
                      .width = static_cast<int>(std::lround(part.width * ratio)),
                      .height = static_cast<int>(std::lround(part.height * ratio)),
                      .framebuffer_height = size.pixel_height,
                      .scale = scale * ratio};
    };
    base_cache_.paint(*in_.painter, base_, target(layout_.map, map_scale_), typesetter_);
    in_.painter->paint(map_.list, target(layout_.map, map_scale_), typesetter_);
    if (layout_.timeline.height > 0)
        in_.painter->paint(timeline_->list, target(layout_.timeline, in_.scale), typesetter_);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window_.swap();
}

void MainLoop::apply_commands() {
    if (frames_due_ > 0) --frames_due_;
    const State state_before = in_.session.state;
    const Hover hover_before = in_.session.hover;
    const bool was_moving = is_moving(in_.session);  // what sets out now had no part in the time that went by
    for (const Issued& issued : std::exchange(issued_, {})) {
        if (std::holds_alternative<command::Quit>(issued.command)) leaving_ = true;
        if (std::holds_alternative<command::TakePicture>(issued.command)) take_picture();
        apply(in_.session, issued, surroundings());
        if (in_.projection->definition() != in_.session.state.view.definition) {
            if (auto made = Projection::make(in_.session.state.view.definition)) take_projection(*made);
        }
    }
    if (was_moving) {
        play(in_.session, surroundings(), elapsed_);
        advance_camera(in_.session, surroundings(), elapsed_);
    }
    if (!(in_.session.state == state_before && in_.session.hover == hover_before)) frames_due_ = settling_frames;

    if (in_.trace) {
        in_.trace->write({.session = in_.session,
                          .dataset = *in_.dataset,
                          .map = map_,
                          .timeline = *timeline_,
                          .ui = shown_,
                          .layout = layout_,
                          .scale = map_scale_,
                          .full_screen = window_.is_full_screen(),
                          .laser = laser(),
                          .basemap_settled = !maps_.busy(),
                          .last_picture = last_picture_});
    }
}

void MainLoop::take_picture() {
    if (picture_job_.running()) {
        tell("The last picture is still being taken", false);
        return;
    }
    const Surroundings around = surroundings();
    picture_job_ = start_picture_job(
        {.dataset = in_.dataset,
         .state = in_.session.state,
         .gazetteer = in_.gazetteer,
         .basemap = basemap_,
         .furniture = {.title = in_.dataset->info().title, .caption = true},
         .page = {.width = around.map_size.width, .height = around.map_size.height, .scale = 2 * map_scale_},
         .folder = in_.pictures});
}

}  // namespace briefmap
