// Owning a C library's handle: one template, one `using` per kind.
#pragma once

#include <memory>

namespace briefmap {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};

/// Frees `T*` with `release`: `using PjPtr = Handle<PJ, proj_destroy>;`.
template <class T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

}  // namespace briefmap
