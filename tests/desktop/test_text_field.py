"""The line of text under the keys: signs, caret, selection and composition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from roundtable.desktop import text_field
from roundtable.desktop.text_field import TextField, clean
from uniseg.graphemecluster import grapheme_clusters

FAMILY = "👩\u200d👩\u200d👧"
ACCENTED = "e\u0301"


def test_a_text_is_typed_at_the_caret():
    """And the caret stands behind it."""
    field = TextField.of("ad").stepped(-1).typed("bc")
    assert ("abcd", 3) == (field.text, field.caret)


@pytest.mark.parametrize("sign", [FAMILY, ACCENTED, "字", "🇨🇳", "ก็"])
def test_one_key_removes_what_a_reader_takes_for_one_sign(sign):
    """Also where it is made of several code points."""
    assert TextField.of(f"a{sign}").erased().text == "a"
    assert TextField.of(f"{sign}a").moved(0).erased(1).text == "a"
    assert TextField.of(f"a{sign}").stepped(-1).caret == 1


def test_the_selection_is_replaced_by_what_is_typed():
    """Selected from either side."""
    field = TextField.of("one two")
    assert "one six" == field.stepped(-1, word=True, select=True).typed("six").text
    assert "x" == field.all_selected().typed("x").text


def test_a_step_leaves_the_selection_on_its_side():
    """As in any text field."""
    field = TextField.of("abcd").moved(1).moved(3, select=True)
    assert "bc" == field.selected
    assert 1 == field.stepped(-1).caret
    assert 3 == field.stepped(1).caret


def test_steps_by_words_pass_blanks_and_a_word():
    """In both directions, and stop at the ends."""
    field = TextField.of("one  two three").moved(0)
    stops = [(field := field.stepped(1, word=True)).caret for _ in range(4)]
    assert stops == [3, 8, 14, 14]
    stops = [(field := field.stepped(-1, word=True)).caret for _ in range(4)]
    assert stops == [9, 5, 0, 0]


def test_a_word_is_removed_at_once():
    """Before the caret, and behind it."""
    assert "one " == TextField.of("one two").erased(word=True).text
    assert " two" == TextField.of("one two").moved(0).erased(1, word=True).text


def test_at_an_end_nothing_is_removed():
    """And nothing is selected by trying."""
    field = TextField.of("ab")
    assert field == field.erased(1)
    assert field.moved(0) == field.moved(0).erased(-1)


def test_a_composition_stands_at_the_caret_and_is_no_text():
    """Until it is committed, it replaces the selection in what is shown only."""
    field = TextField.of("我你").stepped(-1).composed("ai", 1)
    assert ("我ai你", "我a", "我你") == (field.shown, field.before, field.text)
    done = field.typed("爱")
    assert ("我爱你", "我爱你", "我爱") == (done.text, done.shown, done.before)
    assert "我你" == field.composed("").shown


def test_the_limit_cuts_no_sign():
    """What does not fit as a whole is left out."""
    field = TextField("", limit=6).typed("ab" + FAMILY)
    assert field.text == "ab"
    assert TextField.of("abcdef", limit=6).typed("g").text == "abcdef"


def test_of_a_long_paste_no_more_is_looked_at_than_can_fit(monkeypatch):
    """To tell signs apart is slow: a clipboard of megabytes stopped the window for minutes."""
    looked = []

    def counted(text):
        looked.append(len(text))
        return grapheme_clusters(text)

    monkeypatch.setattr(text_field, "grapheme_clusters", counted)
    assert "x" * 8 == TextField("", limit=8).typed("x" * 3_000_000).text
    assert max(looked) <= 9


@pytest.mark.parametrize(
    ("pasted", "held"),
    [
        ("a\nb\tc", "a b c"),
        ("a\u200bb\u2060c\ufeff\u200e", "abc"),
        ("\x1b[31mred\x00", "[31mred"),
        ("\u3000full\u3000", "\u3000full\u3000"),
        (FAMILY, FAMILY),
    ],
)
def test_what_is_pasted_is_one_clean_line(pasted, held):
    """Signs that would be obeyed or cannot be seen are dropped, blanks of every kind are kept."""
    assert held == clean(pasted)


@given(
    some.text(max_size=12),
    some.lists(some.tuples(some.integers(0, 6), some.text(max_size=4), some.booleans())),
)
def test_whatever_is_done_the_caret_stays_between_signs(begun, deeds):
    """Caret and anchor lie within the text, and the text within its limit."""
    field = TextField.of(begun, limit=16)
    for deed, text, flag in deeds:
        match deed:
            case 0:
                field = field.typed(text)
            case 1:
                field = field.erased(-1 if flag else 1)
            case 2:
                field = field.stepped(-1, select=flag)
            case 3:
                field = field.stepped(1, word=flag)
            case 4:
                field = field.all_selected()
            case 5:
                field = field.composed(text, len(text))
            case _:
                field = field.moved(len(text), select=flag)
        assert 0 <= field.caret <= len(field.clusters)
        assert 0 <= field.anchor <= len(field.clusters)
        assert len(field.text) <= 16
        assert field.shown.startswith(field.before)
