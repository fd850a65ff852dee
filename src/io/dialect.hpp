// Whose names a file's fields have.
#pragma once

#include <cstdint>

namespace briefmap {

enum class Dialect : std::uint8_t {
    native,   // fields have the names docs/formats.md gives them, and no others
    foreign,  // other names are tried where those are missing
};

}  // namespace briefmap
