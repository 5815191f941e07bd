"""Labels: what counts as one, whose the words are where none does, and what is no speech."""

from __future__ import annotations

import pytest
from roundtable.drafting import DraftError, Wishes, labels


def who(read):
    """Speaker, first words and doubt of every statement."""
    words = dict(read.made.said)
    return [
        (read.names[s["speaker"]], words.get(s["id"], "")[:24], "unclear" in s)
        for s in read.record["statements"]
    ]


def test_labels_count_at_any_share(drafted):
    """Two labels among many paragraphs are a talk; what has no label goes on."""
    more = "\n\n".join(f"A further word of his, number {n}." for n in range(60))
    read = drafted(
        f"**Nadia:** Who pays?\n\n**Ole:** The ticket.\n\n{more}\n\n**Nadia:** And in winter?\n\n**Ole:** The town.\n"
    )
    assert {name for name, _, _ in who(read)} == {"Nadia", "Ole"}
    assert not any(unclear for _, _, unclear in who(read))
    assert (
        "number 59"
        in dict(read.made.said)["part-1-2b" if "part-1-2b" in dict(read.made.said) else "part-1-2"]
    )


def test_a_label_shaped_start_is_never_the_speakers_before(drafted):
    """Whoever is labelled once, in a way that could be a sentence, is nobody and marked."""
    read = drafted(
        "Nadia: Who pays?\n\nOle: The ticket does.\n\nNadia: And the ticket, who pays it?\n\nOle: All of us.\n\n"
        "So it stands.\n\nMost of us.\n\nNobody else does, and none of them would.\n\nAnd so on.\n\nIt was late.\n\n"
        "Aster: I do not.\n\nNadia: Thanks.\n"
    )
    assert ("TODO not settled by the source", "Aster: I do not.", True) in who(read)


def test_a_sentence_with_a_colon_is_no_label(drafted):
    """What stands before the colon of a sentence names nobody."""
    read = drafted(
        "Nadia: Who pays?\n\nOle: The ticket.\n\nHere is the thing: it always did.\n\nFour hundred: no more.\n\n"
        "Nadia: Thanks.\n\nOle: Thanks.\n"
    )
    assert [name for name, _, _ in who(read)] == ["Nadia", "Ole", "Nadia", "Ole"]
    assert not any(unclear for _, _, unclear in who(read))


def test_several_turns_in_one_paragraph_are_divided(drafted):
    """A label after the end of a sentence begins another's turn."""
    read = drafted(
        "Nadia: Should it run? Ole: It should. Nadia: Who pays? Ole: The ticket.\n\nNadia: Good night.\n\nOle: Night.\n"
    )
    assert [name for name, _, _ in who(read)] == ["Nadia", "Ole", "Nadia", "Ole", "Nadia", "Ole"]


def test_two_labels_at_once_are_nobody_known(drafted):
    """What two say together is marked."""
    read = drafted(
        "Nadia: Who pays?\nOle: The ticket.\nNadia and Ole: Good night.\nNadia: Well?\nOle: Well.\n"
    )
    assert who(read)[2] == ("TODO not settled by the source", "Good night.", True)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "NADIA KOLDER, HOST:\n\nWelcome.\n\nOLE BRANDT: Thank you.\n\nKOLDER: Who pays?\n\nBRANDT: The ticket.\n",
            {"Nadia Kolder", "Ole Brandt"},
        ),
        (
            "Nadia Kolder (NK): Who?\n\nOle Brandt (OB): We.\n\nNK: When?\n\nOB: Now.\n",
            {"Nadia Kolder", "Ole Brandt"},
        ),
        (
            "Mr. BRANDT. I rise.\nMs. KOLDER. Will he yield?\nMr. BRANDT. I do.\nMs. KOLDER. Who pays?\n",
            {"Mr. Brandt", "Ms. Kolder"},
        ),
        (
            "秦小渡：听得见吗？\n老方：听得见。\n小渡：谁付钱？\n老方：从票里出。\n",
            {"秦小渡", "老方"},
        ),
        ("主持人林舟：开吗？\n老方：开。\n林舟：钱呢？\n老方：从票里出。\n", {"林舟", "老方"}),
        (
            "Mr. Brandt: I rise.\nMs. Brandt: Will he yield?\nMr. Brandt: I do.\nMs. Brandt: Who pays?\n",
            {"Mr. Brandt", "Ms. Brandt"},
        ),
    ],
)
def test_forms_of_a_name_are_one_person(drafted, text, people):
    """Initials, last names, titles and capitals belong to the full name; other people do not."""
    assert people == {name for name, _, _ in who(drafted(text))}


