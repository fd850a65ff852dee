// HTML of descriptions as plain text.
#include "io/html_text.hpp"

#include "support/catch.hpp"

using namespace briefmap;

TEST_CASE("tags_go_and_entities_become_characters") {
    CHECK(read_html("<b>Caf&eacute;</b> &#38; bar &lt;3 &#x1F600;").text == "Café & bar <3 \xF0\x9F\x98\x80");
    CHECK(read_html("<p>One</p><p>Two<br/>three</p>").text == "One\nTwo\nthree");
    CHECK(read_html("<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>").text == "a 1\nb 2");
    CHECK(read_html("many   blanks\n\t<i>here</i>").text == "many blanks here");
    CHECK(read_html("a<script>alert(1 < 2)</script>b<!-- not this -->c<style>p{}</style>").text == "abc");
}

TEST_CASE("plain_text_keeps_its_lines") {
    CHECK(read_html("  One\n  two\n").text == "One\n  two");
    CHECK(html_line("\n  One\n  two ") == "One two");
}

TEST_CASE("what_is_no_tag_and_no_entity_is_text") {
    CHECK(read_html("1 < 2 & 3 > 2 &nosuch; &#0; &#xD800; &").text == "1 < 2 & 3 > 2 &nosuch; &#0; &#xD800; &");
    CHECK(read_html("a <").text == "a <");
    CHECK(read_html("a <b").text == "a");
    CHECK(read_html("<!-- a").text.empty());
    CHECK(read_html("").text.empty());
}

TEST_CASE("links_and_pictures_are_kept_apart") {
    const HtmlText read = read_html(
        R"(See <a class=x href="https://example.org/?a=1&amp;b=2">the <b>report</b></a>, <A HREF=/b.html>b</A> and
        <a href='#top'>up</a><img src="c.png" alt="c > d">.)");
    CHECK(read.text == "See the report, b and up.");
    REQUIRE(read.links.size() == 2);
    CHECK(read.links[0].title == "the report");
    CHECK(read.links[0].address == "https://example.org/?a=1&b=2");
    CHECK(read.links[1].address == "/b.html");
    CHECK(read.pictures == std::vector<std::string>{"c.png"});
}

TEST_CASE("quotes_that_never_end_take_no_time") {
    std::string html;
    for (int i = 0; i < 300'000; ++i)
        html += "<a x=\"";
    CHECK(read_html(html).links.empty());
}
