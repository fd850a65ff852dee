#include "core/date_reader_grammar.hpp"

#include "core/date_reader_fragment.hpp"
#include "core/date_reader_lists.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace briefmap::typed {
namespace {

enum class EndKind : std::uint8_t { date, open, unknown };

struct End {
    EndKind kind = EndKind::open;
    Fragment date;
};

struct Member {
    End from, to;
    bool is_range = false;
};

// An expression over terms, from the outside in: a set, its members, their ends.
class Grammar {
  public:
    explicit Grammar(const std::u32string& text) : text_(text) {}

    Result<std::string, EdtfError> expression(Terms terms) {
        terms = trimmed(terms);
        if (terms.empty()) return EdtfError{"has no date", 1};
        SetKind kind = SetKind::none;
        std::vector<Member> members;
        bool is_set = false;
        if (is_between(terms)) {
            kind = SetKind::one_of;
            members.push_back(between(terms));
            is_set = true;
        } else {
            kind = kind_of_set(terms);
            is_set = kind != SetKind::none;
            for (const Terms part : is_set ? members_of(terms) : std::vector<Terms>{terms})
                members.push_back(member(part));
        }
        for (std::size_t i = members.size(); i-- > 1 && !error_;) {
            // "5 or 6 May 2024": a neighbour tells what is left out.
            if (members[i - 1].to.kind == EndKind::date && members[i].from.kind == EndKind::date) {
                complete(last_date(members[i - 1]), members[i].from.date, Neighbours::list);
            }
        }
        std::string edtf;
        for (const Member& one : members)
            edtf += (edtf.empty() ? "" : ",") + written(one, is_set);
        if (error_) return *error_;
        if (!is_set) return edtf;
        return kind == SetKind::one_of ? "[" + edtf + "]" : "{" + edtf + "}";
    }

    /// Where the last end of a range begins.
    [[nodiscard]] std::size_t last_end_at() const { return last_end_at_; }

  private:
    void fail(EdtfError error) {
        if (!error_) error_ = std::move(error);
    }
    void fail(const Term& term, std::string_view says) { fail(error_at(text_, term.first, term.past, says)); }

    static Fragment& last_date(Member& one) { return one.is_range ? one.to.date : one.from.date; }

    static bool is_between(Terms terms) {
        return terms.front().is(Meaning::between) || terms.back().is(Meaning::between) ||
               (terms.front().is(Meaning::not_before) && has(terms, Meaning::not_after));
    }

