#include "geo/packed_size.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace briefmap {
namespace {

struct Close {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
    void operator()(char** list) const { CSLDestroy(list); }
};

constexpr std::string_view entity = "<!ENTITY";

/// Looks for the declaration of an entity across blocks, in UTF-16 too.
class XmlGuard {
  public:
    bool finds_entity(std::string_view block) {
        std::string text = std::move(tail_);
        std::ranges::copy_if(block, std::back_inserter(text), [](char c) { return c != '\0'; });
        tail_ = text.substr(text.size() - std::min(text.size(), entity.size() - 1));
        return text.find(entity) != std::string::npos;
    }

  private:
    std::string tail_;
};

Status check_member(const std::string& name, std::size_t& left, const Error& too_large, const Error& has_entities) {
    const std::unique_ptr<VSILFILE, Close> file(VSIFOpenL(name.c_str(), "rb"));
    if (!file) return done;  // GDAL cannot open it either
    std::vector<char> block(1 << 16);
    XmlGuard guard;
    const bool is_xml = name.ends_with(".xml");
    while (true) {
        const std::size_t got = VSIFReadL(block.data(), 1, block.size(), file.get());
        if (got == 0) return done;
        if (got > left) return too_large;
        left -= got;
        if (is_xml && guard.finds_entity({block.data(), got})) return has_entities;
    }
}

}  // namespace

Status check_packed(const std::filesystem::path& archive, std::size_t limit_bytes) {
    const Error too_large = {.what = "unpacks to more than " + std::to_string(limit_bytes >> 20) + " MB",
                             .where = archive.string(),
                             .remedy = "give a smaller one, or save the sheet as CSV"};
    const Error has_entities = {.what = "has XML in it that declares entities, which no spreadsheet needs",
                                .where = archive.string(),
                                .remedy = "check where it comes from, or save it anew"};
    constexpr int most_members = 10'000;
    const std::string root = "/vsizip/{" + archive.string() + "}/";
    const std::unique_ptr<char*, Close> members(VSIReadDirRecursive(root.substr(0, root.size() - 1).c_str()));
    const int count = CSLCount(members.get());
    if (count > most_members) return too_large;
    std::size_t left = limit_bytes;
    for (int i = 0; i < count; ++i) {
        const std::string name = root + members.get()[i];
        if (name.ends_with('/')) continue;
        if (Status checked = check_member(name, left, too_large, has_entities); !checked) return checked;
    }
    return done;
}

}  // namespace briefmap
