"""A small sheet over what goes on being seen: a question, what follows, and the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from pygame import Rect

from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns
from roundtable.desktop.screens.base import Back, Command, Question, Screen, Size
from roundtable.desktop.screens.column import Column
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Scrim
from roundtable.locale import Catalog

WIDTH, PADDING = 560, 36


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer: the control's id, the key of its text, what it does."""

    id: str
    text: str
    command: Command


class QuestionScreen(Screen):
    """A question over the screen it was asked from; what to do first has the focus.

    Args:
        below: what goes on being seen.
        question: what is asked.
    """

    name: ClassVar[str] = "question"
    sheet: ClassVar[str] = "question-sheet"

    def __init__(self, below: Screen, question: Question) -> None:
        """Remember what lies below."""
        self.below, self._question = below, question
        self.first = self.answers()[0].id

    def answers(self) -> Sequence[Answer]:
        """The ways to answer, the main one first."""
        question = self._question
        return Answer("yes", question.yes, question.command), Answer("no", "question-no", Back())

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The screen laid out."""
        px, below = kit.px, self.below.tree(kit, size, say)
        wide = min(px(WIDTH * max(1, kit.type.text_percent / 115)), size[0] - px(48))
        head = self._head(Column(kit, 0, 0, wide - 2 * px(PADDING)), say)
        buttons = max(px(48), kit.type.glyph_height("serif", 18) + px(14))
        sheet = Rect(0, 0, wide, head.height + buttons + px(28) + 2 * px(30))
        sheet.center = (size[0] // 2, size[1] // 2)
        left, top = sheet.x + px(PADDING), sheet.y + px(30)
        head = self._head(Column(kit, left, top, head.width), say)
        row = Rect(left, head.y + px(28), head.width, buttons)
        answers = self.answers()
        places = columns(row, [1.0] * len(answers), px(12))
        made = [
            cards.button(kit, place, each.id, say(each.text), kind="plain" if number else "primary")
            for number, (place, each) in enumerate(zip(places, answers, strict=True))
        ]
        panel = kit.sheet(sheet, *head.parts, *made, id=self.sheet)
        veil = Scrim(rect=Rect((0, 0), size), id=f"{self.name}-scrim")
        return Tree(size, (*below.layers, Layer((veil, panel), modal=True)))

    def _head(self, column: Column, say: Catalog) -> Column:
        question = self._question
        column.text(say(question.title), "serif", 24, leading=1.3)
        if question.note:
            column.skip(6)
            note = say(question.note, **question.values)
            column.text(note, "sans", 16, column.kit.theme.soft, leading=1.6)
        return column

    def act(self, action: Action) -> Command | None:
        """What an answer does."""
        return next((each.command for each in self.answers() if each.id == action.id), None)
