#include "scene/event_key.hpp"

#include "core/date_text.hpp"
#include "core/words.hpp"
#include "scene/label_scene.hpp"
#include "scene/mark_numbers.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace briefmap {

namespace {

// Page pixels at unit 1.
constexpr float padding = 11;
constexpr float type_size = 11.5F;
constexpr float row_gap = 4;
constexpr float cell_gap = 8;
constexpr float column_gap = 18;
constexpr float widest_date = 92;

struct Cell {
    TextBlock text;
    TextExtent extent;
};

struct Row {
    Cell number, date, title;
    bool current = false;
    float height = 0;
};

class Table {
  public:
    Table(const MapInput& input, const KeyLook& look) : input_(input), look_(look) {
        const float inner = look.widest - 2 * padding * look.unit;
        const auto columns = static_cast<float>(look.columns);
        widest_column_ = (inner - (columns - 1) * column_gap * look.unit) / columns;
    }

    void add(std::size_t number, EventIndex index) {
        const Event& event = input_.dataset.event(index);
        Row row;
        row.current = input_.state.selected == index;
        const FontWeight weight = row.current ? FontWeight::bold : FontWeight::regular;
        const std::string date =
            event.when ? display_date(*event.when, input_.state.language, DateLength::abbreviated) : "–";
        row.number = cell(display_number(static_cast<std::int64_t>(number), input_.state.language), FontWeight::bold);
        row.date = cell(date, FontWeight::regular, widest_date * look_.unit, 3);
        row.title = cell(event.title.empty() ? event.id : event.title, weight);
        number_width_ = std::max(number_width_, row.number.extent.width);
        date_width_ = std::max(date_width_, row.date.extent.width);
        title_width_ = std::max(title_width_, row.title.extent.width);
        rows_.push_back(std::move(row));
    }

    void add_more(std::size_t count) {
        if (count == 0) return;
        more_ = cell(display_more_events(static_cast<std::int64_t>(count), input_.state.language), FontWeight::regular);
        title_width_ = std::max(title_width_, more_->extent.width);
    }

    [[nodiscard]] EventKey set() {
        const float unit = look_.unit;
        const float before = number_width_ + date_width_ + 2 * cell_gap * unit;
        title_width_ = std::min(title_width_, std::max(widest_column_ - before, 4 * type_size * unit));
        for (Row& row : rows_) {
            row.title = cell(row.title.text.utf8, row.title.text.style.weight, title_width_, 3);
            row.height = std::max({row.number.extent.height, row.date.extent.height, row.title.extent.height});
        }
        const float column = before + title_width_;
        key_.width =
            static_cast<float>(look_.columns) * (column + column_gap * unit) - column_gap * unit + 2 * padding * unit;
        const std::size_t in_column = (rows_.size() + look_.columns - 1) / look_.columns;
        float lowest = 0;
        for (std::size_t i = 0, c = 0; i < rows_.size(); ++c) {
            const float left = padding * unit + static_cast<float>(c) * (column + column_gap * unit);
            float y = padding * 0.8F * unit;
            for (std::size_t n = 0; n < in_column && i < rows_.size(); ++n, ++i) {
                if (n > 0) y += row_gap * unit;
                put(rows_[i], left, y);
                y += rows_[i].height;
            }
            lowest = std::max(lowest, y);
        }
        if (more_) {
            lowest += row_gap * unit;
            put(*more_, padding * unit + before, lowest, input_.theme.ui.text_dim);
            lowest += more_->extent.height;
        }
        key_.height = lowest + padding * 0.8F * unit;
        return std::move(key_);
    }

  private:
    [[nodiscard]] Cell cell(std::string text, FontWeight weight, float width = 0, int lines = 0) const {
        Cell made;
        made.text.utf8 = std::move(text);
        made.text.style = {type_size * look_.unit, weight, false, 0};
        made.text.max_width = width;
        made.text.max_lines = lines;
        made.text.align = look_.mirrored ? TextAlign::right : TextAlign::left;
        made.extent = input_.typesetter.measure(made.text);
        return made;
    }

    void put(const Row& row, float left, float y) {
        const Theme::Ui& ui = input_.theme.ui;
        const float gap = cell_gap * look_.unit;
        // Figures stand under one another by their last digit.
        put(row.number, left + number_width_ - row.number.extent.width, y, row.current ? ui.accent : ui.text);
        put(row.date, left + number_width_ + gap, y, ui.text_dim);
        put(row.title, left + number_width_ + date_width_ + 2 * gap, y, ui.text);
    }

