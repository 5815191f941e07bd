"""What a page is made of: its files by name, and the document that shows the first page at once."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from roundtable.application import Application
from roundtable.application.commands import parse_command
from roundtable.application.pages import LibraryPage
from roundtable.application.ports import Ports
from roundtable.application.settings import PERCENTS
from roundtable.exporting.packing import archive
from roundtable.exporting.runtime import INFO
from roundtable.files import fresh, into
from roundtable.frozen import frozen
from roundtable.locale import Catalog, languages
from roundtable.plain import to_plain
from roundtable.rules import Board, Mode, Scenario, Session
from roundtable.search import written
from roundtable.web import WITHOUT
from roundtable.web.begin import LIBRARY, YARDSTICKS, PlainLibrary
from roundtable.web.keeping import TextKeeper
from roundtable.web.rendering import (
    Around,
    Rendered,
    compile_templates,
    document,
    render,
)

FONTS = ("latin-sans.woff", "latin-serif.woff")
STATIC = ("early.js", "page.js", "worker.js", "kept.js", "face.css", "licences.txt", *FONTS)
WORDS = (
    "web-loading",
    "web-no-camera",
    "web-unkept",
    "web-elsewhere",
    "web-updated",
    "web-failed",
    "web-copied",
)
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""What the page may load: its own files and nothing else, and no script that stands in the page."""
HEAD = (
    '<link rel="icon" href="icon.svg" type="image/svg+xml">'
    '<link rel="manifest" href="app.webmanifest">'
    '<link rel="stylesheet" href="face.css">'
    '<link rel="preload" as="script" href="early.js">'
)
FOOT = '<script src="early.js"></script>\n<script type="module" src="page.js"></script>'
STAMPED = date(2026, 1, 1)
"""The day the first page is made for; nothing of it stays on the page."""


@frozen
class Wishes:
    """How a page begins.

    Attributes:
        language: tag; empty for what the browser speaks.
        title: of the window; empty for ours.
        mode: the way of playing it begins in; None for the library.
        scene: id of the one question it begins in; empty for none.
    """

    language: str = ""
    title: str = ""
    mode: Mode | None = None
    scene: str = ""


def python(scenarios: tuple[Scenario, ...]) -> bytes:
    """The archive of the page's own Python, its templates and its scenarios."""
    library = json.dumps(plain(scenarios), ensure_ascii=False, separators=(",", ":")).encode()
    extra = {LIBRARY: library, YARDSTICKS: json.dumps(written(games(scenarios))).encode()}
    with tempfile.TemporaryDirectory() as folder:
        compile_templates(Path(folder))
        for each in sorted(Path(folder).iterdir()):
            extra[f"roundtable/web/compiled/{each.name}"] = each.read_bytes()
    return archive(extra, languages())


def games(scenarios: tuple[Scenario, ...]) -> Iterator[tuple[Board, int]]:
    """Every game that has a Room, as its board and the seconds on its clock: each clock, each question."""
    for each in scenarios:
        clocks = dict.fromkeys((each.clock, *PERCENTS))
        chosen = [Session(each, clock=clock) for clock in clocks]
        alone = [
            Session(each, mode=mode, scene=scene.id)
            for mode in Mode
            if mode.one_question and mode.chairs
            for scene in each.scenes
        ]
        yield from ((session.board, session.seconds) for session in (*chosen, *alone))


def plain(scenarios: tuple[Scenario, ...]) -> dict[str, Mapping[str, object]]:
    """The scenarios as the page reads them, by id."""
    return {each.id: to_plain(each) for each in scenarios}


