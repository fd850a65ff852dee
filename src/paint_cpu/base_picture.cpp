#include "paint_cpu/base_picture.hpp"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace briefmap {

namespace {

constexpr int rows_at_once = 128;
constexpr std::int64_t most_pixels = 64LL << 20U;  // of a page that is kept: 256 MiB

}  // namespace

void BasePicture::paint_part(CpuPainter& painter, const DrawList& base, const DeviceRect& of_page,
                             const Typesetter& typesetter) {
    last_painted_ += static_cast<std::int64_t>(of_page.width) * of_page.height;
    page_.for_parts(of_page, [&](const DeviceRect& part, int in_x, int in_y) {
        const Target into{in_x - part.x,  in_y - part.y, page_.width(), page_.height(),
                          page_.height(), page_.scale(), part};
        painter.paint(base, into, {{pixels_.data(), page_.width()}, page_.width(), page_.height()}, typesetter);
    });
}

void BasePicture::copy_to(const Target& target, const Canvas& canvas) const {
    const DeviceRect seen =
        DeviceRect{0, 0, target.width, target.height}.intersection({-target.x, -target.y, canvas.width, canvas.height});
    if (seen.is_empty()) return;
    const auto copy_rows = [&](const tbb::blocked_range<int>& rows) {
        page_.for_parts({seen.x, rows.begin(), seen.width, rows.end() - rows.begin()}, [&](const DeviceRect& part,
                                                                                           int in_x, int in_y) {
            for (int row = 0; row < part.height; ++row) {
                const std::uint32_t* from =
                    pixels_.data() + static_cast<std::ptrdiff_t>(in_y + row) * page_.width() + in_x;
                std::copy_n(from, part.width, canvas.rows.row(target.y + part.y + row) + target.x + part.x);
            }
        });
    };
    // Memory that one core waits for is most of it.
    tbb::parallel_for(tbb::blocked_range<int>(seen.y, seen.bottom(), rows_at_once), copy_rows);
}

void BasePicture::paint(CpuPainter& painter, const DrawList& base, const Target& target, const Canvas& canvas,
                        const Typesetter& typesetter) {
    last_painted_ = 0;
    if (target.width <= 0 || target.height <= 0 || !(target.scale > 0) || !std::isfinite(target.scale)) return;
    const std::int64_t pixels = static_cast<std::int64_t>(target.width) * target.height;
    if (target.part || !KeptPage::may_keep(base) || pixels > most_pixels) {
        last_painted_ = pixels;
        painter.paint(base, target, canvas, typesetter);
        return;
    }
    if (!page_.fits(target)) {
        page_.resize(target);
        pixels_.resize(static_cast<std::size_t>(pixels));
    }
    for (const DeviceRect& part : page_.follow(base))
        paint_part(painter, base, part, typesetter);
    copy_to(target, canvas);
}

}  // namespace briefmap
