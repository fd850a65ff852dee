#include "scene/presentation.hpp"

#include "scene/event_key.hpp"
#include "scene/graticule_labels.hpp"
#include "scene/label_scene.hpp"
#include "scene/labels.hpp"
#include "scene/letter_case.hpp"
#include "scene/page_layout.hpp"
#include "scene/presentation_parts.hpp"
#include "scene/text_panel.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace briefmap {

namespace {

constexpr float gap = 10;         // between panels, at unit 1
constexpr float mark_reach = 16;  // page pixels around a mark that are its own

/// Where headline and caption stand; the one is never read before the other.
struct Arrangement {
    Corner headline, caption;
};

class Stage {
  public:
    Stage(MapScene& scene, const MapInput& input, PresentationTexts texts)
        : scene_(scene),
          input_(input),
          texts_(std::move(texts)),
          page_(scene.list.width, scene.list.height),
          right_to_left_(reads_right_to_left(texts_.title.empty() ? texts_.date : texts_.title)) {
        const float above_margin =
            presentation_footer(scene.list.width, scene.list.height) - page_.margin() + gap * page_.unit();
        for (const Corner corner : {Corner::bottom_left, Corner::bottom_right})
            page_.put(corner, page_.inner().width, above_margin, 0);
    }

    /// Puts the panels on the page, where they hide least of the selected event.
    void set() {
        const Choice choice = best_choice();
        for (const auto& [panel, rect] :
             {std::pair{&choice.headline, choice.placed.headline}, {&choice.caption, choice.placed.caption}}) {
            if (rect.height <= 0) continue;
            draw(scene_.list, *panel, input_, rect, page_.unit());
            covered_.push_back(rect);
            page_.take({rect}, gap * page_.unit());
        }
    }

    /// The card beside the event's mark goes: what it says stands large. What else is named makes way for the key.
    void add_key() {
        constexpr std::size_t the_selected = 1'000'000, an_event = 10, a_name = 1;  // what hiding one costs
        drop_labels(scene_, [](const PlacedLabel& label) { return label.emphasised; });
        const float footer = presentation_footer(scene_.list.width, scene_.list.height);
        covered_.push_back({0, scene_.list.height - footer, scene_.list.width, footer});
        using enum Corner;
        KeyPlacing placing{.corners = {bottom_right, top_right, bottom_left, top_left},
                           .obstacles = {},
                           .unbearable = the_selected,
                           .precious = an_event,
                           .covered = covered_,
                           .mirrored = right_to_left_,
                           .gap = gap * page_.unit()};
        if (right_to_left_)
            for (Corner& corner : placing.corners)
                corner = mirrored(corner);
        for (const PageRect& mark : selected_marks())
            placing.obstacles.push_back({mark, the_selected});
        for (const PickTarget& target : scene_.targets)
            if (target.radius > 0 && !target.is_line())
                placing.obstacles.push_back({{target.at.x - 1, target.at.y - 1, 2, 2}, an_event});
        for (const PlacedLabel& label : scene_.labels)
            if (!label.number_of) placing.obstacles.push_back({label.box, label.of_events ? an_event : a_name});
        place_key(scene_, input_, page_, placing);
        if (scene_.key) covered_.push_back(*scene_.key);
    }

    /// Names that would be cut.
    void clear_names() {
        drop_labels(scene_, [this](const PlacedLabel& label) {
            return std::any_of(covered_.begin(), covered_.end(),
                               [&](const PageRect& r) { return r.intersects(label.box); });
        });
    }

    void add_graticule_labels() {
        std::vector<PageRect> taken = covered_;
        for (const PlacedLabel& label : scene_.labels)
            taken.push_back(label.box);
        for (Label& label : graticule_labels(scene_.graticule, input_, taken, page_.unit()))
            scene_.list.items.emplace_back(std::move(label));
    }

  private:
    struct Placed {
        PageRect headline, caption;  // empty: absent
    };
    struct Choice {
        TextPanel headline, caption;
        Placed placed;
    };
    enum class Form { wide, narrow };

    [[nodiscard]] bool is_wide() const { return page_.inner().width > page_.inner().height; }