def folder(runtime: Mapping[str, bytes], page: Page, icon: bytes) -> dict[str, bytes]:
    """The files of a folder that any web server serves, by name.

    Args:
        runtime: the browser's Python and ours, by name.
        page: the first page.
        icon: of the application, as SVG.
    """
    held = {**runtime, **{name: static(name) for name in STATIC}, "icon.svg": icon}
    held["worker.js"] = script_of_python().encode()
    held["app.webmanifest"] = page.manifest()
    held["index.html"] = page.document(replace(page.around(), policy=POLICY, head=HEAD, foot=FOOT))
    version = hashlib.sha256(b"".join(name.encode() + held[name] for name in sorted(held)))
    names = json.dumps(["./", *sorted(held)]).strip("[]")
    worker = static("sw.js").decode().replace("@VERSION@", version.hexdigest()[:16])
    held["sw.js"] = worker.replace('"@FILES@"', names).encode()
    return held


def static(name: str) -> bytes:
    """A script or sheet of the face."""
    return (files("roundtable.web") / "static" / name).read_bytes()


def script_of_python() -> str:
    """The worker's script, which tells the browser's Python what it is."""
    told = json.dumps({"info": INFO, "packages": {}})
    return static("worker.js").decode().replace('"@INFO@"', json.dumps(told))


class Page:
    """The first page of some scenarios, as it is written before Python is there.

    Args:
        scenarios: what the page holds, in the order they are shown.
        wishes: how it begins.
    """

    def __init__(self, scenarios: tuple[Scenario, ...], wishes: Wishes) -> None:
        """Hold them."""
        self._library, self._wishes = PlainLibrary(plain(scenarios)), wishes
        self._start = ""
        if wishes.mode is not None and scenarios:
            self._start = f"begin {scenarios[0].id} {wishes.mode.value} {wishes.scene}".strip()

    def document(self, around: Around) -> bytes:
        """The document with the first page in every language it may be asked for."""
        first, *others = (self._rendered(each) for each in self._languages())
        return document(first, *others, around=around).encode()

    def around(self) -> Around:
        """What stands around it, without what depends on where its files are."""
        say = Catalog(self._languages()[0])
        words = {each: {key: Catalog(each)(key) for key in WORDS} for each in self._languages()}
        return Around(
            start=self._start,
            fixed=bool(self._wishes.language),
            description=say("app-tagline"),
            words=words,
        )

    def manifest(self) -> bytes:
        """What a system asks for that installs the page as an application."""
        say = Catalog(self._languages()[0])
        named = self._wishes.title or say("app-title")
        held = {
            "name": named,
            "short_name": named,
            "lang": say.language,
            "start_url": "./",
            "display": "standalone",
            "background_color": "#F5F0E6",
            "theme_color": "#F5F0E6",
            "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
        }
        return json.dumps(held, ensure_ascii=False, indent=1).encode()

    def _languages(self) -> tuple[str, ...]:
        wished = self._wishes.language
        return (wished,) if wished else ("zh", *(each for each in languages() if each != "zh"))

    def _rendered(self, language: str) -> Rendered:
        keeper = TextKeeper(self._library, {}, STAMPED.isoformat)
        ports = Ports(
            library=self._library,
            keeper=keeper,
            today=lambda: STAMPED,
            draw=lambda: 0,
            language=language,
            without=WITHOUT,
        )
        application = Application(ports)
        if self._start:
            application.do(parse_command(self._start))
        page = application.page()
        if isinstance(page, LibraryPage):  # which question is today's, only the visitor's day tells
            kept = tuple(each for each in page.choices if each.id != "daily")
            page = replace(page, daily="", choices=kept)
        title = self._wishes.title or page.window or page.title
        return Rendered(language, title, render(page, Catalog(language)))


def write(held: Mapping[str, bytes], place: Path) -> None:
    """Write files into a folder, which is made if it is not there; what is there already stays.

    All are written before the first takes its place, so what is there is of one making.

    Raises:
        OSError: it cannot be written.
    """
    with into(place) as new:
        for name, data in held.items():
            new.append(fresh(place / name))
            new[-1].write_bytes(data)
        for written, name in zip(new, held, strict=True):
            written.replace(place / name)
