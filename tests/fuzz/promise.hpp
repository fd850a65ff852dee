// What a fuzzer holds of every input: a promise that is broken ends the process, which libFuzzer reports with the
// input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace briefmap::fuzz {

inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

}  // namespace briefmap::fuzz