def test_noise_is_nobody_and_told(drafted):
    """Breaks and jingles take no seat, whoever is unknown is nobody, the audience has none."""
    read = drafted(
        "Nadia: Who pays?\nOle: The ticket. [laughter]\nBreak: [13:02]\nNadia: And you?\nUnknown: I do.\nNadia: Who?\n"
        "Audience: We all do.\nOle: They do.\n"
    )
    seats = {read.names[each["id"]] for each in read.scenario["panelists"]}
    assert seats == {"Ole"}
    assert ("TODO not settled by the source", "I do.", True) in who(read)
    assert ("Audience", "We all do.", False) in who(read)
    assert any("Break" in line for line in read.made.report.undone)
    assert "[laughter]" not in read.made.record


def test_backchannels_are_folded_and_told(drafted):
    """A sign of listening breaks no turn in two; an answer to a question stays."""
    read = drafted(
        "Nadia: Who pays?\nOle: The ticket, and I would say\nNadia: Mm-hmm.\nOle: the town in winter.\nNadia: All of it?\nOle: Yes.\nNadia: Thanks.\n"
    )
    texts = [text for _, text in read.made.said]
    assert "The ticket, and I would say the town in winter." in texts
    assert "Yes." in texts
    assert any(
        "1 backchannels folded" in line and "Nadia 1" in line for line in read.made.report.undone
    )


def test_interview_that_marks_only_its_questions_has_two_voices(drafted):
    """Answers without a label are never the words of whoever asks."""
    labelled = "**Q: Should it run?**\n\nIt should.\n\nFrom May on.\n\n**Q: Who pays?**\n\nThe ticket.\n\n**Q: And in winter?**\n\nThe town.\n"
    bare = labelled.replace("Q: ", "")
    for text in (labelled, bare):
        read = drafted(text)
        assert [name for name, _, _ in who(read)][1::2] == ["Interviewee"] * 3
        assert "Interviewee" != read.names[read.scenario["moderator"]]


def test_times_are_kept_and_stand_in_no_text(drafted):
    """Each statement has its start; a clock within a text is taken out of it."""
    read = drafted(
        "Nadia (00:01): Who pays?\n\nOle (01:05): The ticket. [01:30] It always did.\n\nNadia (2:10): Thanks.\n\nOle (2:12): Well.\n"
    )
    assert [each["at"] for each in read.record["statements"]] == ["0:01", "1:05", "2:10", "2:12"]
    assert "[01:30]" not in read.made.record


def test_every_word_of_a_long_turn_can_be_read(drafted):
    """A long turn becomes several statements, cut at sentences, and nothing is lost."""
    turn = " ".join(
        f"In week {n} we carried {n * 3} people and one cow over." for n in range(1, 120)
    )
    read = drafted(f"Nadia: Tell us.\n\nOle: {turn}\n\nNadia: Who pays?\n\nOle: The ticket.\n")
    said = [text for id_, text in read.made.said if id_.startswith("part-1-2")]
    assert len(said) > 3
    assert turn == " ".join(said)
    assert all(text.endswith(".") for text in said)
    assert all(text in read.made.record for text in said)


def test_host_is_no_part_of_a_name_and_no_co_host(drafted):
    """Letters within a name and a co-host make no moderator; a committee is no panel."""
    read = drafted(
        "Nadia: I am Nadia, and this is my co-host Ghosty. Should it run?\nGhosty: It should.\nNadia: Who pays?\nGhosty: The ticket.\n"
    )
    assert "Nadia" == read.names[read.scenario["moderator"]]


def test_rhetorical_questions_make_no_moderator(drafted):
    """Whoever ends a turn with a question that another answers moderates."""
    read = drafted(
        "Nadia: Ole, should it run?\nOle: Why not? Who sleeps? It should.\nNadia: Who pays?\nOle: Who pays for the road? For the lamp? We do.\n"
        "Nadia: Say more of the winter.\nOle: What is winter? A few weeks.\n"
    )
    assert "Nadia" == read.names[read.scenario["moderator"]]


def test_minutes_of_a_channel_are_what_the_scribe_wrote(drafted):
    """The scribe's lines are the talk, topics are headings, chat is left out and told."""
    read = drafted(
        "18:00 <ola> scribe: ola\n18:00 <ola> Topic: the ferry\n18:01 <ola> nadia: should it run?\n18:01 <per> q+\n"
        "18:02 <ola> ole: it should\n18:02 <ola> ... from May on\n18:03 <ola> nadia: who pays?\n18:04 <ola> ole: the ticket\n"
    )
    assert [name for name, _, _ in who(read)] == ["nadia", "ole", "nadia", "ole"]
    assert (
        read.record["sections"][0]["title"] == {"en": "the ferry"}
        or "the-ferry" == read.record["sections"][0]["id"]
    )
    assert any("chat" in line for line in read.made.report.undone)


