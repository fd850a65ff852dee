#include "core/words.hpp"
#include "scene/attribution.hpp"
#include "scene/letter_case.hpp"
#include "scene/presentation_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace briefmap {

namespace {

constexpr float footer_height = 30;  // page pixels at unit 1

/// A line of text between two edges of the footer.
class FooterLine {
  public:
    FooterLine(DrawList& list, const MapInput& input, bool mirrored)
        : list_(list),
          input_(input),
          mirrored_(mirrored),
          page_(list.width, list.height),
          left_(page_.margin()),
          right_(list.width - page_.margin()),
          middle_(list.height - (footer_height + progress_height) / 2 * page_.unit()) {}

    struct Text {
        std::string utf8;
        float size = 12;
        FontWeight weight = FontWeight::regular;
        Colour colour;
    };

    /// At the start of what is left, which it shortens; cut with dots where there is no room, absent where there is
    /// hardly any.
    void put_first(Text text) { put(std::move(text), true); }
    void put_last(Text text) { put(std::move(text), false); }

  private:
    void put(Text text, bool first) {
        const float unit = page_.unit();
        const float room = right_ - left_;
        if (text.utf8.empty() || room < 5 * text.size * unit) return;
        const bool at_left = first != mirrored_;
        Label label;
        label.text = {std::move(text.utf8), {text.size * unit, text.weight, false, 0}, room, 1, TextAlign::left};
        label.at = {at_left ? left_ : right_, middle_};
        label.anchor_x = at_left ? 0.0F : 1.0F;
        label.anchor_y = 0.5F;
        label.colour = text.colour;
        const float taken = input_.typesetter.measure(label.text).width + 16 * unit;
        (at_left ? left_ : right_) += at_left ? taken : -taken;
        list_.items.emplace_back(std::move(label));
    }

    DrawList& list_;
    const MapInput& input_;
    bool mirrored_;
    PageLayout page_;
    float left_, right_, middle_;
};

/// Steps done are filled; between steps there is a notch while they can be told apart.
Bars progress_bar(const DrawList& list, const MapInput& input, const StoryProgress& progress, bool mirrored) {
    const float unit = PageLayout(list.width, list.height).unit();
    const float height = progress_height * unit;
    const Colour done = input.theme.ui.accent;
    const Colour ahead = mix(input.theme.ui.panel, input.theme.ui.text_dim, 0.35);
    Bars bars;
    const auto add = [&](float from, float to, Colour colour) {
        const float left = mirrored ? list.width - to : from;
        if (to > from) bars.bars.push_back({{left, list.height - height, to - from, height}, colour});
    };
    const auto edge = [&](std::size_t step) {
        return list.width * static_cast<float>(step) / static_cast<float>(progress.of);
    };
    const float notch = 2 * unit;
    if (progress.of > most_notches || edge(1) < 3 * notch) {
        add(0, edge(progress.at), done);
        add(edge(progress.at), list.width, ahead);
        return bars;
    }
    for (std::size_t i = 0; i < progress.of; ++i)
        add(edge(i) + (i > 0 ? notch / 2 : 0), edge(i + 1) - (i + 1 < progress.of ? notch / 2 : 0),
            i < progress.at ? done : ahead);
    return bars;
}

}  // namespace

float presentation_footer(float width, float height) { return footer_height * PageLayout(width, height).unit(); }

void add_footer(DrawList& list, const MapInput& input, const StoryProgress& progress, const std::string& story) {
    const float height = presentation_footer(list.width, list.height);
    const bool mirrored = reads_right_to_left(story);
    const Theme::Ui& ui = input.theme.ui;
    list.items.emplace_back(Box{{0, list.height - height, list.width, height}, ui.panel.with_alpha(0.95)});

    FooterLine line(list, input, mirrored);
    if (progress.of > 0) {
        const auto number = [&](std::size_t n) {
            return display_number(static_cast<std::int64_t>(n), input.state.language);
        };
        line.put_first({number(progress.at) + " / " + number(progress.of), 14, FontWeight::bold, ui.text});
    }
    line.put_last({attribution_line(input), 10, FontWeight::regular, ui.text_dim});
    line.put_first({story, 13, FontWeight::regular, ui.text_dim});
    if (progress.of > 0) list.items.emplace_back(progress_bar(list, input, progress, mirrored));
}

void add_laser(DrawList& list, PagePoint at) {
    const float unit = PageLayout(list.width, list.height).unit();
    Markers light;
    for (const auto& [size, alpha] : {std::pair{54.0F, 0.10}, {42.0F, 0.14}, {31.0F, 0.20}})
        light.markers.push_back({MarkerShape::circle, at, size * unit, laser_dot.with_alpha(alpha)});
    light.markers.push_back({MarkerShape::circle, at, 16 * unit, laser_dot, laser_edge, 2 * unit});
    list.items.emplace_back(std::move(light));
}

}  // namespace briefmap
