"""Hints name what was meant: mistakes whose first advice once led astray."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from roundtable.loading import check, render

SAMPLE = Path(__file__).parent / "sample"
S, R = "scenarios/river-crossing/scenario.yaml", "seeds/river-crossing.yaml"

CY = (
    "  - id: crossing-7\n    speaker: cy-stone\n    voice: quoted\n    section: crossing\n"
    "    paragraph: 7\n    gist: {en: Asks., zh: 问。}\n  - id: cost-1\n"
)


def told(folder, *changes):
    """Everything that is said of the sample after some changes, one rendered fault a line."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    for name, old, new in changes:
        text = (folder / name).read_text("utf-8")
        assert text.count(old) >= 1, old
        (folder / name).write_text(text.replace(old, new), "utf-8")
    found = check(folder / "scenarios" / "river-crossing", worth=False)
    return {each.code.id: render(each) for each in found}


@pytest.mark.parametrize(
    ("code", "expected", "unwanted", "changes"),
    [
        ("RT401", "`crossing-5` is theirs, and is the evidence below", "RT409", [
            (S, "cites: [crossing-2]", "cites: [cost-2]"),
            (S, "evidence: [crossing-2]", "evidence: [crossing-5]")]),
        ("RT507", "`crossing-7` is theirs", "add `cy-stone`", [
            (S, "silences: [cy-stone]", "silences: []"),
            (R, "  - id: cost-1\n", CY)]),
        ("RT410", "the same turn twice", "second time", [
            (S, "cites: [crossing-5]", "cites: [crossing-4]")]),
        ("RT213", "lacks the file's first language `en`; so in 2 texts", "", [
            (S, "title: {en: Mason, zh: 石匠}", "title: {zh: 石匠}"),
            (S, "title: {en: Ferryman, zh: 船夫}", "title: {zh: 船夫}")]),
        ("RT504", "stands below", "RT511", [(S, "replies_to: ben-ferry", "replies_to: ada-quarry")]),
        ("RT504", "is no turn of this scene, but of `cost`", "", [
            (S, "replies_to: ben-ferry", "replies_to: cy-seven")]),
        ("RT603", "write `low: 5` here, or `high: 6` above", "", [(S, "low: 5", "low: 6")]),
        ("RT110", "a colon", "", [(S, "en: Mason, zh", "en: Mason: free, zh")]),
        ("RT110", "close the quote", "close the bracket", [
            (S, '"Three townspeople, one river."', '"Three townspeople, one river.')]),
        ("RT302", "the stand that fits none of the positions", "", [(S, "{id: tunnel", "{id: none")]),
        ("RT403", "put the recorded wording first", "", [
            (S, "        cites: [crossing-1]\n", ""),
            (S, "zh: 只许两种回答。}", "zh: 只许两种回答。}\n        cites: [crossing-1]")]),
        ("RT312", "the number does not", "an id such as", [
            (R, "    section: crossing\n    paragraph: 5", "    section: crossing\n    paragraph: 6")]),
        ("RT605", "decoy: true", "see ", [(S, ", decoy: true", "")]),
    ],
)  # fmt: skip
def test_the_hint_is_to_the_point(tmp_path, code, expected, unwanted, changes):
    """What is said names the mistake, and does not advise another."""
    found = told(tmp_path, *changes)
    assert expected in found[code]
    assert not unwanted or not any(unwanted in each for each in found.values())
