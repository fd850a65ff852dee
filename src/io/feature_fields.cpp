#include "io/feature_fields.hpp"

#include "io/feature_stream.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace briefmap {
namespace {

bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

std::string scalar_text(Json&& value) {
    if (value.is_string()) return std::move(value.get_ref<std::string&>());
    return json_text(value);
}

}  // namespace

FeatureFields::FeatureFields(Json& properties, Reporter& reporter)
    : members_(properties.get_ref<Json::object_t&>()), taken_(members_.size(), false), reporter_(reporter) {}

Json* FeatureFields::take(std::string_view name) {
    Json* found = nullptr;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].first != name || taken_[i]) continue;
        taken_[i] = true;
        found = &members_[i].second;
    }
    return found;
}

const Json* FeatureFields::peek_any_case(std::string_view name) const {
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (!taken_[i] && !members_[i].second.is_null() && same_letters(members_[i].first, name)) {
            return &members_[i].second;
        }
    }
    return nullptr;
}

void FeatureFields::mark_taken_any_case(std::string_view name) {
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (same_letters(members_[i].first, name)) taken_[i] = true;
    }
}

void FeatureFields::put_back(std::string_view name, Json value) {
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].first != name) continue;
        members_[i].second = std::move(value);
        taken_[i] = false;
        return;
    }
}

std::string FeatureFields::take_text(std::string_view name) {
    const Json* value = peek(name);
    if (value == nullptr) return {};
    if (value->is_structured()) {
        report_wrong_type(name, *value, "is not text");
        return {};
    }
    Json* taken = take(name);
    return taken->is_null() ? "" : scalar_text(std::move(*taken));
}

std::string FeatureFields::take_first_text(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const Json* value = peek_any_case(name);
        if (value == nullptr || !(value->is_string() || value->is_number())) continue;
        std::string text = scalar_text(Json(*value));
        if (text.empty()) continue;
        mark_taken_any_case(name);
        return text;
    }
    return {};
}

Json FeatureFields::take_array(std::string_view name) {
    const Json* value = peek(name);
    if (value == nullptr) return nullptr;
    if (value->is_string() && value->get_ref<const std::string&>().starts_with('[')) {
        Json parsed = parse_within(value->get_ref<const std::string&>());
        if (parsed.is_array()) {
            take(name);
            return parsed;
        }
    }
    if (value->is_array() || value->is_null()) return std::move(*take(name));
    report_wrong_type(name, *value, "is not a list");
    return nullptr;
}

const Json* FeatureFields::peek(std::string_view name) const {
    const Json* found = nullptr;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].first == name && !taken_[i]) found = &members_[i].second;
    }
    return found;
}

void FeatureFields::report_wrong_type(std::string_view name, const Json& value, std::string what) {
    Diagnostic d;
    d.column = "properties." + std::string(name);
    d.value = json_text(value);
    d.what = std::move(what);
    d.action = "it is kept as an attribute";
    reporter_.add(std::move(d));
}

std::vector<std::pair<std::string, std::string>> FeatureFields::rest() const {
    std::vector<std::pair<std::string, std::string>> attributes;
    std::unordered_map<std::string_view, std::size_t> position;
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (taken_[i]) continue;
        const auto [found, is_new] = position.emplace(members_[i].first, attributes.size());
        if (is_new) attributes.emplace_back(members_[i].first, std::string());
        attributes[found->second].second = json_text(members_[i].second);
    }
    return attributes;
}

std::string FeatureFields::first_words_left() const {
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (taken_[i] || !members_[i].second.is_string()) continue;
        const auto& text = members_[i].second.get_ref<const std::string&>();
        if (text.empty() || text.size() > 200 || text.find("://") != std::string::npos) continue;
        return text;
    }
    return {};
}

}  // namespace briefmap
