// Programs from `NAME.vert` and `NAME.frag` in a folder given at run time. A file that is missing or that the driver
// refuses is an Error that names the file and holds the driver's first complaint.
#pragma once

#include "core/result.hpp"
#include "paint_gl/handle.hpp"

#include <filesystem>
#include <string_view>

namespace briefmap::gl {

[[nodiscard]] Result<Program> load_program(const std::filesystem::path& folder, std::string_view name);

/// -1, which OpenGL ignores, where the program has no such uniform.
[[nodiscard]] GLint uniform(const Program& program, const char* name);

}  // namespace briefmap::gl
