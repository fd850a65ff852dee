// Text of any script, shaped by Pango, for both painters: a label has one size everywhere. Sizes are page
// pixels; hinting is off so that layout does not depend on the resolution. A typesetter serves one thread at a
// time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace briefmap {

enum class FontWeight : std::uint8_t { regular, medium, bold };
enum class TextAlign : std::uint8_t {
    left,  // text from right to left, where it begins: at the right
    centre,
    right,
};

struct TextStyle {
    float size = 13;  // page pixels to the em
    FontWeight weight = FontWeight::regular;
    bool italic = false;
    float letter_spacing = 0;  // page pixels

    bool operator==(const TextStyle&) const = default;
};

/// A run or paragraph of text. Direction follows the text itself.
struct TextBlock {
    std::string utf8;
    TextStyle style;
    float max_width = 0;  // page pixels; 0 never wraps
    int max_lines = 0;    // with max_width: the last line ends in an ellipsis; 0 is no limit
    TextAlign align = TextAlign::left;

    bool operator==(const TextBlock&) const = default;
};

/// The box of lines (logical extents), not of ink.
struct TextExtent {
    float width = 0;
    float height = 0;
    float baseline = 0;  // of the first line, from the top
    int lines = 1;
};

/// Coverage, 0..255, row by row. The bitmap's top left lies at (left, top) device pixels from the text box's
/// top left.
struct TextBitmap {
    int width = 0, height = 0;
    int left = 0, top = 0;
    std::vector<std::uint8_t> fill;
    std::vector<std::uint8_t> halo;  // empty when no halo was asked for
};

class Typesetter {
  public:
    Typesetter();
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// Remembers what it measured lately.
    [[nodiscard]] TextExtent measure(const TextBlock& block) const;
    /// `scale` device pixels to the page pixel; `halo` page pixels around the glyphs.
    [[nodiscard]] TextBitmap rasterise(const TextBlock& block, float scale, float halo) const;

    /// Of all that was measured or rasterised so far, each once, the first met first, no more than a few dozen.
    [[nodiscard]] const std::vector<std::string>& letters_without_font() const;

    /// The family that fontconfig resolves `font_family` to: another where it is not installed, "" where nothing is.
    [[nodiscard]] static std::string installed_family();
    /// The path of the font file for a family as fontconfig resolves it ("" when there is none), for toolkits
    /// that load files.
    [[nodiscard]] static std::string font_file(FontWeight weight);
    /// The same for a sign that the family may lack, such as an arrow.
    [[nodiscard]] static std::string font_file_with(char32_t sign);

  private:
    friend struct TextLayout;  // text/layout.hpp, for painters that draw outlines rather than bitmaps
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The family every picture and panel uses.
inline constexpr const char* font_family = "Noto Sans";

}  // namespace briefmap
