"""The one compiled form of the rules, made from the table and its guards, and what stands on it.

- `form`: places, and the moves between them
- `worth`: H of a scene as an integer
- `ways`: the ways through one scene
- `joint`: several scenes under one clock
- `best`: the most that can be made of a position
- `chance`, `bulk`: many games at once
- `dice`: the mean of careful dice
- `reference`: dice, best and par, and Room between them
- `notes`: what each choice of a game cost
- `choosing`: ways of choosing without hands
- `matters`: whether choosing matters in a scenario
- `counts`: positions, dead ends, traps, what no play can hear
"""

from roundtable.search.best import Plan, Search, Spot, spot_of
from roundtable.search.bulk import Bulk, Game, Moving
from roundtable.search.chance import drawn
from roundtable.search.choosing import careful, first_shown, prudent
from roundtable.search.counts import Counted, counted, unreachable
from roundtable.search.dice import Mean, dice
from roundtable.search.form import Edge, Form, Place, form_of, walked
from roundtable.search.matters import (
    LEAST_PRUDENT,
    LEAST_SPREAD,
    MOST_FIRST,
    MOST_LONGEST,
    Matters,
    matters,
)
from roundtable.search.notes import Kind, Note, annotate
from roundtable.search.reference import (
    Reference,
    RoomScore,
    known,
    par_masks,
    reference,
    reference_of,
    room,
    written,
)
from roundtable.search.worth import Worth

__all__ = [
    "LEAST_PRUDENT",
    "LEAST_SPREAD",
    "MOST_FIRST",
    "MOST_LONGEST",
    "Bulk",
    "Counted",
    "Edge",
    "Form",
    "Game",
    "Kind",
    "Matters",
    "Mean",
    "Moving",
    "Note",
    "Place",
    "Plan",
    "Reference",
    "RoomScore",
    "Search",
    "Spot",
    "Worth",
    "annotate",
    "careful",
    "counted",
    "dice",
    "drawn",
    "first_shown",
    "form_of",
    "known",
    "matters",
    "par_masks",
    "prudent",
    "reference",
    "reference_of",
    "room",
    "spot_of",
    "unreachable",
    "walked",
    "written",
]
