"""What was said, and of whom: speeches, quotes, verdicts, questions as they were put."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application.pages import Line, Put, Quote, Speech, Verdict
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Footed,
    Gap,
    Grid,
    Hairline,
    Margin,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Sheet, named, seal_mark, sourced, tag
from roundtable.desktop.kit import Tint

BODY, GLOSS = "body", "gloss"
"""Ids of the text that is revealed line by line, and of the gist below it."""
SPEECH, LEADING = 22, 1.6
"""Size of every speech on the stage, and the distance of its lines."""
VERDICTS: dict[str, Tint] = {"right": "good", "wrong": "seal"}
"""Colour of what came of a bet, wherever it is told."""


def tint(kind: str) -> Tint:
    """The colour of what came of a bet."""
    return VERDICTS.get(kind, "soft")


def section(title: str, *parts: Box | None, size: float = 13) -> Box | None:
    """A part of a page under a small heading and a hairline; nothing where it is empty."""
    held = [each for each in parts if each is not None]
    if not held:
        return None
    return Column(
        Hairline(), Gap(10), TextBox(title, size=size, colour="soft"), *held, Gap(12), gap=6
    )


def verdict(told: Verdict, *, points: bool = True) -> Box:
    """How a bet came out: its points in their colour, what was expected, what is on record."""
    won = TextBox(told.points, "serif", 20, tint(told.kind)) if told.points and points else None
    stand = " · ".join(each for each in (told.told, told.reading) if each)
    return Column(
        Wrap(won, TextBox(told.headline, "serif", 14, tint(told.kind)), gap=12),
        TextBox(stand, size=13, colour="soft") if stand else None,
        gap=3,
    )


def stage_speech(
    speech: Speech, beside: str = "", *, id: str, before: Box | None = None, down: float = 0,  # noqa: A002
) -> Box:  # fmt: skip
    """A speech on the stage: the question it was given to, the words, whose they are, the record.

    What came of a bet stays in sight where the words are scrolled.
    """
    held = [
        Sheet(verdict(each, points=bool(i)), pads=(0, 4), fill=None, border=None, shadow=0,
              id=f"verdict:{i}")
        for i, each in enumerate(speech.verdicts)
    ]  # fmt: skip
    came = Column(*held, gap=10) if held else None
    parts = (
        before,
        TextBox(speech.prompt, size=16, colour="soft", leading=1.5),
        TextBox(speech.asked, size=15, colour="soft", leading=1.45),
        Gap(4),
        TextBox(speech.body, "sans", SPEECH, leading=LEADING, steady=True, id=BODY),
        TextBox(speech.gloss, size=15, leading=1.5, id=GLOSS),
        sourced(speech.mark, speech.unclear, speech.foreign, speech.note, id="mark"),
        came,
        aside(beside) if beside else None,
    )
    settled = any(each.kind in VERDICTS for each in speech.verdicts)
    return Footed(parts, came if settled else None, gap=10, id=id, speech=speech.act, down=down)


def aside(text: str) -> Box:
    """The sentence beside the record, with the rule of the accent."""
    body = TextBox(text, size=16, leading=1.5, id="beside")
    return Sheet(
        body, pads=(18, 4), fill=None, border=None, shadow=0, rule="seal", id="beside-rule"
    )


def quote(each: Quote) -> Box:
    """A line on record in short: whose, the words, to which question, and where it stands."""
    small = " · ".join(part for part in (each.heading, each.place) if part)
    body = Column(
        TextBox(each.face.name, "serif", 14, names=(each.face.name,)) if each.face else None,
        TextBox(each.body, size=15, leading=1.5),
        TextBox(each.gloss, size=13, leading=1.45),
        TextBox(small, size=12, colour="soft"),
        gap=2,
    )
    if each.face is None:
        return body
    return Sheet(body, pads=(14, 2), fill=None, border=None, shadow=0, rule=each.face.index)


def quotes(title: str, lines: Sequence[Quote]) -> Box | None:
    """Lines on record under their heading."""
    return section(title, *map(quote, lines)) if lines else None


def question(put: Put, size: float = 18) -> Column:
    """A question as it was really put, with whose words it is in."""
    small = " · ".join(part for part in (put.lead, put.mark) if part)
    return Column(
        TextBox(small, size=14, colour="soft"),
        TextBox(put.text, "serif" if size > 18 else "sans", size, leading=1.5, id="question"),  # noqa: PLR2004
        TextBox(put.asked, size=14, leading=1.4) if put.asked else None,
        gap=6,
    )


def wordings(put: Put) -> Column:
    """After a guess: whether it was the real one, and what the other forms would have done."""
    kind = {True: "right", False: "wrong"}.get(bool(put.known)) if put.known is not None else ""
    others = [
        Column(
            Wrap(TextBox(each.form, "serif", 14), tag(each.mark) if each.mark else None),
            TextBox(each.text, size=14, leading=1.45),
            TextBox(each.does, size=13, colour="soft"),
            gap=3,
        )
        for each in put.others
    ]
    return Column(
        TextBox(put.told, "serif", 16, tint(kind or ""), id="wording-told"),
        TextBox(put.form, size=14, colour="soft"),
        Hairline() if others else None,
        Grid(*others, least=220, gap=24) if others else None,
        gap=10,
    )


def spoken_sheet(text: str, note: str = "") -> Sheet:
    """Words a question is about, on a sheet of their own."""
    body = Column(
        TextBox(text, "sans", 20, leading=1.7, steady=True),
        TextBox(note, size=13, colour="soft"),
        gap=12,
    )
    return Sheet(body, pads=(30, 24), rule="ink")


def heard(speech: Speech) -> Box:
    """A turn in a line or two: whose, its title, how the bet on it came out."""
    face = speech.face
    lines = Column(
        named(face.name if face else "", speech.title),
        *(TextBox(each.headline, size=13, colour=tint(each.kind)) for each in speech.verdicts),
        gap=2,
    )
    lines.grow = 1
    return Across(seal_mark(face.index, 18) if face else None, lines, gap=12, down=0)


def paragraphs(lines: Sequence[Line]) -> list[Box]:
    """Paragraphs under their headings, each with its place in the source."""
    return [
        Margin(
            Column(
                TextBox(each.heading, "serif", 16, leading=1.3),
                TextBox(each.body, size=14, leading=1.65),
                TextBox(each.place, size=12, colour="soft"),
                gap=4,
            ),
            0, 0, 12,
        )
        for each in lines
    ]  # fmt: skip
