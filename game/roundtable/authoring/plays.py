"""New ids in walkthroughs and playthroughs.

A position may be called alike in several questions; then the game is played once more, to
know at each move which question it answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.loading import ScenarioError
from roundtable.loading.files import read_bytes
from roundtable.loading.findings import Findings
from roundtable.loading.loader import Unsaved
from roundtable.loading.names import Kind, Name
from roundtable.loading.nodes import Mapping as MappingNode
from roundtable.loading.nodes import Node, Sequence, scalar, whole
from roundtable.loading.source import parse as parse_yaml
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
from roundtable.testing.checking import PLAYTHROUGH
from roundtable.testing.mentions import Mention, entry_of, of_playthrough, of_walkthrough

Renamed = Mapping[tuple[Kind, str, str], str]
Edit = tuple[int, int, str]

WORD = re.compile(r"[^\s/]+")
"""What a `Mention` counts as a word."""


class NotRenamedError(GameError):
    """An id that cannot be changed like this; nothing was written."""


@frozen
class Wanted:
    """What is to be changed in the plays of a scenario.

    Attributes:
        renamed: the new ids.
        scoped: True if the scope of each mention has to be looked for.
        digests: of the scenario as it was and as it will be.
        load: gives the scenario as it was.
        unsaved: what stands in place of files.
    """

    renamed: Renamed
    scoped: bool
    digests: tuple[str, str]
    load: Callable[[], Scenario]
    unsaved: Unsaved


def scopes_of(given: Iterable[Name], renamed: Renamed) -> bool:
    """Whether the renamed id is also another's, so that its scope has to be looked for."""
    ((kind, scope, old), _) = next(iter(renamed.items()))
    return any(each.kind is kind and each.scope != scope and each.id == old for each in given)


def play_edits(path: Path, wanted: Wanted) -> tuple[str, list[Edit]]:
    """A walkthrough or playthrough as it is, and the edits that put the new ids into it.

    Raises:
        NotRenamedError: the file cannot be read.
    """
    data = wanted.unsaved.get(path.absolute())
    data = read_bytes(path, Findings(str(path))) if data is None else data
    unreadable = f"`{path}` cannot be read; `roundtable check` tells why"
    if data is None:
        raise NotRenamedError(unreadable)
    try:
        content = data.decode()
        if path.name.endswith(PLAYTHROUGH):
            return content, list(_of_playthrough(content, wanted))
        root = parse_yaml(data, Findings(str(path)))
        if root is None:
            raise NotRenamedError(unreadable)
        return content, list(_of_walkthrough(content, root, path, wanted))
    except (UnicodeDecodeError, PlaythroughError) as error:
        raise NotRenamedError(f"`{path}` cannot be read: {error}") from error


def _of_walkthrough(content: str, root: Node, path: Path, wanted: Wanted) -> Iterator[Edit]:
    places = spans(content.encode())
    scopes = _walked(root, wanted) if wanted.scoped else []
    for each in of_walkthrough(root):
        new = _new(each, wanted.renamed, scopes)
        if new is None:
            continue
        start, end = places[each.line, each.column]
        if content[start] in "\"'":
            start, end = start + 1, end - 1
        if each.number >= 0:
            words = list(WORD.finditer(content, start, end))
            start, end = words[each.number].span()
        if content[start:end] != each.word:
            raise NotRenamedError(f"{path}:{each.line}: write this move on one line, then rename")
        yield start, end, new


def _of_playthrough(content: str, wanted: Wanted) -> Iterator[Edit]:
    told = load(content)
    scopes = _replayed(told, wanted) if wanted.scoped else []
    starts = [0]
    for line in content.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for each in of_playthrough(content):
        new = _new(each, wanted.renamed, scopes)
        if new is not None:
            start = starts[each.line - 1] + each.column - 1
            yield start, start + len(each.word), new
    old, fresh = wanted.digests
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


def _walked(root: Node, wanted: Wanted) -> list[str]:
    """For each step the scope of the question it answers."""
    node = root if isinstance(root, MappingNode) else None
    steps = node.get("steps") if node is not None else None
    entries = [entry_of(each) for each in steps] if isinstance(steps, Sequence) else []
    mode = scalar(node, "mode") or "moderate"
    clock = whole(node.get("clock")) if node is not None else None
    seed = whole(node.get("seed")) if node is not None else None
    session = Session(_scenario(wanted), mode=Mode(mode), clock=clock, seed=seed or 0)
    return list(_scopes(session, entries))


def _replayed(told: Playthrough, wanted: Wanted) -> list[str]:
    session = Session(_scenario(wanted), mode=told.mode, clock=told.clock, seed=told.seed)
    return list(_scopes(session, told.log))


def _scenario(wanted: Wanted) -> Scenario:
    try:
        return wanted.load()
    except ScenarioError as error:
        raise NotRenamedError("the scenario has errors; mend them before renaming") from error


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
