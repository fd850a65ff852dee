#include "app/arguments.hpp"

#include "app/version.hpp"
#include "geo/projection.hpp"
#include "scene/theme.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

constexpr std::string_view about =
    "briefmap shows when and where: a native, offline map-and-timeline for dated events.\n"
    "Without a FILE it opens the bundled brief. `briefmap COMMAND --help` tells more.";

std::string language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) return std::string(map_languages[map_language_index(value)]);
    }
    return "en";
}

std::string joined(auto&& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

/// Reads a name as one of an enumeration's values.
template <class Value>
CLI::Validator one_of(std::map<std::string, Value> values) {
    CLI::Validator reader(
        [values = std::move(values)](std::string& text) {
            const auto found = values.find(text);
            if (found != values.end()) {
                text = std::to_string(static_cast<int>(found->second));
                return std::string();
            }
            std::vector<std::string> names;
            for (const auto& [name, value] : values)
                names.push_back(name);
            return "there is no “" + text + "”; give one of " + joined(names);
        },
        "");
    return reader;
}

void add_files(CLI::App& app, std::vector<std::filesystem::path>& files, ImportChoices& import) {
    app.add_option("FILE", files,
                   "Event files (GeoJSON, CSV, TSV, XLSX, ODS, KML, KMZ, GPX, GeoPackage, Shapefile, "
                   "FlatGeobuf, TimelineJS); the bundled brief when left out; - is standard input");
    app.add_flag_callback(
        "--day-first", [&import] { import.day_order = DayOrder::day_first; }, "Read 5/6/2025 in tables as 5 June");
    app.add_flag_callback(
        "--month-first", [&import] { import.day_order = DayOrder::month_first; }, "… as 6 May");
    app.add_option("--mapping", import.mapping, "What a table's columns mean, as docs/formats.md has it")
        ->type_name("FILE");
}

void add_wishes(CLI::App& app, Wishes& wishes) {
    app.add_option("--at", wishes.at, "Show what has begun up to this DATE (ISO 8601 or EDTF)")->type_name("DATE");
    app.add_option("--from", wishes.from, "Show a stretch of time: its first DATE")->type_name("DATE");
    app.add_option("--to", wishes.to, "… and its last DATE")->type_name("DATE");
    app.add_option("--mode", wishes.mode, "all, instant, window, cumulative or remaining")->type_name("MODE");
    app.add_option("--fit", wishes.fit, "events, world, a country's code or name, or W,S,E,N in degrees")
        ->type_name("WHAT");
    app.add_option("--view", wishes.view, "Centre and zoom: LON,LAT,ZOOM")->type_name("LON,LAT,ZOOM");
    app.add_option("--projection", wishes.projection,
                   "auto, " + joined(projection_names()) + ", EPSG:n or a PROJ string")
        ->type_name("NAME");
    app.add_flag("--graticule", wishes.graticule, "Draw meridians and parallels");
    app.add_option("--layer", wishes.layers,
                   "A map layer of your own, any vector or raster: FILE, or FILE,colour=#884422,opacity=0.6,field=NAME,"
                   "crs=EPSG:n,layer=NAME; more than once for several")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app.add_option("--hide", wishes.hide, "Base layers to leave out: " + base_layer_names())
        ->type_name("NAME,…")
        ->delimiter(',');
    app.add_option("--theme", wishes.theme, joined(theme_names()))->type_name("NAME");
    app.add_option("--lang", wishes.language, "Language of names and dates: " + joined(map_languages))
        ->type_name("LANG");
    app.add_option("--crowds", wishes.crowds, "Thousands of events as squares of counts or as dots: density, dots")
        ->transform(one_of<CrowdStyle>({{"density", CrowdStyle::density}, {"dots", CrowdStyle::dots}}))
        ->type_name("NAME");
    app.add_option("--size-by", wishes.size_by, "Marks as large as a number of their events: its FIELD")
        ->type_name("FIELD");
    app.add_option("--search", wishes.search, "Only events that have these words, in any of their fields")
        ->type_name("TEXT");
    app.add_option("--filter", wishes.filters,
                   "Only events with this: category, actor, country, precision, file or a field of their own, such as "
                   "category=coup, deaths=3..40, or box=W,S,E,N; more than once for several")
        ->type_name("FIELD=VALUE")
        ->allow_extra_args(false);
    app.add_option("--select", wishes.select, "The event to emphasise, by its id")->type_name("EVENT-ID");
}

/// "1920x1080", any positive numbers: whether a picture can have them is for the picture to say.
bool read_size(const std::string& text, int& width, int& height) {
    char rest = 0;
    return std::sscanf(text.c_str(), "%7dx%7d%c", &width, &height, &rest) == 2;
}

void add_size(CLI::App& app, std::string& size, const char* what) {
    app.add_option("--size", size, what)->type_name("WxH")->check([](const std::string& text) {
        int width = 0;
        int height = 0;
        return read_size(text, width, height) ? std::string() : "“" + text + "” is not WxH, such as 1920x1080";
    });
}

void add_page(CLI::App& app, PageArguments& page, std::string& size) {
    add_size(app, size, "Size of the picture in pixels (1920x1080)");
    app.add_option("--scale", page.scale, "Pixels for each pixel of --size (1)")->type_name("N");
    app.add_option("--title", page.title, "Title of the picture (the file's own)")->type_name("TEXT");
    app.add_option("--subtitle", page.subtitle, "A line below the title")->type_name("TEXT");
    app.add_option("--source", page.source, "A line at the foot on where the events come from")->type_name("TEXT");
    app.add_option("--marking", page.marking, "Who may see it: TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, … or any text")
        ->type_name("TEXT");
    app.add_flag("--locator", page.locator, "Add a small map of where in the world the map lies");
    const auto leave_out = [&app](const char* option, bool& shown, const char* help) {
        app.add_flag_callback(
            option, [&shown] { shown = false; }, help);
    };
    leave_out("--no-legend", page.legend, "Leave the legend out");
    leave_out("--no-key", page.key, "Leave out numbers at events of one place and their key");
    leave_out("--no-date", page.date, "Leave the date out");
    leave_out("--no-scale-bar", page.scale_bar, "Leave the scale bar out");
    leave_out("--no-attribution", page.attribution, "Leave the attribution out");
    leave_out("--no-caption", page.caption, "Leave the selected event's caption out");
}

void add_format(CLI::App& app, std::string& format) {
    app.add_option("--format", format, event_format_names() + " (by the end of OUT)")
        ->type_name("NAME")
        ->check([](const std::string& text) {
            return event_format_named(text) ? std::string()
                                            : "there is no “" + text + "”; give one of " + event_format_names();
        });
}

}  // namespace

