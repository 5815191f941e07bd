"""The sheet on the table: what was said last, or the question as put, or what to do first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from pygame import Rect

from roundtable.application import Asked, Speech, TableView, Verdict
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns
from roundtable.desktop.screens.column import Column
from roundtable.desktop.theme import Colour
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

BODY = "body"
"""Id of the text that is revealed line by line."""
VERDICT = "verdict"
"""Id of what came of the forecast; it appears after the text."""
ACROSS, DOWN = 32, 12
"""Margins of the sheet, in units."""
LEAST = 132
"""Height of an empty sheet, in units."""
TYPE = ((20, 1.75), (18, 1.65), (17, 1.6), (16, 1.55), (15, 1.45))
"""Sizes and leadings of the text, the most generous first."""

Fill = Callable[[Column, float, float], None]
"""Puts the content into a column, its reading text at a size and leading."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that knows its height before it is placed.

    Attributes:
        kit, fill: what makes it.
        size, leading: of its reading text.
        width, content: of the sheet and of what stands in it, in pixels.
        scroll: id of its scroll, should it need one.
        speech: accessible name of that scroll.
        rule: the mark of who speaks.
    """

    kit: Kit
    fill: Fill
    size: float
    leading: float
    width: int
    content: int
    scroll: str
    speech: str
    rule: Colour | None

    @property
    def wanted(self) -> int:
        """The height at which everything is seen."""
        return max(self.kit.px(LEAST), self.content + 2 * self.kit.px(DOWN))

    def build(self, rect: Rect) -> Widget:
        """The sheet in its place; what does not fit is scrolled."""
        kit = self.kit
        left, top = rect.x + kit.px(ACROSS), rect.y + kit.px(DOWN)
        column = Column(kit, left, top, self.width - 2 * kit.px(ACROSS))
        self.fill(column, self.size, self.leading)
        children = tuple(column.parts)
        if self.content > rect.h - 2 * kit.px(DOWN):
            window = Rect(left, top, rect.right - kit.px(12) - left, rect.bottom - kit.px(14) - top)
            children = (
                kit.scroll(window, self.scroll, self.content, *children, speech=self.speech),
            )
        return kit.sheet(rect, *children, rule=self.rule, id="sheet")


def sheet_for(view: TableView, kit: Kit, width: int, budget: int, say: Catalog) -> Sheet:
    """The sheet of this view, in the largest type that keeps within `budget` pixels."""
    sheet = _sheets(view, kit, width, say)
    for size, leading in TYPE[:-1]:
        made = sheet(size, leading)
        if made.wanted <= budget:
            return made
    return sheet(*TYPE[-1])


def _sheets(view: TableView, kit: Kit, width: int, say: Catalog) -> Callable[[float, float], Sheet]:
    speech, rule = view.speech, None
    if speech is not None:
        fill: Fill = _Said(kit, speech, say)
        scroll, name = f"speech:{speech.turn}", speech.name
        rule = None if speech.index is None else kit.person_rule(speech.index)
    elif view.asked is not None:
        fill = _Put(kit, view.asked, say, replay=is_replay(view))
        scroll, name, rule = "asked", view.heading, kit.theme.ink
    else:
        fill = _Opening(kit, view, say)
        scroll, name = "opening", view.say

    def sheet(size: float, leading: float) -> Sheet:
        column = Column(kit, 0, 0, width - 2 * kit.px(ACROSS))
        fill(column, size, leading)
        return Sheet(kit, fill, size, leading, width, column.height, scroll, name, rule)

    return sheet


def is_replay(view: TableView) -> bool:
    """True where the record runs and the player foretells it."""
    return any(each.kind in ("guess", "hear") for each in view.options)


@dataclass(frozen=True, slots=True)
class _Said:
    """Something said, with its voice, its place, and how the forecast came out."""

    kit: Kit
    speech: Speech
    say: Catalog

    def __call__(self, column: Column, size: float, leading: float) -> None:
        """Fill the column."""
        speech, soft = self.speech, self.kit.theme.soft
        headed(column, speech.name, f"{speech.act} · {speech.title}")
        column.skip(6)
        if speech.prompt:
            column.skip(2)
            column.text(speech.prompt, "sans", 14, soft)
            column.skip(2)
        column.text(speech.body, "sans", size, leading=leading, id=BODY)
        column.skip(11)
        sourced(column, speech)
        if speech.verdict is not None:
            column.skip(8)
            foretold(column, speech.verdict, self.say)


def headed(column: Column, name: str, rest: str, size: float = 18, soft: float = 14) -> None:
    """A name, and beside it (below, where there is no room) something softer."""
    kit = column.kit
    glyph = kit.type.glyph_height("serif", size)
    wide = kit.type.width(name, "serif", size)
    spare = column.width - wide - kit.px(10)
    beside = kit.type.width(rest, "sans", soft) <= spare
    if wide > column.width or not beside:
        column.text(name, "serif", size, leading=1.3)
        column.text(rest, "sans", soft, kit.theme.soft)
        return
    box = Rect(column.left, column.y, wide, glyph)
    column.parts.append(kit.label(box, name, "serif", size, down=0.5))
    if rest:
        box = Rect(box.right + kit.px(10), column.y, spare, glyph)
        column.parts.append(kit.label(box, rest, "sans", soft, kit.theme.soft, down=0.5))
    column.y = box.bottom


def sourced(column: Column, speech: Speech) -> None:
    """The tags of voice and of doubt, the place in the source, and a note on the order."""
    kit, soft = column.kit, column.kit.theme.soft
    left, high = column.left, 0
    for text in (speech.voice, speech.unclear):
        if not text:
            continue
        tag = replace(kit.tag(left, column.y, text), id="voice" if text == speech.voice else "")
        if tag.rect.right > column.left + column.width and left > column.left:
            column.y += high + kit.px(4)
            tag = replace(kit.tag(column.left, column.y, text), id=tag.id)
        column.parts.append(tag)
        left, high = tag.rect.right + kit.px(8), tag.rect.h
    room = column.left + column.width - left
    told = kit.type.width(speech.place, "sans", 13)
    if told > room:
        column.y += high + kit.px(4) if high else 0
        column.text(speech.place, "sans", 13, soft)
        left = column.left + column.width
    else:
        box = Rect(left, column.y, told, max(high, kit.type.glyph_height("sans", 13)))
        column.parts.append(kit.label(box, speech.place, "sans", 13, soft, down=0.5))
        left = box.right + kit.px(16)
        column.y = box.bottom
    if not speech.note:
        return
    room = column.left + column.width - left
    if kit.type.width(speech.note, "sans", 13) > room:
        column.skip(4)
        column.text(speech.note, "sans", 13, soft)
    else:
        box = Rect(left, box.y, room, box.h)
        column.parts.append(kit.label(box, speech.note, "sans", 13, soft, down=0.5))


def foretold(column: Column, verdict: Verdict, say: Catalog) -> None:
    """What came of a forecast: the points, the stand taken, and who read it so."""
    outer, first = column.y, len(column.parts)
    column.line()
    column.skip(6)
    told = verdict.reading
    if verdict.outcome:
        outcome = say("verdict-outcome", outcome=verdict.outcome)
        told = say("table-reading", outcome=outcome, reading=verdict.reading)
    headed(column, verdict.headline, told, 16, 13)
    mine = tuple(column.parts[first:])
    rect = Rect(column.left, outer, column.width, column.y - outer)
    column.parts[first:] = [Widget(rect=rect, id=VERDICT, children=mine)]


@dataclass(frozen=True, slots=True)
class _Put:
    """The question of the scene, and what its form does, beside the real one."""

    kit: Kit
    asked: Asked
    say: Catalog
    replay: bool

    def __call__(self, column: Column, size: float, leading: float) -> None:
        """Fill the column."""
        asked, say, soft = self.asked, self.say, self.kit.theme.soft
        column.text(say("table-asks" if self.replay else "asked-put"), "sans", 14, soft)
        column.skip(4)
        column.text(asked.text, "serif", size + 2, leading=min(leading, 1.6), id="question")
        column.skip(12)
        column.line()
        column.skip(10)
        record = say("asked-record", form=asked.record_form, note=asked.record_note)
        if self.replay:
            column.text(record, "sans", 13, soft, leading=1.55)
        elif asked.same:
            same = say("asked-same", form=asked.form, note=asked.note)
            column.text(same, "sans", 13, soft, leading=1.55)
        else:
            self._beside(column, say("asked-yours", form=asked.form, note=asked.note), record)
        if asked.unclear:
            column.skip(5)
            column.text(asked.unclear, "sans", 13, soft, leading=1.55)

    def _beside(self, column: Column, yours: str, record: str) -> None:
        """The two forms side by side, the real wording with its own."""
        kit = self.kit
        outer = Rect(column.left, column.y, column.width, 0)
        bottoms = []
        for place, note, wording in zip(
            columns(outer, [1, 1], kit.px(28)), (yours, record), ("", self.asked.record_text),
            strict=True,
        ):  # fmt: skip
            side = Column(kit, place.x, place.y, place.w)
            if wording:
                side.text(wording, "sans", 14, leading=1.5)
                side.skip(3)
            side.text(note, "sans", 13, kit.theme.soft, leading=1.55)
            column.parts += side.parts
            bottoms.append(side.y)
        column.y = max(bottoms)


@dataclass(frozen=True, slots=True)
class _Opening:
    """Before the first question: what to do, and how."""

    kit: Kit
    view: TableView
    say: Catalog

    def __call__(self, column: Column, size: float, leading: float) -> None:
        """Fill the column."""
        replay = is_replay(self.view)
        column.skip(6)
        column.text(self.view.say, "serif", size + 4, leading=1.4, id="opening")
        column.skip(8)
        key = "table-opening-replay" if replay else "table-opening"
        column.text(
            self.say(key), "sans", min(16, size), self.kit.theme.soft, leading=min(leading, 1.65)
        )


__all__ = ["BODY", "VERDICT", "Sheet", "is_replay", "sheet_for"]
