"""The system's voice: texts go in by the input, nobody waits, the newest text wins."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from roundtable.voice import Speaker, tongue
from roundtable.voice.engines import MANDARIN, Engine, engines
from roundtable.voice.speaker import passages


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


def test_a_text_is_spoken_by_its_input(tmp_path: Path) -> None:
    """Neither options nor commands can be made of a text, and its language is its own."""
    file = tmp_path / "said"
    speaker = Speaker([writer(file)])
    speaker.say("!-! --help; rm -rf\n\n圆桌 AGI", "en")
    until(lambda: read(file) == "en -! --help; rm -rf.\nzh 圆桌 AGI。\n")
    assert not speaker.missing


def test_lines_of_one_language_go_together_and_a_voice_pauses_after_each() -> None:
    """No line runs into the next; each is spoken in its own language."""
    text = "圆桌\n坐下，\nEnglish\n 75 % \n说吧！"
    assert list(passages(text, "zh")) == [
        ("圆桌。\n坐下，", "zh"),
        ("English.", "en"),
        ("75 %。\n说吧！", "zh"),
    ]


def test_an_engine_that_takes_latin_for_pinyin_gets_it_apart_and_names_as_they_sound(
    tmp_path: Path,
) -> None:
    """ESpeak's sound Mandarin has no English of its own."""
    file = tmp_path / "said"
    engine = writer(file)
    mandarin = replace(engine, command=lambda tag: engine.command(MANDARIN if tag == "zh" else tag))
    Speaker([mandarin]).say("曾皙用 Agent 说", "zh", [("曾皙", "增皙")])
    until(lambda: read(file) == f"{MANDARIN} 增皙用 \nen Agent\n{MANDARIN}  说。\n")


def test_a_newer_text_ends_the_older(tmp_path: Path) -> None:
    """Saying returns at once though the older text would take a minute."""
    file = tmp_path / "said"
    speaker = Speaker([writer(file, rest=60)])
    speaker.say("one", "en")
    until(lambda: read(file))
    speaker.say("two", "en")
    until(lambda: read(file) == "en one.\nen two.\n")
    speaker.stop()
    assert speaker._running is None
    assert not speaker.missing


def test_a_program_that_fails_gives_way_and_the_last_leaves_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Missing speech is known, and said nowhere but by `missing`."""
    monkeypatch.setattr("roundtable.voice.speaker.AGAIN_S", 0)
    file = tmp_path / "said"
    speaker = Speaker([Engine("no-such-program", lambda _: ()), writer(file, code=1)])
    speaker.say("one", "en")
    until(lambda: speaker.missing)
    assert read(file) == "en one.\nen one.\n"
    assert Speaker([]).missing


def test_a_program_that_finds_no_sound_device_has_not_spoken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """ESpeak ends as if all were well; warnings alone mean nothing."""
    monkeypatch.setattr("roundtable.voice.speaker.AGAIN_S", 0)
    told = "import sys; sys.stdin.read(); print({!r}, file=sys.stderr)"

    def says(line: str) -> Engine:
        return Engine(sys.executable, lambda _: ("-c", told.format(line)), fault=b"error: ")

    assert Speaker([])._run(says("ALSA warns\nof this"), "one", "en") == 0
    speaker = Speaker([says("ALSA warns\nerror: No such file or directory")])
    speaker.say("one", "en")
    until(lambda: speaker.missing)


def test_a_program_that_fails_once_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is just leaving costs no voice; a language that a program lacks, only that one."""
    monkeypatch.setattr("roundtable.voice.speaker.AGAIN_S", 0)
    file = tmp_path / "said"
    program = (
        "import sys, pathlib\n"
        f"said = pathlib.Path({str(file)!r})\n"
        "told = said.read_text('utf-8') if said.exists() else ''\n"
        "said.write_text(told + sys.argv[1] + ' ' + sys.stdin.read(), 'utf-8')\n"
        "sys.exit(not told or sys.argv[1] == 'xx')\n"
    )
    speaker = Speaker([Engine(sys.executable, lambda tag: ("-c", program, tag))])
    speaker.say("one", "en")
    until(lambda: read(file) == "en one.\nen one.\n" and not speaker._busy)
    assert not speaker.missing
    speaker.say("deux", "xx")
    until(lambda: speaker.missing)
    speaker.say("two", "en")
    until(lambda: read(file).endswith("en two.\n"))


def test_a_program_that_hangs_is_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server without a sound card never says that it is done; nobody waits for it twice."""
    monkeypatch.setattr("roundtable.voice.speaker.HANGS_S", -3.9)
    monkeypatch.setattr("roundtable.voice.speaker.AGAIN_S", 0)
    speaker = Speaker([Engine(sys.executable, lambda _: ("-c", "import time; time.sleep(60)"))])
    speaker.say("one", "en")
    until(lambda: speaker.missing)


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [
        ("圆桌 AGI", "en", "zh"),
        ("Tang Jie", "zh", "en"),
        ("Oui", "fr-CA", "fr"),
        ("x", "-o", "en"),
        ("75 %", "zh-TW", "zh"),
        ("円卓", "ja", "ja"),
        ("えんたく", "zh", "ja"),
    ],
)
def test_a_text_is_spoken_in_its_own_language(text: str, language: str, spoken: str) -> None:
    """Ideographs are Chinese; anything else is the interface's language, or English."""
    assert tongue(text, language) == spoken


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_its_programs(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is asked, the player's own choice of voice first."""
    monkeypatch.setattr("roundtable.voice.engines.sys.platform", system)
    monkeypatch.setattr("roundtable.voice.engines.shutil.which", lambda name: name)
    monkeypatch.setattr(
        "roundtable.voice.engines._mac_voice", lambda tag: {"zh": "Tingting"}.get(tag, "")
    )
    monkeypatch.setattr("roundtable.voice.engines._dispatches", lambda _: True)
    found = engines()
    assert system != "linux" or MANDARIN in found[0].command("zh") + found[1].command("zh")
    names = {"linux": "spd-say", "darwin": "say", "win32": "powershell"}
    assert found[0].program == names[system]
    assert all("" not in each.command("zh") and each.command("en") for each in found)
