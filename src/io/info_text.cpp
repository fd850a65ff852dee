#include "core/date_text.hpp"
#include "io/info_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace briefmap {
namespace {

constexpr std::size_t widest_when = 32, widest_title = 60;

// A file must not be able to steer the terminal: C0, DEL and C1 controls become spaces.
std::string plain(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte < 0x20 || byte == 0x7F) {
            out += ' ';
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
            out += ' ';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string when_text(const Event& event) {
    if (event.when) return display_date(*event.when, "en", DateLength::abbreviated);
    return event.when_text.empty() ? "–" : plain(event.when_text) + " (?)";
}

std::string places_text(const Event& event) {
    std::string all;
    for (const Place& place : event.places) {
        if (!all.empty()) all += ", ";
        if (place.role != PlaceRole::at) all += fmt::format("{} ", name_of(place.role));
        if (!place.name.empty()) {
            all += plain(place.name);
        } else if (!place.area_code.empty()) {
            all += plain(place.area_code);
        } else if (place.position) {
            all += fmt::format("{:.4f}, {:.4f}", place.position->lon, place.position->lat);
        }
    }
    return all;
}

struct Row {
    std::string when, title, places;
};

std::string day_of(Instant t) {
    const std::string text = to_iso8601(t);
    return text.substr(0, text.find('T'));
}

/// The rows of its files add up: read are those that were kept, merged or left out.
std::string counts_text(const DatasetInfo& info) {
    std::string text;
    for (std::size_t i = 0; i < std::min(info.files.size(), info.counts.size()); ++i) {
        const RowCounts& rows = info.counts[i];
        text +=
            fmt::format("{}{} rows read, {} kept ({} repaired)",
                        info.files.size() > 1 ? plain(info.files[i]) + ": " : "", rows.read, rows.kept, rows.repaired);
        if (rows.merged > 0) text += fmt::format(", {} merged into others", rows.merged);
        if (rows.left_out > 0) text += fmt::format(", {} left out", rows.left_out);
        text += "\n";
    }
    return text;
}

std::string summary(const Dataset& dataset) {
    std::string line = fmt::format("{} events, {} undated", dataset.size(), dataset.size() - dataset.dated_size());
    if (const auto extent = dataset.extent()) {
        line += fmt::format(", {} to {}", day_of(extent->begin), day_of(extent->end - 1));
    }
    return line;
}

}  // namespace

std::string info_text(const Dataset& dataset, const Diagnostics& diagnostics) {
    std::vector<Row> rows = {{"When", "Title", "Places"}};
    for (const Event& event : dataset.events()) {
        rows.push_back({shortened(when_text(event), widest_when), shortened(plain(event.title), widest_title),
                        places_text(event)});
    }
    const auto width = [&rows](std::string Row::*cell) {
        std::size_t widest = 0;
        for (const Row& row : rows)
            widest = std::max(widest, fmt::formatted_size("{:<1}", row.*cell));
        return widest;
    };
    const std::size_t when_width = width(&Row::when), title_width = width(&Row::title);

    std::string text = fmt::format("{}\n{}\n{}\n{}\n", plain(dataset.info().title), plain(dataset.info().path),
                                   summary(dataset), counts_text(dataset.info()));
    for (const Row& row : rows) {
        std::string line = fmt::format("{:<{}}  {:<{}}  {}", row.when, when_width, row.title, title_width, row.places);
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    if (!diagnostics.empty()) text += fmt::format("\nProblems: {}\n", diagnostics.size());
    for (const Diagnostic& d : diagnostics)
        text += "  " + plain(d.message()) + "\n";
    return text;
}

}  // namespace briefmap
