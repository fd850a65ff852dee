#include "io/event_file.hpp"

#include "core/files.hpp"
#include "io/geojson_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

enum class Kind { json, table };

std::string lower_case_extension(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

/// Past byte order marks and blanks, with the zeros of UTF-16 left out.
std::string first_letters(std::string_view bytes) {
    std::string letters;
    for (const char c : bytes.substr(0, 256)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool passes = byte > 0x20 && byte != 0xEF && byte != 0xBB && byte != 0xBF && byte < 0xFE;
        if (passes) letters += c;
        if (letters.size() == 16) break;
    }
    return letters;
}

Kind kind_of(std::string_view bytes, const std::filesystem::path& path) {
    const std::string extension = lower_case_extension(path);
    const std::string letters = first_letters(bytes);
    const bool named_json = extension == ".json" || extension == ".geojson" || extension == ".jsonld";
    const bool named_table = extension == ".csv" || extension == ".tsv" || extension == ".tab" || extension == ".txt";
    if (named_json || letters.empty()) return Kind::json;
    if (named_table && !letters.starts_with("{\"")) return Kind::table;
    return letters.front() == '{' || letters.front() == '[' ? Kind::json : Kind::table;
}

}  // namespace

Result<Diagnosed<DatasetPtr>> read_event_file(const std::filesystem::path& path, const ImportOptions& options) {
    auto bytes = read_file(path, most_bytes);
    if (!bytes) return bytes.error();
    const std::string name = path == "-" ? "standard input" : path.string();
    switch (kind_of(*bytes, path)) {
        case Kind::json:
            return read_geojson_events(*bytes, name);
        case Kind::table:
            return read_table_events(std::move(*bytes), name, options);
    }
    return Error{"is of no kind that can be read", name, {}};
}

}  // namespace briefmap
