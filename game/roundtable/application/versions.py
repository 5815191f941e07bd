"""Two versions of a scenario: what was added, removed and changed between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Scenario
from roundtable.rules.scenario import Text

Path = tuple[str, ...]


@frozen
class Changes:
    """How many things differ; a text in something added or removed is not counted again.

    Attributes:
        scenes_added, scenes_removed: scenes.
        turns_added, turns_removed, turns_changed: turns of scenes that both have; changed is
            one whose speaker, minutes, position or place differs.
        texts: texts that read otherwise now.
        rest: whatever else differs: minutes of scenes, positions, statements of the record.
    """

    scenes_added: int = 0
    scenes_removed: int = 0
    turns_added: int = 0
    turns_removed: int = 0
    turns_changed: int = 0
    texts: int = 0
    rest: int = 0


def changes(old: Scenario, new: Scenario) -> Changes:
    """What lies between two versions of one scenario."""
    scenes_before, scenes_now = set(old.scene), set(new.scene)
    both = scenes_before & scenes_now
    before = {turn.id for s in both for turn in old.scene[s].turns}
    now = {turn.id for s in both for turn in new.scene[s].turns}
    kept = before & now
    leaves = (dict(_leaves(old, ())), dict(_leaves(new, ())))
    texts, turns, rest = 0, set[str](), 0
    for path in {**leaves[0], **leaves[1]}:
        one, two = leaves[0].get(path), leaves[1].get(path)
        scene, turn = _under(path, "scenes"), _under(path, "turns")
        if one == two or (scene and scene not in both) or (turn and turn not in kept):
            continue
        if isinstance(one, Text) or isinstance(two, Text):
            texts += 1
        elif turn:
            turns.add(turn)
        elif path != ("digest",):
            rest += 1
    return Changes(
        scenes_added=len(scenes_now - scenes_before),
        scenes_removed=len(scenes_before - scenes_now),
        turns_added=len(now - before),
        turns_removed=len(before - now),
        turns_changed=len(turns),
        texts=texts,
        rest=rest,
    )


def told(found: Changes, say: Catalog) -> str:
    """The changes in words; some have lists of their own in them."""
    parts = [
        say(f"version-{each.name.replace('_', '-')}", count=getattr(found, each.name))
        for each in fields(found)
        if getattr(found, each.name)
    ]
    return say("sentence-joint").join(parts) or say("version-same")


def _leaves(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    """Every text and plain value, each under names and ids that stay when others come and go."""
    if isinstance(value, Text) or not (is_dataclass(value) or isinstance(value, tuple)):
        yield path, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _leaves(each, (*path, str(getattr(each, "id", number))))
    else:
        for each in fields(value):
            yield from _leaves(getattr(value, each.name), (*path, each.name))


def _under(path: Path, name: str) -> str:
    """The id that follows a name in a path."""
    at = path.index(name) if name in path else len(path)
    return path[at + 1] if at + 1 < len(path) else ""
