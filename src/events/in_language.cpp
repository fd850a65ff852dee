#include "core/language.hpp"
#include "events/dataset.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace briefmap {
namespace {

/// nullptr where there is none.
template <class Translation>
const Translation* into(std::string_view language, const std::vector<Translation>& translations) {
    const auto found = std::find_if(translations.begin(), translations.end(),
                                    [language](const Translation& t) { return t.language == language; });
    return found == translations.end() ? nullptr : &*found;
}

void replace(std::string& own, const std::string& translated) {
    if (!translated.empty()) own = translated;
}

using Names = std::unordered_map<std::string_view, std::string_view>;

void rename(std::string& own, const Names& names) {
    if (const auto found = names.find(own); found != names.end()) own = found->second;
}

/// A country without a code has its area by its name.
bool is_found_by_name(const Place& place) {
    return place.precision == PlacePrecision::country && place.area_code.empty();
}

bool is_translated(const Dataset& dataset, std::string_view language) {
    const auto& events = dataset.events();
    return into(language, dataset.info().translations) != nullptr ||
           std::any_of(events.begin(), events.end(),
                       [language](const Event& event) { return into(language, event.translations) != nullptr; });
}

}  // namespace

DatasetPtr in_language(const DatasetPtr& dataset, std::string_view language) {
    const auto wanted = find_map_language(language);
    if (!wanted || wanted == find_map_language(dataset->info().language)) return dataset;
    const std::string_view name = map_languages[*wanted];
    if (!is_translated(*dataset, name)) return dataset;

    const std::shared_ptr<Dataset> made(new Dataset(*dataset));
    made->info_.language = name;
    for (Event& event : made->events_) {
        if (const EventTranslation* words = into(name, event.translations)) {
            replace(event.title, words->title);
            replace(event.text, words->text);
        }
    }
    if (const DatasetTranslation* words = into(name, dataset->info().translations)) {
        replace(made->info_.title, words->title);
        const Names categories(words->categories.begin(), words->categories.end());
        for (std::string& category : made->category_names_)
            rename(category, categories);
        const Names places(words->places.begin(), words->places.end());
        for (Event& event : made->events_) {
            for (Place& place : event.places)
                if (!is_found_by_name(place)) rename(place.name, places);
        }
    }
    return made;
}

}  // namespace briefmap
