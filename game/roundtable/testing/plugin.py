"""The pytest plugin: collects every `*.walkthrough.yaml` as a test, and scenarios where asked.

pytest loads this module into every run on the machine it is installed on, so it imports
nothing of the game until there is something of it to collect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from roundtable.rules import Scenario
    from roundtable.testing.proofs import Proof
    from roundtable.testing.walkthrough import Walkthrough

_SUFFIX = ".walkthrough.yaml"
_SCENARIO = "scenario.yaml"
_MARKS = {
    "walkthrough": "a walkthrough of a Roundtable scenario",
    "scenario": "what has to hold of a Roundtable scenario",
}
_ACCEPTED = "roundtable_accepted"
_PATTERN = "roundtable_walkthroughs"
_KIND = re.compile(rb"""^[{ \t]*["']?kind["']?[ \t]*:""", re.MULTILINE)
_LOOKED = 65_536
"""Bytes of a file within which it says what it is."""
_STRANGE = pytest.StashKey[list[Path]]()
_LOADED = pytest.StashKey[Any]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The two options; where another plugin has one of the same name, they are one."""
    group = parser.getgroup("roundtable", "Roundtable scenarios")
    options = {
        "--scenarios": "also prove of every scenario.yaml that it checks clean and can be played",
        "--accept": "write what came into walkthroughs in place of what was expected",
    }
    for name, told in options.items():
        with suppress(ValueError):
            group.addoption(name, action="store_true", default=False, help=told)

    with suppress(ValueError):
        parser.addini(
            _PATTERN,
            "files that are taken for walkthroughs of scenarios; empty for none",
            default=f"*{_SUFFIX}",
        )


def pytest_configure(config: pytest.Config) -> None:
    """Make our marks known."""
    for name, told in _MARKS.items():
        config.addinivalue_line("markers", f"{name}: {told}")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Claim walkthroughs, and scenarios where they are asked for or named themselves."""
    if file_path.match(parent.config.getini(_PATTERN) or "\0"):
        if _is_ours(file_path):
            return WalkthroughFile.from_parent(parent, path=file_path)
        parent.config.stash.setdefault(_STRANGE, []).append(file_path)
        return None
    if file_path.name != _SCENARIO:
        return None
    if parent.config.getoption("scenarios", default=False) or parent.session.isinitpath(file_path):
        return ScenarioFile.from_parent(parent, path=file_path)
    return None


def _is_ours(path: Path) -> bool:
    """Whether a file says that it is a walkthrough; another tool's may be called so, too."""
    try:
        text = path.read_bytes()[:_LOOKED]
    except OSError:
        return True  # told as a fault when it is read
    return _KIND.search(text) is not None


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Tell what was accepted, and what was left alone."""
    strange = terminalreporter.config.stash.get(_STRANGE, [])
    if strange:
        few = ", ".join(repr(each.name) for each in strange[:3])
        more = f" and {len(strange) - 3} more" if len(strange) > 3 else ""  # noqa: PLR2004 -- as many as are named
        terminalreporter.write_line(
            f"roundtable: without `kind: walkthrough`, so left alone: {few}{more}"
        )
    reports = [each for several in terminalreporter.stats.values() for each in several]
    counts = [
        value
        for each in reports
        if getattr(each, "when", "") == "call"
        for name, value in each.user_properties
        if name == _ACCEPTED
    ]
    if counts:
        terminalreporter.write_line(f"roundtable: expected values rewritten: {sum(counts)}")


def _plain(name: str) -> str:
    """A name in which pytest sees no parameters and no parts, so that it finds the test again."""
    return name.replace("[", "(").replace("]", ")").replace("::", ":")


class _File(pytest.File):
    """A file of ours; its faults are errors of collection."""

    def collect(self) -> Iterator[pytest.Item]:
        """The tests in it."""
        from roundtable.errors import GameError

        try:
            yield from self.items()
        except GameError as error:
            raise self.CollectError(str(error)) from error

    def items(self) -> Iterator[pytest.Item]:
        """The tests in it.

        Raises:
            GameError: the file has faults.
        """
        raise NotImplementedError

    def load(self, folder: Path) -> Scenario:
        """A scenario, loaded once for all tests of the run.

        Raises:
            ScenarioError: its files have errors.
        """
        from roundtable.testing.suite import Loaded

        loaded: Loaded = self.config.stash.setdefault(_LOADED, Loaded())
        return loaded(folder)


class WalkthroughFile(_File):
    """One walkthrough's file."""

    def items(self) -> Iterator[pytest.Item]:
        """The test in it, with its marks."""
        from roundtable.testing.reading import read_walkthrough

        case = read_walkthrough(self.path, self.load)
        name = _plain(self.path.name.removesuffix(_SUFFIX))
        item = WalkthroughItem.from_parent(self, name=name, walkthrough=case)
        if case.skip:
            item.add_marker(pytest.mark.skip(reason=case.skip))
        if case.xfail:
            item.add_marker(pytest.mark.xfail(reason=case.xfail))
        for mark in ("walkthrough", *case.marks):
            self._register(mark)
            item.add_marker(mark)
        yield item

    def _register(self, mark: str) -> None:
        """Make a walkthrough's own mark known, so that `--strict-markers` has nothing to say."""
        known = (line.partition(":")[0].strip() for line in self.config.getini("markers"))
        if mark not in known:
            self.config.addinivalue_line("markers", f"{mark}: walkthroughs that name it")


class ScenarioFile(_File):
    """One scenario's file: a group of tests."""

    def items(self) -> Iterator[pytest.Item]:
        """What has to hold of it, a test each."""
        from roundtable.testing.proofs import PROOFS

        scenario = self.load(self.path.parent)
        for proof in PROOFS:
            item = ScenarioItem.from_parent(self, name=proof.name, proof=proof, scenario=scenario)
            item.add_marker("scenario")
            yield item


class _Item(pytest.Item):
    """A test whose failure is told in its own words."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What failed, without a traceback; anything else is a fault of ours and has one."""
        if isinstance(excinfo.value, WalkthroughFailed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)


class WalkthroughItem(_Item):
    """One walkthrough as a test."""

    parent: WalkthroughFile

    def __init__(self, *, walkthrough: Walkthrough, **rest: Any) -> None:
        super().__init__(**rest)
        self.walkthrough = walkthrough

    def runtest(self) -> None:
        """Play it, and where it is wished accept what came."""
        from roundtable.testing.suite import tried

        accepting = bool(self.config.getoption("accept", default=False))
        try:
            failure, count = tried(self.walkthrough, self.parent.load, accepting=accepting)
        except OSError as error:
            raise WalkthroughFailed(f"cannot write `{self.path}`: {error.strerror}") from error
        if count:
            self.user_properties.append((_ACCEPTED, count))
        if failure is not None:
            raise WalkthroughFailed(str(failure))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the steps begin, with the walkthrough's title; lines count from 0 here."""
        steps = self.walkthrough.steps
        return self.path, (steps[0].line - 1 if steps else 0), self.walkthrough.title


class ScenarioItem(_Item):
    """One thing that has to hold of a scenario, as a test."""

    def __init__(self, *, proof: Proof, scenario: Scenario, **rest: Any) -> None:
        super().__init__(**rest)
        self.proof = proof
        self.scenario = scenario

    def runtest(self) -> None:
        """Prove it."""
        from roundtable.testing.proofs import prove

        fault = prove(self.proof, self.scenario, self.path)
        if fault:
            raise WalkthroughFailed(fault)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The scenario's file, and what is proved of it."""
        return self.path, 0, f"{self.scenario.id}: {self.proof.title}"


class WalkthroughFailed(Exception):  # noqa: N818 -- what pytest reports as a failure, not an error
    """A step came out otherwise, or something does not hold of a scenario."""
