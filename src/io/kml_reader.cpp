#include "io/kml_reader.hpp"

#include "io/event_collector.hpp"
#include "io/html_text.hpp"
#include "io/kml_placemark.hpp"
#include "io/xml_file.hpp"
#include "io/zip_member.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

constexpr const char* give_kml = "give a KML file with placemarks";

// Features of KML that are no placemarks.
constexpr std::array<std::string_view, 7> left_out = {
    "NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour", "NetworkLinkControl", "Update"};

bool is_container(std::string_view name) { return name == "Folder" || name == "Document" || name == "kml"; }

class KmlReader {
  public:
    explicit KmlReader(EventCollector& collector) : collector_(collector) {}

    /// With a stack of its own: folders may nest deeper than the program's stack goes.
    void read(pugi::xml_node root) {
        if (!is_container(local_name(root))) {
            take(root, Folder{});
            return;
        }
        std::vector<Folder> open = {inside(root, {})};
        while (!open.empty()) {
            const pugi::xml_node node = open.back().next;
            if (!node) {
                open.pop_back();
                continue;
            }
            open.back().next = node.next_sibling();
            if (node.type() != pugi::node_element) continue;
            if (is_container(local_name(node))) {
                open.push_back(inside(node, open.back()));
            } else {
                take(node, open.back());
            }
        }
    }

    [[nodiscard]] const std::string& title() const { return title_; }

  private:
    struct Folder {
        pugi::xml_node next;  // of its children, the one to read next
        std::string path;     // of names, from the outside in
        std::string when;
    };

    Folder inside(pugi::xml_node node, const Folder& around) {
        Folder folder = {node.first_child(), around.path, kml_time(node)};
        if (folder.when.empty()) folder.when = around.when;
        const std::string name = html_line(child_text(node, "name"));
        // The outermost document is the file.
        if (local_name(node) == "Document" && around.path.empty()) {
            if (title_.empty()) title_ = name;
            return folder;
        }
        constexpr std::size_t longest_path = 200;
        if (name.empty() || folder.path.size() > longest_path) return folder;
        folder.path += (folder.path.empty() ? "" : " / ") + name;
        return folder;
    }

    void take(pugi::xml_node node, const Folder& folder) {
        const std::string_view name = local_name(node);
        if (name == "Schema") {
            add_number_fields(node, numbers_);
            // KML 2.0 lets a file name its own kinds of placemark.
            if (std::string_view(node.attribute("parent").value()) == "Placemark")
                own_kinds_.insert(node.attribute("name").value());
        } else if (name == "Placemark" || own_kinds_.contains(std::string(name))) {
            take_placemark(node, folder);
        } else if (std::ranges::find(left_out, name) != left_out.end()) {
            leave_out(node);
        }
    }

    void take_placemark(pugi::xml_node node, const Folder& folder) {
        Event* event =
            collector_.add(kml_feature(node, folder.when, numbers_, collector_.next_row()), Dialect::foreign);
        if (event == nullptr || folder.path.empty()) return;
        if (event->category.empty()) {
            event->category = folder.path;
        } else {
            event->attributes.emplace_back("folder", json_text(folder.path));
        }
    }

    void leave_out(pugi::xml_node node) {
        Diagnostic d;
        d.severity = Severity::info;
        d.column = std::string(local_name(node));
        d.value = html_line(child_text(node, "name"));
        d.what = "is not a placemark";
        d.action = "it is left out";
        if (d.column.starts_with("NetworkLink")) {
            const std::string address = child_text(child_of(node, "Link"), "href");
            d.severity = Severity::warning;
            d.value = address.empty() ? child_text(child_of(node, "Url"), "href") : address;
            d.what = "is a link to another file";
            d.action = "it is not followed";
        }
        collector_.leave_out(std::move(d));
    }

    EventCollector& collector_;
    std::string title_;
    KmlNumberFields numbers_;
    std::set<std::string, std::less<>> own_kinds_;
};

bool is_kml(pugi::xml_node root) {
    const std::string_view name = local_name(root);
    return is_container(name) || name == "Placemark" || std::ranges::find(left_out, name) != left_out.end();
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK"); }

Result<Diagnosed<DatasetPtr>> read_kml(std::string_view bytes, EventCollector& collector,
                                       const std::string& file_name) {
    const auto file = XmlFile::parse(bytes, file_name);
    if (!file) return file.error();
    if (!is_kml(file->root())) {
        return Error{fmt::format("is XML but not KML: it begins with <{}>", shortened(file->root().name())), file_name,
                     give_kml};
    }
    file->report(collector);
    KmlReader reader(collector);
    reader.read(file->root());
    DatasetInfo info;
    info.title = reader.title();
    return collector.finish(std::move(info));
}

}  // namespace

Result<Diagnosed<DatasetPtr>> read_kml_events(std::string_view bytes, const std::string& file_name) {
    EventCollector collector(file_name);
    return read_kml(bytes, collector, file_name);
}

Result<Diagnosed<DatasetPtr>> read_kmz_events(std::string_view bytes, const std::string& file_name) {
    EventCollector collector(file_name);
    if (!is_zip(bytes)) return read_kml(bytes, collector, file_name);
    auto member = read_zip_member(bytes, {"doc.kml", ".kml"}, file_name);
    if (!member) return member.error();
    if (member->is_cut_short) {
        collector.say(Severity::warning, "", member->name, "cannot be unpacked in full", "what could be is kept");
    }
    for (const std::string& other : member->others) {
        collector.say(Severity::warning, "", other, fmt::format("is another KML file beside {}", member->name),
                      "it is left out");
    }
    return read_kml(member->bytes, collector, file_name);
}

}  // namespace briefmap
