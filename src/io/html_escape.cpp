#include "io/html_escape.hpp"

namespace briefmap {

std::string escaped_html(std::string_view text, std::string_view line_end) {
    std::string html;
    for (const char c : text) {
        if (c == '&') {
            html += "&amp;";
        } else if (c == '<') {
            html += "&lt;";
        } else if (c == '>') {
            html += "&gt;";
        } else if (c == '"') {
            html += "&quot;";
        } else if (c == '\'') {
            html += "&#39;";
        } else if (c == '\n') {
            html += line_end;
        } else {
            html += c;
        }
    }
    return html;
}

bool is_like_html(std::string_view text) { return text.find_first_of("<&") != std::string_view::npos; }

}  // namespace briefmap
