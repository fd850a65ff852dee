#include "geo/raster_warp.hpp"

#include "geo/inverse_grid.hpp"
#include "geo/raster_pixels.hpp"
#include "geo/raster_placer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace briefmap {
namespace {

constexpr int largest_side = 16'384;      // of a picture
constexpr int tile_side = 256;            // of the parts in which it is made where the file has tiles itself
constexpr int smallest_side = 32;         // where the raster is seen from very unequal distances
constexpr double most_chip_pixels = 8e6;  // held at once
// Of the file, averaged for one picture: a second.
constexpr double most_file_pixels = 96e6, least_file_pixels = 1e6;

/// The points of a tile between two columns of the raster.
struct Reach {
    double min_x = std::numeric_limits<double>::infinity(), max_x = -min_x, min_y = min_x, max_y = -min_x;

    void add(const PixelPoint& p) {
        min_x = std::min(min_x, p.x), max_x = std::max(max_x, p.x);
        min_y = std::min(min_y, p.y), max_y = std::max(max_y, p.y);
    }
    [[nodiscard]] bool is_empty() const { return !(min_x <= max_x); }
};

/// Between pixels' middles, each part of the colour for itself; beyond the chip its edge goes on.
std::uint32_t colour_at(const RasterChip& chip, const PixelPoint& p) {
    const auto place = [](double value, int size, int& low, int& high) {
        const double at = std::clamp(value - 0.5, 0.0, size - 1.0);
        low = static_cast<int>(at);
        high = std::min(low + 1, size - 1);
        return static_cast<std::uint32_t>((at - low) * 256);
    };
    int left = 0, right = 0, top = 0, bottom = 0;
    const std::uint32_t s = place((p.x - chip.x) / chip.step_x, chip.width, left, right);
    const std::uint32_t t = place((p.y - chip.y) / chip.step_y, chip.height, top, bottom);
    const auto pixel = [&](int x, int y) {
        return chip
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(chip.width) + static_cast<std::size_t>(x)];
    };
    const std::array<std::uint32_t, 4> colours = {pixel(left, top), pixel(right, top), pixel(left, bottom),
                                                  pixel(right, bottom)};
    if (colours[0] == colours[1] && colours[0] == colours[2] && colours[0] == colours[3]) return colours[0];
    const std::array<std::uint32_t, 4> weights = {(256 - s) * (256 - t), s * (256 - t), (256 - s) * t, s * t};
    std::uint32_t mixed = 0;
    for (const int shift : {0, 8, 16, 24}) {
        std::uint32_t sum = 1U << 15;
        for (std::size_t i = 0; i < colours.size(); ++i)
            sum += (colours[i] >> shift & 0xFFU) * weights[i];
        mixed |= std::min(sum >> 16, 255U) << shift;
    }
    return mixed;
}

class Warp {
  public:
    Warp(const RasterSource& source, const RasterPixels& pixels, const PointToPixel& exact, RasterPicture& picture,
         std::stop_token stop)
        : source_(source),
          pixels_(pixels),
          exact_(exact),
          picture_(picture),
          stop_(std::move(stop)),
          is_whole_(pixels.lies_in_rows()) {}

    Status run() {
        const int side = is_whole_ ? std::max(picture_.width, picture_.height) : tile_side;
        for (int y = 0; y < picture_.height; y += side) {
            for (int x = 0; x < picture_.width; x += side) {
                const PictureTile tile{x, y, std::min(side, picture_.width - x), std::min(side, picture_.height - y)};
                if (Status made = make(tile); !made) return made;
            }
        }
        return done;
    }

  private:
    [[nodiscard]] bool is_inside(const PixelPoint& p) const {
        return p.x >= 0 && p.y >= 0 && p.x <= source_.width && p.y <= source_.height;  // not where x is no number
    }

    Status make(const PictureTile& tile) {
        if (stop_.stop_requested()) return Error{.what = "cancelled", .where = source_.file.string()};
        const InverseGrid grid = inverse_grid(tile, exact_);
        if (!is_whole_ && !grid.is_even && std::min(tile.width, tile.height) >= 2 * smallest_side)
            return make_quarters(tile);
        Reach all;
        for (const PixelPoint& p : grid.points) {
            if (is_inside(p)) all.add(p);
        }
        if (all.is_empty()) return done;
        const double cut = widest_gap(grid, all);
        for (const bool east : {false, true}) {
            Reach part;
            for (const PixelPoint& p : grid.points) {
                if (is_inside(p) && (p.x > cut) == east) part.add(p);
            }
            if (part.is_empty()) continue;
            if (Status drawn = draw(tile, grid, part, cut, east); !drawn) return drawn;
        }
        return done;
    }

    /// One chip cannot suit both the middle of a globe and its rim.
    Status make_quarters(const PictureTile& tile) {
        const int width = tile.width / 2, height = tile.height / 2;
        for (const PictureTile& quarter :
             {PictureTile{tile.x, tile.y, width, height},
              PictureTile{tile.x + width, tile.y, tile.width - width, height},
              PictureTile{tile.x, tile.y + height, width, tile.height - height},
              PictureTile{tile.x + width, tile.y + height, tile.width - width, tile.height - height}}) {
            if (Status made = make(quarter); !made) return made;
        }
        return done;
    }

