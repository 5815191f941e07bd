"""A folder of static files that any web server serves, under any path."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from roundtable.exporting.packing import archive
from roundtable.locale import Catalog, languages
from roundtable.rules import Mode, Scenario
from roundtable.web.begin import LIBRARY
from roundtable.web.plain import to_plain
from roundtable.web.rendering import document, tag

STATIC = ("page.js", "worker.js", "kept.js", "face.css")
WORDS = ("web-loading", "web-unkept", "web-elsewhere", "web-updated", "web-failed")


@dataclass(frozen=True, slots=True)
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


def folder(scenarios: Iterable[Scenario], place: Path, runtime: Path, wishes: Wishes) -> None:
    """Write the page's files.

    Args:
        scenarios: what it holds, in the order they are shown.
        place: the folder; made if it is not there.
        runtime: where the browser's Python lies.
        wishes: how it begins.

    Raises:
        OSError: it cannot be written.
    """
    place.mkdir(parents=True, exist_ok=True)
    held = contents(tuple(scenarios), runtime, wishes)
    for name, data in held.items():
        (place / name).write_bytes(data)


def contents(scenarios: tuple[Scenario, ...], runtime: Path, wishes: Wishes) -> Mapping[str, bytes]:
    """The page's files by name; the same from the same scenarios."""
    plain = {each.id: to_plain(each) for each in scenarios}
    library = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    held = {each.name: each.read_bytes() for each in sorted(runtime.iterdir()) if each.is_file()}
    held |= {name: (files("roundtable.web") / "static" / name).read_bytes() for name in STATIC}
    held["app.zip"] = archive({LIBRARY: library}, languages())
    held["index.html"] = _index(scenarios, wishes).encode()
    held["sw.js"] = _worker(held)
    return held


def _index(scenarios: tuple[Scenario, ...], wishes: Wishes) -> str:
    language = wishes.language or "zh"
    say = Catalog(language)
    start = ""
    if wishes.mode is not None and scenarios:
        start = f"begin {scenarios[0].id} {wishes.mode.value} {wishes.scene}".strip()
    return document(
        "",
        title=wishes.title or say("app-title"),
        language=tag(language),
        start=start,
        words={key: say(key) for key in WORDS},
        loading=say("web-loading"),
    )


def _worker(held: Mapping[str, bytes]) -> bytes:
    """The service worker, which knows the files and the version they make together."""
    text = (files("roundtable.web") / "static" / "sw.js").read_text("utf-8")
    version = hashlib.sha256(b"".join(name.encode() + held[name] for name in sorted(held)))
    names = json.dumps(["./", *sorted(held)]).strip("[]")
    return text.replace("@VERSION@", version.hexdigest()[:16]).replace('"@FILES@"', names).encode()
