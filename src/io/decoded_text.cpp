#include "io/decoded_text.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t sample_size = 64 * 1024;

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
using namespace std::string_view_literals;
// The longer ones first: UTF-32LE's begins with UTF-16LE's.
constexpr std::array marks = {Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
                              Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                              Mark{"\xFE\xFF"sv, "UTF-16BE"}};

/// Where the first byte stands that is not of UTF-8; the text's size where all are.
std::size_t first_fault(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        if (bytes[at] < 0x80) {
            ++at;
            continue;
        }
        std::size_t next = at;
        UChar32 c = 0;
        U8_NEXT(bytes, next, text.size(), c);
        if (c < 0) return at;
        at = next;
    }
    return at;
}

/// Letters of Latin scripts fill every second byte of UTF-16 with zeros.
std::optional<std::string> utf16_without_mark(std::string_view text) {
    const std::string_view sample = text.substr(0, sample_size);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const std::size_t many = sample.size() / 5;
    if (sample.size() < 4 || zeros[0] + zeros[1] <= many) return std::nullopt;
    if (zeros[1] > 4 * zeros[0]) return "UTF-16LE";
    if (zeros[0] > 4 * zeros[1]) return "UTF-16BE";
    return std::nullopt;
}

/// From what stands round the first byte that is not UTF-8's: the head of a long file may be plain ASCII.
std::string detected_encoding(std::string_view text, std::size_t fault) {
    const std::size_t begin = fault > sample_size / 2 ? fault - sample_size / 2 : 0;
    const std::string_view sample = text.substr(begin, sample_size);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return "windows-1252";
    const char* name = ucsdet_getName(match, &status);
    const std::int32_t confidence = ucsdet_getConfidence(match, &status);
    constexpr std::int32_t sure_enough = 20;  // of 100: below it a few accents decide between a dozen encodings
    const std::string_view found = name != nullptr ? name : "";
    // What calls itself ISO 8859-1 is Windows' code page, which holds all of it and quotation marks too.
    if (confidence < sure_enough || found.empty() || found == "ISO-8859-1" || found == "UTF-8") return "windows-1252";
    return std::string(found);
}

/// U+FFFD for what is none; how often is counted.
std::optional<std::string> converted(std::string_view bytes, const std::string& encoding, std::size_t& replaced) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding.c_str(), &status));
    const std::unique_ptr<UConverter, CloseConverter> to(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    std::array<UChar, 4096> pivot{};
    UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
    const char *source = bytes.data(), *const end = bytes.data() + bytes.size();
    std::array<char, 64 * 1024> piece{};
    bool reset = true;
    do {
        char* target = piece.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, end, pivot.data(),
                       &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset ? 1 : 0, 1, &status);
        reset = false;
        text.append(piece.data(), static_cast<std::size_t>(target - piece.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    for (auto at = text.find("\uFFFD"); at != std::string::npos; at = text.find("\uFFFD", at + 3))
        ++replaced;
    return text;
}

bool is_binary(std::string_view text) {
    const std::string_view head = text.substr(0, 4096);
    const auto odd = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return odd > 0 && static_cast<std::size_t>(odd) * 20 > head.size();
}

}  // namespace

Result<DecodedText> decode_text(std::string bytes, const std::string& where) {
    DecodedText decoded;
    std::string_view text = bytes;
    for (const Mark& mark : marks) {
        if (!text.starts_with(mark.bytes)) continue;
        decoded.encoding = mark.encoding;
        text.remove_prefix(mark.bytes.size());
        break;
    }
    if (decoded.encoding.empty()) {
        if (const auto utf16 = utf16_without_mark(text)) {
            decoded.encoding = *utf16;
        } else if (is_binary(text)) {
            return Error{"is no text", where, "give a file of a kind that is listed by briefmap --help"};
        } else {
            const std::size_t fault = first_fault(text);
            decoded.is_guess = fault < text.size();
            decoded.encoding = decoded.is_guess ? detected_encoding(text, fault) : "UTF-8";
        }
    }
    if (decoded.encoding == "UTF-8" && first_fault(text) == text.size()) {
        const std::size_t mark = bytes.size() - text.size();
        decoded.utf8 = std::move(bytes);
        decoded.utf8.erase(0, mark);
        return decoded;
    }
    auto utf8 = converted(text, decoded.encoding, decoded.replaced);
    if (!utf8) return Error{"is in " + decoded.encoding + ", which cannot be read here", where, "save it as UTF-8"};
    decoded.utf8 = std::move(*utf8);
    return decoded;
}

}  // namespace briefmap
