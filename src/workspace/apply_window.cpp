#include "workspace/apply_handlers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

constexpr float narrowest_panel = 160, widest_panel = 900, widest_table = 2'400;
constexpr float lowest_timeline = 80, highest_timeline = 600;

}  // namespace

void carry_out(Session& session, const Surroundings& around, const command::SetHover& c) {
    session.hover = c.hover;
    if (session.hover.event && *session.hover.event >= around.dataset->size()) session.hover.event.reset();
}

void carry_out(Session& session, const Surroundings&, const command::TogglePanel& c) {
    Panels& panels = session.state.panels;
    // Asking for one panel out of the clean map brings that panel, not its absence.
    const bool was_clean = std::exchange(panels.clean, false);
    const auto toggle = [&](bool& shown) { shown = was_clean || !shown; };
    switch (c.panel) {
        case command::Panel::list:
            return toggle(panels.list);
        case command::Panel::card:
            return toggle(panels.card);
        case command::Panel::timeline:
            return toggle(panels.timeline);
        case command::Panel::status:
            return toggle(panels.status);
    }
}

void carry_out(Session& session, const Surroundings&, const command::ResizePanel& c) {
    if (!std::isfinite(c.size)) return;
    Panels& panels = session.state.panels;
    switch (c.panel) {
        case command::Panel::list:
            (panels.table ? panels.table_width : panels.list_width) =
                std::clamp(c.size, narrowest_panel, panels.table ? widest_table : widest_panel);
            break;
        case command::Panel::card:
            panels.card_width = std::clamp(c.size, narrowest_panel, widest_panel);
            break;
        case command::Panel::timeline:
            panels.timeline_height = std::clamp(c.size, lowest_timeline, highest_timeline);
            break;
        case command::Panel::status:
            break;  // as high as its text
    }
}

void carry_out(Session& session, const Surroundings&, const command::ToggleClean&) {
    session.state.panels.clean = !session.state.panels.clean;
}

void carry_out(Session& session, const Surroundings&, const command::SetOverlay& c) {
    Overlay& overlay = session.state.overlay;
    overlay = overlay == c.overlay ? Overlay::none : c.overlay;
}

void carry_out(Session& session, const Surroundings&, const command::SetTheme& c) { session.state.theme = c.theme; }

void carry_out(Session& session, const Surroundings&, const command::SetLanguage& c) {
    session.state.language = c.language;
}

void carry_out(Session& session, const Surroundings&, const command::SetCrowds& c) { session.state.crowds = c.style; }

}  // namespace briefmap
