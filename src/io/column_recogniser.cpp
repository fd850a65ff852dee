#include "io/column_recogniser.hpp"

#include "io/cell_text.hpp"
#include "io/column_names.hpp"
#include "io/known_layouts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t sample_rows = 500;

/// The share of a column's values, in the first rows, that are of a kind.
template <class Kind>
double share_of(const NamedTable& table, std::size_t column, const Kind& is_of_kind) {
    std::size_t values = 0, fitting = 0;
    for (std::size_t r = 0; r < std::min(table.records(), sample_rows); ++r) {
        const std::string_view value = value_in(table.cell(r, column));
        if (value.empty()) continue;
        ++values;
        if (is_of_kind(value)) ++fitting;
    }
    return values == 0 ? 0 : static_cast<double>(fitting) / static_cast<double>(values);
}

bool is_number(std::string_view value) { return number_in(value).has_value(); }

/// A run of digits under a name that says nothing is a date only where it is written as one: telephone numbers are
/// seconds since 1970 just as well.
bool is_date(std::string_view value) {
    if (value.find_first_not_of("0123456789") == std::string_view::npos) {
        const bool is_long = value.size() == 8 || value.size() == 12 || value.size() == 14;
        if (!is_long || (value.front() != '1' && value.front() != '2')) return false;
    }
    return begins_with_date_digits(value) && read_date_cell(value, DayOrder::day_first).ok();
}

/// Of columns with one role that only one can have, the first whose values bear it out; the others are attributes.
class RoleFinder {
  public:
    explicit RoleFinder(const NamedTable& table) : table_(table), roles_(table.columns.size(), ColumnRole::attribute) {}

    std::vector<ColumnRole> run() {
        by_name();
        settle_dates();
        settle_positions();
        by_content();
        return std::move(roles_);
    }

  private:
    [[nodiscard]] bool has(ColumnRole role) const { return std::ranges::find(roles_, role) != roles_.end(); }
    [[nodiscard]] std::optional<std::size_t> column_of(ColumnRole role) const {
        const auto found = std::ranges::find(roles_, role);
        if (found == roles_.end()) return std::nullopt;
        return static_cast<std::size_t>(found - roles_.begin());
    }

    void by_name() {
        std::array<std::pair<int, std::size_t>, column_roles> best{};  // rank from 1, column
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            const auto tag = table_.tags.empty() ? std::optional<NamedRole>() : role_of_hxl_tag(table_.tags[c]);
            const auto named = tag ? tag : role_of_name(table_.columns[c]);
            if (!named || !bears_out(c, named->role)) continue;
            if (may_repeat(named->role)) {
                roles_[c] = named->role;
                continue;
            }
            auto& [rank, column] = best[static_cast<std::size_t>(named->role)];
            if (rank != 0 && rank <= named->rank) continue;
            if (rank != 0) roles_[column] = ColumnRole::attribute;
            rank = named->rank;
            column = c;
            roles_[c] = named->role;
        }
    }

    /// Words such as "data" and "class" name much else too.
    [[nodiscard]] bool bears_out(std::size_t column, ColumnRole role) const {
        if (table_.records() == 0) return true;
        switch (role) {
            case ColumnRole::when:
            case ColumnRole::begin:
            case ColumnRole::end:
                return share_of(table_, column,
                                [](std::string_view v) { return read_date_cell(v, DayOrder::day_first).ok(); }) > 0.3 ||
                       share_of(table_, column, [](std::string_view) { return true; }) == 0;
            case ColumnRole::category:
            case ColumnRole::title:
                return share_of(table_, column, [](std::string_view v) { return !is_number(v); }) > 0.5;
            default:
                return true;
        }
    }

    /// A column called "time" has times of day, or whole dates.
    void settle_dates() {
        if (const auto time = column_of(ColumnRole::time_of_day)) {
            const bool whole = share_of(table_, *time, is_date) > 0.5 || share_of(table_, *time, is_number) > 0.8;
            if (whole) roles_[*time] = has(ColumnRole::when) ? ColumnRole::attribute : ColumnRole::when;
            if (!whole && !has(ColumnRole::when) && !has(ColumnRole::begin)) roles_[*time] = ColumnRole::attribute;
        }
        // "date" beside "end date" is a begin.
        if (has(ColumnRole::end) && !has(ColumnRole::begin) && has(ColumnRole::when))
            roles_[*column_of(ColumnRole::when)] = ColumnRole::begin;
        const bool whole = has(ColumnRole::when) || has(ColumnRole::begin);
        if (!whole && has(ColumnRole::year)) return;
        // Parts say nothing that the whole does not; the year stays for people to see.
        for (ColumnRole& role : roles_) {
            if (role >= ColumnRole::year && role <= ColumnRole::second) role = ColumnRole::attribute;
        }
    }

    /// "x" and "y" are positions only where degrees stand in them; the same for names used for much else.
    void settle_positions() {
        const auto degrees = [](double most) {
            return [most](std::string_view value) {
                const auto angle = read_angle(value);
                return angle && angle->degrees >= -most && angle->degrees <= most;
            };
        };
        const auto lon = column_of(ColumnRole::longitude), lat = column_of(ColumnRole::latitude);
        const bool sound =
            lon && lat && share_of(table_, *lon, degrees(360)) > 0.5 && share_of(table_, *lat, degrees(180)) > 0.5;
        if (!sound && table_.records() > 0) {
            if (lon) roles_[*lon] = ColumnRole::attribute;
            if (lat) roles_[*lat] = ColumnRole::attribute;
        }
        const auto position = column_of(ColumnRole::position);
        if (!position) return;
        if (sound || share_of(table_, *position, is_pair) < 0.5) roles_[*position] = ColumnRole::attribute;
    }

    static bool is_pair(std::string_view value) { return read_pair(value, PairOrder::latitude_first).has_value(); }

    void by_content() {
        const bool dated = has(ColumnRole::when) || has(ColumnRole::begin) || has(ColumnRole::year);
        const bool placed = has(ColumnRole::longitude) || has(ColumnRole::position);
        if (!dated) first_like([](std::string_view v) { return is_date(v); }, ColumnRole::when);
        if (!placed) {
            first_like([](std::string_view v) { return !is_number(v) && !is_date(v) && is_pair(v); },
                       ColumnRole::position);
        }
        if (!has(ColumnRole::title)) first_like_title();
    }

    template <class Kind>
    void first_like(const Kind& kind, ColumnRole role) {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            if (roles_[c] != ColumnRole::attribute || share_of(table_, c, kind) < 0.8) continue;
            roles_[c] = role;
            return;
        }
    }

    /// A few words, not the same ones again and again.
    void first_like_title() {
        for (std::size_t c = 0; c < roles_.size(); ++c) {
            if (roles_[c] != ColumnRole::attribute) continue;
            std::vector<std::string_view> values;
            const double words = share_of(table_, c, [&](std::string_view value) {
                values.push_back(value);
                return value.size() >= 2 && value.size() <= 160 && !is_number(value) && !is_date(value) &&
                       value.find("://") == std::string_view::npos;
            });
            if (words < 0.8) continue;
            const std::size_t many = values.size();
            std::ranges::sort(values);
            values.erase(std::unique(values.begin(), values.end()), values.end());
            if (values.size() * 3 < many) continue;
            roles_[c] = ColumnRole::title;
            return;
        }
    }

    const NamedTable& table_;
    std::vector<ColumnRole> roles_;
};

