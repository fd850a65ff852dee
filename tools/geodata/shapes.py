"""Polygons made fit for a flat lon/lat table: cut at the antimeridian, valid, and measured for their labels."""

import json
import math

import numpy as np
from osgeo import gdal
from shapely import wkb
from shapely.affinity import translate
from shapely.algorithms.polylabel import polylabel
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.ops import unary_union
from shapely.validation import make_valid

# GDAL warns of rings left open by its TopoJSON reader; read_rows closes them, and the script's own checks speak louder.
gdal.PushErrorHandler("CPLQuietErrorHandler")

EARTH_RADIUS_KM = 6371.0072  # of the sphere that has the area of the WGS 84 ellipsoid
LABEL_PRECISION_DEG = 0.02


def polygons_of(geometry):
    """The non-empty polygons in any geometry, as a list."""
    if geometry.is_empty:
        return []
    if geometry.geom_type == "Polygon":
        return [geometry]
    return [polygon for part in getattr(geometry, "geoms", []) for polygon in polygons_of(part)]


def valid_multipolygon(geometry):
    return MultiPolygon(polygons_of(geometry if geometry.is_valid else make_valid(geometry)))


def union(geometries):
    return valid_multipolygon(unary_union(list(geometries)))


def _unrolled(ring):
    """The ring with its longitudes continuous (they may leave -180..180), closed over the pole if it goes round one."""
    points = np.array(ring.coords)
    steps = np.diff(points[:, 0])
    points[1:, 0] -= 360.0 * np.cumsum(np.round(steps / 360.0))
    if abs(points[-1, 0] - points[0, 0]) > 180.0:
        pole = math.copysign(90.0, points[:, 1].mean())
        points = np.vstack([points, [points[-1, 0], pole], [points[0, 0], pole], points[:1]])
    return points


def cut_at_antimeridian(geometry):
    """TopoJSON joins what lies on both sides of 180 degrees; a flat table needs it in two pieces."""
    pieces = []
    for polygon in polygons_of(geometry):
        shell = _unrolled(polygon.exterior)
        holes = [_unrolled(ring) for ring in polygon.interiors]
        whole = valid_multipolygon(Polygon(shell, holes))
        if whole.is_empty:  # a ring without area, left by TopoJSON's rounding
            continue
        west, _, east, _ = whole.bounds
        if west >= -180.0 and east <= 180.0:
            pieces.append(whole)
            continue
        for turn in range(math.floor((west + 180.0) / 360.0), math.ceil((east + 180.0) / 360.0)):
            frame = box(-180.0 + 360.0 * turn, -90.0, 180.0 + 360.0 * turn, 90.0)
            pieces.append(translate(whole.intersection(frame), xoff=-360.0 * turn))
    return union(pieces)


def area_km2(geometry):
    """Area on the sphere: longitude and the sine of latitude are an equal-area plane."""
    total = 0.0
    for polygon in polygons_of(geometry):
        for sign, rings in ((1.0, [polygon.exterior]), (-1.0, polygon.interiors)):
            for ring in rings:
                points = np.radians(np.array(ring.coords))
                x, y = points[:, 0], np.sin(points[:, 1])
                total += sign * abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2.0
    return total * EARTH_RADIUS_KM**2


def label_point(geometry):
    """(lon, lat) of the point of the biggest polygon that lies farthest from its outline, judged at the true aspect there."""
    biggest = max(polygons_of(geometry), key=area_km2)
    shrink = math.cos(math.radians(biggest.centroid.y))
    to_plane = lambda ring: [(x * shrink, y) for x, y, *_ in ring.coords]
    plane = Polygon(to_plane(biggest.exterior), [to_plane(ring) for ring in biggest.interiors])
    tolerance = min(LABEL_PRECISION_DEG, math.sqrt(plane.area) / 50.0)
    if plane.area > 1.0:  # the search is slow on long coasts, and their small crinkles do not move its answer much
        coarse = max(polygons_of(make_valid(plane.simplify(tolerance))), key=lambda part: part.area)
        plane = coarse
    point = polylabel(plane, tolerance)
    return round(point.x / shrink, 4), round(point.y, 4)


def read_rows(path, layer, fields):
    """(values of fields, shapely geometry) of each feature of one layer, in file order."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    if dataset is None or dataset.GetLayerByName(layer) is None:
        raise SystemExit(f"no layer {layer} in {path}")
    for feature in dataset.GetLayerByName(layer):
        geometry = feature.GetGeometryRef()
        if geometry is not None:
            geometry.FlattenTo2D()
            geometry.CloseRings()
            yield [feature.GetField(field) for field in fields], wkb.loads(bytes(geometry.ExportToWkb()))


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)
