"""First-level divisions. Fields: code (that of the country), iso_a2, adm0_a3, name, gn_name (GeoNames' name, may be empty)."""

from osgeo import ogr

from countries import OWN_CODES, WORLD_MAP, code_of_unit, unclip
from shapes import read_rows

FIELDS = [("code", str), ("iso_a2", str), ("adm0_a3", str), ("name", str), ("gn_name", str)]
LINE_FIELDS = ["name", "adm0_left", "adm0_right", "adm0_a3_l", "adm0_a3_r"]


def write(package, share):
    source = share / WORLD_MAP
    rows = []
    for (iso_a2, unit, name, gn_name), shape in read_rows(source, "states_provinces", ["iso_a2", "adm0_a3", "name", "gn_name"]):
        shape = unclip(shape)
        code = code_of_unit(unit, shape) if iso_a2 == "-1" else iso_a2
        rows.append((shape, code, "" if code in OWN_CODES else code, unit, name or gn_name or "", gn_name or ""))
    package.write_layer("admin1", ogr.wkbMultiPolygon, FIELDS, rows)
    lines = [(shape, *values) for values, shape in read_rows(source, "disputed_borders", LINE_FIELDS)]
    package.write_layer("disputed_lines", ogr.wkbMultiLineString, [(field, str) for field in LINE_FIELDS], lines)
