"""How often each turn is heard, as a picture: a row for each scene, a cell for each turn."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from roundtable.authoring.drawing import Cell, grid_picture
from roundtable.authoring.flow_drawing import heat
from roundtable.locale import Catalog
from roundtable.rules import Scenario, Scene

LIGHT = Fraction(1, 1000)
"""Less than this is shown as such, for it is not nothing."""


def heat_picture(
    scenario: Scenario,
    shares: Mapping[str, Fraction],
    plays: int,
    language: str,
    form: str,
) -> bytes:
    """The shares as the bytes of a picture.

    Args:
        scenario: whose scenes and turns these are.
        shares: for each turn the share of plays of careful dice that hear it, in [0, 1].
        plays: how many plays these are.
        language: of all texts.
        form: ``svg`` or ``png``.

    Raises:
        NoGraphviz: there is no `dot` on this machine.
    """
    say = Catalog(language)
    legend = say("author-heat-plays", count=plays)
    rows = [_row(scenario, scene, shares, language) for scene in scenario.scenes]
    return grid_picture(f"{scenario.title[language]}\n{legend}", rows, form)


def _row(
    scenario: Scenario, scene: Scene, shares: Mapping[str, Fraction], language: str
) -> list[Cell]:
    names = {each.id: each.name[language] for each in scenario.panelists}
    cells = [Cell(scene.title[language], None)]
    for turn in scene.turns:
        share = shares[turn.id]
        text = f"{names[turn.speaker]}\n{turn.title[language]}\n{_percent(share)}"
        cells.append(Cell(text, heat(share)))
    return cells


def _percent(share: Fraction) -> str:
    return "< 0.1 %" if 0 < share < LIGHT else f"{float(100 * share):.1f} %"
