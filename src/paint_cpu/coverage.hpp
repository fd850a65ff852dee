// How much of each pixel a polygon covers, exactly: edges add signed areas to a grid, a sweep along each row sums them
// (the accumulation buffer of font-rs and stb_truetype). Runs of equal coverage come out as spans, so a large area
// costs its outline, not its pixels. Used for polygons on the page, and for whole maps where OpenGL itself runs on the
// CPU.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

namespace briefmap {

enum class FillRule : std::uint8_t { even_odd, nonzero };

class CoverageGrid {
  public:
    CoverageGrid() = default;
    /// A window of `width` x `height` pixels whose top left pixel is (left, top); what lies outside is cut off.
    CoverageGrid(int left, int top, int width, int height);

    /// Another window, in the same memory where it suffices. The grid must be empty: new, or swept.
    void reset(int left, int top, int width, int height);

    /// A directed edge of a closed outline, device pixels. Edges that are not numbers are left out.
    void add_edge(float ax, float ay, float bx, float by);

    /// Calls sink(x, y, length, coverage), coverage 1..255, row by row from left to right, and empties the grid.
    template <class Sink>
    void sweep(FillRule rule, Sink&& sink);

    [[nodiscard]] int left() const { return left_; }
    [[nodiscard]] int top() const { return top_; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

  private:
    void add_clipped(double x0, double y0, double x1, double y1);
    void add_inside(float ax, float ay, float bx, float by);
    void add_row(int row, float xa, float xb, float height);
    /// Marks the columns of `mask`, its lowest bit being `column`.
    void touch(int row, int column, std::uint64_t mask) {
        std::uint64_t* word =
            words_.data() + static_cast<std::size_t>(row) * words_per_row_ + static_cast<std::size_t>(column) / 64;
        const unsigned bit = static_cast<unsigned>(column) % 64;
        word[0] |= mask << bit;
        word[1] |= mask >> 1 >> (63 - bit);
    }
    void forget_extent() {
        first_row_ = height_;
        last_row_ = -1;
        least_x_ = static_cast<float>(width_);
        most_x_ = 0;
    }
    [[nodiscard]] static int covered(float sum, FillRule rule) {
        float c = std::abs(sum);
        if (rule == FillRule::even_odd) {
            c -= 2 * static_cast<float>(static_cast<int>(std::min(c, 1e6F) / 2));
            if (c > 1) c = 2 - c;
        }
        return static_cast<int>(std::min(c, 1.0F) * 255 + 0.5F);
    }

    int left_ = 0, top_ = 0, width_ = 0, height_ = 0;
    std::size_t columns_ = 3;        // three more than pixels: an edge in the last one passes something on
    std::size_t words_per_row_ = 2;  // bits that say which columns hold anything; the last word is spare
    std::vector<float> sums_;
    std::vector<std::uint64_t> words_;
    int first_row_ = 0, last_row_ = -1;  // of what was added; first > last when empty
    float least_x_ = 0, most_x_ = 0;     // of what was added, from `left`
};

template <class Sink>
void CoverageGrid::sweep(FillRule rule, Sink&& sink) {
    const auto first_word = static_cast<std::size_t>(std::max(least_x_, 0.0F)) / 64;
    const auto end_word = std::min(static_cast<std::size_t>(std::max(most_x_, 0.0F) + 2) / 64 + 1, words_per_row_);
    for (int row = first_row_; row <= last_row_; ++row) {
        float* sums = sums_.data() + static_cast<std::size_t>(row) * columns_;
        std::uint64_t* words = words_.data() + static_cast<std::size_t>(row) * words_per_row_;
        float sum = 0;
        int begin = 0, coverage = 0;
        for (std::size_t w = first_word; w < end_word; ++w) {
            for (std::uint64_t bits = words[w]; bits != 0; bits &= bits - 1) {
                const int column = static_cast<int>(w) * 64 + std::countr_zero(bits);
                sum += sums[column];
                sums[column] = 0;
                const int now = covered(sum, rule);
                if (now == coverage) continue;
                if (coverage != 0 && column > begin) sink(left_ + begin, top_ + row, column - begin, coverage);
                begin = column;
                coverage = now;
            }
            words[w] = 0;
        }
        if (coverage != 0 && width_ > begin) sink(left_ + begin, top_ + row, width_ - begin, coverage);
    }
    forget_extent();
}

}  // namespace briefmap
