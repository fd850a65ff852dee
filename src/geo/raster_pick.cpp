#include "geo/raster_pick.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace briefmap {
namespace {

struct DropLock {
    void operator()(GDALRasterBlock* block) const { block->DropLock(); }
};

int position(const PickAxis& axis, int i) {
    return axis.first + std::min(i * axis.factor + axis.factor / 2, axis.length - 1);
}

/// Where a value is taken from: its block, and its place in that.
struct Pick {
    int block = 0, within = 0;
};

/// Of `count` blocks side by side of a side of `length`, only `kept` are read; what lies in the others is taken from
/// the nearest edge of one that is.
Pick pick_for(const PickAxis& axis, int i) {
    const int at = position(axis, i), own = at / axis.block_size;
    if (axis.kept >= axis.blocks) return {own, at % axis.block_size};
    const auto group = static_cast<std::int64_t>(own) * axis.kept / axis.blocks;
    const int read = static_cast<int>((2 * group + 1) * axis.blocks / (2 * std::int64_t{axis.kept}));
    const int last = std::min(axis.block_size, axis.size - read * axis.block_size) - 1;
    return {read, std::clamp(at - read * axis.block_size, 0, last)};
}

}  // namespace

bool pick_row(GDALRasterBand& band, const PickAxis& across, const PickAxis& down, int row, std::vector<float>& values) {
    // Bands of a file share their blocks' size, but for a mask's.
    int own_width = 1, own_height = 1;
    band.GetBlockSize(&own_width, &own_height);
    if (own_width != across.block_size || own_height != down.block_size) {
        const int columns = static_cast<int>(values.size());
        return band.RasterIO(GF_Read, across.first, position(down, row), across.length, 1, values.data(), columns, 1,
                             GDT_Float32, 0, 0, nullptr) == CE_None;
    }
    const Pick y = pick_for(down, row);
    const GDALDataType type = band.GetRasterDataType();
    const auto size = static_cast<std::size_t>(GDALGetDataTypeSizeBytes(type));
    std::unique_ptr<GDALRasterBlock, DropLock> block;
    int held = -1;
    for (std::size_t column = 0; column < values.size(); ++column) {
        const Pick x = pick_for(across, static_cast<int>(column));
        if (x.block != held) {
            held = x.block;
            block.reset(band.GetLockedBlockRef(x.block, y.block));
            if (!block) return false;
        }
        const auto at = static_cast<std::size_t>(y.within) * static_cast<std::size_t>(across.block_size) +
                        static_cast<std::size_t>(x.within);
        GDALCopyWords(static_cast<const std::byte*>(block->GetDataRef()) + at * size, type, static_cast<int>(size),
                      &values[column], GDT_Float32, sizeof(float), 1);
    }
    return true;
}

}  // namespace briefmap
