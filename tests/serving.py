"""An application without files, clocks or faces, for tests: ports that hold everything in memory."""

# ruff: noqa: D102, ARG002 -- these are the ports that `roundtable.application.ports` documents

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

import making
from roundtable import ready
from roundtable.application import Application, Notice, Ports, Settings
from roundtable.application.commands import Begin, Next
from roundtable.application.ports import Finished, Look, Slot
from roundtable.application.shelf.saves import about
from roundtable.cli.playing import WITHOUT
from roundtable.errors import GameError
from roundtable.playthrough import Playthrough, PlaythroughError, as_text, load, replay
from roundtable.rules import Mode, Scenario, Session

SCENARIOS = Path(__file__).parents[1] / "scenarios"
SEEDS = SCENARIOS.with_name("seeds")
TODAY = date(2026, 11, 28)
SHIPPED = ("agi-next-2026", "republic-1", "tutorial")
"""Of each kind one: of several voices, of a dialogue, made up."""
ALL = tuple(sorted(each.parent.name for each in SCENARIOS.glob("*/scenario.yaml")))


@cache
def scenario(name: str) -> Scenario:
    """The small scenario, or a shipped one, read once."""
    return making.small() if name == "small" else ready.read(SCENARIOS / name, SEEDS)[0]


class BrokenError(GameError):
    """A scenario that cannot be played."""


@dataclass
class Shelf:
    """Scenarios by id; a name among `broken` cannot be played."""

    names: tuple[str, ...] = ("small",)
    broken: tuple[str, ...] = ()

    def ids(self) -> tuple[str, ...]:
        """Every id."""
        return (*self.names, *self.broken)

    def load(self, scenario_id: str, /) -> Scenario:
        """A scenario."""
        if scenario_id not in self.names:
            raise BrokenError(f"no {scenario_id}")
        return scenario(scenario_id)

    def shipped(self) -> tuple[Scenario, ...]:
        """All of them."""
        return tuple(map(scenario, self.names))


