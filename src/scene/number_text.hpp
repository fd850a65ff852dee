// Numbers as a picture writes them.
#pragma once

#include <string>

namespace briefmap {

/// "12 345", thousands apart by a narrow no-break space, as SI has it. Not negative.
[[nodiscard]] std::string grouped(long long number);

}  // namespace briefmap
