#include "text/font_faults.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

constexpr std::size_t letters_shown = 8;

Diagnostic warning(std::string what, std::string value, std::string action) {
    return {.file = "fonts", .value = std::move(value), .what = std::move(what), .action = std::move(action)};
}

}  // namespace

Diagnostics font_faults(const Typesetter& typesetter) {
    Diagnostics found;
    const std::string family = Typesetter::installed_family();
    if (family.empty()) {
        found.push_back(warning("there is no font", "",
                                "boxes stand for letters; install fonts, such as Debian's fonts-noto-core"));
        return found;
    }
    if (family != font_family) {
        found.push_back(warning(std::string(font_family) + " is not installed", "",
                                "“" + family + "” stands in for it; install it, as with Debian's fonts-noto-core"));
    }
    const std::vector<std::string>& letters = typesetter.letters_without_font();
    if (letters.empty()) return found;
    std::string some;
    for (std::size_t i = 0; i < std::min(letters.size(), letters_shown); ++i)
        some += letters[i];
    if (letters.size() > letters_shown) some += "…";
    found.push_back(warning("can be shown by no installed font", some,
                            "boxes stand there; install a font of the script, such as Debian's fonts-noto-core, "
                            "or fonts-noto-cjk for Chinese"));
    return found;
}

}  // namespace briefmap