Arguments parse_arguments(int argc, const char* const* argv) {
    Arguments arguments;
    OpenWindow window;
    RenderPicture picture;
    ConvertEvents conversion;
    ShowInfo info;
    std::string event_format;
    std::string window_size = "1440x900";
    std::string picture_size = "1920x1080";
    std::string log_format = "text";
    window.wishes.language = picture.wishes.language = language_of_environment();

    CLI::App app{std::string(about), "briefmap"};
    app.set_version_flag("--version", std::string("briefmap ") + version);
    app.add_flag("--quiet", arguments.quiet, "Print nothing but errors");
    app.add_option("--log-format", log_format, "text or json, on standard error")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("FORMAT");
    app.fallthrough();
    add_files(app, window.files, window.import);
    add_wishes(app, window.wishes);
    add_size(app, window_size, "Size of the window (1440x900)");
    app.add_option("--ui-scale", window.ui_scale, "Size of type and panels (by the display's resolution)")
        ->type_name("N")
        ->check(CLI::Range(0.5, 4.0));
    app.add_option("--renderer", window.renderer, "auto, opengl or cpu: what paints the window (auto)")
        ->transform(
            one_of<Renderer>({{"auto", Renderer::automatic}, {"opengl", Renderer::opengl}, {"cpu", Renderer::cpu}}))
        ->type_name("NAME");
    app.add_option("--trace", window.trace, "Write what is shown to FILE, a line of JSON for each change")
        ->type_name("FILE");

    CLI::App* render = app.add_subcommand("render", "One picture: .png .svg .pdf");
    add_files(*render, picture.files, picture.import);
    render->add_option("-o,--output", picture.output, "The file to write")->required()->type_name("OUT");
    add_wishes(*render, picture.wishes);
    add_page(*render, picture.page, picture_size);

    CLI::App* convert = app.add_subcommand("convert", "Events in another format: " + event_file_endings());
    add_files(*convert, conversion.files, conversion.import);
    convert->add_option("-o,--output", conversion.output, "The file to write; - is standard output")
        ->required()
        ->type_name("OUT");
    add_format(*convert, event_format);

    CLI::App* show = app.add_subcommand("info", "What is in it: events, dates, places, categories, problems");
    add_files(*show, info.files, info.import);
    show->add_flag("--json", info.json, "One JSON object");
    show->add_option("--save-mapping", info.save_mapping, "Write what a table's columns mean, to change and give back")
        ->type_name("FILE");

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        arguments.task = PrintAndLeave{app.help(), 0};
        return arguments;
    } catch (const CLI::CallForVersion&) {
        arguments.task = PrintAndLeave{std::string("briefmap ") + version + "\n", 0};
        return arguments;
    } catch (const CLI::ParseError& error) {
        arguments.task =
            PrintAndLeave{std::string("briefmap: ") + error.what() + "; `briefmap --help` shows the usage\n", 2};
        return arguments;
    }

    arguments.json_log = log_format == "json";
    read_size(window_size, window.width, window.height);
    read_size(picture_size, picture.page.width, picture.page.height);
    conversion.format = event_format_named(event_format);
    if (render->parsed()) {
        arguments.task = picture;
    } else if (convert->parsed()) {
        arguments.task = conversion;
    } else if (show->parsed()) {
        arguments.task = info;
    } else {
        arguments.task = window;
    }
    return arguments;
}

}  // namespace briefmap
