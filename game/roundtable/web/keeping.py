"""Saved games in a browser: texts by key, put into the browser's own store before a page is shown.

Theory of operation. The keeper holds what was kept as a mapping of texts, one for each
game, one for the settings, and one for each version of a scenario that a game was played
on. What changes is noted in `writes`; whoever runs the face puts these texts into the
browser's store and waits for it before it shows the page, so that nothing that was shown
can be lost. A text of a game is the playthrough, the same that a desktop exports.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

from roundtable.application.ports import Finished, Library, Notice, Slot, Versions
from roundtable.application.settings import Settings
from roundtable.application.shelf.saves import LEFT
from roundtable.application.shelf.saves import about as told_about
from roundtable.application.versions import changes
from roundtable.errors import GameError
from roundtable.plain import scenario_of, to_plain
from roundtable.playthrough import (
    Playthrough,
    PlaythroughError,
    as_text,
    carried,
    load,
    of_a_player,
    replay,
    same,
)
from roundtable.rules import Mode, Scenario, Session

GAME, SCENARIO, SETTINGS = "game:", "scenario:", "settings"
"""How the keys of games and of scenarios' versions begin, and the key of the settings."""

KINDS = {
    **dict.fromkeys(("name", "updated", "text"), str),
    **dict.fromkeys(("title", "scene", "about"), dict),
    **dict.fromkeys(("heard", "turns", "stamp"), int),
    **dict.fromkeys(("over", "removed"), bool),
}
"""What is kept of a game, and what kind of value it is."""

ODD = (ValueError, TypeError, AttributeError, KeyError, RecursionError)
"""What comes of a text that somebody else put there."""


