// A title made of several columns: "{first_name} {last_name}", "M {mag} – {place}".
#pragma once

#include "io/table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {

class TitleForm {
  public:
    /// What is in braces and names no column stays as it is.
    TitleForm(std::string_view form, const std::vector<std::string>& columns);

    [[nodiscard]] bool is_empty() const { return parts_.empty(); }
    /// With the record's values; where one is blank, the words that lead to it go too. "" where all are.
    [[nodiscard]] std::string title(const NamedTable& table, std::size_t record) const;

  private:
    struct Part {
        std::string before;  // words that lead to the column
        std::size_t column = 0;
    };
    std::vector<Part> parts_;
    std::string after_;
};

}  // namespace briefmap
