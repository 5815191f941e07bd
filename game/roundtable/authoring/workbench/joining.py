"""Turns carried into other scenes, and scenes joined; what replied to something still does."""

from __future__ import annotations

from dataclasses import replace

from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sending import act_for
from roundtable.authoring.workbench.sheets import Path, Sheet
from roundtable.authoring.workbench.writing import Value
from roundtable.frozen import frozen
from roundtable.loading.nodes import Mapping, Sequence, mapping, mappings, scalar, scalars


def unanswered(sheet: Sheet, path: Path) -> Sheet:
    """The sheet with a turn's replies, led on to what it replied to; without that they are answers."""
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


@frozen
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
        sheet = unanswered(bench.scenario, path)
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


@frozen
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
                    ruled = scalar(sheet.at(path), "minutes") and not bench.by_length
                    shorter = [((*path, "minutes"), 1)] if ruled else []
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
