"""The scenarios that travel with the game, as they were made ready once: read, judged and built.

That takes a fifth of a second for all of them, and what does it a tenth more to be imported: too
long for a window to show its library. What was made is kept, as plain values, in the folder of
what can be made again. It is believed as long as the files are those it was made from, byte for
byte, and the code is that which made it; else it is nothing, and the files are read again.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache as once
from pathlib import Path

from roundtable import __version__
from roundtable.files import WRONG, digest, ordinary, replace_file
from roundtable.home import cache
from roundtable.plain import scenario_of, to_plain
from roundtable.rules import Scenario

LONGEST = 16_000_000
"""Bytes that are read of what was kept."""

_made: dict[Path, Scenario] = {}
"""What was read from the files themselves, by its folder, and is not kept yet."""


def read(home: Path, seeds: Path) -> tuple[Scenario, bytes, bytes]:
    """A scenario, the bytes of its file and those of its record.

    Args:
        home: the scenario's folder; its name is the id.
        seeds: the folder of the records.

    Raises:
        ScenarioError: one of the files has errors; all faults of both are told.
    """
    try:
        return _kept(home, seeds)
    except WRONG:
        pass
    # What is kept spares the import of YAML and its models as well.
    from roundtable.loading import load_with_texts  # noqa: PLC0415

    found = load_with_texts(home, [seeds])
    _made[home] = found[0]
    return found


def keep() -> None:
    """Keep what had to be read from the files since the program began; a full disk keeps nothing."""
    for home, scenario in _made.items():
        data = json.dumps([_maker(), to_plain(scenario)], ensure_ascii=False).encode()
        place = _place(home)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            replace_file(place, data, follow=False)
        except OSError:
            return
    _made.clear()


def _kept(home: Path, seeds: Path) -> tuple[Scenario, bytes, bytes]:
    """As `read`, of what was kept; one of `WRONG` where that is not to be believed."""
    maker, plain = json.loads(ordinary(_place(home), LONGEST))
    record_file = f"{plain['record']['id']}.yaml"
    scenario = ordinary(home / "scenario.yaml", LONGEST)
    record = ordinary(seeds / record_file, LONGEST)
    # A record beside the scenario would go before that among the seeds.
    beside = (home / record_file).with_suffix(".record.yaml").exists()
    if beside or maker != _maker() or plain["digest"] != digest(scenario, record):
        raise ValueError(home.name)
    return scenario_of(plain), scenario, record


def _place(home: Path) -> Path:
    return cache() / "scenarios" / f"{home.name}.json"


@once
def _maker() -> str:
    """What names the code that makes a scenario: the version, and every file that has a part in it."""
    here = Path(__file__).parent
    files = [here / "plain.py", here / "rules" / "scenario.py", *here.glob("loading/*.py")]
    # In a program without Python's sources only the version is left.
    stats = [(each.name, each.stat()) for each in sorted(files) if each.exists()]
    stamps = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    return hashlib.sha256(repr((__version__, stamps)).encode()).hexdigest()
