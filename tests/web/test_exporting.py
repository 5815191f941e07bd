"""A page that is sent out: whole, the same each time, and sealed against anything from elsewhere."""

from __future__ import annotations

import io
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import html5lib
import pytest
from roundtable import exporting
from roundtable.exporting import compiling, pages
from roundtable.exporting import runtime as fetching
from roundtable.locale import Catalog, languages
from roundtable.rules import Mode
from serving import scenario
from sources import GAME

RUNTIME = {name: name.encode() for part in fetching.PARTS for name, _ in part.files}
ICON = b"<svg/>"


@pytest.fixture(scope="module")
def tutorial():
    """The scenario that the pages of these tests hold."""
    return scenario("tutorial")


@pytest.fixture(scope="module")
def runtime(tutorial):
    """What runs a page, with stand-ins for the browser's Python."""
    return {**RUNTIME, "app.zip": pages.python((tutorial,))}


def parsed(html):
    """The document; anything that is no sound HTML raises."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html.decode())


def test_a_folder_is_the_same_each_time_and_names_all_its_files(tutorial, runtime):
    """The service worker keeps every file, under a version that their content makes."""
    page = exporting.Page((tutorial,), exporting.Wishes())
    held = exporting.folder(runtime, page, ICON)
    assert held == exporting.folder(runtime, page, ICON)
    worker = held["sw.js"].decode()
    named = set(json.loads(re.search(r"FILES = (\[.*?\])", worker)[1]))
    assert named == {"./", *held} - {"sw.js"}
    other = exporting.folder({**runtime, "app.zip": b"newer"}, page, ICON)
    versions = {
        re.search(r"roundtable-(\w{16})", each["sw.js"].decode())[1] for each in (held, other)
    }
    assert 2 == len(versions)


def test_a_full_disk_leaves_nothing_of_a_page(tmp_path, monkeypatch):
    """Neither half of its files nor an empty folder; what was there before stays."""
    really = Path.write_bytes

    def full(path, data):
        really(path, data[:1])
        if data == b"two":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        exporting.write({"a": b"one", "b": b"two"}, tmp_path / "new" / "page")
    assert [] == list(tmp_path.iterdir())
    (tmp_path / "a").write_text("as it was")
    with pytest.raises(OSError, match="No space"):
        exporting.write({"a": b"one", "b": b"two"}, tmp_path)
    assert [tmp_path / "a"] == list(tmp_path.iterdir())
    assert "as it was" == (tmp_path / "a").read_text()


def test_a_folder_runs_no_script_that_stands_in_its_page(tutorial, runtime):
    """The policy allows the page's own files alone, and the page needs nothing else."""
    page = exporting.Page((tutorial,), exporting.Wishes())
    tree = parsed(exporting.folder(runtime, page, ICON)["index.html"])
    policy = next(
        each.get("content")
        for each in tree.iter("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    )
    assert "unsafe-inline" not in policy
    for script in tree.iter("script"):
        assert script.get("src") or script.get("type") == "application/json"
    for each in tree.iter():
        assert not each.get("style")
        assert not [name for name in each.attrib if name.startswith("on")]


def test_the_first_page_stands_in_the_document_in_every_language(tutorial, runtime):
    """So it is painted before any script has come; the day's question is left to the visitor's day."""
    page = exporting.Page((tutorial,), exporting.Wishes())
    html = exporting.folder(runtime, page, ICON)["index.html"].decode()
    assert tutorial.title["zh"] in html
    assert tutorial.title["en"] in html
    assert 'value="daily"' not in html


def test_a_page_can_begin_right_in_one_question(tutorial, runtime):
    """In the author's language and under the author's title."""
    scene = tutorial.scenes[0].id
    wishes = exporting.Wishes("en", "Our evening", Mode.QUESTION, scene)
    tree = parsed(
        exporting.folder(runtime, exporting.Page((tutorial,), wishes), ICON)["index.html"]
    )
    root = next(tree.iter("html"))
    assert f"begin tutorial question {scene}" == root.get("data-start")
    assert "en" == root.get("lang") == root.get("data-language")
    assert "Our evening" == next(tree.iter("title")).text
    assert not list(tree.iter("template"))


def test_one_file_holds_everything(tutorial, runtime):
    """Nothing in it is loaded from beside it or from elsewhere."""
    held = exporting.single(runtime, exporting.Page((tutorial,), exporting.Wishes()), ICON)
    tree = parsed(held)
    for each in tree.iter():
        assert each.tag == "a" or not (each.get("src") or "").strip()
        if each.tag == "link":
            assert each.get("href").startswith("data:")
    files = {each.get("data-file") for each in tree.iter("script")} - {None}
    assert files == {*runtime, "worker.js"} - {"idiomorph.js"}
    assert b"\nimport " not in held
    assert b"@INFO@" not in held
    assert b"\nexport " not in held


def test_the_python_of_a_page_holds_no_reader_of_files(runtime):
    """What reads YAML, draws windows or keeps databases stays at home."""
    names = zipfile.ZipFile(io.BytesIO(runtime["app.zip"])).namelist()
    tops = {name.split("/")[0] for name in names}
    assert not tops & {"yaml", "pydantic", "pygame", "numpy", "typer", "rich"}
    assert {"library.json", "yardsticks.json"} <= set(names)
    assert any(name.startswith("roundtable/web/compiled/") for name in names)


SAID = """
import sys
sys.path = [sys.argv[1], *(each for each in sys.path if "site-packages" not in each)]
from roundtable.locale import Catalog, languages
print(*(Catalog(each)("host-joined", count=n) for each in sorted(languages()) for n in (0, 1, 2)), sep="\\n")
assert not {"babel.localtime", "pytz.tzinfo", "zoneinfo"} & {*sys.modules}
"""


def test_the_texts_of_a_page_need_no_dates(runtime, tmp_path):
    """Its plurals are the ones of home, without time zones and without the tags of other languages."""
    with zipfile.ZipFile(io.BytesIO(runtime["app.zip"])) as held:
        held.extractall(tmp_path)
        assert not [
            each for each in held.namelist() if each.startswith(("pytz/", "babel/localtime/"))
        ]
    command = [sys.executable, "-I", "-S", "-c", SAID, str(tmp_path)]
    place = {**os.environ, "ROUNDTABLE_HOME": str(tmp_path), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        command, capture_output=True, check=False, encoding="utf-8", env=place, cwd=tmp_path
    )
    assert 0 == ran.returncode, ran.stderr
    home = [
        Catalog(each)("host-joined", count=n) for each in sorted(languages()) for n in (0, 1, 2)
    ]
    assert home == ran.stdout.splitlines()
    known = pickle.loads((tmp_path / "babel" / "global.dat").read_bytes())["likely_subtags"]
    assert "zh_TW" in known
    assert "ja" not in known


def test_without_node_the_sources_are_sent(runtime, tmp_path, monkeypatch):
    """Which is told, and no fault."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert compiling.compiled(runtime, tmp_path) is None


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_what_cannot_be_compiled_is_told(runtime, tmp_path):
    """The command then sends the sources."""
    with pytest.raises(exporting.CompileError, match="cannot be compiled"):
        compiling.compiled(runtime, tmp_path)
    assert not list(tmp_path.iterdir())


def test_without_npm_a_line_says_what_to_do(tmp_path, monkeypatch):
    """Install Node.js, or copy the files."""
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(exporting.NoRuntimeError, match=r"install Node\.js, or copy pyodide\.mjs"):
        fetching.runtime(tmp_path)


WORKER = """
globalThis.registration = { scope: "https://school.example/talk/" };
const heard = {}, names = JSON.parse(process.argv[1]);
globalThis.addEventListener = (name, take) => { heard[name] = take; };
globalThis.caches = { keys: async () => names, delete: async name => names.splice(names.indexOf(name), 1) };
eval(process.argv[2]);
heard.activate({ waitUntil: all => all.then(() => console.log(JSON.stringify(names))) });
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_pages_of_one_server_keep_their_offline_copies(tutorial, runtime):
    """A new version takes the place of its own older one, and leaves pages under other paths alone."""
    page = exporting.Page((tutorial,), exporting.Wishes())
    worker = exporting.folder(runtime, page, ICON)["sw.js"].decode()
    version = re.search(r"roundtable-\w{16}", worker)[0]
    here, there = "https://school.example/talk/", "https://school.example/"
    kept = ["else", f"{version} {here}", f"roundtable-old {there}", f"roundtable-old {here}"]
    command = ["node", "-e", WORKER, json.dumps(kept), worker]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert kept[:3] == json.loads(ran.stdout)


STORE = """
let kept = {}, last;
const soon = (asked, result, wait = queueMicrotask) => {
  wait(() => { asked.result = result; asked.onsuccess?.(); asked.oncomplete?.(); });
  return asked;
};
const store = () => ({ get: () => soon({}, kept.revision), getAll: () => soon({}, Object.values(kept)),
  getAllKeys: () => soon({}, Object.keys(kept)), put: (text, key) => { kept[key] = text; } });
const opened = () => { let open = true; return { close: () => { open = false; }, transaction() {
  if (!open) throw new Error("InvalidStateError");
  return soon({ objectStore: store }, null, setTimeout); } }; };
globalThis.indexedDB = { open: () => soon({}, last = opened()) };
const { all, put } = await import(`data:text/javascript,${encodeURIComponent(process.argv[1])}`);
await all();
const told = [await put([["game:1", "a"]])];
last.close();
told.push(await put([["game:1", "b"]]), kept["game:1"]);
last.close(); kept = {};
told.push(await put([["game:1", "c"]]));
kept = { revision: 9 };
told.push(await put([["game:1", "d"]]));
console.log(JSON.stringify(told));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_a_store_that_the_browser_closes_is_opened_again():
    """Behind a page that sleeps nothing is lost; where it was emptied that is told, and not another tab."""
    module = (GAME / "web" / "static" / "kept.js").read_text("utf-8")
    code = ["--input-type=module", "-e", STORE, module]
    ran = subprocess.run(["node", *code], capture_output=True, text=True, check=False)
    assert 0 == ran.returncode, ran.stderr
    assert ["", "", "b", "web-unkept", "web-elsewhere"] == json.loads(ran.stdout)


def test_the_door_stays_small():
    """All that runs in a browser and is ours: lines that are neither empty nor a comment."""
    lines = [
        line
        for each in sorted((GAME / "web" / "static").glob("*.js"))
        for line in each.read_text("utf-8").splitlines()
        if line.strip() and not line.lstrip().startswith(("//", "/*", "*"))
    ]
    assert len(lines) <= 250
    assert max(map(len, lines)) <= 112
