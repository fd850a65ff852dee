#include "geo/spreadsheet.hpp"

#include "geo/displayable.hpp"
#include "geo/local_gdal.hpp"
#include "geo/packed_size.hpp"

#include <cpl_conv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace briefmap {
namespace {

constexpr std::size_t most_unpacked = std::size_t{512} << 20;

/// Sets an option of GDAL for this thread while it lives.
class ThreadOption {
  public:
    ThreadOption(const char* name, const char* value) : name_(name) { CPLSetThreadLocalConfigOption(name, value); }
    ThreadOption(const ThreadOption&) = delete;
    ThreadOption& operator=(const ThreadOption&) = delete;
    ~ThreadOption() { CPLSetThreadLocalConfigOption(name_, nullptr); }

  private:
    const char* name_;
};

bool fits(std::string_view text, std::string_view shape) {
    return text.size() == shape.size() &&
           std::ranges::equal(shape, text, [](char s, char t) { return s == 'd' ? t >= '0' && t <= '9' : s == t; });
}

/// Excel writes 0.1 as 0.10000000000000001. Long whole numbers are rather keys than numbers and stay.
std::string shortest(const std::string& text) {
    constexpr std::size_t digits_that_all_doubles_keep = 15;
    if (text.find_first_of(".eE") == std::string::npos || text.size() <= digits_that_all_doubles_keep) return text;
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stop != text.data() + text.size() || !std::isfinite(number)) return text;
    char spelled[40];
    const auto [end, failed] = std::to_chars(spelled, spelled + sizeof spelled, number);
    return failed == std::errc{} ? std::string(spelled, end) : text;
}

/// GDAL writes dates with slashes.
std::string cell_text(const char* raw) {
    std::string text = displayable_utf8(raw);
    const std::size_t dot = text.find('.', 19);
    const std::string whole_seconds = text.substr(0, dot);
    if (fits(whole_seconds, "dddd/dd/dd dd:dd:dd")) text = whole_seconds, text[10] = 'T';
    if (fits(text, "dddd/dd/dd") || fits(text, "dddd/dd/ddTdd:dd:dd")) {
        text[4] = text[7] = '-';
        return text;
    }
    return shortest(text);
}

class SpreadsheetReader {
  public:
    explicit SpreadsheetReader(const std::filesystem::path& path) : path_(path) {}

    Result<Spreadsheet> read(GDALDataset& dataset) {
        for (OGRLayer* layer : dataset.GetLayers())
            read_sheet(*layer);
        std::stable_partition(read_.sheets.begin(), read_.sheets.end(),
                              [](const Sheet& sheet) { return !sheet.rows.empty(); });
        return std::move(read_);
    }

  private:
    void read_sheet(OGRLayer& layer) {
        Sheet sheet{.name = displayable_utf8(layer.GetName()), .rows = {}};
        layer.ResetReading();
        while (true) {
            const FeaturePtr feature{layer.GetNextFeature()};
            if (!feature) break;
            if (cells_ > max_sheet_cells) {
                note(sheet.name, "has more cells than can be read", "the rows before are kept");
                break;
            }
            sheet.rows.push_back(row_of(*feature));
            cells_ += static_cast<std::size_t>(feature->GetFieldCount()) + 1;
        }
        while (!sheet.rows.empty() && sheet.rows.back().empty())
            sheet.rows.pop_back();
        read_.sheets.push_back(std::move(sheet));
    }

    static std::vector<std::string> row_of(const OGRFeature& feature) {
        std::vector<std::string> row;
        row.reserve(static_cast<std::size_t>(feature.GetFieldCount()));
        for (int i = 0; i < feature.GetFieldCount(); ++i)
            row.push_back(feature.IsFieldSetAndNotNull(i) ? cell_text(feature.GetFieldAsString(i)) : "");
        while (!row.empty() && row.back().empty())
            row.pop_back();
        return row;
    }

    void note(const std::string& sheet, const char* what, const char* action) {
        read_.diagnostics.push_back({.file = path_.string(), .value = sheet, .what = what, .action = action});
    }

    const std::filesystem::path& path_;
    Spreadsheet read_;
    std::size_t cells_ = 0;
};

}  // namespace

Result<Spreadsheet> read_spreadsheet(const std::filesystem::path& path) {
    prepare_gdal();
    const Result<std::string> name = local_file_name(path);
    if (!name) return name.error();
    GdalMessages messages;
    const auto error = [&](const std::string& what, const std::string& remedy) {
        return Error{.what = what + gdal_says(messages.reason()), .where = path.string(), .remedy = remedy};
    };
    if (identify_driver(*name, GDAL_OF_VECTOR, spreadsheet_drivers()).empty())
        return error("is no spreadsheet that can be read", "give an .xlsx or .ods file, or save it as CSV");
    if (Status small = check_packed(*name, most_unpacked); !small)
        return Error{.what = small.error().what, .where = path.string(), .remedy = small.error().remedy};
    // Every row is a row, and every cell is text: which are headings and dates is not for GDAL to guess.
    const ThreadOption xlsx_headers("OGR_XLSX_HEADERS", "DISABLE"), xlsx_types("OGR_XLSX_FIELD_TYPES", "STRING");
    const ThreadOption ods_headers("OGR_ODS_HEADERS", "DISABLE"), ods_types("OGR_ODS_FIELD_TYPES", "STRING");
    const DatasetPtr dataset = open_local(*name, GDAL_OF_VECTOR, spreadsheet_drivers());
    if (!dataset) return error("cannot be read", "check that the file is whole, or save it as CSV");
    auto read = SpreadsheetReader(path).read(*dataset);
    if (read && messages.failures() > 0) {
        read->diagnostics.push_back({.file = path.string(),
                                     .what = "cannot be read in full" + gdal_says(messages.reason()),
                                     .action = "the cells that could be read are kept"});
    }
    return read;
}

}  // namespace briefmap
