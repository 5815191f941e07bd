"""The one script of a class's pages, under Node with a page of stand-ins."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from sources import GAME

PAGE = """
const [script, path, byHand, ...news] = process.argv.slice(1).map((each, i) => i ? JSON.parse(each) : each);
const line = { textContent: "" }, asked = [];
const told = text => { console.log(JSON.stringify({ told: text, line: line.textContent, asked })); process.exit(0); };
globalThis.location = { pathname: path, search: "?hand=yes", replace: told };
globalThis.document = {
  querySelector: name => ({ getAttribute: () => name.includes("stage") ? "2" : "0" }),
  getElementById: id => id === "count" ? line : byHand ? {} : null,
};
globalThis.setTimeout = go => queueMicrotask(go);
globalThis.fetch = async address => {
  asked.push(address);
  return news.length ? { json: async () => news.shift() } : told("");
};
eval(script);
"""


def lived(path, news, *, by_hand=False):
    """What a page does with its news: where it goes, what its line says, what it asked."""
    script = (GAME / "web" / "static" / "live.js").read_text("utf-8")
    words = [json.dumps(each) for each in (path, by_hand, *news)]
    ran = subprocess.run(
        ["node", "-e", PAGE, script, *words], capture_output=True, text=True, check=False
    )
    assert 0 == ran.returncode, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_a_bet_of_a_phone_takes_nothing_from_under_the_hands():
    """While one is entered by hand, the host's page says how many are in, and stays as it is."""
    one, two = ({"stage": "2", "count": n, "text": f"{n} in"} for n in (1, 2))
    assert ["/host/k", ""] == [lived("/host/k", [one])[each] for each in ("told", "line")]
    found = lived("/host/k", [one, two], by_hand=True)
    assert ("", "2 in") == (found["told"], found["line"])
    assert ["count=0", "count=1", "count=2"] == [each.split("&")[1] for each in found["asked"]]
    assert ("", "1 in") == tuple(lived("/", [one])[each] for each in ("told", "line"))


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
@pytest.mark.parametrize("path", ["/host/k", "/"])
def test_another_stage_is_shown_anew(path):
    """Without the grid of the one before, in which bets stand that are nobody's business yet."""
    found = lived(path, [{"stage": "3", "count": 0, "text": ""}], by_hand=True)
    assert path == found["told"]
