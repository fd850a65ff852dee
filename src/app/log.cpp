#include "app/log.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace briefmap {
namespace {

std::string text_of(spdlog::string_view_t view) { return {view.data(), view.size()}; }

/// {"level":"warning","message":"…"}
class JsonLines final : public spdlog::formatter {
  public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
        const nlohmann::json line = {{"level", text_of(spdlog::level::to_string_view(message.level))},
                                     {"message", text_of(message.payload)}};
        const std::string text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
        out.append(text.data(), text.data() + text.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

}  // namespace

void start_log(const LogOptions& options) {
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("briefmap", std::make_shared<spdlog::sinks::stderr_sink_mt>()));
    if (options.json) {
        spdlog::set_formatter(std::make_unique<JsonLines>());
    } else {
        spdlog::set_pattern("briefmap: %v");
    }
    spdlog::set_level(options.quiet ? spdlog::level::err : spdlog::level::info);
}

void log_error(const Error& error) { spdlog::error("{}", error.message()); }

void log_info(const std::string& text) { spdlog::info("{}", text); }

void log_diagnostics(const Diagnostics& diagnostics) {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < diagnostics.size() && i < most; ++i) {
        const auto level = diagnostics[i].severity == Severity::info ? spdlog::level::info : spdlog::level::warn;
        spdlog::log(level, "{}", diagnostics[i].message());
    }
    if (diagnostics.size() > most) {
        spdlog::warn("and {} more; `briefmap info` lists them all", diagnostics.size() - most);
    }
}

}  // namespace briefmap
