#include "scene/presentation.hpp"

#include "scene/label_scene.hpp"
#include "scene/labels.hpp"
#include "scene/letter_case.hpp"
#include "scene/page_layout.hpp"
#include "scene/presentation_parts.hpp"
#include "scene/text_panel.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <utility>

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
        const float above_margin = footer_height * page_.unit() - page_.margin() + gap * page_.unit();
        for (const Corner corner : {Corner::bottom_left, Corner::bottom_right})
            page_.put(corner, page_.inner().width, above_margin, 0);
    }

    /// Puts the panels on the page.
    void set() {
        const TextPanel headline = headline_panel();
        const TextPanel caption = caption_panel();
        const Arrangement arrangement = best_arrangement(headline, caption);
        const Placed placed = place(arrangement, headline, caption);
        for (const auto& [panel, rect] : {std::pair{&headline, placed.headline}, {&caption, placed.caption}}) {
            if (rect.height <= 0) continue;
            draw(scene_.list, *panel, input_, rect, page_.unit());
            covered_.push_back(rect);
        }
    }

    /// Names that would be cut, and the cards beside marks.
    void clear_names() {
        const float footer = footer_height * page_.unit();
        covered_.push_back({0, scene_.list.height - footer, scene_.list.width, footer});
        drop_labels(scene_, [this](const PlacedLabel& label) {
            return label.emphasised || std::any_of(covered_.begin(), covered_.end(),
                                                   [&](const PageRect& r) { return r.intersects(label.box); });
        });
    }

  private:
    struct Placed {
        PageRect headline, caption;  // empty: absent
    };

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

    [[nodiscard]] TextPanel empty_panel(float widest, bool right_to_left) const {
        TextPanel panel;
        panel.padding = 1.3F * text_panel_padding * page_.unit();
        panel.widest = widest;
        panel.right_to_left = right_to_left;
        return panel;
    }

    [[nodiscard]] TextPanel headline_panel() const {
        const PageRect inner = page_.inner();
        TextPanel panel = empty_panel(inner.width * (is_wide() ? 0.66F : 1.0F), right_to_left_);
        const auto add = [&](PanelText text, std::initializer_list<float> sizes) {
            if (!text.text.empty()) panel.add(input_, fitted(std::move(text), sizes, panel), page_.unit());
        };
        add({texts_.date, 0, FontWeight::medium, 1, true}, {28, 24, 20});
        add({texts_.title, 0, FontWeight::bold, is_wide() ? 2 : 3, false}, {40, 34, 28});
        add({texts_.filter, 0, FontWeight::regular, 2, false}, {17, 15});
        return panel;
    }

    [[nodiscard]] TextPanel caption_panel() const {
        const PageRect inner = page_.inner();
        const float widest = std::min(inner.width * (is_wide() ? 0.66F : 1.0F), 720 * page_.unit());
        TextPanel panel = empty_panel(widest, texts_.text.empty() ? right_to_left_ : reads_right_to_left(texts_.text));
        const auto add = [&](PanelText text, std::initializer_list<float> sizes) {
            if (!text.text.empty()) panel.add(input_, fitted(std::move(text), sizes, panel), page_.unit());
        };
        add({texts_.own_date, 0, FontWeight::medium, 1, true}, {18, 16});
        add({texts_.text, 0, FontWeight::regular, is_wide() ? 4 : 6, false}, {20, 18, 16});
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

    /// The first of those that hide least of the selected event: a headline that keeps its place reads best.
    [[nodiscard]] Arrangement best_arrangement(const TextPanel& headline, const TextPanel& caption) const {
        using enum Corner;
        std::array<Arrangement, 7> choices = {{{top_left, bottom_left},
                                               {top_left, bottom_right},
                                               {top_left, top_left},
                                               {bottom_left, bottom_left},
                                               {top_right, bottom_right},
                                               {top_right, top_right},
                                               {bottom_right, bottom_right}}};
        if (right_to_left_) {
            for (Arrangement& a : choices)
                a = {mirrored(a.headline), mirrored(a.caption)};
        }
        const std::vector<PageRect> marks = selected_marks();
        const auto cost = [&](const Arrangement& arrangement) {
            const Placed placed = place(arrangement, headline, caption);
            std::size_t hidden = 0;
            for (const PageRect& mark : marks)
                if (mark.intersects(placed.headline) || mark.intersects(placed.caption)) hidden += 2;
            const bool lacks_caption = placed.caption.height <= 0 && !caption.lines.empty();
            return hidden + (lacks_caption ? 1 : 0);
        };
        return *std::min_element(choices.begin(), choices.end(),
                                 [&](const Arrangement& a, const Arrangement& b) { return cost(a) < cost(b); });
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

    [[nodiscard]] std::vector<PageRect> selected_marks() const {
        std::vector<PageRect> marks;
        const PageRect page{0, 0, scene_.list.width, scene_.list.height};
        for (const PickTarget& target : scene_.targets)
            if (target.radius > 0 && input_.state.selected == target.event && page.contains(target.at))
                marks.push_back(grown({target.at.x, target.at.y, 0, 0}, std::max(target.radius, mark_reach)));
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
    stage.clear_names();
    add_footer(scene.list, input, presentation.progress, texts.story);
    if (presentation.laser) add_laser(scene.list, *presentation.laser);
    if (presentation.blank) {
        scene.list.items.emplace_back(Clip{});
        scene.list.items.emplace_back(Box{{0, 0, scene.list.width, scene.list.height}, blank_screen});
    }
}

}  // namespace briefmap
