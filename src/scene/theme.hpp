// Every colour and size of type there is. No colour is named outside a theme.
#pragma once

#include "core/colour.hpp"
#include "core/result.hpp"
#include "scene/draw_list.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace briefmap {

struct Theme {
    std::string_view name;
    bool dark = false;

    struct Map {
        Colour sea, land, border, coast, disputed, lake, river, admin1, sphere_edge;
        Colour country_label, town_label, sea_label, label_halo;
        Colour graticule = rgb(0x738793).with_alpha(0.45);
        float border_width = 0.8F;  // page pixels, as all widths here
        float halo_width = 1.6F;
    } map;

    struct Ui {
        Colour background, panel, raised, line, text, text_dim, accent, accent_text, hover, selected, warning, error;
        float frame_width = 0;  // around buttons and fields
    } ui;

    struct TimeAxis {
        Colour background, lane, tick, tick_text, playhead, window, future;
        Colour held, held_line;  // stretches that stay shown
        Colour left_out;         // what a cyclic filter or a leap of playing leaves out
        Colour era;
    } axis;

    /// A country that events are about. Alpha of its fill, or of its hatching, and of its outline.
    struct AreaShade {
        double fill = 0, outline = 0;
        float width = 0;
    };
    struct Areas {
        bool hatched = false;
        AreaShade past = {0.17, 0.55, 0.8F};
        AreaShade plain = {0.22, 0.75, 1};
        AreaShade hovered = {0.30, 0.95, 1.6F};
        AreaShade selected = {0.33, 1, 1.8F};
    } areas;

    struct Marks {
        double past_fading = 0.36;                   // towards land; past marks stay readable
        double oldest_fading = 0.82;                 // where events fade with age: still there, no more than that
        double vague_fill = 0.13, vague_rim = 0.45;  // alpha of the disc around a place known to a town
        bool clears = false;                         // that disc is of land's colour, so that hatching ends at it
        bool shaped_tally = false;                   // a country's events are told by shapes, not by bars
        double leader = 0.55;                        // alpha of lines to marks that stand aside
        double faintest_count = 0.3;                 // of squares of counts: of the way from land to the fullest colour
        Colour fullest_count{0, 0, 0, 0};            // transparent: that of errors
        double count_alpha = 0.82;                   // of those squares: borders and coasts are seen through
    } marks;

    /// Layers of the user's own.
    struct Layers {
        std::vector<Colour> tints = {rgb(0x6a3d9a), rgb(0x8a4b08), rgb(0x00695c), rgb(0xad1457), rgb(0x4d6a0f)};
        Colour ramp_low = rgb(0xfdd49e), ramp_high = rgb(0x7f2704);  // classes of a number, from least to most
        Colour other = rgb(0x8a8a8a);                                // values that have no colour of their own
    } layers;

    Colour selection;                // ring of the selected event
    std::vector<Colour> categories;  // Okabe-Ito first; more categories than colours go round with other shapes

    [[nodiscard]] Colour category_colour(std::size_t category) const;
    /// The disc around a place known to a town, under an event of this colour.
    [[nodiscard]] Colour vague_disc(Colour event) const;
    /// Colour alone never tells categories apart.
    [[nodiscard]] static MarkerShape category_shape(std::size_t category);
    /// What a marker's size is multiplied by so that all shapes look as large as the circle.
    [[nodiscard]] static float evened_size(MarkerShape shape);
};

/// What is the same in every theme: a blanked screen, and the dot of a laser pointer with the edge that sets it off.
inline constexpr Colour blank_screen = rgb(0x000000);
inline constexpr Colour laser_dot = rgb(0xe8170c);
inline constexpr Colour laser_edge = rgb(0xffffff);

/// nullptr where there is none of that name.
[[nodiscard]] const Theme* theme_named(std::string_view name);
/// "light", "dark", "print", "contrast".
[[nodiscard]] std::vector<std::string_view> theme_names();
/// For an option or a file that names a theme there is not: lists those there are.
[[nodiscard]] Error unknown_theme(std::string_view name);

}  // namespace briefmap
