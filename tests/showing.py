"""Screens of real games at fixed positions, for the tests of layouts and the reference pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pygame
from roundtable import application
from roundtable.application import Settings
from roundtable.application.ports import Finished, Notice, Slot, Versions
from roundtable.application.versions import Changes
from roundtable.desktop.game import Game, once
from roundtable.desktop.interaction import Action, Interaction
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas, shape_cache
from roundtable.desktop.screens.base import Redraw, Screen, Size
from roundtable.desktop.screens.debrief import DebriefScreen
from roundtable.desktop.screens.help import HelpScreen
from roundtable.desktop.screens.keys import KeysScreen
from roundtable.desktop.screens.leave import LeaveScreen, PartingScreen
from roundtable.desktop.screens.library import LibraryScreen
from roundtable.desktop.screens.profile import ProfileScreen
from roundtable.desktop.screens.saves import SavesScreen, Shown
from roundtable.desktop.screens.settings import SettingsScreen
from roundtable.desktop.text import Type
from roundtable.desktop.theme import LIGHT, Theme
from roundtable.desktop.thumbnail import encoded
from roundtable.desktop.tree import Tree
from roundtable.desktop.window import scale_of
from roundtable.loading import load_scenario
from roundtable.locale import Catalog
from roundtable.rules import (
    CHIPS,
    Belief,
    Match,
    Mode,
    Move,
    Phase,
    Reveal,
    Scenario,
    Seat,
    Session,
)
from roundtable.simulation import GreedyPlayer, Player, RandomPlayer, RecordPlayer, play

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "assets" / "fonts"


@dataclass(frozen=True, slots=True)
class Guesser:
    """Plays like the greedy one and lays chips in turn, so that hits and misses both occur."""

    def choose(self, session: Session) -> Move:
        """The greedy move with a belief where one is asked."""
        move = GreedyPlayer().choose(session)
        question = session.forecast_on(move)
        options = question.options if question else ()
        if isinstance(move, Match):
            options = tuple(each.id for each in session.scenario.panelists)
        if not options:
            return move
        belief = Belief(options[session.ply % len(options)], CHIPS[session.ply % len(CHIPS)])
        return replace(move, belief=belief)  # type: ignore[call-arg]


@cache
def scenario() -> Scenario:
    """The scenario that ships with the game."""
    return load_scenario(ROOT / "scenarios" / "agi-next-2026")


@cache
def _whole(player: Player, mode: str, clock: int | None) -> Session:
    return play(scenario(), player, mode=mode, clock=clock, seed=7)


def whole(player: Player, mode: str = "moderate", clock: int | None = None) -> Session:
    """A game played to its end."""
    return _whole(player, mode, clock).copy()


def until(stop: Callable[[Session], bool], mode: str = "moderate") -> Session:
    """A game played up to a position."""
    session = Session(scenario(), mode=mode, seed=7)
    while not stop(session) and not session.over:
        session.push(Guesser().choose(session))
    return session


def after(moves: int, mode: str = "moderate") -> Session:
    """A game after so many moves."""
    return until(lambda session: session.ply >= moves, mode)


def top(session: Session, *, closing: bool = False) -> Screen:
    """The screen of a position, as the window shows it."""
    return Game(session).screens(closing=closing)[-1]


def in_coda(lines: int) -> Session:
    """The coda after so many lines were matched."""
    session = until(lambda each: each.phase is Phase.CODA)
    for _ in range(lines):
        session.push(Guesser().choose(session))
    return session


def ended(mode: str = "moderate") -> Screen:
    """What is read when a move has ended a game, or a replay's discussion."""
    mode_ends = Phase.CODA if mode == "replay" else Phase.DEBRIEF
    return top(until(lambda each: each.phase is mode_ends, mode), closing=True)


def nothing_heard() -> Session:
    """A game adjourned at once."""
    session = Session(scenario())
    while not session.over:
        session.push("adjourn")
    return session


def _asking(session: Session) -> bool:
    options = application.table(session, Catalog("zh")).options
    return len(session.heard) > 3 and any(each.asks and each.legal for each in options)


def _over_table(what: str, session: Session | None = None) -> Screen:
    session = session or until(_asking)
    if what == "forecast":
        options = application.table(session, Catalog("zh")).options
        what = next(f"move:{each.move}" for each in options if each.asks and each.legal)
    return pressed(top(session), what)


def pressed(screen: Screen, what: str) -> Screen:
    """The screen after a control of it was activated, the focus where the game then puts it."""
    screen.tree(Kit(LIGHT, Type(FONTS)), (1280, 720), Catalog("zh"))
    done = screen.act(Action("activate", what))
    if isinstance(done, Redraw) and done.focus:
        screen.first = done.focus
    return screen