/// Of pairs of plain numbers: a first one beyond 90 can be no latitude.
PairOrder pair_order_of(const NamedTable& table, const TableMapping& mapping) {
    const auto column = mapping.column_of(ColumnRole::position);
    if (!column) return PairOrder::latitude_first;
    for (std::size_t r = 0; r < std::min(table.records(), sample_rows); ++r) {
        const auto pair = read_pair(table.cell(r, *column), PairOrder::latitude_first);
        if (pair && (pair->lat > 90 || pair->lat < -90)) return PairOrder::longitude_first;
    }
    return PairOrder::latitude_first;
}

/// First and last names of people are two halves of a title.
std::string title_of_names(const NamedTable& table) {
    std::string first, last;
    for (const std::string& name : table.columns) {
        const std::string key = name_key(name);
        if (key == "firstname" || key == "givenname") first = name;
        if (key == "lastname" || key == "surname" || key == "familyname") last = name;
    }
    return first.empty() || last.empty() ? "" : "{" + first + "} {" + last + "}";
}

}  // namespace

TableMapping recognise_columns(const NamedTable& table) {
    TableMapping mapping;
    if (auto known = known_layout(table)) {
        mapping = std::move(*known);
    } else {
        mapping.roles = RoleFinder(table).run();
        mapping.title_form = title_of_names(table);
        mapping.pair_order = pair_order_of(table, mapping);
    }
    if (!mapping.day_order) mapping.day_order = day_order_evidence(table, mapping).settled();
    return mapping;
}

DayOrderEvidence day_order_evidence(const NamedTable& table, const TableMapping& mapping) {
    DayOrderEvidence evidence;
    for (const ColumnRole role : {ColumnRole::when, ColumnRole::begin, ColumnRole::end}) {
        const auto column = mapping.column_of(role);
        if (!column) continue;
        for (std::size_t r = 0; r < table.records(); ++r)
            evidence.look_at(table.cell(r, *column));
    }
    return evidence;
}

bool asks_for_day_order(const NamedTable& table, const TableMapping& mapping) {
    if (mapping.day_order) return false;
    const DayOrderEvidence evidence = day_order_evidence(table, mapping);
    return evidence.either() > 0 && !evidence.settled();
}

}  // namespace briefmap
