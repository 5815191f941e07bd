"""A class without a network: seats, bets, and what each phone and the host are shown.

Theory of operation. The host plays through a `Door` as at home. A phone takes a seat, alone
or with a team, and keeps it by a token. While the game asks for bets, a phone's bet is
entered in the grid as if whoever leads had typed it. `stage` names what phones are to
see; it changes with the position and not with a bet, so nobody's form is redrawn under
their fingers. After every change the seats and bets are kept with the game.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from roundtable.application import Application, Keeper
from roundtable.application.classes import plain_name
from roundtable.application.commands import Ask, Make, Stake, Uncover
from roundtable.application.game import Game
from roundtable.application.pages import Page, SeatingPage
from roundtable.errors import GameError
from roundtable.locale import nearest
from roundtable.rules import TEAMS, Mode, Seat, parse
from roundtable.web import Answer, Door

HOSTED = "host"
"""What the seats and bets are kept under, beside the game."""
PHONES = 120
"""So many phones may hold seats: three for each of forty teams."""


class NoRoomError(GameError):
    """A seat that cannot be taken.

    Attributes:
        key: id of the interface text that says why.
    """

    def __init__(self, key: str) -> None:
        super().__init__(f"no seat: {key}")
        self.key = key

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The interface text that tells a player of it."""
        return self.key, {}


@dataclass
class Phone:
    """A phone with a seat: the place of its team, and the language it reads."""

    team: int
    language: str


