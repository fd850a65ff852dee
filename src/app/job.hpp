// Long work beside the main loop: a job takes values, gives a value back once, and wakes the loop when it is done.
#pragma once

#include "app/window.hpp"

#include <chrono>
#include <functional>
#include <future>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

namespace briefmap {

/// Replacing or destroying a running job asks it to stop, if it listens, and waits for it: start the next one when
/// `take` has given the last one's value.
template <class T>
class Job {
  public:
    Job() = default;
    /// `work` runs on a thread of its own; `title` is for the status bar.
    Job(std::string title, std::function<T(std::stop_token)> work) : title_(std::move(title)) {
        std::packaged_task<T(std::stop_token)> task(std::move(work));
        result_ = task.get_future();
        thread_ = std::jthread([task = std::move(task)](std::stop_token stop) mutable {
            task(std::move(stop));
            wake_main_loop();
        });
    }
    Job(std::string title, std::function<T()> work)
        : Job(std::move(title), [work = std::move(work)](const std::stop_token&) { return work(); }) {}

    [[nodiscard]] bool running() const { return result_.valid(); }
    /// `take` will give the value.
    [[nodiscard]] bool is_done() const {
        return result_.valid() && result_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }
    [[nodiscard]] const std::string& title() const { return title_; }
    /// The value is then whatever the work makes of it.
    void ask_to_stop() { thread_.request_stop(); }
    /// The value, once, when the work is done; never waits.
    [[nodiscard]] std::optional<T> take() {
        if (!is_done()) return {};
        return result_.get();
    }

  private:
    std::string title_;
    std::future<T> result_;
    std::jthread thread_;
};

}  // namespace briefmap