    static bool has(Terms terms, Meaning meaning) {
        return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return term.is(meaning); });
    }

    // "between A and B", "A至B之间", "не ранее A и не позднее B".
    Member between(Terms terms) {
        const Term& whole = terms.front();
        if (is_any(terms.front(), {Meaning::between, Meaning::not_before})) terms = terms.subspan(1);
        if (!terms.empty() && terms.back().is(Meaning::between)) terms = terms.first(terms.size() - 1);
        const auto parts_dates = [](const Term& term) {
            return separates_range(term) || is_any(term, {Meaning::both, Meaning::not_after});
        };
        const auto middle = std::find_if(terms.begin(), terms.end(), parts_dates);
        if (middle == terms.end()) {
            fail(whole, "needs two dates");
            return {};
        }
        const auto at = static_cast<std::size_t>(middle - terms.begin());
        Terms rest = terms.subspan(at + 1);
        if (!rest.empty() && rest.front().is(Meaning::not_after)) rest = rest.subspan(1);
        return range(terms.first(at), rest);
    }

    SetKind kind_of_set(Terms terms) {
        SetKind kind = SetKind::none;
        for (const Term& term : terms) {
            const bool one = is_any(term, {Meaning::either, Meaning::or_earlier, Meaning::or_later, Meaning::not_before,
                                           Meaning::not_after});
            const bool all = is_any(term, {Meaning::both, Meaning::and_earlier, Meaning::and_later});
            if (!one && !all && term.kind != TermKind::list_comma) continue;
            const SetKind here = one ? SetKind::one_of : SetKind::all_of;
            if (term.kind == TermKind::list_comma) continue;
            if (kind != SetKind::none && kind != here) fail(term, "mixes “or” with “and”");
            kind = here;
        }
        const bool listed =
            std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.kind == TermKind::list_comma; });
        return kind == SetKind::none && listed ? SetKind::all_of : kind;
    }

    Member member(Terms terms) {
        Member one;
        const Term &front = terms.front(), &back = terms.back();
        if (is_any(back, {Meaning::or_earlier, Meaning::and_earlier})) {
            return half_open(terms.first(terms.size() - 1), back, false);
        }
        if (is_any(back, {Meaning::or_later, Meaning::and_later})) {
            return half_open(terms.first(terms.size() - 1), back, true);
        }
        if (front.is(Meaning::not_before)) return half_open(terms.subspan(1), front, true);
        if (front.is(Meaning::not_after)) return half_open(terms.subspan(1), front, false);
        const bool begins = front.is(Meaning::since);
        if (begins) terms = terms.subspan(1);
        if (!terms.empty() && terms.back().is(Meaning::since)) {  // "自…起", "…以来"
            if (begins || terms.size() > 1) terms = terms.first(terms.size() - 1);
            return since(terms, front);
        }
        return begins ? since(terms, front) : dates(terms);
    }

    Member half_open(Terms terms, const Term& word, bool is_start) {
        Member one;
        one.is_range = true;
        (is_start ? one.from : one.to) = end(terms, word);
        return one;
    }

    // After "since": to the end of time, or from one date to the other.
    Member since(Terms terms, const Term& word) {
        terms = trimmed(terms);
        const auto middle = std::find_if(terms.begin(), terms.end(), separates_range);
        if (middle != terms.end() && middle != terms.begin()) return dates(terms);
        return half_open(terms, word, true);
    }

    Member dates(Terms terms) {
        const Term whole = terms.empty() ? Term{} : terms.front();
        if (!terms.empty() && is_any(terms.front(), {Meaning::to})) return half_open(terms.subspan(1), whole, false);
        if (!terms.empty() && terms.back().is(Meaning::to)) {
            return half_open(terms.first(terms.size() - 1), terms.back(), false);
        }
        const auto middle = std::find_if(terms.begin(), terms.end(), separates_range);
        if (middle != terms.end()) {
            const auto at = static_cast<std::size_t>(middle - terms.begin());
            return range(terms.first(at), terms.subspan(at + 1));
        }
        Member one;
        one.from = end(terms, whole);
        if (one.from.kind == EndKind::unknown) fail(whole, "is not a date");
        one.to.kind = one.from.kind;
        return one;
    }

    Member range(Terms before, Terms after) {
        Member one;
        one.is_range = true;
        before = trimmed(before);
        after = trimmed(after);
        // "from A to B" with a word for each.
        if (!after.empty() && after.front().is(Meaning::to)) after = after.subspan(1);
        if (!before.empty()) one.from = end(before, before.front());
        if (!after.empty()) {
            one.to = end(after, after.front());
            last_end_at_ = after.front().first;
        }
        if (before.empty() && after.empty()) fail(EdtfError{"has no date", 1});
        if (!error_ && one.from.kind == EndKind::date && one.to.kind == EndKind::date) {
            complete(one.from.date, one.to.date, Neighbours::range);
        }
        return one;
    }

    End end(Terms terms, const Term& word) {
        terms = trimmed(terms);
        End one;
        if (terms.empty()) {
            fail(word, "needs a date");
            return one;
        }
        if (terms.size() == 1 && terms.front().is(Meaning::unknown)) {
            one.kind = EndKind::unknown;
            return one;
        }
        auto fragment = fragment_of(terms, text_);
        if (!fragment.ok()) {
            fail(fragment.error());
            return one;
        }
        one.kind = EndKind::date;
        one.date = std::move(fragment).value();
        return one;
    }

    std::string written(const End& one, bool in_set) {
        if (one.kind == EndKind::open) return in_set ? "" : "..";
        if (one.kind == EndKind::unknown) return "";
        auto edtf = edtf_of(one.date, text_);
        if (!edtf.ok()) {
            fail(edtf.error());
            return {};
        }
        return std::move(edtf).value();
    }

    std::string written(const Member& one, bool in_set) {
        if (!one.is_range) return written(one.from, in_set);
        return written(one.from, in_set) + (in_set ? ".." : "/") + written(one.to, in_set);
    }

    const std::u32string& text_;
    std::size_t last_end_at_ = 0;
    std::optional<EdtfError> error_;
};

}  // namespace

Result<Edtf, EdtfError> expression_of(const std::vector<Term>& terms, const std::u32string& text) {
    Grammar grammar(text);
    const auto edtf = grammar.expression(terms);
    if (!edtf.ok()) return edtf.error();
    auto read = parse_edtf(*edtf);
    if (read.ok()) return read;
    // What the parts do not show: the ends of a range in the wrong order.
    return EdtfError{read.error().what, grammar.last_end_at() + 1};
}

}  // namespace briefmap::typed
