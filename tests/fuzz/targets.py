"""What is fuzzed: every reader of a file or text that a stranger may have written.

A target takes bytes. Whatever they are, it comes back: an answer or one of the game's own
errors is fine, and any other exception is a mistake in the reader.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from fuzz import kept
from roundtable.application.handing import CodeError
from roundtable.application.handing import read as handed
from roundtable.drafting import DraftError, Format, Wishes, draft
from roundtable.loading import Diagnostic, Severity, load_record, load_scenario
from roundtable.loading.findings import Findings
from roundtable.loading.source import parse as nodes
from roundtable.loading.translations import updated
from roundtable.playthrough import PlaythroughError, dump, load, replay
from roundtable.rules import MoveSyntaxError, Scenario, parse
from roundtable.testing.checking import check_whole

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
SCENARIO = "scenarios/river-crossing/scenario.yaml"
RECORD = "seeds/river-crossing.yaml"
WALKTHROUGH = "scenarios/river-crossing/fuzz.walkthrough.yaml"


@cache
def _home(name: str) -> Path:
    """A copy of the sample that one target writes into, where files live in memory if any."""
    memory = Path("/dev/shm")
    above = str(memory) if memory.is_dir() else None
    home = Path(tempfile.mkdtemp(prefix=f"roundtable-{name}-", dir=above))
    shutil.copytree(SAMPLE, home, dirs_exist_ok=True)
    return home


def clear() -> None:
    """Remove what targets wrote."""
    for name in ("record", "scenario", "walkthrough"):
        shutil.rmtree(_home(name), ignore_errors=True)
    _home.cache_clear()
    kept.clear()


def _checked(name: str, file: str, data: bytes) -> tuple[Path, list[Diagnostic]]:
    """Write a file of the sample and check it; what was found in that file."""
    path = _home(name) / file
    path.write_bytes(data)
    # The search for the best has bounds of its own and would take most of the time.
    found = check_whole(path, worth=False)
    for each in found:
        assert str(each).isprintable()
        assert each.line >= 1
        assert each.column >= 1
    return path, [each for each in found if each.file == str(path)]


def _sound(found: list[Diagnostic]) -> bool:
    return all(each.severity is Severity.WARNING for each in found)


def _update(data: bytes) -> None:
    """Fresh digests change nothing else, and only once."""
    findings = Findings("fuzz")
    root = nodes(data, findings)
    assert root is not None
    fresh = updated(data, root)
    again = nodes(fresh, Findings("fuzz"))
    assert again is not None
    assert updated(fresh, again) == fresh


def record(data: bytes) -> None:
    """A record is loaded or its faults are told."""
    path, found = _checked("record", RECORD, data)
    if _sound(found):
        load_record(path)
        _update(data)


def scenario(data: bytes) -> None:
    """A scenario is loaded or its faults are told."""
    path, found = _checked("scenario", SCENARIO, data)
    if _sound(found):
        load_scenario(path)
        _update(data)


def walkthrough(data: bytes) -> None:
    """A walkthrough is read or its faults are told."""
    _checked("walkthrough", WALKTHROUGH, data)


def move(data: bytes) -> None:
    """A text is a move, which its own text names again, or it is none."""
    try:
        found = parse(data.decode("utf-8", "replace"))
    except MoveSyntaxError:
        return
    assert parse(str(found)) == found


@cache
def _played() -> Scenario:
    return load_scenario(SAMPLE / SCENARIO)


def playthrough(data: bytes) -> None:
    """A text is a playthrough, which is replayed or refused, or it is none."""
    try:
        told = load(data.decode("utf-8", "replace"))
        # Whatever scenario it names, so that its moves are tried.
        told = replace(told, scenario=_played().id, digest=_played().digest)
        session = replay(_played(), told)
    except PlaythroughError:
        return
    assert load(dump(session)) == load(dump(session, trace=True))


def _drafted(kind: Format, data: bytes) -> None:
    """A source becomes a draft whose files can be read, or it is refused."""
    _readable(data.decode("utf-8", "replace"), Wishes(format=kind))


def drafted_file(data: bytes) -> None:
    """A file of any kind, told from its content, becomes such a draft, or it is refused."""
    path = _home("draft") / "source"
    path.write_bytes(data)
    _readable(path, None)


def _readable(source: str | Path, wishes: Wishes | None) -> None:
    try:
        made = draft(source, wishes)
    except DraftError:
        return
    for text in (made.record, made.scenario):
        findings = Findings("fuzz")
        assert nodes(text.encode(), findings) is not None, findings.diagnostics()


_FILES = (Format.WORD, Format.PDF, Format.RTF)


def code(data: bytes) -> None:
    """Bets that somebody handed in to a class as a code."""
    with suppress(CodeError):
        held = handed(data.decode("utf-8", "replace"), _played())
        assert held.scene in _played().scene


TARGETS: dict[str, Callable[[bytes], None]] = {
    "record": record,
    "scenario": scenario,
    "walkthrough": walkthrough,
    "move": move,
    "code": code,
    "playthrough": playthrough,
    **{f"draft-{kind}": partial(_drafted, kind) for kind in Format if kind not in _FILES},
    "draft-file": drafted_file,
    **kept.TARGETS,
}
"""By name; the corpus of each stands in the folder of that name."""