class NoGameError(GameError):
    """There is no kept game of that number or name."""

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The interface text that tells a player of it."""
        return "fault-no-game", {}


class TextKeeper:
    """Keeps games and settings as texts.

    Args:
        library: where scenarios come from.
        kept: what was kept, by key.
        now: the time as ISO 8601.
    """

    def __init__(self, library: Library, kept: Mapping[str, str], now: Callable[[], str]) -> None:
        """Take up what was kept; what cannot be read is left alone."""
        self._library, self._now = library, now
        self._texts: dict[str, str] = dict(kept)
        self._games: dict[int, dict[str, Any]] = {}
        for key, text in kept.items():
            if key.startswith(GAME):
                with suppress(*ODD):
                    self._games[int(key.removeprefix(GAME))] = _sound(json.loads(text))
        self._numbers: WeakKeyDictionary[Session, int] = WeakKeyDictionary()
        self._writes: dict[str, str | None] = {}
        self._notices: list[Notice] = []

    def writes(self) -> dict[str, str | None]:
        """Take what has to be put into the browser's store now, by key; None for what is to go."""
        found, self._writes = self._writes, {}
        return found

    # settings

    @property
    def known(self) -> bool:
        """Whether settings were ever kept here."""
        return SETTINGS in self._texts

    def settings(self) -> Settings:
        """The settings as kept; the defaults where there are none."""
        saved = None
        with suppress(*ODD):
            saved = json.loads(self._texts.get(SETTINGS, "{}"))
        return Settings.of(saved if isinstance(saved, dict) else {})

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep these settings."""
        self._put(SETTINGS, json.dumps(settings.as_dict(), ensure_ascii=False))

    # games

    def save(self, session: Session, /, **about: object) -> None:
        """Keep a game as it stands."""
        number = self._numbers.setdefault(session, max(self._games, default=0) + 1)
        before = self._games.get(number, {})
        version = f"{SCENARIO}{session.scenario.digest}"
        if version not in self._texts:
            self._put(version, json.dumps(to_plain(session.scenario), ensure_ascii=False))
        self._keep(
            number,
            {
                "name": before.get("name", ""),
                "about": {**before.get("about", {}), **about},
                **told_about(session),
                "text": as_text(Playthrough.of(session)),
            },
        )

    def about(self, session: Session, /) -> Mapping[str, object]:
        """The plain data kept with a game that was saved or resumed; none for a new one."""
        game = self._games.get(self._numbers.get(session, 0), {})
        return dict(game.get("about", {}))

    def _keep(self, number: int, game: dict[str, Any]) -> None:
        """Put a game into the store, as the one saved last."""
        stamp = 1 + max((each.get("stamp", 0) for each in self._games.values()), default=0)
        self._games[number] = {**game, "stamp": stamp, "updated": self._now()}
        self._put(f"{GAME}{number}", json.dumps(self._games[number], ensure_ascii=False))

    def _put(self, key: str, text: str | None) -> None:
        if text is None:
            self._texts.pop(key, None)
        else:
            self._texts[key] = text
        self._writes[key] = text

    def _played(self, number: int) -> Playthrough:
        game = self._games.get(number)
        if game is None:
            raise NoGameError(f"there is no saved game {number}")
        return load(game.get("text", ""))

    def _whole(self, number: int) -> Playthrough:
        """The game of a number, with the question that was left.

        Raises:
            GameError: there is none, or it cannot be read.
        """
        played = self._played(number)
        return played.leaving(self._games[number].get("about", {}).get(LEFT))

    def _scenario(self, played: Playthrough) -> Scenario:
        """The version of the scenario a game was played on.

        Raises:
            GameError: it is not kept.
        """
        with suppress(GameError):
            scenario = self._library.load(played.scenario)
            if scenario.digest == played.digest:
                return scenario
        text = self._texts.get(f"{SCENARIO}{played.digest}")
        if text is None:
            raise NoGameError(f"the version of {played.scenario} that was played is not kept")
        try:
            return scenario_of(json.loads(text))
        except ODD as error:
            raise NoGameError(f"the version of {played.scenario} cannot be read") from error

    def _taken_up(self, number: int) -> Session:
        played = self._played(number)
        session = replay(self._scenario(played), played)
        self._numbers[session] = number
        return session

    def _latest(self, *, removed: bool = False) -> list[int]:
        """The numbers of all games, the one saved last first; those removed where they are wanted."""
        there = (n for n, game in self._games.items() if removed or not game.get("removed"))
        return sorted(there, key=lambda number: -self._games[number].get("stamp", 0))

    def _first(
        self, wanted: Callable[[Playthrough], bool], *, removed: bool = False
    ) -> Session | None:
        for number in self._latest(removed=removed):
            try:
                if wanted(self._played(number)):
                    return self._taken_up(number)
            except GameError as error:
                self._tell("notice-unreadable", error)
        return None

    def _tell(self, key: str, error: GameError) -> None:
        told, values = error.told
        self._notices.append(Notice(key, {"why": Notice(told, values) if told else str(error)}))

    def resume(self, scenario_id: str, /) -> Session | None:
        """The game of a scenario that was kept last; None if none can be resumed."""
        return self._first(lambda it: it.scenario == scenario_id and it.mode is not Mode.DAILY)

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:
        """The daily question of a day that was kept last, removed or not; None if it was not begun."""
        return self._first(
            lambda it: (it.mode, it.scenario, it.seed) == (Mode.DAILY, scenario_id, seed),
            removed=True,
        )

    def heard(self, scenario_id: str, /) -> frozenset[str]:
        """The turns that were heard in any kept game of a scenario."""
        heard: set[str] = set()
        for number in self._latest():
            with suppress(GameError):
                if self._played(number).scenario == scenario_id:
                    heard |= {turn.id for turn in self._taken_up(number).heard}
        return frozenset(heard)

    def forget(self, scenario_id: str, /) -> None:
        """Drop every kept game of a scenario."""
        for number in tuple(self._games):
            with suppress(GameError):
                if self._played(number).scenario == scenario_id:
                    del self._games[number]
                    self._put(f"{GAME}{number}", None)

    def slots(self, scenario_id: str | None = None, /) -> tuple[Slot, ...]:
        """Every kept game, of one scenario if it is named, the one saved last first."""
        found = []
        for number in self._latest():
            with suppress(GameError):
                played = self._played(number)
                if scenario_id in (None, played.scenario):
                    found.append(self._slot(number, played))
        return tuple(found)

    def _slot(self, number: int, played: Playthrough) -> Slot:
        game = self._games[number]
        return Slot(
            number=number,
            name=game.get("name", ""),
            scenario=played.scenario,
            mode=played.mode,
            updated=game.get("updated", ""),
            title=_texts(game.get("title", {})),
            scene=_texts(game.get("scene", {})),
            heard=game.get("heard", 0),
            turns=game.get("turns", 0),
            over=game.get("over", False),
            changed=self._is_changed(played),
            seed=played.seed,
            about=game.get("about", {}),
        )

    def _is_changed(self, played: Playthrough) -> bool:
        with suppress(GameError):
            return self._library.load(played.scenario).digest != played.digest
        return False

    def open(self, number: int, /, *, newer: bool = False) -> Session | None:
        """A kept game to go on with; None if it cannot be."""
        try:
            if not newer:
                return self._taken_up(number)
            played = self._played(number)
            session = carried(self._library.load(played.scenario), played)[0]
        except GameError as error:
            self._tell("notice-unreadable", error)
            return None
        self.save(session)
        return session

    def versions(self, number: int, /) -> Versions | None:
        """What changed since the scenario was played; None if nothing, or it cannot be told."""
        with suppress(GameError):
            played = self._played(number)
            if self._is_changed(played):
                newer = self._library.load(played.scenario)
                legal = len(carried(newer, played)[0].log)
                return Versions(changes(self._scenario(played), newer), legal, len(played.log))
        return None

    def rename(self, number: int, name: str, /) -> None:
        """Call a kept game something."""
        self._change(number, name=name)

    def remove(self, number: int, /) -> None:
        """Remove a kept game; `restore` brings it back."""
        self._change(number, removed=True)

    def restore(self, number: int, /) -> bool:
        """Bring a removed game back as it was; False if it is gone."""
        self._change(number, removed=False)
        return number in self._games

    def _change(self, number: int, **values: object) -> None:
        if number in self._games:
            self._games[number] |= values
            self._put(f"{GAME}{number}", json.dumps(self._games[number], ensure_ascii=False))

    def exported(self, number: int, /) -> str | None:
        """A kept game as text; None if it cannot be read."""
        with suppress(GameError):
            return as_text(self._whole(number))
        return None

    def imported(self, text: str, /) -> int | None:
        """Keep the game of a text; its number, None if it is none that can be played here."""
        try:
            played = of_a_player(load(text))
            session = replay(self._scenario(played), played)
        except (PlaythroughError, GameError) as error:
            self._tell("notice-import", error)
            return None
        for number in self._latest():
            with suppress(GameError):
                if same(self._whole(number), played):
                    return number
        self.save(session, **{LEFT: played.left})
        return self._numbers[session]

    def imported_file(self, path: str, /) -> int | None:
        """There are no files here: the text is imported as it stands."""
        return self.imported(path)

    def export(self, number: int, /) -> str | None:
        """There are no files here: `exported` gives the text."""

    def picture(self, number: int, /) -> bytes | None:
        """No pictures are kept here."""

    def keep_picture(self, session: Session, picture: bytes, /) -> None:
        """No pictures are kept here."""

    def finished(self) -> Iterator[Finished]:
        """Every kept game that is over, the one saved last first."""
        for number in self._latest():
            game = self._games[number]
            if game.get("over"):
                with suppress(GameError):
                    name, ended = game.get("name", ""), game.get("updated", "")
                    yield Finished(number, name, ended, self._taken_up(number))

    def found(self, word: str, /) -> Session:
        """The kept game of that number or name.

        Raises:
            GameError: there is none, or it cannot be played.
        """
        for number in self._latest():
            if word in (str(number), self._games[number].get("name")):
                return self._taken_up(number)
        raise NoGameError(f"there is no saved game {word}")

    def notices(self) -> tuple[Notice, ...]:
        """Take what happened since it was last asked that the player should know."""
        found, self._notices = tuple(self._notices), []
        return found

    def part(self) -> tuple[Notice, ...]:
        """Nothing waits: what could not be kept was told when it was tried."""
        return ()

    @property
    def waits(self) -> bool:
        """Nothing waits here."""
        return False

    @property
    def unseen(self) -> bool:
        """All that is kept can be seen."""
        return False


def _sound(game: Mapping[str, Any]) -> dict[str, Any]:
    """What was kept of a game; a value of another kind is left out."""
    return {key: value for key, value in game.items() if type(value) is KINDS.get(key)}


def _texts(found: Mapping[str, object]) -> dict[str, str]:
    return {tag: text for tag, text in found.items() if isinstance(text, str)}
