"""What can be taken back, kept beside the scenario: undo goes on where the studio was ended."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

from roundtable.authoring.workbench import History, Texts
from roundtable.files import ordinary

_LARGEST = 16_000_000
_PARTS = ("scenario", "record", "marks")


class Journal:
    """The steps back from the texts as they are, the first one first, each the stretch that differs.

    A step names the texts it leads back from, so that after a change that nobody wrote down
    here, as by an editor while no studio ran, none is taken.

    Attributes:
        path: its file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._steps: list[tuple[Texts, Texts, str]] = []

    def read(self, now: Texts) -> History:
        """The history that leads to these texts; an empty one where none does."""
        lines: list[str] = []
        with suppress(OSError, ValueError):
            lines = ordinary(self.path, _LARGEST).decode("utf-8").splitlines()
        past: list[Texts] = []
        for line in reversed(lines):
            after = past[-1] if past else now
            with suppress(ValueError, TypeError, KeyError):
                step = json.loads(line)
                if step["of"] == _digest(after):
                    past.append(_taken_back(after, step))
                    self._steps.insert(0, (past[-1], after, line))
                    continue
            if past:
                break
        return History(now, tuple(reversed(past)))

    def told(self, history: History) -> str:
        """What its file is to say: how to get back from the texts now."""
        wanted = list(pairwise((*history.past, history.now)))
        known = {(id(before), id(after)): line for before, after, line in self._steps}
        self._steps = [
            (before, after, known.get((id(before), id(after))) or _step(before, after))
            for before, after in wanted
        ]
        return "".join(f"{line}\n" for _, _, line in self._steps)


def _step(before: Texts, after: Texts) -> str:
    parts = zip(_PARTS, _told(before), _told(after), strict=True)
    changed = {name: _stretch(old, new) for name, old, new in parts if old != new}
    return json.dumps({"of": _digest(after), **changed}, ensure_ascii=False)


def _told(texts: Texts) -> Iterator[str]:
    yield texts.scenario
    yield texts.record
    yield json.dumps({id_: list(span) for id_, span in sorted(texts.marks.items())})


def _digest(texts: Texts) -> str:
    return blake2b("\0".join(_told(texts)).encode(), digest_size=12).hexdigest()


def _stretch(old: str, new: str) -> tuple[int, int, str]:
    """Where the new text begins and ends to differ, and what stood there."""
    most = min(len(old), len(new))
    start = bisect_left(range(1, most + 1), True, key=lambda n: old[:n] != new[:n])
    most -= start
    same = bisect_left(range(1, most + 1), True, key=lambda n: old[-n:] != new[-n:])
    return start, len(new) - same, old[start : len(old) - same]


def _taken_back(after: Texts, step: dict[str, tuple[int, int, str]]) -> Texts:
    told = dict(zip(_PARTS, _told(after), strict=True))
    for name in _PARTS:
        if name in step:
            start, end, old = step[name]
            told[name] = told[name][:start] + old + told[name][end:]
    marks = {id_: (start, end) for id_, (start, end) in json.loads(told["marks"]).items()}
    return replace(after, scenario=told["scenario"], record=told["record"], marks=marks)
