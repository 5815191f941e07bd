"""Shaping the scenario: scenes, turns, positions, wordings, silences, people."""

from __future__ import annotations

from dataclasses import dataclass, replace

from roundtable.authoring.workbench import ids
from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.filling import tidied
from roundtable.authoring.workbench.marking import act_for, freed
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sheets import Path, Sheet
from roundtable.authoring.workbench.writing import Value
from roundtable.drafting import todo
from roundtable.loading.nodes import Mapping, Sequence, mapping, mappings, scalar, scalars

_FORMS = ("open", "closed", "leading", "double")
_LETTERS = 2


@dataclass(frozen=True, slots=True)
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
            form = self.form if self.form in _FORMS else "closed"
            entry = {
                "id": ids.free(form, taken),
                "form": form,
                "text": {tag: text},
                "note": {tag: todo("note", tag)},
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


@dataclass(frozen=True, slots=True)
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
        if len(parent) == 1 and path[-2] in ("scenes", "wordings", "panelists", "statements"):
            raise RefusedError("studio-last")
        if name == "record":
            id_ = str(scalar(sheet.at(path), "id"))
            if path[0] == "statements":
                return freed(bench, [id_])
            if path[0] == "people" and id_ in _named(bench):
                raise RefusedError("studio-used-already", id=bench.people.get(id_, id_))
            return replace(bench.texts, record=sheet.edited(sheet.remove(path)).text)
        if path[-2:-1] == ("turns",):
            sheet = _unanswered(sheet, path)
        return replace(bench.texts, scenario=sheet.edited(sheet.remove(path)).text)


_DROPPED = {
    "scenario": frozenset((("scenes",), ("coda",), ("panelists",), ("ignore",))),
    "record": frozenset((("statements",), ("facts",), ("people",))),
}


def _named(bench: Workbench) -> set[str]:
    """Everybody who is named somewhere else than in the list of people."""
    speakers = {each.speaker for each in bench.statements.values()}
    return {bench.author, bench.moderator, *bench.panelists, *speakers}


def _unanswered(sheet: Sheet, path: Path) -> Sheet:
    """A turn's replies, led on to what it replied to; without that they are answers."""
    turns = sheet.at(path[:-1])
    gone = sheet.at(path)
    assert isinstance(turns, Sequence)
    id_, target = scalar(gone, "id"), scalar(gone, "replies_to")
    edits = []
    for place, turn in enumerate(turns):
        if isinstance(turn, Mapping) and scalar(turn, "replies_to") == id_:
            here = (*path[:-1], place)
            same = scalar(turn, "speaker") == scalar(gone, "speaker")
            if target and same:
                edits += sheet.put((*here, "replies_to"), str(target))
                edits += sheet.put((*here, "act"), str(scalar(gone, "act")))
            else:
                edits += sheet.remove((*here, "replies_to"))
                edits += sheet.put((*here, "act"), "answer")
    return sheet.edited(edits)


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Carry:
    """Carry a turn into another scene.

    Attributes:
        turn, scene: their ids.
    """

    turn: str
    scene: str

    def on(self, bench: Workbench) -> Texts:
        """The texts with the turn at the scene's end.

        Raises:
            RefusedError: one of them is gone, or the turn is the last of its scene.
        """
        (place, index), target = bench.turn_at(self.turn), bench.scene_at(self.scene)
        if place < 0 or target < 0:
            raise RefusedError("studio-gone")
        if place == target:
            return bench.texts
        if len(mappings(bench.scenes[place], "turns")) == 1:
            raise RefusedError("studio-last")
        path: Path = ("scenes", place, "turns", index)
        sheet = _unanswered(bench.scenario, path)
        return replace(bench.texts, scenario=_carried(sheet, path, target).text)


def _carried(sheet: Sheet, path: Path, scene: int) -> Sheet:
    """A turn at the end of another scene, doing there what it most likely does."""
    home: Path = ("scenes", scene, "turns")
    before = mappings(sheet.at(home[:-1]), "turns")
    turn = sheet.at(path)
    speaker = str(scalar(turn, "speaker"))
    act, replies = act_for(speaker, before)
    edits = sheet.put((*path, "act"), act)
    if replies:
        edits += sheet.put((*path, "replies_to"), replies)
    else:
        edits += sheet.remove((*path, "replies_to"))
    if not isinstance(mapping(turn, "prompt"), Mapping):
        edits += sheet.remove((*path, "stance"))
    sheet = sheet.edited(edits)
    if before:
        sheet = sheet.edited(sheet.move(path, home, len(before)))
    silent = [str(e) for e in scalars(sheet.at(home[:-1]), "silences")]
    if speaker in silent:
        sheet = sheet.edited(sheet.remove((*home[:-1], "silences", silent.index(speaker))))
    return sheet


@dataclass(frozen=True, slots=True)
class Join:
    """Join a scene to the one before it: its turns go there, its question prompts the first.

    Attributes:
        scene: its id.
    """

    scene: str

    def on(self, bench: Workbench) -> Texts:
        """The texts with one scene fewer.

        Raises:
            RefusedError: there is none before it.
        """
        place = bench.scene_at(self.scene)
        if place < 1:
            raise RefusedError("studio-first")
        sheet = bench.scenario
        scene = bench.scenes[place]
        wording = next(iter(mappings(scene, "wordings")), None)
        cites = [str(each) for each in scalars(wording, "cites")]
        text = mapping(wording, "text")
        first: Path = ("scenes", place, "turns", 0)
        if cites and text is not None and sheet.at((*first, "prompt")) is None:
            prompt: Value = {"text": {str(k): str(v) for k, v in text.items()}, "cites": cites}
            if sheet.at(first) is not None:
                sheet = sheet.edited(sheet.put((*first, "prompt"), prompt))
        for index in range(len(mappings(scene, "turns"))):
            path = ("scenes", place, "turns", index)
            if scalar(sheet.at(path), "act") == "answer":
                speaker = str(scalar(sheet.at(path), "speaker"))
                before = mappings(sheet.at(("scenes", place - 1)), "turns")
                act, replies = act_for(speaker, before)
                own = [e for e in before if scalar(e, "speaker") == speaker]
                if own and act != "follow_up":
                    replies = str(scalar(own[-1], "id"))
                if replies:
                    shorter = [((*path, "minutes"), 1)] if scalar(sheet.at(path), "minutes") else []
                    deeper = [((*path, "act"), "follow_up"), ((*path, "replies_to"), replies)]
                    sheet = sheet.with_values([*deeper, *shorter])
            sheet = sheet.edited(sheet.remove((*path, "stance")))
        sheet = _together(sheet, place)
        return replace(bench.texts, scenario=sheet.text)


def _together(sheet: Sheet, place: int) -> Sheet:
    """The turns of a scene behind those of the one before, and the scene gone."""
    turns = sheet.at(("scenes", place, "turns"))
    target = sheet.at(("scenes", place - 1, "turns"))
    assert isinstance(turns, Sequence)
    assert isinstance(target, Sequence)
    start = sheet.chunk(("scenes", place, "turns", 0))[0]
    end = sheet.chunk(("scenes", place, "turns", len(turns) - 1))[1]
    lines = sheet.text[start:end]
    lines += "" if lines.endswith("\n") else "\n"
    at = sheet.chunk(("scenes", place - 1, "turns", len(target) - 1))[1]
    speakers = {
        str(scalar(each, "speaker")) for each in mappings(sheet.at(("scenes", place)), "turns")
    }
    edits = [(at, at, lines), *sheet.remove(("scenes", place))]
    sheet = sheet.edited(edits)
    silent = [str(e) for e in scalars(sheet.at(("scenes", place - 1)), "silences")]
    kept = [each for each in silent if each not in speakers]
    path: Path = ("scenes", place - 1, "silences")
    if silent and not kept:
        return sheet.edited(sheet.remove(path))
    return sheet.edited(sheet.put(path, kept)) if kept != silent else sheet


@dataclass(frozen=True, slots=True)
class Silence:
    """Say that the source has nothing of a panelist in a scene, or take that back.

    Attributes:
        scene, panelist: their ids.
    """

    scene: str
    panelist: str

    def on(self, bench: Workbench) -> Texts:
        """The texts with the silence, or without it where it was there."""
        place = bench.scene_at(self.scene)
        if place < 0 or self.panelist not in bench.panelists:
            raise RefusedError("studio-gone")
        path: Path = ("scenes", place, "silences")
        silent = [str(each) for each in scalars(bench.scenes[place], "silences")]
        sheet = bench.scenario
        if self.panelist in silent:
            edits = sheet.remove((*path, silent.index(self.panelist)))
        else:
            edits = sheet.put(path, [*silent, self.panelist])
        return replace(bench.texts, scenario=sheet.edited(edits).text)


@dataclass(frozen=True, slots=True)
class Clear:
    """Take every statement out of the record that nothing uses; the source keeps its words.

    Attributes:
        section: only of this section; empty for all.
    """

    section: str = ""

    def on(self, bench: Workbench) -> Texts:
        """The texts without them, and without sections and people that nothing names any more."""
        idle = [
            each.id
            for each in bench.statements.values()
            if each.id not in bench.uses and not each.aside and self.section in ("", each.section)
        ]
        if not idle:
            raise RefusedError("studio-nothing-idle")
        kept = [each for each in bench.statements if each not in idle]
        texts = freed(bench, idle)
        record = Workbench(texts, bench.files).record
        here = {bench.statements[each].section for each in kept}
        empty = [place for place, id_ in enumerate(bench.sections) if id_ not in here]
        edits = record.thin(("sections",), empty)
        return replace(texts, record=record.edited(edits).text)


@dataclass(frozen=True, slots=True)
class Gist:
    """Where the source's words may be shown: a short statement's own words are its line.

    Attributes:
        scene: whose statements; empty for all.
        longest: in characters; longer ones stay to be told in the author's words.
    """

    scene: str = ""
    longest: int = 120

    def on(self, bench: Workbench) -> Texts:
        """The texts with those lines filled in."""
        if not bench.verbatim:
            raise RefusedError("studio-not-verbatim")
        tag = str(next(iter(scalars(bench.record.root, "languages")), "en"))
        wishes: list[tuple[Path, Value]] = [
            (("statements", each.index, "gist", tag), each.words)
            for each in bench.statements.values()
            if not each.gist
            and each.words
            and len(each.words) <= self.longest
            and (
                not self.scene
                or any(use.scene == self.scene for use in bench.uses.get(each.id, ()))
            )
        ]
        if not wishes:
            raise RefusedError("studio-nothing-idle")
        sheet = bench.record.with_values(wishes)
        return replace(bench.texts, record=tidied(sheet, [path for path, _ in wishes]).text)


@dataclass(frozen=True, slots=True)
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
