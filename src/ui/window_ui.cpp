#include "ui/panels.hpp"

namespace briefmap {

UiShown window_ui(const UiInput& in, const WindowLayout& layout, float width, float height, IssuedCommands& out) {
    UiShown shown;
    if (in.session.presentation) {  // the map alone; what the pointer does there is no panel's business
        overlay_ui(in, width, height, out, shown);
        return shown;
    }
    map_ui(in, layout.map, out);
    if (layout.timeline.height > 0) timeline_ui(in, layout.timeline, out, shown);
    if (layout.toolbar.height > 0) toolbar_ui(in, layout.toolbar, out, shown);
    if (layout.list.width > 0) event_list_ui(in, layout.list, out, shown);
    if (layout.card.width > 0) card_ui(in, layout.card, out, shown);
    if (layout.status.height > 0) status_ui(in, layout.status, out);
    splitters_ui(in, layout, out);
    notices_ui(in, layout.map);
    overlay_ui(in, width, height, out, shown);
    return shown;
}

}  // namespace briefmap
