#include "scene/furniture.hpp"

#include "scene/label_scene.hpp"
#include "scene/labels.hpp"
#include "scene/legend.hpp"
#include "scene/letter_case.hpp"
#include "scene/page_layout.hpp"
#include "scene/panel_text.hpp"
#include "scene/scale_bar.hpp"
#include "scene/text_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <variant>

namespace briefmap {

namespace {

class Furnishing {
  public:
    Furnishing(MapScene& scene, const MapInput& input, const FurnitureOptions& options)
        : scene_(scene), input_(input), options_(options), page_(scene.list.width, scene.list.height) {}

    void all() {
        add_title();
        add_attribution();
        add_scale_bar();
        add_caption();
        add_legend();
        covered_.insert(covered_.end(), page_.taken().begin(), page_.taken().end());
        if (!captioned_) move_titles_clear();
        clear_names();
    }

  private:
    void add_title() {
        const std::vector<PanelText> texts = title_texts(options_, input_.state, input_.dataset);
        if (texts.empty()) return;
        const float unit = page_.unit();
        const bool right = reads_right_to_left(options_.title);
        const TextPanel panel = set(texts, widest_title(page_.inner().width, page_.inner().height), right);
        const std::array corners = {right ? Corner::top_right : Corner::top_left, Corner::bottom_left};
        std::vector<Obstacle> precious;
        add_selected(precious);
        const Corner corner = page_.best_of(corners, panel.width, panel.height, precious);
        draw(scene_.list, panel, input_, page_.put(corner, panel.width, panel.height, 10 * unit), unit);
    }

    [[nodiscard]] TextPanel set(const std::vector<PanelText>& texts, float widest, bool right_to_left) const {
        TextPanel panel;
        panel.padding = text_panel_padding * page_.unit();
        panel.widest = widest;
        panel.right_to_left = right_to_left;
        for (const PanelText& text : texts)
            panel.add(input_, text, page_.unit());
        return panel;
    }

    void add_attribution() {
        if (!options_.attribution || input_.basemap.attribution.empty()) return;
        const float unit = page_.unit();
        Label label;
        label.text.utf8 = input_.basemap.attribution;
        label.text.style.size = 9 * unit;
        label.text.max_width = scene_.list.width - 16 * unit;
        label.text.max_lines = 1;
        const TextExtent extent = input_.typesetter.measure(label.text);
        // In the margin: it asks for no room inside.
        label.at = {scene_.list.width - 8 * unit, scene_.list.height - 3 * unit};
        label.anchor_x = 1;
        label.anchor_y = 1;
        label.colour = input_.theme.ui.text_dim;
        label.halo = input_.theme.map.label_halo;
        label.halo_width = input_.theme.map.halo_width * unit;
        covered_.push_back({label.at.x - extent.width, label.at.y - extent.height, extent.width, extent.height});
        scene_.list.items.emplace_back(std::move(label));
    }

    void add_scale_bar() {
        if (!options_.scale_bar) return;
        const float unit = page_.unit();
        const std::optional<ScaleBar> bar =
            scale_bar(input_.camera, std::min(150 * unit, page_.inner().width * 0.3F), input_.state.language);
        if (!bar) return;
        Label label;
        label.text.utf8 = bar->text;
        label.text.style.size = 11 * unit;
        label.colour = input_.theme.ui.text;
        label.halo = input_.theme.map.label_halo;
        label.halo_width = input_.theme.map.halo_width * unit;
        const TextExtent extent = input_.typesetter.measure(label.text);
        const float width = std::max(bar->width, extent.width) + 2 * unit;
        const PageRect rect = page_.put(Corner::bottom_left, width, extent.height + 8 * unit, 12 * unit);
        label.at = {rect.x + unit, rect.y};
        const float foot = rect.bottom() - unit;
        const std::vector<PagePoint> line = {{rect.x + unit, foot - 5 * unit},
                                             {rect.x + unit, foot},
                                             {rect.x + unit + bar->width, foot},
                                             {rect.x + unit + bar->width, foot - 5 * unit}};
        scene_.list.items.emplace_back(StrokePath{line, false, input_.theme.map.label_halo, 4.2F * unit, {}});
        scene_.list.items.emplace_back(StrokePath{line, false, input_.theme.ui.text, 1.5F * unit, {}});
        scene_.list.items.emplace_back(std::move(label));
    }

    /// What is told of the selected event, where it hides least.
    void add_caption() {
        const std::vector<PanelText> texts = caption_texts(options_, input_.state, input_.dataset);
        if (texts.empty()) return;
        const float unit = page_.unit();
        const PageRect inner = page_.inner();
        const TextPanel panel = set(texts, widest_caption(inner.width, inner.height, unit),
                                    reads_right_to_left(input_.dataset.event(*input_.state.selected).title));
        std::vector<Obstacle> hidden;
        add_selected(hidden);
        add_events(hidden);
        for (const PlacedLabel& label : scene_.labels)
            if (!label.emphasised && !label.of_events) hidden.push_back({label.box, a_name});
        constexpr std::array corners = {Corner::bottom_left, Corner::bottom_right, Corner::top_right, Corner::top_left};
        const Corner corner = page_.best_of(corners, panel.width, panel.height, hidden);
        draw(scene_.list, panel, input_, page_.put(corner, panel.width, panel.height, 10 * unit), unit);
        captioned_ = true;
    }

