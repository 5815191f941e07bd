"""What was not heard, opened by a click; and what the record cannot tell."""

from __future__ import annotations

from roundtable.application.pages import Limits, NotHeard, Unheard
from roundtable.desktop.boxes import Box, Column, Gap, Grid, Panes, Scrolled, TextBox
from roundtable.desktop.components import Press, Sheet, named
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.screens.words import paragraphs
from roundtable.desktop.styles import spoken


def tab(view: NotHeard, state: TabState) -> Box:
    """Turns by their topics; an opened one shows its words."""
    del state
    rows = Grid(*map(_turn, view.rows), least=380, most=2, gap=10)
    body = Column(TextBox(view.summary, "serif", 18, leading=1.4), rows, gap=14)
    return Scrolled(body, "unheard", view.summary)


def _turn(row: Unheard) -> Box:
    head = named(row.face.name, row.topic, mark=row.face.index)
    scene = TextBox(row.scene, size=12, colour="soft")
    if row.quote is None:
        said = spoken(row.face.name, row.topic, row.scene)
        return Press(Column(head, scene, gap=2), f"unfold:{row.turn}", said, look="plain", pads=(18, 9),
                     rule=row.face.index)  # fmt: skip
    words = Column(
        head, scene, TextBox(row.quote.body, size=16, leading=1.6),
        TextBox(row.quote.gloss, size=14, leading=1.5),
        TextBox(row.quote.place, size=13, colour="soft"), gap=5,
    )  # fmt: skip
    return Sheet(words, pads=(18, 12), shadow=0, rule=row.face.index)


def limits(view: Limits, state: TabState) -> Box:
    """The limits at the left; the author's asides and lines nobody signed at the right."""
    del state
    right = Column(
        TextBox(view.remarks_title, "serif", 18) if view.remarks else None,
        *paragraphs(view.remarks),
        Gap(6),
        TextBox(view.unsigned_title, "serif", 18) if view.unsigned else None,
        *paragraphs(view.unsigned),
        gap=6,
    )
    left = Scrolled(Column(*paragraphs(view.limits)), "limits")
    if not view.remarks and not view.unsigned:
        return left
    return Panes(
        left, Scrolled(right, "remarks", view.remarks_title), line=True,
    )  # fmt: skip
