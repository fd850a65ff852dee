// The copyright that a map layer's file states, for the picture's margin. Private to geo.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

class GDALDataset;
class OGRLayer;

namespace briefmap {

/// By GDAL's metadata of the layers and the file, or by what stands at the head of a GPX or KML file, which GDAL does
/// not tell. "" where there is none.
[[nodiscard]] std::string stated_copyright(GDALDataset& dataset, const std::vector<OGRLayer*>& layers,
                                           const std::filesystem::path& file);

}  // namespace briefmap
