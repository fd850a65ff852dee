#include "scene/graticule_labels.hpp"

#include "scene/graticule_words.hpp"
#include "scene/labels.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace briefmap {

namespace {

constexpr float type_size = 9.5F;
constexpr float from_edge = 4;    // page pixels at unit 1
constexpr float beyond_end = 12;  // looked at for whether the map ends there
constexpr float own_room = 10;    // lines of one kind whose ends are nearer are not told apart by labels

enum class Side : std::uint8_t { left, right, top, bottom, within };

/// Where a line leaves the page or ends with the map.
struct LineEnd {
    std::size_t line = 0;
    PagePoint at;
    PagePoint onward;  // of length 1
    Side side = Side::within;
};

Side side_of(PagePoint p, float width, float height) {
    constexpr float on_edge = 1;
    if (p.x <= on_edge) return Side::left;
    if (p.x >= width - on_edge) return Side::right;
    if (p.y <= on_edge) return Side::top;
    if (p.y >= height - on_edge) return Side::bottom;
    return Side::within;
}

LineEnd end_of(std::size_t line, PagePoint last, PagePoint before, const DrawList& page) {
    const float length = std::hypot(last.x - before.x, last.y - before.y);
    const PagePoint onward =
        length > 0 ? PagePoint{(last.x - before.x) / length, (last.y - before.y) / length} : PagePoint{};
    return {line, last, onward, side_of(last, page.width, page.height)};
}

class Placing {
  public:
    Placing(const Graticule& graticule, const MapInput& input, std::span<const PageRect> taken, float unit)
        : graticule_(graticule), input_(input), unit_(unit), taken_(taken.begin(), taken.end()) {
        page_.width = static_cast<float>(input.camera.size().width);
        page_.height = static_cast<float>(input.camera.size().height);
        labelled_.resize(graticule.lines.size());
        collect_ends();
    }

    std::vector<Label> place() {
        for (const LineEnd& end : ends_)
            if (is_usual(end)) put(end);
        for (const LineEnd& end : ends_)
            if (!is_usual(end) && !labelled_[end.line]) put(end);
        return std::move(labels_);
    }

  private:
    void collect_ends() {
        std::vector<LineEnd> all;
        for (std::size_t i = 0; i < graticule_.lines.size(); ++i) {
            for (const std::vector<PagePoint>& part : graticule_.lines[i].parts) {
                all.push_back(end_of(i, part.front(), part[1], page_));
                all.push_back(end_of(i, part.back(), part[part.size() - 2], page_));
            }
        }
        for (const LineEnd& end : all)
            if (stands_alone(end, all) && (end.side != Side::within || ends_with_map(end))) ends_.push_back(end);
    }

    [[nodiscard]] bool stands_alone(const LineEnd& end, const std::vector<LineEnd>& all) const {
        return std::none_of(all.begin(), all.end(), [&](const LineEnd& other) {
            return other.line != end.line && graticule_.lines[other.line].kind == graticule_.lines[end.line].kind &&
                   std::hypot(other.at.x - end.at.x, other.at.y - end.at.y) < own_room * unit_;
        });
    }

    [[nodiscard]] bool ends_with_map(const LineEnd& end) const {
        const float reach = beyond_end * unit_;
        return !input_.camera.lon_lat_at({static_cast<double>(end.at.x + end.onward.x * reach),
                                          static_cast<double>(end.at.y + end.onward.y * reach)});
    }

    /// Where a reader looks for them: parallels at the sides, meridians above and below.
    [[nodiscard]] bool is_usual(const LineEnd& end) const {
        if (end.side == Side::within) return true;
        const bool at_side = end.side == Side::left || end.side == Side::right;
        return at_side == (graticule_.lines[end.line].kind == GraticuleKind::parallel);
    }

    void put(const LineEnd& end) {
        const GraticuleLine& line = graticule_.lines[end.line];
        Label label;
        label.text.utf8 = display_degrees(line.kind, line.arc_seconds, input_.state.language);
        label.text.style.size = type_size * unit_;
        label.colour = input_.theme.ui.text_dim;
        label.halo = input_.theme.map.label_halo;
        label.halo_width = input_.theme.map.halo_width * unit_;
        const TextExtent extent = input_.typesetter.measure(label.text);
        const PagePoint middle = middle_of_box(end, extent);
        const PageRect box = {middle.x - extent.width / 2, middle.y - extent.height / 2, extent.width, extent.height};
        const bool is_free = encloses({0, 0, page_.width, page_.height}, box) &&
                             std::none_of(taken_.begin(), taken_.end(), [&](const PageRect& other) {
                                 return other.intersects(grown(box, 3 * unit_));
                             });
        if (!is_free) return;
        label.at = {box.x, box.y};
        taken_.push_back(box);
        labelled_[end.line] = true;
        labels_.push_back(std::move(label));
    }

    [[nodiscard]] PagePoint middle_of_box(const LineEnd& end, const TextExtent& extent) const {
        const float edge = from_edge * unit_;
        switch (end.side) {
            case Side::left:
                return {edge + extent.width / 2, end.at.y};
            case Side::right:
                return {page_.width - edge - extent.width / 2, end.at.y};
            case Side::top:
                return {end.at.x, edge / 2 + extent.height / 2};
            case Side::bottom:
                return {end.at.x, page_.height - edge / 2 - extent.height / 2};
            case Side::within:
                break;
        }
        // As far on as keeps the box clear of the line's end.
        const float half = std::abs(end.onward.x) * extent.width / 2 + std::abs(end.onward.y) * extent.height / 2;
        return {end.at.x + end.onward.x * (half + edge), end.at.y + end.onward.y * (half + edge)};
    }

    const Graticule& graticule_;
    const MapInput& input_;
    float unit_;
    std::vector<PageRect> taken_;
    DrawList page_;
    std::vector<bool> labelled_;
    std::vector<LineEnd> ends_;
    std::vector<Label> labels_;
};

}  // namespace

std::vector<Label> graticule_labels(const Graticule& graticule, const MapInput& input, std::span<const PageRect> taken,
                                    float unit) {
    return Placing(graticule, input, taken, unit).place();
}

}  // namespace briefmap
