#include "core/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>
#include <random>
#include <system_error>

namespace briefmap {
namespace {

namespace fs = std::filesystem;

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { static_cast<void>(close()); }

    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    [[nodiscard]] int get() const { return fd_; }
    /// Some file systems report a full disk only here.
    [[nodiscard]] bool close() {
        if (fd_ < 0) return true;
        const int status = ::close(fd_);
        fd_ = -1;
        return status == 0;
    }

  private:
    int fd_;
};

std::string reason(int code) {
    switch (code) {
        case ENOENT:
            return "there is no such file or folder";
        case EACCES:
        case EPERM:
            return "permission is denied";
        case ENOSPC:
        case EDQUOT:
            return "the disk is full";
        case EROFS:
            return "the folder is read-only";
        case EISDIR:
            return "it is a folder";
        case ENOTDIR:
            return "part of the path is a file, not a folder";
        case ELOOP:
            return "its symbolic links go round in a circle";
        case ENAMETOOLONG:
            return "the name is too long";
        case EFBIG:
            return "the file would be larger than the system allows";
        case EPIPE:
            return "the reader has closed the pipe";
        default:
            return std::generic_category().message(code);
    }
}

std::string write_remedy(int code) {
    switch (code) {
        case ENOENT:
        case ENOTDIR:
            return "make the folder first or choose another";
        case ENOSPC:
        case EDQUOT:
            return "free some space or choose another folder";
        case EACCES:
        case EPERM:
        case EROFS:
            return "choose a folder you may write to";
        case EISDIR:
            return "add a file name";
        default:
            return {};
    }
}

Error read_error(const fs::path& path, int code) {
    std::string remedy = code == ENOENT ? "check the name" : "";
    return {"cannot be read: " + reason(code), path.string(), std::move(remedy)};
}

Error write_error(const fs::path& path, int code) {
    return {"cannot be written: " + reason(code), path.string(), write_remedy(code)};
}

Error too_large(const std::string& where, std::size_t limit_bytes) {
    return {fmt::format("is larger than {} MB", limit_bytes >> 20), where, "give a smaller file"};
}

bool holds_nul(const fs::path& path) { return path.native().find('\0') != std::string::npos; }

Result<std::string> read_all(int fd, const fs::path& path, std::size_t size_hint, std::size_t limit_bytes) {
    std::string bytes;
    std::size_t filled = 0;
    // One byte more than announced, so that the end is seen without growing.
    bytes.resize(std::min(size_hint, limit_bytes) + 1);
    while (true) {
        const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return read_error(path, errno);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > limit_bytes) return too_large(path.string(), limit_bytes);
        if (filled == bytes.size()) bytes.resize(std::max<std::size_t>(bytes.size() * 2, 65'536));
    }
    bytes.resize(filled);
    return bytes;
}

std::optional<std::string> why_unreadable(mode_t mode) {
    if (S_ISREG(mode)) return std::nullopt;
    if (S_ISDIR(mode)) return "is a folder, not a file";
    if (S_ISFIFO(mode)) return "is a pipe, not a file";
    if (S_ISSOCK(mode)) return "is a socket, not a file";
    return "is a device, not a file";
}

/// 0, or errno.
int write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(fd, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return 0;
}

/// Where a chain of symbolic links ends, whether or not a file stands there, so that the link itself
/// survives.
Result<fs::path> link_target(const fs::path& path) {
    fs::path target = path;
    for (int hops = 0; hops < 40; ++hops) {
        std::error_code error;
        const fs::path next = fs::read_symlink(target, error);
        if (error) return target;
        target = target.parent_path() / next;
    }
    return write_error(path, ELOOP);
}

struct Temporary {
    fs::path path;
    int fd = -1;
    int error = 0;
};

// The kernel applies the umask itself, which mkstemp's 0600 would hide.
Temporary make_temporary(const fs::path& folder) {
    std::random_device random;
    for (int attempt = 0; attempt < 100; ++attempt) {
        Temporary temporary;
        temporary.path = folder / fmt::format(".briefmap-{:08x}{:08x}.tmp", random(), random());
        temporary.fd = ::open(temporary.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (temporary.fd >= 0) return temporary;
        temporary.error = errno;
        if (errno != EEXIST) return temporary;
    }
    return {.path = {}, .fd = -1, .error = EEXIST};
}

// The old file's owner and permissions; without the right to give files away the owner stays ours.
int adopt_metadata(int fd, const struct stat& old) {
    const bool owner_kept = ::fchown(fd, old.st_uid, old.st_gid) == 0;
    const mode_t bits = owner_kept ? mode_t{07777} : mode_t{0777};
    return ::fchmod(fd, old.st_mode & bits) == 0 ? 0 : errno;
}

void sync_folder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.is_open()) static_cast<void>(::fsync(descriptor.get()));
}

/// 0, or errno: fills the temporary file and puts it in the target's place.
int replace(const fs::path& target, const Temporary& temporary, const struct stat* old, std::string_view bytes) {
    Descriptor file(temporary.fd);
    if (old != nullptr) {
        if (const int error = adopt_metadata(file.get(), *old)) return error;
    }
    if (const int error = write_all(file.get(), bytes)) return error;
    if (::fsync(file.get()) != 0 && errno != EINVAL) return errno;
    if (!file.close()) return errno;
    return ::rename(temporary.path.c_str(), target.c_str()) == 0 ? 0 : errno;
}

// A device or a pipe is written to, never replaced.
Status write_in_place(const fs::path& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) return write_error(path, errno);
    if (const int error = write_all(file.get(), bytes)) return write_error(path, error);
    if (!file.close()) return write_error(path, errno);
    return done;
}

