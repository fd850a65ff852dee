#include "geo/gazetteer.hpp"

#include "core/fold.hpp"
#include "geo/world.hpp"
#include "support/catch.hpp"

using namespace briefmap;
using namespace briefmap::testing;

namespace {

const Gazetteer& shipped() {
    static const Gazetteer gazetteer = [] {
        const auto file = GeodataFile::open(geodata_path());
        REQUIRE(file.ok());
        return Gazetteer(*file->countries(), *file->towns());
    }();
    return gazetteer;
}

}  // namespace

TEST_CASE("names_are_folded_as_search_compares_them") {
    CHECK(fold_for_search("Côte d’Ivoire") == "cote d'ivoire");
    CHECK(fold_for_search("  Burkina-Faso ") == "burkina faso");
    CHECK(fold_for_search("МАЛИ") == fold_for_search("Мали"));
    CHECK(fold_for_search("أبيدجان") == fold_for_search("ابيدجان"));
    CHECK(fold_for_search("Straße") == "strasse");
    CHECK(fold_for_search("São  Tomé") == "sao tome");
    CHECK(fold_for_search("").empty());
    CHECK(fold_for_search(" - ").empty());
    CHECK(fold_for_search("é-").size() == 1);
    CHECK_FALSE(fold_for_search("a\xff\xfe").empty());
}

TEST_CASE("a_country_is_found_by_code_or_name_in_any_language") {
    for (const std::string_view key : {"ML", "ml", "MLI", "Mali", "MALI", "مالي", "Мали", "马里", "Malí"}) {
        INFO(key);
        const Country* country = shipped().find_country(key);
        REQUIRE(country != nullptr);
        CHECK(country->code == "ML");
    }
    REQUIRE(shipped().find_country("cote d'ivoire") != nullptr);
    CHECK(shipped().find_country("cote d'ivoire")->code == "CI");
    CHECK(shipped().find_country("NE")->code == "NE");
    CHECK(shipped().find_country("Atlantis") == nullptr);
    CHECK(shipped().find_country("") == nullptr);
}

TEST_CASE("a_town_is_found_by_name_the_largest_first") {
    const Town* bamako = shipped().find_town("bamako");
    REQUIRE(bamako != nullptr);
    CHECK(bamako->country == "ML");
    CHECK(bamako->is_capital());
    const Town* paris = shipped().find_town("PARIS");
    REQUIRE(paris != nullptr);
    CHECK(paris->country == "FR");
    const Town* texan = shipped().find_town("Paris", "US");
    REQUIRE(texan != nullptr);
    CHECK(texan->country == "US");
    CHECK(shipped().find_town("Paris", "États-Unis") == texan);
    CHECK(shipped().find_town("Paris", "Mali") == nullptr);
    CHECK(shipped().find_town("Paris", "Atlantis") == nullptr);
    CHECK(shipped().find_town("Gossi", "ML") != nullptr);
    CHECK(shipped().find_town("") == nullptr);
}

TEST_CASE("a_town_has_its_name_in_the_language_asked_for") {
    const Town town{.position = {},
                    .name = "Cairo",
                    .name_fr = "Le Caire",
                    .name_ar = "القاهرة",
                    .country = "EG",
                    .feature_code = "PPLC"};
    CHECK(Gazetteer::name_of(town, map_language_index("fr")) == "Le Caire");
    CHECK(Gazetteer::name_of(town, map_language_index("ar")) == "القاهرة");
    CHECK(Gazetteer::name_of(town, map_language_index("ru")) == "Cairo");
    CHECK(Gazetteer::name_of(town, 99) == "Cairo");
    const Gazetteer one({}, {town});
    CHECK(one.find_town("le caire") == &one.towns()[0]);
    CHECK(one.find_town("cairo") == &one.towns()[0]);
}

TEST_CASE("a_gazetteer_of_nothing_finds_nothing") {
    const Gazetteer none({}, {});
    CHECK(none.find_country("ML") == nullptr);
    CHECK(none.find_town("Bamako") == nullptr);
}

TEST_CASE("divisions_are_found_by_their_name_with_or_without_the_word_for_what_they_are") {
    int asked = 0;
    const Gazetteer gazetteer({}, {}, [&asked] {
        ++asked;
        return std::vector<Division>{{"Barisal", "Borishal", "BD", {90.3, 22.4}},
                                     {"Kayes", "Kayes Region", "ML", {-9.9, 14.4}},
                                     {"Central", "", "GH", {-1, 5.5}},
                                     {"Central", "", "KE", {37, -0.8}}};
    });
    for (const char* name : {"Barisal", "Barisāl Division", "borishal", "BARISAL DIVISION"}) {
        INFO(name);
        REQUIRE(gazetteer.find_division(name) != nullptr);
        CHECK(gazetteer.find_division(name)->country == "BD");
    }
    CHECK(gazetteer.find_division("Région de Kayes") != nullptr);
    CHECK(gazetteer.find_division("Central Region") == nullptr);  // of two countries
    CHECK(gazetteer.find_division("Central Region", "KE")->country == "KE");
    CHECK(gazetteer.find_division("Kayes", "BD") == nullptr);
    CHECK(gazetteer.find_division("Atlantis") == nullptr);
    CHECK(asked == 1);
}
