"""The question before somebody speaks: a stand by its number, then a chip."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from roundtable.application import Chip, ForecastView
from roundtable.rules import CHIPS, Belief
from roundtable.terminal.desk import AgainError, Desk, LanguageChangedError
from roundtable.terminal.typed import Answer, Word

Common = Callable[[Answer], bool]
"""Acts on what is possible all through a game; True if it did."""


class BackError(Exception):
    """The player goes back to choose something else."""


class LeaveForecastError(Exception):
    """The player takes the way out that is offered beside the picks."""


class Forecasting:
    """Asks for one belief.

    Args:
        desk: where to ask.
        view: makes the question, in the language of the moment.
        common: acts on what is possible all through a game.
        hint: one line on what can be typed, from the last number and a text's id.
        out: makes the title of a way out, offered as one more number; None for none.
    """

    def __init__(
        self,
        desk: Desk,
        view: Callable[[], ForecastView],
        common: Common,
        hint: Callable[[int, str], str],
        out: Callable[[], str] | None = None,
    ) -> None:
        self._desk = desk
        self._view = view
        self._common = common
        self._hint = hint
        self._out = out

    def ask(self) -> Belief | None:
        """The belief; None for no idea.

        Raises:
            BackError: the player chooses something else.
            AgainError: what the question is about is to be written anew.
            LeaveForecastError: the way out was taken.
        """
        while True:
            try:
                view = self._view()
                pick, percent = self._once(view)
            except LanguageChangedError:
                if self._out:
                    raise  # what the question is about is to be written anew as well
                continue
            if percent >= 0:
                return view.belief(pick, percent)
            if self._out and not pick:
                raise AgainError  # as above

    def _once(self, view: ForecastView) -> tuple[str, int]:
        """The pick and its per cent: -1 where the question is to be asked again."""
        self._write(view)
        pick, percent = self._pick(view)
        if pick and percent < 0:
            percent = self._chip(view, pick)
        return pick, percent

    def _write(self, view: ForecastView) -> None:
        paper, say = self._desk.paper, self._desk.say
        paper.heading(view.lead)
        paper.line(view.context)
        paper.line(view.ask)
        extra = [self._out()] if self._out else []
        self._desk.items([*(each.text for each in view.picks), *extra])
        self._desk.items([say("chip-no-idea")], first=0)
        paper.line(view.note)
        self._desk.hint("chip")

    def _pick(self, view: ForecastView) -> tuple[str, int]:
        """The pick and its per cent: -1 where that is still to be asked; no pick to ask anew."""
        found: list[tuple[str, int]] = []

        def handle(answer: Answer) -> bool:
            if answer.word is Word.BACK:
                raise BackError
            if answer.word is Word.NOTHING or answer.number == 0:
                found.append((view.picks[0].id, 0))
                return True
            if self._out and (answer.word is Word.ADJOURN or answer.number == len(view.picks) + 1):
                raise LeaveForecastError
            chosen = _chosen(view, answer)
            if chosen is None:
                if not self._common(answer):
                    return False
                chosen = "", -1
            found.append(chosen)
            return True

        last = len(view.picks) + bool(self._out)
        self._desk.until(handle, lambda: self._hint(last, "terminal-choose-pick"))
        return found[0]

    def _chip(self, view: ForecastView, pick: str) -> int:
        """The per cent staked; -1 to pick anew."""
        desk, chips = self._desk, view.chips[pick]
        desk.paper.heading(_text(view, pick))
        desk.paper.line(desk.once("forecast-sure"))
        key = "terminal-chip-worst" if view.note else "terminal-chip"
        desk.items([self._printed(key, each) for each in chips])
        desk.items([desk.say("chip-no-idea")], first=0)
        found: list[int] = []

        def handle(answer: Answer) -> bool:
            if answer.word is Word.NOTHING or answer.number == 0:
                found.append(0)
            elif answer.word is Word.BACK:
                found.append(-1)
            else:
                percent = _percent(chips, answer.number)
                if percent:
                    found.append(percent)
                elif self._common(answer):
                    found.append(-1)
            return bool(found)

        desk.until(handle, lambda: self._hint(len(chips), "terminal-choose-chip"))
        return found[0]

    def _printed(self, key: str, chip: Chip) -> str:
        return self._desk.say(key, label=chip.label, right=chip.right, wrong=chip.wrong)


def _text(view: ForecastView, pick: str) -> str:
    return next(each.text for each in view.picks if each.id == pick)


def _chosen(view: ForecastView, answer: Answer) -> tuple[str, int] | None:
    """The pick a number or a name stands for, with the per cent if one was given behind it."""
    ids = [each.id for each in view.picks]
    *head, last = answer.text.replace("%", "").split() or [""]
    if len(head) == 1 and head[0] in ids:
        percent = int(last) if last in map(str, CHIPS) else 0
        return (head[0], percent) if percent else None
    if answer.text in ids:
        return answer.text, -1
    numbers = answer.numbers
    if not numbers or not 1 <= numbers[0] <= len(ids):
        return None
    if len(numbers) == 1:
        return ids[numbers[0] - 1], -1
    percent = numbers[1] if numbers[1] in CHIPS else 0
    return (ids[numbers[0] - 1], percent) if len(numbers) == 2 and percent else None  # noqa: PLR2004


def _percent(chips: Sequence[Chip], number: int) -> int:
    """The per cent of a chip by its number or by itself; 0 for neither."""
    if 1 <= number <= len(chips):
        return chips[number - 1].percent
    return number if number in {each.percent for each in chips} else 0
