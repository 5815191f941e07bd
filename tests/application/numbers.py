"""A face of few lines: it writes pages as titles and numbers, and takes numbers alone.

It is the proof that everything that faces would otherwise decide is decided in the application.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from roundtable.application import Application, Done
from roundtable.application.pages import Choice, Page


class Numbers:
    """Plays by the numbers of choices.

    Args:
        app: what is played.
        write: takes a line.
    """

    def __init__(self, app: Application, write: Callable[[str], object]) -> None:
        self.app, self.write = app, write

    def show(self) -> Page:
        """Write the page: its title and what can be chosen."""
        page = self.app.page()
        self.write(page.title)
        for each in page.choices:
            self.write(self.line(each))
        return page

    @staticmethod
    def line(choice: Choice) -> str:
        """A choice in a line, with why not where it cannot be done."""
        parts = (choice.title, choice.detail, choice.cost, choice.why_not)
        return f"{choice.key}. {' · '.join(filter(None, parts))}"

    def enter(self, number: str) -> Done | None:
        """Do what a number stands for; None where it stands for nothing that can be done."""
        found = next((each for each in self.app.page().choices if each.key == number), None)
        if found is None or not found.legal:
            return None
        done = self.app.do(found.command)
        for line in (*done.notices, *(cue.caption for cue in done.cues)):
            self.write(line)
        return done

    def play(self, numbers: Iterator[str]) -> None:
        """Play until the numbers or the face end."""
        self.show()
        for number in numbers:
            done = self.enter(number)
            if done is not None and done.over:
                return
            self.show()
