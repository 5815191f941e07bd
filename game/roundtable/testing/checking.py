"""Checking a folder whole: the scenario, its record, and the plays that stand beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from roundtable.loading import Diagnostic, check, codes
from roundtable.loading.diagnostics import Related, shown
from roundtable.loading.files import read_bytes
from roundtable.loading.findings import Findings
from roundtable.loading.loader import NOTHING_UNSAVED, Unsaved, nodes_of
from roundtable.loading.names import Kind, names
from roundtable.loading.nodes import Mapping, Place, Scalar, mappings, scalar
from roundtable.loading.source import parse
from roundtable.playthrough import PlaythroughError, load
from roundtable.rules import Scenario
from roundtable.testing.mentions import Mention, of_playthrough, of_walkthrough
from roundtable.testing.reading import judge
from roundtable.testing.walkthrough import SUFFIX

PLAYTHROUGH = ".playthrough"
"""How the name of a kept playthrough ends."""


def check_whole(
    path: str | os.PathLike[str],
    seeds: Iterable[str | os.PathLike[str]] = (),
    *,
    worth: bool = True,
    source: str | os.PathLike[str] | None = None,
) -> tuple[Diagnostic, ...]:
    """Everything wrong with a record, a scenario, or a walkthrough or playthrough.

    With a scenario's folder, or the file in it, its walkthroughs and playthroughs are
    checked too.

    Args:
        path: the file or folder.
        seeds: further folders in which to look for a scenario's record.
        worth: False to spare the search whether there is a game in a scenario.
        source: the text of the source, to find what is copied from it.
    """
    path = Path(path)
    if path.name.endswith((SUFFIX, PLAYTHROUGH)) and not os.path.isdir(path):  # noqa: PTH112
        return _check_play(path, {})
    found = check(path, seeds, worth=worth, source=source)
    home = path if os.path.isdir(path) else path.parent  # noqa: PTH112 - never raises
    if home != path and path.name != "scenario.yaml":
        return found
    known: dict[Path, _Known] = {}
    for play in _plays(home):
        found = (*found, *_check_play(play, known))
    return found


def _plays(folder: Path) -> list[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return []
    return [each for each in entries if each.name.endswith((SUFFIX, PLAYTHROUGH))]


@dataclass
class _Known:
    """The ids a scenario gives, as far as its file can be read."""

    file: str = ""
    id: str = ""
    given: dict[Kind, dict[str, Scalar]] = field(default_factory=dict)
    wordings: dict[str, dict[str, Scalar]] = field(default_factory=dict)
    _pools: dict[tuple[Kind, ...], dict[str, Scalar]] = field(default_factory=dict)

    def pool(self, mention: Mention) -> dict[str, Scalar]:
        """All ids that a mention may name, each with the place where it is given."""
        if mention.kinds == (Kind.WORDING,) and mention.scope in self.wordings:
            return self.wordings[mention.scope]
        if mention.kinds not in self._pools:
            self._pools[mention.kinds] = {
                id_: at for kind in mention.kinds for id_, at in self.given[kind].items()
            }
        return self._pools[mention.kinds]

    @classmethod
    def of(cls, folder: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> _Known | None:
        """What the scenario of a folder knows; None where it cannot be read."""
        path = folder / "scenario.yaml"
        root = nodes_of(path, unsaved)
        if root is None:
            return None
        known = cls(str(path), scalar(root, "id") or "", {kind: {} for kind in Kind})
        for name in names(root):
            if name.gives:
                known.given[name.kind].setdefault(name.id, name.id)
            if name.kind is Kind.WORDING:
                known.wordings.setdefault(name.scope, {})[name.id] = name.id
        seats = (scalar(each, "id") for each in mappings(root, "panelists"))
        known.given[Kind.PERSON] = {id_: id_ for id_ in seats if id_ is not None}
        return known


def check_play(path: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> tuple[Diagnostic, ...]:
    """Everything wrong with one walkthrough or playthrough.

    Args:
        path: the file.
        unsaved: what stands in place of it, and of its scenario, on disk.
    """
    return _check_play(path, {}, unsaved)


def _check_play(
    path: Path, known: dict[Path, _Known], unsaved: Unsaved = NOTHING_UNSAVED
) -> tuple[Diagnostic, ...]:
    findings = Findings(str(path))
    data = unsaved.get(path.absolute())
    data = read_bytes(path, findings) if data is None else data
    if data is None:
        return findings.diagnostics()
    if path.name.endswith(PLAYTHROUGH):
        _check_playthrough(data, _known(path.parent, known, unsaved), findings)
        return findings.diagnostics()
    root = parse(data, findings)
    if root is None:
        return findings.diagnostics()
    home = [path.parent]

    def look(folder: Path) -> Scenario | None:
        home[0] = folder
        return None

    judge(root, findings, path, look)
    about = _known(home[0], known, unsaved)
    if about is not None and not (isinstance(root, Mapping) and scalar(root, "xfail")):
        _report(of_walkthrough(root), about, findings)
    return findings.diagnostics()


def _known(folder: Path, known: dict[Path, _Known], unsaved: Unsaved) -> _Known | None:
    if folder not in known and (found := _Known.of(folder, unsaved)) is not None:
        known[folder] = found
    return known.get(folder)


def _check_playthrough(data: bytes, about: _Known | None, findings: Findings) -> None:
    try:
        text = data.decode("utf-8")
        told = load(text)
    except UnicodeDecodeError:
        findings.report(codes.NOT_UTF8, Place(), "this is not UTF-8")
        return
    except PlaythroughError as error:
        message = shown(error.message, 200)
        findings.report(codes.NO_PLAYTHROUGH, Place(max(error.line, 1), 1), message)
        return
    if about is None:
        return
    if about.id and told.scenario != about.id:
        lines = text.split("\n")
        line = next(n for n, each in enumerate(lines, 1) if each.strip().startswith("scenario"))
        message = f"this is a game of `{shown(told.scenario)}`, not of `{shown(about.id)}`"
        findings.report(codes.NAMES_NOTHING, Place(line, 1), message)
        return
    _report(of_playthrough(text), about, findings)


def _report(mentions: Iterator[Mention], about: _Known, findings: Findings) -> None:
    """Report every id the scenario does not give, each word once a file."""
    told: set[tuple[tuple[Kind, ...], str]] = set()
    for each in mentions:
        if findings.full:
            return
        pool = about.pool(each)
        if each.word in pool or (each.kinds, each.word) in told:
            continue
        told.add((each.kinds, each.word))
        close = findings.nearest(each.word, pool)
        spot = pool.get(close)
        related = (
            []
            if spot is None
            else [Related(about.file, spot.line, spot.column, f"`{shown(close)}` stands here")]
        )
        what = " or ".join("panelist" if k is Kind.PERSON else str(k) for k in each.kinds)
        message = f"the scenario has no {what} `{shown(each.word)}`"
        hint = f"was it renamed to `{shown(close)}`?" if close else ""
        at = Place(each.line, each.column)
        findings.report(codes.NAMES_NOTHING, at, message, hint, related=related)
