"""Each code has a broken example that shows it, and a section on the page.

An example is a `broken/<CODE>/patch.yaml` that breaks a copy of the sample:

- `in`: the file it breaks, `scenario` or `record`, or makes: `walkthrough`, `playthrough`
- `replace`, `with`: a text that stands there once, and what comes in its place; `more` the same
- `repeat_place`, `times`, `bytes`: what `PLACE` in that stands for; in it, `#` is a number
- `beside`: changes of other files, by the file: a list of `replace` and `with`
- `write`: further files, by their path
- `whole`, `repeat`: the whole file instead; `make`: something that is no file at all
- `at`: a piece of the broken file, `^` in front of the place where the fault is expected
- `also`: other codes that come of the same mistake
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
import yaml
from loading.diagnosing import PAGE, diagnostics_page
from roundtable.authoring.findings import is_known
from roundtable.loading import CODES, ScenarioError, Severity, load_scenario
from roundtable.testing.checking import check_whole

HERE = Path(__file__).parent
BROKEN = HERE / "broken"
FILES = {
    "scenario": "scenarios/river-crossing/scenario.yaml",
    "record": "seeds/river-crossing.yaml",
    "walkthrough": "scenarios/river-crossing/broken.walkthrough.yaml",
    "playthrough": "scenarios/river-crossing/broken.playthrough",
}


def make_special(how, path):
    """Put something that is no file where a file should be; returns the path to check."""
    path.unlink()
    if how == "link-out":
        outside = path.parents[1] / "elsewhere.yaml"
        outside.write_text("kind: record\n", encoding="utf-8")
        try:
            path.symlink_to(outside)
        except OSError:
            pytest.skip("no symbolic links here")
        return path.parents[1] / FILES["scenario"]
    if how == "folder":
        path.mkdir()
        # As a scenario's folder it would be looked into, so it stands where a file should.
        (path / "scenario.yaml").mkdir()
    elif how == "loop":
        try:
            path.symlink_to(path)
        except OSError:
            pytest.skip("no symbolic links here")
    elif how == "long-name":
        return path.with_name("n" * 300 + ".yaml")
    return path


def patched(patch, text):
    """The text with each replacement made once, which must be possible."""
    for change in (patch, *patch.get("more", ())):
        assert text.count(change["replace"]) == 1, change["replace"]
        text = text.replace(change["replace"], change["with"])
    if "repeat_place" in patch:
        pieces = (patch["repeat_place"].replace("#", str(n)) for n in range(patch["times"]))
        text = text.replace("PLACE", "".join(pieces))
    return text


def place_of(mark, text):
    """Line and column of the caret in `mark`, a piece of `text` that stands there once."""
    before, after = mark.split("^", 1)
    assert text.count(before + after) == 1, mark
    head = text[: text.index(before + after) + len(before)]
    return head.count("\n") + 1, len(head) - head.rfind("\n")


def make(patch, folder):
    """Make the broken copy of the sample; returns what to check and the place expected."""
    shutil.copytree(HERE / "sample", folder, dirs_exist_ok=True)
    path = folder / FILES[patch["in"]]
    target = folder / FILES["scenario"]
    if "make" in patch:
        return make_special(patch["make"], path), (1, 1)
    if "whole" in patch:
        text = patch["whole"] * patch.get("repeat", 1)
    else:
        text = patched(patch, path.read_text(encoding="utf-8"))
    for name, changes in patch.get("beside", {}).items():
        other = folder / FILES[name]
        first, *more = changes
        whole = patched({**first, "more": more}, other.read_text(encoding="utf-8"))
        other.write_text(whole, encoding="utf-8")
    for name, content in patch.get("write", {}).items():
        (folder / name).write_text(content, encoding="utf-8")
    place = place_of(patch["at"], text) if "at" in patch else (1, 1)
    data = text.encode()
    if "bytes" in patch:
        data = data.replace(b"PLACE", bytes.fromhex(patch["bytes"]))
    path.write_bytes(data)
    return target, place


def patch_of(code):
    """What makes the sample a broken example of `code`."""
    return yaml.safe_load((BROKEN / code / "patch.yaml").read_text(encoding="utf-8"))


def said(found):
    """What is told in every language: but for what a YAML parser or the system says in its own words."""
    own = () if found.code.id in ("RT103", "RT104", "RT110") else (found.message,)
    return filter(None, (*own, found.hint, *(each.message for each in found.related)))


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The broken example of a code, made and checked once: its patch, folder, file, place, faults."""

    @cache
    def example(code):
        patch, folder = patch_of(code), tmp_path_factory.mktemp(code)
        target, place = make(patch, folder)
        return patch, folder, target, place, check_whole(target)

    return example


@pytest.mark.parametrize("code", CODES)
def test_broken_example_gives_its_code_at_its_place(code, broken):
    """The example of a code produces it where the mistake stands, and nothing unexpected."""
    patch, folder, _, place, found = broken(code)
    assert {code, *patch.get("also", ())} == {each.code.id for each in found}
    if code != "RT117":
        assert place in [(each.line, each.column) for each in found if each.code.id == code]
    named = {each.file for each in found if each.code.id == code}
    assert [] == [text for each in found for text in said(each) if not is_known(text)]
    special = {"make", "whole"} & patch.keys()
    assert special or named == {str(folder / FILES[patch["in"]])}


@pytest.mark.parametrize("code", CODES)
def test_only_errors_stop_loading(code, broken):
    """A scenario with warnings alone can be played, one with an error cannot."""
    patch, _, target, _, found = broken(code)
    codes = {code, *patch.get("also", ())}
    if any(CODES[each].severity is Severity.ERROR for each in codes):
        with pytest.raises(ScenarioError) as caught:
            load_scenario(target)
        assert patch.get("write") or found == caught.value.diagnostics
    else:
        assert load_scenario(target).id.startswith("river-crossing")


def test_every_example_belongs_to_a_code():
    """No example is left over from a code that is gone."""
    assert sorted(CODES) == sorted(each.name for each in BROKEN.iterdir())


def test_page_is_made_from_the_table():
    """docs/diagnostics.md says exactly what the table of codes says."""
    assert diagnostics_page() == PAGE.read_text(encoding="utf-8")


def test_codes_are_in_order_and_told_in_full():
    """Codes rise, and each has a name of its own, a summary and an explanation."""
    assert sorted(CODES) == list(CODES)
    assert len({each.name for each in CODES.values()}) == len(CODES)
    assert all(each.summary and each.explanation for each in CODES.values())