TALK = "Nadia: Who pays?\nOle: The ticket.\nNK: And in winter?\nOle: The town.\nNadia: Thanks.\nAd: Buy ferries.\nAd: Now.\n"


def test_people_take_the_labels_they_are_told(drafted):
    """Shown names, merged labels, dropped ones, and a stretch."""
    wishes = Wishes(
        people={"Nadia Kolder": "Nadia, NK", "Ole": "ole-b"}, moderator="Nadia Kolder", drop=("Ad",)
    )
    read = drafted(TALK, wishes)
    assert [name for name, _, _ in who(read)] == [
        "Nadia Kolder",
        "Ole",
        "Nadia Kolder",
        "Ole",
        "Nadia Kolder",
    ]
    assert read.names["ole-b"] == "Ole"
    assert any("dropped" in line for line in read.made.report.undone)
    part = drafted(TALK, Wishes(first="2", last="4"))
    assert ["Ole", "NK", "Ole"] == [name for name, _, _ in who(part)]
    only = drafted(TALK, Wishes(moderator="Nadia", speakers=("Ole",)))
    assert {"Nadia", "Ole"} == {name for name, _, _ in who(only)}


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(moderator="Nobody Atall"),
        Wishes(people={"Somebody Else": ""}),
        Wishes(people={"Nadia Kolder": "Nadja"}),
        Wishes(drop=("Jingle",)),
        Wishes(speakers=("Per",)),
    ],
)
def test_a_name_that_labels_nothing_is_an_error_with_what_is_near(drafted, wishes):
    """Nothing is taken as told that the source does not have."""
    with pytest.raises(DraftError, match="labels nothing") as caught:
        drafted(TALK, wishes)
    assert "Nadia" in caught.value.hint


def test_labels_are_listed_with_their_parts():
    """Who speaks how often, first words, guessed part, and what was not taken."""
    rows = {row.person or row.label: row for row in labels(TALK)}
    assert ("moderator", "Who pays?", True) == (
        rows["Nadia"].role,
        rows["Nadia"].first,
        rows["Nadia"].taken,
    )
    assert (2, "panelist") == (rows["Ole"].turns, rows["Ole"].role)


def test_verbatim_puts_the_words_into_the_record(drafted):
    """With rights to the words a turn only says which statements are its text."""
    read = drafted(TALK, Wishes(rights="verbatim", license="public domain"))
    assert read.record["source"]["rights"] == "verbatim"
    assert read.record["statements"][1]["words"] == {"en": "The ticket."}
    turn = read.scenario["scenes"][0]["turns"][0]
    assert "text" not in turn
    assert turn["says"] == ["part-1-2"]
    with pytest.raises(DraftError, match="licence"):
        drafted(TALK, Wishes(rights="verbatim"))


def test_a_short_name_that_is_told_does_not_cut_the_full_one(drafted):
    """Whoever is called by a first name on the command line is shown as the source has them."""
    text = (
        "Nadia Kolder: Who pays?\nOle Brandt: The ticket.\nNadia Kolder: All?\nOle Brandt: All.\n"
    )
    read = drafted(text, Wishes(moderator="Nadia", people={"Ole": "ole-b"}))
    assert ("Nadia Kolder", "Ole Brandt") == (
        read.names[read.scenario["moderator"]],
        read.names["ole-b"],
    )


def test_bold_questions_beside_labelled_answers_are_their_labels(drafted):
    """A paper's title in brackets asks; whoever answers under a label of their own is no guess."""
    read = drafted(
        "**《渡口》：夜里要不要开船？**\n\n老方：五月到九月要开。\n\n**《渡口》：钱从哪里来？**\n\n老方：从票里来。\n\n"
        "**《渡口》：冬天呢？**\n\n老方：镇上出。\n"
    )
    assert ["渡口", "老方"] * 3 == [name for name, _, _ in who(read)]


def test_a_name_above_one_caption_only_is_a_label(drafted):
    """Where names stand above the text of captions, one that comes once counts: there are no headings."""
    read = drafted(
        "00:00:00.000 --> 00:00:10.120\nNadia Kolder\nShould it run?\n00:00:11.150 --> 00:00:15.930\nOle Brandt\n"
        "It should.\n00:00:16.380 --> 00:00:23.910\nNadia Kolder\nWho pays?\n"
    )
    assert ["Nadia Kolder", "Ole Brandt", "Nadia Kolder"] == [name for name, _, _ in who(read)]
