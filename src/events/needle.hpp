// Finding a few bytes in many, as fast as memory gives them: many places are looked at at once, by two of the bytes
// that are rare in the text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace briefmap {

/// How often each byte comes in a text, roughly.
using ByteCounts = std::array<std::uint32_t, 256>;

class Needle {
  public:
    /// `bytes` must not be empty.
    Needle(std::string bytes, const ByteCounts& counts);

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    /// The first place at or after `from`; npos for none.
    [[nodiscard]] std::size_t find_in(std::string_view text, std::size_t from) const;

  private:
    [[nodiscard]] std::size_t first_marked(std::span<const std::uint64_t> halves, std::string_view text,
                                           std::size_t at) const;

    std::string bytes_;
    std::size_t rarest_ = 0, second_ = 0;  // places in bytes_; the same in a needle of one byte
};

}  // namespace briefmap