    /// `from`: the edge at which a line of the page begins.
    void put(const Cell& cell, float from, float y, Colour colour) {
        Label label;
        label.text = cell.text;
        label.at = {look_.mirrored ? key_.width - from : from, y};
        label.anchor_x = look_.mirrored ? 1.0F : 0.0F;
        label.colour = colour;
        key_.labels.push_back(std::move(label));
    }

    const MapInput& input_;
    const KeyLook& look_;
    float widest_column_ = 0;
    float number_width_ = 0, date_width_ = 0, title_width_ = 0;
    std::vector<Row> rows_;
    std::optional<Cell> more_;
    EventKey key_;
};

struct Form {
    float share = 1;  // of the page's width
    std::size_t columns = 1;
};

/// The first read best.
std::span<const Form> forms(const PageRect& inner) {
    static constexpr std::array<Form, 4> wide = {{{0.36F, 1}, {0.26F, 1}, {0.62F, 2}, {0.48F, 2}}};
    static constexpr std::array<Form, 5> tall = {{{0.66F, 1}, {0.5F, 1}, {0.4F, 1}, {1, 2}, {0.85F, 2}}};
    return inner.width > inner.height * 1.15F ? std::span<const Form>(wide) : std::span<const Form>(tall);
}

struct Choice {
    EventKey key;
    PageLayout::Room room;
};

/// The form of a key of the first `count` events that hides least, below `unbearable`.
std::optional<Choice> best_form(const MapScene& scene, const MapInput& input, const PageLayout& page,
                                const KeyPlacing& placing, std::span<const EventIndex> events, std::size_t count,
                                std::size_t unbearable) {
    std::vector<Obstacle> obstacles = placing.obstacles;
    for (const PlacedLabel& label : scene.labels)
        if (label.number_of && *label.number_of <= events[count - 1])
            obstacles.push_back({label.box, placing.unbearable});
    const PageRect inner = page.inner();
    std::optional<Choice> best;
    for (const Form& form : forms(inner)) {
        if (form.columns > 1 && count < 5) continue;
        EventKey key = lay_out_key(input, events.first(count), events.size() - count,
                                   {page.unit(), inner.width * form.share, form.columns, placing.mirrored});
        if (key.height > inner.height * 0.8F) continue;
        const auto room =
            page.find_clear(placing.corners, {0, 0, key.width, key.height}, placing.gap, obstacles, unbearable);
        if (!room || (best && room->hides >= best->room.hides)) continue;
        best = Choice{std::move(key), *room};
        if (room->hides == 0) break;
    }
    return best;
}

}  // namespace

EventKey lay_out_key(const MapInput& input, std::span<const EventIndex> events, std::size_t more, const KeyLook& look) {
    Table table(input, look);
    for (std::size_t i = 0; i < events.size(); ++i)
        table.add(i + 1, events[i]);
    table.add_more(more);
    return table.set();
}

void place_key(MapScene& scene, const MapInput& input, PageLayout& page, const KeyPlacing& placing) {
    constexpr std::size_t most = 60;  // nobody looks up more
    constexpr std::size_t worth = 6;  // having, rather than a longer one that hides events
    drop_labels(scene, [&](const PlacedLabel& label) {
        return label.number_of && std::any_of(placing.covered.begin(), placing.covered.end(),
                                              [&](const PageRect& rect) { return rect.intersects(label.box); });
    });
    const std::vector<EventIndex> events = numbered_events(scene);
    std::optional<Choice> choice;
    std::size_t listed = 0;
    for (const std::size_t unbearable : {placing.precious, placing.unbearable}) {
        const bool is_last = unbearable == placing.unbearable;
        const std::size_t least =
            is_last ? std::max<std::size_t>(events.size() / 5, 1) : std::min(worth, (events.size() * 2 + 2) / 3);
        for (std::size_t count = std::min(events.size(), most); count >= least && count > 0 && !choice;
             count = std::min(count - 1, count * 7 / 8)) {
            choice = best_form(scene, input, page, placing, events, count, unbearable);
            listed = count;
        }
    }
    if (!choice) listed = 0;
    keep_numbers(scene, input.state, std::span(events).first(listed));
    if (!choice) return;

    page.take(choice->room, placing.gap);
    scene.key = choice->room.box;
    const PageRect& box = choice->room.box;
    const float unit = page.unit();
    scene.list.items.emplace_back(
        Box{box, input.theme.ui.panel.with_alpha(0.93), {}, false, input.theme.ui.line, unit, 5 * unit});
    for (Label& label : choice->key.labels) {
        label.at = {box.x + label.at.x, box.y + label.at.y};
        scene.list.items.emplace_back(std::move(label));
    }
}

}  // namespace briefmap
