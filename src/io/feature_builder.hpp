// Puts a record of another format together as a feature, as read_event takes it.
#pragma once

#include "events/event.hpp"
#include "io/json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace briefmap {

class FeatureBuilder {
  public:
    /// A name that is taken already gets a number: "name 2". Neither is lost then.
    void add(std::string_view name, Json value);
    /// "" is left out.
    void add_text(std::string_view name, std::string text);
    /// Text that spells a number as JSON would becomes one, so that marks can be sized by it. "" is left out.
    void add_value(std::string_view name, std::string text);
    /// Without a link, nothing.
    void add_source(std::string title, std::string link);
    void add_place(PlaceRole role, LonLat position);
    void add_place(std::string name, std::optional<LonLat> position);
    void set_id(std::string id) { id_ = std::move(id); }

    /// Only once.
    [[nodiscard]] Json take(Json geometry = nullptr);

  private:
    Json::object_t properties_;
    std::unordered_map<std::string, int> names_;  // and how often they were wanted
    Json sources_ = Json::array(), places_ = Json::array();
    std::string id_;
};

/// The text as a number where JSON would write that number so; else the text.
[[nodiscard]] Json plain_value(std::string text);

}  // namespace briefmap
