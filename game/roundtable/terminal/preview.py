"""A scenario under an author's hands: findings are printed as files are saved, and play goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable

from roundtable.application.ports import Look, Watch
from roundtable.application.preview import carried
from roundtable.locale import Catalog
from roundtable.rules import Session
from roundtable.terminal.paper import clean


class Preview:
    """The part of the desk that follows the files.

    Args:
        watch: the scenario's files.
        show: shows a line; called from another thread too, while an answer is waited for.
        say: the interface texts, in the language of the moment.
    """

    def __init__(
        self, watch: Watch, show: Callable[[str], object], say: Callable[[], Catalog]
    ) -> None:
        self._watch, self._show, self._say = watch, show, say
        self._changed = threading.Event()
        self._told = Look(None)

    def start(self) -> None:
        """Tell what there is to say now, and whenever a file is saved."""
        self._tell()
        self._changed.clear()
        self._watch.start(self._tell)

    def stop(self) -> None:
        """Follow no longer."""
        self._watch.stop()

    def fresh(self) -> bool:
        """Whether the scenario changed since this was last asked."""
        changed = self._changed.is_set()
        self._changed.clear()
        return changed

    def renewed(self, session: Session) -> Session:
        """The game in the scenario as it is now; the same one if it cannot be played or is the same."""
        scenario = self._watch.look().scenario
        if scenario is None or scenario.digest == session.scenario.digest:
            return session
        return carried(session, scenario)

    def _tell(self) -> None:
        look, before = self._watch.look(), self._told
        self._told = look
        if look.scenario is None:
            self._show(self._say()("preview-errors"))
        elif before.scenario is not None and look.scenario.digest != before.scenario.digest:
            self._show(self._say()("preview-reloaded"))
            self._changed.set()
        elif before.scenario is None:
            self._changed.set()
        if look.findings != before.findings:
            for each in look.findings or (self._say()("preview-clean"),):
                self._show(clean(each))
