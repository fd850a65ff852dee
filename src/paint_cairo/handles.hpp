// Owners of Cairo's objects. Private to this folder.
#pragma once

#include <cairo.h>

#include <memory>

namespace briefmap {

struct CairoDeleter {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using CairoHandle = std::unique_ptr<cairo_t, CairoDeleter>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using PatternHandle = std::unique_ptr<cairo_pattern_t, CairoDeleter>;

}  // namespace briefmap
