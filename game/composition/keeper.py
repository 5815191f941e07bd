"""A keeper over the store: games and settings from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from weakref import WeakKeyDictionary

from game.composition.exports import EXPORTS, read, written
from game.composition.shelves import FolderLibrary
from game.discussion import Scenario, Session
from game.errors import GameError
from game.loading import load_texts
from game.locale import system_language
from game.playthrough import (
    Playthrough,
    as_text,
    carried,
    load,
    replay,
)
from game.presenter.faults import fault
from game.presenter.ports import Finished, Notice, Slot, Versions
from game.presenter.saves import about as told_about
from game.presenter.settings import Settings
from game.presenter.versions import changes
from game.store import Kept, Store, StoreError, StoreNotice
from game.store.rows import named

MOST = 1_000_000
"""No game has so many turns."""
REMEMBERED = 30
"""Of how many games of a scenario, the latest, it is known what was heard."""


class KeeperError(GameError):
    """A kept game that is not there, or cannot be played here.

    Attributes:
        told: the interface text that tells of it, and what is put into it.
    """

    def __init__(self, message: str, key: str, **values: object) -> None:
        super().__init__(message)
        self._told = (key, values)

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """What is told of it."""
        return self._told


class ChangedError(KeeperError):
    """A game on a version of its scenario that is nowhere kept.

    Attributes:
        scenario: the scenario's id.
    """

    def __init__(self, scenario: str) -> None:
        message = f"the version of `{scenario}` that this game was played on is not kept"
        super().__init__(message, "fault-version-gone", scenario=scenario)
        self.scenario = scenario


class _Telling:
    """Hands on the mistakes that happen within it, and goes on after it."""

    def __init__(self, tell: Callable[[GameError], None]) -> None:
        self._tell = tell

    def __enter__(self) -> None:
        """Nothing is needed to begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        """Tell of a mistake, and let any other fault pass."""
        if isinstance(error, GameError):
            self._tell(error)
        return isinstance(error, GameError)


