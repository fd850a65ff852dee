#include "scene/furniture.hpp"

#include "core/language.hpp"
#include "scene/event_key.hpp"
#include "scene/furniture_margins.hpp"
#include "scene/furniture_titles.hpp"
#include "scene/graticule_labels.hpp"
#include "scene/label_scene.hpp"
#include "scene/labels.hpp"
#include "scene/legend.hpp"
#include "scene/letter_case.hpp"
#include "scene/mark_numbers.hpp"
#include "scene/north_arrow.hpp"
#include "scene/page_layout.hpp"
#include "scene/panel_text.hpp"
#include "scene/scale_bar.hpp"
#include "scene/text_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace briefmap {

namespace {

// What hiding a thing costs, in names of towns and countries.
constexpr std::size_t a_name = 1;
constexpr std::size_t an_event = 10;
constexpr std::size_t the_selected = 1'000'000;

constexpr float gap = 10;  // between parts, page pixels at unit 1

using Corners = std::array<Corner, 4>;
using enum Corner;

Corner mirror_image(Corner corner) {
    constexpr std::array images = {top_right, top_left, bottom_right, bottom_left};
    return images[static_cast<std::size_t>(corner)];
}

class Furnishing {
  public:
    Furnishing(MapScene& scene, const MapInput& input, const FurnitureOptions& options, const LocatorWorld* world)
        : scene_(scene),
          input_(input),
          options_(options),
          world_(world),
          mirrored_(reads_right_to_left(options.title) ||
                    map_language_index(input.state.language) == map_language_index("ar")),
          margins_(lay_out_margins(input, options, mirrored_)),
          page_(scene.list.width, scene.list.height, margins_.more_top, margins_.more_bottom) {}

    void all() {
        std::move(margins_.items.begin(), margins_.items.end(), std::back_inserter(scene_.list.items));
        covered_ = margins_.taken;
        add_title();
        add_scale_bar();
        add_caption();
        add_legend();
        if (world_) add_locator();
        covered_.insert(covered_.end(), page_.taken().begin(), page_.taken().end());
        if (!captioned_) move_titles();
        add_key();
        drop_labels(scene_,
                    [this](const PlacedLabel& label) { return label.emphasised ? captioned_ : is_covered(label.box); });
        add_graticule_labels();
    }

  private:
    /// As they are, or their mirror images on a page that is read from right to left.
    [[nodiscard]] Corners read(Corners corners) const {
        if (mirrored_) std::transform(corners.begin(), corners.end(), corners.begin(), mirror_image);
        return corners;
    }

    std::optional<PageRect> put(const Corners& corners, float width, float height,
                                const std::vector<Obstacle>& obstacles) {
        return page_.put_clear(corners, {0, 0, width, height}, gap * page_.unit(), obstacles, the_selected);
    }

