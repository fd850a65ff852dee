#include "scene/letter_case.hpp"

#include "scene/furniture_words.hpp"
#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("names become capitals in the scripts that have them", "[letters]") {
    CHECK(to_capitals("Côte d’Ivoire") == "CÔTE D’IVOIRE");
    CHECK(to_capitals("Česko, Österreich, São Tomé, Łódź, ÿ") == "ČESKO, ÖSTERREICH, SÃO TOMÉ, ŁÓDŹ, Ÿ");
    CHECK(to_capitals("Мали Ёлка Україна") == "МАЛИ ЁЛКА УКРАЇНА");
    CHECK(to_capitals("مالي") == "مالي");
    CHECK(to_capitals("马里") == "马里");
    CHECK(to_capitals("\xff\xc3") == "\xff\xc3");  // no UTF-8: left as it is
}

TEST_CASE("letters are spaced only in scripts that allow it", "[letters]") {
    CHECK(takes_spacing("MALI"));
    CHECK(takes_spacing("МАЛИ"));
    CHECK_FALSE(takes_spacing("مالي"));
    CHECK_FALSE(takes_spacing("马里"));
}

TEST_CASE("the first letter decides the direction", "[letters]") {
    CHECK(reads_right_to_left("2013: مالي"));
    CHECK_FALSE(reads_right_to_left("Mali مالي"));
    CHECK_FALSE(reads_right_to_left(""));
}

TEST_CASE("categories read like words", "[letters]") {
    CHECK(display_category("armed-conflict", "en") == "Armed conflict");
    CHECK(display_category("élections_locales", "fr") == "Élections locales");
    CHECK(display_category("", "fr") == "Sans catégorie");
    CHECK(display_category("外交", "zh") == "外交");
}
