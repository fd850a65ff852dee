// Catch2, whichever of its two generations the system has: Debian 12 ships 2.13, Debian 13 ships 3.7.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>

namespace Catch::Matchers {
/// Version 3's name for it; its `Contains` is about the elements of a range.
inline auto ContainsSubstring(const std::string& text) { return Contains(text); }
}  // namespace Catch::Matchers
#endif
