#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <numbers>

namespace briefmap {
namespace {

ImVec2 operator+(ImVec2 a, ImVec2 b) { return {a.x + b.x, a.y + b.y}; }
ImVec2 operator*(ImVec2 a, float k) { return {a.x * k, a.y * k}; }

void fill_star(ImDrawList& draw, ImVec2 centre, float radius, ImU32 colour) {
    // Ten triangles from the centre: Dear ImGui 1.86 fills convex shapes only.
    constexpr int points = 10;
    std::array<ImVec2, points> rim{};
    for (int i = 0; i < points; ++i) {
        const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 5 - std::numbers::pi_v<float> / 2;
        const float r = i % 2 == 0 ? radius : radius * 0.45F;
        rim[static_cast<std::size_t>(i)] = centre + ImVec2{std::cos(angle), std::sin(angle)} * r;
    }
    for (std::size_t i = 0; i < points; ++i)
        draw.AddTriangleFilled(centre, rim[i], rim[(i + 1) % points], colour);
}

std::string_view beginning(std::string_view text) {
    if (text.size() <= longest_text) return text;
    std::size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)  // whole UTF-8 characters
        --end;
    return text.substr(0, end);
}

}  // namespace

ImU32 im_colour(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
ImVec4 im_colour4(Colour c) { return ImGui::ColorConvertU32ToFloat4(im_colour(c)); }

bool begin_panel(const char* name, const PageRect& rect, PanelKind kind) {
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                             ImGuiWindowFlags_NoNavFocus;
    // Dear ImGui puts each new window with this flag below all others, so what overlaps panels must not have it.
    flags |= kind == PanelKind::grip ? ImGuiWindowFlags_NoFocusOnAppearing : ImGuiWindowFlags_NoBringToFrontOnFocus;
    const bool is_see_through = kind == PanelKind::glass || kind == PanelKind::grip;
    if (kind != PanelKind::sheet) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    if (is_see_through) {
        flags |= ImGuiWindowFlags_NoBackground;
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});  // a grip must not catch what lies beside it
    const bool open = ImGui::Begin(name, nullptr, flags);
    ImGui::PopStyleVar(is_see_through ? 2 : 1);
    return open;
}

void end_panel() { ImGui::End(); }

void push_font(UiFont font) {
    const ImVector<ImFont*>& fonts = ImGui::GetIO().Fonts->Fonts;
    const int index = static_cast<int>(font);
    ImGui::PushFont(index < fonts.Size ? fonts[index] : ImGui::GetFont());
}

void pop_font() { ImGui::PopFont(); }

void text_coloured(Colour colour, std::string_view text) {
    ImGui::PushStyleColor(ImGuiCol_Text, im_colour(colour));
    const std::string_view part = beginning(text);
    ImGui::TextUnformatted(part.data(), part.data() + part.size());
    ImGui::PopStyleColor();
}

void text_wrapped(Colour colour, std::string_view text) {
    ImGui::PushTextWrapPos(0);
    text_coloured(colour, text);
    ImGui::PopTextWrapPos();
}

void draw_category_mark(ImDrawList& draw, const Theme& theme, std::size_t category, ImVec2 c, float size, float alpha) {
    const Colour base = theme.category_colour(category);
    const ImU32 colour = im_colour(base.with_alpha(alpha * base.a / 255));
    const float r = size / 2;
    switch (Theme::category_shape(category)) {
        case MarkerShape::circle:
            draw.AddCircleFilled(c, r, colour);
            break;
        case MarkerShape::ring:
            draw.AddCircle(c, r * 0.8F, colour, 0, r * 0.45F);
            break;
        case MarkerShape::square:
            draw.AddRectFilled(c + ImVec2{-r, -r} * 0.88F, c + ImVec2{r, r} * 0.88F, colour);
            break;
        case MarkerShape::diamond:
            draw.AddQuadFilled(c + ImVec2{0, -r}, c + ImVec2{r, 0}, c + ImVec2{0, r}, c + ImVec2{-r, 0}, colour);
            break;
        case MarkerShape::triangle:
            draw.AddTriangleFilled(c + ImVec2{0, -r}, c + ImVec2{r, r * 0.8F}, c + ImVec2{-r, r * 0.8F}, colour);
            break;
        case MarkerShape::triangle_down:
            draw.AddTriangleFilled(c + ImVec2{-r, -r * 0.8F}, c + ImVec2{r, -r * 0.8F}, c + ImVec2{0, r}, colour);
            break;
        case MarkerShape::cross:
            draw.AddRectFilled(c + ImVec2{-r, -r * 0.35F}, c + ImVec2{r, r * 0.35F}, colour);
            draw.AddRectFilled(c + ImVec2{-r * 0.35F, -r}, c + ImVec2{r * 0.35F, r}, colour);
            break;
        case MarkerShape::star:
            fill_star(draw, c, r, colour);
            break;
    }
}

