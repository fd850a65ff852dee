// What was done and not yet saved, kept by the minute in the state folder: found again after a crash, taken away by a
// clean exit. Several windows each have a file of their own, locked while they live.
#pragma once

#include "core/instant.hpp"
#include "core/result.hpp"
#include "project/file_lock.hpp"
#include "project/project.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace briefmap {

/// Beside the project itself.
struct RecoveryNote {
    std::filesystem::path project;  // where it was saved last; empty: nowhere yet
    std::string title;
    Instant saved;
};

/// One window's recovery file: nothing is on the disk before the first save().
class Recovery {
  public:
    /// `folder`: state_folder(); empty, nothing is kept.
    explicit Recovery(const std::filesystem::path& folder);
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// Makes sure that the file can be written and belongs to this process.
    [[nodiscard]] Status prepare();
    /// Nothing is left to be recovered.
    void discard();

  private:
    std::filesystem::path file_;
    std::unique_ptr<FileLock> lock_;
};

[[nodiscard]] std::string recovery_text(const Project& project, const RecoveryNote& note);
/// Whether what is in a file was put there by recovery_text(), and its note.
[[nodiscard]] std::optional<RecoveryNote> recovery_note(const Project& project);

struct Found {
    std::filesystem::path file;
    RecoveryNote note;
};
/// What windows that are no more have left, the latest first. Unreadable files are passed over and stay.
[[nodiscard]] std::vector<Found> left_by_crashes(const std::filesystem::path& folder);

}  // namespace briefmap
