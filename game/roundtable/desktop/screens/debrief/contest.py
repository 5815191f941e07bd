"""A class in teams compared: points, calibration, and the turn on which they differed most."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import Contest, Standing
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.debrief import calibration
from roundtable.desktop.screens.page import Column
from roundtable.desktop.widgets import Pennant, Widget
from roundtable.locale import Catalog

MARK = 22


def tab(kit: Kit, rect: Rect, view: Contest, say: Catalog) -> list[Widget]:
    """The teams in order of points at the left, their sharpest difference at the right."""
    left, right = columns(inset(rect, 0, kit.px(18)), [1.2, 1], kit.px(56))
    ranked = Column(kit, left.x, left.y, left.w)
    ranked.text(view.verdict, "serif", 24, leading=1.35, gap=16)
    for team, chips in zip(view.standings, view.calibration, strict=True):
        standing(ranked, team)
        ranked.skip(6)
        aside = round(kit.grown(MARK) * Pennant.RATIO) + kit.px(12)
        inner = Column(kit, ranked.left + aside, ranked.y, ranked.width - aside)
        calibration.picture(inner, chips, say, note=False)
        ranked.add(*inner.parts)
        ranked.y = inner.y + kit.px(16)
    if any(chip for chips in view.calibration for chip in chips):
        ranked.soft(say("calibration-note"), 12)
    split = Column(kit, right.x, right.y, right.w)
    _split(split, view, say)
    return [
        *page.scrolled(kit, page.bled(kit, left), "ranked", ranked, view.verdict),
        *page.scrolled(kit, page.bled(kit, right), "split", split, say("contest-split")),
    ]


def standing(column: Column, team: Standing, *, size: float = 18) -> None:
    """A team's seal, its name, and at the right how it stands."""
    kit = column.kit
    mark = kit.grown(MARK)
    high = max(mark, kit.type.glyph_height("serif", size))
    row = column.box(high)
    flag = Pennant.at(row.x, row.centery, mark, team.index)
    told = f"{team.points} · {team.counts}"
    wide = min(kit.type.width(told, "sans", 14), row.w // 2)
    end = Rect(row.right - wide, row.y, wide, row.h)
    left = flag.rect.right
    name = Rect(left + kit.px(12), row.y, end.x - left - kit.px(20), row.h)
    fitting = kit.type.fit(team.name, "serif", (size, 16, 14, 13, 12, 11), name.w)
    column.add(
        flag,
        kit.label(name, team.name, "serif", fitting, down=0.5, leading=1.0),
        kit.label(end, told, "sans", kit.type.fit(told, "sans", (14, 13, 12, 11, 10), wide),
                  align="right", down=0.5, leading=1.0),
    )  # fmt: skip


def _split(column: Column, view: Contest, say: Catalog) -> None:
    kit = column.kit
    column.text(say("contest-split"), "serif", 18, gap=10)
    if not view.split:
        column.soft(say("contest-split-none"), 16)
        return
    column.text(view.split, "sans", 16, leading=1.6, gap=14)
    pairs: Sequence[tuple[int, str, str]] = [(b.index, b.name, b.text) for b in view.bets]
    for index, name, text in pairs:
        mark = kit.mark(column.left, column.y, MARK - 4, "serif", 16)
        flag = Pennant.at(mark.x, mark.y + mark.h // 2, mark.h, index)
        left = flag.rect.w + kit.px(10)
        inner = Column(kit, column.left + left, column.y, column.width - left)
        inner.text(name, "serif", 16, leading=1.2, gap=1)
        inner.text(text, "sans", 14, leading=1.55)
        column.add(flag)
        column.add(*inner.parts)
        column.y = inner.y + kit.px(12)
    column.line(gap=12)
    column.soft(say("contest-came"), 13, gap=2)
    column.text(view.came, "sans", 16, leading=1.6)
