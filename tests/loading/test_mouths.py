"""Each way to put words into a mouth that a machine can tell is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from loading import mouths
from roundtable.loading import check

SAMPLE = Path(__file__).parent / "sample"
FILES = {
    mouths.S: "scenarios/river-crossing/scenario.yaml",
    mouths.R: "seeds/river-crossing.yaml",
    mouths.SOURCE: "seeds/source.txt",
}
MACHINES = [way for way in mouths.WAYS if way.code]


@pytest.mark.parametrize("way", MACHINES, ids=lambda way: way.what)
def test_it_is_told(way, tmp_path):
    """The sample is clean; changed in this way it is not."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    for name, old, new in way.changes:
        file = tmp_path / FILES[name]
        if name == mouths.SOURCE:
            file.write_text(new, "utf-8")
            continue
        text = file.read_text("utf-8")
        assert text.count(old) == 1, old
        file.write_text(text.replace(old, new), "utf-8")
    found = check(tmp_path / "scenarios" / "river-crossing", worth=False)
    assert way.code in {each.code.id for each in found}


def test_at_least_sixty_ways_are_told_by_the_checker():
    """The rest stands in the table as what only a reader can see."""
    assert len(MACHINES) >= 60
    assert len({way.what for way in mouths.WAYS}) == len(mouths.WAYS)


def test_the_table_is_on_the_page():
    """After a change: `python tests/loading/mouths.py`."""
    text = mouths.PAGE.read_text("utf-8")
    assert mouths.page(text) == text