class StoreKeeper:
    """A keeper over the store.

    Args:
        store: where games and settings are kept.
        library: where scenarios come from; older versions come from the store.
    """

    def __init__(self, store: Store, library: FolderLibrary) -> None:
        self._store = store
        self._library = library
        self._numbers: WeakKeyDictionary[Session, int] = WeakKeyDictionary()
        self._older: dict[str, Scenario] = {}
        self._kept_texts: set[str] = set()
        self._waiting: list[Notice] = []
        self._told: set[object] = set()

    # settings

    def settings(self) -> Settings:
        """The settings as kept; the defaults, and the system's language, where there are none."""
        try:
            return Settings.of(self._store.settings(), system_language())
        except StoreError as error:
            self._fail(error, "")
            return Settings(language=system_language())

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep these settings."""
        with self._telling():
            self._store.keep_settings(settings.as_dict())

    # the game under way

    def save(self, session: Session, /, **about: object) -> None:
        """Keep a game as it stands."""
        number = self._numbers.get(session)
        with self._telling():
            kept = self._put(session, number, about)
            self._numbers[session] = kept
            # A number below zero waits for the file, which gives another without any parting.
            if number is not None and number != kept and min(number, kept) > 0:
                self._tell("notice-parted")

    def keep_picture(self, session: Session, picture: bytes, /) -> None:
        """Keep a picture of a game that was saved before."""
        number = self._numbers.get(session)
        if number is not None:
            with self._telling():
                self._store.keep_picture(number, picture)

    def resume(self, scenario_id: str, /) -> Session | None:
        """The game of a scenario that was kept last; None if none can be resumed.

        A game of another version of the scenario goes on with that version; a notice tells
        what has changed since.
        """
        return self._latest(scenario_id, self._store.latest)

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:
        """The daily scene of a day that was kept last; None if it was not begun."""
        return self._latest(scenario_id, lambda own: self._store.daily(own, seed))

    def heard(self, scenario_id: str, /) -> frozenset[str]:
        """The turns that were heard in the latest kept games of a scenario."""
        found: set[str] = set()
        with suppress(GameError):
            scenario = self._library.load(scenario_id)
            for each in self._store.games(scenario.id)[:REMEMBERED]:
                with suppress(GameError):
                    found |= {turn.id for turn in replay(scenario, each.played).heard}
        return frozenset(found)

    def _latest(self, scenario_id: str, look: Callable[[str], Kept | None]) -> Session | None:
        """A kept game, replayed; None, and a notice, where it cannot be."""
        with self._telling(scenario_id):
            found = look(self._own_id(scenario_id))
            if found is None:
                return None
            newest = self._library.load(scenario_id)
            scenario = self._scenario(found.played, newest)
            session = self._taken_up(found, scenario)
            if newest.digest != scenario.digest:
                differ = changes(scenario, newest)
                values = {"title": newest.title, "changes": differ}
                self._tell("notice-older", once=newest.digest, **values)
            return session
        return None

    def forget(self, scenario_id: str, /) -> None:
        """Remove every kept game of a scenario; each can be restored."""
        with self._telling():
            self._store.forget(self._own_id(scenario_id))

    # all games

    def slots(self, scenario_id: str | None = None, /) -> tuple[Slot, ...]:
        """Every kept game, the one saved last first."""
        with self._telling():
            own = None if scenario_id is None else self._own_id(scenario_id)
            return tuple(map(self._slot, self._store.games(own)))
        return ()

    def open(self, number: int, /, *, newer: bool = False) -> Session | None:
        """A kept game to go on with, on its own version of the scenario or on the newer one."""
        with self._telling():
            found = self._kept(number)
            if not newer:
                return self._taken_up(found, self._scenario(found.played))
            session, refused = carried(self._library.load(found.played.scenario), found.played)
            if refused is not None:
                raise refused
            self._numbers[session] = self._put(session, None, found.about)
            self._store.rename(self._numbers[session], found.name)
            return session
        return None

    def versions(self, number: int, /) -> Versions | None:
        """What changed since the scenario was played; None if nothing, or it cannot be told."""
        with suppress(GameError):
            played = self._kept(number).played
            newer = self._library.load(played.scenario)
            if newer.digest != played.digest:
                session, _ = carried(newer, played)
                older = self._scenario(played)
                return Versions(changes(older, newer), len(session.log), len(played.log))
        return None

    def rename(self, number: int, name: str, /) -> None:
        """Call a kept game something."""
        with self._telling():
            self._store.rename(number, name)

    def remove(self, number: int, /) -> None:
        """Remove a kept game; `restore` brings it back."""
        with self._telling():
            self._store.remove(number)

    def restore(self, number: int, /) -> bool:
        """Bring a removed game back as it was; False if it is gone."""
        with self._telling():
            return self._store.restore(number)
        return False

    def picture(self, number: int, /) -> bytes | None:
        """The picture that was kept of a game; None if there is none."""
        with suppress(StoreError):
            return self._store.picture(number)
        return None

    def finished(self) -> Iterator[Finished]:
        """Every kept game that is over, the one saved last first, each on its own version."""
        with self._telling():
            for each in self._store.games():
                with suppress(GameError):
                    session = replay(self._scenario(each.played), each.played)
                    if session.over:
                        yield Finished(each.number, each.name, each.updated, session)

    # games as text

    def exported(self, number: int, /) -> str | None:
        """A kept game as text."""
        with self._telling():
            return as_text(self._kept(number).played)
        return None

    def export(self, number: int, /) -> str | None:
        """Write a kept game into the folder of exports, under a name that is free."""
        try:
            return str(written(self._kept(number), self._store.folder / EXPORTS))
        except (GameError, OSError) as error:
            self._tell("notice-export", why=fault(error))
        return None

    def imported(self, text: str, /) -> int | None:
        """Keep the game of a text, as a game of its own."""
        try:
            played = load(text)
            session = self._of_text(played)
            number = self._put(session, None, {})
        except GameError as error:
            self._tell("notice-import", why=fault(error))
            return None
        if session.scenario.digest != played.digest:
            self._tell("notice-import-version", title=session.scenario.title)
        self._numbers[session] = number
        return number

    def imported_file(self, path: str, /) -> int | None:
        """As `imported`, of the text in a file."""
        try:
            text = read(path)
        except GameError as error:
            self._tell("notice-import", why=fault(error))
            return None
        return self.imported(text)

    def found(self, word: str, /) -> Session:
        """The kept game of that number or name, or the game in the file of that path.

        Raises:
            GameError: there is none, or it cannot be played.
        """
        games = self._store.games()
        named = [g for g in games if word in (str(g.number), g.name)]
        if named:
            return replay(self._scenario(named[0].played), named[0].played)
        return self._of_text(load(read(word)))

    # notices

    def notices(self) -> tuple[Notice, ...]:
        """What happened since it was last asked; the same thing is told once."""
        told = (*map(_of_store, self._store.news()), *self._waiting)
        self._waiting = []
        return told

    # the end

    @property
    def waits(self) -> bool:
        """Whether something could not be kept yet."""
        return self._store.waits

    @property
    def unseen(self) -> bool:
        """Whether there are saves of which nothing can be read now."""
        return self._store.unseen

    def close(self, *, rescue: bool = True) -> tuple[Notice, ...]:
        """Try a last time to keep what waits, and let go of the saves.

        Args:
            rescue: whether games that could not be kept are written as text.

        Returns:
            What the player should know, where the games that could not be kept are now too.
        """
        if not self._store.flush() and rescue:
            self._rescue(self._store.unkept)
        told = self.notices()
        self._store.close()
        return told

    def _rescue(self, games: tuple[Kept, ...]) -> None:
        """Write games that the saves could not take as text, wherever there is a place."""
        for folder in (self._store.folder / EXPORTS, Path.cwd(), Path(gettempdir())):
            with suppress(OSError):
                files = [written(each, folder) for each in games]
                if files:
                    path = files[0] if len(files) == 1 else folder
                    values = {"games": len(files), "path": str(path)}
                    self._waiting.append(Notice("notice-unkept", values))
                return
        self._waiting.append(Notice("notice-lost", {"games": len(games)}))

    def _tell(self, key: str, *, once: str = "", **values: object) -> None:
        """Put something among what the player should know; what is told once, only if it is new."""
        if once and (key, once) in self._told:
            return
        self._told.add((key, once))
        self._waiting.append(Notice(key, values))

    def _fail(self, error: GameError, scenario_id: str) -> None:
        """Put a failure into the notice that fits it.

        What was not asked for, such as the game a shelf shows, is told once.
        """
        once = str(error) if scenario_id else ""
        if isinstance(error, ChangedError):
            self._tell("notice-changed", once=once, scenario=scenario_id or error.scenario)
        elif isinstance(error, StoreError):
            self._tell("notice-store", once=str(error), why=fault(error))
        else:
            self._tell("notice-unreadable", once=once, why=fault(error))

    def _telling(self, scenario_id: str = "") -> _Telling:
        """Within this, what fails is told and stops nothing."""
        return _Telling(lambda error: self._fail(error, scenario_id))

    # what they share

    def _put(self, session: Session, number: int | None, about: Mapping[str, object]) -> int:
        digest = session.scenario.digest
        texts = None if digest in self._kept_texts else self._library.texts(digest)
        told = {**about, **told_about(session)}
        kept = self._store.save(Playthrough.of(session), number, told, texts)
        self._kept_texts.add(digest)
        return kept

    def _kept(self, number: int) -> Kept:
        found = self._store.game(number)
        if found is None:
            raise KeeperError(f"there is no saved game {number}", "fault-no-game")
        return found

    def _taken_up(self, found: Kept, scenario: Scenario) -> Session:
        session = replay(scenario, found.played)
        self._numbers[session] = found.number
        return session

    def _scenario(self, played: Playthrough, newest: Scenario | None = None) -> Scenario:
        """The version of the scenario that a game was played on, from the library or the store.

        Raises:
            ChangedError: neither has it.
        """
        if newest is None:
            with suppress(GameError):
                newest = self._library.load(played.scenario)
        if newest is not None and newest.digest == played.digest:
            return newest
        if played.digest not in self._older:
            texts = self._store.texts(played.digest)
            if texts is None:
                raise ChangedError(played.scenario)
            self._older[played.digest] = load_texts(texts.scenario, texts.record)
        return self._older[played.digest]

    def _of_text(self, played: Playthrough) -> Session:
        """The game of a text: on its own version, else on the library's where it is legal there."""
        try:
            return replay(self._scenario(played), played)
        except ChangedError:
            session, refused = carried(self._library.load(played.scenario), played)
            if refused is None:
                return session
            legal, moves = len(session.log), len(played.log)
            raise KeeperError(
                f"`{played.scenario}` has been changed since this game was played; of its"
                f" {moves} moves only the first {legal} are legal now",
                "fault-carried",
                legal=legal,
                moves=moves,
            ) from refused

    def _slot(self, kept: Kept) -> Slot:
        about = dict(kept.about)
        changed = False
        with suppress(GameError):
            changed = self._library.load(kept.played.scenario).digest != kept.played.digest
        if "turns" not in about:
            # Games kept by the first version of the file say nothing of themselves.
            with suppress(GameError):
                about |= told_about(replay(self._scenario(kept.played), kept.played))
        return Slot(
            number=kept.number,
            name=kept.name,
            scenario=kept.played.scenario,
            mode=kept.played.mode,
            updated=kept.updated,
            title=_text(about.pop("title", None)),
            scene=_text(about.pop("scene", None)),
            heard=_count(about.pop("heard", None)),
            turns=_count(about.pop("turns", None)),
            over=about.pop("over", None) is True,
            changed=changed,
            about=about,
        )

    def _own_id(self, scenario_id: str) -> str:
        """What a scenario calls itself, and its games are kept under; as given if it has faults."""
        try:
            return self._library.load(scenario_id).id
        except GameError:
            return scenario_id


def _of_store(notice: StoreNotice) -> Notice:
    kind = "unseen" if notice.unseen else notice.trouble.value
    return Notice(f"notice-{kind}", {"file": str(notice.file), "games": notice.games})


def _text(value: object) -> dict[str, str]:
    """A text by language, each in one line that can be shown; nothing of what is none."""
    found = value.items() if isinstance(value, dict) else ()
    return {str(key): named(text) for key, text in found if isinstance(text, str)}


def _count(value: object) -> int:
    return value if type(value) is int and 0 < value < MOST else 0
