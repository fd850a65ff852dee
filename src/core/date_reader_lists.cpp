#include "core/date_reader_lists.hpp"

#include <algorithm>

namespace briefmap::typed {
namespace {

bool is_filler(const Term& term) { return term.is(Meaning::filler) || term.kind == TermKind::comma; }

// A comma parts the members of a list, and the parts of a date: "August 15, 2025", "15 August 2025, 09:30",
// "1560s, 25 December".
struct DateSoFar {
    bool has_year = false, has_month = false, has_many_years = false, has_ended = false;

    void take(const Term& term, const Term* before) {
        has_year |= term.kind == TermKind::date || (term.kind == TermKind::number && term.digits > 2) ||
                    is_any(term, {Meaning::before_era, Meaning::after_era, Meaning::year_mark});
        has_month |= is_any(term, {Meaning::month, Meaning::season});
        const bool counts = before != nullptr && (before->is_ordinal || before->is(Meaning::roman));
        has_many_years |= term.is_decade || is_any(term, {Meaning::decade, Meaning::century, Meaning::millennium}) ||
                          (counts && is_any(term, {Meaning::circa, Meaning::century_or_in, Meaning::year_mark}));
        has_many_years |= term.is(Meaning::year_unknown);
        has_ended |= is_any(term, {Meaning::or_earlier, Meaning::or_later, Meaning::and_earlier, Meaning::and_later});
    }

    [[nodiscard]] bool goes_on_with(Terms rest) const {
        const auto skip_fillers = [&] {
            while (!rest.empty() && rest.front().is(Meaning::filler))
                rest = rest.subspan(1);
        };
        skip_fillers();
        if (rest.empty()) return true;
        const Term& next = rest.front();
        if (is_any(next, {Meaning::either, Meaning::both})) return true;  // "2021, 2022, or 2023"
        if (has_ended) return false;
        if (next.kind == TermKind::time || next.is(Meaning::year_unknown)) return true;
        if (!has_many_years) return has_month && !has_year && next.kind == TermKind::number;
        if (has_month) return false;
        if (next.kind == TermKind::number && next.digits <= 2) rest = rest.subspan(1);
        skip_fillers();  // "25 de diciembre"
        if (rest.empty() || !is_any(rest.front(), {Meaning::month, Meaning::season, Meaning::month_mark})) return false;
        rest = rest.subspan(1);
        skip_fillers();
        // "1980s, May 1995" are two, and so are "1980s, 3 May, year unknown".
        if (rest.size() > 1 && rest[0].kind == TermKind::comma && rest[1].is(Meaning::year_unknown)) return false;
        if (rest.empty() || rest.front().kind != TermKind::number) return true;
        const bool has_era =
            rest.size() > 1 && is_any(rest[1], {Meaning::before_era, Meaning::after_era, Meaning::year_mark});
        return rest.front().digits <= 2 && !has_era;
    }
};

}  // namespace

bool is_any(const Term& term, std::initializer_list<Meaning> meanings) {
    return term.kind == TermKind::word &&
           std::find(meanings.begin(), meanings.end(), term.word.meaning) != meanings.end();
}

bool separates_range(const Term& term) { return term.kind == TermKind::dash || term.is(Meaning::to); }

Terms trimmed(Terms terms) {
    while (!terms.empty() && is_filler(terms.front()))
        terms = terms.subspan(1);
    while (!terms.empty() && is_filler(terms.back()))
        terms = terms.first(terms.size() - 1);
    return terms;
}

std::vector<Terms> members_of(Terms terms) {
    std::vector<Terms> parts;
    std::size_t start = 0;
    const auto close = [&](std::size_t end) {
        const Terms part = trimmed(terms.subspan(start, end - start));
        if (!part.empty()) parts.push_back(part);
        start = end + 1;
    };
    DateSoFar date;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const Term& term = terms[i];
        const bool parted = term.kind == TermKind::list_comma || is_any(term, {Meaning::either, Meaning::both}) ||
                            (term.kind == TermKind::comma && !date.goes_on_with(terms.subspan(i + 1)));
        if (parted) close(i);
        if (parted || separates_range(term)) date = {};
        date.take(term, i > 0 ? &terms[i - 1] : nullptr);
    }
    close(terms.size());
    return parts;
}

}  // namespace briefmap::typed
