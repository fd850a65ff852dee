// GDAL's handles, owned, and its error messages, kept from the terminal. Private to geo.
#pragma once

#include "geo/handle.hpp"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_feature.h>

#include <string>

namespace briefmap {

inline void close_dataset(GDALDataset* dataset) { GDALClose(GDALDataset::ToHandle(dataset)); }
inline void destroy_feature(OGRFeature* feature) { OGRFeature::DestroyFeature(feature); }

using DatasetPtr = Handle<GDALDataset, close_dataset>;
using FeaturePtr = Handle<OGRFeature, destroy_feature>;

/// While it lives GDAL prints nothing on this thread; what it would have said last is in message().
class QuietGdal {
  public:
    QuietGdal() {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
    ~QuietGdal() { CPLPopErrorHandler(); }

    [[nodiscard]] bool failed() const { return CPLGetLastErrorType() >= CE_Failure; }
    [[nodiscard]] std::string message() const { return CPLGetLastErrorMsg(); }
};

}  // namespace briefmap
