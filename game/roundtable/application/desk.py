"""What stands between two commands: settings, the game, the pages opened over it, what was told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from roundtable.application.faults import fault_text
from roundtable.application.game import Game
from roundtable.application.hints import TUTORIAL, offers
from roundtable.application.pages import Page
from roundtable.application.ports import Ports
from roundtable.application.preview import Preview
from roundtable.application.settings import HINTS, Settings, spoken
from roundtable.application.shelf.saves import LEFT, notice_text
from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Scenario, Session


@frozen
class Aside:
    """A page opened over the library or the game.

    Attributes:
        page: its id. detail: what of it is shown.
    """

    page: str
    detail: str = ""


@dataclass
class Desk:
    """All that the application holds.

    Attributes:
        ports: what it was handed.
        settings, say: as they are on this run.
        game: what is played; None in the library.
        asides: the pages over it, the one seen last.
        question: makes what is asked before something is done; None for nothing.
        picked: id of the library's scenario whose ways are shown.
        removed: kept games that were removed, with their names, the last one last.
        preview: of an author's scenario; None for a game.
        notices: what the player is told with the answer to the command under way.
    """

    ports: Ports
    settings: Settings = field(init=False)
    say: Catalog = field(init=False)
    game: Game | None = None
    asides: list[Aside] = field(default_factory=list)
    question: Callable[[Catalog], Page] | None = None
    picked: str = ""
    removed: list[tuple[int, str]] = field(default_factory=list)
    preview: Preview | None = None
    notices: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take up the settings as kept, and as asked for on this run."""
        self._kept = self.ports.keeper.settings()
        settings = self._kept
        if self.ports.clock is not None:
            settings = replace(settings, clock=self.ports.clock)
        if self.ports.language is not None:
            settings = replace(settings, language=self.ports.language)
        self.settings, self._language = settings, settings.language
        self.say = Catalog(settings.language)
        self.heed()

    def heed(self) -> None:
        """Take up what the keeper has to tell."""
        self.notices += [notice_text(each, self.say) for each in self.ports.keeper.notices()]

    def change(self, settings: Settings) -> None:
        """Use other settings, and keep what was changed; what was asked for on this run is not kept."""
        self._kept = self._kept.changed(self.settings, settings)
        if settings.language != self.settings.language:
            self._language = settings.language
        self.settings, self.say = settings, Catalog(settings.language)
        self.ports.keeper.keep_settings(self._kept)
        self.heed()

    def saw(self, hint: str) -> None:
        """Explain a thing no more."""
        if hint in HINTS and hint not in self.settings.seen:
            seen = {*self.settings.seen, hint}
            self.change(replace(self.settings, seen=tuple(h for h in HINTS if h in seen)))

    def speak(self, scenario: Scenario | None) -> None:
        """In a game use the language it is played in, in the library the player's own."""
        language = self._language
        if scenario is not None and self.ports.language is None:
            language = spoken(scenario, language)
        self.settings = replace(self.settings, language=language)
        self.say = Catalog(language)

    # Scenarios and games

    def load(self, scenario_id: str) -> Scenario | None:
        """A scenario; None, and a line why, where it cannot be played."""
        try:
            return self.ports.library.load(scenario_id)
        except GameError as error:
            self.notices.append(self.unplayable(scenario_id, error))
            return None

    def unplayable(self, scenario_id: str, error: GameError) -> str:
        """Why a scenario cannot be played, in a line."""
        return self.say("notice-scenario", id=scenario_id, why=fault_text(error, self.say))

    def take_up(self, session: Session, *, begun: bool) -> None:
        """Play this from now on; where it has not `begun` the briefing is read first."""
        self.speak(session.scenario)
        known: frozenset[str] = frozenset()
        if self.settings.skip:
            heard = {turn.id for turn in session.heard}
            known = self.ports.keeper.heard(session.scenario.id) - heard
        date = self.ports.today().isoformat()
        self.game = Game(session, begun=begun, known=known, date=date)
        self.asides.clear()
        self.question = None
        if session.scene and self.ports.keeper.about(session).get(LEFT) == session.scene.id:
            # Its end was told before the game was put away: only another question can be put.
            self.game.left = session.scene.id
            self.asides.append(Aside("board"))

    def leave(self, picked: str = "") -> None:
        """Put the game away and stand in the library.

        Args:
            picked: the scenario whose ways are shown there.
        """
        self.game = None
        self.asides.clear()
        self.question = None
        self.picked = self._real() if picked == TUTORIAL else picked
        self.speak(None)

    def _real(self) -> str:
        """The first discussion that is not made up: after the tutorial a real one is at hand."""
        for each in self.ports.library.ids():
            scenario = self.load(each)
            if scenario is not None and not scenario.fictional:
                return each
        return TUTORIAL

    def keep(self) -> None:
        """Keep the game under way as it stands."""
        if self.game is not None and self.preview is None:
            self.ports.keeper.save(self.game.session, **{LEFT: self.game.left})
            self.heed()

    @property
    def offers_tutorial(self) -> bool:
        """Whether a newcomer is offered the tutorial."""
        return self.preview is None and offers(self.settings, self.ports.library.ids())

    def begins(self) -> None:
        """The briefing was read: the first game has begun."""
        if self.game is not None:
            self.game.begun = True
            self.saw(TUTORIAL)
