"""Finds walkthroughs and scenarios, tries each and tells how it went; without pytest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.loading import ScenarioError
from roundtable.loading.diagnostics import shown as harmless
from roundtable.loading.loader import SCENARIO_FILE
from roundtable.rules import Scenario
from roundtable.testing.accepting import accept
from roundtable.testing.proofs import PROOFS, prove
from roundtable.testing.reading import load_anywhere, read_walkthrough
from roundtable.testing.runner import Failure, run
from roundtable.testing.walkthrough import SUFFIX, Walkthrough, shown_path

MOST_FILES = 100_000
"""Files in a folder that is looked through; whoever gives `/` means something else."""


class NothingToTestError(GameError):
    """A path at which there is neither a walkthrough nor a scenario, or more than anybody has.

    Attributes:
        path: as given.
    """

    def __init__(self, path: str, hint: str) -> None:
        super().__init__(f"{hint} `{harmless(path, 4096)}`")
        self.path = path


class Result(StrEnum):
    """How a test went; the words are pytest's."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    XFAILED = "xfailed"
    XPASSED = "xpassed"
    ERROR = "error"


@frozen
class Outcome:
    """One test and how it went.

    Attributes:
        kind: "walkthrough" or "scenario".
        line: where it begins in its file.
        name: under which it is told, as pytest does.
        message: what is to be read where it did not pass; the reason where it was skipped.
        failure: of a walkthrough, the step that failed.
        accepted: how many expected values were rewritten.
    """

    kind: str
    path: Path
    line: int
    name: str
    title: str
    result: Result
    message: str = ""
    failure: Failure | None = None
    accepted: int = 0

    @property
    def id(self) -> str:
        """The file and the name, as pytest has them."""
        return f"{shown_path(self.path)}::{self.name}"


class Loaded:
    """Scenarios of folders, each loaded once, whether it is sound or not."""

    def __init__(self) -> None:
        self._found: dict[Path, Scenario | ScenarioError] = {}

    def __call__(self, home: Path) -> Scenario:
        """The scenario of a folder.

        Raises:
            ScenarioError: one of its files has errors.
        """
        key = Path(os.path.realpath(home))
        if key not in self._found:
            try:
                self._found[key] = load_anywhere(home)
            except ScenarioError as error:
                self._found[key] = error
        found = self._found[key]
        if isinstance(found, ScenarioError):
            raise found
        return found


def find(paths: Iterable[str], *, scenarios: bool = False) -> list[Path]:
    """The walkthroughs behind paths, and with `scenarios` the scenarios too, each once.

    A scenario whose file is named itself is meant in any case.

    Raises:
        NothingToTestError: at one of the paths there is none.
    """
    found: dict[str, Path] = {}
    for word in paths:
        path = Path(word)
        if not os.path.lexists(path):
            raise NothingToTestError(word, "there is nothing at")
        if os.path.isdir(path):  # noqa: PTH112 - never raises
            below = [each for each in _below(path) if scenarios or each.name != SCENARIO_FILE]
        else:
            below = [path] if path.name == SCENARIO_FILE or path.name.endswith(SUFFIX) else []
        if not below:
            what = "neither a walkthrough nor a scenario" if scenarios else "no walkthrough"
            raise NothingToTestError(word, f"there is {what} in")
        for each in below:
            found.setdefault(os.path.realpath(each), each)
    return list(found.values())


def _below(home: Path) -> Iterator[Path]:
    count = 0
    for place, folders, files in os.walk(home):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        count += len(files)
        if count > MOST_FILES:
            raise NothingToTestError(str(home), f"there are more than {MOST_FILES:,} files in")
        for name in sorted(files):
            if name == SCENARIO_FILE or name.endswith(SUFFIX):
                yield Path(place, name)


def outcomes(paths: Iterable[Path], *, accepting: bool = False) -> Iterator[Outcome]:
    """Try every test in these files, in their order.

    Args:
        paths: walkthroughs, and scenarios' files.
        accepting: True to write what came into walkthroughs.
    """
    load = Loaded()
    for path in paths:
        if path.name == SCENARIO_FILE:
            yield from _scenario(path, load)
        else:
            yield _walkthrough(path, load, accepting=accepting)


def _scenario(path: Path, load: Loaded) -> Iterator[Outcome]:
    try:
        scenario = load(path.parent)
    except ScenarioError as error:
        name = path.parent.name
        yield Outcome("scenario", path, 1, name, name, Result.ERROR, str(error))
        return
    for proof in PROOFS:
        message = prove(proof, scenario, path)
        result = Result.FAILED if message else Result.PASSED
        yield Outcome("scenario", path, 1, proof.name, proof.title, result, message)


def _walkthrough(path: Path, load: Loaded, *, accepting: bool) -> Outcome:
    name = name_of(path)
    try:
        case = read_walkthrough(path, load)
    except ScenarioError as error:
        return Outcome("walkthrough", path, 1, name, name, Result.ERROR, str(error))

    def told(
        result: Result, message: str = "", failed: Failure | None = None, n: int = 0
    ) -> Outcome:
        line = case.steps[0].line if case.steps else 1
        return Outcome("walkthrough", path, line, name, case.title, result, message, failed, n)

    if case.skip:
        return told(Result.SKIPPED, case.skip)
    try:
        failure, count = tried(case, load, accepting=accepting)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return told(Result.ERROR, f"cannot write `{case.shown_path}`: {reason}")
    if case.xfail:
        return told(Result.XFAILED if failure else Result.XPASSED, case.xfail, failure)
    if failure is not None:
        return told(Result.FAILED, str(failure), failure, count)
    return told(Result.PASSED, n=count)


def tried(
    case: Walkthrough, load: Callable[[Path], Scenario], *, accepting: bool = False
) -> tuple[Failure | None, int]:
    """Run a walkthrough: what failed, and how many values were accepted.

    Raises:
        OSError: what was accepted cannot be written.
    """
    if not accepting:
        return run(case), 0
    done = accept(case, load)
    return done.failure, done.count


def name_of(path: Path) -> str:
    """A walkthrough's name: its file's, without the suffix."""
    return path.name.removesuffix(SUFFIX)