Status write_standard_output(std::string_view bytes) {
    std::fflush(stdout);
    if (const int error = write_all(STDOUT_FILENO, bytes)) return write_error("standard output", error);
    return done;
}

/// A regular file, open; `size` is what it says of itself.
Result<std::unique_ptr<Descriptor>> open_regular(const fs::path& path, std::size_t& size) {
    if (path.empty()) return Error{"no file is named", {}, "give a file name"};
    if (holds_nul(path)) return Error{"the file name holds a zero byte", {}, "check the name"};

    // Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever.
    auto file = std::make_unique<Descriptor>(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file->is_open()) return read_error(path, errno);
    struct stat info {};
    if (::fstat(file->get(), &info) != 0) return read_error(path, errno);
    if (const auto why = why_unreadable(info.st_mode)) {
        return Error{*why, path.string(),
                     S_ISDIR(info.st_mode) ? "name a file in it" : "give a file, or - for standard input"};
    }
    size = static_cast<std::size_t>(std::max<off_t>(info.st_size, 0));
    return file;
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit_bytes) {
    if (path == "-") return read_all(STDIN_FILENO, "standard input", 0, limit_bytes);
    std::size_t size = 0;
    const auto file = open_regular(path, size);
    if (!file) return file.error();
    if (size > limit_bytes) return too_large(path.string(), limit_bytes);
    return read_all((*file)->get(), path, size, limit_bytes);
}

Result<std::string> read_file_head(const fs::path& path, std::size_t most) {
    std::size_t size = 0;
    const auto file = open_regular(path, size);
    if (!file) return file.error();
    std::string head(most, '\0');
    std::size_t filled = 0;
    while (filled < most) {
        const ssize_t got = ::read((*file)->get(), head.data() + filled, most - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return read_error(path, errno);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    head.resize(filled);
    return head;
}

Status write_file_atomically(const fs::path& path, std::string_view bytes) {
    if (path == "-") return write_standard_output(bytes);
    if (path.empty()) return Error{"no file is named", {}, "give a file name"};
    if (holds_nul(path)) return Error{"the file name holds a zero byte", {}, "check the name"};

    const Result<fs::path> target = link_target(path);
    if (!target) return target.error();
    if (!target->has_filename()) return write_error(path, EISDIR);

    struct stat old {};
    const bool exists = ::stat(target->c_str(), &old) == 0;
    if (!exists && errno != ENOENT) return write_error(path, errno);
    if (exists && S_ISDIR(old.st_mode)) return write_error(path, EISDIR);
    if (exists && !S_ISREG(old.st_mode)) return write_in_place(*target, bytes);
    if (exists && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0) return write_error(path, errno);

    const fs::path folder = target->has_parent_path() ? target->parent_path() : fs::path(".");
    const Temporary temporary = make_temporary(folder);
    if (temporary.fd < 0) return write_error(path, temporary.error);
    if (const int error = replace(*target, temporary, exists ? &old : nullptr, bytes)) {
        ::unlink(temporary.path.c_str());
        return write_error(path, error);
    }
    sync_folder(folder);
    return done;
}

}  // namespace briefmap
