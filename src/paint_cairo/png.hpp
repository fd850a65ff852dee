// PNG files (ISO/IEC 15948) of painted images.
#pragma once

#include "core/result.hpp"
#include "paint_cairo/document_info.hpp"
#include "paint_cairo/image.hpp"

#include <string>

namespace briefmap {

/// The bytes of the file: 8 bits a channel, with alpha only where the image has any; 96 · scale pixels to the inch.
[[nodiscard]] Result<std::string> encode_png(const Image& image, const DocumentInfo& info);

}  // namespace briefmap
