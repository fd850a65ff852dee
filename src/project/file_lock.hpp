// Who has a project open: a lock of the system's beside the file, with words in it for people. A program that dies lets
// go of it by itself.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace briefmap {

/// Held as long as it lives.
class FileLock {
  public:
    FileLock(int fd, std::filesystem::path path) : fd_(fd), path_(std::move(path)) {}
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

  private:
    int fd_;
    std::filesystem::path path_;
};

/// A lock, or why there is none.
struct LockAttempt {
    std::unique_ptr<FileLock> lock;
    std::string reason;  // "it is open in another window (process 4711)"; "" with a lock
};

/// `.NAME.lock` beside `file`; symbolic links to one file share one lock.
[[nodiscard]] LockAttempt lock_file(const std::filesystem::path& file);

}  // namespace briefmap
