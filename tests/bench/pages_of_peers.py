"""The same story as pages of others: inkjs, and SugarCube, each from npm.

    python tests/bench/pages_of_peers.py FOLDER

Writes FOLDER/inkjs and FOLDER/sugarcube: the flagship's scenes, turns, costs and clock, with
texts as long as its own that say nothing (`peers.story`). inkjs is laid out as its own web
template is, a script and the story beside the page. SugarCube is Twine's format as npm has it,
2.31.1 in extwee 2.0.6; newer ones are not there. Neither keeps games, knows a record, counts or
explains anything; that is the honest difference beside the figures.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import measuring
import peers
from roundtable.rules import Board, Scenario

INK, TWINE = "inkjs@2.4.0", "extwee@2.0.6"
FORMAT = "package/story-formats/sugarcube-2.31.1/format.js"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title></head>
<body><div id="story"></div><script src="ink.js"></script><script src="main.js"></script></body></html>
"""
MAIN = """
fetch("story.json").then(each => each.text()).then(source => {
  const story = new inkjs.Story(source), page = document.getElementById("story");
  const show = () => {
    page.textContent = "";
    while (story.canContinue) page.append(Object.assign(document.createElement("p"), { textContent: story.Continue() }));
    story.currentChoices.forEach(choice => {
      const link = Object.assign(document.createElement("a"), { href: "#", className: "choice", textContent: choice.text });
      link.onclick = event => { event.preventDefault(); story.ChooseChoiceIndex(choice.index); show(); };
      page.append(link, " ");
    });
  };
  show();
});
"""
COMPILE = """
const { Compiler } = require(process.argv[2] + "/package/dist/ink-full.js");
process.stdout.write(new Compiler(require("fs").readFileSync(0, "utf8")).Compile().ToJson());
"""


def write(place: Path, scenario: Scenario) -> None:
    """Write both pages.

    Raises:
        CalledProcessError: npm cannot give what they stand on.
    """
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        ink, twine = _unpacked(home, INK), _unpacked(home, TWINE)
        story = subprocess.run(
            ["node", "-e", COMPILE, "-", str(ink)],
            input=peers.story(scenario),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        files = {"index.html": PAGE, "main.js": MAIN, "story.json": story}
        files["ink.js"] = (ink / "package" / "dist" / "ink.js").read_text("utf-8")
        _put(place / "inkjs", files)
        told = (twine / FORMAT).read_text("utf-8")
        source = json.loads(told[told.index("{") : told.rindex("}") + 1])["source"]
        page = source.replace("{{STORY_NAME}}", "A story").replace(
            "{{STORY_DATA}}", _data(scenario)
        )
        _put(place / "sugarcube", {"index.html": page})


def _unpacked(home: Path, package: str) -> Path:
    place = home / package.split("@", maxsplit=1)[0]
    place.mkdir()
    subprocess.run(["npm", "pack", "--silent", package], cwd=place, check=True, stdout=sys.stderr)
    with tarfile.open(next(place.glob("*.tgz"))) as archive:
        archive.extractall(place, filter="data")
    return place


def _put(place: Path, files: dict[str, str]) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (place / name).write_text(text, "utf-8")


def _data(scenario: Scenario) -> str:
    """The story as Twine keeps it in a page."""
    held = "".join(
        f'<tw-passagedata pid="{i}" name="{name}" tags="">{html.escape(text)}</tw-passagedata>'
        for i, (name, text) in enumerate(_passages(scenario), 1)
    )
    return (
        '<tw-storydata name="A story" startnode="1" creator="roundtable" ifid="'
        f'0B7C4E2A-7F10-4E55-9B0E-000000000001" format="SugarCube" hidden>{held}</tw-storydata>'
    )


def _passages(scenario: Scenario) -> Iterator[tuple[str, str]]:
    board = Board.of(scenario)
    yield "start", f"<<set $left to {board.clock(scenario.clock)}>>" + _openings(board, -1)
    for i, scene in enumerate(scenario.scenes):
        block = board.blocks[i]
        title = peers._words(str(scene.title[peers.LANGUAGE]))
        yield f"s{i}", f"<<set $left -= {block.cost}>>{title}\n<<include [[table{i}]]>>"
        yield f"table{i}", "".join(_turns(i, block)) + _openings(board, i)
        for j, (turn, slot) in enumerate(zip(scene.turns, block.slots, strict=True)):
            words = peers._words(str(turn.text[peers.LANGUAGE]))
            yield f"t{i}x{j}", f"<<set $left -= {slot.cost}>>{words}\n<<include [[table{i}]]>>"
    yield "end", "The end."


def _turns(scene: int, block: object) -> Iterator[str]:
    before: dict[tuple[str, int, int], int] = {}
    for j, slot in enumerate(block.slots):  # type: ignore[attr-defined]
        kind = (slot.act.value, slot.speaker, slot.target)
        needs = [f"$left gte {slot.cost}", f'not hasVisited("t{scene}x{j}")']
        if slot.parent:
            needs.append(f'hasVisited("t{scene}x{slot.parent.bit_length() - 1}")')
        if kind in before:
            needs.append(f'hasVisited("t{scene}x{before[kind]}")')
        before[kind] = j
        yield f"<<if {' and '.join(needs)}>>[[{' '.join(map(str, kind))}|t{scene}x{j}]]<</if>> "


def _openings(board: Board, current: int) -> str:
    links = [
        f'<<if not hasVisited("s{i}") and $left gte {block.cost + block.cheapest}>>[[open {i}|s{i}]]<</if>> '
        for i, block in enumerate(board.blocks)
        if i != current
    ]
    return "".join([*links, "[[adjourn|end]]"])


if __name__ == "__main__":
    write(Path(sys.argv[1]), measuring.flagship())
