// Single values out of a raster's blocks, where there are too many to look at each. Private to geo.
#pragma once

#include <gdal_priv.h>

#include <vector>

namespace briefmap {

/// Along a row or a column of a band: every `factor`-th of `length` values from `first` on.
struct PickAxis {
    int first = 0, length = 0, factor = 1;
    int block_size = 1, size = 0;  // of a block, and of the band
    int blocks = 1, kept = 1;      // there are, and at most so many of them are read
};

/// Fills `values` with those of one row of picks. False where GDAL could not read them.
[[nodiscard]] bool pick_row(GDALRasterBand& band, const PickAxis& across, const PickAxis& down, int row,
                            std::vector<float>& values);

}  // namespace briefmap
