#include "io/when_reader.hpp"

#include "io/date_forms.hpp"

#include <algorithm>
#include <array>

namespace briefmap {
namespace {

constexpr std::array<std::string_view, 9> moment_names = {"when", "date",       "datetime", "date_time", "timestamp",
                                                          "time", "event_date", "occurred", "year"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> span_names = {
    {{"start", "end"}, {"begin", "end"}, {"start_date", "end_date"}, {"startdate", "enddate"}}};

constexpr std::string_view spaces = " \t\r\n";

struct Attempt {
    When when;
    std::optional<EdtfError> error;
};

Attempt attempt(std::string text) {
    Attempt result;
    auto date = read_date_text(text);
    if (date) {
        result.when.date = std::move(*date);
    } else {
        result.error = date.error();
    }
    result.when.text = std::move(text);
    return result;
}

Attempt attempt_value(const Json& value) {
    if (value.is_string()) return attempt(value.get<std::string>());
    std::optional<std::string> text;
    if (value.is_number()) text = edtf_of_number(value.get<double>());
    if (value.is_object()) text = edtf_of_timespans(value);
    if (text) return attempt(std::move(*text));
    Attempt failed;
    failed.when.text = json_text(value);
    failed.error = EdtfError{value.is_number() ? "it is neither a year nor seconds or milliseconds since 1970"
                                               : "a text, a number or timespans are read",
                             1};
    return failed;
}

bool is_blank(const Json& value) {
    return value.is_null() ||
           (value.is_string() && value.get_ref<const std::string&>().find_first_not_of(spaces) == std::string::npos);
}

bool is_clamped(const Edtf& date) {
    const auto beyond = [](const DateRange& range) { return range.from.clamped || range.to.clamped; };
    return beyond({date.from, date.to}) || std::any_of(date.members.begin(), date.members.end(), beyond);
}

void report_empty(std::string column, Reporter& reporter) {
    Diagnostic d;
    d.severity = Severity::info;
    d.column = std::move(column);
    d.what = "is empty where a date should stand";
    d.action = "the event is kept without a time";
    reporter.add(std::move(d));
}

When report(Attempt&& tried, std::string column, Reporter& reporter) {
    if (tried.when.date && is_clamped(*tried.when.date)) {
        Diagnostic d;
        d.severity = Severity::info;
        d.column = column;
        d.value = tried.when.text;
        d.what = "lies beyond what the time axis can hold";
        d.action = "the event stands at that end of time";
        reporter.add(std::move(d));
    }
    if (tried.error) {
        reporter.add({.file = {},
                      .row = {},
                      .character = tried.error->character,
                      .column = std::move(column),
                      .value = tried.when.text,
                      .what = "is not a date: " + tried.error->what,
                      .action = "the event is kept without a time"});
    }
    return std::move(tried.when);
}

void report_timespans(const Json& value, Reporter& reporter) {
    if (!value.is_object()) return;
    const auto spans = value.find("timespans");
    if (spans == value.end() || !spans->is_array() || spans->size() < 2) return;
    Diagnostic d;
    d.severity = Severity::info;
    d.column = "when.timespans";
    d.what = "has more than one timespan";
    d.action = "the stretch from the first start to the last end is used";
    reporter.add(std::move(d));
}

// Beside the properties, as Linked Places has it.
const Json* outer_when(const Json& feature) {
    if (!feature.is_object()) return nullptr;
    const auto found = feature.find("when");
    return found == feature.end() || is_blank(*found) ? nullptr : &*found;
}

std::optional<When> read_span(FeatureFields& fields, std::string_view start, std::string_view end, Reporter& reporter) {
    const Json* from = fields.peek_any_case(start);
    const Json* to = fields.peek_any_case(end);
    if (from != nullptr && is_blank(*from)) from = nullptr;
    if (to != nullptr && is_blank(*to)) to = nullptr;
    if (from == nullptr && to == nullptr) return std::nullopt;

    Attempt first = from == nullptr ? Attempt{} : attempt_value(*from);
    Attempt last = to == nullptr ? Attempt{} : attempt_value(*to);
    if (!first.when.date && !last.when.date) return std::nullopt;
    fields.mark_taken_any_case(start);
    fields.mark_taken_any_case(end);

    const std::string column = "properties." + std::string(last.error ? end : start);
    if (to == nullptr) return report(std::move(first), column, reporter);
    const std::string text = edtf_interval(first.when.date ? first.when.date->text : first.when.text,
                                           last.when.date ? last.when.date->text : last.when.text);
    Attempt both = attempt(text);
    if (!both.error || !first.when.date) return report(std::move(both), column, reporter);
    reporter.add({.file = {},
                  .row = {},
                  .character = {},
                  .column = column,
                  .value = text,
                  .what = "is not a stretch of time: " + both.error->what,
                  .action = "the event is kept with its start only"});
    return std::move(first.when);
}

}  // namespace

Result<Edtf, EdtfError> read_date_text(std::string_view text) {
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return EdtfError{"is empty", 1};
    const std::string_view trimmed = text.substr(first, text.find_last_not_of(spaces) - first + 1);
    auto date = parse_edtf(trimmed);
    if (date.ok()) return date;
    const std::string spelled = edtf_spelling(trimmed);
    if (spelled != trimmed) {
        auto second_try = parse_edtf(spelled);
        if (second_try.ok()) return second_try;
    }
    return EdtfError{date.error().what, date.error().character + first};
}

Result<Edtf, EdtfError> read_date_value(const Json& value) {
    Attempt tried = attempt_value(value);
    if (tried.when.date) return std::move(*tried.when.date);
    return *tried.error;
}

When read_when(FeatureFields& fields, const Json& feature, Reporter& reporter) {
    const Json* value = fields.take("when");
    const bool is_empty = value != nullptr && value->is_string() && is_blank(*value);
    if (value == nullptr || is_blank(*value)) value = outer_when(feature);
    if (value == nullptr) {
        if (is_empty) report_empty("properties.when", reporter);
        return {};
    }
    report_timespans(*value, reporter);
    return report(attempt_value(*value), "properties.when", reporter);
}

When guess_when(FeatureFields& fields, const Json& feature, Reporter& reporter) {
    std::optional<std::pair<std::string, Attempt>> unreadable;
    std::string_view empty;
    for (const std::string_view name : moment_names) {
        const Json* value = fields.peek_any_case(name);
        if (value != nullptr && value->is_string() && is_blank(*value) && empty.empty()) empty = name;
        if (value == nullptr || is_blank(*value)) continue;
        Attempt tried = attempt_value(*value);
        if (tried.when.date) {
            fields.mark_taken_any_case(name);
            return std::move(tried.when);
        }
        if (!unreadable) unreadable.emplace(name, std::move(tried));
    }
    for (const auto& [start, end] : span_names) {
        if (auto when = read_span(fields, start, end, reporter)) return std::move(*when);
    }
    if (const Json* outer = outer_when(feature)) {
        report_timespans(*outer, reporter);
        return report(attempt_value(*outer), "when", reporter);
    }
    if (!unreadable) {
        if (!empty.empty()) report_empty("properties." + std::string(empty), reporter);
        return {};
    }
    // Its value stays an attribute too, unless it stood in the field made for it.
    if (unreadable->first == "when") fields.mark_taken_any_case("when");
    return report(std::move(unreadable->second), "properties." + unreadable->first, reporter);
}

}  // namespace briefmap
