// HTML, as descriptions in KML and TimelineJS have it, to plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

struct HtmlText {
    struct Link {
        std::string title;  // the words that stand in it
        std::string address;
    };

    std::string text;  // lines broken where HTML breaks them
    std::vector<Link> links;
    std::vector<std::string> pictures;  // addresses
};

/// Tags go, entities become characters, what browsers do not show is dropped. Text without a tag or an entity stays as
/// it is, but for blanks at its ends. Never fails: what is no tag is text.
[[nodiscard]] HtmlText read_html(std::string_view html);

/// The text alone, in one line.
[[nodiscard]] std::string html_line(std::string_view html);

}  // namespace briefmap