@dataclass
class Memory:
    """A keeper that keeps texts; what it is told to say is in `news`."""

    kept: dict[int, tuple[Session, str, str]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    gone: dict[int, tuple[Session, str, str]] = field(default_factory=dict)
    abouts: dict[int, Mapping[str, object]] = field(default_factory=dict)
    again: list[tuple[Session, int]] = field(default_factory=list)
    settings_kept: Settings = field(default_factory=lambda: Settings(language="en", hints=False))
    news: list[Notice] = field(default_factory=list)
    parting: tuple[Notice, ...] = ()
    saves: int = 0
    waits: bool = False
    unseen: bool = False

    def settings(self) -> Settings:
        return self.settings_kept

    def keep_settings(self, settings: Settings, /) -> None:
        self.settings_kept = settings

    def save(self, session: Session, /, **about: object) -> None:
        self.saves += 1
        number = next(
            (n for n, each in self.kept.items() if each[0] is session), len(self.kept) + 1
        )
        text = as_text(Playthrough.of(session))
        self.kept[number] = (session, text, f"2026-11-28T12:{self.saves % 60:02}:00+00:00")
        self.abouts[number] = about

    def about(self, session: Session, /) -> Mapping[str, object]:
        return next((self.abouts[n] for each, n in self.again if each is session), {})

    def _again(self, number: int) -> Session:
        session, text, _ = self.kept[number]
        self.again.append((replay(session.scenario, load(text)), number))
        return self.again[-1][0]

    def _latest(self, wanted: object) -> Session | None:
        found = [n for n, (s, _, _) in self.kept.items() if wanted(s)]  # type: ignore[operator]
        return self._again(found[-1]) if found else None

    def resume(self, scenario_id: str, /) -> Session | None:
        return self._latest(
            lambda s: scenario(scenario_id).id == s.scenario.id and s.mode is not Mode.DAILY
        )

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:
        return self._latest(lambda s: s.mode is Mode.DAILY and s.seed == seed)

    def heard(self, scenario_id: str, /) -> frozenset[str]:
        return frozenset(turn.id for s, _, _ in self.kept.values() for turn in s.heard)

    def forget(self, scenario_id: str, /) -> None:
        self.kept = {n: e for n, e in self.kept.items() if e[0].scenario.id != scenario_id}

    def slots(self, scenario_id: str | None = None, /) -> tuple[Slot, ...]:
        return tuple(self._slot(n) for n in reversed(self.kept))

    def _slot(self, number: int) -> Slot:
        session, _, updated = self.kept[number]
        told = about(session)
        return Slot(
            number=number,
            name=self.names.get(number, ""),
            scenario=session.scenario.id,
            mode=session.mode,
            updated=updated,
            title=told["title"],  # type: ignore[arg-type]
            scene=told["scene"],  # type: ignore[arg-type]
            heard=len(session.heard),
            turns=len(session.scenario.turn),
            over=session.over,
            changed=False,
            seed=session.seed,
        )

    def open(self, number: int, /, *, newer: bool = False) -> Session | None:
        return self._again(number) if number in self.kept else None

    def versions(self, number: int, /) -> None:
        return None

    def rename(self, number: int, name: str, /) -> None:
        self.names[number] = name

    def remove(self, number: int, /) -> None:
        self.gone[number] = self.kept.pop(number)

    def restore(self, number: int, /) -> bool:
        if number not in self.gone:
            return False
        self.kept[number] = self.gone.pop(number)
        return True

    def exported(self, number: int, /) -> str | None:
        return self.kept[number][1] if number in self.kept else None

    def export(self, number: int, /) -> str | None:
        return f"/exports/{number}.playthrough"

    def imported(self, text: str, /) -> int | None:
        try:
            played = load(text)
        except PlaythroughError:
            self.news.append(Notice("notice-import", {"why": "no game"}))
            return None
        self.save(replay(scenario("small"), played))
        return len(self.kept)

    def imported_file(self, path: str, /) -> int | None:
        return self.imported(path)

    def finished(self) -> Iterator[Finished]:
        for number, (session, _, updated) in self.kept.items():
            if session.over:
                yield Finished(number, self.names.get(number, ""), updated, session)

    def notices(self) -> tuple[Notice, ...]:
        told, self.news = tuple(self.news), []
        return told

    def part(self) -> tuple[Notice, ...]:
        return self.parting


@dataclass
class Files:
    """A watch over a scenario that a test changes."""

    scenario: Scenario | None
    findings: tuple[str, ...] = ()

    def look(self) -> Look:
        return Look(self.scenario, self.findings)

    def start(self, changed: object, /) -> None: ...

    def stop(self) -> None: ...


@dataclass
class Served:
    """An application with the ports it stands on."""

    app: Application
    keeper: Memory
    shelf: Shelf


def serve(
    *names: str,
    begin: Begin | None = None,
    language: str | None = None,
    settings: Settings | None = None,
    seed: int = 1,
    keeper: Memory | None = None,
    **more: object,
) -> Served:
    """An application over these scenarios, the small one by default."""
    keep = keeper or Memory()
    if settings is not None:
        keep.settings_kept = settings
    shelf = Shelf(names or ("small",), more.pop("broken", ()))  # type: ignore[arg-type]
    more.setdefault("without", WITHOUT)
    ports = Ports(
        library=shelf,
        keeper=keep,
        today=more.pop("today", lambda: TODAY),  # type: ignore[arg-type]
        draw=lambda: seed,
        language=language,
        **more,  # type: ignore[arg-type]
    )
    return Served(Application(ports, begin), keep, shelf)


def begun(name: str, mode: Mode, seed: int = 1, language: str = "en", **more: object) -> Served:
    """An application in a game of that mode, past its briefing."""
    scene = scenario(name).scenes[seed % len(scenario(name).scenes)].id
    scene = scene if mode is Mode.QUESTION else ""
    served = serve(name, begin=Begin(name, mode, scene), language=language, seed=seed, **more)
    served.app.do(Next())
    return served


__all__ = ["Files", "Memory", "Served", "Shelf", "begun", "replace", "scenario", "serve"]
