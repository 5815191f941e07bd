"""New ids in walkthroughs and playthroughs.

A position may be called alike in several questions; then the game is played once more, to
know at each move which question it answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from roundtable.cli.finding import Unusable
from roundtable.loading import ScenarioError, load_scenario
from roundtable.loading.files import read_bytes
from roundtable.loading.findings import Findings
from roundtable.loading.loader import nodes_of
from roundtable.loading.names import Kind, Name
from roundtable.loading.nodes import Mapping as MappingNode
from roundtable.loading.nodes import Node, Sequence, scalar, whole
from roundtable.loading.source import spans
from roundtable.playthrough import Playthrough, PlaythroughError, load, step
from roundtable.rules import (
    IllegalMove,
    Mode,
    MoveSyntaxError,
    Open,
    Scenario,
    Session,
    parse,
)
from roundtable.shipped import folder
from roundtable.testing.checking import PLAYTHROUGH
from roundtable.testing.mentions import Mention, entry_of, of_playthrough, of_walkthrough

Renamed = Mapping[tuple[Kind, str, str], str]
Edit = tuple[int, int, str]

_WORD = re.compile(r"[^\s/]+")


def scopes_of(given: Iterable[Name], renamed: Renamed) -> bool:
    """Whether the renamed id is also another's, so that its scope has to be looked for."""
    ((kind, scope, old), _) = next(iter(renamed.items()))
    return any(each.kind is kind and each.scope != scope and each.id == old for each in given)


def play_edits(
    path: Path, renamed: Renamed, scoped: bool, digests: tuple[str, str]
) -> tuple[bytes, int]:
    """A walkthrough or playthrough with the new ids, and how many there were.

    Args:
        path: the file.
        renamed: the new ids.
        scoped: True if the scope of each mention has to be looked for.
        digests: of the scenario as it was and as it will be.

    Raises:
        Unusable: the file cannot be read.
    """
    data = read_bytes(path, Findings(str(path)))
    if data is None:
        raise Unusable(f"`{path}` cannot be read; `roundtable check` tells why")
    try:
        content = data.decode()
        if path.name.endswith(PLAYTHROUGH):
            edits = list(_of_playthrough(content, path, renamed, scoped, digests))
        else:
            root = nodes_of(path)
            if root is None:
                raise Unusable(f"`{path}` cannot be read; `roundtable check` tells why")
            edits = list(_of_walkthrough(content, root, path, renamed, scoped))
    except (UnicodeDecodeError, PlaythroughError) as error:
        raise Unusable(f"`{path}` cannot be read: {error}") from error
    for start, end, new in sorted(edits, reverse=True):
        content = content[:start] + new + content[end:]
    return content.encode(), len(edits)


def _of_walkthrough(
    content: str, root: Node, path: Path, renamed: Renamed, scoped: bool
) -> Iterator[Edit]:
    places = spans(content.encode())
    scopes = _walked(root, path) if scoped else []
    for each in of_walkthrough(root):
        new = _new(each, renamed, scopes)
        if new is None:
            continue
        start, end = places[each.line, each.column]
        if content[start] in "\"'":
            start, end = start + 1, end - 1
        if each.number >= 0:
            words = list(_WORD.finditer(content, start, end))
            start, end = words[each.number].span()
        if content[start:end] != each.word:
            raise Unusable(f"{path}:{each.line}: write this move on one line, then rename")
        yield start, end, new


def _of_playthrough(
    content: str, path: Path, renamed: Renamed, scoped: bool, digests: tuple[str, str]
) -> Iterator[Edit]:
    told = load(content)
    scopes = _replayed(told, path) if scoped else []
    starts = [0]
    for line in content.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for each in of_playthrough(content):
        new = _new(each, renamed, scopes)
        if new is not None:
            start = starts[each.line - 1] + each.column - 1
            yield start, start + len(each.word), new
    old, fresh = digests
    if told.digest == old != fresh:
        at = content.index(old)
        yield at, at + len(old), fresh


def _new(mention: Mention, renamed: Renamed, scopes: list[str]) -> str | None:
    """The new id of a mention; None where it is not meant."""
    for (kind, scope, old), new in renamed.items():
        if mention.word != old or kind not in mention.kinds:
            continue
        here = mention.scope or (scopes[mention.step] if mention.step < len(scopes) else "")
        if not here or not scope or here == scope:
            return new
    return None


def _walked(root: Node, path: Path) -> list[str]:
    """For each step the scope of the question it answers."""
    node = root if isinstance(root, MappingNode) else None
    steps = node.get("steps") if node is not None else None
    entries = [entry_of(each) for each in steps] if isinstance(steps, Sequence) else []
    mode = scalar(node, "mode") or "moderate"
    clock = whole(node.get("clock")) if node is not None else None
    seed = whole(node.get("seed")) if node is not None else None
    session = Session(_scenario(path), mode=Mode(mode), clock=clock, seed=seed or 0)
    return list(_scopes(session, entries))


def _replayed(told: Playthrough, path: Path) -> list[str]:
    session = Session(_scenario(path), mode=told.mode, clock=told.clock, seed=told.seed)
    return list(_scopes(session, told.log))


def _scenario(path: Path) -> Scenario:
    try:
        return load_scenario(path.parent, [folder("seeds")])
    except ScenarioError as error:
        raise Unusable(f"`{path.parent}` has errors; mend them before renaming") from error


def _scopes(session: Session, entries: Iterable[str]) -> Iterator[str]:
    scenario = session.scenario
    owners = {id(each.question): each.id for each in scenario.scenes}
    for turn in scenario.turn.values():
        if turn.prompt is not None and turn.prompt.question is not None:
            owners[id(turn.prompt.question)] = turn.id
    for entry in entries:
        current = session.state.current
        scene = scenario.scenes[current].id if 0 <= current < len(scenario.scenes) else ""
        scope = scene
        try:
            if entry and entry != "undo":
                move = parse(entry)
                due = session.bet_on(move)
                question = due.question if due else None
                scope = move.scene if isinstance(move, Open) else owners.get(id(question), scene)
            if entry:
                step(session, entry)
        except (IllegalMove, MoveSyntaxError, IndexError):
            pass
        yield scope
