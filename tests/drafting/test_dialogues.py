"""Dialogues told in prose: what a tag settles, what is only likely, and what stays open."""

from __future__ import annotations

import pytest

NOBODY = "TODO not settled by the source"


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("the-talk-1", ("TODO who wrote the source", "author", False)),
        ("the-talk-2", ("Ruth", "quoted", False)),
        ("the-talk-3", ("Piers", "quoted", False)),
        ("the-talk-4", ("Ruth", "quoted", True)),
        ("the-talk-5", ("Piers", "quoted", True)),
        ("the-talk-7", ("Piers", "quoted", True)),
        ("the-talk-8", (NOBODY, "quoted", True)),
        ("the-talk-9", ("Old Enoch", "quoted", False)),
        ("the-talk-11", ("Old Enoch", "quoted", False)),
        ("the-talk-12", (NOBODY, "quoted", True)),
    ],
)
def test_speech_has_the_speaker_its_tag_tells(drafted, id_, expected):
    """Named tags settle a speaker; "he" and turns are unclear; a stranger is nobody known."""
    assert expected == drafted("shore.txt").said(id_)


def test_narrator_who_asks_moderates(drafted):
    """Where "I" is told to be somebody and asks most, they sit in the chair."""
    read = drafted("shore.txt")
    assert read.names[read.scenario["moderator"]] == "Ruth"


def test_what_somebody_said_earlier_is_no_tag(drafted):
    """A paragraph that tells what another said that day is not theirs."""
    text = (
        "Well met, said Piers.\n\nWell met, said Enoch.\n\nSit down, said Piers.\n\nI will, said Enoch.\n\n"
        "And so will I, said Piers.\n\nPiers said that the boat was his, and nobody believed it.\n"
    )
    read = drafted(text)
    assert read.said("part-1-5") == ("Piers", "quoted", False)
    assert read.said("part-1-6")[0] == NOBODY


def test_report_of_a_dialogue_says_what_cannot_be_done(drafted):
    """How many speeches stay nobody's, and where the talk might be divided, is told."""
    undone = "\n".join(drafted("shore.txt").made.report.undone)
    assert "2 statements without a speaker" in undone
    assert "divide it yourself; first heard: Piers from line" in undone


MENCIUS = """\
孟子见梁惠王。王曰：“叟不远千里而来，亦将有以利吾国乎？”
孟子对曰：“王何必曰利？亦有仁义而已矣。”
王笑曰：“请闻其次。”曰：“保民而王。”
“点！尔何如？”对曰：“异乎三子者之撰。”
谓其妻曰：“我孰与徐公美？”
"""


def test_classical_dialogues_say_who_speaks_in_front(drafted):
    """`X曰` is certain; a bare `曰` goes back to the one before, and is marked; else nobody's."""
    read = drafted(MENCIUS)
    said = [read.said(id_) for id_, _ in read.made.said]
    assert [
        ("王", "quoted", False),
        ("孟子", "quoted", False),
        ("王", "quoted", False),
        ("孟子", "quoted", True),
    ] == [each for each in said if each[1] == "quoted"][:4]
    assert all(unclear for _, voice, unclear in said[-3:] if voice == "quoted")
