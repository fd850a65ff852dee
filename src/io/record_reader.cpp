#include "io/record_reader.hpp"

#include "io/cell_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t longest_title = 200;

/// "a; b;c" are three.
void append_names(std::string_view cell, std::vector<std::string>& names) {
    while (!cell.empty()) {
        const auto end = std::min(cell.find(';'), cell.size());
        const std::string_view name = trimmed(cell.substr(0, end));
        if (!name.empty() && std::ranges::find(names, name) == names.end()) names.emplace_back(name);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

bool is_link(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

bool is_grade(std::string_view text) {
    return text.size() == 2 && text[0] >= 'A' && text[0] <= 'F' && text[1] >= '1' && text[1] <= '6';
}

}  // namespace

RecordReader::RecordReader(const NamedTable& table, const TableMapping& mapping, const GazetteerSource& gazetteer,
                           Reporter& reporter)
    : table_(table),
      mapping_(mapping),
      reporter_(reporter),
      places_(table, mapping, gazetteer, reporter),
      title_form_(mapping.title_form, table.columns),
      order_(mapping.day_order.value_or(DayOrder::day_first)) {
    const std::array<std::pair<ColumnRole, Column*>, 17> single = {{{ColumnRole::id, &id_},
                                                                    {ColumnRole::title, &title_},
                                                                    {ColumnRole::text, &text_},
                                                                    {ColumnRole::when, &when_},
                                                                    {ColumnRole::begin, &begin_},
                                                                    {ColumnRole::end, &end_},
                                                                    {ColumnRole::time_of_day, &time_},
                                                                    {ColumnRole::year, &year_},
                                                                    {ColumnRole::month, &month_},
                                                                    {ColumnRole::day, &day_},
                                                                    {ColumnRole::hour, &hour_},
                                                                    {ColumnRole::minute, &minute_},
                                                                    {ColumnRole::second, &second_},
                                                                    {ColumnRole::date_precision, &date_precision_},
                                                                    {ColumnRole::category, &category_},
                                                                    {ColumnRole::link, &link_},
                                                                    {ColumnRole::grade, &grade_}}};
    for (const auto& [role, column] : single)
        *column = mapping.column_of(role);
    actors_ = mapping.columns_of(ColumnRole::actor);
    sources_ = mapping.columns_of(ColumnRole::source);
    // Codes of precision and names of provinces say more than an event's own fields keep of them.
    for (std::size_t c = 0; c < mapping.roles.size(); ++c) {
        const ColumnRole role = mapping.roles[c];
        const bool kept = role == ColumnRole::attribute || role == ColumnRole::place_precision ||
                          role == ColumnRole::date_precision || role == ColumnRole::admin1 ||
                          role == ColumnRole::admin2 || role == ColumnRole::country;
        if (kept) attributes_.push_back(c);
    }
}

bool RecordReader::is_blank(std::size_t record) const {
    const std::size_t cells = table_.table.cells_of(table_.first + record);
    for (std::size_t c = 0; c < cells; ++c) {
        if (!trimmed(table_.cell(record, c)).empty()) return false;
    }
    return true;
}

std::optional<Event> RecordReader::read(std::size_t record) {
    reporter_.set_row(table_.row_number(record));
    if (is_blank(record)) return std::nullopt;
    Event event;
    event.origin.row = static_cast<std::uint32_t>(table_.row_number(record));
    event.id = value(record, id_);
    read_time(record, event);
    event.places = places_.read(record);
    read_words(record, event);
    keep_attributes(record, event);
    return event;
}

std::optional<Edtf> RecordReader::date_in(std::size_t record, std::size_t column, std::string& written) {
    const std::string_view cell = value(record, column);
    if (cell.empty()) return std::nullopt;
    written = cell;
    auto date = read_date_cell(cell, order_);
    if (date) return std::move(*date);
    reporter_.add({.file = {},
                   .row = {},
                   .character = date.error().character,
                   .column = table_.columns[column],
                   .value = written,
                   .what = "is not a date: " + date.error().what,
                   .action = "the event is kept without it"});
    return std::nullopt;
}

std::optional<Edtf> RecordReader::date_of_parts(std::size_t record, std::string& written) {
    const DateParts parts{.year = value(record, year_),
                          .month = value(record, month_),
                          .day = value(record, day_),
                          .hour = value(record, hour_),
                          .minute = value(record, minute_),
                          .second = value(record, second_),
                          .before_common_era_without_zero = mapping_.years_without_zero};
    if (parts.year.empty()) return std::nullopt;
    written = parts.year;
    auto date = read_date_parts(parts);
    if (!date) {
        // A day or an hour that cannot be may leave a month or a year that can.
        Result<Edtf, EdtfError> less = read_date_parts(
            {.year = parts.year, .month = parts.month, .before_common_era_without_zero = mapping_.years_without_zero});
        if (!less) {
            less = read_date_parts({.year = parts.year, .before_common_era_without_zero = mapping_.years_without_zero});
        }
        reporter_.add({.file = {},
                       .row = {},
                       .character = {},
                       .column = table_.columns[*year_],
                       .value = written,
                       .what = "and what stands beside it is not a date: " + date.error().what,
                       .action = less ? "what can be read of it is used" : "the event is kept without a time"});
        if (!less) return std::nullopt;
        date = std::move(less);
    }
    written = date->text;
    return std::move(*date);
}

/// ACLED's codebook: a week's events stand on one of its days, a month's on any.
Edtf RecordReader::widened(Edtf date, std::string_view code) const {
    if (date.is_interval || date.text.size() < 10) return date;
    const bool ucdp = mapping_.date_codes == DateCodes::ucdp;
    const bool is_month = code == (ucdp ? "4" : "3"), is_about = code == "2" || (ucdp && code == "3");
    std::string text = date.text.substr(0, 10);
    if (ucdp && code == "5") {
        text.resize(4);
    } else if (is_month) {
        text.resize(7);
    } else if (is_about) {
        text += '~';
    } else {
        return date;
    }
    auto wide = parse_edtf(text);
    return wide ? std::move(*wide) : std::move(date);
}

void RecordReader::read_time(std::size_t record, Event& event) {
    std::string written, written_end;
    std::optional<Edtf> date;
    if (begin_ || end_) {
        std::optional<Edtf> from, to;
        if (begin_) from = date_in(record, *begin_, written);
        if (end_) to = date_in(record, *end_, written_end);
        date = date_from_to(from, to);
        if (written.empty())
            written = written_end;
        else if (!written_end.empty() && written_end != written)
            written += "/" + written_end;
    }
    if (!date && when_) {
        const std::string_view time = value(record, time_);
        if (!time.empty()) {
            written = std::string(value(record, when_)) + " " + std::string(time);
            if (auto both = read_date_cell(written, order_)) date = std::move(*both);
        }
        if (!date) date = date_in(record, *when_, written);
    }
    if (!date && year_) date = date_of_parts(record, written);
    if (date && mapping_.date_codes != DateCodes::none)
        date = widened(*std::move(date), value(record, date_precision_));
    // As it is written where that is EDTF already: then nothing of it has to be kept twice.
    event.when_text = date ? date->text : written;
    event.when = std::move(date);
}

void RecordReader::read_words(std::size_t record, Event& event) {
    event.title = title_form_.is_empty() ? std::string(value(record, title_)) : title_form_.title(table_, record);
    event.text = value(record, text_);
    event.category = value(record, category_);
    for (const auto& [written, name] : mapping_.category_names) {
        if (written == event.category) {
            event.category = name;
            break;
        }
    }
    for (const std::size_t column : actors_)
        append_names(value(record, column), event.actors);
    for (const std::size_t column : sources_) {
        const std::string_view source = value(record, column);
        if (!source.empty())
            event.sources.push_back({.title = is_link(source) ? "" : std::string(source),
                                     .link = is_link(source) ? std::string(source) : ""});
    }
    if (const std::string_view link = value(record, link_); !link.empty()) {
        if (event.sources.size() == 1 && event.sources.front().link.empty())
            event.sources.front().link = link;
        else
            event.sources.push_back({.title = {}, .link = std::string(link)});
    }
    if (const std::string_view grade = value(record, grade_); is_grade(grade)) event.grade = grade;
    // What it lacks of a title, something else of it must stand for.
    if (event.title.empty()) event.title = shortened(event.text.substr(0, event.text.find('\n')), 80);
    if (event.title.empty()) {
        event.title = event.category;
        const std::string place = event.places.empty() ? "" : event.places.front().name;
        if (!place.empty()) event.title += (event.title.empty() ? "" : ", ") + place;
    }
    if (event.title.empty() && !event.actors.empty()) event.title = event.actors.front();
    if (event.title.size() > longest_title) event.title = shortened(event.title, longest_title);
}

void RecordReader::keep_attributes(std::size_t record, Event& event) {
    event.attributes.reserve(attributes_.size());
    for (const std::size_t column : attributes_) {
        const std::string_view cell = value(record, column);
        if (cell.empty()) continue;
        event.attributes.emplace_back(table_.columns[column], json_of_cell(cell));
        if (event.title.empty()) event.title = table_.columns[column] + " " + std::string(cell);
    }
    const std::size_t cells = table_.table.cells_of(table_.first + record);
    for (std::size_t c = table_.columns.size(); c < cells; ++c)
        event.attributes.emplace_back("column " + std::to_string(c + 1), json_of_cell(table_.cell(record, c)));
    if (event.attributes.empty()) event.attributes.shrink_to_fit();
}

}  // namespace briefmap
