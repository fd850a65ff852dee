// Small pieces that several panels share: a panel's window, category marks, icons drawn from lines, coloured text.
#pragma once

#include "core/date_text.hpp"
#include "events/event.hpp"
#include "ui/panel.hpp"

#include <imgui.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace briefmap {

[[nodiscard]] ImU32 im_colour(Colour colour);
[[nodiscard]] ImVec4 im_colour4(Colour colour);

enum class PanelKind {
    sheet,  // a coloured ground, scrolling where its content is longer
    bar,    // a coloured ground, one row that never scrolls
    glass,  // nothing of its own: input on what is painted below
    grip,   // likewise, above the panels that it overlaps
};
/// A borderless, immovable window filling `rect`; `end_panel` must follow whatever it returns.
bool begin_panel(const char* name, const PageRect& rect, PanelKind kind = PanelKind::sheet);
void end_panel();

/// The fonts that `load_fonts` put in the atlas; the default font where one is missing.
enum class UiFont { regular, bold, title, small };
void push_font(UiFont font);
void pop_font();

/// Of a longer text panels show the first so many bytes: it must not hold up a frame, and Dear ImGui aborts at one of
/// 16,384 characters.
inline constexpr std::size_t longest_text = 10'000;
void text_coloured(Colour colour, std::string_view text);
void text_wrapped(Colour colour, std::string_view text);

/// A category's shape in its colour, `size` across.
void draw_category_mark(ImDrawList& draw, const Theme& theme, std::size_t category, ImVec2 centre, float size,
                        float alpha = 1);

enum class Icon {
    play,
    play_back,
    pause,
    previous,
    next,
    first,
    last,
    stop_at_end,
    loop,
    bounce,
    options,
    layers,
    present,
    moon,
    help,
    fit,
    filters,
    table,
    box,
    lasso,
    cross
};
/// A square button with an icon; `label` is its tooltip and, for tests and accessibility, its id.
bool icon_button(const Theme& theme, Icon icon, const char* label, float size, bool is_active = false);

/// Whether the row of the selected event is to be brought into view: when the selection has changed since the last
/// frame.
[[nodiscard]] bool selection_is_new(const UiInput& in);

/// Whether other rows are listed than in the last frame, so that their beginning is to be seen.
[[nodiscard]] bool rows_are_new(const UiInput& in);

/// A text field's text, `most` bytes of it at most, and whether it was changed.
struct FieldText {
    std::string text;
    bool changed = false, entered = false;
};
/// A field of that text with a hint where it is empty; notes that one types in it.
[[nodiscard]] FieldText text_field(const char* id, const char* hint, const std::string& text, std::size_t most,
                                   UiShown& shown, int flags = 0);

/// Tells that the item just made is there to be used; not where it is scrolled out of sight.
void note_control(UiShown& shown, std::string_view name);

/// Dear ImGui shapes no Arabic and the atlas holds no Chinese: panels fall back to English for these two. Maps and
/// pictures, set by Pango, do not.
[[nodiscard]] std::string_view panel_language(const State& state);

/// The event's date as a panel prints it: "no date" and the words as written where there is none.
[[nodiscard]] std::string date_of(const Event& event, std::string_view language, DateLength length);

/// Date and title beside the pointer; returned as they are there.
std::string event_tooltip(const UiInput& in, EventIndex event);

/// "15.82° N, 1.29° W".
[[nodiscard]] std::string display_position(LonLat p);

/// What the commands of one drag share: the moment its button went down.
[[nodiscard]] std::uint64_t gesture_of_button(int button);

/// The longest beginning of the text's first line that fits `width`, with an ellipsis where something was cut. Looks at
/// no more of the text than could be seen.
[[nodiscard]] std::string fitted(std::string_view text, float width);

}  // namespace briefmap
