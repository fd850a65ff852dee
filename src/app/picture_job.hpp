// F12: the current view as a picture file, painted beside the main loop by the painter of every export.
#pragma once

#include "app/job.hpp"
#include "core/result.hpp"
#include "events/find_events.hpp"
#include "present/picture.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace briefmap {

struct PictureJobInput {
    DatasetPtr dataset;
    State state;
    std::shared_ptr<const Gazetteer> gazetteer;
    BasemapPtr basemap;
    std::vector<ShownLayer> layers;  // as the window shows them
    FurnitureOptions furniture;
    Page page;
    std::filesystem::path folder;
    FoundPtr found;  // by the state's filter
};

/// Gives the path it wrote: the dataset's name with the first free number, "france-mali-2025-3.png".
[[nodiscard]] Job<Result<std::filesystem::path>> start_picture_job(PictureJobInput input);

}  // namespace briefmap
