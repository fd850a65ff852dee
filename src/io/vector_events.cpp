#include "io/vector_events.hpp"

#include "geo/record_file.hpp"
#include "io/event_collector.hpp"
#include "io/feature_builder.hpp"

#include <utility>
#include <variant>
#include <vector>

namespace briefmap {
namespace {

Json positions(const std::vector<LonLat>& points) {
    Json list = Json::array();
    for (const LonLat p : points)
        list.push_back(Json::array({p.lon, p.lat}));
    return list;
}

Json lists_of_positions(const std::vector<std::vector<LonLat>>& runs) {
    Json list = Json::array();
    for (const std::vector<LonLat>& run : runs)
        list.push_back(positions(run));
    return list;
}

Json geometry_of(const Record& record) {
    Json kinds = Json::array();
    const auto add = [&](const char* type, Json&& parts) {
        if (!parts.empty()) kinds.push_back({{"type", type}, {"coordinates", std::move(parts)}});
    };
    add("MultiPoint", positions(record.points));
    add("MultiLineString", lists_of_positions(record.lines));
    add("Polygon", lists_of_positions(record.rings));
    if (kinds.empty()) return nullptr;
    if (kinds.size() == 1) return std::move(kinds[0]);
    return {{"type", "GeometryCollection"}, {"geometries", std::move(kinds)}};
}

Json feature_of(Record&& record) {
    FeatureBuilder feature;
    for (auto& [name, value] : record.values)
        feature.add(name, std::visit([](auto& held) { return Json(std::move(held)); }, value));
    return feature.take(geometry_of(record));
}

/// Layers part the events of a file where it has several, and nothing else does.
void name_layers(const std::vector<std::string>& layers, std::vector<std::pair<std::size_t, std::string>>& layer_of,
                 EventCollector& collector) {
    if (layers.size() < 2) return;
    for (auto& [at, layer] : layer_of) {
        Event& event = collector.events()[at].event;
        if (event.category.empty()) {
            event.category = std::move(layer);
        } else {
            event.attributes.emplace_back("layer", json_text(layer));
        }
    }
}

}  // namespace

Result<Diagnosed<DatasetPtr>> read_vector_events(const std::filesystem::path& path) {
    EventCollector collector(path.string());
    std::vector<std::pair<std::size_t, std::string>> layer_of;  // of each event
    auto file = read_record_file(path, [&](Record&& record) {
        std::string layer = std::move(record.layer);
        if (collector.add(feature_of(std::move(record)), Dialect::foreign) != nullptr)
            layer_of.emplace_back(collector.events().size() - 1, std::move(layer));
    });
    if (!file) return file.error();
    name_layers(file->layers, layer_of, collector);
    for (const Diagnostic& d : file->diagnostics)
        collector.say(d.severity, d.column, d.value, d.what, d.action);
    DatasetInfo info;
    info.title = path.stem().string();
    return collector.finish(std::move(info));
}

}  // namespace briefmap