bool icon_button(const Theme& theme, Icon icon, const char* label, float size, bool is_active) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(label, {size, size});
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (hovered || is_active) {
        draw.AddRectFilled(at, at + ImVec2{size, size}, im_colour(is_active ? theme.ui.selected : theme.ui.hover),
                           size / 6);
    }
    if (hovered) ImGui::SetTooltip("%s", label);
    const ImU32 ink = im_colour(theme.ui.text);
    const ImVec2 c = at + ImVec2{size, size} * 0.5F;
    const float r = size * 0.24F;
    const auto arrow = [&](float x, float towards) {
        draw.AddTriangleFilled({c.x + x + towards * r * 0.8F, c.y}, {c.x + x - towards * r * 0.5F, c.y - r},
                               {c.x + x - towards * r * 0.5F, c.y + r}, ink);
    };
    const auto bar = [&](float x) {
        draw.AddRectFilled({c.x + x - r * 0.2F, c.y - r}, {c.x + x + r * 0.2F, c.y + r}, ink);
    };
    switch (icon) {
        case Icon::play:
            draw.AddTriangleFilled({c.x + r * 1.2F, c.y}, {c.x - r * 0.8F, c.y - r * 1.2F},
                                   {c.x - r * 0.8F, c.y + r * 1.2F}, ink);
            break;
        case Icon::play_back:
            draw.AddTriangleFilled({c.x - r * 1.2F, c.y}, {c.x + r * 0.8F, c.y - r * 1.2F},
                                   {c.x + r * 0.8F, c.y + r * 1.2F}, ink);
            break;
        case Icon::stop_at_end:
            draw.AddLine({c.x - r * 1.2F, c.y}, {c.x + r * 0.4F, c.y}, ink, size / 16);
            arrow(r * 0.1F, 1);
            bar(r * 1.1F);
            break;
        case Icon::loop: {
            constexpr float pi = std::numbers::pi_v<float>;
            draw.PathArcTo(c, r * 1.05F, -0.25F * pi, 1.4F * pi, 20);
            draw.PathStroke(ink, 0, size / 16);
            const ImVec2 tip{c.x + r * 1.05F * std::cos(-0.25F * pi), c.y + r * 1.05F * std::sin(-0.25F * pi)};
            draw.AddTriangleFilled({tip.x + r * 0.45F, tip.y + r * 0.1F}, {tip.x - r * 0.45F, tip.y - r * 0.35F},
                                   {tip.x - r * 0.35F, tip.y + r * 0.5F}, ink);
            break;
        }
        case Icon::bounce:
            draw.AddLine({c.x - r * 0.9F, c.y}, {c.x + r * 0.9F, c.y}, ink, size / 16);
            arrow(-r * 0.8F, -1);
            arrow(r * 0.8F, 1);
            break;
        case Icon::options:
            for (const float row : {-0.9F, 0.0F, 0.9F}) {
                const float y = c.y + row * r, knob = c.x + (row == 0 ? -0.5F : 0.45F) * r;
                draw.AddLine({c.x - r * 1.2F, y}, {c.x + r * 1.2F, y}, ink, size / 20);
                draw.AddCircleFilled({knob, y}, r * 0.34F, ink);
            }
            break;
        case Icon::layers: {
            const auto sheet = [&](float y) {
                return std::array{ImVec2{c.x - r * 1.3F, c.y + y}, ImVec2{c.x, c.y + y + r * 0.65F},
                                  ImVec2{c.x + r * 1.3F, c.y + y}};
            };
            const auto top = sheet(-r * 0.5F);
            draw.AddQuad(top[0], top[1], top[2], {c.x, c.y - r * 1.15F}, ink, size / 18);
            for (const float y : {0.0F, 0.5F}) {
                const auto edge = sheet(r * y);
                draw.AddPolyline(edge.data(), static_cast<int>(edge.size()), ink, 0, size / 18);
            }
            break;
        }
        case Icon::present:
            draw.AddRect({c.x - r * 1.3F, c.y - r * 1.0F}, {c.x + r * 1.3F, c.y + r * 0.6F}, ink, r * 0.2F, 0,
                         size / 18);
            draw.AddTriangleFilled({c.x + r * 0.5F, c.y - r * 0.2F}, {c.x - r * 0.35F, c.y - r * 0.65F},
                                   {c.x - r * 0.35F, c.y + r * 0.25F}, ink);
            draw.AddLine({c.x, c.y + r * 0.6F}, {c.x, c.y + r * 1.2F}, ink, size / 18);
            break;
        case Icon::pause:
            bar(-r * 0.55F);
            bar(r * 0.55F);
            break;
        case Icon::previous:
            arrow(0, -1);
            break;
        case Icon::next:
            arrow(0, 1);
            break;
        case Icon::first:
            arrow(r * 0.3F, -1);
            bar(-r * 0.9F);
            break;
        case Icon::last:
            arrow(-r * 0.3F, 1);
            bar(r * 0.9F);
            break;
        case Icon::moon:
            draw.AddCircle(c, r * 1.1F, ink, 0, size / 20);
            draw.PathArcTo(c, r * 1.1F, -std::numbers::pi_v<float> / 2, std::numbers::pi_v<float> / 2, 16);
            draw.PathFillConvex(ink);
            break;
        case Icon::help: {
            const ImVec2 extent = ImGui::CalcTextSize("?");
            draw.AddText({c.x - extent.x / 2, c.y - extent.y / 2}, ink, "?");
            break;
        }
        case Icon::filters:
            draw.AddTriangle({c.x - r * 1.25F, c.y - r}, {c.x + r * 1.25F, c.y - r}, {c.x, c.y + r * 0.3F}, ink,
                             size / 18);
            draw.AddLine({c.x, c.y + r * 0.2F}, {c.x, c.y + r * 1.25F}, ink, size / 12);
            break;
        case Icon::table:
            draw.AddRect({c.x - r * 1.2F, c.y - r}, {c.x + r * 1.2F, c.y + r}, ink, r * 0.2F, 0, size / 18);
            draw.AddLine({c.x - r * 1.2F, c.y - r * 0.35F}, {c.x + r * 1.2F, c.y - r * 0.35F}, ink, size / 18);
            draw.AddLine({c.x - r * 0.3F, c.y - r}, {c.x - r * 0.3F, c.y + r}, ink, size / 18);
            break;
        case Icon::box:
            for (const float t : {-0.9F, -0.1F, 0.7F}) {
                const float from = r * t * 1.2F, to = from + r * 0.5F;
                for (const float side : {-r * 1.1F, r * 1.1F}) {
                    draw.AddLine({c.x + from, c.y + side}, {c.x + to, c.y + side}, ink, size / 16);
                    draw.AddLine({c.x + side, c.y + from}, {c.x + side, c.y + to}, ink, size / 16);
                }
            }
            break;
        case Icon::lasso: {
            constexpr float pi = std::numbers::pi_v<float>;
            for (int i = 0; i < 40; ++i) {
                const auto on_rim = [&](int k) {
                    const float a = static_cast<float>(k) * pi / 20;
                    return ImVec2{c.x + r * 1.25F * std::cos(a), c.y - r * 0.25F + r * 0.8F * std::sin(a)};
                };
                draw.AddLine(on_rim(i), on_rim(i + 1), ink, size / 16);
            }
            draw.AddLine({c.x - r * 0.5F, c.y + r * 0.5F}, {c.x - r * 0.2F, c.y + r * 1.25F}, ink, size / 16);
            break;
        }
        case Icon::cross:
            draw.AddLine({c.x - r * 0.6F, c.y - r * 0.6F}, {c.x + r * 0.6F, c.y + r * 0.6F}, ink, size / 14);
            draw.AddLine({c.x - r * 0.6F, c.y + r * 0.6F}, {c.x + r * 0.6F, c.y - r * 0.6F}, ink, size / 14);
            break;
        case Icon::fit:
            for (const float sx : {-1.0F, 1.0F}) {
                for (const float sy : {-1.0F, 1.0F}) {
                    const ImVec2 corner{c.x + sx * r * 1.2F, c.y + sy * r * 1.2F};
                    draw.AddLine(corner, {corner.x - sx * r * 0.8F, corner.y}, ink, size / 18);
                    draw.AddLine(corner, {corner.x, corner.y - sy * r * 0.8F}, ink, size / 18);
                }
            }
            break;
    }
    return pressed;
}

