"""Run by the browser's Python while a page is made: plays, then packs what playing asked for.

`walk` plays every mode in every language, so that every module a page needs is imported;
`pack` writes these modules compiled, and everything of the page's own.
"""

from __future__ import annotations

import importlib
import importlib._bootstrap_external as external  # noqa: PLC2701 -- the one place that makes code of bytes
import io
import json
import sys
import zipfile
from pathlib import Path

APP = Path("/app")
LIBRARY = next(Path(each) for each in sys.path if each.endswith(".zip"))
SPARE = ("encodings", "collections", "importlib", "re", "json", "zipfile", "traceback", "asyncio",
         "_pyodide", "pyodide", "pyodide_js", "ctypes", "email", "urllib", "html", "string", "textwrap",
         "tempfile", "shutil", "calendar", "random", "bisect", "statistics", "fractions", "decimal",
         "_pydecimal", "_pydatetime", "datetime", "numbers", "difflib", "linecache", "tokenize", "token",
         "runpy", "pkgutil", "_py_warnings", "warnings", "codeop", "code")  # fmt: skip
"""Modules that are kept whether or not the walk asked for them: errors are told by some of them."""


def walk() -> None:
    """Play each mode to its end in each language."""
    from roundtable.locale import languages
    from roundtable.rules import Mode
    from roundtable.web import begin

    away = ("back", "quit", "show", "visit", "forget", "remove", "undo", "rewind", "pick", "set")
    for language in languages():
        for mode in Mode:
            face = begin.begin("{}", "", language, "2026-11-28")
            door = face._door
            ids = door.application.page().cards
            scenario = ids[0].scenario
            scene = begin.PlainLibrary.load
            line = f"begin {scenario} {mode.value}"
            if mode.one_question:
                line += f" {next(iter(door.application._desk.ports.library.load(scenario).scene))}"
            face.send(json.dumps({"do": "daily" if mode is Mode.DAILY else line}))
            for _ in range(120):
                page = door.application.page()
                if page.id == "debrief":
                    for tab in page.tabs:
                        face.send(json.dumps({"do": f"show debrief {tab.id}"}))
                    break
                going = [each for each in page.choices if each.legal and not str(each.command).startswith(away)]
                going = [each for each in going if "adjourn" not in str(each.command)] or going
                if not going:
                    break
                line = str(going[0].command)
                if page.id in ("bet", "coda", "who") and page.options:
                    line = f"bet {page.options[0].id} 60"
                face.send(json.dumps({"do": line}))
            for page in ("settings", "keys", "help", "saves", "profile", "history", "board", "lanes"):
                face.send(json.dumps({"do": f"show {page}"}))
                face.send(json.dumps({"do": "back"}))
            assert scene


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
    used = {Path(each.__file__) for each in tuple(sys.modules.values()) if getattr(each, "__file__", None)}
    found = {}
    for path in sorted(APP.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(APP).as_posix()
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
            top = module.split(".")[0]
            if module in sys.modules or top in SPARE:
                found[f"{name}c"] = _compiled(whole.read(name), name)
    return found
