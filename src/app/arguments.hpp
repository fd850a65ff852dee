// The command line as plain values.
#pragma once

#include "app/inputs.hpp"
#include "app/surface.hpp"
#include "io/export_events.hpp"
#include "present/plan.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace briefmap {

struct PageArguments {
    int width = 1920, height = 1080;
    double scale = 1;
    std::optional<std::string> title;  // absent: the dataset's own
    std::string subtitle, source, marking;
    bool locator = false;
    bool legend = true, date = true, scale_bar = true, attribution = true, caption = true, key = true;
};

struct OpenWindow {
    std::vector<std::filesystem::path> files;
    ImportChoices import;
    Wishes wishes;
    std::optional<double> ui_scale;
    int width = 1440, height = 900;
    Renderer renderer = Renderer::automatic;
    std::optional<std::filesystem::path> trace;  // one JSON line for each change of what is shown
};

struct RenderPicture {
    std::vector<std::filesystem::path> files;
    ImportChoices import;
    std::filesystem::path output;
    Wishes wishes;
    PageArguments page;
};

struct ConvertEvents {
    std::vector<std::filesystem::path> files;
    ImportChoices import;
    std::filesystem::path output;
    std::optional<EventFormat> format;  // absent: as the output's name says
};

struct ShowInfo {
    std::vector<std::filesystem::path> files;
    ImportChoices import;
    bool json = false;
    std::optional<std::filesystem::path> save_mapping;  // of the first file, a table
};

/// Help or version was asked for, or the usage was wrong: print and leave.
struct PrintAndLeave {
    std::string text;
    int status = 0;  // 0 goes to standard output, 2 to standard error
};

struct Arguments {
    std::variant<OpenWindow, RenderPicture, ConvertEvents, ShowInfo, PrintAndLeave> task;
    bool quiet = false;
    bool json_log = false;
};

[[nodiscard]] Arguments parse_arguments(int argc, const char* const* argv);

}  // namespace briefmap
