#include "project/recovery.hpp"

#include "project/instant_text.hpp"
#include "project/project_file.hpp"
#include "project/project_paths.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace briefmap {
namespace {
namespace fs = std::filesystem;

constexpr const char* note_key = "recovery";

fs::path recovery_folder(const fs::path& state) { return state / "recovery"; }

/// A name that no file has yet: process numbers come round again.
fs::path free_file(const fs::path& folder) {
    std::error_code ignored;
    for (int n = 1;; ++n) {
        fs::path file = folder / fmt::format("{}-{}{}", ::getpid(), n, project_extension);
        if (!fs::exists(file, ignored)) return file;
    }
}

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace

Recovery::Recovery(const fs::path& folder) {
    if (!folder.empty()) file_ = free_file(recovery_folder(folder));
}

Status Recovery::prepare() {
    if (file_.empty()) return Error{"there is no home folder to keep unsaved work in", "", "set XDG_STATE_HOME"};
    if (lock_) return done;
    std::error_code error;
    fs::create_directories(file_.parent_path(), error);
    if (error) return Error{"cannot be made: " + error.message(), file_.parent_path().string(), ""};
    LockAttempt attempt = lock_file(file_);
    if (!attempt.lock) return Error{attempt.reason, file_.string(), ""};
    lock_ = std::move(attempt.lock);
    return done;
}

void Recovery::discard() {
    if (!lock_) return;
    std::error_code ignored;
    fs::remove(file_, ignored);
    lock_.reset();
}

std::string recovery_text(const Project& project, const RecoveryNote& note) {
    Project noted = project;
    if (!noted.as_read.is_object()) noted.as_read = Json::object();
    noted.as_read[note_key] = {
        {"project", note.project.string()}, {"title", note.title}, {"saved", to_iso8601(note.saved)}};
    return project_text(noted, {});
}

std::optional<RecoveryNote> recovery_note(const Project& project) {
    if (!project.as_read.is_object()) return std::nullopt;
    const auto found = project.as_read.find(note_key);
    if (found == project.as_read.end() || !found->is_object()) return std::nullopt;
    return RecoveryNote{.project = text_of(*found, "project"),
                        .title = text_of(*found, "title"),
                        .saved = instant_from_iso8601(text_of(*found, "saved")).value_or(Instant{})};
}

std::vector<Found> left_by_crashes(const fs::path& folder) {
    std::vector<Found> found;
    std::error_code error;
    for (fs::directory_iterator entry(recovery_folder(folder), error), end; !error && entry != end;
         entry.increment(error)) {
        const fs::path& file = entry->path();
        if (!is_project_file(file) || !lock_file(file).lock) continue;
        const auto read = read_project(file);
        const auto note = read ? recovery_note(read->value) : std::nullopt;
        if (note) found.push_back({file, *note});
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.note.saved > b.note.saved; });
    return found;
}

}  // namespace briefmap
