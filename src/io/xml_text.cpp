#include "io/xml_text.hpp"

namespace briefmap {

XmlText xml_text(std::string_view text) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    XmlText xml;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        const std::string_view rest = text.substr(i, 3);
        const bool is_no_character = rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF";
        if (is_control || is_no_character) {
            xml.text += replacement;
            xml.replaced = true;
            if (is_no_character) i += 2;
        } else {
            xml.text += c;
        }
    }
    return xml;
}

}  // namespace briefmap
