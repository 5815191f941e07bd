"""What inkjs takes for a choice on a story of the same shape, which is made here.

    python tests/bench/peers.py STORY.ink    writes the story alone

The story has the scenario's scenes, turns, costs and clock: turns are choices that can be
taken once, after the turn they reply to and after the one before them of their kind; each
scene leads to those not opened yet and to the end. Its texts are as long as the
scenario's and say nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import measuring
from roundtable.rules import Board, Scenario, Scene
from roundtable.rules.board import Block

PACKAGE = "inkjs@2.3.2"
LANGUAGE = "en"

PLAYER = """
const {Compiler} = require('inkjs/full'), {Story} = require('inkjs');
const source = require('fs').readFileSync(process.argv[2], 'utf8');
const story = new Story(new Compiler(source).Compile().ToJson());
let seed = 1;
const draw = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
function play() {
  story.ResetState();
  let made = 0;
  for (;;) {
    story.ContinueMaximally();
    const open = story.currentChoices.length;
    if (open === 0) return made;
    // The last choice is the way out: it is taken when there is no other.
    story.ChooseChoiceIndex(Math.floor(draw() * Math.max(open - 1, 1)));
    made += 1;
  }
}
for (let game = 0; game < 1500; game++) play();
let least = Infinity, all = 0, games = 0;
for (let run = 0; run < 7; run++) {
  const start = process.hrtime.bigint();
  let made = 0;
  for (let game = 0; game < 400; game++, games++) made += play();
  least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e3 / made);
  all += made;
}
console.log(least, all / games);
"""


def story(scenario: Scenario) -> str:
    """The scenario as an ink story of the same shape."""
    board = Board.of(scenario)
    lines = [f"VAR left = {board.clock(scenario.clock)}", "-> briefing", "=== briefing"]
    lines += [*_openings(board, -1), "+ [adjourn] -> END"]
    for i, scene in enumerate(scenario.scenes):
        block = board.blocks[i]
        lines += [f"=== s{i}", f"~ left = left - {block.cost}", _words(str(scene.title[LANGUAGE]))]
        lines += [f"-> s{i}.table", "= table"]
        lines += _turns(scene, block)
        lines += [*_openings(board, i), "+ [adjourn] -> END"]
    return "\n".join(lines) + "\n"


def _openings(board: Board, current: int) -> Iterator[str]:
    for i, block in enumerate(board.blocks):
        if i != current:
            needed = block.cost + block.cheapest
            yield f"+ {{not s{i}}} {{left >= {needed}}} [open {i}] -> s{i}"


def _turns(scene: Scene, block: Block) -> Iterator[str]:
    before: dict[tuple[str, int, int], int] = {}
    for i, (turn, slot) in enumerate(zip(scene.turns, block.slots, strict=True)):
        kind = (slot.act.value, slot.speaker, slot.target)
        needs = [f"{{left >= {slot.cost}}}"]
        if slot.parent:
            needs.append(f"{{t{slot.parent.bit_length() - 1}}}")
        if kind in before:
            needs.append(f"{{t{before[kind]}}}")
        before[kind] = i
        yield f"* (t{i}) {' '.join(needs)} [{' '.join(map(str, kind))}]"
        yield f"  ~ left = left - {slot.cost}"
        yield f"  {_words(str(turn.text[LANGUAGE]))}"
        yield "  -> table"


def _words(text: str) -> str:
    """A text of as many words that says nothing."""
    return " ".join(["word"] * max(len(text.split()), 1)) + "."


def measure(scenario: Scenario) -> tuple[float, float]:
    """Microseconds inkjs takes for a choice, and how many choices a game has.

    Installs inkjs into a folder that is removed afterwards.

    Raises:
        OSError: there is no npm, or no Node.
        CalledProcessError: npm found no inkjs, or the story did not run.
    """
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "package.json").write_text("{}", "utf-8")
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--silent")
        subprocess.run(["npm", "install", *quiet, PACKAGE], cwd=home, check=True, timeout=120)
        (Path(home) / "story.ink").write_text(story(scenario), "utf-8")
        (Path(home) / "play.js").write_text(PLAYER, "utf-8")
        ran = subprocess.run(
            ["node", "play.js", "story.ink"],
            cwd=home,
            check=True,
            capture_output=True,
            text=True,
            timeout=300,
        )
    least, choices = map(float, ran.stdout.split()[-2:])
    return least, choices


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(story(measuring.flagship()), "utf-8")
