#include "io/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace briefmap {
namespace {

using namespace std::string_view_literals;

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// Past byte order marks and blanks, with the zeros of UTF-16 left out.
std::string first_letters(std::string_view bytes, std::size_t most) {
    std::string letters;
    for (const char c : bytes.substr(0, 2 * most)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool passes = byte > 0x20 && byte != 0xEF && byte != 0xBB && byte != 0xBF && byte < 0xFE;
        if (passes) letters += c;
        if (letters.size() == most) break;
    }
    return letters;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

FileKind kind_of_archive(std::string_view head, std::string_view extension) {
    if (extension == ".kmz") return FileKind::kmz;
    if (is_one_of(extension, {".xlsx", ".xlsm", ".ods"})) return FileKind::spreadsheet;
    return head.substr(0, 65'536).find(".kml") != std::string_view::npos ? FileKind::kmz : FileKind::spreadsheet;
}

FileKind kind_of_xml(std::string_view letters) {
    return lower_case(std::string(letters)).find("<gpx") != std::string::npos ? FileKind::gpx : FileKind::kml;
}

}  // namespace

FileKind kind_of_file(std::string_view head, const std::filesystem::path& path) {
    const std::string extension = lower_case(path.extension().string());
    if (head.starts_with("PK\x03\x04")) return kind_of_archive(head, extension);
    // Shapefile, FlatGeobuf, GeoPackage.
    for (const std::string_view magic : {"\0\0\x27\x0A"sv, "fgb\x03"sv, "SQLite format 3\0"sv}) {
        if (head.starts_with(magic)) return FileKind::vector;
    }
    if (is_one_of(extension, {".shp", ".shx", ".dbf", ".gpkg", ".fgb", ".mif"})) return FileKind::vector;
    const std::string letters = first_letters(head, 4096);
    if (extension == ".tab" && letters.starts_with("!table")) return FileKind::vector;
    if (is_one_of(extension, {".json", ".geojson", ".jsonld"})) return FileKind::json;
    if (extension == ".gpx") return FileKind::gpx;
    if (extension == ".kml" || letters.starts_with('<')) return kind_of_xml(letters);
    if (is_one_of(extension, {".csv", ".tsv", ".tab", ".txt"})) {
        return letters.starts_with("{\"") ? FileKind::json : FileKind::table;
    }
    if (letters.empty()) return FileKind::json;
    return letters.front() == '{' || letters.front() == '[' ? FileKind::json : FileKind::table;
}

bool is_timelinejs_text(std::string_view json) {
    const auto has = [json](std::string_view name) { return json.find(name) != std::string_view::npos; };
    return !has("\"features\"") && (has("\"start_date\"") || has("\"startDate\"") || has("\"storymap\""));
}

}  // namespace briefmap
