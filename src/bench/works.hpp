// The works, each giving its line of figures.
#pragma once

#include "app/data_paths.hpp"
#include "bench/report.hpp"
#include "core/result.hpp"
#include "events/time_filter.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace briefmap::bench {

/// W1: from the start of a process to the world's PNG on disk, in processes of its own started one after the other.
[[nodiscard]] Result<Figures> cold_start(const std::string& program);
/// What each of these processes does.
[[nodiscard]] Status world_to_png(const DataPaths& paths, const std::filesystem::path& output);

/// W2: 200 frames of zooming and panning as the window paints them without a graphics card.
[[nodiscard]] Result<Figures> pan_and_zoom(const DataPaths& paths);

/// EDTF: runs over a million dates of all levels, mostly days; a "frame" is a run.
[[nodiscard]] Result<Figures> parse_dates();

/// The timeline of a million events, built and painted: 140 frames of zooming in from the whole to a month, 60 of
/// panning by a year in all, the playhead moving.
[[nodiscard]] Result<Figures> draw_timeline();

/// A hundred presses of the key for the next event, spread over the time of 100,000 events: all of the window's frame.
/// In window mode a year of 25 is shown, in cumulative mode a quarter to all of the events.
[[nodiscard]] Result<Figures> step_through(const DataPaths& paths, TimeMode mode);

/// W3: a hundred steps of a window of a year over 25, or of all up to its end: the map alone with its labels, each
/// event a dot, from setting the time to the finished frame.
[[nodiscard]] Result<Figures> scrub(std::string_view work, std::size_t count, TimeMode mode, const DataPaths& paths);

/// From the choice of another projection, at the finest detail, to the frame with the fine map: each named projection
/// three times.
[[nodiscard]] Result<Figures> change_projection(const DataPaths& paths);

/// From a table of `count` rows on disk to the window's first frame; a "frame" is one such load.
[[nodiscard]] Result<Figures> load_table(std::string_view work, std::size_t count, const DataPaths& paths);

/// A dozen searches as one types them over a million events with a sentence each, five times over; "first_frame_s" is
/// what the index took.
[[nodiscard]] Result<Figures> search_words();

/// Eight changes of a filter on a million events, five times over: facets, a range of numbers, a box, a lasso of 302
/// corners; each with the counts of the categories.
[[nodiscard]] Result<Figures> change_filter();

/// W5: one picture of the world with 100,000 dots at 7680 × 4320, from the events to the PNG on disk; a "frame" is one
/// such picture.
[[nodiscard]] Result<Figures> large_picture(const DataPaths& paths);

}  // namespace briefmap::bench
