#include "project/file_stamp.hpp"

#include "project/instant_text.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <charconv>
#include <fstream>
#include <string_view>

namespace briefmap {
namespace {

constexpr std::int64_t ns_per_second = 1'000'000'000;
constexpr std::uint64_t fnv_start = 14'695'981'039'346'656'037U, fnv_prime = 1'099'511'628'211U;
constexpr std::string_view hash_prefix = "fnv1a64:";

std::optional<std::uint64_t> hash_from(std::string_view text) {
    if (!text.starts_with(hash_prefix)) return std::nullopt;
    text.remove_prefix(hash_prefix.size());
    std::uint64_t hash = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return hash;
}

}  // namespace

std::optional<FileStamp> quick_stamp_of(const std::filesystem::path& file) {
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
    return FileStamp{.size = static_cast<std::uintmax_t>(info.st_size),
                     .modified_ns = info.st_mtim.tv_sec * ns_per_second + info.st_mtim.tv_nsec,
                     .hash = 0};
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& file) {
    auto stamp = quick_stamp_of(file);
    std::ifstream stream(file, std::ios::binary);
    if (!stamp || !stream) return std::nullopt;
    stamp->hash = fnv_start;
    std::array<char, 65'536> bytes{};
    while (stream.read(bytes.data(), bytes.size()) || stream.gcount() > 0) {
        for (const char byte : std::string_view(bytes.data(), static_cast<std::size_t>(stream.gcount())))
            stamp->hash = (stamp->hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
    }
    return stamp;
}

Json stamp_json(const std::optional<FileStamp>& stamp) {
    if (!stamp) return nullptr;
    return {{"size", stamp->size},
            {"modified", to_iso8601({stamp->modified_ns / ns_per_second})},
            {"hash", fmt::format("{}{:016x}", hash_prefix, stamp->hash)}};
}

std::optional<FileStamp> stamp_from(const Json& value) {
    if (!value.is_object()) return std::nullopt;
    const auto size = value.find("size"), modified = value.find("modified"), hash = value.find("hash");
    if (size == value.end() || modified == value.end() || hash == value.end()) return std::nullopt;
    if (!size->is_number_unsigned() || !modified->is_string() || !hash->is_string()) return std::nullopt;
    const auto at = instant_from_iso8601(modified->get_ref<const std::string&>());
    const auto content = hash_from(hash->get_ref<const std::string&>());
    if (!at || !content || at->seconds < 0 || at->seconds > 9'000'000'000) return std::nullopt;
    return FileStamp{.size = size->get<std::uintmax_t>(), .modified_ns = at->seconds * ns_per_second, .hash = *content};
}

}  // namespace briefmap
