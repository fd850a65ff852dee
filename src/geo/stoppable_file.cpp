#include "geo/stoppable_file.hpp"

#include <cpl_vsi.h>

#include <memory>
#include <string_view>

namespace briefmap {
namespace {

constexpr std::string_view prefix = "/vsistoppable/";

thread_local const std::stop_token* current_stop = nullptr;

struct StoppableFile {
    VSILFILE* file;
    const std::stop_token* stop;
    bool has_stopped = false;
};

StoppableFile& opened(void* file) { return *static_cast<StoppableFile*>(file); }

bool is_to_stop(StoppableFile& file) {
    file.has_stopped = file.has_stopped || (file.stop != nullptr && file.stop->stop_requested());
    return file.has_stopped;
}

// Names come without the prefix.
int stat_file(void*, const char* name, VSIStatBufL* status, int flags) { return VSIStatExL(name, status, flags); }

void* open_file(void*, const char* name, const char* access) {
    if (std::string_view(access).find_first_of("wa+") != std::string_view::npos) return nullptr;
    VSILFILE* file = VSIFOpenL(name, access);
    return file != nullptr ? new StoppableFile{file, current_stop} : nullptr;
}

vsi_l_offset tell(void* file) { return VSIFTellL(opened(file).file); }
int seek(void* file, vsi_l_offset offset, int from) { return VSIFSeekL(opened(file).file, offset, from); }

std::size_t read(void* file, void* buffer, std::size_t size, std::size_t count) {
    return is_to_stop(opened(file)) ? 0 : VSIFReadL(buffer, size, count, opened(file).file);
}

int is_at_end(void* file) { return is_to_stop(opened(file)) ? 1 : VSIFEofL(opened(file).file); }

int close_file(void* file) {
    const std::unique_ptr<StoppableFile> owned(static_cast<StoppableFile*>(file));
    return VSIFCloseL(owned->file);
}

}  // namespace

StoppableReading::StoppableReading(const std::stop_token& stop) { current_stop = &stop; }
StoppableReading::~StoppableReading() { current_stop = nullptr; }

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