@cache
def _classroom() -> Session:
    """A class of three teams that bets in every way, played to its end."""
    session = Session(scenario(), mode="teams", seed=7)
    session.push(Seat(("1", "2", "Socrates")))
    player = GreedyPlayer()
    moderate = Session(scenario(), seed=7)
    while moderate.phase is not Phase.CODA:
        move = player.choose(moderate).bare
        moderate.push(move)
        question = session.forecast_on(move)
        if question is None:
            session.push(move)
            continue
        at = session.ply
        bets = [Belief(question.options[(at + i) % 3], CHIPS[(at + i) % 4]) for i in range(2)]
        session.push(Reveal(move, (*bets, None)))
    return session


def classroom_open() -> Session:
    """A class before one of its bets."""
    session = classroom()
    played = Session(scenario(), mode="teams", seed=7)
    for move in session.moves:
        if _asking(played):
            break
        played.push(move)
    return played


def classroom() -> Session:
    """A class of three teams that was adjourned."""
    return _classroom().copy()


def debrief(session: Session, tab: int) -> Screen:
    """The debrief of a game with one of its tabs open."""
    screen = DebriefScreen(
        once(lambda say: application.debrief(session, say)), session.scenario.id, session.mode
    )
    return pressed(screen, f"tab:{tab}") if tab else screen


@cache
def _shelf() -> tuple[Scenario, ...]:
    """Every scenario that ships with the game."""
    names = ("agi-next-2026", "republic-1", "tutorial")
    return tuple(load_scenario(ROOT / "scenarios" / each) for each in names)


def library(resume: str = "", *, fresh: bool = False) -> Screen:
    """The library, with a game to go on with if asked, or as a newcomer sees it."""

    def cards(say: Catalog) -> tuple[application.ScenarioCard, ...]:
        shelf = _shelf()
        first = application.scenario_card(shelf[0], say, resume)
        return (first, *(application.scenario_card(each, say) for each in shelf[1:]))

    return LibraryScreen(cards, lambda: Settings(hints=fresh))


def _closing() -> Screen:
    return top(until(lambda each: application.last_closed(each) is not None), closing=True)


def saves(picked: int = 2) -> Screen:
    """Four kept games, one of them on an older version of its scenario, one deleted."""
    title = dict(scenario().title.translations)
    scene = dict(scenario().scenes[0].title.translations)
    kinds = (("", "moderate", False), ("星期二的一局", "moderate", True), ("Class", "teams", False))
    slots = [
        Slot(number, name, scenario().id, Mode(mode), "", title, scene, 7, 35, number > 2, changed)
        for number, (name, mode, changed) in enumerate(kinds, 1)
    ]
    versions = Versions(Changes(1, 0, 2, 1, 3, 12, 1), 4 + picked, 6)
    shown = Shown(
        lambda say: application.slot_views(slots, say),
        lambda _, say: application.version_view(versions, say),
        lambda number: thumbnail() if number == 1 else None,
        lambda: "Monday",
    )
    return pressed(SavesScreen(shown), f"slot:{picked}")


@cache
def thumbnail() -> bytes:
    """A small picture of the table."""
    return encoded(painted(top(until(_asking)), kit_of((1280, 720)), (1280, 720), "zh"))


def renaming() -> Screen:
    """A kept game that is being given a name."""
    screen = pressed(saves(1), "rename")
    screen.act(Action("typed", "name", "第二局"))
    return screen


def profile(games: int = 9, tab: int = 0) -> Screen:
    """The profile of so many games of several kinds."""
    modes = ("moderate", "moderate", "replay", "moderate", "who")

    def view(say: Catalog) -> application.Profile:
        played = [whole(RandomPlayer(i), modes[i % 5]) for i in range(games)]
        if games:
            played[-1] = play(_shelf()[2], RandomPlayer(1), seed=1)
        told = [
            Finished(i, "", f"2026-01-{1 + i // 2:02}T12:00:{i:02}+00:00", each)
            for i, each in enumerate(played, 1)
        ]
        return application.profile(told, _shelf(), say)

    return pressed(ProfileScreen(once(view)), f"tab:{tab}")


class OwnSettings(SettingsScreen):
    """The settings that are those it is painted by."""

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """Its tree."""
        self._settings = lambda: Settings(language=say.language, text=kit.type.text_percent)
        return super().tree(kit, size, say)


def parting() -> Screen:
    """The last word where neither the saves nor much else could be written."""
    file = "/home/somebody/.local/share/roundtable/roundtable.sqlite"
    kept = "/home/somebody/.local/share/roundtable/exports/agi-next-2026-1.playthrough"
    told = (
        Notice("notice-full", {"file": file, "games": 12}),
        Notice("notice-unkept", {"games": 1, "path": kept}),
    )
    return PartingScreen(top(until(_asking)), told)


