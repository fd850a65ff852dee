"""Countries at three scales, every one with the same `code` at each scale."""

from collections import defaultdict

from osgeo import ogr
from shapely.ops import transform

from shapes import (area_km2, cut_at_antimeridian, label_point, polygons_of, read_rows, union, valid_multipolygon)

WORLD_MAP = "qgis/resources/data/world_map.gpkg"

# What Natural Earth draws as a unit of its own and ISO 3166-1 gives no code: Natural Earth's own three letters.
OWN_CODES = {
    "SOL": "Somaliland",
    "CYN": "Northern Cyprus",
    "KAS": "Siachen Glacier",
    "WSB": "Akrotiri",
    "ESB": "Dhekelia",
    "CLP": "Clipperton Island",
    "PGA": "Spratly Islands",
}
# Leased land belongs to the country that leases it out.
LEASES = {"KAB": "KZ", "USG": "CU"}
CODE_BY_ATLAS_NAME = {"Kosovo": "XK", "Somaliland": "SOL", "N. Cyprus": "CYN", "Siachen Glacier": "KAS"}

FIELDS = [("code", str), ("iso_a2", str), ("iso_a3", str), ("name", str), ("label_lon", float), ("label_lat", float),
          ("label_rank", int)]
# What lies on the clip edges of the world map (179.9 and -89.9, rounded in storage) lies beyond these.
CLIP_EAST, CLIP_SOUTH = 179.8999, -89.8999
# A country of at least this many km2 has the rank of its place in the row; what is smaller than all has rank 9.
RANK_AREAS_KM2 = (3e6, 1e6, 5e5, 2.5e5, 1e5, 5e4, 2e4, 5e3, 5e2)


def write(package, share, modules, name_table):
    by_numeric = {row["iso_n3"]: row["iso_a2"] for row in name_table.values() if row["iso_n3"]}
    scales = {
        "countries_10m": _from_world_map(share / WORLD_MAP),
        "countries_50m": _from_atlas(modules / "world-atlas/countries-50m.json", by_numeric),
        "countries_110m": _from_atlas(modules / "world-atlas/countries-110m.json", by_numeric),
    }
    # The world map of QGIS has no Vatican City, and 1:10m TopoJSON rounds it to nothing: 1:50m is the finest there is.
    scales["countries_10m"]["VA"] = scales["countries_50m"]["VA"]
    # One label point and rank for all scales, so that a label stays where it is when the detail changes.
    finest = scales["countries_10m"]
    missing = {code for shapes in scales.values() for code in shapes} - finest.keys()
    if missing:
        raise SystemExit(f"countries that the finest scale lacks: {sorted(missing)}")
    labels = {code: (*label_point(shape), _rank(area_km2(shape))) for code, shape in finest.items()}
    for layer, shapes in scales.items():
        rows = [(shapes[code], code, *_identity(code, name_table), *labels[code]) for code in sorted(shapes)]
        package.write_layer(layer, ogr.wkbMultiPolygon, FIELDS, rows)


def _identity(code, name_table):
    if code in OWN_CODES:
        return "", "", OWN_CODES[code]
    row = name_table[code]
    return code, row["iso_a3"], row["name_en"]


def _rank(area):
    return next((rank for rank, least in enumerate(RANK_AREAS_KM2) if area >= least), 9)


def _from_atlas(path, by_numeric):
    parts = defaultdict(list)
    for (numeric, name), shape in read_rows(path, "countries", ["id", "name"]):
        shape = cut_at_antimeridian(shape)
        if name == "Indian Ocean Ter.":
            for polygon in polygons_of(shape):
                parts[_indian_ocean_code(polygon)].append(polygon)
            continue
        code = by_numeric.get(numeric) or CODE_BY_ATLAS_NAME.get(name)
        if code is None:
            raise SystemExit(f"{path}: no code known for {name!r} (id {numeric!r})")
        parts[code].append(shape)
    return _united(parts)


def _from_world_map(path):
    parts = defaultdict(list)
    for (iso_a2,), shape in read_rows(path, "countries", ["iso_a2"]):
        if iso_a2 != "-1":  # "-1" lumps together what has no code; its pieces stand in the provinces
            parts[iso_a2].append(unclip(shape))
    for (iso_a2, unit), shape in read_rows(path, "states_provinces", ["iso_a2", "adm0_a3"]):
        if iso_a2 != "-1":
            continue
        for polygon in polygons_of(unclip(shape)):
            parts[code_of_unit(unit, polygon)].append(polygon)
    return _united(parts)


def _united(parts):
    countries = {code: union(shapes) for code, shapes in parts.items()}
    empty = sorted(code for code, shape in countries.items() if shape.is_empty)
    if empty:
        raise SystemExit(f"countries without area: {empty}")
    return countries


def code_of_unit(unit, shape):
    """The `code` of a province whose country has no ISO code in Natural Earth, by its unit's three letters."""
    if unit == "IOA":
        return _indian_ocean_code(shape)
    if unit in LEASES:
        return LEASES[unit]
    if unit in OWN_CODES:
        return unit
    raise SystemExit(f"no code known for the unit {unit!r}")


def _indian_ocean_code(shape):
    """Natural Earth keeps two Australian territories as one; Christmas Island lies at 106 E, the Cocos at 97 E."""
    return "CX" if shape.centroid.x > 101.0 else "CC"


def unclip(geometry):
    """The world map of QGIS ends 0.1 degree short of the antimeridian and the pole: draw what it cut to the true edge."""
    west, south, east, _ = geometry.bounds
    if east > CLIP_EAST or west < -CLIP_EAST or south < CLIP_SOUTH:
        geometry = transform(_to_edge, geometry)
    return valid_multipolygon(geometry)


def _to_edge(x, y):
    return ([180.0 if lon > CLIP_EAST else -180.0 if lon < -CLIP_EAST else lon for lon in x],
            [-90.0 if lat < CLIP_SOUTH else lat for lat in y])
