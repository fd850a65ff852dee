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

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }

  private:
    void add_inside(double ax, double ay, double bx, double by);
    void add_row(int row, float xa, float xb, float height);
    void touch(int row, int column) {
        words_[static_cast<std::size_t>(row) * words_per_row_ + static_cast<std::size_t>(column) / 64] |=
            std::uint64_t{1} << (static_cast<unsigned>(column) % 64);
    }
    [[nodiscard]] static int covered(float sum, FillRule rule) {
        float c = std::abs(sum);
        if (rule == FillRule::even_odd) {
            c -= 2 * std::floor(c / 2);
            if (c > 1) c = 2 - c;
        }
        return static_cast<int>(std::min(c, 1.0F) * 255 + 0.5F);
    }

    int left_ = 0, top_ = 0, width_ = 0, height_ = 0;
    std::size_t columns_ = 3;        // three more than pixels: an edge in the last one passes something on
    std::size_t words_per_row_ = 1;  // bits that say which columns hold anything
    std::vector<float> sums_;
    std::vector<std::uint64_t> words_;
    int first_row_ = 0, last_row_ = -1;  // of what was added; first > last when empty
};

template <class Sink>
void CoverageGrid::sweep(FillRule rule, Sink&& sink) {
    for (int row = first_row_; row <= last_row_; ++row) {
        float* sums = sums_.data() + static_cast<std::size_t>(row) * columns_;
        std::uint64_t* words = words_.data() + static_cast<std::size_t>(row) * words_per_row_;
        float sum = 0;
        int begin = 0, coverage = 0;
        for (std::size_t w = 0; w < words_per_row_; ++w) {
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
    first_row_ = height_;
    last_row_ = -1;
}

}  // namespace briefmap
