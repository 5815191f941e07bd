"""Shaping the scenario: scenes, turns, positions, wordings, silences, people."""

from __future__ import annotations

from dataclasses import replace

from roundtable.authoring.workbench import ids
from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.filling import FORMS, tidied
from roundtable.authoring.workbench.joining import unanswered
from roundtable.authoring.workbench.proposing import note_of
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sending import freed
from roundtable.authoring.workbench.sheets import Path
from roundtable.authoring.workbench.writing import Value
from roundtable.drafting import todo
from roundtable.frozen import frozen
from roundtable.loading.nodes import Mapping, Sequence, mapping, mappings, scalar, scalars

_LETTERS = 2


@frozen
class Add:
    """Add an entry that begins with a text.

    Attributes:
        what: `position:SCENE`, `wording:SCENE`, `person`, `panelist`; `own:TURN`, a stand on
            the question of a turn's own prompt, or that question, where there is none yet.
        text: the stand, the question, the name.
        form: of a wording.
    """

    what: str
    text: str
    form: str = "closed"

    def on(self, bench: Workbench) -> Texts:
        """The texts with it.

        Raises:
            RefusedError: there is no text, or nothing it could be added to.
        """
        what, _, where = self.what.partition(":")
        text = " ".join(self.text.split())
        if not text:
            raise RefusedError("studio-empty")
        if what in ("person", "panelist"):
            return _person(bench, text, seated=what == "panelist")
        if what == "own":
            return _own(bench, where, text)
        place = bench.scene_at(where)
        if place < 0:
            raise RefusedError("studio-gone")
        sheet, tag, scene = bench.scenario, bench.languages[0], bench.scenes[place]
        if what == "position":
            path: Path = ("scenes", place, "question", "positions")
            taken = _ids(mappings(mapping(scene, "question"), "positions"))
            entry: dict[str, Value] = {
                "id": ids.made(text, taken, "position"),
                "text": {tag: text},
            }
        else:
            path = ("scenes", place, "wordings")
            taken = _ids(mappings(scene, "wordings"))
            form = self.form if self.form in FORMS else "closed"
            entry = {
                "id": ids.free(form, taken),
                "form": form,
                "text": {tag: text},
                "note": {tag: note_of(form, tag)},
            }
        sheet = sheet.edited(sheet.insert(path, 1 << 20, entry))
        done = tidied(sheet, [(*path, 0)])
        return replace(bench.texts, scenario=done.text)


def _own(bench: Workbench, turn: str, text: str) -> Texts:
    """A prompt's own question, or a further stand on it."""
    place, index = bench.turn_at(turn)
    prompt: Path = ("scenes", place, "turns", index, "prompt")
    sheet, tag = bench.scenario, bench.languages[0]
    node = sheet.at(prompt)
    if place < 0 or not isinstance(node, Mapping):
        raise RefusedError("studio-gone")
    path: Path = (*prompt, "question")
    question = mapping(node, "question")
    if question is None:
        asked: Value = {"ask": {tag: text}, "scale": "choice", "positions": []}
        return replace(bench.texts, scenario=sheet.edited(sheet.put(path, asked)).text)
    taken = _ids(mappings(question, "positions"))
    entry: Value = {"id": ids.made(text, taken, "position"), "text": {tag: text}}
    edits = sheet.insert((*path, "positions"), 1 << 20, entry)
    return replace(bench.texts, scenario=sheet.edited(edits).text)


def _ids(entries: list[Mapping]) -> set[str]:
    return {str(scalar(each, "id")) for each in entries}


def _person(bench: Workbench, name: str, *, seated: bool) -> Texts:
    """Somebody new in the record, and at the table."""
    known = next((id_ for id_, shown in bench.people.items() if shown == name), "")
    id_ = known or ids.made(name, bench.people, "person")
    record, scenario = bench.record, bench.scenario
    tag = str(next(iter(scalars(record.root, "languages")), "en"))
    if not known:
        record = record.edited(
            record.insert(("people",), 1 << 20, {"id": id_, "name": {tag: name}})
        )
    if seated and id_ not in bench.panelists:
        seat: Value = {
            "id": id_,
            "seal": {bench.languages[0]: seal(name)},
            "title": {bench.languages[0]: todo("seat", bench.languages[0])},
            "draft": True,
        }
        scenario = scenario.edited(scenario.insert(("panelists",), 1 << 20, seat))
    return replace(bench.texts, record=record.text, scenario=scenario.text)