    /// Where it hides no mark of the selected event, or hides least: a picture is nothing without its title.
    void add_title() {
        const std::vector<PanelText> texts = title_texts(options_, input_.state, input_.dataset);
        if (texts.empty()) return;
        const float unit = page_.unit();
        const TextPanel panel =
            set(texts, widest_title(page_.inner().width, page_.inner().height), reads_right_to_left(options_.title));
        std::vector<Obstacle> precious;
        add_selected(precious);
        const Corners wanted = read({top_left, bottom_left, bottom_left, bottom_left});
        auto rect = put(wanted, panel.width, panel.height, precious);
        if (!rect)
            rect = page_.put(page_.best_of(wanted, panel.width, panel.height, precious), panel.width, panel.height,
                             gap * unit);
        draw(scene_.list, panel, input_, *rect, unit);
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

    /// In the page's first lower corner, the north arrow beside it.
    void add_scale_bar() {
        if (!options_.scale_bar) return;
        const float unit = page_.unit();
        const PageRect inner = page_.inner();
        const ScaleBarPlace place{.x = static_cast<double>(mirrored_ ? inner.right() - unit : inner.x + unit),
                                  .y = static_cast<double>(inner.bottom() - unit),
                                  .longest = static_cast<double>(std::min(150 * unit, inner.width * 0.3F)),
                                  .leftward = mirrored_};
        const std::optional<ScaleBar> bar = scale_bar(input_.camera, place, input_.state.language);
        if (!bar) return;
        const TextBlock text = scale_bar_text(*bar, unit);
        const TextExtent extent = input_.typesetter.measure(text);
        const std::optional<double> north = one_north(input_.camera);
        const float own = std::max(bar->width, extent.width) + 2 * unit;
        const float beside = north ? (north_arrow_width + gap) * unit : 0;
        const float height = std::max(extent.height + 8 * unit, north ? north_arrow_height * unit : 0);
        const PageRect rect =
            page_.put(mirrored_ ? bottom_right : bottom_left, own + beside, height, 1.2F * gap * unit);
        draw_scale_bar(scene_.list, *bar, input_,
                       {.text = text,
                        .at = {mirrored_ ? rect.right() - unit : rect.x + unit, rect.bottom() - unit},
                        .text_height = extent.height,
                        .unit = unit,
                        .leftward = mirrored_});
        if (!north) return;
        const float x = mirrored_ ? rect.x : rect.right() - north_arrow_width * unit;
        draw_north_arrow(scene_.list, input_, {x, rect.y}, *north, unit);
    }

    /// What is told of the selected event, where it hides least; shorter where there is no room for all of it.
    void add_caption() {
        std::vector<PanelText> texts = caption_texts(options_, input_.state, input_.dataset);
        if (texts.empty()) return;
        const float unit = page_.unit();
        const PageRect inner = page_.inner();
        std::vector<Obstacle> hidden;
        add_selected(hidden);
        add_events(hidden);
        for (const PlacedLabel& label : scene_.labels)
            if (!label.emphasised && !label.of_events && !label.number_of) hidden.push_back({label.box, a_name});
        const bool right_to_left = reads_right_to_left(input_.dataset.event(*input_.state.selected).title);
        const float widest = widest_caption(inner.width, inner.height, unit);
        while (!texts.empty()) {
            for (const float share : {1.0F, 0.66F}) {
                const TextPanel panel = set(texts, widest * share, right_to_left);
                const auto rect =
                    put(read({bottom_left, bottom_right, top_right, top_left}), panel.width, panel.height, hidden);
                if (!rect) continue;
                draw(scene_.list, panel, input_, *rect, unit);
                captioned_ = true;
                return;
            }
            if (texts.back().most_lines > 1 && texts.size() > 1) {
                texts.back().most_lines /= 2;
            } else {
                texts.pop_back();
            }
        }
    }

    void add_legend() {
        if (!options_.legend) return;
        const std::vector<LegendEntry> entries = legend_entries(scene_.signs, input_);
        if (entries.empty()) return;
        const float unit = page_.unit();
        std::vector<Obstacle> hidden;
        add_selected(hidden);
        add_events(hidden);
        if (!captioned_)
            for (const PlacedLabel& label : scene_.labels)
                if (label.emphasised) hidden.push_back({label.box, the_selected - 1});
        const auto place = [&](std::vector<LegendEntry> rows, std::size_t columns) {
            LegendLayout legend = lay_out_legend(std::move(rows), input_, unit,
                                                 page_.inner().width * 0.45F / static_cast<float>(columns), columns);
            legend.mirrored = mirrored_;
            const auto rect =
                put(read({bottom_right, top_right, bottom_left, top_left}), legend.width, legend.height, hidden);
            if (rect) draw_legend(scene_.list, legend, input_, {rect->x, rect->y});
            return rect.has_value();
        };
        // More than the page holds are cut from the end: signs before categories is no order to read.
        const auto most = static_cast<std::size_t>(std::max((page_.inner().height * 0.7F) / (21 * unit), 1.0F));
        if (entries.size() <= most && place(entries, 1)) return;
        if (entries.size() <= 2 * most && entries.size() > most / 2 && place(entries, 2)) return;
        for (std::size_t rows = std::min(entries.size() - 1, most); rows > 1; --rows)
            if (place(shortened_legend(entries, rows, input_), 1)) return;
    }

    /// Smaller where there is little room, absent where there is none.
    void add_locator() {
        std::vector<Obstacle> hidden;
        add_selected(hidden);
        add_events(hidden);
        for (const PlacedLabel& label : scene_.labels)
            hidden.push_back({label.box, label.emphasised ? the_selected - 1 : a_name});
        for (const float height : {124.0F, 96.0F, 76.0F}) {
            const float unit = page_.unit();
            const ViewSize size = locator_size(*world_->projection, static_cast<double>(height * unit));
            const auto rect = put(read({top_right, bottom_right, bottom_left, top_left}),
                                  static_cast<float>(size.width), static_cast<float>(size.height), hidden);
            if (!rect) continue;
            draw_locator(scene_.list, input_, *world_, *rect, unit);
            return;
        }
    }

    /// Off the numbers, too.
    void move_titles() {
        std::vector<PageRect> taken = covered_;
        for (const PlacedLabel& label : scene_.labels)
            if (label.number_of && !is_covered(label.box)) taken.push_back(label.box);
        const std::size_t before = taken.size();
        move_titles_clear(scene_, selected_marks(scene_, input_.state), page_.inner(), taken);
        covered_.insert(covered_.end(), taken.begin() + static_cast<std::ptrdiff_t>(before), taken.end());
    }

    void add_key() {
        if (!options_.key) return keep_numbers(scene_, input_.state, {});
        KeyPlacing placing{.corners = read({bottom_left, top_right, bottom_right, top_left}),
                           .obstacles = {},
                           .unbearable = the_selected,
                           .precious = an_event,
                           .covered = covered_,
                           .mirrored = mirrored_,
                           .gap = gap * page_.unit()};
        add_selected(placing.obstacles);
        add_events(placing.obstacles);
        for (const PlacedLabel& label : scene_.labels)
            if (!label.number_of && !label.of_events && !(label.emphasised && captioned_))
                placing.obstacles.push_back({label.box, label.emphasised ? the_selected : a_name});
        place_key(scene_, input_, page_, placing);
        if (scene_.key) covered_.push_back(*scene_.key);
    }

    void add_graticule_labels() {
        if (scene_.graticule.lines.empty()) return;
        std::vector<PageRect> taken = covered_;
        for (const PlacedLabel& label : scene_.labels)
            taken.push_back(label.box);
        for (const PickTarget& target : scene_.targets)
            if (target.radius > 0) taken.push_back(grown({target.at.x, target.at.y, 0, 0}, target.radius));
        for (Label& label : graticule_labels(scene_.graticule, input_, taken, page_.unit()))
            scene_.list.items.emplace_back(std::move(label));
    }

    void add_selected(std::vector<Obstacle>& obstacles) const {
        for (const PageRect& mark : selected_marks(scene_, input_.state))
            obstacles.push_back({mark, the_selected});
    }

    /// Marks of events, their ways and the names of their places. Of thousands of marks those in one square are one
    /// obstacle of their common weight.
    void add_events(std::vector<Obstacle>& obstacles) const {
        constexpr std::size_t many = 1'000;
        constexpr float square = 32;  // page pixels
        constexpr std::size_t heaviest = 50 * an_event;
        const bool is_crowd = scene_.targets.size() > many;
        std::map<std::pair<int, int>, std::size_t> crowd;
        constexpr float usual_radius = 8.5F;  // larger marks are not to be cut either
        const auto add = [&](PagePoint at, std::size_t weight, float half = 1) {
            if (is_crowd) {
                crowd[{static_cast<int>(std::floor(at.x / square)), static_cast<int>(std::floor(at.y / square))}] +=
                    weight;
            } else {
                obstacles.push_back({grown({at.x, at.y, 0, 0}, half), weight});
            }
        };
        for (const PickTarget& target : scene_.targets) {
            if (target.radius <= 0) continue;
            if (!target.is_line()) add(target.at, an_event, std::max(target.radius - usual_radius, 1.0F));
            for (const PagePoint p : scene_.line_of(target))
                add(p, an_event / 3);
        }
        for (const auto& [cell, weight] : crowd) {
            const PagePoint middle{(static_cast<float>(cell.first) + 0.5F) * square,
                                   (static_cast<float>(cell.second) + 0.5F) * square};
            obstacles.push_back(
                {{middle.x - square / 4, middle.y - square / 4, square / 2, square / 2}, std::min(weight, heaviest)});
        }
        for (const PlacedLabel& label : scene_.labels)
            if (label.of_events || label.number_of) obstacles.push_back({label.box, an_event});
    }

    [[nodiscard]] bool is_covered(const PageRect& box) const {
        return std::any_of(covered_.begin(), covered_.end(),
                           [&](const PageRect& rect) { return rect.intersects(box); });
    }

    MapScene& scene_;
    const MapInput& input_;
    const FurnitureOptions& options_;
    const LocatorWorld* world_;
    bool mirrored_;
    PageMargins margins_;
    PageLayout page_;
    std::vector<PageRect> covered_;
    bool captioned_ = false;  // the caption says what the selected event's label would
};

}  // namespace

void add_furniture(MapScene& scene, const MapInput& input, const FurnitureOptions& options, const LocatorWorld* world) {
    Furnishing(scene, input, options, world).all();
}

}  // namespace briefmap
