#include "io/xml_file.hpp"

#include "io/json_text.hpp"
#include "io/xml_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace briefmap {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string trimmed(std::string text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string::npos) return {};
    text.erase(text.find_last_not_of(blanks) + 1);
    text.erase(0, first);
    return text;
}

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

class Writer final : public pugi::xml_writer {
  public:
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

}  // namespace

Result<XmlFile> XmlFile::parse(std::string_view bytes, const std::string& file_name) {
    XmlFile file;
    const XmlText text = decode_xml(bytes);
    const auto parsed =
        file.document_->load_buffer(text.view().data(), text.view().size(), pugi::parse_default, pugi::encoding_utf8);
    const TextPosition at =
        position_in(text.view(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset)));
    const std::string where = fmt::format("line {}, column {}: {}", at.line, at.character, parsed.description());
    if (!file.root()) {
        if (text.view().find_first_not_of(blanks) == std::string_view::npos)
            return Error{"is empty", file_name, "give a file with something in it"};
        if (parsed.status == pugi::status_no_document_element)
            return Error{"is not XML: there is no element in it", file_name, "give the file that was exported"};
        return Error{"is not readable XML: " + where, file_name, "mend the file there, or export it again"};
    }
    if (!text.oddity.empty()) file.oddities_.push_back({text.oddity, text.action});
    if (!parsed) file.oddities_.push_back({"breaks off in " + where, "what stands before is kept"});
    const std::string_view prolog = text.view().substr(0, text.view().find("<" + std::string(file.root().name())));
    if (prolog.find("<!ENTITY") != std::string_view::npos)
        file.oddities_.push_back({"declares entities of its own", "they are not expanded: texts show their names"});
    return file;
}

pugi::xml_node XmlFile::root() const { return document_->document_element(); }

void XmlFile::report(EventCollector& collector) const {
    for (const Oddity& oddity : oddities_)
        collector.say(Severity::warning, "", "", oddity.what, oddity.action);
}

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_element && local_name(child) == name) return child;
    }
    return {};
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    for (pugi::xml_node at = node.first_child(); at;) {
        if (is_text(at)) text += at.value();
        pugi::xml_node next = at.first_child();
        while (!next && at && at != node) {
            next = at.next_sibling();
            if (!next) at = at.parent();
        }
        if (at == node) break;
        at = next;
    }
    return trimmed(std::move(text));
}

std::string child_text(pugi::xml_node node, std::string_view name) { return text_of(child_of(node, name)); }

std::string markup_of(pugi::xml_node node) {
    Writer writer;
    for (const pugi::xml_node child : node.children())
        child.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return trimmed(std::move(writer.text));
}

bool has_elements(pugi::xml_node node) {
    return std::ranges::any_of(node.children(), [](pugi::xml_node n) { return n.type() == pugi::node_element; });
}

void walk(pugi::xml_node top, const std::function<bool(pugi::xml_node)>& visit) {
    pugi::xml_node at = top.first_child();
    while (at) {
        const bool inside = at.type() == pugi::node_element && visit(at);
        pugi::xml_node next = inside ? at.first_child() : pugi::xml_node();
        while (!next && at && at != top) {
            next = at.next_sibling();
            if (!next) at = at.parent();
        }
        if (at == top) return;
        at = next;
    }
}

}  // namespace briefmap
