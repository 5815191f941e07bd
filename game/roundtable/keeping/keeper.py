"""A keeper over the store: games and settings from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from weakref import WeakKeyDictionary

from roundtable.application.faults import fault
from roundtable.application.ports import Finished, Notice, Slot, Versions
from roundtable.application.settings import Settings
from roundtable.application.shelf.saves import LEFT
from roundtable.application.shelf.saves import about as told_about
from roundtable.errors import GameError
from roundtable.keeping.editions import Editions, KeeperError, Shelf
from roundtable.keeping.exports import EXPORTS, read, whole, written
from roundtable.keeping.notices import Telling
from roundtable.locale import system_language
from roundtable.playthrough import Playthrough, as_text, load, of_a_player, replay, same
from roundtable.rules import Scenario, Session
from roundtable.store import Kept, Store, StoreError, StoreNotice, Texts
from roundtable.store.rows import named

MOST = 1_000_000
"""No game has so many turns."""
REMEMBERED = 30
"""Of how many games of a scenario, the latest, it is known what was heard."""


class StoreKeeper:
    """A keeper over the store.

    Args:
        store: where games and settings are kept.
        library: where scenarios come from; older versions come from the store.
        made: makes a scenario from its texts again, for those older versions.
    """

    def __init__(self, store: Store, library: Shelf, made: Callable[[Texts], Scenario]) -> None:
        self._store = store
        self._library = library
        self._numbers: WeakKeyDictionary[Session, int] = WeakKeyDictionary()
        self._editions = Editions(library, store, made)
        self._telling = Telling()
        self._rescued: set[Playthrough] = set()
        self._ended: dict[int, Session] = {}

    # settings

    def settings(self) -> Settings:
        """The settings as kept; the defaults, and the system's language, where there are none."""
        try:
            return Settings.of(self._store.settings(), system_language())
        except StoreError as error:
            self._telling.fail(error)
            return Settings(language=system_language())

    def keep_settings(self, settings: Settings, /) -> None:
        """Keep these settings."""
        with self._telling.failures():
            self._store.keep_settings(settings.as_dict())

    # the game under way

    def save(self, session: Session, /, **about: object) -> None:
        """Keep a game as it stands."""
        number = self._numbers.get(session)
        with self._telling.failures():
            kept = self._put(session, number, about)
            self._numbers[session] = kept
            # A number below zero waits for the file, which gives another without any parting.
            if number is not None and number != kept and min(number, kept) > 0:
                there = self._store.game(number)
                parted = there is not None and _same(there.played, session)
                self._telling.tell("notice-parted" if parted else "notice-anew")

    def about(self, session: Session, /) -> Mapping[str, object]:
        """The plain data kept with a game that was saved or resumed; none for a new one."""
        number = self._numbers.get(session)
        with self._telling.failures():
            found = None if number is None else self._store.game(number)
            return {} if found is None else found.about
        return {}

    def keep_picture(self, session: Session, picture: bytes, /) -> None:
        """Keep a picture of a game that was saved before."""
        number = self._numbers.get(session)
        if number is not None:
            with self._telling.failures():
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
        with self._telling.failures(scenario_id):
            found = look(self._editions.own_id(scenario_id))
            if found is None:
                return None
            session = self._taken_up(found)
            self._tell_newer(found.played)
            return session
        return None

    def _tell_newer(self, played: Playthrough) -> None:
        """Tell once that the scenario has changed since; one with faults is told of elsewhere."""
        with suppress(GameError):
            differ = self._editions.versions(played)
            if differ is not None:
                newest = self._editions.newest(played.scenario)
                values = {"changes": differ.changes, "legal": differ.legal}
                once = newest.digest
                self._telling.tell("notice-older", once=once, title=newest.title, **values)

    def forget(self, scenario_id: str, /) -> None:
        """Remove every kept game of a scenario; each can be restored."""
        with self._telling.failures():
            self._store.forget(self._editions.own_id(scenario_id))

    # all games

    def slots(self, scenario_id: str | None = None, /) -> tuple[Slot, ...]:
        """Every kept game, the one saved last first."""
        with self._telling.failures():
            own = None if scenario_id is None else self._editions.own_id(scenario_id)
            return tuple(map(self._slot, self._store.games(own)))
        return ()

    def open(self, number: int, /, *, newer: bool = False) -> Session | None:
        """A kept game to go on with, on its own version of the scenario or on the newer one."""
        with self._telling.failures():
            found = self._kept(number)
            if not newer:
                return self._taken_up(found)
            session = self._editions.on_newest(found.played)
            self._numbers[session] = self._put(session, None, found.about)
            self._store.rename(self._numbers[session], found.name)
            return session
        return None

    def versions(self, number: int, /) -> Versions | None:
        """What changed since the scenario was played; None if nothing, or it cannot be told."""
        with suppress(GameError):
            return self._editions.versions(self._kept(number).played)
        return None

    def rename(self, number: int, name: str, /) -> None:
        """Call a kept game something."""
        with self._telling.failures():
            self._store.rename(number, name)

    def remove(self, number: int, /) -> None:
        """Remove a kept game; `restore` brings it back."""
        with self._telling.failures():
            self._store.remove(number)

    def restore(self, number: int, /) -> bool:
        """Bring a removed game back as it was; False if it is gone."""
        with self._telling.failures():
            return self._store.restore(number)
        return False

    def picture(self, number: int, /) -> bytes | None:
        """The picture that was kept of a game; None if there is none."""
        with suppress(StoreError):
            return self._store.picture(number)
        return None

    def finished(self) -> Iterator[Finished]:
        """Every kept game that is over, the one saved last first, each on its own version."""
        with self._telling.failures():
            for each in self._store.games():
                session = self._ended.get(each.number)
                if session is None or Playthrough.of(session) != each.played:
                    with suppress(GameError):
                        session = replay(self._editions.of(each.played), each.played)
                if session is not None and session.over:
                    # A game that is over does not change: it is played again once.
                    self._ended[each.number] = session
                    yield Finished(each.number, each.name, each.updated, session)

    # games as text

    def exported(self, number: int, /) -> str | None:
        """A kept game as text."""
        with self._telling.failures():
            return as_text(whole(self._kept(number)))
        return None

    def export(self, number: int, /) -> str | None:
        """Write a kept game into the folder of exports, under a name that is free."""
        try:
            return str(written(self._kept(number), self._store.folder / EXPORTS))
        except (GameError, OSError) as error:
            self._telling.tell("notice-export", why=fault(error))
        return None

    def imported(self, text: str, /) -> int | None:
        """Keep the game of a text, as a game of its own; one that is here already stays the one it is."""
        try:
            played = of_a_player(load(text))
            session = self._editions.of_text(played)
            for each in self._store.games():
                if same(whole(each), played):
                    return each.number
            number = self._put(session, None, {LEFT: played.left})
        except GameError as error:
            self._telling.tell("notice-import", why=fault(error))
            return None
        if session.scenario.digest != played.digest:
            self._telling.tell("notice-import-version", title=session.scenario.title)
        self._numbers[session] = number
        return number

    def imported_file(self, path: str, /) -> int | None:
        """As `imported`, of the text in a file."""
        try:
            text = read(path)
        except GameError as error:
            self._telling.tell("notice-import", why=fault(error))
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
            return replay(self._editions.of(named[0].played), named[0].played)
        return self._editions.of_text(of_a_player(load(read(word))))

    # notices

    def notices(self) -> tuple[Notice, ...]:
        """Take what happened since it was last asked; the same thing is told once."""
        return (*map(_of_store, self._store.news()), *self._telling.taken())

    # the end

    @property
    def waits(self) -> bool:
        """Whether something could not be kept yet."""
        return self._store.waits

    @property
    def unseen(self) -> bool:
        """Whether there are saves of which nothing can be read now."""
        return self._store.unseen

    def part(self) -> tuple[Notice, ...]:
        """Try a last time to keep what waits; what cannot be kept is written as text.

        Returns:
            What the player should know, where the games that could not be kept are now too.
        """
        if not self._store.flush():
            self._rescue()
        return self.notices()

    def close(self, *, rescue: bool = True) -> tuple[Notice, ...]:
        """Part, and let go of the saves.

        Args:
            rescue: whether games that could not be kept are written as text.

        Returns:
            What the player should know and was not told yet.
        """
        if rescue:
            told = self.part()
        else:
            self._store.flush()
            told = self.notices()
        self._store.close()
        return told

    def _rescue(self) -> None:
        """Write games that the saves could not take as text, wherever there is a place."""
        unkept = self._store.unkept
        games = [each for each in unkept if each.played not in self._rescued]
        if not games:
            if not unkept:
                self._telling.tell("notice-undone", once="undone")
            return
        # Where we are may be gone, and there may be no place for what is temporary.
        places: tuple[Callable[[], Path], ...] = (
            lambda: self._store.folder / EXPORTS,
            Path.cwd,
            lambda: Path(gettempdir()),
        )
        for place in places:
            with suppress(OSError):
                folder = place()
                files = [written(each, folder) for each in games]
                self._rescued.update(each.played for each in games)
                path = files[0] if len(files) == 1 else folder
                self._telling.tell("notice-unkept", games=len(files), path=str(path))
                return
        self._telling.tell("notice-lost", games=len(games))

    # what they share

    def _put(self, session: Session, number: int | None, about: Mapping[str, object]) -> int:
        texts = self._editions.texts(session.scenario.digest)
        told = {**about, **told_about(session)}
        return self._store.save(Playthrough.of(session), number, told, texts)

    def _kept(self, number: int) -> Kept:
        found = self._store.game(number)
        if found is None:
            raise KeeperError(f"there is no saved game {number}", "fault-no-game")
        return found

    def _taken_up(self, found: Kept) -> Session:
        session = replay(self._editions.of(found.played), found.played)
        self._numbers[session] = found.number
        return session

    def _slot(self, kept: Kept) -> Slot:
        about = dict(kept.about)
        if "turns" not in about:
            # Games kept by the first version of the file say nothing of themselves.
            with suppress(GameError):
                about |= told_about(replay(self._editions.of(kept.played), kept.played))
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
            changed=self._editions.is_changed(kept.played),
            seed=kept.played.seed,
            about=about,
        )


def _same(played: Playthrough, session: Session) -> bool:
    """Whether a kept game began as this one did."""
    return replace(played, log=()) == replace(Playthrough.of(session), log=())


def _of_store(notice: StoreNotice) -> Notice:
    kind = "unseen" if notice.unseen else notice.trouble.value
    return Notice(f"notice-{kind}", {"file": str(notice.file), "games": notice.games})


def _text(value: object) -> dict[str, str]:
    """A text by language, each in one line that can be shown; nothing of what is none."""
    found = value.items() if isinstance(value, dict) else ()
    return {str(key): named(text) for key, text in found if isinstance(text, str)}


def _count(value: object) -> int:
    return value if type(value) is int and 0 < value < MOST else 0
