"""The settings; a change takes effect at once."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages import Choice, SettingRow, SettingsPage
from roundtable.desktop.boxes import (
    Box,
    Column,
    Dock,
    Gap,
    Hairline,
    Margin,
    Panes,
    Scrolled,
    Steady,
    TextBox,
)
from roundtable.desktop.components import TARGET, segments
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.frame import bar, links, merged


class SettingsScreen(Screen[SettingsPage]):
    """One row of values for each setting, in parts."""

    name: ClassVar[str] = "settings"

    @property
    def position(self) -> object:
        """One place, whatever the language."""
        return "settings"

    @property
    def first(self) -> str:
        """The value in force of the first setting."""
        values = self.page.parts[0].rows[0].values if self.page.parts else ()
        return next((each.id for each in values if each.picked), "")

    def box(self) -> Box:
        """Names at the left, values at the right, below each other where there is no room."""
        page, parts = self.page, list[Box | None]()
        for part in page.parts:
            parts += [TextBox(part.title, "serif", 20), Gap(4), Hairline(), Gap(10)]
            parts += [_row(each) for each in part.rows]
            parts.append(Gap(18))
        body = Scrolled(Column(*parts, widest=900), "rows", page.title)
        rest = [each for each in page.choices if not each.id.startswith("setting:")]
        head = bar(page.title, links(merged(rest, page.tools)))
        return Dock(head, Margin(body, 40, 18, 8), speech=page.title)

    def every(self) -> tuple[Choice, ...]:
        """The values, too."""
        values = [v for part in self.page.parts for row in part.rows for v in row.values]
        return (*super().every(), *values)


def _row(row: SettingRow) -> Box:
    values = segments([(each.id, each.title, each.picked) for each in row.values], row.label)
    note = TextBox(row.note, size=13, colour="soft", leading=1.4)
    # Level with the first buttons beside it.
    label = TextBox(row.label, size=16, leading=1.25, down=0.5)
    name = Steady([lambda: label], lambda kit: kit.px(TARGET * kit.density.air))
    return Column(
        Panes(name, Column(values, note, gap=4), weights=(0.3, 0.7), gap=16, least=560,
              id=f"setting:{row.name}"),
        Gap(10),
    )  # fmt: skip
