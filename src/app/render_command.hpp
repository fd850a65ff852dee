// `briefmap render`: one picture to a file, with no display.
#pragma once

#include "app/arguments.hpp"
#include "app/data_paths.hpp"
#include "core/diagnostics.hpp"
#include "core/result.hpp"

namespace briefmap {

/// Gives what was wrong with the events, for the caller to tell.
[[nodiscard]] Result<Diagnostics> render_picture(const RenderPicture& task, const DataPaths& paths);

}  // namespace briefmap
