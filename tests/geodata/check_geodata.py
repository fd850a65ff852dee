#!/usr/bin/env python3
"""Checks geodata/: the map data, its stated checksum, and the bundled brief. Exit status 0 when all holds, 1 when not.

    check_geodata.py [REPOSITORY-ROOT]

Plain Python and sqlite3; ogr2ogr, where there is one, also judges every country's polygon by GEOS. The comparison with the report's
own words needs ../shared/brief.txt beside the repository and is skipped without it.
"""

import hashlib
import json
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

MOST_BYTES = 22 * 1000 * 1000
SCALES = ("countries_10m", "countries_50m", "countries_110m")
COUNTRY_FIELDS = {"code", "iso_a2", "iso_a3", "name", "label_lon", "label_lat", "label_rank"}
# layer: (fields, least rows, most rows)
LAYERS = {
    "countries_10m": (COUNTRY_FIELDS, 240, 260),
    "countries_50m": (COUNTRY_FIELDS, 230, 250),
    "countries_110m": (COUNTRY_FIELDS, 170, 180),
    "admin1": ({"code", "iso_a2", "adm0_a3", "name", "gn_name"}, 4500, 4700),
    "disputed_lines": ({"name", "adm0_left", "adm0_right", "adm0_a3_l", "adm0_a3_r"}, 40, 60),
    "rivers": ({"level"}, 900, 1300),
    "lakes": ({"area"}, 3000, 3500),
    "places": ({"geonameid", "name", "name_fr", "name_ar", "country", "admin1", "fcode", "population"}, 30000, 32000),
    "country_names": ({"iso_a2", "iso_a3", "iso_n3"} | {f"name_{tag}" for tag in ("en", "fr", "ar", "es", "ru", "zh")}, 249, 252),
    "meta": ({"key", "value"}, 3, 20),
}
TABLES = {"country_names", "meta"}
# At every scale: code -> alpha-3 ("" where ISO has none).
EVERYWHERE = {"ML": "MLI", "FR": "FRA", "BF": "BFA", "NE": "NER", "RU": "RUS", "NO": "NOR", "XK": "XKX", "SOL": "", "CYN": ""}
TOWNS = {("Bamako", "ML"): (-8.0, 12.65), ("Paris", "FR"): (2.35, 48.85), ("Gossi", "ML"): (-1.29, 15.82),
         ("Niamey", "NE"): (2.11, 13.51), ("Ouagadougou", "BF"): (-1.53, 12.37), ("Moscow", "RU"): (37.62, 55.75)}

# What the brief must hold: (when, category, code or name of a place, role).
EVENTS = [
    ("2013", "military", "ML", "at"),
    ("2013", "diplomacy", "Bamako", "at"),
    ("2020-08", "coup", "ML", "at"),
    ("2021-05", "coup", "ML", "at"),
    ("2021/..", "influence", "ML", "at"),
    ("2021/..", "influence", "BF", "at"),
    ("2022", "accusation", "Gossi", "at"),
    ("2023", "accusation", "BF", "at"),
    ("2024", "accusation", "BF", "at"),
    ("2023", "coup", "NE", "at"),
    ("2023", "accusation", "NE", "at"),
    ("2023/2024", "influence", "Sahel", "at"),
    ("2025-08-15", "accusation", "ML", "at"),
    ("2025-09-14", "expulsion", "Bamako", "from"),
    ("2025-09-14", "expulsion", "Paris", "to"),
    ("2025-09-19", "expulsion", "Paris", "from"),
    ("2025-09-19", "expulsion", "Bamako", "to"),
    ("2025-09-19", "diplomacy", "Paris", "at"),
    ("2025-10-01", "report", None, None),
]
CATEGORIES = {"military", "coup", "accusation", "expulsion", "diplomacy", "influence", "report"}
ROLES = {"at", "from", "to", "about"}
POINTS = {"exact", "settlement"}
AREAS = {"admin2", "admin1", "country", "region", "unknown"}
DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?"
WHEN = re.compile(rf"({DATE}|\.\.)(/({DATE}|\.\.))?")
LONGEST_SHARED_RUN = 7  # words

failures = 0


def check(holds, what):
    global failures
    if not holds:
        failures += 1
        print(f"FAILED: {what}")


def bounds(blob):
    """(west, east, south, north) from the header of an area in a GeoPackage, little-endian as GDAL writes it."""
    return struct.unpack_from("<4d", blob, 8)


