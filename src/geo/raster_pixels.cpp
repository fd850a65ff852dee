#include "geo/raster_pixels.hpp"

#include "geo/local_gdal.hpp"
#include "geo/raster_colour.hpp"
#include "geo/raster_pick.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace briefmap {
namespace {

Error cancelled(const RasterSource& source) { return {.what = "cancelled", .where = source.file.string()}; }

RasterWindow on_level(const RasterWindow& window, double scale_x, double scale_y, int width, int height) {
    const auto low = [](double value, int limit) { return std::clamp(static_cast<int>(value), 0, limit - 1); };
    const int x = low(window.x / scale_x, width), y = low(window.y / scale_y, height);
    const int right = low(std::ceil((window.x + window.width) / scale_x) - 1, width);
    const int bottom = low(std::ceil((window.y + window.height) / scale_y) - 1, height);
    return {x, y, std::max(right - x, 0) + 1, std::max(bottom - y, 0) + 1};
}

int parts(int length, int size) { return (length + size - 1) / size; }

}  // namespace

Result<DatasetPtr> open_raster(const RasterSource& source) {
    prepare_gdal();
    const Result<std::string> name = local_file_name(source.file);
    if (!name) return name.error();
    GdalMessages messages;
    std::vector<std::string> options;
    if (!source.table.empty()) options.push_back("TABLE=" + source.table);
    DatasetPtr dataset = open_local(*name, GDAL_OF_RASTER, raster_drivers(), options);
    const bool is_the_same =
        dataset && dataset->GetRasterXSize() == source.width && dataset->GetRasterYSize() == source.height;
    if (!is_the_same) {
        return Error{
            .what = dataset ? "is another picture than it was" : "cannot be read" + gdal_says(messages.reason()),
            .where = source.file.string(),
            .remedy = "add the layer again"};
    }
    return dataset;
}

RasterPixels::RasterPixels(const RasterSource& source, GDALDataset& dataset) : source_(source) {
    add_level(dataset, -1);
    const int overviews = levels_.front().bands.front()->GetOverviewCount();
    for (int i = 0; i < overviews; ++i)
        add_level(dataset, i);
    std::ranges::stable_sort(levels_, {}, &Level::scale_x);
}

void RasterPixels::add_level(GDALDataset& dataset, int overview) {
    Level level;
    const auto add = [&](GDALRasterBand* band) {
        if (band != nullptr && overview >= 0)
            band = overview < band->GetOverviewCount() ? band->GetOverview(overview) : nullptr;
        level.bands.push_back(band);
    };
    for (const RasterBand& band : source_.bands)
        add(dataset.GetRasterBand(band.number));
    if (source_.alpha_band > 0) {
        add(dataset.GetRasterBand(source_.alpha_band));
    } else if (source_.has_mask) {
        // A level has a mask of its own, or none that could be trusted.
        GDALRasterBand* const first = level.bands.front();
        const bool own = first != nullptr && (first->GetMaskFlags() & (GMF_PER_DATASET | GMF_ALPHA)) != 0;
        level.bands.push_back(own ? first->GetMaskBand() : nullptr);
    }
    const bool whole = std::ranges::all_of(level.bands, [&](const GDALRasterBand* band) {
        return band != nullptr && const_cast<GDALRasterBand*>(band)->GetXSize() ==
                                      const_cast<GDALRasterBand*>(level.bands.front())->GetXSize();
    });
    if (!whole && overview >= 0) return;
    level.scale_x = static_cast<double>(source_.width) / level.width();
    level.scale_y = static_cast<double>(source_.height) / level.height();
    levels_.push_back(std::move(level));
}

Error RasterPixels::error(const std::string& what) const {
    return {.what = what, .where = source_.file.string(), .remedy = "check that the file is whole"};
}

bool RasterPixels::lies_in_rows() const {
    int width = 0, height = 0;
    levels_.front().bands.front()->GetBlockSize(&width, &height);
    constexpr double fits_cache = 40e6;  // bytes
    const double pixels = static_cast<double>(source_.width) * source_.height;
    return width >= source_.width && pixels * static_cast<double>(source_.bands.size()) > fits_cache;
}

const RasterPixels::Level& RasterPixels::level_for(double step_x, double step_y) const {
    constexpr double slack = 1.05;  // a level that is so little too coarse does
    const Level* best = &levels_.front();
    for (const Level& level : levels_) {
        if (level.scale_x <= step_x * slack && level.scale_y <= step_y * slack) best = &level;
    }
    return *best;
}

