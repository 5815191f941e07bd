"""The rules' tests run twice: with the session as it is, and with one that is saved and read again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from hypothesis import settings
from roundtable.playthrough import dump, load, replay
from roundtable.rules import Event, Move, Session
from roundtable.store import Store

TESTS = Path(__file__).parents[1]

SETTINGS = "_hypothesis_internal_use_settings"
"""Where Hypothesis keeps a test's settings: the second run draws half as many examples."""


def names_in(code: CodeType) -> Iterator[str]:
    """Every name that a function uses, those of the functions inside it with them."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from names_in(inner)


@cache
def plays(function: FunctionType) -> bool:
    """True if a test, or one of the tests' functions that it calls, pushes a move."""
    names = {*names_in(function.__code__)}
    called = (function.__globals__.get(name) for name in names)
    return "push" in names or any(
        plays(each)
        for each in called
        if isinstance(each, FunctionType)
        and each is not function
        and TESTS in Path(each.__code__.co_filename).parents
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that plays runs both ways."""
    drawn = getattr(metafunc.function, "hypothesis", None)
    if plays(drawn.inner_test if drawn else metafunc.function):
        metafunc.fixturenames.append("way")
        metafunc.parametrize("way", ["kept", "saved"], indirect=True)


@pytest.fixture
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Whether a session goes through text and store and back after each move."""
    if request.param == "kept":
        return "kept"
    monkeypatch.setattr(Session, "push", saved(monkeypatch))
    used = getattr(request.function, SETTINGS, None)
    if used:
        fewer = settings(used, max_examples=max(used.max_examples // 2, 1))
        monkeypatch.setattr(request.function, SETTINGS, fewer)
    return "saved"


@cache
def store() -> Store:
    """One store for all games, in memory."""
    return Store(Path(":memory:"))


def saved(monkeypatch: pytest.MonkeyPatch) -> object:
    """`Session.push`, after which the session holds what was written, read and replayed."""
    push = Session.push

    def pushed(session: Session, move: Move | str) -> tuple[Event, ...]:
        events = push(session, move)
        game = store().game(store().save(load(dump(session))))
        assert game is not None
        with monkeypatch.context() as replaying:
            replaying.setattr(Session, "push", push)
            vars(session).update(vars(replay(session.scenario, game.played)))
        return events

    return pushed
