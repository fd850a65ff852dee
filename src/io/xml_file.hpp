// XML files of unknown origin, parsed as far as they go. Nothing that they refer to is opened, no entity of theirs is
// expanded, and whatever walks the tree does so without recursion: a file may nest as deep as it likes.
#pragma once

#include "core/result.hpp"
#include "io/event_collector.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace briefmap {

class XmlFile {
  public:
    /// The error is that of a file without a single element. Any encoding that the file names, or UTF-8.
    [[nodiscard]] static Result<XmlFile> parse(std::string_view bytes, const std::string& file_name);

    /// The first element.
    [[nodiscard]] pugi::xml_node root() const;
    /// What was odd in the file as a whole: where it breaks off, letters that are none, entities.
    void report(EventCollector& collector) const;

  private:
    struct Oddity {
        std::string what, action;
    };

    std::unique_ptr<pugi::xml_document> document_ = std::make_unique<pugi::xml_document>();
    std::vector<Oddity> oddities_;
};

/// Names without the prefix of their namespace: prefixes are the writer's to choose, and many files declare none.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
/// All text within, without blanks at its ends; what stands in elements there as well.
[[nodiscard]] std::string text_of(pugi::xml_node node);
[[nodiscard]] std::string child_text(pugi::xml_node node, std::string_view name);
/// What stands within as it is written there, elements too.
[[nodiscard]] std::string markup_of(pugi::xml_node node);
[[nodiscard]] bool has_elements(pugi::xml_node node);

/// Each element below `top`, in the order of the file. `visit` says whether to go on into the one it got.
void walk(pugi::xml_node top, const std::function<bool(pugi::xml_node)>& visit);

}  // namespace briefmap
