"""A draft laid over files that were worked on: what the author wrote stays, what is new is added.

Theory of operation. Beside the two files lies a third, which keeps a digest of the source's
words for each statement of the last draft. By it a statement keeps its id though others came
before it, one whose words changed in the source is told, and one that the author took out
stays out. Everything is added as text, after what stood before it in the source; no line of
the author's is changed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from roundtable.drafting.yamllines import Entry, entries, span_of
from roundtable.frozen import frozen

_WORD = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PARAGRAPH = re.compile(r"^(?P<part>.+)-(?P<number>\d+)(?P<letter>[a-z]*)$")
_DIGITS = 12


@frozen
class Merged:
    """Both files with what was new in the source, what is to be said of it, and its statements."""

    record: str
    scenario: str
    notes: tuple[str, ...]
    said: tuple[tuple[str, str], ...]


@dataclass
class _Ids:
    """How the ids of the new draft are called in the files.

    Attributes:
        renamed: the new draft's ids that are called otherwise there.
        fresh: the statements that are new, by the new draft's ids, in order.
        changed: those of the files whose words are others in the source now.
    """

    renamed: dict[str, str] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def digests(said: Sequence[tuple[str, str]]) -> str:
    """What is kept of a draft for the next: a digest of the source's words by statement."""
    kept = {id_: _digest(text) for id_, text in said}
    return json.dumps({"format": 1, "statements": kept}, indent=0, ensure_ascii=False) + "\n"


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_DIGITS]


