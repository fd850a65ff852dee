#include "io/kml_writer.hpp"

#include "io/category_colours.hpp"
#include "io/event_json.hpp"
#include "io/event_table.hpp"
#include "io/html_escape.hpp"
#include "io/kml_time.hpp"
#include "io/xml_text.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <string_view>

namespace briefmap {
namespace {

constexpr Loss characters_lost = {"event has characters that XML cannot hold; they become �",
                                  "events have characters that XML cannot hold; they become �"};
constexpr Loss time_lost = {"event has a time beyond the years 1 to 9999; its `when` alone holds it",
                            "events have a time beyond the years 1 to 9999; their `when` alone holds it"};

// What elements of KML's own hold, or follows from them.
bool is_told_by_kml(std::string_view name, bool has_point, bool is_exact_description) {
    if (name == "lon" || name == "lat") return has_point;
    if (name == "text") return is_exact_description;
    return name == "title" || name == "begin" || name == "end";
}

/// Elements as text, at the depth of a Document's children.
class KmlText {
  public:
    [[nodiscard]] bool replaced() const { return replaced_; }
    void start_over() { replaced_ = false; }

    void add(pugi::xml_node parent, const char* name, std::string_view text) {
        parent.append_child(name).text().set(clean(text).c_str());
    }

    void add_data(pugi::xml_node list, std::string_view name, std::string_view value) {
        if (value.empty()) return;
        pugi::xml_node data = list.append_child("Data");
        data.append_attribute("name").set_value(clean(name).c_str());
        add(data, "value", value);
    }

  private:
    std::string clean(std::string_view text) {
        XmlText xml = xml_text(text);
        replaced_ = replaced_ || xml.replaced;
        return std::move(xml.text);
    }

    bool replaced_ = false;
};

struct Appender final : pugi::xml_writer {
    explicit Appender(std::string& out) : text(out) {}
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    std::string& text;
};

void print_children(pugi::xml_node document, std::string& text) {
    Appender appender(text);
    for (const pugi::xml_node child : document.children())
        child.print(appender, "  ", pugi::format_indent, pugi::encoding_utf8, 2);
}

// aabbggrr.
std::string kml_colour(Colour colour) {
    return fmt::format("{:02x}{:02x}{:02x}{:02x}", colour.a, colour.b, colour.g, colour.r);
}

std::string style_id(std::size_t category) { return fmt::format("category-{}", category); }

void add_document_head(pugi::xml_node document, const Dataset& dataset, KmlText& kml) {
    const DatasetInfo& info = dataset.info();
    if (!info.title.empty()) kml.add(document, "name", info.title);
    for (std::size_t i = 0; i < dataset.category_names().size(); ++i) {
        pugi::xml_node style = document.append_child("Style");
        style.append_attribute("id").set_value(style_id(i).c_str());
        kml.add(style.append_child("IconStyle"), "color", kml_colour(category_colour(i)));
    }
    const pugi::xml_node data = document.append_child("ExtendedData");
    kml.add_data(data, "lang", info.language);
    if (!info.translations.empty()) kml.add_data(data, "translations", json_text(translations_json(info.translations)));
    if (!info.eras.empty()) kml.add_data(data, "eras", json_text(eras_json(info.eras)));
}

std::string coordinates(LonLat point) { return fmt::format("{},{}", point.lon, point.lat); }

void add_geometry(pugi::xml_node placemark, const std::vector<LonLat>& points) {
    if (points.empty()) return;
    pugi::xml_node parent = points.size() > 1 ? placemark.append_child("MultiGeometry") : placemark;
    for (const LonLat point : points)
        parent.append_child("Point").append_child("coordinates").text().set(coordinates(point).c_str());
}

// A description is HTML where it looks like it; then the words themselves stand in the data too.
void add_placemark(pugi::xml_node document, const Dataset& dataset, EventIndex index, const EventTable& table,
                   KmlText& kml, ExportLosses& losses) {
    const Event& event = dataset.event(index);
    pugi::xml_node placemark = document.append_child("Placemark");
    kml.add(placemark, "name", event.title);
    const std::string description = is_like_html(event.text) ? escaped_html(event.text) : event.text;
    if (!description.empty()) kml.add(placemark, "description", description);
    if (!add_kml_time(placemark, event)) losses.add(time_lost);
    kml.add(placemark, "styleUrl", "#" + style_id(dataset.categories()[index]));
    const std::vector<LonLat> points = points_of(event);
    const pugi::xml_node data = placemark.append_child("ExtendedData");
    const std::vector<std::string> cells = table.row(event);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& name = table.columns()[i].name;
        if (!is_told_by_kml(name, !points.empty(), description == event.text)) kml.add_data(data, name, cells[i]);
    }
    add_geometry(placemark, points);
}

}  // namespace

Diagnosed<std::string> to_kml(const Dataset& dataset) {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n  <Document>\n";
    KmlText kml;
    ExportLosses losses;
    pugi::xml_document head;
    add_document_head(head.root(), dataset, kml);
    print_children(head.root(), text);

    const EventTable table(dataset);
    table.tell(losses);
    // One at a time: a tree of a million of them would not be small.
    for (EventIndex i = 0; i < dataset.size(); ++i) {
        pugi::xml_document one;
        kml.start_over();
        add_placemark(one.root(), dataset, i, table, kml, losses);
        if (kml.replaced()) losses.add(characters_lost);
        print_children(one.root(), text);
    }
    text += "  </Document>\n</kml>\n";
    return {std::move(text), losses.take()};
}

}  // namespace briefmap
