"""Every kept input is read or refused, and so are some mutations of it; `make fuzz` tries more."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from fuzz import run, targets
from thorough import enough


@pytest.fixture(scope="module", autouse=True)
def cleared() -> Iterator[None]:
    """What the targets wrote is removed at the end."""
    yield
    targets.clear()


def test_every_target_has_a_corpus():
    """A target starts from what is kept for it, and nothing is kept for one that is gone."""
    kept = {each.name for each in (run.HERE / "corpus").iterdir() if any(each.iterdir())}
    assert targets.TARGETS.keys() == kept


@pytest.mark.parametrize("name", targets.TARGETS)
def test_kept_inputs_are_read_or_refused(name):
    """The corpus holds samples, and each input that once did harm."""
    for data in run.corpus(name):
        targets.TARGETS[name](data)


@pytest.mark.parametrize("name", targets.TARGETS)
def test_mutations_are_read_or_refused(name):
    """So are some changes of it, the same each time."""
    texts, dice = run.corpus(name), random.Random(name)
    words = run.words_of(texts)
    for _ in range(enough(12, 100)):
        targets.TARGETS[name](run.mutated(dice.choice(texts), texts, words, dice))
