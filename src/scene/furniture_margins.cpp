#include "scene/furniture_margins.hpp"

#include "scene/attribution.hpp"
#include "scene/marking.hpp"
#include "scene/page_layout.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {

namespace {

constexpr float from_side = 8;  // page pixels at unit 1, as all below
constexpr float from_foot = 3;
constexpr float between = 20;  // lines of one row
constexpr float marking_size = 16;

/// Rows at the foot of a page, filled from both sides, the lowest first.
class Foot {
  public:
    Foot(float width, float height, float unit) : width_(width), height_(height), unit_(unit) {}

    /// Where a box of that size stands; heights of rows are those of their first box.
    PageRect put(float width, float height, bool at_left) {
        for (Row& row : rows_)
            if (height <= row.height && width + between * unit_ <= row.right - row.left)
                return in_row(row, width, height, at_left);
        const float foot = rows_.empty() ? height_ - from_foot * unit_ : rows_.back().foot - rows_.back().height;
        rows_.push_back({from_side * unit_, width_ - from_side * unit_, foot, height});
        return in_row(rows_.back(), width, height, at_left);
    }

    /// All that is taken, from the page's foot.
    [[nodiscard]] float depth() const { return rows_.empty() ? 0 : height_ - rows_.back().foot + rows_.back().height; }

  private:
    struct Row {
        float left, right, foot, height;
    };

    PageRect in_row(Row& row, float width, float height, bool at_left) const {
        const float x = at_left ? row.left : row.right - width;
        (at_left ? row.left : row.right) += (at_left ? 1.0F : -1.0F) * (width + between / 2 * unit_);
        return {x, row.foot - (row.height + height) / 2, width, height};
    }

    float width_, height_, unit_;
    std::vector<Row> rows_;
};

class Margins {
  public:
    Margins(const MapInput& input, const FurnitureOptions& options, bool mirrored)
        : input_(input),
          options_(options),
          mirrored_(mirrored),
          width_(static_cast<float>(input.camera.size().width)),
          height_(static_cast<float>(input.camera.size().height)),
          layout_(width_, height_),
          foot_(width_, height_, layout_.unit()) {}

    PageMargins lay_out() {
        if (!options_.marking.empty()) add_marking();
        if (options_.attribution) add_line(attribution_line(input_), mirrored_);
        add_line(options_.source, !mirrored_);
        const float air = 5 * layout_.unit();
        margins_.more_bottom = std::max(0.0F, foot_.depth() + air - layout_.margin());
        return std::move(margins_);
    }

  private:
    void add_line(const std::string& text, bool at_left) {
        if (text.empty()) return;
        const float unit = layout_.unit();
        Label label;
        label.text.utf8 = text;
        label.text.style.size = margin_type_size * unit;
        label.text.max_width = width_ - 2 * from_side * unit;
        label.text.max_lines = 2;  // whom a map is owed to is not to be cut
        label.text.align = at_left ? TextAlign::left : TextAlign::right;
        const TextExtent extent = input_.typesetter.measure(label.text);
        const PageRect rect = foot_.put(extent.width, extent.height, at_left);
        label.at = {at_left ? rect.x : rect.right(), rect.y};
        label.anchor_x = at_left ? 0.0F : 1.0F;
        label.colour = input_.theme.ui.text_dim;
        label.halo = input_.theme.map.label_halo;
        label.halo_width = input_.theme.map.halo_width * unit;
        margins_.taken.push_back(rect);
        margins_.items.emplace_back(std::move(label));
    }

    /// At the head and at the foot.
    void add_marking() {
        const float unit = layout_.unit();
        const MarkingLook look = marking_look(options_.marking);
        Label label;
        label.text.utf8 = look.text;
        label.text.style = {marking_size * unit, FontWeight::bold, false, 0};
        label.text.max_width = width_ - 4 * from_side * unit;
        label.text.max_lines = 1;
        label.anchor_x = label.anchor_y = 0.5F;
        label.colour = look.ink.value_or(input_.theme.ui.text);
        const TextExtent extent = input_.typesetter.measure(label.text);
        const float width = extent.width + 14 * unit, height = extent.height + 4 * unit;
        const PageRect at_head = {width_ - from_side * unit - width, from_foot * unit, width, height};
        for (const PageRect& rect : {at_head, foot_.put(width, height, false)}) {
            Box ground;
            ground.rect = rect;
            ground.fill = look.ground.value_or(input_.theme.ui.panel);
            ground.border = look.ground ? Colour{0, 0, 0, 0} : input_.theme.ui.text;
            ground.border_width = look.ground ? 0 : unit;
            ground.radius = 2 * unit;
            margins_.items.emplace_back(ground);
            label.at = {rect.x + rect.width / 2, rect.y + rect.height / 2};
            margins_.items.emplace_back(label);
            margins_.taken.push_back(rect);
        }
        margins_.more_top = std::max(0.0F, at_head.bottom() + 5 * unit - layout_.margin());
    }

    const MapInput& input_;
    const FurnitureOptions& options_;
    bool mirrored_;
    float width_, height_;
    PageLayout layout_;
    Foot foot_;
    PageMargins margins_;
};

}  // namespace

PageMargins lay_out_margins(const MapInput& input, const FurnitureOptions& options, bool mirrored) {
    return Margins(input, options, mirrored).lay_out();
}

}  // namespace briefmap
