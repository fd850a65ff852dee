// Text for members of other formats that are HTML.
#pragma once

#include <string>
#include <string_view>

namespace briefmap {

/// Nothing in `text` is taken for markup: & < > and quotes become entities, line ends `line_end`.
[[nodiscard]] std::string escaped_html(std::string_view text, std::string_view line_end = "\n");

/// Whether a reader might see markup in it.
[[nodiscard]] bool is_like_html(std::string_view text);

}  // namespace briefmap
