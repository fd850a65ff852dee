#include "io/zip_member.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <utility>

namespace briefmap {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ArchivePtr = std::unique_ptr<zip_t, Discard>;
using MemberPtr = std::unique_ptr<zip_file_t, Discard>;

std::string text_of(zip_error_t& error) {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

Result<ArchivePtr> open_archive(std::string_view bytes, const std::string& file_name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return Error{"is not a readable zip archive: " + text_of(error), file_name, "export it again"};
    }
    zip_error_fini(&error);
    return ArchivePtr(archive);
}

std::string small_letters(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return small;
}

struct Choice {
    zip_uint64_t index = 0;
    std::string name;
    int rank = 0;  // smaller is better
};

/// 0: as wished, outermost; 1: as wished; 2: of that ending, outermost; 3: of that ending; none.
std::optional<int> rank_of(const std::string& name, const ZipWish& wish) {
    const std::string small = small_letters(name);
    // What macOS keeps beside files has their names.
    if (small.starts_with("__macosx/") || !small.ends_with(wish.ending)) return std::nullopt;
    const std::size_t slash = small.rfind('/');
    const bool is_wished = small.substr(slash == std::string::npos ? 0 : slash + 1) == wish.name;
    return (is_wished ? 0 : 2) + (slash == std::string::npos ? 0 : 1);
}

std::vector<Choice> choices(zip_t* archive, const ZipWish& wish) {
    std::vector<Choice> found;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
        if (name == nullptr) continue;
        if (const auto rank = rank_of(name, wish)) found.push_back({index, name, *rank});
    }
    std::ranges::stable_sort(found, {}, &Choice::rank);
    return found;
}

Status unpack(zip_t* archive, zip_uint64_t index, ZipMember& member, std::size_t limit, const std::string& where) {
    const MemberPtr file(zip_fopen_index(archive, index, 0));
    if (!file) {
        return Error{"cannot be unpacked: " + std::string(zip_strerror(archive)), where,
                     "export it again, without a password"};
    }
    std::string block(std::size_t{1} << 20, '\0');
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) member.is_cut_short = true;
        if (got <= 0) return done;
        member.bytes.append(block, 0, static_cast<std::size_t>(got));
        if (member.bytes.size() > limit) {
            return Error{fmt::format("unpacks to more than {} MB", limit >> 20), where,
                         "give a smaller one, or check where it comes from"};
        }
    }
}

}  // namespace

Result<ZipMember> read_zip_member(std::string_view archive_bytes, ZipWish wish, const std::string& file_name,
                                  std::size_t limit_bytes) {
    const auto archive = open_archive(archive_bytes, file_name);
    if (!archive) return archive.error();
    const std::vector<Choice> found = choices(archive->get(), wish);
    if (found.empty()) {
        return Error{fmt::format("is a zip archive without a {} file in it", wish.ending), file_name,
                     "give one that has it"};
    }
    ZipMember member;
    member.name = found.front().name;
    for (std::size_t i = 1; i < found.size(); ++i)
        member.others.push_back(found[i].name);
    const Status unpacked = unpack(archive->get(), found.front().index, member, limit_bytes, file_name);
    if (!unpacked) return unpacked.error();
    if (member.bytes.empty() && member.is_cut_short)
        return Error{"cannot be unpacked: " + member.name + " is broken", file_name, "export it again"};
    return member;
}

}  // namespace briefmap
