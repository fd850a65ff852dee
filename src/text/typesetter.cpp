#include "text/typesetter.hpp"

#include "text/displayable.hpp"
#include "text/layout.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace briefmap {
namespace {

// Noto Sans has no Arabic and no Han; its own siblings go with it better than what fontconfig would take next.
/// Em. Noto Sans Arabic asks for twice the height of Latin lines, for vowel signs upon vowel signs.
constexpr double arabic_line = 1.5;
constexpr const char* families = "Noto Sans,Noto Sans Arabic,Noto Sans CJK SC";
constexpr float largest_size = 1000;         // page pixels to the em
constexpr double longest_line = 1'000'000;   // page pixels; Pango counts in 1/1024 of them in 32 bits
constexpr std::size_t longest_text = 65536;  // bytes
constexpr std::string_view line_separator = "\u2028";

struct BlockHash {
    std::size_t operator()(const TextBlock& b) const {
        std::size_t h = std::hash<std::string_view>{}(b.utf8);
        const auto add = [&h](auto v) { h = h * 1099511628211U ^ std::hash<decltype(v)>{}(v); };
        add(b.style.size);
        add(b.style.letter_spacing);
        add(b.max_width);
        add(b.max_lines);
        add(static_cast<int>(b.style.weight) * 8 + static_cast<int>(b.align) * 2 + (b.style.italic ? 1 : 0));
        return h;
    }
};

/// What was asked for lately: when the younger half is full, the older half is forgotten.
class ExtentCache {
  public:
    const TextExtent* find(const TextBlock& block) {
        if (const auto hit = young_.find(block); hit != young_.end()) return &hit->second;
        const auto hit = old_.find(block);
        return hit == old_.end() ? nullptr : add(block, hit->second);
    }

    const TextExtent* add(const TextBlock& block, TextExtent extent) {
        if (young_.size() >= half_size) {
            old_ = std::move(young_);
            young_.clear();
        }
        return &young_.insert_or_assign(block, extent).first->second;
    }

  private:
    static constexpr std::size_t half_size = 4096;
    std::unordered_map<TextBlock, TextExtent, BlockHash> young_, old_;
};

PangoWeight pango_weight(FontWeight weight) {
    switch (weight) {
        case FontWeight::medium:
            return PANGO_WEIGHT_MEDIUM;
        case FontWeight::bold:
            return PANGO_WEIGHT_BOLD;
        case FontWeight::regular:
            break;
    }
    return PANGO_WEIGHT_NORMAL;
}

PangoAlignment pango_alignment(TextAlign align) {
    switch (align) {
        case TextAlign::centre:
            return PANGO_ALIGN_CENTER;
        case TextAlign::right:
            return PANGO_ALIGN_RIGHT;
        case TextAlign::left:
            break;
    }
    return PANGO_ALIGN_LEFT;
}

float usable_size(float size) { return std::isfinite(size) ? std::clamp(size, 0.1F, largest_size) : 1; }

int pango_units(double pixels) {
    return static_cast<int>(std::lround(std::clamp(pixels, -longest_line, longest_line) * PANGO_SCALE));
}

struct DescriptionFree {
    void operator()(PangoFontDescription* d) const { pango_font_description_free(d); }
};
struct AttributesUnref {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

void set_font(PangoLayout* layout, const TextStyle& style) {
    const std::unique_ptr<PangoFontDescription, DescriptionFree> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), families);
    pango_font_description_set_absolute_size(font.get(), pango_units(usable_size(style.size)));
    pango_font_description_set_weight(font.get(), pango_weight(style.weight));
    pango_font_description_set_style(font.get(), style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout, font.get());
}

void set_attributes(PangoLayout* layout, const TextStyle& style, std::string_view text) {
    const std::unique_ptr<PangoAttrList, AttributesUnref> list(pango_attr_list_new());
    if (std::isfinite(style.letter_spacing) && style.letter_spacing != 0 && !is_cursive(text)) {
        pango_attr_list_insert(list.get(), pango_attr_letter_spacing_new(pango_units(style.letter_spacing)));
    }
    if (is_arabic(text)) {
        pango_attr_list_insert(list.get(), pango_attr_line_height_new_absolute(pango_units(
                                               arabic_line * static_cast<double>(usable_size(style.size)))));
    }
    if (is_chinese(text)) {
        pango_attr_list_insert(list.get(), pango_attr_language_new(pango_language_from_string("zh-cn")));
    }
    pango_layout_set_attributes(layout, list.get());
}

