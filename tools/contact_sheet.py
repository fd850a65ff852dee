#!/usr/bin/env python3
"""Contact sheets to look at: the bundled brief in every named projection and theme, and the world centred on 0°, 180°
and both poles in every named projection. Every tile is a picture that `briefmap render` made, under the words that made it.

    tools/contact_sheet.py [-o FOLDER] [--briefmap PROGRAM] [--only WORD] [--tile WxH] [--jobs N]

The projections and themes are those that `briefmap render --help` names. Exits with 1 where a tile could not be made,
and says which; the others are made all the same. A tile whose projection rightly refuses the view says so. Needs Pillow
(Debian: python3-pil).
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONT = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
COLUMNS = 4
GAP, CAPTION = 10, 24  # pixels
PAPER, INK, FAULT = (255, 255, 255), (20, 20, 20), (170, 20, 20)

# A box that crosses 180° has its west east of its east; this one goes all the way round, so 180° is its middle.
WORLD = {
    "0": ["--fit", "world"],
    "180": ["--fit", "0.01,-89,0,89"],
    "north": ["--fit", "-180,40,180,90"],
    "south": ["--fit", "-180,-90,180,-40"],
}
# Whole globes that a name with a box does not centre there.
GLOBES = {
    "0": [],
    "180": ["+proj=laea +lat_0=0 +lon_0=180", "+proj=aeqd +lat_0=0 +lon_0=180", "+proj=ortho +lat_0=20 +lon_0=180",
            "+proj=aea +lat_1=20 +lat_2=60 +lon_0=180", "+proj=lcc +lat_1=20 +lat_2=60 +lon_0=180",
            "+proj=stere +lat_0=90 +lat_ts=71 +lon_0=180", "+proj=stere +lat_0=-90 +lat_ts=-71 +lon_0=180"],
    "north": ["+proj=laea +lat_0=90 +lon_0=0", "+proj=aeqd +lat_0=90 +lon_0=0", "+proj=ortho +lat_0=90 +lon_0=0"],
    "south": ["+proj=laea +lat_0=-90 +lon_0=0", "+proj=aeqd +lat_0=-90 +lon_0=0", "+proj=ortho +lat_0=-90 +lon_0=0"],
}
# What the program says, rightly, of a polar projection and a brief beyond its horizon.
REFUSAL = "shows no part of the map asked for"


def names_after(option, text):
    """The names that the help lists for an option: one lower-case word each."""
    line = re.search(rf"--{option} NAME\s+(.*)", text)
    names = re.findall(r"(?:^|, )([a-z][a-z-]*)(?=,|$| )", line.group(1)) if line else []
    return [name for name in names if name != "auto"]


class Sheet:
    """Tiles under one name: what they are called, and the options that make them."""

    def __init__(self, name):
        self.name = name
        self.tiles = []

    def add(self, caption, options):
        self.tiles.append((caption, options))


def plan(projections, themes):
    sheets = []
    for theme in themes:
        sheet = Sheet(f"brief-{theme}")
        for projection in projections:
            sheet.add(f"{projection} · {theme}", ["--projection", projection, "--theme", theme])
        sheets.append(sheet)
    for centre, fit in WORLD.items():
        sheet = Sheet(f"world-{centre}")
        for projection in projections:
            sheet.add(f"{projection} {' '.join(fit)}", ["--projection", projection, *fit])
        for definition in GLOBES[centre]:
            sheet.add(definition, ["--projection", definition + " +datum=WGS84", "--fit", "world"])
        sheets.append(sheet)
    return sheets


def render(program, options, size, out):
    """What went wrong, or nothing."""
    command = [program, "render", "-o", out, "--size", f"{size[0]}x{size[1]}", "--quiet", *options]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else (done.stderr.strip() or f"status {done.returncode}")


def put_together(image, draw, font, sheet, pictures, tile):
    """One image of all tiles of a sheet; `pictures` are (file, fault) in their order."""
    rows = (len(sheet.tiles) + COLUMNS - 1) // COLUMNS
    columns = min(COLUMNS, len(sheet.tiles))
    page = image.new("RGB", (GAP + columns * (tile[0] + GAP), GAP + rows * (tile[1] + CAPTION + GAP)), PAPER)
    pen = draw.Draw(page)
    for i, ((caption, _), (file, fault)) in enumerate(zip(sheet.tiles, pictures)):
        x = GAP + (i % COLUMNS) * (tile[0] + GAP)
        y = GAP + (i // COLUMNS) * (tile[1] + CAPTION + GAP)
        pen.text((x, y + 2), caption, INK, font=font)
        if fault:
            for row in range(0, len(fault), 60):
                pen.text((x, y + CAPTION + row // 3), fault[row : row + 60], FAULT, font=font)
            continue
        with image.open(file) as picture:
            page.paste(picture.convert("RGB").resize(tile, image.LANCZOS), (x, y + CAPTION))
        pen.rectangle((x - 1, y + CAPTION - 1, x + tile[0], y + CAPTION + tile[1]), outline=(190, 190, 190))
    return page


def read_arguments():
    parser = argparse.ArgumentParser(description="Contact sheets of briefmap's pictures.")
    parser.add_argument("-o", "--output", default="contact-sheets", help="folder for the sheets (contact-sheets)")
    parser.add_argument("--briefmap", default=str(ROOT / "build" / "release" / "briefmap"), help="the program")
    parser.add_argument("--only", default="", help="sheets whose name has this word, such as brief, world or print")
    parser.add_argument("--tile", default="480x270", help="pixels of a tile (480x270); drawn at twice that")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="pictures at a time")
    return parser.parse_args()


def main():
    wanted = read_arguments()
    try:
        from PIL import Image, ImageDraw, ImageFont  # pylint: disable=import-outside-toplevel
    except ImportError:
        return "contact_sheet.py: needs Pillow to put pictures together; install Debian's python3-pil"
    size = re.fullmatch(r"(\d{2,4})x(\d{2,4})", wanted.tile)
    if not size:
        return f"contact_sheet.py: --tile {wanted.tile}: give WxH such as 480x270"
    tile = (int(size.group(1)), int(size.group(2)))
    try:
        told = subprocess.run([wanted.briefmap, "render", "--help"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        return f"contact_sheet.py: {error}: build the program first, or name it with --briefmap"
    projections, themes = names_after("projection", told), names_after("theme", told)
    if not projections or not themes:
        return "contact_sheet.py: `briefmap render --help` names no projections or no themes"

    font = ImageFont.truetype(FONT, 14) if os.path.exists(FONT) else ImageFont.load_default()
    folder = pathlib.Path(wanted.output)
    folder.mkdir(parents=True, exist_ok=True)
    faults = []
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(wanted.jobs) as pool:
        for sheet in plan(projections, themes):
            if wanted.only not in sheet.name:
                continue
            files = [os.path.join(scratch, f"{sheet.name}-{i}.png") for i in range(len(sheet.tiles))]
            drawn = (tile[0] * 2, tile[1] * 2)
            jobs = [pool.submit(render, wanted.briefmap, options, drawn, file)
                    for (_, options), file in zip(sheet.tiles, files)]
            found = [job.result() for job in jobs]
            faults += [f"{sheet.name}: {caption}: {fault}" for (caption, _), fault in zip(sheet.tiles, found)
                       if fault and REFUSAL not in fault]
            path = folder / f"{sheet.name}.png"
            put_together(Image, ImageDraw, font, sheet, list(zip(files, found)), tile).save(path, optimize=True)
            print(f"{path}: {len(sheet.tiles)} pictures")
    return "\n".join(faults) or 0


if __name__ == "__main__":
    sys.exit(main())
