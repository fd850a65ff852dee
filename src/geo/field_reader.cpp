#include "geo/field_reader.hpp"

#include "core/diagnostics.hpp"
#include "geo/displayable.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t longest_text = 256;  // bytes
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

bool holds_numbers(const OGRFieldDefn& field) {
    const OGRFieldType type = field.GetType();
    return field.GetSubType() != OFSTBoolean && (type == OFTInteger || type == OFTInteger64 || type == OFTReal);
}

/// As ISO 8601 writes it; a time zone only where the file states one.
std::string date_text(const OGRFeature& feature, int index, OGRFieldType type) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    if (feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone) == 0) return {};
    char date[32], time[40], offset[16] = "";
    std::snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, day);
    if (type == OFTDate) return date;
    std::snprintf(time, sizeof time, "%02d:%02d:%02d", hour, minute, static_cast<int>(second));
    constexpr int utc = 100, quarters_of_an_hour = 4;  // GDAL counts zones so
    if (zone == utc) {
        std::snprintf(offset, sizeof offset, "Z");
    } else if (zone > 1) {
        const int minutes = std::abs(zone - utc) * 60 / quarters_of_an_hour;
        std::snprintf(offset, sizeof offset, "%c%02d:%02d", zone < utc ? '-' : '+', minutes / 60, minutes % 60);
    }
    return type == OFTTime ? time : std::string(date) + "T" + time + offset;
}

std::string list_text(char** list) {
    std::string text;
    for (int i = 0; list != nullptr && list[i] != nullptr; ++i)
        text += (i > 0 ? ", " : "") + displayable_utf8(list[i]);
    return text;
}

}  // namespace

std::string field_text(const OGRFeature& feature, int index) {
    const OGRFieldDefn& field = *feature.GetFieldDefnRef(index);
    switch (field.GetType()) {
        case OFTDate:
        case OFTTime:
        case OFTDateTime:
            return date_text(feature, index, field.GetType());
        case OFTStringList:
            return list_text(feature.GetFieldAsStringList(index));
        case OFTInteger:
            if (field.GetSubType() == OFSTBoolean) return feature.GetFieldAsInteger(index) != 0 ? "true" : "false";
            break;
        default:
            break;
    }
    return displayable_utf8(feature.GetFieldAsString(index));
}

FieldReader::FieldReader(const std::vector<const OGRFeatureDefn*>& layers, std::size_t most_cells)
    : most_cells_(most_cells) {
    std::unordered_map<std::string, std::size_t> column_of;
    for (const OGRFeatureDefn* layer : layers) {
        std::vector<Source>& sources = sources_.emplace_back();
        for (int i = 0; i < layer->GetFieldCount(); ++i) {
            const OGRFieldDefn& field = *layer->GetFieldDefn(i);
            if (field.GetType() == OFTBinary) continue;
            std::string name = displayable_utf8(field.GetNameRef());
            const auto [at, is_new] = column_of.emplace(name, columns_.size());
            if (is_new) columns_.push_back({.field = {.name = std::move(name), .is_number = true}});
            columns_[at->second].field.is_number &= holds_numbers(field);
            // Twice the same name in one layer: the first is it.
            const bool taken = std::ranges::find(sources, at->second, &Source::column) != sources.end();
            if (!taken) sources.push_back({i, at->second});
        }
    }
    kept_ = columns_.size();
}

void FieldReader::add(const OGRFeature& feature, std::size_t layer) {
    while (kept_ > 0 && (features_ + 1) * kept_ > most_cells_)
        drop_last_kept();
    for (Column& column : columns_) {
        if (!column.is_kept) continue;
        if (column.field.is_number) {
            column.field.numbers.push_back(missing);
        } else {
            column.field.codes.push_back(LayerField::no_value);
        }
    }
    for (const Source& source : sources_[layer]) {
        Column& column = columns_[source.column];
        if (!column.is_kept || !feature.IsFieldSetAndNotNull(source.index)) continue;
        column.has_value = true;
        if (column.field.is_number) {
            column.field.numbers.back() = feature.GetFieldAsDouble(source.index);
        } else {
            add_text(column, field_text(feature, source.index));
        }
    }
    ++features_;
}

void FieldReader::add_text(Column& column, const std::string& text) {
    const auto [at, is_new] = column.code_of.try_emplace(shortened(text, longest_text),
                                                         static_cast<std::uint32_t>(column.field.values.size()));
    if (is_new && column.field.values.size() == LayerField::max_distinct) {
        too_varied_.push_back(column.field.name);
        forget(column);
        return;
    }
    if (is_new) column.field.values.push_back(at->first);
    column.field.codes.back() = at->second;
}

void FieldReader::drop_last_kept() {
    const auto last = std::find_if(columns_.rbegin(), columns_.rend(), [](const Column& c) { return c.is_kept; });
    beyond_budget_.push_back(last->field.name);
    forget(*last);
}

void FieldReader::forget(Column& column) {
    column.field = {.name = std::move(column.field.name), .is_number = column.field.is_number};
    column.code_of = {};
    column.is_kept = false;
    --kept_;
}

std::vector<LayerField> FieldReader::take(bool drop_empty) {
    std::vector<LayerField> fields;
    for (Column& column : columns_) {
        column.code_of = {};
        if (drop_empty && column.is_kept && !column.has_value) continue;
        fields.push_back(std::move(column.field));
    }
    std::ranges::reverse(beyond_budget_);
    return fields;
}

}  // namespace briefmap
