"""Checks of minutes: where all of a kind cost the same, the one that does not is told."""

from __future__ import annotations

from collections import Counter, defaultdict

from roundtable.loading import codes
from roundtable.loading.case import Case
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import Mapping, mappings, scalar, whole

_ENOUGH = 3
"""How many others have to agree, all of them, before one is odd."""


def check(case: Case) -> None:
    """Report a scene or turn whose minutes differ from all others of its kind."""
    if case.findings.failed:
        # Where a turn has the wrong act, its minutes are those of another kind.
        return
    kinds: defaultdict[str, list[Mapping]] = defaultdict(list)
    for scene in case.scenes:
        kinds["scene"].append(scene)
        for turn in mappings(scene, "turns"):
            kinds[scalar(turn, "act") or ""].append(turn)
    for kind, members in kinds.items():
        _check_kind(kind, members, case)


def _check_kind(kind: str, members: list[Mapping], case: Case) -> None:
    if any("seconds" in each for each in members):
        # Times of a recording follow no rule of a house.
        return
    told = [(each, whole(each.get("minutes"))) for each in members]
    known = Counter(number for _, number in told if number is not None)
    if len(known) != 2 or min(known.values()) != 1 or known.total() <= _ENOUGH:  # noqa: PLR2004
        return
    (usual, _), (odd, _) = known.most_common()
    member = next(each for each, number in told if number == odd)
    what = "scene" if kind == "scene" else f"`{shown(kind)}`"
    message = f"{odd} minutes, and every other {what} costs {usual}"
    case.findings.report(codes.ODD_MINUTES, member["minutes"], message)
