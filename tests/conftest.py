"""What all tests share: this folder is on the path, so that `import making` works."""

from __future__ import annotations

import gc
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

HERE = Path(__file__).parent

for folder in (HERE.parent / "game", HERE):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from thorough import DRAWN  # noqa: E402 -- found in the folder that was just put on the path

settings.register_profile(
    "roundtable", deadline=None, derandomize=not DRAWN, max_examples=1000 if DRAWN else 100
)
settings.load_profile("roundtable")
"""The same examples every time, however long a busy machine takes for one."""

if not DRAWN:
    # It would try numbers and texts found in whichever modules are loaded so far, by the folder's name.
    providers._get_local_constants = lambda: providers._local_constants


def pytest_addoption(parser: pytest.Parser) -> None:
    """Snapshots and pictures that differ are written anew with ``--update-references``."""
    parser.addoption(
        "--update-references",
        action="store_true",
        help="write the snapshots and pictures of the window that differ",
    )


def pytest_collection_finish() -> None:
    """What is there before the first test stays, so that it is not searched for garbage again and again.

    Looking through it took a fifth of all the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


@pytest.fixture(autouse=True, scope="session")
def no_cache_of_the_users(tmp_path_factory: pytest.TempPathFactory):
    """What is kept for speed goes to a folder of the tests' own."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        # But the list of the system's fonts, which takes matplotlib a second to make.
        patch.setenv("MPLCONFIGDIR", str(HERE.parent / "build" / "matplotlib"))
        yield folder


@pytest.fixture(autouse=True, scope="session")
def what_is_shipped_is_ready(no_cache_of_the_users: Path):
    """A command of the tests reads what is shipped as a player's does who played before."""
    from roundtable import ready  # noqa: PLC0415 -- the game is imported once there is a test

    read = ready.read

    def read_and_kept(*given):
        found = read(*given)
        ready.keep()
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ready, "cache", lambda: no_cache_of_the_users / "roundtable")
        patch.setattr(ready, "read", read_and_kept)
        yield


@pytest.fixture(autouse=True, scope="session")
def the_command_line_is_made_once():
    """Making all commands of `typer` takes longer than most of them do here."""
    from typer import testing  # noqa: PLC0415 -- as above

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(testing, "_get_command", cache(testing._get_command))
        yield


@pytest.fixture(autouse=True, scope="session")
def a_chinese_system():
    """The tests are the same whatever the system speaks; this variable changes no encoding."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANGUAGE", "zh")
        yield
