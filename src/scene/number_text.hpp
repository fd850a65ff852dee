// Numbers as SI writes them, the same in every language. For those of a language there is display_number().
#pragma once

#include <string>

namespace briefmap {

/// "12 345", thousands apart by a narrow no-break space, as SI has it. Not negative.
[[nodiscard]] std::string grouped(long long number);

}  // namespace briefmap
