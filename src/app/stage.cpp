#include "app/stage.hpp"

#include "app/presenting.hpp"
#include "scene/furniture.hpp"
#include "scene/presentation.hpp"
#include "ui/widgets.hpp"
#include "workspace/presentation.hpp"

#include <oneapi/tbb/parallel_invoke.h>

#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace briefmap {

Stage::Stage(StageInput input)
    : in_(std::move(input)),
      dataset_(in_.dataset),
      panel_dataset_(in_.dataset),
      located_(*in_.dataset, *in_.gazetteer, *in_.projection),
      map_scale_(in_.scale) {}

Surroundings Stage::surroundings() const {
    Surroundings around{.dataset = in_.dataset,
                        .gazetteer = in_.gazetteer.get(),
                        .projection = in_.projection,
                        .map_size = {static_cast<double>(layout_.map.width / map_scale_),
                                     static_cast<double>(layout_.map.height / map_scale_)}};
    around.filter_index = in_.filter_index;
    if (timeline_) around.axis_step = AxisStep{timeline_->step.unit, timeline_->step.count};
    return around;
}

void Stage::lay_out(const Session& session, const WindowSize& size) {
    size_ = size;
    const auto width = static_cast<float>(size.width), height = static_cast<float>(size.height);
    map_scale_ = session.presentation ? presentation_scale(in_.scale, width, height) : in_.scale;
    layout_ = lay_out_window(session.state.panels, width, height, in_.scale);
}

Status Stage::follow_projection(const View& view) {
    if (in_.projection->definition() == view.definition) return done;
    auto made = Projection::make(view.definition);
    if (!made) return made.error();
    in_.projection = std::move(*made);
    located_ = LocatedEvents(*in_.dataset, *in_.gazetteer, *in_.projection);
    return done;
}

Camera Stage::camera_for(const View& view) const {
    return {in_.projection, view.centre, view.zoom, surroundings().map_size};
}

void Stage::follow_language(const State& state) {
    if (language_ == state.language) return;
    language_ = state.language;
    dataset_ = in_language(in_.dataset, language_);
    const std::string_view of_panels = panel_language(state);
    panel_dataset_ = of_panels == language_ ? dataset_ : in_language(in_.dataset, of_panels);
    timeline_data_.reset();  // it names the lanes; what is located has no words
}

void Stage::build(const Session& session, BasemapPtr basemap, std::span<const ShownLayer> layers,
                  std::optional<PagePoint> laser) {
    const State& state = session.state;
    follow_language(state);
    const Theme& theme = *theme_named(state.theme);
    basemap_ = std::move(basemap);
    layers_.assign(layers.begin(), layers.end());
    camera_ = camera_for(state.view);
    base_ = build_base(*camera_, *basemap_, theme, state.layers, layers_);
    const MapInput map_input{.dataset = *dataset_,
                             .state = state,
                             .hover = session.hover,
                             .camera = *camera_,
                             .basemap = *basemap_,
                             .gazetteer = *in_.gazetteer,
                             .typesetter = map_typesetter_,
                             .theme = theme,
                             .layers = layers_,
                             .located = &located_,
                             .numbered = session.presentation.has_value(),
                             .passing = passing(session)};
    follow_filter(session);
    // Neither knows of the other.
    tbb::parallel_invoke(
        [&] {
            map_ = build_events(map_input);
            add_around_map(session, map_input, laser);
        },
        [&] {
            timeline_.emplace(build_timeline({.dataset = *dataset_,
                                              .data = *shown_timeline_data_,
                                              .state = state,
                                              .hover = session.hover,
                                              .typesetter = timeline_typesetter_,
                                              .theme = theme,
                                              .width = layout_.timeline.width / in_.scale,
                                              .height = layout_.timeline.height / in_.scale,
                                              .breaks = session.playback.skip_quiet,
                                              .passing = passing(session)}));
        });
}

void Stage::follow_filter(const Session& session) {
    const GroupBy lanes = session.state.time.lanes;
    if (!timeline_data_ || timeline_data_->grouping.by != lanes) {
        timeline_data_ = make_timeline_data(*dataset_, lanes, in_.gazetteer.get());
        shown_timeline_data_.reset();
    }
    if (!shown_timeline_data_ || timeline_found_ != session.found) {
        shown_timeline_data_ =
            session.found ? timeline_data_among(*timeline_data_, session.found->passing) : timeline_data_;
        timeline_found_ = session.found;
    }
    rows_ = &kept_rows_.follow(panel_dataset_, session.found, session.state.list_order);
    facets_ = listed_facets_.follow(session, in_.filter_index);
}

void Stage::add_around_map(const Session& session, const MapInput& input, std::optional<PagePoint> laser) {
    if (session.presentation) {
        if (laser) laser = PagePoint{(laser->x - layout_.map.x) / map_scale_, (laser->y - layout_.map.y) / map_scale_};
        add_presentation(map_, input,
                         {.progress = presentation_progress(session, *dataset_),
                          .blank = session.presentation->blank,
                          .laser = laser});
        return;
    }
    // The panels tell title, date and event; a clean map tells them itself.
    const bool clean = session.state.panels.clean;
    add_furniture(map_, input,
                  {.title = clean ? dataset_->info().title : "", .date = clean, .caption = clean, .key = false});
}

Target Stage::target(const PageRect& part, float scale) const {
    const float ratio = size_.pixel_ratio();
    return {.x = static_cast<int>(std::lround(part.x * ratio)),
            .y = static_cast<int>(std::lround(part.y * ratio)),
            .width = static_cast<int>(std::lround(part.width * ratio)),
            .height = static_cast<int>(std::lround(part.height * ratio)),
            .framebuffer_height = size_.pixel_height,
            .scale = scale * ratio};
}

void Stage::paint(Surface& surface) const {
    const Target map = target(layout_.map, map_scale_);
    surface.paint_base({base_, map, map_typesetter_});
    const std::array<PlacedList, 2> lists = {
        {{map_.list, map, map_typesetter_},
         {timeline_->list, target(layout_.timeline, in_.scale), timeline_typesetter_}}};
    surface.paint(std::span(lists).first(layout_.timeline.height > 0 ? 2 : 1));
}

}  // namespace briefmap
