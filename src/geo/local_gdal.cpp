#include "geo/local_gdal.hpp"

#include "core/diagnostics.hpp"
#include "geo/stoppable_file.hpp"

#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi_virtual.h>
#include <gdal_frmts.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string_view>

namespace briefmap {
namespace {

constexpr std::array vectors = {"ESRI Shapefile", "GPKG", "GeoJSON",    "GeoJSONSeq", "TopoJSON",
                                "LIBKML",         "KML",  "FlatGeobuf", "GPX",        "MapInfo File"};
constexpr std::array records = {"ESRI Shapefile", "GPKG", "FlatGeobuf", "MapInfo File"};
constexpr std::array spreadsheets = {"XLSX", "ODS"};
constexpr std::array rasters = {"GTiff", "JPEG", "PNG", "GPKG"};

/// A file may name others (overviews, styles, schemas) and GDAL would fetch them. A file system that has nothing stands
/// where those of the network stood.
class NoFiles final : public VSIFilesystemHandler {
  public:
    VSIVirtualHandle* Open(const char* name, const char*, bool, CSLConstList) override {
        CPLError(CE_Failure, CPLE_NotSupported, "%s is not a local file", name);
        return nullptr;
    }
    int Stat(const char*, VSIStatBufL*, int) override { return -1; }
};

CPLHTTPResult* refuse_to_fetch(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*,
                               void*) {
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("nothing is fetched from a network");
    return result;
}

void wall_up_network() {
    CPLHTTPSetFetchCallback(refuse_to_fetch, nullptr);
    OSRSetPROJEnableNetwork(0);
    constexpr std::array<std::string_view, 5> local = {"/vsimem/", "/vsizip/", "/vsigzip/", "/vsisubfile/",
                                                       "/vsisparse/"};
    char** const prefixes = VSIFileManager::GetPrefixes();
    for (int i = 0; prefixes != nullptr && prefixes[i] != nullptr; ++i) {
        // GDAL deletes its handlers at the end, each once.
        if (std::ranges::find(local, std::string_view(prefixes[i])) == local.end())
            VSIFileManager::InstallHandler(prefixes[i], new NoFiles);
    }
    CSLDestroy(prefixes);
}

void register_drivers() {
    RegisterOGRShape();
    RegisterOGRGeoPackage();
    RegisterOGRGeoJSON();
    RegisterOGRGeoJSONSeq();
    RegisterOGRTopoJSON();
    RegisterOGRLIBKML();
    RegisterOGRKML();
    RegisterOGRFlatGeobuf();
    RegisterOGRGPX();
    RegisterOGRTAB();
    RegisterOGRXLSX();
    RegisterOGRODS();
    GDALRegister_GTiff();
    GDALRegister_JPEG();
    GDALRegister_PNG();
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(keep, this);
    CPLErrorReset();
}

GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

void GdalMessages::keep(CPLErr level, CPLErrorNum, const char* message) {
    auto& self = *static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (level == CE_Warning && self.first_warning_.empty()) self.first_warning_ = message;
    if (level < CE_Failure) return;
    if (self.failures_++ == 0) self.first_failure_ = message;
}

std::string GdalMessages::reason() const {
    std::string text = with_plain_names(first_failure_.empty() ? first_warning_ : first_failure_);
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return shortened(text, 200);
}

void GdalMessages::clear() {
    failures_ = 0;
    first_failure_.clear();
    first_warning_.clear();
    CPLErrorReset();
}

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        register_drivers();
        wall_up_network();
        install_stoppable_files();
        // Of what a style in a KML file names elsewhere nothing is wanted.
        CPLSetConfigOption("LIBKML_EXTERNAL_STYLE", "NO");
        CPLSetConfigOption("LIBKML_RESOLVE_STYLE", "NO");
        constexpr GIntBig block_cache = 64 << 20;  // bytes, of all files together
        GDALSetCacheMax64(block_cache);
    });
}

Result<std::string> local_file_name(const std::filesystem::path& file) {
    const auto refusal = [&](const std::string& what, const std::string& remedy) {
        return Error{.what = what, .where = file.string(), .remedy = remedy};
    };
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (!std::filesystem::exists(status)) return refusal("is not there", "give a file on this computer");
    if (std::filesystem::is_directory(status)) return refusal("is a folder", "give one of the files in it");
    if (!std::filesystem::is_regular_file(status)) return refusal("is not a file", "give a file on this computer");
    return std::filesystem::absolute(file, failure).string();
}

std::span<const char* const> vector_drivers() { return vectors; }
std::span<const char* const> record_drivers() { return records; }
std::span<const char* const> spreadsheet_drivers() { return spreadsheets; }
std::span<const char* const> raster_drivers() { return rasters; }

std::string identify_driver(const std::string& name, unsigned kind, std::span<const char* const> drivers) {
    std::vector<const char*> allowed(drivers.begin(), drivers.end());
    allowed.push_back(nullptr);
    const GDALDriverH driver = GDALIdentifyDriverEx(name.c_str(), kind, allowed.data(), nullptr);
    return driver != nullptr ? GDALGetDriverShortName(driver) : "";
}

DatasetPtr open_local(const std::string& name, unsigned kind, std::span<const char* const> drivers,
                      const std::vector<std::string>& options) {
    std::vector<const char*> allowed(drivers.begin(), drivers.end());
    allowed.push_back(nullptr);
    std::vector<const char*> settings;
    settings.reserve(options.size() + 1);
    for (const std::string& option : options)
        settings.push_back(option.c_str());
    settings.push_back(nullptr);
    return DatasetPtr(
        GDALDataset::Open(name.c_str(), kind | GDAL_OF_READONLY | GDAL_OF_INTERNAL, allowed.data(), settings.data()));
}

Error cannot_open(const std::filesystem::path& file, std::string_view driver, const GdalMessages& messages) {
    std::filesystem::path index = file;
    std::error_code failure;
    if (driver == "ESRI Shapefile" && !std::filesystem::exists(index.replace_extension(".shx"), failure) &&
        !std::filesystem::exists(index.replace_extension(".SHX"), failure)) {
        return {.what = "cannot be read without the .shx file that belongs to it",
                .where = file.string(),
                .remedy = "put the .shx file beside it: a Shapefile is .shp, .shx, .dbf and .prj together"};
    }
    return {.what = "cannot be read" + gdal_says(messages.reason()),
            .where = file.string(),
            .remedy = "check that the file is whole"};
}

std::string gdal_says(const std::string& message) { return message.empty() ? "" : " (GDAL: " + message + ")"; }

}  // namespace briefmap
