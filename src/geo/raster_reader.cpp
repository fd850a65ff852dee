#include "geo/raster_reader.hpp"

#include "core/files.hpp"
#include "geo/layer_crs.hpp"
#include "geo/raster_pixels.hpp"
#include "geo/raster_placer.hpp"
#include "geo/raster_source.hpp"
#include "geo/stated_copyright.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

// A file that has to be unpacked in larger pieces than this cannot be shown bit by bit.
constexpr double largest_block = 256e6;  // bytes

/// Of the .prj file that belongs to a world file; GDAL looks for none.
CrsPtr crs_beside(const std::filesystem::path& picture) {
    for (const char* extension : {".prj", ".PRJ"}) {
        std::filesystem::path file = picture;
        constexpr std::size_t longest = 64 << 10;  // bytes; read_file() refuses what is no file
        const Result<std::string> text = read_file(file.replace_extension(extension), longest);
        if (!text) continue;
        if (Result<CrsPtr> crs = crs_from_text(*text)) return *std::move(crs);
    }
    return nullptr;
}

// Beyond, a view of all of it cannot look at every pixel.
constexpr double many_pixels = 96e6;

class RasterReader {
  public:
    RasterReader(GDALDataset& dataset, const LayerRequest& request, const std::stop_token& stop, GdalMessages& messages,
                 LayerFile& file)
        : dataset_(dataset), request_(request), stop_(stop), messages_(messages), file_(file) {}

    Status run(const std::string& table) {
        source_->file = request_.file;
        source_->table = table;
        source_->cache = std::make_shared<RasterCache>();
        source_->width = dataset_.GetRasterXSize();
        source_->height = dataset_.GetRasterYSize();
        if (dataset_.GetRasterCount() == 0 || source_->width <= 0 || source_->height <= 0)
            return error("is a picture without pixels", "give another file");
        for (const auto& step : {&RasterReader::check_blocks, &RasterReader::find_place, &RasterReader::find_crs,
                                 &RasterReader::find_box, &RasterReader::find_bands, &RasterReader::find_stretch}) {
            if (Status status = (this->*step)(); !status) return status;
        }
        file_.attribution = stated_copyright(dataset_, {}, request_.file);
        file_.raster = source_;
        return done;
    }

  private:
    [[nodiscard]] Error error(const std::string& what, const std::string& remedy) const {
        return {.what = what, .where = request_.file.string(), .remedy = remedy};
    }
    void note(const std::string& what, const std::string& action, Severity severity = Severity::warning) {
        file_.diagnostics.push_back(
            {.severity = severity, .file = request_.file.string(), .what = what, .action = action});
    }

    Status check_blocks() {
        int width = 0, height = 0;
        GDALRasterBand& band = *dataset_.GetRasterBand(1);
        band.GetBlockSize(&width, &height);
        const double bytes = static_cast<double>(width) * height * GDALGetDataTypeSizeBytes(band.GetRasterDataType()) *
                             dataset_.GetRasterCount();
        if (bytes <= largest_block) {
            const double pixels = static_cast<double>(source_->width) * source_->height;
            if (pixels > many_pixels && band.GetOverviewCount() == 0)
                note("is large and has no overviews",
                     "from afar it is shown coarsely, the first time slowly; add them with gdaladdo", Severity::info);
            return done;
        }
        return error("is stored in pieces too large to read (" + std::to_string(width) + " by " +
                         std::to_string(height) + " pixels)",
                     "write it anew in tiles: gdal_translate -co TILED=YES");
    }

    Status find_place() {
        if (dataset_.GetGeoTransform(source_->geotransform.data()) == CE_None) return done;
        constexpr int least_control_points = 3;
        if (dataset_.GetGCPCount() >= least_control_points) {
            source_->has_control_points = true;
            return done;
        }
        return error("has no place on the map",
                     "a picture needs a world file beside it (.jgw, .pgw, .tfw) or georeferencing of its own");
    }

    /// Of the corners or the control points, as they stand in the file.
    [[nodiscard]] RawRange raw_range() const {
        RawRange raw;
        if (source_->has_control_points) {
            const GDAL_GCP* points = dataset_.GetGCPs();
            for (int i = 0; i < dataset_.GetGCPCount(); ++i)
                raw.add(points[i].dfGCPX, points[i].dfGCPY);
            return raw;
        }
        const std::array<double, 6>& g = source_->geotransform;
        for (const double x : {0.0, static_cast<double>(source_->width)}) {
            for (const double y : {0.0, static_cast<double>(source_->height)})
                raw.add(g[0] + x * g[1] + y * g[2], g[3] + x * g[4] + y * g[5]);
        }
        return raw;
    }

    Status find_crs() {
        CrsPtr own;
        const OGRSpatialReference* crs =
            source_->has_control_points ? dataset_.GetGCPSpatialRef() : dataset_.GetSpatialRef();
        if (!request_.crs.empty()) {
            Result<CrsPtr> named = crs_from_text(request_.crs);
            if (!named) return named.error();
            own = *std::move(named);
            crs = own.get();
        } else if (crs == nullptr || crs->IsEmpty()) {
            own = crs_beside(request_.file);
            crs = own.get();
        }
        const RawRange raw = raw_range();
        if (crs == nullptr || crs->IsEmpty() || crs->IsLocal() != 0) {
            if (!raw.fits_degrees()) {
                return error("does not say what its coordinates mean (" + raw.text() + ")",
                             "name its coordinate reference system: crs=EPSG:…");
            }
            note("does not say what its coordinates mean",
                 "they are taken for longitude and latitude (WGS 84); otherwise set its CRS: crs=EPSG:…");
            own.reset(new OGRSpatialReference);
            own->importFromEPSG(4326);
            crs = own.get();
        } else {
            file_.crs = crs_title(*crs);
            if (const std::string doubt = doubt_about(*crs, raw); !doubt.empty())
                note(doubt, "set its CRS: crs=EPSG:…");
        }
        char* wkt = nullptr;
        crs->exportToWkt(&wkt);
        source_->crs = wkt != nullptr ? wkt : "";
        CPLFree(wkt);
        OGRSpatialReference same(*crs), wgs84;
        same.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        wgs84.importFromEPSG(4326);
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        source_->is_lon_lat = same.IsSame(&wgs84) != 0;
        return done;
    }

