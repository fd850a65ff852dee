// Gathers the events of a file, whatever its format: each record becomes a feature and is counted, so that rows read
// are those kept and those told to be left out; then ids, and the dataset.
#pragma once

#include "core/diagnostics.hpp"
#include "events/dataset.hpp"
#include "io/event_reader.hpp"
#include "io/reporter.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace briefmap {

class EventCollector {
  public:
    /// `file_name` stands in messages.
    explicit EventCollector(std::string file_name);

    /// The next row. Null where it holds no event, which has been said then; else valid until the next row.
    Event* add(Json&& feature, Dialect dialect);
    /// The next row is no event: says so. The diagnostic needs no file and row.
    void leave_out(Diagnostic why);
    /// For what is noticed in the next row before it is added.
    [[nodiscard]] Reporter& next_row();
    /// Of the file as a whole.
    void say(Severity severity, std::string column, std::string value, std::string what, std::string action);

    [[nodiscard]] Reporter& reporter() { return reporter_; }
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::vector<ReadEvent>& events() { return events_; }

    /// Fills in the ids, and the path and files of `info`. Says so where there are no events. Only once.
    [[nodiscard]] Diagnosed<DatasetPtr> finish(DatasetInfo info);

  private:
    std::string file_name_;
    Reporter reporter_;
    std::vector<ReadEvent> events_;
    std::size_t rows_ = 0, repaired_ = 0;
};

}  // namespace briefmap
