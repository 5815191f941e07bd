"""Topics that are proposed: words that come up in a turn, and hardly elsewhere."""

from __future__ import annotations

from roundtable.drafting import topic_words

TALK = (
    "预训练走了三年，下一个范式是什么？新范式会从哪里来？",
    "新范式可能是自主学习。范式革新已经开始，学习会变样。",
    "我对范式革新有信心，成本却不低。",
    "速度和成本都重要，速度更重要。",
)


def test_pieces_of_chinese_words_are_no_topics() -> None:
    """Without blanks a word is what comes again, and not less often than what it is cut out of."""
    found = {word for text in TALK for word in topic_words(text, TALK, ())}
    assert {"范式", "学习", "成本", "速度"} <= found
    assert found.isdisjoint({"新范", "式革", "样什", "会变", "变样", "却不"})


def test_words_that_tell_nothing_are_no_topics() -> None:
    """Though they come again and again."""
    text = "已经开始了，我们觉得已经开始了，他们觉得因为成本，所以成本。"
    assert ("成本",) == topic_words(text, (text,), ())


def test_a_name_is_no_topic_in_parts_either() -> None:
    """Neither the family name with half of the other, nor the given name alone."""
    text = "顺雨到了腾讯，顺雨讲腾讯。"
    assert ("腾讯",) == topic_words(text, (text,), ("姚顺雨",))


def test_a_shortened_verb_is_no_topic() -> None:
    """What stands before an apostrophe is cut off there."""
    text = "The admiral didn't say so, and the admiral hadn't asked."
    assert ("admiral",) == topic_words(text, (text,), ())
