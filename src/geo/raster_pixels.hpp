// The pixels of an open raster as colours, a window at a time, as coarse as they are wanted: from the overviews that a
// file has, averaged where that is affordable, and else picked from some of its blocks. Private to geo.
#pragma once

#include "core/result.hpp"
#include "geo/gdal_handles.hpp"
#include "geo/raster_colour.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace briefmap {

/// In pixels of the file, whole ones, within it.
struct RasterWindow {
    int x = 0, y = 0, width = 0, height = 0;
};

/// A window's colours, each of `step_x` by `step_y` pixels of the file.
struct RasterChip {
    int width = 0, height = 0;
    double x = 0, y = 0;  // of the left upper corner, in pixels of the file
    double step_x = 1, step_y = 1;
    std::vector<std::uint32_t> pixels;  // 0xAARRGGBB, premultiplied
};

using RasterChipPtr = std::shared_ptr<const RasterChip>;

/// All of a large file without overviews, at most `coarse_side` pixels wide and high.
struct RasterCache {
    std::mutex mutex;
    RasterChipPtr coarse;
};
inline constexpr int coarse_side = 4096;

/// How coarse a chip may be, and how many pixels of the file may be looked at for it; beyond
/// those the coarse copy has to do.
struct ChipOptions {
    double step_x = 1, step_y = 1;
    double most_pixels = 64e6;
};

/// Opens the file of a source. Errors name it.
[[nodiscard]] Result<DatasetPtr> open_raster(const RasterSource& source);

/// Belongs to one thread, and is gone before the dataset and the source.
class RasterPixels {
  public:
    RasterPixels(const RasterSource& source, GDALDataset& dataset);

    /// Whether the file is laid out in rows rather than tiles, and too large to be held: then it is best read once,
    /// from top to bottom.
    [[nodiscard]] bool lies_in_rows() const;
    /// Of the window at least.
    [[nodiscard]] Result<RasterChipPtr> read(const RasterWindow& window, const ChipOptions& options,
                                             const std::stop_token& stop) const;
    /// The values of each band in about `across` by `across` pixels; what is shown as nothing is left out.
    [[nodiscard]] Result<std::vector<std::vector<float>>> sample(int across, const std::stop_token& stop) const;

  private:
    /// The file itself, or an overview of it.
    struct Level {
        std::vector<GDALRasterBand*> bands;  // the source's, and then the alpha or mask where there is one
        double scale_x = 1, scale_y = 1;     // pixels of the file in one of the level

        [[nodiscard]] int width() const { return bands.front()->GetXSize(); }
        [[nodiscard]] int height() const { return bands.front()->GetYSize(); }
    };
    using TakeRow = std::function<void(int row, const RasterRows& rows)>;

    void add_level(GDALDataset& dataset, int overview);
    [[nodiscard]] const Level& level_for(double step_x, double step_y) const;
    [[nodiscard]] bool is_empty(const RasterWindow& window) const;
    [[nodiscard]] Result<RasterChipPtr> coarse_copy(const std::stop_token& stop) const;
    Status read_averaged(const Level& level, const RasterWindow& window, int factor_x, int factor_y, RasterChip& chip,
                         const std::stop_token& stop) const;
    /// Every `factor`-th value; of so many blocks as hold at most `most_pixels`; these stand in for
    /// their neighbours.
    Status pick(const Level& level, const RasterWindow& window, int factor_x, int factor_y, double most_pixels,
                const std::stop_token& stop, const TakeRow& take) const;
    [[nodiscard]] Error error(const std::string& what) const;

    const RasterSource& source_;
    std::vector<Level> levels_;  // the finest first
};

}  // namespace briefmap
