"""Writes GeoPackage layers (EPSG:4326, geometry column `geom`) so that the same rows give the same bytes."""

import sqlite3

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()

FIELD_TYPES = {str: ogr.OFTString, int: ogr.OFTInteger64, float: ogr.OFTReal}
# The file tells no time of its own making: its sources are pinned, so its date is a constant.
LAST_CHANGE = "2025-10-01T00:00:00.000Z"


class GeoPackage:
    """An open GeoPackage; layers are written whole, in the order given."""

    def __init__(self, path):
        self._dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        self._srs = osr.SpatialReference()
        self._srs.ImportFromEPSG(4326)
        self._srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._dataset = None

    def write_layer(self, name, geometry_type, fields, rows):
        """Rows are (shapely geometry, value, value, ...), values in the order of fields; None is NULL."""
        self._write(name, geometry_type, fields, rows)

    def write_table(self, name, fields, rows):
        """Rows are (value, value, ...); the table has no geometry."""
        self._write(name, ogr.wkbNone, fields, ((None, *row) for row in rows))

    def _write(self, name, geometry_type, fields, rows):
        spatial = geometry_type != ogr.wkbNone
        options = ["GEOMETRY_NAME=geom", "SPATIAL_INDEX=YES"] if spatial else []
        layer = self._dataset.CreateLayer(name, self._srs if spatial else None, geometry_type, options)
        for field, kind in fields:
            layer.CreateField(ogr.FieldDefn(field, FIELD_TYPES[kind]))
        definition = layer.GetLayerDefn()
        layer.StartTransaction()
        for geometry, *values in rows:
            feature = ogr.Feature(definition)
            for index, value in enumerate(values):
                if value is not None:
                    feature.SetField(index, value)
            if spatial:
                feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(geometry.wkb))
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        print(f"{name}: {layer.GetFeatureCount()} rows")


def finish(path):
    """Takes the clock out of the file and lays its pages in order."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("UPDATE gpkg_contents SET last_change = ?", (LAST_CHANGE,))
    connection.execute("VACUUM")
    connection.close()
