#include "io/era_reader.hpp"

#include "io/date_forms.hpp"
#include "io/when_reader.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

namespace briefmap {
namespace {

void left_out(Reporter& reporter, std::string column, const Json& value, std::string what,
              std::optional<std::size_t> character = std::nullopt) {
    Diagnostic d;
    d.character = character;
    d.column = std::move(column);
    d.value = value.is_string() ? value.get<std::string>() : json_text(value);
    d.what = std::move(what);
    d.action = "the era is left out";
    reporter.add(std::move(d));
}

const Json* member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// `when`, or what `start` and `end` come to; "" stands for the end that is missing.
std::optional<Json> time_of(const Json& era) {
    if (const Json* when = member(era, "when")) return *when;
    const Json* start = member(era, "start");
    const Json* end = member(era, "end");
    if (start == nullptr && end == nullptr) return std::nullopt;
    const auto edtf = [](const Json* bound) -> std::string {
        if (bound == nullptr) return {};
        const auto date = read_date_value(*bound);
        return date ? date->text : bound->is_string() ? bound->get<std::string>() : json_text(*bound);
    };
    return edtf_interval(edtf(start), edtf(end));
}

}  // namespace

std::vector<Era> read_eras(const Json& document, Reporter& reporter) {
    std::vector<Era> eras;
    reporter.set_row(0);
    const Json* listed = member(document, "eras");
    if (listed == nullptr) return eras;
    if (!listed->is_array()) {
        left_out(reporter, "eras", *listed, "is not a list of eras");
        return eras;
    }
    for (std::size_t i = 0; i < listed->size(); ++i) {
        const Json& era = (*listed)[i];
        const std::string column = fmt::format("eras[{}]", i);
        const Json* title = era.is_object() ? member(era, "title") : nullptr;
        if (title == nullptr || !title->is_string() || title->get_ref<const std::string&>().empty()) {
            left_out(reporter, column, era, "is not an era with a title");
            continue;
        }
        const std::optional<Json> time = time_of(era);
        if (!time) {
            left_out(reporter, column, era, "has no time: neither “when” nor “start” and “end”");
            continue;
        }
        auto when = read_date_value(*time);
        if (!when) {
            left_out(reporter, column + ".when", *time, "is not a date: " + when.error().what, when.error().character);
            continue;
        }
        eras.push_back({title->get<std::string>(), std::move(*when)});
    }
    return eras;
}

}  // namespace briefmap