def check_layers(database):
    listed = dict(database.execute("SELECT table_name, data_type FROM gpkg_contents"))
    check(set(listed) == set(LAYERS), f"layers are {sorted(listed)}")
    for layer, (fields, least, most) in LAYERS.items():
        if layer not in listed:
            continue
        spatial = layer not in TABLES
        columns = {row[1] for row in database.execute(f"PRAGMA table_info({layer})")}
        check(columns == fields | {"fid"} | ({"geom"} if spatial else set()), f"{layer} has the columns {sorted(columns)}")
        rows = database.execute(f"SELECT count(*) FROM {layer}").fetchone()[0]
        check(least <= rows <= most, f"{layer} has {rows} rows")
        if spatial:
            check(database.execute(f"SELECT count(*) FROM {layer} WHERE geom IS NULL").fetchone()[0] == 0, f"{layer} has rows without geometry")
            srs = database.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (layer,)).fetchone()
            check(srs == (4326,), f"{layer} has the srs {srs}")
    check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "SQLite finds the file damaged")


def check_countries(database):
    identities = {}
    names = {row[0] for row in database.execute("SELECT iso_a2 FROM country_names")}
    for layer in SCALES:
        rows = database.execute(f"SELECT code, iso_a2, iso_a3, name, label_lon, label_lat, label_rank, geom FROM {layer}").fetchall()
        codes = [row[0] for row in rows]
        check(all(codes) and len(set(codes)) == len(codes), f"{layer}: a code is empty or used twice")
        for code, alpha3 in EVERYWHERE.items():
            check(any(row[0] == code and row[2] == alpha3 for row in rows), f"{layer}: {code} is missing or its iso_a3 is not {alpha3!r}")
        for code, iso_a2, iso_a3, name, lon, lat, rank, blob in rows:
            check(name and iso_a2 in ("", code) and (code in names) == (iso_a2 != ""), f"{layer}: {code} has iso_a2 {iso_a2!r}, name {name!r}")
            check(0 <= rank <= 9, f"{layer}: {code} has label_rank {rank}")
            west, east, south, north = bounds(blob)
            check(-180 <= west <= lon <= east <= 180 and -90 <= south <= lat <= north <= 90 or layer != "countries_10m",
                  f"{layer}: the label of {code} lies outside it")
            check(-180 <= west < east <= 180 and -90 <= south < north <= 90, f"{layer}: {code} leaves the world")
            same = identities.setdefault(code, (iso_a2, iso_a3, name, lon, lat, rank))
            check(same == (iso_a2, iso_a3, name, lon, lat, rank), f"{layer}: {code} differs from another scale")
        check({row[0] for row in rows} <= {row[0] for row in database.execute("SELECT code FROM countries_10m")}, f"{layer}: a code that 10m lacks")
    empty = database.execute("SELECT iso_a2 FROM country_names WHERE '' IN (name_en, name_fr, name_ar, name_es, name_ru, name_zh)").fetchall()
    check(not empty, f"country_names: names are missing for {empty}")


def check_places(database):
    for (name, country), (lon, lat) in TOWNS.items():
        found = database.execute(
            "SELECT 1 FROM places JOIN rtree_places_geom r ON r.id = fid WHERE name = ? AND country = ? AND abs(minx - ?) < 0.05 AND abs(miny - ?) < 0.05",
            (name, country, lon, lat)).fetchall()
        check(len(found) == 1, f"places: {name} ({country}) stands {len(found)} times near {lon} {lat}")
    empty = database.execute("SELECT count(*) FROM places WHERE name = '' OR country = '' OR population IS NULL").fetchone()[0]
    check(empty == 0, f"places: {empty} rows without name, country or population")
    chad = database.execute("SELECT max(area) FROM lakes JOIN rtree_lakes_geom r ON r.id = fid WHERE minx > 12.5 AND maxx < 16 AND miny > 11.8 AND maxy < 15").fetchone()[0]
    check(chad is not None and chad < 5000, f"lakes: Lake Chad has {chad} km2, not its extent of today")
    meta = dict(database.execute("SELECT key, value FROM meta"))
    for key in ("schema_version", "attribution", "border_point_of_view"):
        check(meta.get(key), f"meta: no {key}")


def check_polygons(path):
    if not shutil.which("ogrinfo"):
        print("skipped: GEOS validity (no ogrinfo)")
        return
    for layer in (*SCALES, "admin1", "lakes"):
        sql = f"SELECT count(*) AS bad FROM {layer} WHERE NOT ST_IsValid(geom)"
        told = subprocess.run(["ogrinfo", "-ro", "-q", "-dialect", "SQLite", "-sql", sql, str(path)], capture_output=True, text=True)
        found = re.search(r"bad \(Integer\S*\) = (\d+)", told.stdout)
        if found is None:
            print(f"skipped: GEOS validity of {layer} (this ogrinfo has no ST_IsValid)")
            continue
        check(found.group(1) == "0", f"{layer}: {found.group(1)} invalid geometries")


