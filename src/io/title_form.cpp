#include "io/title_form.hpp"

#include "io/cell_text.hpp"
#include "io/column_names.hpp"

#include <algorithm>

namespace briefmap {

TitleForm::TitleForm(std::string_view form, const std::vector<std::string>& columns) {
    std::string words;
    while (!form.empty()) {
        const auto open = form.find('{'), close = form.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        words += form.substr(0, open);
        const std::string_view name = form.substr(open + 1, close - open - 1);
        auto found = std::ranges::find(columns, name);
        if (found == columns.end()) found = std::ranges::find(columns, name_key(name), name_key);
        if (found == columns.end()) {
            words += form.substr(open, close - open + 1);
        } else {
            parts_.push_back({.before = words, .column = static_cast<std::size_t>(found - columns.begin())});
            words.clear();
        }
        form.remove_prefix(close + 1);
    }
    after_ = words + std::string(form);
}

std::string TitleForm::title(const NamedTable& table, std::size_t record) const {
    std::string title;
    for (const Part& part : parts_) {
        const std::string_view value = value_in(table.cell(record, part.column));
        if (value.empty()) continue;
        // Words between two values need both; those before the first belong to it.
        if (!title.empty() || &part == parts_.data()) title += part.before;
        title += value;
    }
    return title.empty() ? title : title + after_;
}

}  // namespace briefmap
