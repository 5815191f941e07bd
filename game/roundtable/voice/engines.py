"""The programs of a system that can speak. A text goes to them by their input, never as an argument.

Windows speaks through SAPI by PowerShell, macOS by ``say``, other systems through
speech-dispatcher, which knows the voice that the player chose, or else through eSpeak.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from roundtable.frozen import frozen

SAPI = (
    "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
    "Add-Type -AssemblyName System.Speech;"
    "$s=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$v=$s.GetInstalledVoices()|?{$_.Enabled -and $_.VoiceInfo.Culture.Name -like 'TAG*'}"
    "|select -First 1;"
    "if($v){$s.SelectVoice($v.VoiceInfo.Name)};"
    "$s.Speak([Console]::In.ReadToEnd())"
)
"""What PowerShell runs; `TAG` is a language tag, which is letters only."""


MANDARIN = "cmn-latn-pinyin"
"""ESpeak NG's Mandarin that can be understood in every release that has it. The plain one reads
each syllable as English, with its tone for a word, in release 1.51, which several systems ship;
in this one Latin words may be taken for Pinyin, so they are said apart.
"""

MUTE = b"error: "
"""What eSpeak says where it finds no sound device, before it ends with 0."""


LISTS_S = 5
"""Seconds that a list of voices may take."""


@frozen
class Engine:
    """A program that speaks what it reads.

    Attributes:
        program: its name or path.
        command: its arguments for a language tag.
        stop: its arguments to fall silent, where ending the program is not enough.
        fault: how a line of its errors begins where nobody could hear it, though it ends well.
    """

    program: str
    command: Callable[[str], tuple[str, ...]]
    stop: tuple[str, ...] = ()
    fault: bytes = b""


def _espeak_ng(tag: str) -> tuple[str, ...]:
    return ("-v", MANDARIN if tag == "zh" else tag, "--stdin")


def _older_espeak_ng(tag: str) -> tuple[str, ...]:
    return ("-v", "cmn" if tag == "zh" else tag, "--stdin")


def _espeak(tag: str) -> tuple[str, ...]:
    return ("-v", tag, "--stdin")


def _dispatcher(tag: str) -> tuple[str, ...]:
    language = MANDARIN if tag == "zh" and _dispatches(MANDARIN) else tag
    return ("--language", language, "--wait", "--pipe-mode")


@cache
def _dispatches(language: str) -> bool:
    """Whether speech-dispatcher's own choice of program has a voice of this language."""
    command = ["spd-say", "--list-synthesis-voices"]
    with suppress(OSError, subprocess.TimeoutExpired):
        listed = subprocess.run(command, capture_output=True, timeout=LISTS_S, check=False)  # noqa: S603
        return f" {language} ".encode() in listed.stdout
    return False


def _powershell(tag: str) -> tuple[str, ...]:
    script = base64.b64encode(SAPI.replace("TAG", tag).encode("utf-16-le")).decode()
    return ("-NoProfile", "-NonInteractive", "-EncodedCommand", script)


def _say(tag: str) -> tuple[str, ...]:
    voice = _mac_voice(tag)
    return (*(("-v", voice) if voice else ()), "-f", "-")


def _mac_voice(tag: str) -> str:
    """The first voice of macOS for a language; empty if there is none."""
    listed = subprocess.run(["say", "-v", "?"], capture_output=True, text=True, check=False)  # noqa: S607
    for line in listed.stdout.splitlines():
        name, _, rest = line.partition("#")[0].rstrip().rpartition(" ")
        if rest.startswith(tag):
            return name.strip()
    return ""


def engines() -> list[Engine]:
    """The programs of this system that are there, the best first."""
    if sys.platform == "win32":
        known = [Engine("powershell", _powershell)]
    elif sys.platform == "darwin":
        known = [Engine("say", _say)]
    else:
        known = [
            Engine("spd-say", _dispatcher, ("--cancel",)),
            Engine("espeak-ng", _espeak_ng, fault=MUTE),
            Engine("espeak-ng", _older_espeak_ng, fault=MUTE),
            Engine("espeak", _espeak, fault=MUTE),
        ]
    return [each for each in known if shutil.which(each.program)]