bool selection_is_new(const UiInput& in) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("followed");
    const int selected = in.session.state.selected ? static_cast<int>(*in.session.state.selected) : -1;
    if (storage.GetInt(key, -2) == selected) return false;
    storage.SetInt(key, selected);
    return selected >= 0;
}

bool rows_are_new(const UiInput& in) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("rows of");
    const ListOrder& order = in.session.state.list_order;
    const auto found = std::hash<const void*>()(in.session.found.get());
    const auto told = found * 31 + std::hash<std::string>()(order.field) * 7 + static_cast<std::size_t>(order.by) * 2 +
                      (order.descending ? 1 : 0);
    const int now = static_cast<int>(told ^ (told >> 32U));
    const int before = storage.GetInt(key, now);
    storage.SetInt(key, now);
    return before != now;
}

FieldText text_field(const char* id, const char* hint, const std::string& text, std::size_t most, UiShown& shown,
                     int flags) {
    std::vector<char> typed(most + 1);
    std::memcpy(typed.data(), text.data(), std::min(text.size(), most));
    const bool entered =
        ImGui::InputTextWithHint(id, hint, typed.data(), typed.size(), flags | ImGuiInputTextFlags_EnterReturnsTrue);
    shown.is_typing = shown.is_typing || ImGui::IsItemActive();
    return {typed.data(), text != typed.data(), entered};
}

