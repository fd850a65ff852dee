#include "core/date_text.hpp"

#include "core/date_formats.hpp"
#include "core/date_speaker.hpp"
#include "core/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

// Read again only where the bounds do not tell what was written.
bool says_more_as_written(const DateEnd& end) { return end.unspecified || end.clamped || end.season != 0; }

std::optional<edtf::Expression> as_written(const Edtf& date) {
    const auto more = [](const DateRange& range) {
        return says_more_as_written(range.from) || says_more_as_written(range.to);
    };
    const bool needed = says_more_as_written(date.from) || says_more_as_written(date.to) ||
                        std::any_of(date.members.begin(), date.members.end(), more);
    if (!needed) return std::nullopt;
    auto written = edtf::parse_syntax(date.text);
    if (!written.ok()) return std::nullopt;
    return std::move(written).value();
}

ShownEnd shown(const DateEnd& meant, const edtf::End* written) {
    ShownEnd end{meant, {}};
    if (written != nullptr && written->kind == edtf::EndKind::date) end.written = written->date;
    return end;
}

bool is_in_first_century(const DateEnd& end) {
    if (!end.is_date()) return false;
    const std::int64_t year = civil_of(end.bounds.begin).year;
    return year > 0 && year < 100;
}

bool is_before_common_era(const DateEnd& end) { return end.is_date() && civil_of(end.bounds.begin).year < 1; }

// Or no date at all.
bool is_plain_year(const DateEnd& end) {
    return !end.is_date() || (end.precision == DatePrecision::year && !end.unspecified);
}

// "10 May 12" would be read in many ways, "44 BC or 10" in two.
bool needs_eras(const Edtf& date) {
    const auto needs = [&](const DateEnd& from, const DateEnd& to) {
        const bool early = is_in_first_century(from) || is_in_first_century(to);
        if (date.set != SetKind::none) return early || is_before_common_era(from) || is_before_common_era(to);
        return early && !(is_plain_year(from) && is_plain_year(to));
    };
    if (date.set == SetKind::none) return needs(date.from, date.to);
    return std::any_of(date.members.begin(), date.members.end(),
                       [&](const DateRange& range) { return needs(range.from, range.to); });
}

}  // namespace

std::string display_date(const Edtf& date, std::string_view language, DateLength length) {
    const DateSpeaker speaker(language, length, needs_eras(date));
    const std::optional<edtf::Expression> written = as_written(date);
    const auto say = [&](const DateRange& meant, const edtf::Range* range) {
        const ShownEnd from = shown(meant.from, range == nullptr ? nullptr : &range->from);
        if (meant.from == meant.to && date.set != SetKind::none) return speaker.date(from, Standing::alone);
        const ShownEnd to = shown(meant.to, range == nullptr ? nullptr : &range->to);
        if (date.set == SetKind::none) return speaker.interval(from, to);
        return speaker.stretch(from, to, date.set, date.members.size() == 1);
    };
    if (date.set != SetKind::none) {
        const bool paired = written && written->members.size() == date.members.size();
        std::vector<std::string> said;
        for (std::size_t i = 0; i < date.members.size(); ++i)
            said.push_back(say(date.members[i], paired ? &written->members[i] : nullptr));
        return display_list(said, language, date.set == SetKind::one_of ? ListKind::one_of : ListKind::all_of);
    }
    const edtf::Range* range = written ? &written->range : nullptr;
    if (date.is_interval) return say({date.from, date.to}, range);
    return speaker.date(shown(date.from, range == nullptr ? nullptr : &range->from), Standing::alone);
}

std::string display_instant(Instant instant, DatePrecision precision, std::string_view language, DateLength length) {
    if (!instant.is_bounded()) return std::string(date_words(language).no_date);
    if (precision == DatePrecision::unknown) precision = DatePrecision::day;
    return date_formats(language).date(instant, {precision, length, MonthForm::standalone});
}

std::string display_month(int month, std::string_view language, DateLength length) {
    return date_formats(language).month_name(month, length);
}

}  // namespace briefmap
