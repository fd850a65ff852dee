"""Codes of ISO 3166-1 and the names CLDR gives them in six languages, one row a country."""

from shapes import read_json

LANGUAGES = ("en", "fr", "ar", "es", "ru", "zh")
FIELDS = ["iso_a2", "iso_a3", "iso_n3"] + [f"name_{language}" for language in LANGUAGES]
# Kosovo has no ISO code; CLDR, the EU and the World Bank use XK and XKX, which ISO leaves to users.
KOSOVO = {"alpha_2": "XK", "alpha_3": "XKX", "numeric": ""}
# Where CLDR's first form is not what a map would print: its own alternative, in each language that has one.
ALTERNATIVES = {"CD": "variant", "CG": "variant", "HK": "short", "MM": "short", "MO": "short", "PS": "short"}


def read_names(share, modules):
    """iso_a2 -> row, a row being a dict of FIELDS."""
    countries = read_json(share / "iso-codes/json/iso_3166-1.json")["3166-1"] + [KOSOVO]
    territories = {language: _territories(modules, language) for language in LANGUAGES}
    table = {}
    for country in sorted(countries, key=lambda country: country["alpha_2"]):
        code = country["alpha_2"]
        names = {f"name_{language}": _name(territories[language], code) for language in LANGUAGES}
        table[code] = {"iso_a2": code, "iso_a3": country["alpha_3"], "iso_n3": country["numeric"], **names}
    return table


def write(package, name_table):
    rows = [[row[field] for field in FIELDS] for row in name_table.values()]
    package.write_table("country_names", [(field, str) for field in FIELDS], rows)


def _territories(modules, language):
    path = modules / f"cldr-localenames-full/main/{language}/territories.json"
    return read_json(path)["main"][language]["localeDisplayNames"]["territories"]


def _name(territories, code):
    alternative = f"{code}-alt-{ALTERNATIVES[code]}" if code in ALTERNATIVES else code
    return territories.get(alternative) or territories[code]
