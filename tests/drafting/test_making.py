"""The doors: drafts that load, that keep the source's words out, and errors that help."""

from __future__ import annotations

from contextlib import suppress

import pytest
from drafting.reading import SOURCES, nodes, read_back
from hypothesis import example, given, settings
from hypothesis import strategies as st
from roundtable.drafting import TODO, DraftError, Format, Wishes, draft, write
from roundtable.drafting.document import MAX_BLOCKS, MAX_BYTES
from roundtable.errors import GameError
from roundtable.loading import Severity, check
from thorough import enough

EVERY = sorted(path.name for path in SOURCES.iterdir())
NAMED = ("id", "name", "address", "published", "author", "speaker", "about")


def scalars(node, key=""):
    """Every scalar under a node with the nearest key above it."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from scalars(value, name if len(name) > 2 else key)
    elif isinstance(node, list):
        for value in node:
            yield from scalars(value, key)
    else:
        yield key, node


@pytest.mark.parametrize("source", EVERY)
def test_written_draft_has_no_error(source, tmp_path):
    """A draft fits the format as it is, even where nobody moderates."""
    made = draft(SOURCES / source)
    written = write(made, tmp_path / made.id)
    errors = [each.code.id for each in check(written.scenario) if each.severity is Severity.ERROR]
    assert errors == []


@pytest.mark.parametrize("source", EVERY)
def test_source_wording_stands_in_comments_only(source):
    """No text of either file holds a sentence of the source: it asks for the author's own."""
    made = draft(SOURCES / source)
    for root in (nodes(made.record), nodes(made.scenario)):
        for key, value in scalars(root):
            if key in ("gist", "text", "ask", "tagline", "briefing"):
                assert value.startswith(TODO)
    assert len(made.record) > len("".join(value for _, value in scalars(nodes(made.record))))


def unmarked(node, marked=False):
    """Every text to be replaced that stands in a mapping without the mark of a draft."""
    if isinstance(node, dict):
        here = node.get("draft") == "true" or (marked and not node.keys() - {"zh", "en", "und"})
        for value in node.values():
            yield from unmarked(value, here)
    elif isinstance(node, list):
        for value in node:
            yield from unmarked(value, marked)
    elif node.startswith(TODO) and not marked:
        yield node


@pytest.mark.parametrize("source", EVERY)
def test_whatever_is_to_be_done_is_marked(source):
    """Each text to be replaced stands in a mapping with `draft: true`, which `check` lists."""
    made = draft(SOURCES / source)
    assert list(unmarked(nodes(made.record))) == []
    assert list(unmarked(nodes(made.scenario))) == []


@pytest.mark.parametrize("source", EVERY)
def test_draft_is_the_same_every_time(source):
    """Ids are stable: the same source gives the same files."""
    assert draft(SOURCES / source) == draft(SOURCES / source)


@pytest.mark.parametrize("source", EVERY)
def test_no_position_is_guessed(source):
    """Stands are placeholders, and no turn takes one."""
    for scene in nodes(draft(SOURCES / source).scenario)["scenes"]:
        assert all(
            each["text"]["zh" if "zh" in each["text"] else "en"].startswith(TODO)
            for each in scene["question"]["positions"]
        )
        assert not any("stance" in turn for turn in scene["turns"])


def test_wishes_are_followed():
    """Ids, languages and the moderator are taken as told."""
    wishes = Wishes(
        id="tea", languages=("zh", "en"), people={"秦望": "qin-wang"}, moderator="白若溪"
    )
    read = read_back(draft(SOURCES / "tea.md", wishes))
    assert read.record["id"] == read.scenario["record"] == "tea"
    assert read.record["languages"] == ["zh", "en"]
    assert read.names["qin-wang"] == "秦望"
    assert read.names[read.scenario["moderator"]] == "白若溪"


@pytest.mark.parametrize(
    ("wishes", "piece"),
    [
        (Wishes(id="No Id"), "no id"),
        (Wishes(languages=("klingon!",)), "no language tag"),
        (Wishes(people={"A": "same", "B": "same"}), "same id"),
        (Wishes(people={"A": "unclear"}), "not free"),
    ],
)
def test_wishes_no_file_could_hold_are_refused(wishes, piece):
    """What would be a fault in the files is refused before anything is made."""
    with pytest.raises(DraftError, match=piece):
        draft("Ann: a.\nBo: b.\n", wishes)


@pytest.mark.parametrize(
    ("text", "wishes", "piece"),
    [
        ("", None, "nothing stands in it"),
        (" \n\t\n", None, "nothing stands in it"),
        ("# Only a heading\n", Wishes(format=Format.MARKDOWN), "no paragraph"),
        ("hello", Wishes(format=Format.WEBVTT), "no cue"),
        ("hello", Wishes(format=Format.SRT), "no cue"),
        ("hello", Wishes(format=Format.CONVOKIT), "line 1: this line is not JSON"),
        ('{"a": 1}', Wishes(format=Format.CONVOKIT), "no utterance"),
        ("x" * (MAX_BYTES + 1), None, "bytes of text"),
        ("a.\n\n" * (MAX_BLOCKS + 1), Wishes(format=Format.PROSE), "paragraphs"),
        ("a\n\n" * (3 * MAX_BLOCKS), Wishes(format=Format.MARKDOWN), "paragraphs"),
    ],
)
def test_source_that_gives_no_draft_is_told_plainly(text, wishes, piece):
    """One error of ours says what is wrong and how to mend it."""
    with pytest.raises(DraftError, match=piece) as caught:
        draft(text, wishes)
    assert isinstance(caught.value, GameError)
    assert "\n" not in str(caught.value)


