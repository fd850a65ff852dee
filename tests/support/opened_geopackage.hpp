// A GeoPackage from its bytes, opened by GDAL.
#pragma once

#include "support/catch.hpp"

#include <ogrsf_frmts.h>

#include <string>
#include <utility>

namespace briefmap {

class OpenedGeoPackage {
  public:
    explicit OpenedGeoPackage(std::string bytes) : bytes_(std::move(bytes)) {
        auto* data = reinterpret_cast<GByte*>(bytes_.data());
        VSIFCloseL(VSIFileFromMemBuffer(name, data, bytes_.size(), FALSE));
        dataset_ = GDALDataset::Open(name, GDAL_OF_VECTOR);
        REQUIRE(dataset_ != nullptr);
    }
    OpenedGeoPackage(const OpenedGeoPackage&) = delete;
    OpenedGeoPackage& operator=(const OpenedGeoPackage&) = delete;
    ~OpenedGeoPackage() {
        GDALClose(dataset_);
        VSIUnlink(name);
    }

    [[nodiscard]] OGRLayer& layer(const char* table) const { return *dataset_->GetLayerByName(table); }
    [[nodiscard]] OGRFeatureUniquePtr first(const char* table) const {
        layer(table).ResetReading();
        return OGRFeatureUniquePtr(layer(table).GetNextFeature());
    }

  private:
    static constexpr const char* name = "/vsimem/opened.gpkg";
    std::string bytes_;
    GDALDataset* dataset_ = nullptr;
};

}  // namespace briefmap
