"""A stranger's folder with a scenario in it, and the plugin at work on it."""

from __future__ import annotations

import shutil
from importlib.metadata import entry_points
from pathlib import Path
from textwrap import dedent

import pytest

# An inner run forgets what it imported; what is there before, it need not import again.
import roundtable.testing.suite  # noqa: F401

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"


@pytest.fixture(scope="session")
def plugin_args():
    """What pytest needs to know the plugin: nothing where the package is installed.

    Hypothesis stays out of the inner runs, since each would import it anew.
    """
    known = any(each.name == "roundtable" for each in entry_points(group="pytest11"))
    quick = ["-p", "no:hypothesispytest"]
    return quick if known else [*quick, "-p", "roundtable.testing.plugin"]


@pytest.fixture
def stranger(pytester, plugin_args):
    """Runs pytest in a folder of somebody else's, in which a scenario and these walkthroughs lie."""

    def run(*options: str, **files: str) -> pytest.RunResult:
        shutil.copytree(SAMPLE, pytester.path, dirs_exist_ok=True)
        folder = pytester.path / "scenarios" / "river-crossing"
        for name, text in files.items():
            path = folder / f"{name}.walkthrough.yaml"
            path.write_text(HEAD + dedent(text).lstrip(), encoding="utf-8")
        return pytester.runpytest_inprocess(*plugin_args, *options)

    return run


HEAD = "kind: walkthrough\nformat: 2\n"
"""The two lines every walkthrough begins with; what follows is line 3."""
