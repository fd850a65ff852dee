// GDAL for files of unknown origin: drivers of an allow-list, local files only, every way to the network walled up for
// the whole process. Private to geo.
#pragma once

#include "core/result.hpp"
#include "geo/gdal_handles.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

/// While it lives GDAL prints nothing on this thread; what it complained of is kept.
class GdalMessages {
  public:
    GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;
    ~GdalMessages();

    [[nodiscard]] std::size_t failures() const { return failures_; }
    [[nodiscard]] const std::string& first_failure() const { return first_failure_; }
    [[nodiscard]] const std::string& first_warning() const { return first_warning_; }
    /// The first failure, else the first warning; on one line, shortened.
    [[nodiscard]] std::string reason() const;
    void clear();

  private:
    static void keep(CPLErr level, CPLErrorNum number, const char* message);

    std::size_t failures_ = 0;
    std::string first_failure_, first_warning_;
};

/// Registers the drivers and walls up the network. Idempotent, for any thread.
void prepare_gdal();

/// The absolute name of a regular file, which GDAL cannot take for a connection or a virtual file system; or why not.
[[nodiscard]] Result<std::string> local_file_name(const std::filesystem::path& file);

[[nodiscard]] std::span<const char* const> vector_drivers();
[[nodiscard]] std::span<const char* const> raster_drivers();
/// Those of vector_drivers() whose features are read as records.
[[nodiscard]] std::span<const char* const> record_drivers();
/// Never for layers of the map.
[[nodiscard]] std::span<const char* const> spreadsheet_drivers();

/// The name of the one that knows this file as its own; "" where none does.
[[nodiscard]] std::string identify_driver(const std::string& name, unsigned kind, std::span<const char* const> drivers);

/// Null where none of `drivers` can read it. `options` are GDAL's open options, "NAME=value".
[[nodiscard]] DatasetPtr open_local(const std::string& name, unsigned kind, std::span<const char* const> drivers,
                                    const std::vector<std::string>& options = {});

/// Why a file that this driver knows could not be opened.
[[nodiscard]] Error cannot_open(const std::filesystem::path& file, std::string_view driver,
                                const GdalMessages& messages);

/// " (GDAL: …)", or "" where it said nothing.
[[nodiscard]] std::string gdal_says(const std::string& message);

}  // namespace briefmap
