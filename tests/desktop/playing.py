"""A player at the window: what they would choose next, and the keys for it."""

from __future__ import annotations

from driving import Driver
from roundtable.application import Settings
from roundtable.rules import Mode

STILL = Settings(motion=False, hints=False)


def wish(driver: Driver, mode: Mode = Mode.MODERATE) -> str:
    """The control a player would use now, on the way to the debrief."""
    ids = driver.ids(usable=True)
    if "confirm" in ids:
        return "confirm"
    name = driver.screen.name
    if name == "library":
        return {Mode.DAILY: "daily", Mode.QUESTION: driver.starting("scene:")}.get(
            mode, f"mode:{mode}"
        )
    if name == "bets":
        return _staking(driver)
    if any(each.startswith("chip:") for each in ids) and driver.starting("pick:"):
        return "chip:60" if driver.focus.startswith("chip") else driver.starting("pick:")
    if name == "confirm":
        return ids[-1] if driver.page.about == "adjourn" else ids[0]  # type: ignore[attr-defined]
    main = [e.id for e in driver.page.choices if e.main and e.legal and e.id in ids]
    first = main[0] if main else driver.screen.first
    return first if first in ids else ids[0]


def _staking(driver: Driver) -> str:
    """The next cell of the grid: a letter, then its chip; at last to reveal."""
    page = driver.page
    waiting = next((e for e in page.entries if not e.entered), None)  # type: ignore[attr-defined]
    if waiting is None:
        return "uncover"
    half = driver.screen.half.get(waiting.index, "")  # type: ignore[attr-defined]
    if half:
        return f"stake:{waiting.index}:60"
    options = page.options  # type: ignore[attr-defined]
    return f"letter:{waiting.index}:{options[waiting.index % len(options)].id}"


def by_keyboard(driver: Driver, mode: Mode = Mode.MODERATE) -> None:
    """Tab to it, and Enter."""
    driver.reach(wish(driver, mode))
    driver.press("enter")
