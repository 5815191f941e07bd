"""Ids that the draft numbered, called after what an author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from roundtable.authoring.workbench import ids
from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.proposing import OPENING
from roundtable.loading.names import Kind, names
from roundtable.loading.nodes import Mapping, mapping, mappings, scalar

_NUMBERED = {
    Kind.SCENE: re.compile(r"(scene|part)-\d+"),
    Kind.TURN: re.compile(r".*-t\d+"),
    Kind.POSITION: re.compile(r"position-\d+"),
}


def called(bench: Workbench, scene: str) -> tuple[Texts, str]:
    """The texts with a scene, its turns and its positions called after their first words.

    Only ids with a number in place of a name are changed, and only where there are words.

    Returns:
        The texts, and what the scene is called now.
    """
    place = bench.scene_at(scene)
    if place < 0:
        return bench.texts, scene
    sheet = bench.scenario
    taken = {str(each.id) for each in names(sheet.root) if each.gives}
    wanted: dict[tuple[Kind, str, str], str] = {}
    for kind, scope, id_, text in _numbered(bench, bench.scenes[place], scene):
        new = ids.made(text, taken, "")
        if not new.startswith("-"):
            wanted[kind, scope, id_] = new
            taken.add(new)
    edits = []
    for name in names(sheet.root):
        new = wanted.get((name.kind, name.scope, str(name.id)), "")
        if new:
            start, end = sheet.span(name.id)
            quoted = sheet.text[start] in "\"'"
            edits.append((start + quoted, end - quoted, new))
    texts = replace(bench.texts, scenario=sheet.edited(edits).text) if edits else bench.texts
    return texts, wanted.get((Kind.SCENE, "", scene), scene)


def _numbered(bench: Workbench, node: Mapping, scene: str) -> Iterator[tuple[Kind, str, str, str]]:
    """What has a number for a name and has words: its kind, scope, id and words."""
    found = [(Kind.SCENE, "", node, bench.text(node.get("title")))]
    found += [
        (Kind.POSITION, scene, each, bench.text(each.get("text")))
        for each in mappings(mapping(node, "question"), "positions")
    ]
    for turn in mappings(node, "turns"):
        title = bench.text(turn.get("title"))
        if title.startswith(OPENING):
            continue  # proposed, and no name
        found.append((Kind.TURN, "", turn, title and f"{scalar(turn, 'speaker')} {title}"))
    for kind, scope, entry, text in found:
        id_ = str(scalar(entry, "id") or "")
        if text and _NUMBERED[kind].fullmatch(id_):
            yield kind, scope, id_, text
