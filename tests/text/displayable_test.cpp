#include "text/displayable.hpp"

#include "support/catch.hpp"

#include <string>

using namespace briefmap;

namespace {
std::string clean(std::string_view bytes) { return displayable(bytes, 1000); }
}  // namespace

TEST_CASE("good_text_is_left_as_it_is") {
    CHECK(clean("Côte d’Ivoire") == "Côte d’Ivoire");
    CHECK(clean("مالي 马里 Мали") == "مالي 马里 Мали");
    CHECK(clean("a\tb\nc") == "a\tb\nc");
    CHECK(clean("").empty());
}

TEST_CASE("broken_utf8_becomes_replacement_characters") {
    CHECK(clean("a\xFFz") == "a\uFFFDz");
    CHECK(clean("a\xC3") == "a\uFFFD");
    CHECK(clean("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // a lone surrogate
    CHECK(clean("\xC0\xAF") == "\uFFFD\uFFFD");            // an overlong slash
}

TEST_CASE("control_characters_go_away") {
    CHECK(clean(std::string_view("a\0b\x1b[1m\x7f", 8)) == "ab[1m");
    CHECK(clean("a\u0085b\uFFFE") == "ab");
}

TEST_CASE("line_ends_of_every_system_are_line_feeds") {
    CHECK(clean("a\r\nb\rc\nd") == "a\nb\nc\nd");
    CHECK(clean("a\n\nb") == "a\n\nb");
    CHECK(clean("a\r\n\r\nb") == "a\n\nb");
}

TEST_CASE("long_text_is_cut_between_characters") {
    CHECK(displayable("abcdef", 3) == "abc…");
    CHECK(displayable("ab\u00e9", 3) == "ab…");
    CHECK(displayable("马里", 4) == "马…");
    CHECK(displayable("abc", 3) == "abc");
}

TEST_CASE("scripts_that_need_care_are_recognised") {
    CHECK(is_cursive("Mali مالي"));
    CHECK_FALSE(is_cursive("Mali Мали 马里"));
    CHECK(is_chinese("马里 Mali"));
    CHECK_FALSE(is_chinese("マリ共和国"));
    CHECK_FALSE(is_chinese("Mali"));
    CHECK_FALSE(is_chinese("\xFF\xFE"));
}
