#include "core/result.hpp"

namespace briefmap {

std::string Error::message() const {
    std::string line = where;
    if (!line.empty() && !what.empty()) line += ": ";
    line += what;
    if (!remedy.empty()) line += "; " + remedy;
    return line;
}

}  // namespace briefmap
