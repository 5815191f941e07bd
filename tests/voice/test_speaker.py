"""The system's voice: texts go in by the input, nobody waits, the newest text wins."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from game.voice import Speaker, tongue
from game.voice.engines import Engine, engines


def writer(file: Path, *, code: int = 0, rest: float = 0) -> Engine:
    """A program that writes down its language and what it reads."""
    program = (
        "import sys, time\n"
        f"open({str(file)!r}, 'ab').write(sys.argv[1].encode() + b' ' + sys.stdin.buffer.read())\n"
        f"time.sleep({rest})\nsys.exit({code})\n"
    )
    return Engine(sys.executable, lambda tag: ("-c", program, tag))


def until(true: object) -> None:
    """Wait for the other thread."""
    assert callable(true)
    end = time.monotonic() + 20
    while not true() and time.monotonic() < end:
        time.sleep(0.005)
    assert true()


def read(file: Path) -> str:
    """What was spoken so far."""
    return file.read_text("utf-8") if file.exists() else ""


def test_a_text_is_spoken_by_its_input_on_one_line(tmp_path: Path) -> None:
    """Neither options nor commands can be made of a text, and its language is its own."""
    file = tmp_path / "said"
    speaker = Speaker([writer(file)])
    speaker.say("!-! --help; rm -rf\n圆桌", "en")
    until(lambda: read(file) == "zh -! --help; rm -rf 圆桌\n")
    assert not speaker.missing


def test_a_newer_text_ends_the_older(tmp_path: Path) -> None:
    """Saying returns at once though the older text would take a minute."""
    file = tmp_path / "said"
    speaker = Speaker([writer(file, rest=60)])
    speaker.say("one", "en")
    until(lambda: read(file))
    speaker.say("two", "en")
    until(lambda: read(file) == "en one\nen two\n")
    speaker.stop()
    until(lambda: speaker._running is None)
    assert not speaker.missing


def test_a_program_that_fails_gives_way_and_the_last_leaves_silence(tmp_path: Path) -> None:
    """Missing speech is known, and said nowhere but by `missing`."""
    file = tmp_path / "said"
    speaker = Speaker([Engine("no-such-program", lambda _: ()), writer(file, code=1)])
    speaker.say("one", "en")
    until(lambda: speaker.missing)
    assert read(file) == "en one\n"
    assert Speaker([]).missing


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [("圆桌 AGI", "en", "zh"), ("Tang Jie", "zh", "en"), ("Oui", "fr-CA", "fr"), ("x", "-o", "en")],
)
def test_a_text_is_spoken_in_its_own_language(text: str, language: str, spoken: str) -> None:
    """Ideographs are Chinese; anything else is the interface's language, or English."""
    assert tongue(text, language) == spoken


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_its_programs(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is asked, the player's own choice of voice first."""
    monkeypatch.setattr("game.voice.engines.sys.platform", system)
    monkeypatch.setattr("game.voice.engines.shutil.which", lambda name: name)
    monkeypatch.setattr(
        "game.voice.engines._mac_voice", lambda tag: {"zh": "Tingting"}.get(tag, "")
    )
    found = engines()
    names = {"linux": "spd-say", "darwin": "say", "win32": "powershell"}
    assert found[0].program == names[system]
    assert all("" not in each.command("zh") and each.command("en") for each in found)