    Status find_box() {
        const Result<RasterPlacer> placer = RasterPlacer::make(*source_, dataset_);
        if (!placer) return placer.error();
        const std::optional<LonLatBox> box = box_of(*placer, source_->width, source_->height);
        if (!box) {
            return error("lies where its coordinate reference system has no place on the globe",
                         "name the right one: crs=EPSG:…");
        }
        source_->box = file_.box = *box;
        return done;
    }

    Status find_bands() {
        std::array<int, 3> colours = {0, 0, 0};
        std::vector<int> others;
        for (int i = 1; i <= dataset_.GetRasterCount(); ++i) {
            const GDALColorInterp meaning = dataset_.GetRasterBand(i)->GetColorInterpretation();
            if (meaning >= GCI_RedBand && meaning <= GCI_BlueBand) {
                colours[static_cast<std::size_t>(meaning - GCI_RedBand)] = i;
            } else if (meaning == GCI_AlphaBand) {
                source_->alpha_band = i;
            } else {
                others.push_back(i);
            }
        }
        if (std::ranges::all_of(colours, [](int number) { return number > 0; })) {
            for (const int number : colours)
                add_band(number);
        } else if (others.empty()) {
            add_band(1);
        } else {
            add_band(others.front());
            read_palette(*dataset_.GetRasterBand(others.front()));
        }
        const int flags = dataset_.GetRasterBand(source_->bands.front().number)->GetMaskFlags();
        source_->has_mask = source_->alpha_band == 0 && (flags & GMF_PER_DATASET) != 0 && (flags & GMF_ALPHA) == 0;
        return done;
    }

    void add_band(int number) {
        GDALRasterBand& band = *dataset_.GetRasterBand(number);
        RasterBand made{.number = number, .is_byte = band.GetRasterDataType() == GDT_Byte};
        int has_nodata = 0;
        const double nodata = band.GetNoDataValue(&has_nodata);
        if (has_nodata != 0) made.nodata = nodata;
        // Pictures of one, two or four bits hold amounts up to less than 255.
        const char* bits = band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE");
        if (made.is_byte && bits != nullptr) {
            const int count = std::clamp(std::atoi(bits), 1, 8);
            made.high = (1 << count) - 1;
            made.is_byte = count == 8;
        }
        source_->bands.push_back(made);
    }

    void read_palette(GDALRasterBand& band) {
        GDALColorTable* table = band.GetColorTable();
        if (table == nullptr) return;
        for (int i = 0; i < table->GetColorEntryCount(); ++i) {
            GDALColorEntry entry{};
            table->GetColorEntryAsRGB(i, &entry);
            const auto part = [&](short value) {
                const int alpha = std::clamp<int>(entry.c4, 0, 255);
                return static_cast<std::uint32_t>((std::clamp<int>(value, 0, 255) * alpha + 127) / 255);
            };
            source_->palette.push_back(part(255) << 24 | part(entry.c1) << 16 | part(entry.c2) << 8 | part(entry.c3));
        }
    }

    /// From two to ninety-eight of a hundred values: the rest is sensor noise and clouds.
    Status find_stretch() {
        const bool settled =
            !source_->palette.empty() ||
            std::ranges::all_of(source_->bands, [](const RasterBand& band) { return band.is_byte || band.high < 255; });
        if (settled) return done;
        constexpr int across = 512;
        Result<std::vector<std::vector<float>>> values = RasterPixels(*source_, dataset_).sample(across, stop_);
        if (!values) return values.error();
        for (std::size_t b = 0; b < source_->bands.size(); ++b) {
            RasterBand& band = source_->bands[b];
            std::vector<float>& found = (*values)[b];
            if (band.is_byte || found.empty()) continue;
            const auto at = [&](double share) {
                const auto place =
                    found.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(found.size() - 1));
                std::ranges::nth_element(found, place);
                return static_cast<double>(*place);
            };
            band.low = at(0.02);
            band.high = at(0.98);
            if (band.high > band.low) continue;
            band.low = at(0);
            band.high = at(1);
            if (!(band.high > band.low)) band.low -= 1, band.high += 1;  // one value everywhere: middle grey
        }
        return done;
    }

    GDALDataset& dataset_;
    const LayerRequest& request_;
    const std::stop_token& stop_;
    GdalMessages& messages_;
    LayerFile& file_;
    std::shared_ptr<RasterSource> source_ = std::make_shared<RasterSource>();
};

}  // namespace

std::vector<std::string> raster_table_names(GDALDataset& dataset) {
    std::vector<std::string> names;
    for (int i = 1;; ++i) {
        const char* text =
            dataset.GetMetadataItem(("SUBDATASET_" + std::to_string(i) + "_NAME").c_str(), "SUBDATASETS");
        if (text == nullptr) return names;
        const std::string name = text;
        names.push_back(name.substr(name.rfind(':') + 1));
    }
}

Status read_raster(GDALDataset& dataset, const LayerRequest& request, const std::string& table,
                   const std::stop_token& stop, GdalMessages& messages, LayerFile& file) {
    return RasterReader(dataset, request, stop, messages, file).run(table);
}

}  // namespace briefmap
