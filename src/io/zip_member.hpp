// One file out of a zip archive in memory, with a limit on what it may unpack to: a few kilobytes can claim to be
// terabytes, and headers can claim anything.
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

struct ZipMember {
    std::string name;
    std::string bytes;
    std::vector<std::string> others;  // with the same ending
    bool is_cut_short = false;        // broken within: the bytes before the fault
};

struct ZipWish {
    std::string_view name;    // letter case aside, in any folder; the one in the outermost folder goes first
    std::string_view ending;  // failing that the first with this ending
};

[[nodiscard]] Result<ZipMember> read_zip_member(std::string_view archive, ZipWish wish, const std::string& file_name,
                                                std::size_t limit_bytes = std::size_t{256} << 20);

}  // namespace briefmap
