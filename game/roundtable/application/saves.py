"""Kept games as a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from roundtable.application.ports import Notice, Slot, Versions
from roundtable.application.table import ordinal, time_left
from roundtable.application.versions import Changes, told
from roundtable.locale import Catalog
from roundtable.rules import Mode, Session
from roundtable.rules.scenario import Text


@dataclass(frozen=True, slots=True)
class SlotView:
    """A kept game in words.

    Attributes:
        number: what it is kept under.
        name: what the player called it, else the scenario's title.
        facts: kind of game, scene, how much was heard, when.
        over: whether only the debrief is left.
        changed: that there is a newer version of its scenario; empty where there is none.
    """

    number: int
    name: str
    facts: str
    over: bool
    changed: str = ""


@dataclass(frozen=True, slots=True)
class VersionView:
    """How the two versions that a game can go on with differ.

    Attributes:
        changes: what changed, as one sentence.
        upto: how much of the game is legal in the newer one; empty where all of it is.
        newer: whether any of it is, so that it can go on there.
    """

    changes: str
    upto: str = ""
    newer: bool = True


def about(session: Session) -> dict[str, object]:
    """What a list of kept games shows of one, as plain data to be kept with it."""
    scene = session.scene
    return {
        "title": dict(session.scenario.title.translations),
        "scene": dict(scene.title.translations) if scene else {},
        "heard": len(session.heard),
        "turns": len(session.scenario.turn),
        "over": session.over,
    }


def slot_views(slots: Sequence[Slot], say: Catalog) -> tuple[SlotView, ...]:
    """Kept games in words, in the same order."""
    return tuple(_slot(each, say) for each in slots)


def version_view(versions: Versions, say: Catalog) -> VersionView:
    """Two versions in words."""
    changes = say("saves-version", changes=told(versions.changes, say))
    if versions.legal == versions.moves:
        return VersionView(changes)
    upto = say("saves-upto", legal=versions.legal, moves=versions.moves)
    return VersionView(changes, upto, newer=versions.legal > 0)


def notice_text(notice: Notice, say: Catalog) -> str:
    """What the player is told, with changes and texts in the language of `say`."""
    return say(notice.key, **{key: _shown(value, say) for key, value in notice.values.items()})


def _shown(value: object, say: Catalog) -> object:
    if isinstance(value, Changes):
        return told(value, say)
    if isinstance(value, Text):
        return value[say.language]
    return notice_text(value, say) if isinstance(value, Notice) else value


def going_on(session: Session, say: Catalog) -> str:
    """A game to go on with in a line: how it is played, which question, what time is left."""
    parts = {"mode": say(f"mode-{session.mode}")}
    question = ordinal(session, say)
    if session.mode is Mode.WHO or not question:
        return say("kept-game-short", **parts)
    return say("kept-game", **parts, ordinal=question, left=time_left(session, say).sum)


def day(moment: str) -> str:
    """The day of a moment in ISO 8601, by this machine's time zone; empty if it is none."""
    there = _there(moment)
    return f"{there:%Y-%m-%d}" if there else ""


def _slot(slot: Slot, say: Catalog) -> SlotView:
    title = _in(slot.title, say.language) or slot.scenario
    scene = say("saves-over") if slot.over else _in(slot.scene, say.language)
    heard = say("saves-heard", heard=slot.heard, turns=slot.turns) if slot.turns else ""
    facts = (title if slot.name else "", say(f"mode-{slot.mode}"), scene, heard, _when(slot, say))
    return SlotView(
        number=slot.number,
        name=slot.name or title,
        facts=say("saves-joint").join(each for each in facts if each),
        over=slot.over,
        changed=say("saves-newer") if slot.changed else "",
    )


def _in(text: dict[str, str], language: str) -> str:
    return text.get(language) or next(iter(text.values()), "")


def _when(slot: Slot, say: Catalog) -> str:
    """The day and the minute, by this machine's time zone."""
    there = _there(slot.updated)
    return say("saves-when", date=f"{there:%Y-%m-%d}", time=f"{there:%H:%M}") if there else ""


def _there(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
