#include "project/file_lock.hpp"

#include "project/project_paths.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {
namespace fs = std::filesystem;

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string read_words(int fd) {
    std::array<char, 300> text{};
    const ssize_t got = ::pread(fd, text.data(), text.size(), 0);
    const std::string_view words(text.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    return std::string(words.substr(0, words.find('\n')));
}

/// "4711 desk" in words.
std::string told(const std::string& words) {
    const std::size_t space = words.find(' ');
    if (space == std::string::npos) return "it is open in another window";
    const std::string process = words.substr(0, space), host = words.substr(space + 1);
    if (host == host_name()) return fmt::format("it is open in another window (process {})", process);
    return fmt::format("it is open on {} (process {})", host, process);
}

bool is_of_another_host(const std::string& words) {
    const std::size_t space = words.find(' ');
    return space != std::string::npos && words.substr(space + 1) != host_name();
}

/// Whoever had it before may have taken it away between our opening and our locking it.
bool is_still_there(int fd, const fs::path& path) {
    struct stat ours {
    }, there{};
    return ::fstat(fd, &ours) == 0 && ::stat(path.c_str(), &there) == 0 && ours.st_ino == there.st_ino &&
           ours.st_dev == there.st_dev;
}

void write_words(int fd) {
    const std::string words = fmt::format("{} {}\n", ::getpid(), host_name());
    // The lock holds without words; they are for people.
    if (::ftruncate(fd, 0) == 0) static_cast<void>(::pwrite(fd, words.data(), words.size(), 0) == 0);
}

}  // namespace

FileLock::~FileLock() {
    ::unlink(path_.c_str());
    ::close(fd_);
}

LockAttempt lock_file(const fs::path& file) {
    const fs::path target = absolute_path(file);
    const fs::path path = target.parent_path() / ("." + target.filename().string() + ".lock");
    for (int attempt = 0; attempt < 10; ++attempt) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (fd < 0) {
            const bool is_refused = errno == EACCES || errno == EPERM || errno == EROFS;
            return {nullptr, is_refused ? "its folder cannot be written to" : "it cannot be locked"};
        }
        const bool is_locked = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
        const bool is_taken = !is_locked && errno == EWOULDBLOCK;
        const std::string words = read_words(fd);
        // Some network drives lock on their own computer only, others not at all: the words then count.
        if (is_taken || is_of_another_host(words)) {
            ::close(fd);
            return {nullptr, told(words)};
        }
        if (is_still_there(fd, path)) {
            write_words(fd);
            return {std::make_unique<FileLock>(fd, path), ""};
        }
        ::close(fd);
    }
    return {nullptr, "it cannot be locked"};
}

}  // namespace briefmap
