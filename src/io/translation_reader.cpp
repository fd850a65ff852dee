#include "io/translation_reader.hpp"

#include "core/language.hpp"
#include "io/feature_stream.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace briefmap {
namespace {

constexpr const char* passed_over = "it is passed over";
constexpr const char* kept = "it is kept as an attribute";

void say(Reporter& reporter, Severity severity, std::string column, const Json& value, std::string what,
         std::string action) {
    Diagnostic d;
    d.severity = severity;
    d.column = std::move(column);
    d.value = value.is_string() ? value.get<std::string>() : json_text(value);
    d.what = std::move(what);
    d.action = std::move(action);
    reporter.add(std::move(d));
}

bool is_map_language(std::string_view name) {
    return std::find(map_languages.begin(), map_languages.end(), name) != map_languages.end();
}

/// "" where there is none. Numbers and booleans are written out.
std::string text_of(const Json& value, const std::string& column, Reporter& reporter) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_structured()) return json_text(value);
    say(reporter, Severity::warning, column, value, "is not text", passed_over);
    return {};
}

std::string text_member(const Json& words, const char* name, const std::string& column, Reporter& reporter) {
    const auto found = words.find(name);
    return found == words.end() ? std::string() : text_of(*found, column + "." + name, reporter);
}

std::vector<std::pair<std::string, std::string>> read_names(const Json& words, const char* of,
                                                            const std::string& column, Reporter& reporter) {
    std::vector<std::pair<std::string, std::string>> names;
    const auto found = words.find(of);
    if (found == words.end() || found->is_null()) return names;
    if (!found->is_object()) {
        say(reporter, Severity::warning, column + "." + of, *found, "is not an object of names", passed_over);
        return names;
    }
    std::unordered_map<std::string_view, std::size_t> position;
    for (const auto& [own, name] : found->get_ref<const Json::object_t&>()) {
        std::string text = text_of(name, column + "." + of, reporter);
        if (text.empty()) continue;
        const auto [known, is_new] = position.emplace(own, names.size());
        if (is_new) names.emplace_back(own, std::string());
        names[known->second].second = std::move(text);
    }
    return names;
}

/// The last of a language counts.
template <class Translation>
void put(std::vector<Translation>& translations, Translation translation) {
    const auto known = std::find_if(translations.begin(), translations.end(), [&translation](const Translation& t) {
        return t.language == translation.language;
    });
    if (known != translations.end()) {
        *known = std::move(translation);
    } else {
        translations.push_back(std::move(translation));
    }
}

/// As it stands, or of the text of its JSON, which is how some programs export an object. Of another type where it is
/// none.
Json object_of(const Json& value) {
    if (value.is_object()) return value;
    if (!value.is_string() || !value.get_ref<const std::string&>().starts_with('{')) return nullptr;
    return parse_within(value.get_ref<const std::string&>());
}

bool has_words(const Json& translations) {
    const auto& members = translations.get_ref<const Json::object_t&>();
    return std::any_of(members.begin(), members.end(),
                       [](const auto& member) { return is_map_language(member.first) && member.second.is_object(); });
}

}  // namespace

std::vector<DatasetTranslation> read_dataset_translations(const Json& document, Reporter& reporter) {
    std::vector<DatasetTranslation> translations;
    const auto found = document.find("translations");
    if (found == document.end() || found->is_null()) return translations;
    reporter.set_row(0);
    if (!found->is_object()) {
        say(reporter, Severity::warning, "translations", *found, "is not an object of languages", passed_over);
        return translations;
    }
    for (const auto& [language, words] : found->get_ref<const Json::object_t&>()) {
        const std::string column = "translations." + language;
        if (!is_map_language(language)) {
            say(reporter, Severity::info, "translations", language, "is none of the map’s languages", passed_over);
        } else if (!words.is_object()) {
            say(reporter, Severity::warning, column, words, "is not an object of words", passed_over);
        } else {
            DatasetTranslation read{.language = language,
                                    .title = text_member(words, "title", column, reporter),
                                    .categories = read_names(words, "categories", column, reporter),
                                    .places = read_names(words, "places", column, reporter)};
            if (!read.title.empty() || !read.categories.empty() || !read.places.empty())
                put(translations, std::move(read));
        }
    }
    return translations;
}

std::vector<EventTranslation> read_event_translations(FeatureFields& fields, Dialect dialect, Reporter& reporter) {
    std::vector<EventTranslation> translations;
    const Json* value = fields.peek("translations");
    if (value == nullptr || value->is_null()) return translations;
    const std::string path = "properties.translations";
    const Json listed = object_of(*value);
    if (dialect == Dialect::foreign && !(listed.is_object() && has_words(listed))) return translations;
    if (!listed.is_object()) {
        say(reporter, Severity::warning, path, *value, "is not an object of languages", kept);
        return translations;
    }
    fields.take("translations");
    Json::object_t rest;
    for (const auto& [language, words] : listed.get_ref<const Json::object_t&>()) {
        const std::string column = fmt::format("{}.{}", path, language);
        if (!is_map_language(language)) {
            say(reporter, Severity::info, path, language, "is none of the map’s languages", kept);
            rest.emplace_back(language, words);
        } else if (!words.is_object()) {
            say(reporter, Severity::warning, column, words, "is not an object of words", kept);
            rest.emplace_back(language, words);
        } else {
            EventTranslation read{.language = language,
                                  .title = text_member(words, "title", column, reporter),
                                  .text = text_member(words, "text", column, reporter)};
            if (!read.title.empty() || !read.text.empty()) put(translations, std::move(read));
        }
    }
    if (!rest.empty()) fields.put_back("translations", std::move(rest));
    return translations;
}

}  // namespace briefmap
