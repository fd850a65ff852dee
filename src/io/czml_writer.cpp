#include "io/czml_writer.hpp"

#include "io/category_colours.hpp"
#include "io/czml_time.hpp"
#include "io/event_json.hpp"
#include "io/event_table.hpp"
#include "io/html_escape.hpp"

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

constexpr Loss undated = {"event has no date that could be read; it is shown at every time",
                          "events have no date that could be read; they are shown at every time"};
constexpr Loss clamped = {"event reaches beyond the years 0 to 9999; it is shown up to there",
                          "events reach beyond the years 0 to 9999; they are shown up to there"};
constexpr Loss beyond = {"event is beyond the years 0 to 9999; it is not shown",
                         "events are beyond the years 0 to 9999; they are not shown"};
constexpr Loss placeless = {"event has no point; a globe cannot show it",
                            "events have no point; a globe cannot show them"};
constexpr Loss eras_lost = {"era has no place in CZML; it is left out",
                            "eras have no place in CZML; they are left out"};
constexpr Loss translations_lost = {"translation of the file's own words has no place in CZML; it is left out",
                                    "translations of the file's own words have no place in CZML; they are left out"};

/// The packet that opens the file: its name, and a clock that runs over the events in a minute.
Json document_packet(const Dataset& dataset) {
    Json packet = {{"id", "document"}, {"name", dataset.info().title}, {"version", "1.0"}};
    const auto extent = dataset.extent();
    const auto shown = extent ? czml_interval(*extent) : std::nullopt;
    if (!shown) return packet;
    constexpr std::int64_t seconds_of_showing = 60;
    packet["clock"] = {{"interval", shown->text},
                       {"currentTime", shown->text.substr(0, shown->text.find('/'))},
                       {"multiplier", std::max<std::int64_t>(shown->seconds / seconds_of_showing, 1)},
                       {"range", "LOOP_STOP"},
                       {"step", "SYSTEM_CLOCK_MULTIPLIER"}};
    return packet;
}

Json rgba(Colour colour) { return {{"rgba", {colour.r, colour.g, colour.b, colour.a}}}; }

void add_point(Json& packet, LonLat at, Colour colour) {
    packet["position"] = {{"cartographicDegrees", {at.lon, at.lat, 0}}};
    packet["point"] = {{"pixelSize", 10},
                       {"color", rgba(colour)},
                       {"outlineColor", rgba(rgb(0xffffff))},
                       {"outlineWidth", 2},
                       {"heightReference", "CLAMP_TO_GROUND"}};
}

// A list of intervals where a set of dates has gaps. False for what lies beyond CZML's years: it must not be shown, as
// it would be at every time.
bool add_availability(Json& packet, const Event& event, ExportLosses& losses) {
    if (!event.when) {
        losses.add(undated);
        return true;
    }
    const CzmlAvailability when = czml_availability(*event.when);
    if (when.intervals.empty()) {
        losses.add(beyond);
        return false;
    }
    if (when.is_clamped) losses.add(clamped);
    packet["availability"] = when.intervals.size() == 1 ? Json(when.intervals.front()) : Json(when.intervals);
    return true;
}

// What the packet's own members hold, or follows from them.
bool is_told_by_czml(const std::string& name) {
    return name == "title" || name == "text" || name == "begin" || name == "end";
}

// Numbers as numbers, so that they can be styled by.
Json properties_json(const Event& event, const EventTable& table) {
    Json properties = Json::object();
    const std::vector<std::string> cells = table.row(event);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const EventColumn& column = table.columns()[i];
        if (cells[i].empty() || is_told_by_czml(column.name)) continue;
        const bool is_number = column.kind == CellKind::whole || column.kind == CellKind::real;
        properties[column.name] = is_number ? attribute_json(cells[i]) : Json(cells[i]);
    }
    return properties;
}

/// `wanted`, or the first like it that is no event's and not the document's.
std::string packet_id(const Dataset& dataset, std::string wanted) {
    while (wanted == "document" || dataset.find(wanted))
        wanted += '_';
    return wanted;
}

class Packets {
  public:
    Packets(const Dataset& dataset, ExportLosses& losses) : dataset_(dataset), table_(dataset), losses_(losses) {
        table_.tell(losses_);
        add(document_packet(dataset));
    }

    void add_event(EventIndex index) {
        const Event& event = dataset_.event(index);
        const Colour colour = category_colour(dataset_.categories()[index]);
        Json packet = {{"id", event.id == "document" ? packet_id(dataset_, event.id) : event.id},
                       {"name", event.title}};
        if (!event.text.empty()) packet["description"] = "<p>" + escaped_html(event.text, "<br>") + "</p>";
        const std::vector<LonLat> points = points_of(event);
        if (points.empty()) losses_.add(placeless);
        const bool is_shown = add_availability(packet, event, losses_) && !points.empty();
        if (is_shown) add_point(packet, points.front(), colour);
        packet["properties"] = properties_json(event, table_);
        add(packet);
        for (std::size_t i = 1; is_shown && i < points.size(); ++i)
            add_further_point(packet, points[i], i + 1, colour);
    }

    [[nodiscard]] std::string take() { return std::move(text_) + "\n]\n"; }

  private:
    void add(const Json& packet) { text_.append(text_.empty() ? "[\n" : ",\n").append(json_text(packet)); }

    void add_further_point(const Json& first, LonLat at, std::size_t number, Colour colour) {
        const auto id = first["id"].get<std::string>();
        Json packet = {
            {"id", packet_id(dataset_, id + "#" + std::to_string(number))}, {"name", first["name"]}, {"parent", id}};
        for (const char* member : {"description", "availability"}) {
            if (first.contains(member)) packet[member] = first[member];
        }
        add_point(packet, at, colour);
        add(packet);
    }

    const Dataset& dataset_;
    EventTable table_;
    ExportLosses& losses_;
    std::string text_;
};

}  // namespace

Diagnosed<std::string> to_czml(const Dataset& dataset) {
    ExportLosses losses;
    losses.add(eras_lost, dataset.info().eras.size());
    losses.add(translations_lost, dataset.info().translations.size());
    Packets packets(dataset, losses);
    for (EventIndex i = 0; i < dataset.size(); ++i)
        packets.add_event(i);
    return {packets.take(), losses.take()};
}

}  // namespace briefmap
