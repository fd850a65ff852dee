#include "project/state_folder.hpp"

#include <cstdlib>

namespace briefmap {

std::filesystem::path state_folder() {
    // The specification wants relative paths passed over.
    if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state == '/')
        return std::filesystem::path(state) / "briefmap";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local" / "state" / "briefmap";
    return {};
}

}  // namespace briefmap
