"""What runs at length by a command of its own starts by itself, without the tests' set-up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["monkey", "soak"])
def test_a_program_that_runs_at_length_finds_what_it_needs(name: str, tmp_path: Path) -> None:
    """`make monkey` and `make soak` are run seldom; that they start is seen each time."""
    ran = subprocess.run(
        [sys.executable, str(HERE / f"{name}.py"), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "--seed" in ran.stdout or "--screens" in ran.stdout