SCREENS: dict[str, Callable[[], Screen]] = {
    "saves": saves,
    "library": library,
    "profile": profile,
    "profile-milestones": lambda: profile(tab=1),
    "library-first": lambda: library(fresh=True),
    "briefing": lambda: Game(Session(scenario())).briefing(),
    "table": lambda: top(until(_asking)),
    "forecast": lambda: _over_table("forecast"),
    "board": lambda: _over_table("board"),
    "close": _closing,
    "coda": lambda: top(in_coda(2)),
    "who": lambda: top(after(3, "who")),
    "replay": lambda: top(after(6, "replay")),
    "seating": lambda: top(Session(scenario(), mode="teams", seed=7)),
    "teams": lambda: top(classroom_open()),
    "betting": lambda: _over_table("forecast", classroom_open()),
    "daily": lambda: top(Session(scenario(), mode="daily", seed=20261125)),
    "debrief-lanes": lambda: debrief(whole(Guesser()), 0),
    "debrief-meters": lambda: debrief(whole(Guesser()), 1),
    "debrief-ledger": lambda: debrief(whole(Guesser()), 2),
    "debrief-holdings": lambda: debrief(whole(Guesser()), 3),
    "debrief-limits": lambda: debrief(whole(Guesser()), 4),
    "debrief-steps": lambda: debrief(whole(Guesser(), "replay"), 0),
    "debrief-result": lambda: debrief(whole(Guesser(), "daily"), 0),
    "debrief-contest": lambda: debrief(classroom(), 2),
    "history": lambda: Game(whole(Guesser())).history(),
    "settings": lambda: OwnSettings(Settings),
    "keys": lambda: KeysScreen(Settings),
    "help": HelpScreen,
    "leave": lambda: LeaveScreen(top(until(_asking)), playing=True),
}
"""Every screen at one position, by its name."""

LONG: dict[str, Callable[[], Screen]] = {
    "saves-renaming": renaming,
    "parting": parting,
    "profile-empty": lambda: profile(0),
    "profile-one": lambda: profile(1),
    "profile-many": lambda: profile(40),
    "saves-empty": lambda: SavesScreen(
        Shown(lambda _: (), lambda *_: None, lambda _: None, lambda: "")
    ),
    "library-resume": lambda: library("第 2 问 · 余 27 分"),
    "briefing-first": lambda: Game(Session(scenario())).briefing(tutorial=True),
    "last-turn": lambda: ended("replay"),
    "last-daily": lambda: ended("daily"),
    "last-who": lambda: ended("who"),
    "last-line": ended,
    "coda-first": lambda: top(in_coda(0)),
    "who-first": lambda: top(after(0, "who")),
    "who-late": lambda: top(after(20, "who")),
    "history-empty": lambda: Game(Session(scenario())).history(),
    **{
        f"{name}-{tab}": (lambda made=made, tab=tab: debrief(made(), tab))
        for name, made in (
            ("record", lambda: whole(RecordPlayer(), clock=100)),
            ("random", lambda: whole(RandomPlayer(7))),
            ("nothing", nothing_heard),
            ("replay", lambda: whole(Guesser(), "replay")),
            ("who", lambda: whole(RandomPlayer(7), "who")),
        )
        for tab in range(5)
    },
}
"""Screens with much to show, or with nothing."""


@cache
def kit_of(size: Size, text: int = 100, theme: Theme = LIGHT, *, legible: bool = False) -> Kit:
    """Theme and type of a window, as the game makes them."""
    return Kit(theme, Type(FONTS, scale_of(size), text, legible=legible))


def painted(screen: Screen, kit: Kit, size: Size, language: str) -> pygame.Surface:
    """The screen as it looks when it appears and nothing moves any more."""
    surface = pygame.Surface(size)
    tree = screen.tree(kit, size, Catalog(language))
    hands = Interaction(tree)
    hands.show(tree, screen.first or "")
    hands.offsets.update(screen.offsets(tree))
    tree.paint(Canvas(surface, kit.theme, kit.type, shape_cache()), hands.view())
    return surface


def plain(tree: Tree) -> str:
    """All that a tree says, without spaces, since lines are broken anywhere."""
    return "".join(squeezed(box.text) for box in tree.texts())


def squeezed(text: str) -> str:
    """A text without its spaces."""
    return "".join(text.split())


def reached(tree: Tree) -> list[str]:
    """The ids of the controls that Tab reaches, from the first."""
    hands = Interaction(tree)
    hands.show(tree, tree.focusables()[0].widget.id)
    return list(_walk(hands))


def _walk(hands: Interaction) -> Iterator[str]:
    start = hands.focus
    while hands.focus:
        yield hands.focus
        hands.do("next")
        if hands.focus == start:
            return