    /// The largest of `sizes` in which the text keeps to its lines; the last cuts it with dots.
    [[nodiscard]] PanelText fitted(PanelText text, std::initializer_list<float> sizes, const TextPanel& panel) const {
        for (const float size : sizes) {
            text.size = size;
            const TextBlock block{text.text,
                                  {size * page_.unit(), text.weight, false, 0},
                                  panel.widest - 2 * panel.padding,
                                  0,
                                  TextAlign::left};
            if (input_.typesetter.measure(block).lines <= text.most_lines) break;
        }
        return text;
    }

    /// Of the page's width, that a panel may take.
    [[nodiscard]] float share(Form form) const {
        if (form == Form::wide) return is_wide() ? 0.66F : 1.0F;
        return is_wide() ? 0.42F : 0.66F;
    }

    [[nodiscard]] TextPanel empty_panel(float widest, bool right_to_left) const {
        TextPanel panel;
        panel.padding = 1.3F * text_panel_padding * page_.unit();
        panel.widest = widest;
        panel.right_to_left = right_to_left;
        return panel;
    }

    /// The width of its widest line when all its lines are about as wide: no word stands alone in the last.
    [[nodiscard]] float balanced_width(const PanelText& text, float widest) const {
        TextBlock block{text.text, {text.size * page_.unit(), text.weight, false, 0}, widest, 0, TextAlign::left};
        const int lines = input_.typesetter.measure(block).lines;
        if (lines < 2 || lines > text.most_lines) return widest;
        float enough = widest, less = widest / static_cast<float>(lines);
        while (enough - less > 4 * page_.unit()) {
            block.max_width = (enough + less) / 2;
            (input_.typesetter.measure(block).lines > lines ? less : enough) = block.max_width;
        }
        return enough;
    }

    [[nodiscard]] TextPanel headline_panel(Form form) const {
        const PageRect inner = page_.inner();
        TextPanel panel = empty_panel(inner.width * share(form), right_to_left_);
        const int most_lines = is_wide() && form == Form::wide ? 2 : 3;
        const float given = panel.widest;
        const auto add = [&](PanelText text, std::initializer_list<float> sizes, bool balanced = false) {
            if (text.text.empty()) return;
            panel.widest = given;
            text = fitted(std::move(text), sizes, panel);
            if (balanced) panel.widest = balanced_width(text, given - 2 * panel.padding) + 2 * panel.padding;
            panel.add(input_, text, page_.unit());
        };
        add({texts_.date, 0, FontWeight::medium, 1, true}, {28, 24, 20});
        add({texts_.title, 0, FontWeight::bold, most_lines, false}, {40, 34, 28}, true);
        add({texts_.filter, 0, FontWeight::regular, 2, false}, {17, 15});
        return panel;
    }

    [[nodiscard]] TextPanel caption_panel(Form form) const {
        const PageRect inner = page_.inner();
        const float widest = std::min(inner.width * share(form), 720 * page_.unit());
        const int most_lines = is_wide() && form == Form::wide ? 4 : 6;
        TextPanel panel = empty_panel(widest, texts_.text.empty() ? right_to_left_ : reads_right_to_left(texts_.text));
        const auto add = [&](PanelText text, std::initializer_list<float> sizes) {
            if (!text.text.empty()) panel.add(input_, fitted(std::move(text), sizes, panel), page_.unit());
        };
        add({texts_.own_date, 0, FontWeight::medium, 1, true}, {18, 16});
        add({texts_.text, 0, FontWeight::regular, most_lines, false}, {20, 18, 16});
        return panel;
    }

    /// Both panels, or the headline alone where they would run into each other or off the page.
    [[nodiscard]] Placed place(Arrangement arrangement, const TextPanel& headline, const TextPanel& caption) const {
        PageLayout page = page_;
        Placed placed;
        const float air = gap * page.unit();
        const bool below = arrangement.headline == Corner::bottom_left || arrangement.headline == Corner::bottom_right;
        const bool stacked = arrangement.headline == arrangement.caption;
        // Corners fill from the page's edge inward.
        if (stacked && below && !caption.lines.empty())
            placed.caption = page.put(arrangement.caption, caption.width, caption.height, air);
        if (!headline.lines.empty())
            placed.headline = page.put(arrangement.headline, headline.width, headline.height, air);
        if (!(stacked && below) && !caption.lines.empty())
            placed.caption = page.put(arrangement.caption, caption.width, caption.height, air);
        const PageRect inner = grown(page.inner(), 0.5F);
        if (placed.caption.height > 0 && (placed.caption.intersects(placed.headline) ||
                                          !encloses(inner, placed.caption) || !encloses(inner, placed.headline))) {
            return place({arrangement.headline, arrangement.headline}, headline, {});
        }
        return placed;
    }

