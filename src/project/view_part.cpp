#include "project/parts.hpp"

namespace briefmap {

Json view_json(const View& view) {
    return {{"projection", view.projection},
            {"definition", view.definition},
            {"centre", {view.centre.lon, view.centre.lat}},
            {"zoom", view.zoom}};
}

void read_view(const PartReader& part, View& view) {
    part.read("projection", view.projection);
    part.read("definition", view.definition);
    part.read("zoom", view.zoom, min_zoom, max_zoom);
    const Json* const centre = part.find("centre");
    if (!centre) return;
    const bool is_pair =
        centre->is_array() && centre->size() == 2 && (*centre)[0].is_number() && (*centre)[1].is_number();
    const LonLat at = is_pair ? LonLat{(*centre)[0].get<double>(), (*centre)[1].get<double>()} : LonLat{999, 999};
    if (!at.is_valid()) return part.complain("centre", "is not [longitude, latitude]", "the usual value stands");
    view.centre = at;
}

Json views_json(const std::vector<SavedView>& views) {
    Json list = Json::array();
    for (const SavedView& saved : views)
        list.push_back({{"name", saved.name},
                        {"view", view_json(saved.view)},
                        {"time", time_json(saved.time)},
                        {"filter", filter_json(saved.filter)}});
    return list;
}

std::vector<SavedView> read_views(const PartReader& whole) {
    std::vector<SavedView> views(whole.list("views").size());
    for (std::size_t i = 0; i < views.size(); ++i) {
        const PartReader item = whole.item("views", i);
        views[i].name = "View " + std::to_string(i + 1);
        item.read("name", views[i].name);
        read_view(item.part("view"), views[i].view);
        read_time(item.part("time"), views[i].time);
        read_filter(item.part("filter"), views[i].filter);
    }
    return views;
}

}  // namespace briefmap
