"""The Python that a page brings along: our rooms that play, and what they stand on, in one archive."""

from __future__ import annotations

import io
import pickle
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

ROOMS = ("application", "locale", "playthrough", "rules", "search", "web")
"""The rooms of ours that a page needs."""
FILES = (
    "__init__.py",
    "errors.py",
    "frozen.py",
    "home.py",
    "plain.py",
    "playthrough.py",
    "py.typed",
)
"""Files of ours beside the rooms."""
LIBRARIES = (
    "attr", "babel", "fluent.runtime", "fluent.syntax", "jinja2", "markupsafe", "segno", "six", "transitions",
    "typing_extensions",
)  # fmt: skip
"""What these rooms stand on."""
LEFT_OUT = (
    "babel/locale-data/", "babel/global.dat", "babel/messages/", "babel/dates.py", "babel/localtime/", "transitions/extensions/",
    "jinja2/sandbox.py", "jinja2/ext.py", "segno/__init__.py", "segno/cli.py", "segno/helpers.py", "segno/writers.py", "web/static/",
)  # fmt: skip
"""Parts of them that no page reads."""
IN_PLACE = {
    "babel/dates.py": b"format_date = format_time = get_datetime_format = get_timezone = None\n",
    "pytz.py": b"UTC = None\n",
}
"""What the library of the texts imports for dates, of which no text of ours has one."""
SUFFIXES = (".py", ".ftl", ".html", ".dat")
NAMES = frozenset({
    "compound_unit_patterns", "currency_names", "currency_names_plural", "currency_symbols",
    "currency_formats", "currency_unit_patterns", "currency_unit_pattern", "interval_formats",
    "languages", "meta_zones", "scripts", "territories", "time_zones", "unit_display_names",
    "unit_patterns", "variants", "zone_formats", "days", "months", "eras", "day_periods",
    "quarters", "date_formats", "time_formats", "datetime_formats", "datetime_skeletons", "date_fields", "day_period_rules", "list_patterns",
    "all_currencies", "currency_fractions", "territory_currencies",
    "territory_languages", "territory_zones", "windows_zone_mapping", "zone_aliases",
    "zone_territories", "measurement_systems", "week_data",
})  # fmt: skip
"""What the plural rules' library knows besides and no page asks: names, dates, money, units."""
LIKELY = "likely_subtags"
"""By what the tags of all the world's languages are completed; those of a page's own are kept."""
STAMP = (2026, 1, 1, 0, 0, 0)
"""The time of every file in the archive, so that the same files make the same bytes."""


def archive(extra: Mapping[str, bytes], languages: tuple[str, ...]) -> bytes:
    """The archive of everything that Python reads in a page, the same bytes from the same files.

    Args:
        extra: further files by their path in it.
        languages: whose plural rules are needed.
    """
    found = dict(_files(languages)) | dict(extra)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as put:
        for name in sorted(found):
            put.writestr(zipfile.ZipInfo(name, STAMP), found[name], zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _files(languages: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    home = Path(__file__).parents[1]
    for room in ROOMS:
        yield from _below(home / room, f"roundtable/{room}")
    for name in FILES:
        if (home / name).is_file():
            yield f"roundtable/{name}", (home / name).read_bytes()
    for library in LIBRARIES:
        yield from _library(library)
    yield from IN_PLACE.items()
    plural = {"root", "en", "en_001", *languages}
    for place in _places("babel"):
        for name in sorted(plural):
            data = place / "locale-data" / f"{name}.dat"
            if data.is_file():
                yield f"babel/locale-data/{name}.dat", _slim(data.read_bytes())
        yield "babel/global.dat", _slim((place / "global.dat").read_bytes(), plural)


def _slim(data: bytes, languages: Iterable[str] = ()) -> bytes:
    """A file of the plural rules' library without what no page asks of it.

    Args:
        data: the file.
        languages: whose tags may have to be completed, such as zh-TW.
    """
    held = pickle.loads(data)  # noqa: S301 -- a file of an installed library, as it reads it itself
    kept = {key: value for key, value in held.items() if key not in NAMES}
    if LIKELY in kept:
        ours = {re.split("[-_]", each)[0] for each in languages}
        kept[LIKELY] = {tag: to for tag, to in kept[LIKELY].items() if tag.split("_")[0] in ours}
    return pickle.dumps(kept, protocol=4)


def _library(name: str) -> Iterator[tuple[str, bytes]]:
    places = list(_places(name))
    path = name.replace(".", "/")
    if not places:
        spec = find_spec(name)
        if spec is not None and spec.origin:
            yield f"{path}.py", Path(spec.origin).read_bytes()
    for place in places:
        yield from _below(place, path)


def _places(name: str) -> Iterator[Path]:
    spec = find_spec(name)
    if spec is not None and spec.submodule_search_locations:
        yield from map(Path, spec.submodule_search_locations)


def _below(place: Path, path: str) -> Iterator[tuple[str, bytes]]:
    for each in sorted(place.rglob("*")):
        inner = f"{path}/{each.relative_to(place).as_posix()}"
        wanted = each.suffix in SUFFIXES and "__pycache__" not in each.parts
        if wanted and each.is_file() and not any(part in inner for part in LEFT_OUT):
            yield inner, each.read_bytes()