def seal(name: str) -> str:
    """What the seal of somebody shows: a Chinese surname, or two initials."""
    if "\u4e00" <= name[:1] <= "\u9fff":
        return name[0]
    words = [each for each in name.split() if each[:1].isalpha()] or [name]
    return (words[0][0] + words[-1][0] if len(words) > 1 else words[0][:_LETTERS]).upper()


@frozen
class Drop:
    """Take an entry out: a turn, a scene, a position, a wording, a line.

    Attributes:
        address: of the entry.
    """

    address: str

    def on(self, bench: Workbench) -> Texts:
        """The texts without it; what replied to a turn that goes replies to what that replied to.

        Raises:
            RefusedError: it may not go.
        """
        name, path = bench.resolve(self.address)
        sheet = bench.sheet(name)
        parent = sheet.at(path[:-1])
        if not isinstance(parent, Sequence) or path[:1] not in _DROPPED[name]:
            raise RefusedError("studio-refused")
        if len(parent) == 1 and path[-2] in ("wordings", "panelists", "statements"):
            raise RefusedError("studio-last")
        if name == "record":
            id_ = str(scalar(sheet.at(path), "id"))
            if path[0] == "statements":
                return freed(bench, [id_])
            if path[0] == "people" and id_ in _named(bench):
                raise RefusedError("studio-used-already", id=bench.people.get(id_, id_))
            return replace(bench.texts, record=sheet.edited(sheet.remove(path)).text)
        if path[-2:-1] == ("turns",):
            sheet = unanswered(sheet, path)
        if path[:-1] == ("coda", "lines") and len(parent) == 1:
            path = path[:1]
        edits = sheet.thin(("scenes",), [0]) if path == ("scenes", 0) else sheet.remove(path)
        return replace(bench.texts, scenario=sheet.edited(edits).text)


_DROPPED = {
    "scenario": frozenset((("scenes",), ("coda",), ("panelists",), ("ignore",))),
    "record": frozenset((("statements",), ("facts",), ("people",))),
}


def _named(bench: Workbench) -> set[str]:
    """Everybody who is named somewhere else than in the list of people."""
    speakers = {each.speaker for each in bench.statements.values()}
    return {bench.author, bench.moderator, *bench.panelists, *speakers}


@frozen
class Shift:
    """Move an entry among its neighbours.

    Attributes:
        address: of a scene, turn, position or wording.
        by: -1 for up, 1 for down.
    """

    address: str
    by: int

    def on(self, bench: Workbench) -> Texts:
        """The texts with it there; at the end of its list it stays."""
        name, path = bench.resolve(self.address)
        sheet = bench.sheet(name)
        parent = sheet.at(path[:-1])
        if not isinstance(parent, Sequence) or parent.flow or not isinstance(path[-1], int):
            raise RefusedError("studio-refused")
        target = path[-1] + self.by
        if not 0 <= target < len(parent):
            return bench.texts
        index = target if self.by < 0 else target + 1
        moved = sheet.edited(sheet.move(path, path[:-1], index))
        return bench.texts.having(name, moved.text)


@frozen
class Silence:
    """Say that the source has nothing of panelists in a scene, or take that back of one.

    Attributes:
        scene, panelists: their ids.
    """

    scene: str
    panelists: tuple[str, ...]

    def on(self, bench: Workbench) -> Texts:
        """The texts with the silences, or without the one that was there."""
        place = bench.scene_at(self.scene)
        if place < 0 or not set(self.panelists) <= set(bench.panelists):
            raise RefusedError("studio-gone")
        path: Path = ("scenes", place, "silences")
        silent = [str(each) for each in scalars(bench.scenes[place], "silences")]
        sheet = bench.scenario
        fresh = [each for each in self.panelists if each not in silent]
        if fresh:
            edits = sheet.put(path, [*silent, *fresh])
        else:
            edits = sheet.remove((*path, silent.index(self.panelists[0])))
        return replace(bench.texts, scenario=sheet.edited(edits).text)


@frozen
class Looked:
    """Take the mark of a draft from an entry: the author has looked at it.

    Attributes:
        address: of the entry.
    """

    address: str

    def on(self, bench: Workbench) -> Texts:
        """The texts without the mark."""
        name, path = bench.resolve(self.address)
        sheet = bench.sheet(name)
        return bench.texts.having(name, sheet.edited(sheet.remove((*path, "draft"))).text)