void set_width(PangoLayout* layout, const TextBlock& block) {
    if (!(block.max_width > 0)) return;
    pango_layout_set_width(layout, pango_units(block.max_width));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (block.max_lines <= 0) return;
    pango_layout_set_height(layout, -block.max_lines);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
}

std::string text_to_set(const TextBlock& block) {
    const auto limit = static_cast<std::size_t>(longest_line / usable_size(block.style.size));
    std::string text = displayable(block.utf8, std::min(limit, longest_text));
    if (!(block.max_width > 0) || block.max_lines <= 0) return text;
    // Pango counts lines paragraph by paragraph; line separators keep it all one paragraph.
    std::string one;
    one.reserve(text.size());
    for (const char c : text) {
        if (c == '\n') {
            one += line_separator;
        } else {
            one += c;
        }
    }
    return one;
}

/// Pango changes the sides of text from right to left.
void keep_right(PangoLayout* layout, TextAlign align) {
    if (align != TextAlign::right) return;
    const PangoLayoutLine* first = pango_layout_get_line_readonly(layout, 0);
    if (first->resolved_dir == PANGO_DIRECTION_RTL) pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT);
}

/// Pango runs all that is left of a paragraph into its last line, past the breaks: cut it at the first of them.
void mark_lines_left_out(PangoLayout* layout, const std::string& text) {
    if (pango_layout_get_height(layout) >= 0) return;
    const PangoLayoutLine* last = pango_layout_get_line_readonly(layout, pango_layout_get_line_count(layout) - 1);
    const std::size_t end = text.find(line_separator, static_cast<std::size_t>(last->start_index));
    if (end == std::string::npos) return;
    const bool is_left_out = text.find_first_not_of(" \t\u2028", end) != std::string::npos;
    const std::string shown = text.substr(0, end) + (is_left_out ? "…" : "");
    pango_layout_set_text(layout, shown.data(), static_cast<int>(shown.size()));
}

/// A PDF keeps for each glyph the text it stands for: for Pango's ellipsis all that it hides. Setting the text as it is
/// shown leaves "…" alone.
void forget_hidden_text(LaidOutText& text) {
    PangoLayout* layout = text.layout.get();
    if (!pango_layout_is_ellipsized(layout)) return;
    const PangoLayoutLine* last = pango_layout_get_line_readonly(layout, pango_layout_get_line_count(layout) - 1);
    const std::string shown = std::string(pango_layout_get_text(layout), static_cast<std::size_t>(last->start_index)) +
                              lines_of(text).back().utf8;
    pango_layout_set_text(layout, shown.data(), static_cast<int>(shown.size()));
}

void note_letters_without_font(PangoLayout* layout, std::vector<std::string>& known) {
    constexpr std::size_t most = 64;
    const char* text = pango_layout_get_text(layout);
    for (const GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next) {
        for (const GSList* at = static_cast<const PangoLayoutLine*>(line->data)->runs; at != nullptr; at = at->next) {
            const auto* run = static_cast<const PangoGlyphItem*>(at->data);
            for (int g = 0; g < run->glyphs->num_glyphs; ++g) {
                if ((run->glyphs->glyphs[g].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
                const char* letter = text + run->item->offset + run->glyphs->log_clusters[g];
                const std::string found(letter, static_cast<const char*>(g_utf8_next_char(letter)));
                if (known.size() < most && std::find(known.begin(), known.end(), found) == known.end())
                    known.push_back(found);
            }
        }
    }
}

struct FontOptionsDestroy {
    void operator()(cairo_font_options_t* o) const { cairo_font_options_destroy(o); }
};

struct PatternDestroy {
    void operator()(FcPattern* p) const { FcPatternDestroy(p); }
};

}  // namespace

struct Typesetter::Impl {
    std::unique_ptr<PangoFontMap, ObjectUnref> map{pango_cairo_font_map_new()};
    std::unique_ptr<PangoContext, ObjectUnref> context{pango_font_map_create_context(map.get())};
    ExtentCache extents;
    std::vector<std::string> without_font;

    Impl() {
        const std::unique_ptr<cairo_font_options_t, FontOptionsDestroy> options(cairo_font_options_create());
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options.get());
        pango_cairo_context_set_resolution(context.get(), 96);
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        // Not the user's: a picture is the same on every machine.
        pango_context_set_language(context.get(), pango_language_from_string("en"));
        pango_context_set_base_dir(context.get(), PANGO_DIRECTION_WEAK_LTR);
    }
};