    /// The first of those that hide least of the selected event: a headline that keeps its place reads best, so it
    /// rather becomes narrower than that it moves.
    [[nodiscard]] Choice best_choice() const {
        using enum Corner;
        constexpr std::array<Arrangement, 7> arrangements = {{{top_left, bottom_left},
                                                              {top_left, bottom_right},
                                                              {top_left, top_left},
                                                              {bottom_left, bottom_left},
                                                              {top_right, bottom_right},
                                                              {top_right, top_right},
                                                              {bottom_right, bottom_right}}};
        const std::vector<PageRect> marks = selected_marks();
        const std::array headlines = {headline_panel(Form::wide), headline_panel(Form::narrow)};
        const std::array captions = {caption_panel(Form::wide), caption_panel(Form::narrow)};
        std::optional<Choice> best;
        std::size_t least = 0;
        for (Arrangement arrangement : arrangements) {
            if (right_to_left_) arrangement = {mirrored(arrangement.headline), mirrored(arrangement.caption)};
            for (const TextPanel& headline : headlines) {
                for (const TextPanel& caption : captions) {
                    const Placed placed = place(arrangement, headline, caption);
                    const std::size_t cost = cost_of(placed, marks, !caption.lines.empty());
                    if (best && cost >= least) continue;
                    best = Choice{headline, caption, placed};
                    least = cost;
                    if (cost == 0) return *best;
                }
            }
        }
        return *best;
    }

    [[nodiscard]] static std::size_t cost_of(const Placed& placed, std::span<const PageRect> marks, bool has_caption) {
        const auto hidden = std::count_if(marks.begin(), marks.end(), [&](const PageRect& mark) {
            return mark.intersects(placed.headline) || mark.intersects(placed.caption);
        });
        return 2 * static_cast<std::size_t>(hidden) + (has_caption && placed.caption.height <= 0 ? 1 : 0);
    }

    [[nodiscard]] static Corner mirrored(Corner corner) {
        switch (corner) {
            case Corner::top_left:
                return Corner::top_right;
            case Corner::top_right:
                return Corner::top_left;
            case Corner::bottom_left:
                return Corner::bottom_right;
            case Corner::bottom_right:
                break;
        }
        return Corner::bottom_left;
    }

    /// Where it stands on the page: its marks, and both ends of its ways.
    [[nodiscard]] std::vector<PageRect> selected_marks() const {
        std::vector<PageRect> marks;
        const PageRect page{0, 0, scene_.list.width, scene_.list.height};
        const auto add = [&](PagePoint at, float radius) {
            if (page.contains(at)) marks.push_back(grown({at.x, at.y, 0, 0}, std::max(radius, mark_reach)));
        };
        for (const PickTarget& target : scene_.targets) {
            if (target.radius <= 0 || input_.state.selected != target.event) continue;
            add(target.at, target.radius);
            const auto line = scene_.line_of(target);
            if (line.empty()) continue;
            add(line.front(), target.radius);
            add(line.back(), target.radius);
        }
        return marks;
    }

    MapScene& scene_;
    const MapInput& input_;
    PresentationTexts texts_;
    PageLayout page_;
    bool right_to_left_;
    std::vector<PageRect> covered_;
};

}  // namespace

void add_presentation(MapScene& scene, const MapInput& input, const PresentationInput& presentation) {
    const PresentationTexts texts = presentation_texts(input.state, input.dataset);
    Stage stage(scene, input, texts);
    stage.set();
    stage.add_key();
    stage.clear_names();
    stage.add_graticule_labels();
    add_footer(scene.list, input, presentation.progress, texts.story);
    if (presentation.laser) add_laser(scene.list, *presentation.laser);
    if (presentation.blank) {
        scene.list.items.emplace_back(Clip{});
        scene.list.items.emplace_back(Box{{0, 0, scene.list.width, scene.list.height}, blank_screen});
    }
}

}  // namespace briefmap
