#include "scene/panel_text.hpp"

#include "core/date_text.hpp"
#include "scene/furniture_margins.hpp"
#include "scene/page_layout.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace briefmap {

namespace {

void add(std::vector<PanelText>& texts, PanelText text) {
    if (!text.text.empty()) texts.push_back(std::move(text));
}

/// In ems of Noto Sans Bold, near enough to count lines; by the first byte, other bytes of a character being nothing.
float estimated_ems(unsigned char byte) {
    constexpr std::string_view narrow = " ,.:;'!|()[]ijlI";
    constexpr std::string_view slim = "frtJ-\"/";
    if (byte >= 0x80 && byte < 0xC0) return 0;
    if (byte >= 0xE3) return 1;  // Chinese, Japanese, Korean
    const auto letter = static_cast<char>(byte);
    if (narrow.find(letter) != std::string_view::npos) return 0.3F;
    if (slim.find(letter) != std::string_view::npos) return 0.43F;
    if (letter == 'm' || letter == 'w' || letter == 'M' || letter == 'W') return 0.93F;
    return letter >= 'A' && letter <= 'Z' ? 0.68F : 0.59F;
}

float estimated_ems(std::string_view text) {
    float ems = 0;
    for (const char c : text)
        ems += estimated_ems(static_cast<unsigned char>(c));
    return ems;
}

struct PanelSize {
    float width = 0, height = 0;
};

/// What the margins of a page are wider by, before the attribution is known.
struct MarginDepths {
    float top = 0, bottom = 0;
};

MarginDepths estimated_margins(const FurnitureOptions& options, float width, float unit) {
    constexpr float usual_attribution = 480;  // page pixels at unit 1
    MarginDepths depths;
    if (!options.marking.empty()) depths.top = depths.bottom = marking_margin * unit;
    const float source = estimated_ems(options.source) * margin_type_size * unit;
    if (source > 0 && source + (usual_attribution + 40) * unit > width) depths.bottom += margin_line * unit;
    return depths;
}

PanelSize estimated_size(const std::vector<PanelText>& texts, float widest, float unit) {
    constexpr float line_height = 1.37F;
    if (texts.empty()) return {};
    const float padding = text_panel_padding * unit;
    PanelSize size{0, 2 * 0.8F * padding};
    for (const PanelText& text : texts) {
        const float room = std::max(widest - 2 * padding, 4 * text.size * unit);
        const float width = estimated_ems(text.text) * text.size * unit;
        const float lines = std::clamp(std::ceil(width / room), 1.0F, static_cast<float>(text.most_lines));
        size.width = std::max(size.width, std::min(width, room) + 2 * padding);
        size.height += lines * text.size * unit * line_height;
    }
    return size;
}

}  // namespace

std::vector<PanelText> title_texts(const FurnitureOptions& options, const State& state, const Dataset& dataset) {
    std::vector<PanelText> texts;
    add(texts, {options.title, 22, FontWeight::bold, 2, false});
    add(texts, {options.subtitle, 15, FontWeight::regular, 2, false});
    if (options.date) add(texts, {time_caption(state, dataset), 19, FontWeight::medium, 1, true});
    return texts;
}

std::vector<PanelText> caption_texts(const FurnitureOptions& options, const State& state, const Dataset& dataset) {
    std::vector<PanelText> texts;
    if (!options.caption || !state.selected || *state.selected >= dataset.size()) return texts;
    const Event& event = dataset.event(*state.selected);
    add(texts, {event.title, 16, FontWeight::bold, 2, false});
    if (event.when) add(texts, {display_date(*event.when, state.language), 13, FontWeight::medium, 1, true});
    add(texts, {event.text, 13, FontWeight::regular, 4, false});
    return texts;
}

float widest_title(float inner_width, float inner_height) {
    return inner_width * (inner_width > inner_height ? 0.56F : 0.86F);
}

float widest_caption(float inner_width, float inner_height, float unit) {
    return inner_width > inner_height ? std::min(inner_width * 0.5F, 520 * unit) : inner_width;
}

ReservedRoom reserved_room(const FurnitureOptions& options, const FurnishedPage& page) {
    constexpr float air = 8;
    const auto width = static_cast<float>(page.size.width), height = static_cast<float>(page.size.height);
    const float unit = PageLayout(width, height).unit();
    const MarginDepths more = estimated_margins(options, width, unit);
    const PageLayout layout(width, height, more.top, more.bottom);
    const PageRect inner = layout.inner();
    const auto depth = [&](const PanelSize& panel, float least_width, float more_margin) {
        const bool is_wide = panel.width >= inner.width * least_width;
        return is_wide ? static_cast<double>(layout.margin() + more_margin + panel.height + air * unit) : 0.0;
    };
    const PanelSize title =
        estimated_size(title_texts(options, page.state, page.dataset), widest_title(inner.width, inner.height), unit);
    const PanelSize caption = estimated_size(caption_texts(options, page.state, page.dataset),
                                             widest_caption(inner.width, inner.height, unit), unit);
    const double below = depth(caption, 0.7F, more.bottom);
    const float scale_bar = options.scale_bar ? 35 * unit : 0;  // the caption stands above it
    return {depth(title, 0.3F, more.top), below > 0 ? below + static_cast<double>(scale_bar) : 0};
}

}  // namespace briefmap