def test_unreadable_paths_are_told_with_the_path(tmp_path):
    """A missing file, a folder and a file that is no text name the file."""
    (tmp_path / "sound.mp3").write_bytes(b"ID3\x04")
    for name, piece in (
        ("none.txt", "cannot be read"),
        (".", "cannot be read"),
        ("sound.mp3", "no text"),
    ):
        with pytest.raises(DraftError, match=piece) as caught:
            draft(tmp_path / name)
        assert str(tmp_path) in caught.value.where
    with pytest.raises(DraftError, match="no file can have this name"):
        draft(tmp_path / "a\0b")


def test_corpus_folder_is_read_by_its_utterances(tmp_path):
    """A folder is taken for a ConvoKit corpus."""
    (tmp_path / "utterances.jsonl").write_bytes((SOURCES / "boat.jsonl").read_bytes())
    assert draft(tmp_path).report.format is Format.CONVOKIT


def test_write_keeps_what_it_takes_the_place_of(tmp_path):
    """With `overwrite` the draft is there, and what was there lies beside it."""
    made = draft(SOURCES / "garden.txt")
    written = write(made, tmp_path / "new" / "folder")
    assert ("garden.record.yaml", "scenario.yaml") == (written.record.name, written.scenario.name)
    written.scenario.write_text("mine", encoding="utf-8")
    again = write(made, written.scenario.parent, overwrite=True)
    assert made.scenario == again.scenario.read_text(encoding="utf-8")
    assert "kept in scenario.yaml.before-1" in again.notes[1]
    assert "mine" == (written.scenario.parent / "scenario.yaml.before-1").read_text("utf-8")


def test_write_refuses_half_a_scenario(tmp_path):
    """Where one of the two files is missing, nothing is written."""
    made = draft(SOURCES / "garden.txt")
    (tmp_path / "scenario.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(DraftError, match="already"):
        write(made, tmp_path)
    assert ["scenario.yaml"] == [each.name for each in tmp_path.iterdir()]


def fills_up(monkeypatch: pytest.MonkeyPatch, fits: int) -> None:
    """Let the disk take so many files more, and none after them."""
    left = iter(range(fits))

    def sync(_file: int) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", sync)


@pytest.mark.parametrize("fits", range(3))
def test_a_full_disk_leaves_nothing_of_a_draft(tmp_path, monkeypatch, fits):
    """Neither one of two files, which the next draft would refuse, nor an empty folder."""
    made = draft(SOURCES / "garden.txt")
    fills_up(monkeypatch, fits)
    with pytest.raises(DraftError, match="No space"):
        write(made, tmp_path / "new" / "folder")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("fits", range(3))
def test_a_full_disk_leaves_what_a_draft_was_to_take_the_place_of(tmp_path, monkeypatch, fits):
    """With `overwrite` both files are as they were, under their own names."""
    made = draft(SOURCES / "garden.txt")
    written = write(made, tmp_path)
    for path in (written.record, written.scenario):
        path.write_text(f"mine: {path.name}", "utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    fills_up(monkeypatch, fits)
    with pytest.raises(DraftError, match="No space"):
        write(made, tmp_path, overwrite=True)
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_write_where_no_folder_can_be_is_told(tmp_path):
    """A file in the way of the folder is one clear error."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DraftError, match="cannot be written"):
        write(draft("Ann: a.\nBo: b.\nAnn: c.\n"), tmp_path / "file" / "in")


PIECES = st.sampled_from(
    [
        "Ann: ",
        "Bo Marsh said: ",
        "主持人：",
        "林一说：",
        "> ",
        "# ",
        "**",
        "“",
        "”",
        '"',
        "- ",
        "\n",
        "\n\n",
        "? ",
        "。",
        "？",
        "他说",
        ", he said",
        "I replied. ",
        "WEBVTT",
        "00:00:01.000 --> 00:00:02.000",
        '{"text": "a"}',
        "---",
        "嘉宾：高陆明、秦望。",
        "\x00",
        "\u2028",
        "�",
        "::",
        "TODO",
        "#",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=60).map("".join),
)


@settings(max_examples=enough(100, 3000))
@example(text="0:00:00.0 --> 0:00:00.0000:0:0.0", kind=Format.SRT)
@given(text=TEXTS, kind=st.sampled_from([None, *Format]))
def test_any_text_gives_a_draft_that_parses_or_our_error(text, kind):
    """Nothing but `DraftError` is ever raised, no library warns, and what is made can be parsed."""
    with suppress(DraftError):
        read_back(draft(text, Wishes(format=kind)))
