"""Players by name: ours, ways of believing, and those of other packages."""

from __future__ import annotations

import guests
import making
import pytest
from roundtable.cli.app import app
from roundtable.simulation import PLAYERS, PlayerError, UnknownPlayer, cast, names, play
from typer.testing import CliRunner

SMALL = making.small()


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A folder on the path into which packages are installed."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def broken(shelf, code, **points):
    """Install a package of one module with that code."""
    name = f"guest_{shelf.name}".replace("-", "_")
    (shelf / f"{name}.py").write_text(code)
    guests.install(
        shelf, "bad-guest", {key: f"{name}:{value}" for key, value in points.items()}, "0.2"
    )


def test_every_name_plays():
    """Each name that is listed is a player that ends a game."""
    assert {*PLAYERS, "blind", "echo", "omniscient", "overconfident"} <= set(names())
    for name in names():
        assert play(SMALL, cast(name).make(3), seed=3).over, name


def test_a_way_of_believing_changes_no_move():
    """The same moves, and other beliefs riding on them."""
    bare = play(SMALL, cast("random+blind").make(4), seed=4)
    for believing in ("echo", "omniscient", "overconfident", "drawn"):
        session = play(SMALL, cast(f"random+{believing}").make(4), seed=4)
        assert [move.bare for move in session.moves] == list(bare.moves)
    assert {bet.belief for bet in bare.bets} == {None}


def test_a_way_of_believing_alone_rides_on_the_record():
    """`echo` does what the real moderator did."""
    alone = play(SMALL, cast("echo").make(0))
    assert alone.log == play(SMALL, cast("record+echo").make(0)).log


@pytest.mark.parametrize("name", ["gredy", "greedy+", "greedy+ecko", "+echo", "echo+greedy", ""])
def test_an_unknown_name_is_refused(name):
    """A part of the name that is not known is told."""
    with pytest.raises(UnknownPlayer) as caught:
        cast(name)
    assert str(caught.value) in name


@pytest.mark.parametrize(
    ("word", "hint"), [("gredy", "`greedy`"), ("best+ecko", "`echo`"), ("omni", "`omniscient`")]
)
def test_a_mistyped_player_gets_a_hint(word, hint):
    """One line names the player that was probably meant, and lists all."""
    ran = CliRunner().invoke(app, ["run", "agi-next-2026", "--player", word])
    assert ran.exit_code == 2
    assert f"did you mean {hint}?" in ran.stderr
    assert "random, dice, round-robin, first, greedy, best" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_the_example_of_the_documentation_plays(shelf):
    """A package found by its entry point sits down at the table, with its beliefs or with others."""
    guests.install_example(shelf)
    assert "patient" in names()
    own = play(SMALL, cast("patient").make(1))
    assert [str(move) for move in own.moves[:3]] == [
        "open one",
        "call a expect yes at 40",
        "follow a",
    ]
    blind = play(SMALL, cast("patient+blind").make(1))
    assert {bet.belief for bet in blind.bets} == {None}


FAULTS = {
    "import nothing_of_that_name\n": "cannot be loaded: ModuleNotFoundError",
    "def player(): pass\n": "cannot be made from a seed: TypeError",
    "def player(seed): return 7\n": "cannot be made from a seed: AttributeError",
    "class player:\n    def __init__(self, seed): pass\n    def choose(self, session): 1 / 0\n": (
        "failed at move 1: ZeroDivisionError: division by zero (guest_"
    ),
    "class player:\n    def __init__(self, seed): pass\n    def choose(self, session): pass\n": (
        "chose None, which is no move"
    ),
    "from roundtable.rules import Call\nclass player:\n    def __init__(self, seed): pass\n"
    "    def choose(self, session): return Call('a')\n": "chose `call a`, which is not legal",
    "class player:\n    def __init__(self, seed): pass\n"
    "    def choose(self, session): session.push('open one'); return 1\n": "changed the game",
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_broken_package_gets_one_line(shelf, code):
    """Whose player it is and what went wrong, whatever it was."""
    broken(shelf, code, clumsy="player")
    with pytest.raises(PlayerError) as caught:
        play(SMALL, cast("clumsy").make(0))
    said = str(caught.value)
    assert said.startswith("the player `clumsy` of bad-guest 0.2 ")
    assert FAULTS[code] in said
    assert "\n" not in said


def test_a_package_cannot_take_the_place_of_our_own(shelf):
    """A name of ours stays ours."""
    broken(shelf, "1 / 0\n", record="player")
    assert play(SMALL, cast("record").make(0), clock=100).meters().heard == 1
    assert names().count("record") == 1


def test_no_idea_is_worth_nothing():
    """Whoever has no idea throughout has no points and no bet that counts."""
    seen = play(SMALL, cast("blind").make(0)).foresight()
    assert (seen.points, seen.count) == (0, 0)


def test_the_omniscient_is_right_throughout():
    """Certain and right is the best score there is."""
    seen = play(SMALL, cast("random+omniscient").make(2)).foresight()
    assert seen.points == 100 * seen.count > 0
    assert seen.right == seen.count


def test_the_overconfident_picks_as_echo_does():
    """Where echo has an idea the pick is the same, and it is laid at 95."""
    echo, sure = (
        {bet.subject: bet.belief for bet in play(SMALL, cast(name).make(0), clock=100).bets}
        for name in ("echo", "overconfident")
    )
    assert any(echo.values())
    assert all(belief.percent == 95 for belief in sure.values())
    assert all(sure[key].pick == belief.pick for key, belief in echo.items() if belief)


def test_the_seeking_player_learns_from_game_to_game():
    """Shown its games it hears everything in a few; cast anew, it has seen nothing."""
    heard, player = set(), cast("seeking+blind")
    first = play(SMALL, player.make(0), clock=50)
    for seed in range(4):
        session = play(SMALL, player.make(seed), clock=50)
        player.told(session)
        heard |= {turn.id for turn in session.heard}
    assert heard == set(SMALL.turn)
    assert play(SMALL, cast("seeking+blind").make(0), clock=50).log == first.log


def test_round_robin_goes_around_the_table():
    """After one panelist the next is heard, as long as somebody has something to say."""
    people = ("a", "b", "c")
    lines = [
        ("a", "answer", None, 1, "yes"),
        ("a", "answer", None, 1, None),
        ("b", "answer", None, 1, "no"),
        ("a", "follow_up", "s-0", 1, None),
        ("c", "answer", None, 1, None),
        ("b", "response", "s-0", 1, None),
    ]
    scenario = making.scenario([making.scene("s", people, lines)], people, coda=False)
    session = play(scenario, cast("round-robin").make(0), clock=100)
    spoken = ["call a", "call b", "call c", "call a", "connect b a", "follow a"]
    assert [str(move) for move in session.moves] == ["open s", *spoken, "adjourn"]
