"""Run by the browser's Python while a page is made: plays, then packs what playing asked for.

`walk` plays every mode in every language, so that every module a page needs is imported;
`pack` writes these modules compiled, and everything of the page's own.
"""

# It walks through what it finds, in a Python of its own.
# mypy: ignore-errors

from __future__ import annotations

import importlib._bootstrap_external as external
import io
import json
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

APP = Path("/app")
LIBRARY = next(Path(each) for each in sys.path if each.endswith(".zip"))
SPARE = {
    "encodings.cp437", "encodings.latin_1", "encodings.ascii", "encodings.idna", "stringprep",
    "traceback", "linecache", "tokenize", "_colorize", "codeop", "textwrap", "calendar", "_strptime",
    "_pyodide_core", "pyodide.webloop", "difflib", "_py_warnings", "_pydecimal",
}  # fmt: skip
"""Modules that are kept whether or not the walk asked for them: errors are told by some of them."""
AWAY = ("back", "quit", "show", "visit", "forget", "remove", "undo", "rewind", "pick", "set")


def walk() -> None:
    """Play each mode to its end in each language, and open every other page."""
    from roundtable.locale import languages
    from roundtable.rules import Mode

    for language in languages():
        for mode in Mode:
            _play(language, mode)


def _play(language: str, mode: object) -> None:
    from roundtable.web import begin

    face = begin.begin("{}", json.dumps({"language": language}))
    door = face._door
    scenario = door.application.page().cards[-1].scenario
    line = f"begin {scenario} {mode.value}"
    if mode.value == "daily":
        line = "daily"
    elif mode.one_question:
        line += f" {next(iter(door.application._desk.ports.library.load(scenario).scene))}"
    do(face, line)
    looked = False
    for _ in range(200):
        page = door.application.page()
        if page.id == "debrief":
            break
        do(face, _next(page))
        if page.id == "table" and not looked:
            looked = True
            for each in ("undo", "show history", "search the", "back", "show lanes", "back"):
                do(face, each)
    page = door.application.page()
    do(face, "hand a")
    for tab in getattr(page, "tabs", ()):
        do(face, f"show debrief {tab.id}")
    for each in ("save result", "export 1", "rename 1 a", "remove 1", "restore", "import nothing"):
        do(face, each)
    text = door.application._desk.ports.keeper.exported(1)
    do(face, f"import {text}")
    for each in ("settings", "help", "saves", "profile"):
        do(face, f"show {each}")
        do(face, "back")
    do(face, "explode")
    with suppress(Exception):
        door.application._desk.ports.library.load("none")


def _next(page: object) -> str:
    going = [each for each in page.choices if each.legal and not str(each.command).startswith(AWAY)]
    going = [each for each in going if "adjourn" not in str(each.command)] or going
    line = str(going[0].command) if going else "next"
    if (
        page.id in ("bet", "coda", "who", "bets")
        and page.options
        and not getattr(page, "sure", False)
    ):
        line = f"bet {page.options[0].id} 60"
    if any(str(each.command) == "uncover" for each in page.choices):
        line = "uncover"
    return line


def do(face: object, line: str) -> None:
    """Send a line as the page does."""
    face.send(json.dumps({"do": line}))


def pack() -> None:
    """Write both archives, compiled."""
    _archive(Path("/app.zip"), _app())
    _archive(Path("/stdlib.zip"), _library())


def _archive(place: Path, files: dict[str, bytes]) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as put:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            put.writestr(info, files[name], zipfile.ZIP_DEFLATED)
    place.write_bytes(held.getvalue())


def _compiled(source: bytes, name: str) -> bytes:
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return bytes(external._code_to_hash_pyc(code, b"\0" * 8, checked=False))


def _app() -> dict[str, bytes]:
    used = {
        Path(each.__file__)
        for each in tuple(sys.modules.values())
        if getattr(each, "__file__", None)
    }
    found = {}
    for path in sorted(APP.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(APP).as_posix()
        if name.startswith("roundtable/web/templates/"):
            continue
        if path.suffix != ".py":
            found[name] = path.read_bytes()
        elif path in used or name.startswith("roundtable/"):
            found[f"{name}c"] = _compiled(path.read_bytes(), name)
    return found


def _library() -> dict[str, bytes]:
    found = {}
    with zipfile.ZipFile(LIBRARY) as whole:
        for name in whole.namelist():
            if not name.endswith(".py"):
                continue
            module = name[:-3].replace("/", ".").removesuffix(".__init__")
            if module in sys.modules or module in SPARE:
                found[f"{name}c"] = _compiled(whole.read(name), name)
    return found
