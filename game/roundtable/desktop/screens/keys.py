"""The keys: which does what, to be changed one by one."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.commands import Back, Change
from roundtable.application.pages import KeyRow, KeysPage
from roundtable.desktop.boxes import Across, Box, Column, Dock, Grid, Margin, Scrolled, TextBox
from roundtable.desktop.components import Press
from roundtable.desktop.keys import DEFAULTS, PICKS, Keys, printed
from roundtable.desktop.kit import Tint
from roundtable.desktop.screens.base import Redraw, Screen, Wish
from roundtable.desktop.screens.frame import bar, links, merged
from roundtable.desktop.styles import PICKED, spoken


class KeysScreen(Screen[KeysPage]):
    """Every action with its key; one that is activated waits for another."""

    name: ClassVar[str] = "keys"
    waits = ""

    @property
    def listens(self) -> bool:
        """True while an action waits for its key."""
        return bool(self.waits)

    def box(self) -> Box:
        """The actions in one or two columns, each with its key and what clashes with it."""
        page = self.page
        keys = Keys({each.action: each.key for each in page.rows if each.key})
        names = {each.action: each.label for each in page.rows}
        shown = [each for each in page.rows if each.action in DEFAULTS]
        body = Column(
            TextBox(page.note, size=14, colour="soft"),
            Grid(*(self._row(each, keys, names) for each in shown), least=400, most=2, gap=14, aside=72),
            gap=18, widest=1040,
        )  # fmt: skip
        head = bar(page.title, links(merged(page.choices, page.tools)))
        return Dock(head, Margin(Scrolled(body, "rows", page.title), 40, 18, 8), speech=page.title)

    def _row(self, row: KeyRow, keys: Keys, names: dict[str, str]) -> Box:
        waits, say = self.waits == row.action, self.say
        key = say("keys-press") if waits else printed(keys.of(row.action), say("enter"))
        clash = self._clash(row.action, keys, names)
        colour: Tint = "on_ink" if waits else "ink"
        press = Press(
            TextBox(key, size=14, colour=colour, align="centre", down=0.5), f"key:{row.action}",
            spoken(row.label, key, clash, PICKED if waits else ""), pads=(16, 6), down=0.5,
            look="picked" if waits else "plain", edge="seal" if clash else None,
        )  # fmt: skip
        line = Across(TextBox(row.label, size=15, leading=1.25, grow=1), press, gap=12, least=120)
        return Column(line, TextBox(clash, size=13, colour="seal"), gap=2)

    def _clash(self, action: str, keys: Keys, names: dict[str, str]) -> str:
        others = [names.get(each, each) for each in keys.clashes(action)]
        if others:
            return self.say("keys-clash", others=self.say("list-joint").join(others))
        return self.say("keys-picks") if keys.of(action) in PICKS else ""

    def local(self, name: str) -> Wish | None:
        """Waits for a key."""
        kind, _, action = name.partition(":")
        self.waits = action if kind == "key" and action in DEFAULTS else ""
        return Redraw() if self.waits else None

    def hear(self, key: str) -> Wish | None:
        """The key that was waited for; Esc leaves all as it was."""
        action, self.waits = self.waits, ""
        if not key or key == DEFAULTS["back"]:
            return Redraw()
        return Change(f"key {action}", key)

    def escape(self) -> Wish:
        """Stops waiting, or goes back."""
        waited, self.waits = self.waits, ""
        return Redraw() if waited else Back()
