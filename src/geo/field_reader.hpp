// The attributes of features as columns: numbers as they are, texts once each. Private to geo.
#pragma once

#include "geo/layer_file.hpp"

#include <ogr_feature.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace briefmap {

/// Dates and times as ISO 8601, lists with commas between.
[[nodiscard]] std::string field_text(const OGRFeature& feature, int index);

/// Fields of the same name in several layers become one: of numbers where all of them hold numbers, else of texts.
class FieldReader {
  public:
    FieldReader(const std::vector<const OGRFeatureDefn*>& layers, std::size_t most_cells);

    /// The next feature, of the layer with this index.
    void add(const OGRFeature& feature, std::size_t layer);

    /// Names of fields that lost their values: to the budget of cells, and to having too many different texts.
    [[nodiscard]] const std::vector<std::string>& beyond_budget() const { return beyond_budget_; }
    [[nodiscard]] const std::vector<std::string>& too_varied() const { return too_varied_; }

    /// `drop_empty` leaves out the fields in which no feature has a value. Only once.
    [[nodiscard]] std::vector<LayerField> take(bool drop_empty);

  private:
    struct Column {
        LayerField field;
        std::unordered_map<std::string, std::uint32_t> code_of;
        bool is_kept = true;  // still gathers values
        bool has_value = false;
    };
    struct Source {
        int index = 0;  // in the layer
        std::size_t column = 0;
    };

    void add_text(Column& column, const std::string& text);
    void drop_last_kept();
    void forget(Column& column);

    std::vector<Column> columns_;
    std::vector<std::vector<Source>> sources_;  // of each layer
    std::size_t most_cells_, features_ = 0, kept_ = 0;
    std::vector<std::string> beyond_budget_, too_varied_;
};

}  // namespace briefmap
