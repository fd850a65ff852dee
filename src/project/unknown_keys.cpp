#include "project/unknown_keys.hpp"

#include <vector>

namespace briefmap {
namespace {

/// What an object in a list is called; "" for nothing.
std::string name_of_item(const Json& item) {
    if (!item.is_object()) return {};
    for (const char* key : {"path", "file", "base", "name"}) {
        const auto found = item.find(key);
        if (found != item.end() && found->is_string()) return std::string(key) + "=" + found->get<std::string>();
    }
    return {};
}

void keep_in_list(Json& written, const Json& as_read) {
    std::vector<bool> is_taken(as_read.size());
    std::vector<std::size_t> without;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const std::string name = name_of_item(written[i]);
        std::size_t match = 0;
        while (match < as_read.size() && (is_taken[match] || name.empty() || name_of_item(as_read[match]) != name))
            ++match;
        if (match == as_read.size()) {
            without.push_back(i);
            continue;
        }
        is_taken[match] = true;
        keep_unknown_keys(written[i], as_read[match]);
    }
    if (written.size() != as_read.size()) return;
    for (const std::size_t i : without)
        if (!is_taken[i]) keep_unknown_keys(written[i], as_read[i]);
}

}  // namespace

void keep_unknown_keys(Json& written, const Json& as_read) {
    if (written.is_array() && as_read.is_array()) return keep_in_list(written, as_read);
    if (!written.is_object() || !as_read.is_object()) return;
    for (const auto& [key, value] : as_read.items()) {
        const auto known = written.find(key);
        if (known == written.end())
            written[key] = value;
        else
            keep_unknown_keys(*known, value);
    }
}

}  // namespace briefmap
