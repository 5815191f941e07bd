"""A form's fields to a command."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from roundtable.authoring.workbench.clearing import Clear, Gist, Topics
from roundtable.authoring.workbench.filling import Fill
from roundtable.authoring.workbench.joining import Carry, Join
from roundtable.authoring.workbench.marking import Send
from roundtable.authoring.workbench.mending import Mend
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.shaping import Add, Drop, Looked, Shift, Silence
from roundtable.loading.source import CONTROL

Command: TypeAlias = (
    Fill
    | Send
    | Add
    | Drop
    | Shift
    | Carry
    | Join
    | Silence
    | Clear
    | Gist
    | Topics
    | Looked
    | Mend
)

Fields = Mapping[str, Sequence[str]]
"""What a form sends: each name with its values."""

_SPAN = re.compile(r"(\d{1,8})-(\d{1,8})")
_ADDRESS = re.compile(r"(scenario|record):[a-z0-9/_-]+(/[a-zA-Z-]+)?")


def command_of(fields: Fields) -> Command:  # noqa: C901, PLR0911, PLR0912 -- one case a command
    """The command of a form: `do` names it, with what it is about behind a blank.

    Raises:
        RefusedError: it is none.
    """
    fields = {each: [CONTROL.sub(" ", one) for one in several] for each, several in fields.items()}
    name, _, rest = _one(fields, "do").partition(" ")
    match name, rest.split(" "):
        case "fill", _:
            values = [(each, tuple(fields[each])) for each in fields if _ADDRESS.fullmatch(each)]
            was = [
                (each.removeprefix("was-"), _one(fields, each))
                for each in fields
                if each.startswith("was-") and _ADDRESS.fullmatch(each.removeprefix("was-"))
            ]
            return Fill(tuple(values), tuple(was))
        case "send", _:
            spans = (_SPAN.fullmatch(each) for each in fields.get("s", ()))
            passages = tuple((int(e[1]), int(e[2])) for e in spans if e is not None)
            return Send(passages, tuple(fields.get("st", ())), rest, _one(fields, "speaker"))
        case "add", [what]:
            return Add(what, _one(fields, "text"), _one(fields, "form"))
        case "drop", [address]:
            return Drop(address)
        case "up" | "down", [address]:
            return Shift(address, -1 if name == "up" else 1)
        case "carry", [turn]:
            return Carry(turn, _one(fields, "scene"))
        case "join", [scene]:
            return Join(scene)
        case "silence", [scene, panelist, *others]:
            return Silence(scene, (panelist, *others))
        case "clear", _:
            return Clear(rest)
        case "gist", _:
            return Gist(rest)
        case "topics", [scene]:
            return Topics(scene)
        case "looked", [address]:
            return Looked(address)
        case "mend", [mend, address]:
            return Mend(address, mend)
        case "accept", [code]:
            return Mend("scenario:", "accept", code, _one(fields, "why"))
    raise RefusedError("studio-refused")


def _one(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")