Typesetter::Typesetter() : impl_(std::make_unique<Impl>()) {}
Typesetter::~Typesetter() = default;

LaidOutText TextLayout::of(const Typesetter& typesetter, const TextBlock& block) {
    LaidOutText laid_out;
    laid_out.layout.reset(pango_layout_new(typesetter.impl_->context.get()));
    PangoLayout* layout = laid_out.layout.get();
    const std::string text = text_to_set(block);
    set_font(layout, block.style);
    set_attributes(layout, block.style, text);
    pango_layout_set_alignment(layout, pango_alignment(block.align));
    set_width(layout, block);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    keep_right(layout, block.align);
    mark_lines_left_out(layout, text);
    forget_hidden_text(laid_out);

    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    if (pango_layout_get_unknown_glyphs_count(layout) > 0)
        note_letters_without_font(layout, typesetter.impl_->without_font);
    const auto pixels = [](int units) { return static_cast<float>(units) / PANGO_SCALE; };
    laid_out.left = pixels(logical.x);
    laid_out.top = pixels(logical.y);
    laid_out.extent = {pixels(logical.width), pixels(logical.height),
                       pixels(pango_layout_get_baseline(layout) - logical.y), pango_layout_get_line_count(layout)};
    return laid_out;
}

const std::vector<std::string>& Typesetter::letters_without_font() const { return impl_->without_font; }

TextExtent Typesetter::measure(const TextBlock& block) const {
    if (const TextExtent* known = impl_->extents.find(block)) return *known;
    return *impl_->extents.add(block, TextLayout::of(*this, block).extent);
}

namespace {

/// What the best font for a pattern says of itself, such as FC_FILE. Takes `wanted`, which may be null.
std::string of_best_font(FcPattern* wanted, const char* property) {
    const std::unique_ptr<FcPattern, PatternDestroy> owned(wanted);
    if (!owned) return {};
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    const std::unique_ptr<FcPattern, PatternDestroy> found(FcFontMatch(nullptr, wanted, &result));
    FcChar8* text = nullptr;
    if (!found || FcPatternGetString(found.get(), property, 0, &text) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(text);
}

}  // namespace

std::string Typesetter::installed_family() {
    return of_best_font(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, font_family, nullptr), FC_FAMILY);
}

std::string Typesetter::font_file(FontWeight weight) {
    const int fc_weight = weight == FontWeight::bold     ? FC_WEIGHT_BOLD
                          : weight == FontWeight::medium ? FC_WEIGHT_MEDIUM
                                                         : FC_WEIGHT_REGULAR;
    return of_best_font(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, font_family, FC_WEIGHT, FcTypeInteger,
                                       fc_weight, FC_SLANT, FcTypeInteger, FC_SLANT_ROMAN, nullptr),
                        FC_FILE);
}

std::string Typesetter::font_file_with(char32_t sign) {
    const std::unique_ptr<FcCharSet, decltype(&FcCharSetDestroy)> signs(FcCharSetCreate(), &FcCharSetDestroy);
    if (!signs || !FcCharSetAddChar(signs.get(), sign)) return {};
    return of_best_font(FcPatternBuild(nullptr, FC_CHARSET, FcTypeCharSet, signs.get(), FC_FAMILY, FcTypeString,
                                       font_family, FC_WEIGHT, FcTypeInteger, FC_WEIGHT_REGULAR, nullptr),
                        FC_FILE);
}

}  // namespace briefmap