def read_digests(text: str) -> dict[str, str]:
    """The digests that an earlier draft left; none where the file is no such."""
    try:
        kept = json.loads(text)["statements"]
        return {str(id_): str(digest) for id_, digest in kept.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def merged(
    old: tuple[str, str],
    new: tuple[str, str],
    said: Sequence[tuple[str, str]],
    known: Mapping[str, str],
) -> Merged:
    """Both files with the statements, turns and scenes of a new draft that they lack.

    Args:
        old: record and scenario as they lie there.
        new: record and scenario of the new draft.
        said: its statements with the source's words.
        known: the digests of the earlier draft; none where that is not known.
    """
    record, scenario = old[0].split("\n"), old[1].split("\n")
    there = {each.id for each in _list(record, "statements")}
    ids = _aligned(said, known, there)
    fresh_record = [_renamed(line, ids.renamed) for line in new[0].split("\n")]
    fresh_scenario = [_renamed(line, ids.renamed) for line in new[1].split("\n")]
    wanted = {ids.renamed.get(each, each) for each in ids.fresh}
    people = _told(fresh_record, wanted, "speaker")
    added = {
        "people": _add(record, fresh_record, "people", people),
        "sections": _add(record, fresh_record, "sections", _told(fresh_record, wanted, "section")),
    }
    added["statements"] = _add(record, fresh_record, "statements", wanted)
    added["scenes"] = _add_scenes(scenario, fresh_scenario, wanted)
    added["turns"] = _add_turns(scenario, fresh_scenario, wanted)
    added["panelists"] = _add(scenario, fresh_scenario, "panelists", people)
    named = tuple((ids.renamed.get(id_, id_), text) for id_, text in said)
    return Merged("\n".join(record), "\n".join(scenario), tuple(_notes(added, ids, there)), named)


def _told(lines: Sequence[str], wanted: set[str], key: str) -> set[str]:
    """What some statements have under a key, such as their speakers."""
    pattern = re.compile(rf"^\s+{key}: (\S+)")
    return {
        found[1]
        for each in _list(lines, "statements")
        if each.id in wanted
        for line in lines[each.start : each.end]
        if (found := pattern.match(line))
    }


def _notes(added: Mapping[str, int], ids: _Ids, there: set[str]) -> list[str]:
    sums = ", ".join(f"{count} {what}" for what, count in added.items() if count) or "nothing new"
    notes = [f"merged: {sums} added; {len(there)} statements kept as they are"]
    if ids.changed:
        notes.append(f"the source's words changed, look again: {', '.join(ids.changed[:12])}")
    return notes


def _list(lines: Sequence[str], key: str) -> list[Entry]:
    return entries(lines, *span_of(lines, key))


def _aligned(said: Sequence[tuple[str, str]], known: Mapping[str, str], there: set[str]) -> _Ids:
    """Which statements of the new draft are old ones, and what the new ones are to be called."""
    ids = _Ids()
    homes: dict[str, list[str]] = {}
    for id_, digest in known.items():
        homes.setdefault(digest, []).append(id_)
    used: set[str] = set()
    match: dict[str, str] = {}
    for id_, text in said:
        same = [each for each in homes.get(_digest(text), ()) if each not in used]
        if same:
            match[id_] = id_ if id_ in same else same[0]
            used.add(match[id_])
    taken = there | set(known)
    for id_, _ in said:
        if id_ in match:
            if match[id_] != id_:
                ids.renamed[id_] = match[id_]
        elif id_ in taken and id_ not in used:
            used.add(id_)
            if id_ in known:
                ids.changed.append(id_)
        else:
            ids.fresh.append(id_)
            name = _free(id_, taken)
            taken.add(name)
            if name != id_:
                ids.renamed[id_] = name
    return ids


def _free(id_: str, taken: set[str]) -> str:
    """The id, or where it is taken the next paragraph's that is not."""
    found = _PARAGRAPH.match(id_)
    if id_ not in taken or found is None:
        return id_
    stem = f"{found['part']}-{found['number']}"
    for letter in "abcdefghijklmnopqrstuvwxyz":
        if f"{stem}{letter}" not in taken:
            return f"{stem}{letter}"
    number = 1 + max(
        int(m["number"])
        for each in taken
        if (m := _PARAGRAPH.match(each)) and m["part"] == found["part"]
    )
    return f"{found['part']}-{number}"


def _renamed(line: str, names: Mapping[str, str]) -> str:
    """A line of the new draft with ids as they are called in the files; texts stay as they are."""
    if not names or '"' in line:
        return line
    return _WORD.sub(lambda found: names.get(found[0], found[0]), line)


def _add(old: list[str], new: Sequence[str], key: str, wanted: set[str]) -> int:
    """Add the entries of a list that the old file lacks, each behind the one before it."""
    there = {each.id for each in _list(old, key)}
    before = ""
    count = 0
    blocks: dict[str, list[str]] = {}
    behind: dict[str, str] = {}
    for each in _list(new, key):
        if each.id not in there and each.id in wanted:
            blocks[each.id] = list(new[each.start : each.end])
            behind[each.id] = before
            count += 1
        before = each.id
    for id_ in reversed(list(blocks)):
        _insert(old, key, blocks[id_], _anchor(id_, behind, blocks))
    return count


def _anchor(id_: str, behind: Mapping[str, str], blocks: Mapping[str, object]) -> str:
    """The entry of the old file behind which a new one belongs."""
    place = behind[id_]
    while place in blocks:
        place = behind[place]
    return place


def _insert(lines: list[str], key: str, block: Sequence[str], after: str) -> None:
    """Put a block of lines into a list, behind an entry; at its end where that is not there."""
    start, end = span_of(lines, key)
    found = entries(lines, start, end)
    place = next((each.end for each in found if each.id == after), end)
    if found:
        block = _indented(block, lines[_dash(lines, found[0])])
    lines[place:place] = block


def _dash(lines: Sequence[str], entry: Entry) -> int:
    return next(n for n in range(entry.start, entry.end) if lines[n].lstrip().startswith("- "))


def _indented(block: Sequence[str], like: str) -> list[str]:
    """The block with the indentation of another entry."""
    mine = min((len(line) - len(line.lstrip()) for line in block if line.strip()), default=0)
    theirs = len(like) - len(like.lstrip())
    return [f"{' ' * theirs}{line[mine:]}" if line.strip() else line for line in block]


def _add_scenes(old: list[str], new: Sequence[str], wanted: set[str]) -> int:
    there = {each.id for each in _list(old, "scenes")}
    fresh = {
        each.id
        for each in _list(new, "scenes")
        if each.id not in there
        and any(word in wanted for line in new[each.start : each.end] for word in _cited(line))
    }
    return _add(old, new, "scenes", fresh) if fresh else 0


def _cited(line: str) -> list[str]:
    bare = line.strip()
    return _WORD.findall(bare) if bare.startswith(("cites:", "says:")) else []


def _add_turns(old: list[str], new: Sequence[str], wanted: set[str]) -> int:
    """Add to scenes that are there the turns that rest on new statements alone."""
    count = 0
    scenes = {each.id: each for each in _list(new, "scenes")}
    for id_ in [each.id for each in _list(old, "scenes")]:
        source = scenes.get(id_)
        here = next((each for each in _list(old, "scenes") if each.id == id_), None)
        if source is None or here is None:
            continue
        turns = [
            list(new[t.start : t.end])
            for t in _turns(new, source)
            if _rests_on(new[t.start : t.end], wanted)
        ]
        mine = _turns(old, here)
        ids = {each.id for each in mine}
        if not turns or not mine:
            continue
        named = [_with_id(turn, ids) for turn in turns]
        place = mine[-1].end
        old[place:place] = [
            line for turn in named for line in _indented(turn, old[_dash(old, mine[0])])
        ]
        count += len(turns)
    return count


def _turns(lines: Sequence[str], scene: Entry) -> list[Entry]:
    dash = _dash(lines, scene)
    indent = len(lines[dash]) - len(lines[dash].lstrip()) + 2
    start, end = span_of(lines, "turns", scene.start, scene.end, indent)
    return entries(lines, start, end)


def _rests_on(block: Sequence[str], wanted: set[str]) -> bool:
    cited = [word for line in block for word in _cited(line) if _PARAGRAPH.match(word)]
    return bool(cited) and all(word in wanted for word in cited)


def _with_id(block: list[str], taken: set[str]) -> list[str]:
    """A turn whose id is free among those of its scene."""
    for place, line in enumerate(block):
        found = re.match(r"^(\s*-\s+id:\s*)([\w-]+)-t(\d+)\s*$", line)
        if found:
            number = int(found[3])
            while f"{found[2]}-t{number}" in taken:
                number += 1
            block[place] = f"{found[1]}{found[2]}-t{number}"
            taken.add(f"{found[2]}-t{number}")
            break
    return block
