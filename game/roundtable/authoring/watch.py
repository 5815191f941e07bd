"""A scenario's files, looked at again whenever one is saved.

What can be played is known in a few hundredths of a second and told at once; the checks
that play many games to judge the scenario follow, and are told when they are through.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import Change, watch

from roundtable.application.ports import Look
from roundtable.loading import Diagnostic, ScenarioError, check, load_scenario
from roundtable.rules import Scenario

_DEBOUNCE_MS, _STEP_MS, _STOP_MS = 80, 20, 200
"""How long a burst of events is gathered, in which steps, and how soon a stop is noticed."""
_PARENTS = 3
"""How many folders above the scenario's may hold its record in `seeds`."""


class FileWatch:
    """A scenario's file or folder under an author's hands.

    Args:
        path: the scenario's folder, or the file itself.
        seeds: further folders in which to look for its record.
        sound: is handed each scenario that can be played, before anybody is told.
    """

    def __init__(
        self,
        path: Path,
        seeds: Iterable[Path] = (),
        sound: Callable[[Scenario], object] = lambda _: None,
    ) -> None:
        self._path, self._seeds, self._sound = path, tuple(seeds), sound
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._look = self._quick()

    def look(self) -> Look:
        """What was seen last."""
        return self._look

    def start(self, changed: Callable[[], object], /) -> None:
        """Begin to watch; `changed` is called from another thread after each new look."""
        self._thread = threading.Thread(target=self._run, args=(changed,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(1)

    def _run(self, changed: Callable[[], object]) -> None:
        self._deepen(changed)
        for _ in watch(
            *self._folders(),
            watch_filter=_is_yaml,
            debounce=_DEBOUNCE_MS,
            step=_STEP_MS,
            rust_timeout=_STOP_MS,
            stop_event=self._stopped,
            recursive=False,
            raise_interrupt=False,
        ):
            self._look = self._quick()
            changed()
            self._deepen(changed)

    def _deepen(self, changed: Callable[[], object]) -> None:
        """Add what only the whole check finds, and tell it if there is any."""
        seen = self._look
        if seen.scenario is None:
            return
        findings = tuple(map(_told, check(self._path, self._seeds)))
        if findings != seen.findings:
            self._look = Look(seen.scenario, findings)
            changed()

    def _quick(self) -> Look:
        try:
            scenario = load_scenario(self._path, self._seeds)
        except ScenarioError as error:
            return Look(None, tuple(map(_told, error.diagnostics)))
        self._sound(scenario)
        return Look(scenario)

    def _folders(self) -> list[Path]:
        """The folders in which the scenario and its record can lie."""
        home = self._path if self._path.is_dir() else self._path.parent
        above = [each / "seeds" for each in list(home.absolute().parents)[:_PARENTS]]
        return [each for each in (home, *above, *self._seeds) if each.is_dir()]


def _told(found: Diagnostic) -> str:
    """A finding in one line, with how to mend it."""
    return f"{found} ({found.hint})" if found.hint else str(found)


def _is_yaml(_: Change, path: str) -> bool:
    return path.endswith((".yaml", ".yml"))
