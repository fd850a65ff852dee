#include "core/date_text.hpp"
#include "events/cycle.hpp"

namespace briefmap {

std::string cycle_in_words(const Cycle& cycle, std::string_view language) {
    if (is_everything(cycle)) return {};
    std::string words = "only";
    for (int month = 1; month <= 12; ++month) {
        if ((cycle.mask >> static_cast<unsigned>(month - 1) & 1U) != 0) words += " " + display_month(month, language);
    }
    return words;
}

}  // namespace briefmap