void note_control(UiShown& shown, std::string_view name) {
    if (!ImGui::IsItemVisible()) return;
    const ImVec2 low = ImGui::GetItemRectMin(), extent = ImGui::GetItemRectSize();
    const bool has_focus = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    shown.controls.push_back({std::string(name), {low.x, low.y, extent.x, extent.y}, has_focus});
}

std::string_view panel_language(const State& state) {
    return state.language == "ar" || state.language == "zh" ? std::string_view("en") : std::string_view(state.language);
}

std::string date_of(const Event& event, std::string_view language, DateLength length) {
    if (event.when) return display_date(*event.when, language, length);
    return event.when_text.empty() ? "no date" : "no date (“" + event.when_text + "”)";
}

std::string event_tooltip(const UiInput& in, EventIndex index) {
    const Event& event = in.dataset.event(index);
    const std::string date = date_of(event, panel_language(in.session.state), DateLength::full);
    ImGui::BeginTooltip();
    text_coloured(in.theme.ui.text_dim, date);
    ImGui::PushTextWrapPos(320 * in.scale);
    text_coloured(in.theme.ui.text, event.title);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    return date + "\n" + event.title;
}

std::string display_position(LonLat p) {
    return fmt::format("{:.2f}° {}, {:.2f}° {}", std::abs(p.lat), p.lat < 0 ? 'S' : 'N', std::abs(p.lon),
                       p.lon < 0 ? 'W' : 'E');
}

std::uint64_t gesture_of_button(int button) {
    return std::bit_cast<std::uint64_t>(ImGui::GetIO().MouseClickedTime[button]);
}

std::string fitted(std::string_view text, float width) {
    constexpr float narrowest = 0.25F;  // pixels to the byte: more of them fit no row
    const std::string_view seen = text.substr(0, static_cast<std::size_t>(std::max(width, 0.0F) / narrowest) + 1);
    const std::string_view line = seen.substr(0, seen.find_first_of("\r\n"));
    const auto end_within = [&](float room) {
        const char* end = line.data();
        ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(room, 0.0F), 0, line.data(),
                                        line.data() + line.size(), &end);
        return static_cast<std::size_t>(end - line.data());
    };
    if (line.size() == text.size() && end_within(width) == line.size()) return std::string(text);
    return std::string(line.substr(0, end_within(width - ImGui::CalcTextSize("…").x))) + "…";
}

}  // namespace briefmap
