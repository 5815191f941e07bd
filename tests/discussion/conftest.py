"""The rules' tests run twice: with the session as it is, and with one that is saved and read again."""

from __future__ import annotations

import pytest
from discussion import strategies
from hypothesis import settings

PLAYING = {"play", "play_out", "push"}

SETTINGS = "_hypothesis_internal_use_settings"
"""Where Hypothesis keeps a test's settings: the second run draws half as many examples."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test whose own body plays runs both ways."""
    drawn = getattr(metafunc.function, "hypothesis", None)
    body = drawn.inner_test if drawn else metafunc.function
    names = {*body.__code__.co_names, *body.__code__.co_freevars}
    if any(getattr(strategies, n) is body.__globals__.get(n) for n in names & PLAYING):
        metafunc.fixturenames.append("way")
        metafunc.parametrize("way", ["kept", "saved"], indirect=True)


@pytest.fixture
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a session goes through text and back after each move."""
    monkeypatch.setattr(strategies, "saving", request.param == "saved")
    used = getattr(request.function, SETTINGS, None)
    if strategies.saving and used:
        fewer = settings(used, max_examples=max(used.max_examples // 2, 1))
        monkeypatch.setattr(request.function, SETTINGS, fewer)
