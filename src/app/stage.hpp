// What a window shows of a session below its panels: the scenes of map and timeline, built and painted. Knows no
// window, no clock and no input, so that whole frames can be built and timed without a display.
#pragma once

#include "app/surface.hpp"
#include "app/window_size.hpp"
#include "core/result.hpp"
#include "geo/gazetteer.hpp"
#include "scene/located_events.hpp"
#include "ui/panel.hpp"
#include "workspace/list_rows.hpp"
#include "workspace/listed_facets.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace briefmap {

struct StageInput {
    DatasetPtr dataset;
    std::shared_ptr<const Gazetteer> gazetteer;
    ProjectionPtr projection;               // of the session's view
    float scale = 1;                        // window pixels to a page pixel
    FilterIndexPtr filter_index = nullptr;  // of the dataset; may come later
};

/// For each frame: lay_out(), follow_projection(), build(), paint().
class Stage {
  public:
    explicit Stage(StageInput input);

    void lay_out(const Session& session, const WindowSize& size);
    /// Makes the view's projection where it is another one; the error says what is wrong with it.
    [[nodiscard]] Status follow_projection(const View& view);
    /// Tells the events in the state's language; build() does so too.
    void follow_language(const State& state);
    /// `layers`: one for each of the state's, or none. `laser`: window pixels, while one presents.
    void build(const Session& session, BasemapPtr basemap, std::span<const ShownLayer> layers,
               std::optional<PagePoint> laser);
    void paint(Surface& surface) const;
    void set_filter_index(FilterIndexPtr index) { in_.filter_index = std::move(index); }
    /// The dataset as it was read.
    [[nodiscard]] const DatasetPtr& read_dataset() const { return in_.dataset; }

    /// In the language of map and timeline.
    [[nodiscard]] const Dataset& dataset() const { return *dataset_; }
    [[nodiscard]] const DatasetPtr& dataset_ptr() const { return dataset_; }
    /// In the language of the panels, which have no letters for some.
    [[nodiscard]] const Dataset& panel_dataset() const { return *panel_dataset_; }
    [[nodiscard]] const std::shared_ptr<const Gazetteer>& gazetteer() const { return in_.gazetteer; }
    [[nodiscard]] const ProjectionPtr& projection() const { return in_.projection; }
    [[nodiscard]] Surroundings surroundings() const;
    /// Where it looks in this frame.
    [[nodiscard]] Camera camera_for(const View& view) const;
    [[nodiscard]] float scale() const { return in_.scale; }
    [[nodiscard]] const WindowSize& size() const { return size_; }
    [[nodiscard]] const WindowLayout& layout() const { return layout_; }
    /// Window pixels to a page pixel of the map: larger than scale() while one presents.
    [[nodiscard]] float map_scale() const { return map_scale_; }

    // What was built last.
    [[nodiscard]] const BasemapPtr& basemap() const { return basemap_; }
    [[nodiscard]] const std::vector<ShownLayer>& layers() const { return layers_; }
    [[nodiscard]] const Camera& camera() const { return *camera_; }
    [[nodiscard]] const MapScene& map() const { return map_; }
    [[nodiscard]] const Typesetter& map_typesetter() const { return map_typesetter_; }
    [[nodiscard]] const TimelineScene& timeline() const { return *timeline_; }
    [[nodiscard]] const TimelineData& timeline_data() const { return *shown_timeline_data_; }
    [[nodiscard]] const ListRows& rows() const { return *rows_; }
    [[nodiscard]] std::span<const ListedFacet> facets() const { return facets_; }

  private:
    void add_around_map(const Session& session, const MapInput& input, std::optional<PagePoint> laser);
    [[nodiscard]] Target target(const PageRect& part, float scale) const;

    StageInput in_;
    std::string language_;                             // of dataset_; "" before any was asked for
    DatasetPtr dataset_, panel_dataset_;               // in_.dataset in other words, or itself
    Typesetter map_typesetter_, timeline_typesetter_;  // built side by side
    LocatedEvents located_;                            // in in_.projection
    void follow_filter(const Session& session);

    TimelineDataPtr timeline_data_;        // of the dataset and the lanes chosen
    TimelineDataPtr shown_timeline_data_;  // of what passes alone, or the same
    FoundPtr timeline_found_;              // by what it is made of what passes
    KeptRows kept_rows_;
    const ListRows* rows_ = nullptr;  // in kept_rows_
    ListedFacets listed_facets_;
    std::span<const ListedFacet> facets_;  // in listed_facets_
    WindowSize size_;
    WindowLayout layout_;
    float map_scale_ = 1;
    BasemapPtr basemap_;
    std::vector<ShownLayer> layers_;
    std::optional<Camera> camera_;
    DrawList base_;
    MapScene map_;
    std::optional<TimelineScene> timeline_;
};

}  // namespace briefmap
