// Whole pictures of the bundled brief in other languages than its own.
#include "desk.hpp"
#include "scene/furniture_words.hpp"
#include "scene/map_scene.hpp"

#include <algorithm>
#include <set>

using namespace briefmap;
using namespace briefmap::desk;

namespace {

/// All that stands in a picture as it is rendered with `--lang` and `--select`.
std::set<std::string> texts_of(const DatasetPtr& dataset, const std::string& language, ViewSize size,
                               std::optional<std::string> select) {
    Wishes wishes;
    wishes.language = language;
    wishes.select = std::move(select);
    const MapScene scene =
        whole_page(wishes, dataset, size, {.title = dataset->info().title, .caption = true, .key = true}).page;
    std::set<std::string> texts;
    for (const DrawItem& item : scene.list.items)
        if (const Label* label = std::get_if<Label>(&item)) texts.insert(label->text.utf8);
    return texts;
}

/// Of title, events and categories; what is the same in `other` is no word of the one language alone.
std::set<std::string> words_of(const Dataset& dataset, const Dataset& other) {
    std::set<std::string> words;
    const auto add = [&words](const std::string& own, const std::string& theirs) {
        if (own != theirs) words.insert(own);
    };
    add(dataset.info().title, other.info().title);
    for (EventIndex i = 0; i < dataset.size(); ++i) {
        add(dataset.event(i).title, other.event(i).title);
        add(dataset.event(i).text, other.event(i).text);
    }
    for (std::size_t i = 0; i < dataset.category_names().size(); ++i)
        add(display_category(dataset.category_names()[i], "en"), display_category(other.category_names()[i], "en"));
    return words;
}

}  // namespace

TEST_CASE("every title and text of the brief has its French and Arabic", "[languages]") {
    const DatasetPtr own = bundled_brief();
    for (const char* language : {"fr", "ar"}) {
        const DatasetPtr told = in_language(own, language);
        CAPTURE(language);
        CHECK(told->info().title != own->info().title);
        for (EventIndex i = 0; i < own->size(); ++i) {
            CAPTURE(own->event(i).id);
            CHECK(told->event(i).title != own->event(i).title);
            CHECK(told->event(i).text != own->event(i).text);
        }
        const auto& categories = own->info().translations.at(language == std::string("fr") ? 0 : 1).categories;
        for (const std::string& category : own->category_names())
            CHECK(std::count_if(categories.begin(), categories.end(),
                                [&category](const auto& pair) { return pair.first == category; }) == 1);
    }
}

TEST_CASE("a French or Arabic picture has no English word of the brief", "[languages]") {
    const DatasetPtr own = bundled_brief();
    const std::string selected = "suspension-2025-09-19";
    for (const char* language : {"fr", "ar"}) {
        const DatasetPtr told = in_language(own, language);
        const std::set<std::string> english = words_of(*own, *told);
        REQUIRE(english.size() > 35);
        for (const ViewSize size : {ViewSize{1920, 1080}, ViewSize{3840, 2160}, ViewSize{1080, 1350}}) {
            for (const auto& select : {std::optional<std::string>(), std::optional(selected)}) {
                INFO(language << " " << size.width << "x" << size.height << (select ? " selected" : ""));
                const std::set<std::string> texts = texts_of(told, language, size, select);
                for (const std::string& words : english) {
                    CAPTURE(words);
                    CHECK_FALSE(texts.contains(words));
                }
                CHECK(texts.contains(told->info().title));
                CHECK(texts.contains(told->category_names().front()));
                CHECK(texts.contains(told->event(*told->find(selected)).title));
                if (select) CHECK(texts.contains(told->event(*told->find(selected)).text));
            }
        }
    }
    CHECK(texts_of(own, "en", {1920, 1080}, selected).contains(own->event(*own->find(selected)).text));
}
