// What the program says on standard error, as text for people or JSON for programs, by spdlog.
#pragma once

#include "core/diagnostics.hpp"
#include "core/result.hpp"

namespace briefmap {

struct LogOptions {
    bool quiet = false;  // nothing but errors
    bool json = false;   // one object a line
};

void start_log(const LogOptions& options);
void log_error(const Error& error);
void log_info(const std::string& text);
/// One line each, at most twenty; then how many more there are.
void log_diagnostics(const Diagnostics& diagnostics);

}  // namespace briefmap
