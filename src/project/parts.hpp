// The parts of a project file, each with what writes it and what reads it: a new part of State is added here and in
// project_file.cpp. A part writes all its keys, null where there is nothing, so that whatever else the file has there
// is known to be somebody else's.
#pragma once

#include "project/part_reader.hpp"
#include "project/project.hpp"

#include <filesystem>
#include <vector>

namespace briefmap {

[[nodiscard]] Json view_json(const View& view);
void read_view(const PartReader& part, View& view);

[[nodiscard]] Json time_json(const TimeView& time);
void read_time(const PartReader& part, TimeView& time);

[[nodiscard]] Json filter_json(const EventFilter& filter);
void read_filter(const PartReader& part, EventFilter& filter);

[[nodiscard]] Json list_json(const ListOrder& order);
void read_list(const PartReader& part, ListOrder& order);

/// Theme, language, and how marks and map are drawn.
[[nodiscard]] Json style_json(const State& state);
void read_style(const PartReader& part, State& state);

[[nodiscard]] Json panels_json(const Panels& panels);
void read_panels(const PartReader& part, Panels& panels);

/// `folder`: the project file's own; empty for absolute paths.
[[nodiscard]] Json layers_json(const MapLayers& layers, const std::filesystem::path& folder);
/// `whole` is the file: layers are a list in it.
[[nodiscard]] MapLayers read_layers(const PartReader& whole, const std::filesystem::path& folder);

[[nodiscard]] Json views_json(const std::vector<SavedView>& views);
[[nodiscard]] std::vector<SavedView> read_views(const PartReader& whole);

[[nodiscard]] Json sources_json(const std::vector<ProjectSource>& sources, const std::filesystem::path& folder);
[[nodiscard]] std::vector<ProjectSource> read_sources(const PartReader& whole, const std::filesystem::path& folder);

}  // namespace briefmap
