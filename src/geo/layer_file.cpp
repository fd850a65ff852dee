#include "geo/layer_file.hpp"

#include "geo/local_gdal.hpp"
#include "geo/vector_reader.hpp"

namespace briefmap {

Result<LayerFile> read_layer_file(const LayerRequest& request, std::stop_token stop) {
    prepare_gdal();
    const Result<std::string> name = local_file_name(request.file);
    if (!name) return name.error();
    GdalMessages messages;
    LayerFile file;
    file.title = request.layer.empty() ? request.file.stem().string() : request.layer;
    if (const DatasetPtr vector = open_local(*name, GDAL_OF_VECTOR, vector_drivers())) {
        if (Status read = read_vector(*vector, request, stop, messages, file); !read) return read.error();
        return file;
    }
    return Error{.what = "is no map layer that can be read" + gdal_says(messages.reason()),
                 .where = request.file.string(),
                 .remedy =
                     "give a Shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf or GPX file, a GeoTIFF, or a JPEG "
                     "or PNG with a world file"};
}

}  // namespace briefmap
