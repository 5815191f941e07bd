"""Every command is a line of text, and the way back."""

from __future__ import annotations

import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roundtable.application import commands, parse_command
from roundtable.application.commands import Command, CommandSyntaxError
from thorough import enough

LINES = (
    "move call tang-jie expect cost at 60", "move reveal call a bets x@60 -", "ask call x", "pick",
    "pick a", "bet", "bet a 60", "stake 0", "stake 1 out", "stake 2 a 60", "uncover", "hand Mei",
    "read RT1-A b", "gather", "next",
    "undo", "rewind 4", "unfold", "unfold a", "show debrief bets", "show library", "back",
    "search", "search a b", "sure move adjourn", "visit https://a.b", "quit",
    "begin a moderate", "begin a question b", "daily", "continue a", "resume 3",
    "resume 3 newer", "rename 3", "rename 3 a b", "remove 3", "restore", "forget a", "export 3",
    "import x\ny", "save report", "set text 125", "set key undo z", "seen clock", "reload",
    "jump a",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_a_command_and_the_way_back(line: str) -> None:
    """`str` and `parse_command` are each other's way back."""
    assert line == str(parse_command(line))


def test_every_command_has_a_line() -> None:
    """No command is only a value."""
    kinds = {
        each
        for _, each in inspect.getmembers(commands, inspect.isclass)
        if issubclass(each, Command) and each is not Command
    }
    assert kinds == {type(parse_command(line)) for line in LINES}


@pytest.mark.parametrize(
    "line",
    ["", "dance", "move", "move dance", "bet a", "bet a b c", "stake", "rewind x", "show",
     "resume", "resume 1 old", "begin a", "begin a dance", "set text", "visit a b", "next 3",
     "sure", "sure sure undo", "sure " * 3_000 + "undo", "export 99999999999", "x" * 30_000],
)  # fmt: skip
def test_what_is_no_command_is_refused(line: str) -> None:
    """With the beginning of the line, and nothing else."""
    with pytest.raises(CommandSyntaxError):
        parse_command(line)


@settings(max_examples=enough(40, 1000))
@given(st.text(max_size=80))
def test_any_text_is_a_command_or_refused(text: str) -> None:
    """Nothing else happens, whatever is posted."""
    try:
        found = parse_command(text)
    except CommandSyntaxError:
        return
    assert found == parse_command(str(found))
