"""Kept games as a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from roundtable.application import meters, words
from roundtable.application.commands import Back, Export, Remove, Rename, Restore, Resume, Show
from roundtable.application.pages import Choice, SavesPage, SlotRow
from roundtable.application.ports import Notice, Slot, Versions
from roundtable.application.versions import Changes, told
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Session, Text

LEFT = "left"
"""Under what is kept with a game which question was left and told of before another was put."""


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


def saves(  # noqa: PLR0913 -- what a list of saved games shows
    slots: Sequence[Slot],
    versions: Callable[[int], Versions | None],
    say: Catalog,
    *,
    removed: str = "",
    unseen: bool = False,
    picked: int = 0,
) -> SavesPage:
    """The saved games, the one saved last first.

    Args:
        slots: what is kept.
        versions: what changed since a game's scenario was played.
        say: the texts.
        removed: name of the game removed last, that can be brought back.
        unseen: whether there are saves of which nothing can be read now.
        picked: number of the game whose ways are among the choices; 0 for none.
    """
    rows = tuple(_row(each, versions, say) for each in slots)
    chosen = next((each for each in rows if each.number == picked), None)
    if chosen is not None:
        keyed = [replace(w, key=str(i)) for i, w in enumerate(chosen.ways, 1)]
        found = [*keyed, Choice("back", "0", say("menu-back"), Back())]
    else:
        found = [
            Choice(f"slot:{r.number}", str(i), r.name, Show("saves", str(r.number)), detail=r.facts)
            for i, r in enumerate(rows, 1)
        ]
        if removed:
            title = say("saves-restore", name=removed)
            found.append(Choice("restore", str(len(rows) + 1), title, Restore()))
        found.append(Choice("back", "0", say("menu-back"), Back()))
    return SavesPage(
        title=say("saves-title"),
        language=say.language,
        choices=tuple(found),
        rows=rows,
        empty="" if rows else say("saves-empty"),
        unseen=say("saves-unseen") if unseen else "",
        removed=removed,
        picked=picked if chosen else 0,
    )


def _row(slot: Slot, versions: Callable[[int], Versions | None], say: Catalog) -> SlotRow:
    differ = versions(slot.number) if slot.changed else None
    newer = differ is not None and (differ.legal > 0 or not differ.moves)
    number = slot.number
    ways = [
        Choice(
            "open", "", say("saves-look" if slot.over else "saves-open"), Resume(number), main=True
        )
    ]
    if newer:
        ways.append(Choice("newer", "", say("saves-open-newer"), Resume(number, newer=True)))
    ways += [
        Choice("rename", "", say("saves-rename"), Rename(number)),
        Choice("remove", "", say("saves-remove"), Remove(number)),
        Choice("export", "", say("saves-export"), Export(number)),
    ]
    return SlotRow(
        number=number,
        name=name_of(slot, say),
        facts=facts(slot, say),
        over=slot.over,
        changed=_changed(slot, differ, say),
        newer=newer,
        ways=tuple(ways),
    )


def _changed(slot: Slot, differ: Versions | None, say: Catalog) -> str:
    if not slot.changed:
        return ""
    if differ is None:
        return say("saves-newer")
    upto = ""
    if differ.legal < differ.moves:
        upto = say("saves-upto", legal=differ.legal, moves=differ.moves)
    return words.sentences(say, say("saves-version", changes=told(differ.changes, say)), upto)


def name_of(slot: Slot, say: Catalog) -> str:
    """What a kept game is called: the player's own name, else the scenario's title."""
    return slot.name or _in(slot.title, say.language) or slot.scenario


def facts(slot: Slot, say: Catalog) -> str:
    """Kind of game, question, how much was heard, when: in a line."""
    title = _in(slot.title, say.language) or slot.scenario
    mixed = way_of(slot.mode).mixed
    scene = say("saves-over") if slot.over else "" if mixed else _in(slot.scene, say.language)
    heard = say("saves-heard", heard=slot.heard, turns=slot.turns) if slot.turns else ""
    mode = say(f"mode-{slot.mode}")
    return words.joined(say, title if slot.name else "", mode, scene, heard, _when(slot, say))


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
    mode = say(f"mode-{session.mode}")
    if session.over:
        return words.joined(say, mode, say("saves-over"))
    open_ = None if way_of(session.mode).mixed else session.scene
    scene = open_.title[say.language] if open_ else ""
    left = meters.clock(session, say).sum if session.mode.chairs else ""
    return words.joined(say, mode, scene, left)


def day(moment: str) -> str:
    """The day of a moment in ISO 8601, by this machine's time zone; empty if it is none."""
    there = _there(moment)
    return f"{there:%Y-%m-%d}" if there else ""


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
