#include "io/xml_encoding.hpp"

#include "core/icu_text.hpp"
#include "io/json_text.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace briefmap {
namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// ICU would look for a file by a name that is a path.
bool is_plain_name(const std::string& encoding) {
    constexpr std::size_t longest = 40;
    return encoding.size() <= longest && std::ranges::all_of(encoding, [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == ':';
           });
}

/// Absent where ICU does not know the encoding.
std::optional<std::string> converted_from(const std::string& encoding, std::string_view bytes) {
    if (!is_plain_name(encoding)) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> converter(ucnv_open(encoding.c_str(), &status));
    if (!worked(status)) return std::nullopt;
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
    if (!worked(status)) return std::nullopt;
    return utf8_of(text);
}

/// encoding="…" of the declaration that the file begins with.
std::string declared_encoding(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 200));
    if (!start.starts_with("<?xml")) return {};
    const std::size_t name = start.find("encoding");
    const std::size_t open = start.find_first_of("\"'", name == std::string_view::npos ? start.size() : name);
    if (open == std::string_view::npos) return {};
    const std::size_t close = start.find(start[open], open + 1);
    return close == std::string_view::npos ? "" : std::string(start.substr(open + 1, close - open - 1));
}

/// By its byte order mark, or by the zeroes around "<"; "" where it is neither.
std::string wide_encoding(std::string_view bytes) {
    using namespace std::literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
    if (bytes.starts_with("<\0\0\0"sv)) return "UTF-32LE";
    if (bytes.starts_with("\0\0\0<"sv)) return "UTF-32BE";
    if (bytes.starts_with("<\0"sv)) return "UTF-16LE";
    if (bytes.starts_with("\0<"sv)) return "UTF-16BE";
    return {};
}

/// Are most of the characters beyond ASCII well formed?
bool is_mostly_utf8(const Utf8Text& text) {
    const std::string_view shown = text.view();
    const auto leads = std::ranges::count_if(shown, [](char c) { return static_cast<unsigned char>(c) >= 0xC0; });
    // Each fault stands as one such character too.
    return static_cast<std::size_t>(leads) > 2 * text.replaced;
}

bool names_utf8(const std::string& encoding) {
    return encoding.empty() || ucnv_compareNames(encoding.c_str(), "UTF-8") == 0;
}

}  // namespace

XmlText decode_xml(std::string_view bytes) {
    XmlText result;
    constexpr std::size_t most = std::size_t{1} << 30;  // ICU counts in int
    if (const std::string wide = wide_encoding(bytes); !wide.empty() && bytes.size() < most) {
        result.converted = converted_from(wide, bytes);
        if (result.converted) {
            if (result.converted->starts_with("\xEF\xBB\xBF")) result.converted->erase(0, 3);
            return result;
        }
    }
    auto utf8 = utf8_text(bytes, "");
    if (!utf8) {
        result.text = bytes;
        return result;
    }
    result.text = utf8->text;
    if (utf8->replaced == 0) return result;

    const std::string named = declared_encoding(utf8->text);
    if (!names_utf8(named) && bytes.size() < most) {
        result.converted = converted_from(named, utf8->text);
        if (result.converted) return result;
        result.oddity = fmt::format("is in an encoding that is not known, “{}”", named.substr(0, 40));
    } else {
        result.oddity =
            fmt::format("is not all UTF-8: {} faults, the first in line {}", utf8->replaced, utf8->first_line);
    }
    if (!is_mostly_utf8(*utf8) && bytes.size() < most) result.converted = converted_from("windows-1252", utf8->text);
    result.action = result.converted ? "it is read as Windows-1252" : "they are shown as �";
    if (!result.converted) result.converted = std::move(utf8->mended);
    return result;
}

}  // namespace briefmap