bool RasterPixels::is_empty(const RasterWindow& window) const {
    const int status = levels_.front().bands.front()->GetDataCoverageStatus(window.x, window.y, window.width,
                                                                            window.height, 0, nullptr);
    return status == GDAL_DATA_COVERAGE_STATUS_EMPTY;
}

Result<RasterChipPtr> RasterPixels::read(const RasterWindow& window, const ChipOptions& options,
                                         const std::stop_token& stop) const {
    if (stop.stop_requested()) return cancelled(source_);
    const Level& level = level_for(options.step_x, options.step_y);
    const RasterWindow part = on_level(window, level.scale_x, level.scale_y, level.width(), level.height());
    const auto factor = [](double step, double scale) {
        return std::max(1, static_cast<int>(std::min(step / scale + 1e-6, 1e6)));
    };
    const int factor_x = factor(options.step_x, level.scale_x), factor_y = factor(options.step_y, level.scale_y);
    auto chip = std::make_shared<RasterChip>(RasterChip{.width = parts(part.width, factor_x),
                                                        .height = parts(part.height, factor_y),
                                                        .x = part.x * level.scale_x,
                                                        .y = part.y * level.scale_y,
                                                        .step_x = factor_x * level.scale_x,
                                                        .step_y = factor_y * level.scale_y,
                                                        .pixels = {}});
    if (is_empty(window)) {
        const double nodata = source_.bands.front().nodata;
        const float filler = std::isnan(nodata) ? 0 : static_cast<float>(nodata);
        RasterRows rows(level.bands.size(), {filler});
        if (has_opacity(source_)) rows.back() = {0};
        std::uint32_t colour_of_nothing = 0;
        colour(source_, rows, 1, &colour_of_nothing);
        chip->pixels.assign(static_cast<std::size_t>(chip->width) * static_cast<std::size_t>(chip->height),
                            colour_of_nothing);
        return RasterChipPtr(std::move(chip));
    }
    const double pixels = static_cast<double>(part.width) * part.height;
    if (pixels > options.most_pixels && (factor_x > 1 || factor_y > 1) && source_.cache) return coarse_copy(stop);
    chip->pixels.resize(static_cast<std::size_t>(chip->width) * static_cast<std::size_t>(chip->height));
    if (Status status = read_averaged(level, part, factor_x, factor_y, *chip, stop); !status) return status.error();
    return RasterChipPtr(std::move(chip));
}

Result<RasterChipPtr> RasterPixels::coarse_copy(const std::stop_token& stop) const {
    const std::scoped_lock lock(source_.cache->mutex);
    if (source_.cache->coarse) return source_.cache->coarse;
    const Level& level =
        level_for(static_cast<double>(source_.width) / coarse_side, static_cast<double>(source_.height) / coarse_side);
    const int factor_x = parts(level.width(), coarse_side), factor_y = parts(level.height(), coarse_side);
    auto chip = std::make_shared<RasterChip>(RasterChip{.width = parts(level.width(), factor_x),
                                                        .height = parts(level.height(), factor_y),
                                                        .step_x = factor_x * level.scale_x,
                                                        .step_y = factor_y * level.scale_y,
                                                        .pixels = {}});
    const auto width = static_cast<std::size_t>(chip->width);
    chip->pixels.resize(width * static_cast<std::size_t>(chip->height));
    // Seconds, once: every block of most files, some of the blocks of the largest.
    constexpr double most_pixels = 1e9;
    const Status status = pick(level, {0, 0, level.width(), level.height()}, factor_x, factor_y, most_pixels, stop,
                               [&](int row, const RasterRows& rows) {
                                   colour(source_, rows, width, &chip->pixels[static_cast<std::size_t>(row) * width]);
                               });
    if (!status) return status.error();
    source_.cache->coarse = std::move(chip);
    return source_.cache->coarse;
}

