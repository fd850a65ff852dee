// `--trace FILE`: what the window shows, one line of JSON for each change, for tests that drive a real window. Each
// part reports for itself: what the list has highlighted, what the card describes, what map and timeline emphasise.
#pragma once

#include "core/result.hpp"
#include "ui/panel.hpp"

#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>

namespace briefmap {

struct TraceInput {
    const Session& session;
    const Dataset& dataset;
    const MapScene& map;
    std::span<const ShownLayer> layers;
    const TimelineScene& timeline;
    const UiShown& ui;
    const WindowLayout& layout;
    float scale = 1;
    bool full_screen = false;
    std::optional<PagePoint> laser;  // window pixels
    bool basemap_settled = false;    // no finer one is on its way
    bool is_drawn = false;           // scenes and panels show the state as it is now
    const std::string& last_picture;
};

class Trace {
  public:
    [[nodiscard]] static Result<Trace> open(const std::filesystem::path& path);
    /// Writes a line when it differs from the last one.
    void write(const TraceInput& input);

  private:
    explicit Trace(std::ofstream file) : file_(std::move(file)) {}
    std::ofstream file_;
    std::string last_;
};

}  // namespace briefmap
