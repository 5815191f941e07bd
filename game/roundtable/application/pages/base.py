"""What every page has: its choices in their order, its tools, what is explained on it."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.commands import Command
from roundtable.frozen import frozen


@frozen
class Choice:
    """Something the player can do on a page, or cannot and why.

    The order of a page's choices and their keys are decided by the application, once for
    every face.

    Attributes:
        id: names the choice within its page, the same from page to page: "speak:tang-jie".
        key: what is typed for it, digits only: "2". At the table a panelist's number stays
            theirs through a question; a second thing the same person can do has it twice ("22").
        title: what it does, a few words.
        detail: a line more, such as the topics on record; may be empty.
        cost: what it costs on the clock, "2 min"; empty where it costs nothing.
        command: to be handed back to `Application.do`.
        why_not: why it cannot be done now; empty where it can.
        index: the place of the panelist it is about; None where it is about nobody.
        main: True for the one choice that is the obvious way on; at most one a page.
        picked: True for what is chosen already (a setting's value, a picked option, a tab).
    """

    id: str
    key: str
    title: str
    command: Command
    detail: str = ""
    cost: str = ""
    why_not: str = ""
    index: int | None = None
    main: bool = False
    picked: bool = False

    @property
    def legal(self) -> bool:
        """Whether it can be done."""
        return not self.why_not


@frozen
class Hint:
    """Something explained once, where it first appears.

    Attributes:
        id: of `HINTS`; `Seen(id)` puts it away for good.
        anchor: id of the part it points at: "clock", "meters", "board", "seat", "chips",
            "mark", "lanes", "connect", "tabs".
    """

    id: str
    title: str
    body: str
    anchor: str


@frozen
class Line:
    """A paragraph under a heading of its own; either may be empty.

    Attributes:
        place: where it stands in the source; may be empty.
        index: the panelist's place; None where it is nobody's.
    """

    body: str
    heading: str = ""
    place: str = ""
    index: int | None = None


@frozen(kw_only=True)
class Page:
    """Base of the pages.

    Attributes:
        id: which page it is; the class has it.
        title: the heading.
        language: tag of the language all its texts are in.
        choices: what can be done, in order.
        tools: what can be done beside that, each with the action that a key is set for as its
            id: "undo", "history", "board", "lanes", "help", "settings", "back", "menu".
        hint: what is explained here; None for nothing.
        window: what a window or browser tab showing it is called.
    """

    id: ClassVar[str] = ""

    title: str
    language: str
    choices: tuple[Choice, ...] = ()
    tools: tuple[Choice, ...] = ()
    hint: Hint | None = None
    window: str = ""

    def choice(self, key: str) -> Choice | None:
        """The choice or tool of that key or id; None if there is none."""
        every = (*self.choices, *self.tools)
        return next((each for each in every if key in (each.key, each.id) and key), None)
