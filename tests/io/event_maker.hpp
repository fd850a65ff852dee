// Events of every shape at random, for round trips.
#pragma once

#include "reading.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace briefmap {

class EventMaker {
  public:
    explicit EventMaker(unsigned seed) : random_(seed) {}

    Event event(int number) {
        Event e;
        e.id = "id " + std::to_string(number) + words();
        e.title = words();
        e.text = words();
        e.when_text =
            pick({"", "2013", "2021/..", "/1999", "2020-08~", "-0044-03-15", "2013-13", "next week",
                  "2013-05-06T10:11:12.345Z", "2013-05-06 10:11+0200", " 2013 ", "20130506", "1517966773840"});
        // The reader's own understanding of the text, through a file of one event.
        e.when = read_feature(R"("geometry":null,"properties":{"when":")" + e.when_text + "\"}").value->event(0).when;
        for (int n = upto(3); n > 0; --n)
            e.places.push_back(place());
        e.category = pick({"", "coup", "Überfall", "a \"quoted\" one"});
        for (int n = upto(3); n > 0; --n)
            e.actors.push_back(words());
        for (int n = upto(2); n > 0; --n)
            e.sources.push_back(source());
        e.grade = pick({"", "A1", "F6", "B", "3"});
        // Written in one place with the translations, so first.
        if (upto(2) == 0) e.attributes.emplace_back("translations", R"({"de":{"title":"Wort"},"ru":"слово"})");
        for (int n = upto(4); n > 0; --n)
            e.attributes.emplace_back("key " + std::to_string(n) + words(), json());
        for (const std::string language : {"en", "fr", "ar", "zh"}) {
            EventTranslation told{language, words(), words()};
            if (!told.title.empty() || !told.text.empty()) e.translations.push_back(std::move(told));
        }
        return e;
    }

    std::vector<DatasetTranslation> translations() {
        return {{"fr",
                 words(),
                 {{"coup", "putsch " + words()}, {"Überfall", "raid"}, {"", "rien"}},
                 {{"Gossi", words() + "x"}}},
                {"ru", "имя" + words(), {}, {}}};
    }

  private:
    int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    double degrees(double most) { return std::uniform_real_distribution<double>(-most, most)(random_); }
    std::string pick(std::vector<std::string> choices) {
        return choices[static_cast<std::size_t>(upto(static_cast<int>(choices.size()) - 1))];
    }
    std::string words() {
        std::string text;
        for (int n = upto(4); n > 0; --n)
            text += pick({"Mali ", "« été » ", "日本", "\"", "\\", "\n", "\t", "\x01", "🙂", "/", "[", "</a>"});
        return text;
    }
    std::string json() {
        return pick({"null", "true", "-17", "0.1", "1e+300", "\"text\"", "\"\\u0001\\\"é\"", "[1,[2,{}]]",
                     R"({"b":1,"a":[null]})"});
    }
    Place place() {
        Place p;
        p.name = words();
        p.role = static_cast<PlaceRole>(upto(3));
        p.precision = static_cast<PlacePrecision>(upto(6));
        if (upto(1) == 1) p.position = LonLat{degrees(180), degrees(90)};
        p.area_code = pick({"", "ML", "FR-75"});
        return p;
    }
    SourceRef source() {
        SourceRef s;
        s.title = words();
        s.link = pick({"", "https://example.org/?q=1&r=2"});
        s.locator = words();
        if (upto(1) == 1) s.quote = {static_cast<std::size_t>(upto(5)), static_cast<std::size_t>(5 + upto(1'000'000))};
        return s;
    }

    std::mt19937 random_;
};

/// A file of them, always the same for the same seed.
inline DatasetPtr made_events(unsigned seed, int count = 25) {
    EventMaker maker(seed);
    std::vector<Event> events;
    for (int i = 0; i < count; ++i)
        events.push_back(maker.event(i));
    return Dataset::build({"A \"title\"", "ar", "x", {"x"}, {}, maker.translations()}, std::move(events));
}

}  // namespace briefmap
