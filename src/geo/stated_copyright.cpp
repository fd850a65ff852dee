#include "geo/stated_copyright.hpp"

#include "core/diagnostics.hpp"
#include "geo/displayable.hpp"

#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <fstream>
#include <string_view>

namespace briefmap {
namespace {

constexpr std::size_t longest = 200;  // bytes: one line of a margin

std::string on_one_line(const char* text) {
    std::string line = displayable_utf8(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return shortened(line, longest);
}

std::string of_metadata(GDALMajorObject& object) {
    for (const char* key :
         {"TIFFTAG_COPYRIGHT", "EXIF_Copyright", "ATTRIBUTION", "COPYRIGHT", "COPYRIGHT_AUTHOR", "LICENSE"}) {
        const char* text = object.GetMetadataItem(key);
        if (text != nullptr && *text != '\0') return on_one_line(text);
    }
    return {};
}

std::string head_of(const std::filesystem::path& file) {
    std::string head(std::size_t{64} << 10, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return head;
}

/// What stands between two marks, after another; as XML writes it.
std::string between(std::string_view text, std::string_view after, std::string_view begin, std::string_view end) {
    const auto element = text.find(after);
    if (element == std::string_view::npos) return {};
    const auto from = text.find(begin, element);
    const auto to = from == std::string_view::npos ? from : text.find(end, from + begin.size());
    if (to == std::string_view::npos) return {};
    const std::string raw(text.substr(from + begin.size(), to - from - begin.size()));
    char* const plain = CPLUnescapeString(raw.c_str(), nullptr, CPLES_XML);
    std::string found = on_one_line(plain);
    CPLFree(plain);
    return found;
}

}  // namespace

std::string stated_copyright(GDALDataset& dataset, const std::vector<OGRLayer*>& layers,
                             const std::filesystem::path& file) {
    for (OGRLayer* layer : layers) {
        if (std::string text = of_metadata(*layer); !text.empty()) return text;
    }
    if (std::string text = of_metadata(dataset); !text.empty()) return text;
    const std::string_view driver = dataset.GetDriverName();
    if (driver == "GPX") return between(head_of(file), "<copyright", "author=\"", "\"");
    if (driver == "LIBKML" || driver == "KML")
        return between(head_of(file), "<atom:author", "<atom:name>", "</atom:name>");
    return {};
}

}  // namespace briefmap
