"""How well drafts of every kind of source are: people, words, moderator. Run by `make drafts`.

Ends with 1 where a kind with labels falls below the bounds.
"""

# ruff: noqa: T201 - it is a command, and these lines are its answer

from __future__ import annotations

import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from drafting.kinds import cases, renamed_cases
from drafting.reading import nodes
from roundtable.drafting import DraftError, draft

RIGHT, WRONG, MODERATOR = 0.95, 0.001, 0.9
"""Bounds: turns given to the right person, turns given to a wrong one unmarked, moderators."""
_START = 24


@dataclass
class Figures:
    """What came of one source."""

    turns: int
    right: int = 0
    wrong: int = 0
    marked: int = 0
    lost: int = 0
    host: bool = False
    people: int = 0
    refused: str = ""
    seconds: float = 0
    mistakes: tuple = ()


def measured(talk, data, file, called):
    """The figures of one source."""
    figures = Figures(len(talk.turns))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / file
        path.write_bytes(data)
        began = time.perf_counter()
        try:
            made = draft(path)
        except DraftError as error:
            figures.refused, figures.lost = str(error).replace(folder, ""), len(talk.turns)
            return figures
        figures.seconds = time.perf_counter() - began
    record, scenario = nodes(made.record), nodes(made.scenario)
    names = {each["id"]: next(iter(each["name"].values())) for each in record["people"]}
    words = dict(made.said)
    said = [
        (_bare(words.get(s["id"], "")), names[s["speaker"]], "unclear" in s)
        for s in record["statements"]
    ]
    whole = [(text, who, unclear) for text, who, unclear in said]
    mistakes = []
    for turn in talk.turns:
        start = _bare(turn.said)[:_START]
        found = next(((who, unclear) for text, who, unclear in whole if start in text), None)
        if found is None:
            figures.lost += 1
            mistakes.append(f"lost: {turn.said[:40]}")
        elif _same(found[0], called[turn.who], turn.who, talk.short[turn.who]):
            figures.right += 1
            figures.marked += found[1]
        elif found[1]:
            figures.marked += 1
            mistakes.append(f"marked {found[0]}: {turn.said[:40]}")
        else:
            figures.wrong += 1
            mistakes.append(f"WRONG {found[0]}: {turn.said[:40]}")
    figures.host = _same(
        names[scenario["moderator"]], called[talk.host], talk.host, talk.short[talk.host]
    )
    figures.people = len({s["speaker"] for s in record["statements"] if s["voice"] == "quoted"})
    figures.mistakes = tuple(mistakes)
    return figures


def _bare(text):
    return re.sub(r"[\W_]+", "", text).casefold()


def _same(name, *forms):
    return _bare(name) in {_bare(form) for form in forms}


def main(words):
    """Measure every kind, or those whose names hold one of the words."""
    bad, turns, wrong, hosts, count = [], 0, 0, 0, 0
    for name, talk, data, file, called in (*cases(), *renamed_cases()):
        if words and not any(word in name for word in words):
            continue
        f = measured(talk, data, file, called)
        people = f"{f.people} of {len(talk.short)}"
        print(
            f"{name:28} right {f.right:3}/{f.turns}  wrong {f.wrong}  marked {f.marked}  lost {f.lost}  host {'yes' if f.host else 'NO '}  people {people}  {f.seconds * 1000:5.0f} ms {f.refused}"
        )
        if words:
            print(*(f"      {each}" for each in f.mistakes), sep="\n")
        turns, wrong, count, hosts = turns + f.turns, wrong + f.wrong, count + 1, hosts + f.host
        if f.right < RIGHT * f.turns or f.wrong:
            bad.append(name)
    print(f"{count} sources, {turns} turns: {wrong} wrong and unmarked, moderator right in {hosts}")
    if bad:
        print("below the bounds:", ", ".join(bad))
    return bool(bad) or hosts < MODERATOR * count


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