    /// Where the map is cut, both ends of a raster of the world meet in one tile, and what lies between is not wanted:
    /// the middle of such a gap, or a column beyond the raster.
    [[nodiscard]] double widest_gap(const InverseGrid& grid, const Reach& all) const {
        constexpr std::size_t bins = 64;
        const double none = source_.width + 1.0, width = all.max_x - all.min_x;
        if (width <= 4 * std::max(grid.step_x, 1.0) * grid.width) return none;
        std::array<bool, bins> held = {};
        const auto bin_of = [&](double x) {
            return std::min(static_cast<std::size_t>((x - all.min_x) / width * bins), bins - 1);
        };
        for (const PixelPoint& p : grid.points) {
            if (is_inside(p)) held[bin_of(p.x)] = true;
        }
        std::size_t length = 0, longest = 0, end = 0;
        for (std::size_t i = 0; i < bins; ++i) {
            length = held[i] ? 0 : length + 1;
            if (length > longest) longest = length, end = i + 1;
        }
        if (longest < bins / 4) return none;
        return all.min_x + (static_cast<double>(end) - static_cast<double>(longest) / 2) * width / bins;
    }

    Status draw(const PictureTile& tile, const InverseGrid& grid, const Reach& part, double cut, bool east) {
        ChipOptions options{.step_x = std::max(grid.step_x, 1.0), .step_y = std::max(grid.step_y, 1.0)};
        const double share =
            static_cast<double>(tile.width) * tile.height / (static_cast<double>(picture_.width) * picture_.height);
        options.most_pixels = std::max(most_file_pixels * share, least_file_pixels);
        const double wanted = (part.max_x - part.min_x) / options.step_x * (part.max_y - part.min_y) / options.step_y;
        if (wanted > most_chip_pixels) {
            options.step_x *= std::sqrt(wanted / most_chip_pixels);
            options.step_y *= std::sqrt(wanted / most_chip_pixels);
        }
        const auto low = [](double value, double margin) { return static_cast<int>(std::max(value - margin, 0.0)); };
        const auto high = [](double value, double margin, int size) {
            return static_cast<int>(std::min(std::ceil(value + margin), static_cast<double>(size)));
        };
        const double margin_x = 1.5 * options.step_x, margin_y = 1.5 * options.step_y;
        RasterWindow window{.x = std::min(low(part.min_x, margin_x), source_.width - 1),
                            .y = std::min(low(part.min_y, margin_y), source_.height - 1)};
        window.width = std::max(high(part.max_x, margin_x, source_.width) - window.x, 1);
        window.height = std::max(high(part.max_y, margin_y, source_.height) - window.y, 1);
        const Result<RasterChipPtr> chip = pixels_.read(window, options, stop_);
        if (!chip) return chip.error();

        std::size_t i = 0;
        for (int y = tile.y; y < tile.y + tile.height; ++y) {
            std::uint32_t* out =
                &picture_.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) +
                                 static_cast<std::size_t>(tile.x)];
            for (int x = 0; x < tile.width; ++x, ++i, ++out) {
                const PixelPoint& p = grid.points[i];
                if (is_inside(p) && (p.x > cut) == east) *out = colour_at(**chip, p);
            }
        }
        return done;
    }

    const RasterSource& source_;
    const RasterPixels& pixels_;
    const PointToPixel& exact_;
    RasterPicture& picture_;
    const std::stop_token stop_;
    const bool is_whole_;  // made in one: going back in such a file may mean to unpack it from its beginning
};

}  // namespace

Result<RasterPicture> warp_raster(const RasterSource& source, const Projection& projection, const MapBox& view,
                                  int width, int height, std::stop_token stop) {
    if (width < 1 || height < 1 || width > largest_side || height > largest_side || !(view.width() > 0) ||
        !(view.height() > 0)) {
        return Error{
            .what = "cannot be drawn at " + std::to_string(width) + " by " + std::to_string(height) + " pixels",
            .where = source.file.string()};
    }
    const Result<DatasetPtr> dataset = open_raster(source);
    if (!dataset) return dataset.error();
    const Result<RasterPlacer> placer = RasterPlacer::make(source, **dataset);
    if (!placer) return placer.error();

    RasterPicture picture{.width = width, .height = height, .box = view};
    picture.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const double per_x = view.width() / width, per_y = view.height() / height;
    const PointToPixel exact = [&](double x, double y) -> std::optional<PixelPoint> {
        const std::optional<LonLat> place = projection.inverse({view.min_x + x * per_x, view.max_y - y * per_y});
        return place ? placer->pixel_of(*place) : std::nullopt;
    };
    const RasterPixels pixels(source, **dataset);
    if (Status made = Warp(source, pixels, exact, picture, std::move(stop)).run(); !made) return made.error();
    return picture;
}

}  // namespace briefmap
