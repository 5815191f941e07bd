"""The pytest plugin: collects every `*.walkthrough.yaml` as a test.

pytest loads this module into every run on the machine it is installed on, so it imports
nothing of the game until there is a walkthrough to collect.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from game.discussion import Scenario
    from game.testing.walkthrough import Walkthrough

_SUFFIX = ".walkthrough.yaml"
_LOADED = pytest.StashKey[dict[Path, "Scenario"]]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Claim a file whose name ends as a walkthrough's does."""
    if not file_path.name.endswith(_SUFFIX):
        return None
    return WalkthroughFile.from_parent(parent, path=file_path)


class WalkthroughFile(pytest.File):
    """One walkthrough file; its faults are errors of collection."""

    def collect(self) -> Iterator[pytest.Item]:
        """The test in it, with its marks."""
        from game.loading import ScenarioError
        from game.testing.reading import read_walkthrough

        try:
            case = read_walkthrough(self.path, self._load)
        except ScenarioError as error:
            raise self.CollectError(str(error)) from error
        name = self.path.name.removesuffix(_SUFFIX)
        item = WalkthroughItem.from_parent(self, name=name, walkthrough=case)
        if case.skip:
            item.add_marker(pytest.mark.skip(reason=case.skip))
        if case.xfail:
            item.add_marker(pytest.mark.xfail(reason=case.xfail))
        yield item

    def _load(self, folder: Path) -> Scenario:
        """A scenario, loaded once for all walkthroughs of the run."""
        from game.loading import load_scenario

        loaded = self.config.stash.setdefault(_LOADED, {})
        if folder not in loaded:
            loaded[folder] = load_scenario(folder)
        return loaded[folder]


class WalkthroughItem(pytest.Item):
    """One walkthrough as a test."""

    def __init__(self, *, walkthrough: Walkthrough, **rest: Any) -> None:
        super().__init__(**rest)
        self.walkthrough = walkthrough

    def runtest(self) -> None:
        """Play it."""
        from game.testing.runner import run

        failure = run(self.walkthrough)
        if failure is not None:
            raise WalkthroughFailed(str(failure))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The failed step, without a traceback; anything else is a fault of ours and has one."""
        if isinstance(excinfo.value, WalkthroughFailed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the steps begin, with the walkthrough's title; lines count from 0 here."""
        steps = self.walkthrough.steps
        return self.path, (steps[0].line - 1 if steps else 0), self.walkthrough.title


class WalkthroughFailed(Exception):  # noqa: N818 -- what pytest reports as a failure, not an error
    """A step came out otherwise."""
