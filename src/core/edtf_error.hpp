// Why a text is no EDTF expression, and where in it.
#pragma once

#include <cstddef>
#include <string>

namespace briefmap {

struct EdtfError {
    std::string what;           // "month 13 does not exist"
    std::size_t character = 1;  // where in the text, a byte counted from 1; one past the end when something is missing
};

}  // namespace briefmap
