#include "io/html_text.hpp"

#include "io/html_entities.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace briefmap {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::array<std::string_view, 22> new_line = {
    "br", "p",  "div", "li",         "tr",      "table",   "ul", "ol", "h1", "h2",  "h3",
    "h4", "h5", "h6",  "blockquote", "section", "article", "dt", "dd", "hr", "pre", "center"};
constexpr std::array<std::string_view, 4> not_shown = {"script", "style", "head", "title"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string with_characters(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '&') {
            i += append_entity(text.substr(i), out);
        } else {
            out += text[i++];
        }
    }
    return out;
}

/// The name of the tag that begins at `at`, in small letters, with "/" before it where it closes; "" where it is none.
std::string tag_name(std::string_view html, std::size_t at) {
    std::string name;
    std::size_t i = at + 1;
    if (i < html.size() && html[i] == '/') name += html[i++];
    if (i >= html.size() || !is_letter(html[i])) return {};
    for (; i < html.size() && (std::isalnum(static_cast<unsigned char>(html[i])) != 0 || html[i] == ':'); ++i)
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(html[i])));
    return name;
}

/// One past the tag's ">"; those within quotes do not count, unless the quotes never end.
std::size_t tag_end(std::string_view whole, std::size_t at) {
    constexpr std::size_t longest_tag = 1 << 16;  // else quotes without end take the square of the text's length
    const std::string_view html = whole.substr(0, at + longest_tag);
    char quote = 0;
    for (std::size_t i = at; i < html.size(); ++i) {
        const char c = html[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if ((c == '"' || c == '\'') && i > 0 && html[i - 1] == '=') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
    const std::size_t end = html.find('>', at);
    return end == std::string_view::npos ? html.size() : end + 1;
}

/// href="…" of a tag; quotes may be missing.
std::string attribute(std::string_view tag, std::string_view name) {
    for (std::size_t i = 1; i + name.size() < tag.size(); ++i) {
        if (!is_blank(tag[i - 1])) continue;
        const std::string_view here = tag.substr(i, name.size());
        const bool is_it =
            std::ranges::equal(here, name, {}, [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
        if (!is_it) continue;
        std::string_view rest = trimmed(tag.substr(i + name.size(), tag.size() - i - name.size() - 1));
        if (rest.empty() || rest.front() != '=') continue;
        rest = trimmed(rest.substr(1));
        if (rest.empty()) return {};
        const bool quoted = rest.front() == '"' || rest.front() == '\'';
        const std::size_t end = quoted ? rest.find(rest.front(), 1) : rest.find_first_of(blanks);
        return with_characters(trimmed(rest.substr(quoted ? 1 : 0, quoted ? end - 1 : end)));
    }
    return {};
}

class HtmlReader {
  public:
    explicit HtmlReader(std::string_view html) : html_(html) {}

    HtmlText read() {
        while (at_ < html_.size()) {
            const char c = html_[at_];
            if (c == '<' && html_.substr(at_).starts_with("<!--")) {
                skip_past("-->");
            } else if (c == '<' && html_.substr(at_).starts_with("<!")) {
                at_ = tag_end(html_, at_);
            } else if (c == '<' && !tag_name(html_, at_).empty()) {
                take_tag(tag_name(html_, at_));
            } else if (c == '&') {
                flush_gap();
                at_ += append_entity(html_.substr(at_), found_.text);
            } else {
                take_character(c);
            }
        }
        close_link();
        return std::move(found_);
    }

  private:
    void take_character(char c) {
        ++at_;
        if (is_blank(c)) {
            if (gap_ == 0) gap_ = ' ';
            return;
        }
        flush_gap();
        found_.text += c;
    }

    /// Many blanks are one, and a line break is more than a blank.
    void flush_gap() {
        if (gap_ != 0 && !found_.text.empty()) found_.text += gap_;
        gap_ = 0;
    }

    void skip_past(std::string_view what) {
        const std::size_t end = html_.find(what, at_);
        at_ = end == std::string_view::npos ? html_.size() : end + what.size();
    }

    void take_tag(const std::string& name) {
        const std::size_t end = tag_end(html_, at_);
        const std::string_view tag = html_.substr(at_, end - at_);
        at_ = end;
        const bool closes = name.front() == '/';
        const std::string_view bare = std::string_view(name).substr(closes ? 1 : 0);
        if (bare == "a") {
            close_link();
            if (!closes) open_link(attribute(tag, "href"));
        } else if (bare == "img" && !closes) {
            if (std::string address = attribute(tag, "src"); !address.empty())
                found_.pictures.push_back(std::move(address));
        } else if (holds(new_line, bare)) {
            gap_ = '\n';
        } else if ((bare == "td" || bare == "th") && gap_ == 0) {
            gap_ = ' ';
        } else if (!closes && holds(not_shown, bare) && !tag.ends_with("/>")) {
            skip_past("</" + std::string(bare));
            skip_past(">");
        }
    }

    void open_link(std::string address) {
        if (address.empty() || address.starts_with('#')) return;
        found_.links.push_back({"", std::move(address)});
        link_from_ = found_.text.size();
        is_in_link_ = true;
    }

    void close_link() {
        if (!std::exchange(is_in_link_, false)) return;
        found_.links.back().title = std::string(trimmed(std::string_view(found_.text).substr(link_from_)));
    }

    std::string_view html_;
    HtmlText found_;
    std::size_t at_ = 0, link_from_ = 0;
    char gap_ = 0;
    bool is_in_link_ = false;
};

}  // namespace

HtmlText read_html(std::string_view html) {
    const std::string_view text = trimmed(html);
    if (text.find_first_of("<&") == std::string_view::npos) return {std::string(text), {}, {}};
    HtmlText read = HtmlReader(text).read();
    read.text = std::string(trimmed(read.text));
    return read;
}

std::string html_line(std::string_view html) {
    std::string line;
    for (const char c : read_html(html).text) {
        if (!is_blank(c)) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

}  // namespace briefmap
