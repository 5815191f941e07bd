"""Makes the sounds of the game: ``python make_sounds.py`` writes the same bytes every time.

Each is a few soft partials that die away, like wood, a bowl or a small bell.
"""

# ruff: noqa: INP001 - a script, no package

import math
import struct
import wave
from pathlib import Path

RATE = 22050
Note = tuple[float, float, float]
"""Start in seconds, frequency in hertz, loudness 0 to 1."""
SOUNDS: dict[str, tuple[float, float, tuple[float, ...], tuple[Note, ...]]] = {
    "card": (0.12, 38, (1, 0.3), ((0, 330, 0.5),)),
    "bet": (0.25, 24, (1, 0.5, 0.2), ((0, 196, 0.5), (0.05, 247, 0.25))),
    "reveal": (0.45, 14, (1, 0.2), ((0, 349, 0.25), (0.07, 440, 0.25), (0.14, 523, 0.2))),
    "speech": (0.5, 9, (1, 0.25, 0.1), ((0, 262, 0.3), (0.09, 392, 0.22))),
    "right": (0.7, 8, (1, 0.3), ((0, 523, 0.3), (0.12, 784, 0.3))),
    "wrong": (0.6, 9, (1, 0.4), ((0, 294, 0.35), (0.14, 233, 0.35))),
    "closed": (0.8, 7, (1, 0.35, 0.15), ((0, 392, 0.28), (0.16, 262, 0.3))),
    "milestone": (1.1, 5, (1, 0.4, 0.2), ((0, 523, 0.22), (0.12, 659, 0.22), (0.24, 784, 0.26))),
    "bell": (2.0, 2.6, (1, 0.55, 0.35, 0.2), ((0, 440, 0.35),)),
}
"""Length in seconds, how fast it dies away, loudness of the partials, and the notes."""
STRETCH = 2.01
"""How far the partials of a bell lie apart, a little more than an octave."""


def samples(name: str) -> list[float]:
    """The sound as numbers from -1 to 1."""
    length, decay, partials, notes = SOUNDS[name]
    out = [0.0] * round(length * RATE)
    for start, frequency, loud in notes:
        for i in range(round(start * RATE), len(out)):
            t = i / RATE - start
            soft = min(1.0, t / 0.008) * math.exp(-decay * t) * min(1.0, (len(out) - i) / 400)
            tones = (
                part * math.sin(2 * math.pi * frequency * STRETCH**n * t) * math.exp(-decay * n * t)
                for n, part in enumerate(partials)
            )
            out[i] += loud * soft * sum(tones)
    return out


def tone() -> list[float]:
    """The quiet tone of a room: low partials that swell slowly and meet their beginning again."""
    length, swells = 4.0, ((55.0, 0.5, 1), (82.5, 0.3, 2), (110.0, 0.22, 3), (164.75, 0.1, 5))
    found = []
    for i in range(round(length * RATE)):
        t = i / RATE
        parts = (
            loud * (0.6 + 0.4 * math.sin(2 * math.pi * turns * t / length))
            * math.sin(2 * math.pi * round(pitch * length) / length * t)
            for pitch, loud, turns in swells
        )  # fmt: skip
        found.append(0.2 * sum(parts))
    return found


def main() -> None:
    """Write every sound beside this file."""
    for name, made in {**{each: samples(each) for each in SOUNDS}, "tone": tone()}.items():
        with wave.open(str(Path(__file__).parent / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            held = (round(max(-1.0, min(1.0, each)) * 32767) for each in made)
            file.writeframes(b"".join(struct.pack("<h", each) for each in held))


if __name__ == "__main__":
    main()
