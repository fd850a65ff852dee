#include "geo/stoppable_file.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace briefmap {
namespace {

constexpr std::string_view prefix = "/vsistoppable/";

thread_local const std::stop_token* current_stop = nullptr;
thread_local const std::optional<MendedEnd>* current_end = nullptr;

class StoppableFile {
  public:
    StoppableFile(VSILFILE* file, std::uint64_t size) : file_(file), length_(size) {
        if (current_stop != nullptr) stop_ = *current_stop;
        if (current_end != nullptr && *current_end) {
            length_ = std::min((*current_end)->length, size);
            rest_ = (*current_end)->rest;
        }
    }
    StoppableFile(const StoppableFile&) = delete;
    StoppableFile& operator=(const StoppableFile&) = delete;
    ~StoppableFile() { VSIFCloseL(file_); }

    [[nodiscard]] std::uint64_t tell() const { return position_; }

    int seek(std::uint64_t offset, int from) {
        position_ = offset + (from == SEEK_CUR ? position_ : from == SEEK_END ? size() : 0);
        is_at_end_ = false;
        return position_ < length_ ? VSIFSeekL(file_, position_, SEEK_SET) : 0;
    }

    std::size_t read(char* to, std::size_t bytes) {
        const std::uint64_t left = stop_.stop_requested() || position_ >= size() ? 0 : size() - position_;
        is_at_end_ = left < bytes;
        bytes = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, left));
        std::size_t done = 0;
        if (position_ < length_) {
            done = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, length_ - position_));
            const std::size_t got = VSIFReadL(to, 1, done, file_);
            position_ += got;
            if (got < done) return got;
        }
        if (done < bytes) {
            std::memcpy(to + done, rest_.data() + (position_ - length_), bytes - done);
            position_ += bytes - done;
        }
        return bytes;
    }

    [[nodiscard]] bool is_at_end() const { return is_at_end_ || stop_.stop_requested(); }

  private:
    [[nodiscard]] std::uint64_t size() const { return length_ + rest_.size(); }

    VSILFILE* file_;
    std::stop_token stop_;
    std::uint64_t length_ = 0;  // of what is read from the disk
    std::string rest_;          // what comes after it
    std::uint64_t position_ = 0;
    bool is_at_end_ = false;
};

StoppableFile& opened(void* file) { return *static_cast<StoppableFile*>(file); }

// Names come without the prefix.
int stat_file(void*, const char* name, VSIStatBufL* status, int flags) {
    const int result = VSIStatExL(name, status, flags);
    if (result == 0 && current_end != nullptr && *current_end)
        status->st_size = static_cast<decltype(status->st_size)>((*current_end)->length + (*current_end)->rest.size());
    return result;
}

void* open_file(void*, const char* name, const char* access) {
    if (std::string_view(access).find_first_of("wa+") != std::string_view::npos) return nullptr;
    VSIStatBufL status;
    if (VSIStatL(name, &status) != 0) return nullptr;
    VSILFILE* file = VSIFOpenL(name, access);
    return file != nullptr ? new StoppableFile(file, static_cast<std::uint64_t>(status.st_size)) : nullptr;
}

vsi_l_offset tell(void* file) { return opened(file).tell(); }
int seek(void* file, vsi_l_offset offset, int from) { return opened(file).seek(offset, from); }
int is_at_end(void* file) { return opened(file).is_at_end() ? 1 : 0; }

std::size_t read(void* file, void* buffer, std::size_t size, std::size_t count) {
    return size == 0 ? 0 : opened(file).read(static_cast<char*>(buffer), size * count) / size;
}

int close_file(void* file) {
    const std::unique_ptr<StoppableFile> owned(static_cast<StoppableFile*>(file));
    return 0;
}

}  // namespace

StoppableReading::StoppableReading(const std::stop_token& stop, const std::optional<MendedEnd>& end) : end_(end) {
    current_stop = &stop;
    current_end = &end_;
}

StoppableReading::~StoppableReading() {
    current_stop = nullptr;
    current_end = nullptr;
}

std::string stoppable_name(const std::string& file) { return std::string(prefix) + file; }

std::string with_plain_names(std::string message) {
    for (auto at = message.find(prefix); at != std::string::npos; at = message.find(prefix))
        message.erase(at, prefix.size());
    return message;
}

void install_stoppable_files() {
    VSIFilesystemPluginCallbacksStruct* const calls = VSIAllocFilesystemPluginCallbacksStruct();
    calls->stat = stat_file;
    calls->open = open_file;
    calls->tell = tell;
    calls->seek = seek;
    calls->read = read;
    calls->eof = is_at_end;
    calls->close = close_file;
    VSIInstallPluginHandler(prefix.data(), calls);  // which keeps the pointer: a literal's
    VSIFreeFilesystemPluginCallbacksStruct(calls);
}

}  // namespace briefmap