    void add_legend() {
        if (!options_.legend) return;
        std::vector<LegendEntry> entries = legend_entries(scene_.signs, input_);
        if (entries.empty()) return;
        const float unit = page_.unit();
        // More than the page holds are cut from the end: signs before categories is no order to read.
        const auto rows = static_cast<std::size_t>(std::max((page_.inner().height * 0.7F) / (21 * unit), 1.0F));
        if (entries.size() > rows) entries.resize(rows);
        const LegendLayout legend = lay_out_legend(std::move(entries), input_, unit, page_.inner().width * 0.45F);

        std::vector<Obstacle> hidden;
        add_selected(hidden);
        add_events(hidden);
        if (!captioned_)
            for (const PlacedLabel& label : scene_.labels)
                if (label.emphasised) hidden.push_back({label.box, the_selected});
        constexpr std::array corners = {Corner::bottom_right, Corner::top_right, Corner::bottom_left, Corner::top_left};
        const Corner corner = page_.best_of(corners, legend.width, legend.height, hidden);
        const PageRect rect = page_.put(corner, legend.width, legend.height, 10 * unit);
        draw_legend(scene_.list, legend, input_, {rect.x, rect.y});
    }

    /// Where the marks of the selected event stand.
    [[nodiscard]] std::vector<PageRect> selected_marks() const {
        std::vector<PageRect> marks;
        for (const PickTarget& target : scene_.targets)
            if (target.radius > 0 && input_.state.selected == target.event)
                marks.push_back({target.at.x - 14, target.at.y - 14, 28, 28});
        return marks;
    }

    // What hiding a thing costs, in names of towns and countries.
    static constexpr std::size_t a_name = 1;
    static constexpr std::size_t an_event = 10;
    static constexpr std::size_t the_selected = 1'000'000;

    void add_selected(std::vector<Obstacle>& obstacles) const {
        for (const PageRect& mark : selected_marks())
            obstacles.push_back({mark, the_selected});
    }

    /// Marks of events, their ways and the names of their places.
    void add_events(std::vector<Obstacle>& obstacles) const {
        for (const PickTarget& target : scene_.targets) {
            if (target.radius <= 0) continue;
            if (!target.is_line()) obstacles.push_back({{target.at.x - 1, target.at.y - 1, 2, 2}, an_event});
            for (const PagePoint p : scene_.line_of(target))
                obstacles.push_back({{p.x - 1, p.y - 1, 2, 2}, an_event / 3});
        }
        for (const PlacedLabel& label : scene_.labels)
            if (label.of_events) obstacles.push_back({label.box, an_event});
    }

    [[nodiscard]] bool is_covered(const PageRect& box) const {
        return std::any_of(covered_.begin(), covered_.end(),
                           [&](const PageRect& rect) { return rect.intersects(box); });
    }

    /// The selected event's title keeps beside its mark, but not under the furniture.
    void move_titles_clear() {
        const std::vector<PageRect> marks = selected_marks();
        for (PlacedLabel& label : scene_.labels) {
            if (!label.emphasised || !is_covered(label.box)) continue;
            const PagePoint old = {label.box.x, label.box.y};
            const PagePoint middle = {old.x + label.box.width / 2, old.y + label.box.height / 2};
            const PagePoint at = nearest_mark(marks, middle);
            for (const float radius : {26.0F, 40.0F, 70.0F, 110.0F, 160.0F}) {
                const std::vector<PageRect> around = positions_around(at, radius, label.box.width, label.box.height);
                const auto clear = std::find_if(around.begin(), around.end(), [&](const PageRect& box) {
                    return encloses(page_.inner(), box) && !is_covered(box) &&
                           std::none_of(marks.begin(), marks.end(),
                                        [&](const PageRect& m) { return m.intersects(box); });
                });
                if (clear == around.end()) continue;
                move(label, clear->x - old.x, clear->y - old.y);
                break;
            }
            // Other names make way for it.
            covered_.push_back(label.box);
        }
    }

    /// The middle of the mark nearest to `p`; `p` itself without marks.
    [[nodiscard]] static PagePoint nearest_mark(const std::vector<PageRect>& marks, PagePoint p) {
        PagePoint nearest = p;
        float least = std::numeric_limits<float>::infinity();
        for (const PageRect& mark : marks) {
            const PagePoint middle = {mark.x + mark.width / 2, mark.y + mark.height / 2};
            const float distance = std::hypot(middle.x - p.x, middle.y - p.y);
            if (distance >= least) continue;
            least = distance;
            nearest = middle;
        }
        return nearest;
    }

    void move(PlacedLabel& label, float dx, float dy) {
        label.box.x += dx;
        label.box.y += dy;
        for (const std::size_t item : label.items) {
            if (auto* box = std::get_if<Box>(&scene_.list.items[item])) {
                box->rect.x += dx;
                box->rect.y += dy;
            } else if (auto* line = std::get_if<Label>(&scene_.list.items[item])) {
                line->at.x += dx;
                line->at.y += dy;
            }
        }
    }

    /// Names that furniture would cut or cross.
    void clear_names() {
        drop_labels(scene_,
                    [this](const PlacedLabel& label) { return label.emphasised ? captioned_ : is_covered(label.box); });
    }

    MapScene& scene_;
    const MapInput& input_;
    const FurnitureOptions& options_;
    PageLayout page_;
    std::vector<PageRect> covered_;
    bool captioned_ = false;  // the caption says what the selected event's label would
};

}  // namespace

void add_furniture(MapScene& scene, const MapInput& input, const FurnitureOptions& options) {
    Furnishing(scene, input, options).all();
}

}  // namespace briefmap
