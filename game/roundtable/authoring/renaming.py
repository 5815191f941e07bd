"""Changing an id everywhere, and not a byte besides.

The ids and their places come from the nodes, so that a comment or a text in which the same
word stands is left alone. Everything is worked out before anything is written.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from roundtable.authoring.lent import lent
from roundtable.authoring.plays import Edit, NotRenamedError, Wanted, play_edits, scopes_of
from roundtable.files import digest
from roundtable.frozen import frozen
from roundtable.loading import load_texts
from roundtable.loading.loader import (
    NOTHING_UNSAVED,
    SCENARIO_FILE,
    Unsaved,
    data_of,
    nodes_of,
    record_path,
)
from roundtable.loading.names import Kind, Name, names
from roundtable.loading.nodes import Node, scalar
from roundtable.loading.source import spans
from roundtable.loading.values import ID_PATTERN
from roundtable.rules import NONE_OF_THESE, UNCLEAR
from roundtable.testing.checking import PLAYTHROUGH
from roundtable.testing.walkthrough import SUFFIX

_OF_RECORD = (Kind.PERSON, Kind.SECTION, Kind.STATEMENT)


@frozen
class Wish:
    """What is to be renamed.

    Attributes:
        old: an id, or a scope, a slash and an id.
        kind: what it belongs to, where that has to be said.
    """

    old: str
    new: str
    kind: str | None = None


@frozen
class Change:
    """A file, and what is to be changed in it.

    Attributes:
        text: of the file as it is.
        edits: from where to where, in characters, and what comes there.
    """

    path: Path
    text: str
    edits: tuple[Edit, ...]

    @property
    def data(self) -> bytes:
        """The new bytes."""
        content = self.text
        for start, end, new in sorted(self.edits, reverse=True):
            content = content[:start] + new + content[end:]
        return content.encode()

    @property
    def places(self) -> int:
        """How many places differ."""
        return len(self.edits)


Renamed = dict[tuple[Kind, str, str], str]
"""New ids by kind, scope and old id."""


@frozen
class _File:
    path: Path
    data: bytes
    root: Node

    @classmethod
    def read(cls, path: Path, unsaved: Unsaved) -> _File:
        root = nodes_of(path, unsaved)
        if root is None:
            raise NotRenamedError(f"`{path}` cannot be read; `roundtable check` tells why")
        return cls(path, data_of(path, unsaved), root)


def plan(path: Path, wish: Wish, unsaved: Unsaved = NOTHING_UNSAVED) -> list[Change]:
    """What has to change in which file.

    Args:
        path: a scenario's folder, its file, or a record.
        wish: the id and its new name.
        unsaved: what stands in place of the files on disk.

    Raises:
        NotRenamedError: there is no such id, it may mean several things, or the new one is taken.
    """
    record, scenarios = _files(path, unsaved)
    given = [each for file in (record, *scenarios[:1]) for each in names(file.root) if each.gives]
    renamed = _renamed(given, wish)
    (kind, _, _) = next(iter(renamed))
    touched = scenarios if kind in _OF_RECORD else scenarios[:1]
    changes = [_change(record, renamed)]
    fresh_record = changes[0].data
    for scenario in touched:
        change = _change(scenario, renamed)
        changes.append(change)
        old, new = digest(scenario.data, record.data), digest(change.data, fresh_record)
        scopes = scopes_of(given, renamed)
        load = partial(load_texts, scenario.data, record.data)
        wanted = Wanted(renamed, scopes, (old, new), load, unsaved)
        for play in plays(scenario.path.parent):
            text, edits = play_edits(play, wanted)
            changes.append(Change(play, text, tuple(edits)))
    return [each for each in changes if each.places]


def _files(path: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> tuple[_File, list[_File]]:
    """The record, and the scenarios made from it, the one asked for first."""
    path = path / SCENARIO_FILE if path.is_dir() else path
    if not path.is_file() and path.absolute() not in unsaved:
        raise NotRenamedError(f"`{path}` is not there; give a scenario's folder, or a record")
    first = _File.read(path, unsaved)
    if scalar(first.root, "kind") == "record":
        record, scenarios = first, []
    else:
        id_ = scalar(first.root, "record") or ""
        found = record_path(path, id_, unsaved=unsaved)
        if found is None:
            id_ = id_ or "ID"
            where = f"beside it as `{id_}.record.yaml`, and as `seeds/{id_}.yaml` in a folder above"
            raise NotRenamedError(
                lent(path, id_)
                or f"the record of `{path}` is nowhere to be found; looked for {where}"
            )
        record, scenarios = _File.read(found, unsaved), [first]
    shelves = [path.absolute().parents[1], record.path.absolute().parents[1] / "scenarios"]
    known = {path.resolve()}
    for shelf in shelves:
        for other in sorted(shelf.glob(f"*/{SCENARIO_FILE}")):
            root = None if other.resolve() in known else nodes_of(other, unsaved)
            known.add(other.resolve())
            name = scalar(root, "record") if root is not None else None
            if root is None or name is None or name != scalar(record.root, "id"):
                continue
            # One with a record of that name beside it is made from its own.
            own = record_path(other, name, unsaved=unsaved)
            if own is not None and own.resolve() == record.path.resolve():
                scenarios.append(_File(other, data_of(other, unsaved), root))
    return record, scenarios


def read_both(path: Path) -> list[_File]:
    """A scenario's file and its record, or a record alone.

    Raises:
        NotRenamedError: one of them is not there or cannot be read.
    """
    record, scenarios = _files(path)
    return [*scenarios[:1], record]


def plays(home: Path) -> Iterator[Path]:
    """The walkthroughs and playthroughs in a folder."""
    return (each for each in sorted(home.iterdir()) if each.name.endswith((SUFFIX, PLAYTHROUGH)))


def _renamed(given: list[Name], wish: Wish) -> Renamed:
    """The one thing that is meant, and what is called after it."""
    scope, _, old = wish.old.rpartition("/")
    kinds = [str(kind) for kind in Kind]
    if wish.kind is not None and wish.kind not in kinds:
        raise NotRenamedError(f"there is no kind `{wish.kind}`: {', '.join(kinds)}")
    meant = {
        (each.kind, each.scope)
        for each in given
        if each.id == old and wish.kind in (None, each.kind) and scope in ("", each.scope)
    }
    if not meant:
        close = difflib.get_close_matches(old[:80], {str(each.id) for each in given}, n=1)
        hint = f", did you mean `{close[0]}`?" if close else ""
        raise NotRenamedError(f"nothing here has the id `{wish.old}`{hint}")
    if len({kind for kind, _ in meant}) > 1:
        said = " and a ".join(sorted({str(kind) for kind, _ in meant}))
        raise NotRenamedError(f"`{old}` is a {said}: say which with `--kind`")
    if len(meant) > 1:
        said = ", ".join(f"`{where}/{old}`" for _, where in sorted(meant))
        raise NotRenamedError(f"several have `{old}`: say which, {said}")
    kind, where = meant.pop()
    renamed: Renamed = {(kind, where, old): wish.new}
    if kind is Kind.SECTION:
        renamed |= _statements(given, old, wish.new)
    _refuse_taken(given, renamed)
    return renamed


def _statements(given: list[Name], old: str, new: str) -> Renamed:
    """Statements are called after their section."""
    own = re.compile(re.escape(old) + r"(-\d+[a-z]?)")
    found = (own.fullmatch(each.id) for each in given if each.kind is Kind.STATEMENT)
    return {(Kind.STATEMENT, "", each[0]): new + each[1] for each in found if each}


def _refuse_taken(given: list[Name], renamed: Renamed) -> None:
    taken = {(each.kind, each.scope, str(each.id)): each.id.line for each in given}
    for (kind, scope, old), new in renamed.items():
        if not re.fullmatch(ID_PATTERN, new) or new in (NONE_OF_THESE, UNCLEAR):
            raise NotRenamedError(f"`{new}` cannot be an id: small letters, digits and hyphens")
        if new == old:
            raise NotRenamedError(f"`{old}` is called so already")
        if (kind, scope, new) in taken:
            line = taken[kind, scope, new]
            raise NotRenamedError(f"there is a {kind} `{new}` already, on line {line}")


def _change(file: _File, renamed: Renamed) -> Change:
    """A record or scenario with the new ids."""
    content = file.data.decode()
    places = spans(file.data)
    edits = []
    for name in names(file.root):
        new = renamed.get((name.kind, name.scope, str(name.id)))
        if new is not None:
            start, end = places[name.id.line, name.id.column]
            quoted = content[start] in "\"'"
            edits.append((start + quoted, end - quoted, new))
    return Change(file.path, content, tuple(edits))
