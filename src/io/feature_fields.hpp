// The properties of one feature, each taken once by whoever understands it; what nobody took is kept as an attribute.
#pragma once

#include "io/json.hpp"
#include "io/reporter.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace briefmap {

class FeatureFields {
  public:
    /// `properties` must be an object and outlive this.
    FeatureFields(Json& properties, Reporter& reporter);

    /// Null when absent. The last of several of one name counts.
    Json* take(std::string_view name);
    /// Without taking it; null when absent.
    [[nodiscard]] const Json* peek(std::string_view name) const;
    /// Without taking it; letter case aside; null when absent or JSON null.
    [[nodiscard]] const Json* peek_any_case(std::string_view name) const;
    void mark_taken_any_case(std::string_view name);

    /// "" when absent or null. Numbers are written out; an object or array stays an attribute, and that is said.
    [[nodiscard]] std::string take_text(std::string_view name);
    /// The first of these names, letter case aside, that holds a string or number.
    [[nodiscard]] std::string take_first_text(std::initializer_list<std::string_view> names);
    /// A JSON array, or a string that holds one (as some programs write it). Anything else stays an attribute, said.
    [[nodiscard]] Json take_array(std::string_view name);

    /// Puts what is left of a property back among those that nobody took.
    void put_back(std::string_view name, Json value);

    /// Name and JSON text of everything left, in the order of the file.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> rest() const;
    /// The first string left that reads like words rather than an address.
    [[nodiscard]] std::string first_words_left() const;

  private:
    void report_wrong_type(std::string_view name, const Json& value, std::string what);

    Json::object_t::Container& members_;
    std::vector<bool> taken_;
    Reporter& reporter_;
};

}  // namespace briefmap
