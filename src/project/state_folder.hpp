// Where the program keeps what it remembers from one sitting to the next, by the XDG base directories.
#pragma once

#include <filesystem>

namespace briefmap {

/// $XDG_STATE_HOME/briefmap, or ~/.local/state/briefmap; empty where there is no home. It may not be there yet.
[[nodiscard]] std::filesystem::path state_folder();

}  // namespace briefmap
