#include "scene/scale_bar.hpp"

#include "scene/furniture_words.hpp"
#include "scene/number_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace briefmap {

namespace {

/// Maps higher than this show places of quite other scales: the bar then says where it holds.
constexpr double says_where_above = 4.5e6;  // metres

std::string latitude_text(double latitude) {
    const long rounded = std::lround(std::abs(latitude));
    if (rounded == 0) return "0°";
    return fmt::format("{}° {}", rounded, latitude > 0 ? "N" : "S");
}

}  // namespace

std::optional<ScaleBar> scale_bar(const Camera& camera, float max_width, std::string_view language) {
    const auto centre = camera.lon_lat_at({camera.size().width / 2, camera.size().height / 2});
    if (!centre) return std::nullopt;
    const double metres_per_pixel = camera.projection().metres_per_unit_at(*centre) / camera.pixels_per_metre();
    if (!std::isfinite(metres_per_pixel) || metres_per_pixel <= 0) return std::nullopt;
    const double longest = metres_per_pixel * max_width;
    const double decade = std::pow(10, std::floor(std::log10(longest)));
    ScaleBar bar;
    bar.metres = longest >= 5 * decade ? 5 * decade : longest >= 2 * decade ? 2 * decade : decade;
    bar.width = static_cast<float>(bar.metres / metres_per_pixel);
    const FurnitureWords& words = furniture_words(language);
    bar.text = bar.metres >= 1'000 ? fmt::format("{} {}", grouped(std::llround(bar.metres / 1'000)), words.kilometres)
               : bar.metres >= 1   ? fmt::format("{} {}", std::llround(bar.metres), words.metres)
                                   : fmt::format("{} {}", bar.metres, words.metres);
    if (camera.size().height / camera.pixels_per_metre() > says_where_above)
        bar.text += fmt::format(" {} {}", words.at, latitude_text(centre->lat));
    return bar;
}

}  // namespace briefmap
