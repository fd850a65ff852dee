// Reads the keys of one part of a project file. A key that is missing leaves the value as it is; one of the wrong type
// does so too, and is said.
#pragma once

#include "core/colour.hpp"
#include "core/diagnostics.hpp"
#include "core/instant.hpp"
#include "io/json.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace briefmap {

class PartReader {
  public:
    /// `part` is null where the file has none. `where`: "time", "layers[3]"; `file` as the user named it.
    PartReader(const Json* part, std::string where, std::string file, Diagnostics& found);

    /// An object among the keys.
    [[nodiscard]] PartReader part(const char* key) const;
    /// One of a list among the keys.
    [[nodiscard]] PartReader item(const char* key, std::size_t index) const;
    /// The list of that name, or an empty one.
    [[nodiscard]] const Json& list(const char* key) const;

    void read(const char* key, bool& value) const;
    void read(const char* key, std::string& value) const;
    void read(const char* key, double& value, double least, double most) const;
    void read(const char* key, float& value, float least, float most) const;
    void read(const char* key, std::int64_t& value, std::int64_t least, std::int64_t most) const;
    void read(const char* key, Instant& value) const;
    void read(const char* key, Interval& value) const;  // [begin, end]; null leaves it as it is
    void read(const char* key, std::optional<Colour>& value) const;
    /// A value by its name among `names`, which are in the enumeration's order.
    template <class Enum>
    void read(const char* key, Enum& value, std::span<const std::string_view> names) const {
        if (const auto index = index_of(key, names)) value = static_cast<Enum>(*index);
    }

    [[nodiscard]] const Json* find(const char* key) const;
    /// Says what is wrong with the key's value.
    void complain(const char* key, std::string what, std::string action) const;

  private:
    [[nodiscard]] std::optional<std::size_t> index_of(const char* key, std::span<const std::string_view> names) const;

    const Json* part_;
    std::string where_;
    std::string file_;
    Diagnostics* found_;
};

/// [begin, end] as to_iso8601() writes them; null unless both are bounded.
[[nodiscard]] Json interval_json(const Interval& interval);
/// Absent unless it is what interval_json() gives, and not empty.
[[nodiscard]] std::optional<Interval> interval_from(const Json& value);

}  // namespace briefmap
