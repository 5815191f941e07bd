"""docs/api.md is made from the public door: every name with its signature, what it says, an example.

`python tests/test_api.py` writes it anew.
"""

from __future__ import annotations

import doctest
import inspect
import sys
from enum import EnumMeta
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1] / "game"))

import roundtable

PAGE = Path(__file__).parents[1] / "docs" / "api.md"
HEAD = """# The library

`from roundtable import ...`: everything that using Roundtable from Python takes. What is not on this page is the house's own and may change. Made by `make documents` from the docstrings; the examples are run by the tests.

```pycon
>>> from roundtable import *
>>> session = Session(load("tutorial"))

```
"""
GROUPS = {
    "Scenarios": ("load", "check", "Scenario"),
    "A game": ("Session", "Mode", "Event"),
    "Moves": (
        "Move", "parse", "Open", "Call", "Follow", "Connect", "Adjourn", "Match", "Belief",
    ),
    "Moves of other modes": ("Guess", "Hear", "Attribute", "Seat", "Reveal"),
    "Errors": ("GameError", "IllegalMove", "MoveSyntaxError"),
}  # fmt: skip
EXAMPLES = {
    "load": '>>> load("tutorial").title["en"]\n\'Tutorial: the night bus (fictional)\'',
    "check": '>>> check("scenarios/tutorial")\n()',
    "Scenario": ">>> [scene.id for scene in load(\"tutorial\").scenes]\n['bus', 'riders']",
    "Session": (
        ">>> session.legal_moves\n<LegalMoves: open bus, open riders, adjourn>\n"
        '>>> [type(event).__name__ for event in session.push("open bus as closed")]\n'
        "['Opened', 'ClockAdvanced']\n"
        ">>> session.ear()\nEar(known=0, asked=1)\n"
        '>>> session.bet_on(Call("su-mei")).options\n'
        "('keep', 'on-call', 'stop', 'none')\n"
        '>>> events = session.push("call su-mei expect keep at 80")\n'
        ">>> session.bets[0].status, session.bets[0].answers\n"
        "(<Status.RIGHT: 'right'>, ('keep',))\n"
        ">>> session.pop()\nCall(panelist='su-mei', belief=Belief(pick='keep', percent=80))"
    ),
    "Mode": '>>> Session(load("tutorial"), mode=Mode.QUESTION, scene="bus").mode.one_question\nTrue',
    "Event": '>>> session.push("call aunt-qiu")[0].as_dict()["type"]\n\'floor_granted\'',
    "Move": '>>> Open("bus") in session.legal_moves\nFalse',
    "parse": ">>> parse(\"call su-mei expect keep at 60\").panelist\n'su-mei'",
    "Open": '>>> str(Open("bus", "closed"))\n\'open bus as closed\'',
    "Call": ">>> str(session.why_illegal(Call(\"bo-han\")))\n'only responds: bo-han'",
    "Follow": ">>> str(Follow(\"su-mei\"))\n'follow su-mei'",
    "Connect": '>>> str(Connect("bo-han", "su-mei"))\n\'connect bo-han su-mei\'',
    "Adjourn": ">>> Adjourn() in session.legal_moves\nTrue",
    "Match": '>>> str(Match("bread", Belief("bo-han", 95)))\n\'match bread expect bo-han at 95\'',
    "Belief": ">>> str(Belief(\"keep\", 60))\n'expect keep at 60'",
    "Guess": '>>> Session(load("tutorial"), mode="replay").push("guess open bus")[0].hit\nTrue',
    "Hear": ">>> str(Hear())\n'hear'",
    "Attribute": ">>> str(Attribute(Belief(\"su-mei\", 40)))\n'attribute expect su-mei at 40'",
    "Seat": ">>> Seat((\"Ochre\", \"Indigo\")).names\n('Ochre', 'Indigo')",
    "Reveal": (
        '>>> str(Reveal(Call("su-mei"), (Belief("keep", 60), None)))\n'
        "'reveal call su-mei bets keep@60 -'"
    ),
    "GameError": ">>> issubclass(IllegalMove, GameError)\nTrue",
    "IllegalMove": (
        '>>> try:\n...     session.push("open bus")\n... except IllegalMove as error:\n'
        "...     print(error.reason.why)\nalready_opened"
    ),
    "MoveSyntaxError": (
        '>>> try:\n...     parse("dance")\n... except MoveSyntaxError as error:\n'
        "...     print(error.text)\ndance"
    ),
}


def page() -> str:
    """The page as it should be."""
    parts = [HEAD]
    for title, names in GROUPS.items():
        parts.append(f"## {title}\n")
        parts.extend(_entry(name) for name in names)
    return "\n".join(parts)


def _entry(name: str) -> str:
    thing = getattr(roundtable, name)
    lines = [f"### `{name}{_signature(thing)}`", "", _plain(thing), ""]
    if inspect.isclass(thing) and not issubclass(thing, Exception):
        lines += _members(thing)
    return "\n".join([*lines, "```pycon", EXAMPLES[name], "", "```", ""])


def _signature(thing: object) -> str:
    if isinstance(thing, EnumMeta) or thing is roundtable.GameError:
        return ""
    return str(inspect.signature(thing)).replace("'", "")


def _plain(thing: object) -> str:
    """A docstring as Markdown: what it says, and its sections as lists."""
    said = [line for line in inspect.getdoc(thing).splitlines() if not line.startswith(">>>")]
    text, listing = [], False
    for line in said:
        head = line.strip()
        if head in ("Args:", "Attributes:", "Returns:", "Raises:"):
            text += ["", f"{head[:-1]}:", ""]
            listing = True
        elif listing and line.startswith("    ") and not line.startswith("        "):
            text.append(f"- {head}")
        elif listing and line.startswith("        "):
            text[-1] += f" {head}"
        else:
            listing = listing and not head
            text.append(line)
    return "\n".join(text).strip()


def _members(thing: type) -> list[str]:
    """Its public methods and properties in a line each."""
    rows = []
    for name, member in vars(thing).items():
        told = inspect.getdoc(member) if callable(member) or isinstance(member, property) else ""
        if told and not name.startswith("_"):
            call = "" if isinstance(member, property) else "()"
            rows.append(f"- `{name}{call}`: {told.splitlines()[0]}")
    return [*rows, ""] if rows else []


def test_the_page_is_made_from_the_door() -> None:
    """Refresh it with `make documents`."""
    assert page() == PAGE.read_text("utf-8")


def test_every_public_name_stands_on_the_page() -> None:
    """In one group, with an example."""
    named = [name for names in GROUPS.values() for name in names]
    assert sorted(named) == sorted(roundtable.__all__)
    assert sorted(EXAMPLES) == sorted(named)


def test_the_examples_hold(monkeypatch) -> None:
    """Every example is run, one after the other."""
    monkeypatch.chdir(PAGE.parents[1])
    found = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert found.attempted > len(EXAMPLES)
    assert 0 == found.failed


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