Status RasterPixels::read_averaged(const Level& level, const RasterWindow& window, int factor_x, int factor_y,
                                   RasterChip& chip, const std::stop_token& stop) const {
    const GdalMessages messages;
    const auto width = static_cast<std::size_t>(window.width);
    RasterRows rows(level.bands.size(), std::vector<float>(width));
    std::vector<std::uint32_t> colours(width);
    struct Sum {
        std::uint32_t alpha = 0, red = 0, green = 0, blue = 0, count = 0;
    };
    std::vector<Sum> sums(static_cast<std::size_t>(chip.width));
    for (int row = 0; row < chip.height; ++row) {
        if (stop.stop_requested()) return cancelled(source_);
        std::ranges::fill(sums, Sum{});
        std::uint32_t* const out = &chip.pixels[static_cast<std::size_t>(row) * sums.size()];
        const int last = std::min((row + 1) * factor_y, window.height);
        for (int y = row * factor_y; y < last; ++y) {
            for (std::size_t b = 0; b < rows.size(); ++b) {
                const CPLErr read =
                    level.bands[b]->RasterIO(GF_Read, window.x, window.y + y, window.width, 1, rows[b].data(),
                                             window.width, 1, GDT_Float32, 0, 0, nullptr);
                if (read != CE_None) return error("cannot be read to its end" + gdal_says(messages.reason()));
            }
            if (factor_x == 1 && factor_y == 1) {
                colour(source_, rows, width, out);
                continue;
            }
            colour(source_, rows, width, colours.data());
            std::size_t i = 0;
            for (Sum& sum : sums) {
                const std::size_t end = std::min(i + static_cast<std::size_t>(factor_x), width);
                for (; i < end; ++i) {
                    const std::uint32_t c = colours[i];
                    sum.alpha += c >> 24, sum.red += c >> 16 & 0xFF, sum.green += c >> 8 & 0xFF, sum.blue += c & 0xFF;
                    ++sum.count;
                }
            }
        }
        if (factor_x == 1 && factor_y == 1) continue;
        std::ranges::transform(sums, out, [](const Sum& sum) {
            const auto mean = [&](std::uint32_t total) { return (total + sum.count / 2) / sum.count; };
            return mean(sum.alpha) << 24 | mean(sum.red) << 16 | mean(sum.green) << 8 | mean(sum.blue);
        });
    }
    return done;
}

Status RasterPixels::pick(const Level& level, const RasterWindow& window, int factor_x, int factor_y,
                          double most_pixels, const std::stop_token& stop, const TakeRow& take) const {
    const GdalMessages messages;
    int block_width = 1, block_height = 1;
    level.bands.front()->GetBlockSize(&block_width, &block_height);
    const int columns = parts(window.width, factor_x), rows = parts(window.height, factor_y);
    const int blocks_x = parts(level.width(), block_width), blocks_y = parts(level.height(), block_height);
    // Of the blocks of the level so many by so many, as the window is wide and high.
    const double share = std::sqrt(most_pixels / (static_cast<double>(window.width) * window.height));
    const bool in_rows = blocks_x == 1;
    const double share_y = in_rows ? share * share : share;
    const int kept_x = std::clamp(static_cast<int>(blocks_x * std::min(share, 1.0)), 1, blocks_x);
    const int kept_y = std::clamp(static_cast<int>(blocks_y * std::min(share_y, 1.0)), 1, blocks_y);

    const PickAxis across{.first = window.x,
                          .length = window.width,
                          .factor = factor_x,
                          .block_size = block_width,
                          .size = level.width(),
                          .blocks = blocks_x,
                          .kept = kept_x};
    const PickAxis down{.first = window.y,
                        .length = window.height,
                        .factor = factor_y,
                        .block_size = block_height,
                        .size = level.height(),
                        .blocks = blocks_y,
                        .kept = kept_y};
    RasterRows values(level.bands.size(), std::vector<float>(static_cast<std::size_t>(columns)));
    for (int row = 0; row < rows; ++row) {
        if (stop.stop_requested()) return cancelled(source_);
        for (std::size_t b = 0; b < values.size(); ++b) {
            if (!pick_row(*level.bands[b], across, down, row, values[b]))
                return error("cannot be read to its end" + gdal_says(messages.reason()));
        }
        take(row, values);
    }
    return done;
}

Result<std::vector<std::vector<float>>> RasterPixels::sample(int across, const std::stop_token& stop) const {
    const auto factor = [&](int length, double scale) {
        return std::max(1, static_cast<int>(length / scale) / across);
    };
    const Level& level =
        level_for(static_cast<double>(source_.width) / across, static_cast<double>(source_.height) / across);
    std::vector<std::vector<float>> found(source_.bands.size());
    constexpr double most_pixels = 32e6;
    const Status status =
        pick(level, {0, 0, level.width(), level.height()}, factor(source_.width, level.scale_x),
             factor(source_.height, level.scale_y), most_pixels, stop, [&](int, const RasterRows& rows) {
                 for (std::size_t i = 0; i < rows.front().size(); ++i) {
                     if (is_nothing(source_, rows, i)) continue;
                     for (std::size_t b = 0; b < found.size(); ++b)
                         found[b].push_back(rows[b][i]);
                 }
             });
    if (!status) return status.error();
    return found;
}

}  // namespace briefmap