def check_checksum(path, sources):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    check(digest in sources, f"SOURCES.md does not state the checksum of geodata.gpkg, {digest}")
    check(path.stat().st_size <= MOST_BYTES, f"geodata.gpkg has {path.stat().st_size} bytes, more than {MOST_BYTES}")


def check_place(label, place):
    check(place.get("role") in ROLES, f"{label}: role {place.get('role')!r}")
    point = place.get("precision") in POINTS
    check(point or place.get("precision") in AREAS, f"{label}: precision {place.get('precision')!r}")
    check(point == ("lon" in place and "lat" in place), f"{label}: a point has lon and lat, an area has none")
    check(place.get("precision") != "country" or re.fullmatch("[A-Z]{2}", place.get("code", "")), f"{label}: a country has a code")


def check_brief(path):
    brief = json.loads(path.read_text(encoding="utf-8"))
    check(brief.get("type") == "FeatureCollection" and brief.get("briefmap") == {"format": "events", "version": 1}, "brief: not an event file of version 1")
    check(brief.get("title") and brief.get("lang") == "en", "brief: title or lang is missing")
    cited = {source["id"] for source in brief["sources"]}
    ids = [feature.get("id") for feature in brief["features"]]
    check(all(ids) and len(set(ids)) == len(ids), "brief: an id is missing or used twice")
    events = [feature["properties"] for feature in brief["features"]]
    for feature, event in zip(brief["features"], events):
        label = f"brief: {feature['id']}"
        check(event["title"] and event["text"], f"{label}: title or text is empty")
        check(WHEN.fullmatch(event["when"]), f"{label}: when {event['when']!r}")
        check(event["category"] in CATEGORIES, f"{label}: category {event['category']!r}")
        check(event["actors"], f"{label}: no actors")
        check(event["sources"] and all(s["id"] in cited and s["locator"] for s in event["sources"]), f"{label}: source or locator is missing")
        for place in event["places"]:
            check_place(f"{label}: {place.get('name')}", place)
        points = [[place["lon"], place["lat"]] for place in event["places"] if "lon" in place]
        geometry = feature["geometry"]
        drawn = [] if geometry is None else [geometry["coordinates"]] if geometry["type"] == "Point" else geometry["coordinates"]
        check(drawn == points, f"{label}: geometry {drawn} is not its point places {points}")
    taken = set()
    for when, category, place, role in EVENTS:
        fits = [i for i, event in enumerate(events) if event["when"] == when and event["category"] == category and
                (place is None or any(place in (p["name"], p.get("code")) and p["role"] == role for p in event["places"]))]
        check(fits, f"brief: no event {when} {category} {role} {place}")
        taken.update(fits)
    print(f"brief: {len(events)} events, {len(taken)} of them asked for")
    return [f"{event['title']}. {event['text']}" for event in events]


def words(text):
    return re.findall(r"\w+", text.lower().replace("’", "'"))


def check_own_words(texts, report):
    if not report.is_file():
        print("skipped: the brief's own words (no ../shared/brief.txt)")
        return
    length = LONGEST_SHARED_RUN + 1
    theirs = words(report.read_text(encoding="utf-8"))
    runs = {tuple(theirs[i:i + length]) for i in range(len(theirs) - length + 1)}
    for text in texts:
        ours = words(text)
        for i in range(len(ours) - length + 1):
            check(tuple(ours[i:i + length]) not in runs, f"brief: copied from the report: {' '.join(ours[i:i + length])!r}")


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    geodata = root / "geodata"
    package = geodata / "geodata.gpkg"
    for needed in (package, geodata / "SOURCES.md", geodata / "briefs/france-mali-2025.geojson"):
        if not needed.is_file():
            print(f"FAILED: {needed} is missing")
            return 1
    database = sqlite3.connect(f"file:{package}?mode=ro&immutable=1", uri=True)
    check_layers(database)
    check_countries(database)
    check_places(database)
    check_polygons(package)
    check_checksum(package, (geodata / "SOURCES.md").read_text(encoding="utf-8"))
    texts = check_brief(geodata / "briefs/france-mali-2025.geojson")
    check_own_words(texts, root.parent / "shared/brief.txt")
    print(f"{failures} failed" if failures else "geodata: all holds")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
