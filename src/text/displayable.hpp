// Text that came from anywhere, made fit to be shaped and written into XML: valid UTF-8, no control
// characters, not endless.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace briefmap {

/// Broken bytes become U+FFFD; CR and CRLF become a line feed; other control characters and noncharacters go
/// away. Text over `limit_bytes` is cut between characters and ends in "…".
[[nodiscard]] std::string displayable(std::string_view bytes, std::size_t limit_bytes);

/// Whether letter-spacing would tear this text apart: Arabic and its kin join their letters.
[[nodiscard]] bool is_cursive(std::string_view utf8);

/// Whether it holds Han characters and no kana or hangul, so that Chinese letter forms are the right ones.
[[nodiscard]] bool is_chinese(std::string_view utf8);

/// Whether it has anything of the Arabic block, of which digits and signs are in no script.
[[nodiscard]] bool is_arabic(std::string_view utf8);

}  // namespace briefmap
