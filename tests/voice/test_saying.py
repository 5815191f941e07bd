"""What is handed to a voice: signs in words, names as they sound, nothing an engine stumbles over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from roundtable import load
from roundtable.rules import Text
from roundtable.shipped import folder
from roundtable.voice.saying import mixed, said

SHIPPED = sorted(each.parent.name for each in folder("scenarios").glob("*/scenario.yaml"))

STUMBLES = {
    "zh": re.compile(r"[0-9] ?%|[+−/=·●◎○×–](?=\S)|\d年"),
    "en": re.compile(r"[$·●◎○×]|\d–\d|\d/\d"),
}
"""Signs that eSpeak NG leaves without a pause, or reads in another language or order."""


@pytest.mark.parametrize(
    ("tag", "shown", "heard"),
    [
        ("zh", "+75 · 60% · 说中了", "加75，百分之60，说中了"),
        ("zh", "说中 +44，没中 −19", "说中 加44，没中 减19"),
        ("zh", "剩余时间 56/58 分", "剩余时间 56，共 58 分"),
        ("zh", "9= · 提问 · 差不多", "9，提问，差不多"),
        ("zh", "2026-01-10，3–5 年，2026 年", "二〇二六年1月10日，3到5 年，二〇二六年"),
        ("zh", "艾伦·格林斯潘", "艾伦格林斯潘"),
        ("en", "+75 · 60% · 56/58 min", "+75, 60%, 56 of 58 minutes"),
        ("en", "14?? · Laches · slip, 2026-01-10", "14, Laches, slip, 10 January 2026"),
        ("en", "$200 a month, 3–5 years", "200 dollars a month, 3 to 5 years"),
    ],
)
def test_signs_are_said_in_words(tag: str, shown: str, heard: str) -> None:
    """A voice of the language reads them as somebody would."""
    assert said(shown, tag) == heard


def test_names_are_said_as_they_sound() -> None:
    """Whole words alone, the longer name first; Chinese has no gaps between words."""
    names = [("Yao", "Yow"), ("Yao Shunyu", "Yow Shun-yoo"), ("曾皙", "增皙")]
    assert said("Yao Shunyu’s word, Yao’s; Yaoshan", "en", names) == (
        "Yow Shun-yoo’s word, Yow’s; Yaoshan"
    )
    assert said("三子者出，曾皙后。", "zh", names) == "三子者出，增皙后。"


def test_latin_words_in_chinese_are_said_apart() -> None:
    """For a voice that would take them for Pinyin."""
    assert mixed("Agent 往哪走？用 Claude Code。30TB") == [
        ("Agent", "en"),
        (" 往哪走？用 ", "zh"),
        ("Claude Code", "en"),
        ("。30", "zh"),
        ("TB", "en"),
    ]


def texts(value: object) -> Iterator[Text]:
    """Every text in a value, however deep."""
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from texts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


@pytest.mark.parametrize("scenario_id", SHIPPED)
def test_no_shipped_text_holds_what_voices_stumble_over(scenario_id: str) -> None:
    """Each name that is told to be said otherwise stands in the texts, and no sign is left."""
    scenario = load(scenario_id)
    names = scenario.record.spoken
    whole: dict[str, list[str]] = {}
    for text in texts(scenario):
        for tag, wording in text.translations:
            whole.setdefault(tag, []).append(wording)
    pages = {tag: "\n".join(wordings) for tag, wordings in whole.items()}
    assert [] == [written for written, _ in names if written not in "".join(pages.values())]
    for tag, sign in STUMBLES.items():
        assert [] == sign.findall(said(pages.get(tag, ""), tag, names))
