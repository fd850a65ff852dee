#include "geo/whole_features.hpp"

#include <fstream>
#include <vector>

namespace briefmap {
namespace {

/// Goes through JSON byte by byte.
class BracketReader {
  public:
    /// False once brackets do not match: then the file is broken in another way.
    bool take(char c) {
        ++position_;
        if (in_string_) {
            if (escaped_) {
                escaped_ = false;
            } else if (c == '\\') {
                escaped_ = true;
            } else if (c == '"') {
                in_string_ = false;
            }
            return true;
        }
        switch (c) {
            case '"':
                in_string_ = true;
                return true;
            case '{':
            case '[':
                open_.push_back(c == '{' ? '}' : ']');
                return open_.size() < deepest;
            case '}':
            case ']':
                if (open_.empty() || open_.back() != c) return false;
                open_.pop_back();
                // Of a collection's members: an object in a list in an object has just ended.
                if (c == '}' && open_.size() == 2 && open_[0] == '}' && open_[1] == ']') whole_ = position_;
                return true;
            default:
                return true;
        }
    }

    [[nodiscard]] bool is_complete() const { return open_.empty(); }
    [[nodiscard]] std::uint64_t whole() const { return whole_; }

  private:
    static constexpr std::size_t deepest = 512;

    std::vector<char> open_;  // the brackets that are to come
    std::uint64_t position_ = 0, whole_ = 0;
    bool in_string_ = false, escaped_ = false;
};

}  // namespace

std::optional<MendedEnd> end_of_whole_features(const std::filesystem::path& file, const std::stop_token& stop) {
    std::ifstream in(file, std::ios::binary);
    BracketReader brackets;
    std::vector<char> piece(std::size_t{1} << 20);
    while (in && !stop.stop_requested()) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        for (std::streamsize i = 0; i < in.gcount(); ++i) {
            if (!brackets.take(piece[static_cast<std::size_t>(i)])) return std::nullopt;
        }
    }
    if (brackets.is_complete() || brackets.whole() == 0 || stop.stop_requested()) return std::nullopt;
    return MendedEnd{brackets.whole(), "]}"};
}

}  // namespace briefmap
