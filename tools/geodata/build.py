"""Builds geodata.gpkg from unpacked packages. build.sh fetches them and calls this; see docs/formats.md for the layers."""

import argparse
import sys
from pathlib import Path

import admin1
import countries
import names
import places
import water
from gpkg import GeoPackage, finish

META = {
    "schema_version": "1",
    "attribution": "Natural Earth, GSHHG, GeoNames (CC BY 4.0), Unicode CLDR, iso-codes",
    "border_point_of_view": (
        "Borders are those of Natural Earth, which draws de facto control as its editors saw it, not legal claims. "
        "Crimea is drawn within Russia; Kosovo, Northern Cyprus and Somaliland are drawn apart; Western Sahara is the part "
        "that Morocco does not hold. Claimed lines are in disputed_lines. None of it is an opinion of briefmap."
    ),
    "admin1_note": "Mali has its nine divisions of before 2016, Burkina Faso its provinces, France its departments: not current everywhere.",
    "rivers_note": "Levels 4 and 5 (minor and intermittent) only between 20 W and 40 E, 0 and 30 N. Rivers and lakes carry no names.",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--debian-root", type=Path, required=True)
    parser.add_argument("--node-modules", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    share = args.debian_root / "usr/share"
    modules = args.node_modules

    name_table = names.read_names(share, modules)
    with GeoPackage(args.out) as package:
        countries.write(package, share, modules, name_table)
        admin1.write(package, share)
        water.write(package, share, modules)
        places.write(package, share, modules)
        names.write(package, name_table)
        package.write_table("meta", [("key", str), ("value", str)], sorted(META.items()))
    finish(args.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