class Room:
    """One class.

    Args:
        application: with the class's game in it, begun.
        keeper: who keeps that game.
        token: makes secrets: of a seat, of the host's address.
        code: makes the code that is typed to join.
        kept: what a killed host left; None for a new class.
    """

    def __init__(
        self,
        application: Application,
        keeper: Keeper,
        token: Callable[[], str],
        code: Callable[[], str],
        kept: Mapping[str, Any] | None = None,
    ) -> None:
        """Open the room, or take it up as it was."""
        self.door = Door(application)
        self._application, self._keeper, self._token = application, keeper, token
        self._shown: tuple[str, dict[str, Page | None]] = ("", {})
        self.teams: list[str] = []
        self.phones: dict[str, Phone] = {}
        held = kept or {}
        self.key = str(held.get("key") or token())
        self.code = str(held.get("code") or code())
        if kept is not None:
            self._take_up(held)
        self.keep()

    # What stands

    @property
    def game(self) -> Game | None:
        """The class's game; None once the host has left it."""
        game = self._application.game
        return game if game is not None and game.session.mode is Mode.CLASS else None

    @property
    def seated(self) -> bool:
        """Whether the teams sit, so that no further one can be added."""
        return self.game is not None and bool(self.game.session.moves)

    @property
    def stage(self) -> str:
        """What phones are to see; another one where they are to look anew."""
        game = self.game
        if game is None:
            return "away"
        if not self.seated:
            return "lobby"
        return f"{game.session.ply}.{len(game.waiting)}.{game.asked or ''}"

    @property
    def count(self) -> int:
        """Of what is waited for, how much is there: teams in the lobby, then bets that are in."""
        game = self.game
        if game is None or not self.seated:
            return len(self.teams)
        return sum(each is not None for each in game.entries)

    def page(self, language: str) -> Page | None:
        """The game's page in a language, whatever the host has opened over it."""
        if self.game is None:
            return None
        # Forty phones ask for the same page; what each has bet is not on it.
        if self.stage != self._shown[0]:
            self._shown = (self.stage, {})
        pages = self._shown[1]
        if language not in pages:
            pages[language] = self._application.page_in(language)
        return pages[language]

    def bet_of(self, team: int) -> tuple[str, int] | None:
        """What a team has bet on what is asked: option and chip; None where it is not in."""
        game = self.game
        entered = game.entries[team] if game and 0 <= team < len(game.entries) else None
        if entered is None:
            return None
        return (entered.belief.pick, entered.belief.percent) if entered.belief else ("", 0)

    # Seats

    def join(self, name: str, team: str, language: str, own: str = "") -> str:
        """Take a seat: a new team of that name, or a place with a team that is there.

        Args:
            name: of a new team; of no weight where `team` is one.
            team: the name of a team that is there; any other for a new one.
            language: what the phone reads.
            own: the token of the seat that the phone has, which it then leaves.

        Returns:
            The token of the seat.

        Raises:
            NoRoomError: the class is full, or has begun, or the name is none.
        """
        left = self.phones.get(own)
        if len(self.phones) - (left is not None) >= PHONES:
            raise NoRoomError("host-full")
        alone = left is not None and not self.seated and self._phones_of(left.team) == 1
        emptied = self.teams[left.team] if left is not None and alone else ""
        others = [each for each in self.teams if each != emptied]
        if team not in others:
            team = self._new_name(name, others)
        self.phones.pop(own, None)
        self.dismiss(emptied)
        if team not in self.teams:
            self.teams.append(team)
        token, tongue = self._token(), nearest([language]) or self._application.settings.language
        self.phones[token] = Phone(self.teams.index(team), tongue)
        self.keep()
        return token

    def _phones_of(self, team: int) -> int:
        return sum(each.team == team for each in self.phones.values())

    def _new_name(self, name: str, taken: Sequence[str]) -> str:
        if self.seated:
            raise NoRoomError("host-begun")
        if len(taken) >= TEAMS[1]:
            raise NoRoomError("host-full")
        plain = plain_name(name, taken)
        if not plain:
            raise NoRoomError("host-nameless")
        return plain

    def dismiss(self, name: str) -> None:
        """Take a team and its phones out of the lobby; nobody leaves once the class has begun."""
        if self.seated or name not in self.teams:
            return
        gone = self.teams.index(name)
        del self.teams[gone]
        self.phones = {
            token: replace(each, team=each.team - (each.team > gone))
            for token, each in self.phones.items()
            if each.team != gone
        }
        self.keep()

    def speak(self, token: str, language: str) -> None:
        """Have a phone read another language."""
        found = nearest([language])
        if token in self.phones and found:
            self.phones[token].language = found
            self.keep()

    # What is done

    def begin(self) -> Answer:
        """Seat the teams that are there; refused while there are too few."""
        if not self.seated and len(self.teams) >= TEAMS[0]:
            return self.lead({"do": str(Make(Seat(tuple(self.teams))))})
        return self.door.page()

    def lead(self, fields: Mapping[str, str]) -> Answer:
        """Do what the host's page asks for."""
        answer = self.door.send(fields)
        self.keep()
        return answer

    def close(self) -> Answer:
        """Reveal with the bets that are in; who has none has no idea."""
        game = self.game
        if game is not None:
            for team, each in enumerate(game.entries):
                if each is None:
                    self._application.do(Stake(team))
        return self.lead({"do": str(Uncover())})

    def bet(self, token: str, option: str, percent: int) -> bool:
        """Enter a phone's bet; False where it comes too late or is none."""
        phone = self.phones.get(token)
        if phone is None or self.game is None or not self.game.entries:
            return False
        done = self._application.do(
            Stake(phone.team, option, percent) if option and percent else Stake(phone.team)
        )
        self.keep()
        return not done.refused

    # What is kept

    def keep(self) -> None:
        """Keep the seats, and the bets that are not revealed, with the game."""
        game = self.game
        if game is None:
            return
        entries = [self.bet_of(team) for team in range(len(game.entries))]
        self._keeper.save(
            game.session,
            **{
                HOSTED: {
                    "key": self.key,
                    "code": self.code,
                    "teams": self.teams,
                    "phones": {token: [p.team, p.language] for token, p in self.phones.items()},
                    "asked": str(game.asked or ""),
                    "entries": [list(each) if each else None for each in entries],
                }
            },
        )

    def _take_up(self, held: Mapping[str, Any]) -> None:
        """Take up what a killed host left."""
        self.teams = [str(each) for each in held.get("teams", ())]
        for token, (team, language) in dict(held.get("phones", {})).items():
            self.phones[str(token)] = Phone(int(team), str(language))
        asked = str(held.get("asked", ""))
        if asked and self.seated:
            self._application.do(Ask(parse(asked)))
            for team, entry in enumerate(held.get("entries", ())):
                if entry is not None:
                    option, percent = str(entry[0]), int(entry[1])
                    self._application.do(Stake(team, option, percent) if option else Stake(team))


def waiting_class(keeper: Keeper, scenario: str) -> tuple[int, Mapping[str, Any]] | None:
    """The class of a scenario that was broken off last: its number, and what was kept of it.

    Args:
        keeper: who keeps games.
        scenario: id of the scenario.
    """
    for slot in keeper.slots(scenario):
        held = slot.about.get(HOSTED)
        if slot.mode is Mode.CLASS and not slot.over and isinstance(held, Mapping):
            return slot.number, held
    return None


def lobby(page: Page) -> bool:
    """Whether the host's page is the one on which a class sits down."""
    return isinstance(page, SeatingPage)
