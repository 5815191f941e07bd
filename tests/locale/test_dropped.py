"""A folder of texts that somebody dropped in: nothing in it harms, and what is no text is read in English."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from roundtable import locale
from roundtable.locale import Catalog, folder, keys, languages
from roundtable.locale.book import LONGEST_VALUE, Book
from roundtable.locale.checking import check

EN = Path(folder.__file__).parent / "en"


@pytest.fixture
def dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a language among the player's own things."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    home = tmp_path / "locale" / "eo"
    home.mkdir(parents=True)
    (home / "a.ftl").write_text("language-name = Esperanto\n", "utf-8")
    for each in (languages, locale._books):
        each.cache_clear()
    yield home
    for each in (languages, locale._books):
        each.cache_clear()


def told(home: Path) -> list[str]:
    """What is wrong with a folder, but for what it lacks."""
    return [each.message for each in check([home], EN) if "lacks" not in each.message]


@pytest.mark.parametrize(
    "text",
    [
        "menu-back = { NUMBER(1, minimumFractionDigits: 99999999) }",
        'menu-back = { NUMBER(1, style: "currency", currency: "X", currencyDisplay: "name") }',
        'menu-back = { NUMBER(1, no: "such") }',
        "menu-back = { DATETIME(1, no: 2) }",
        "menu-back = { menu-back }",
        "menu-back = " + "{" * 1_500 + "1" + "}" * 1_500,
        "menu-back = " + "x" * 5_000,
        "-a = aaaaaaaaaa\n"
        + "".join(f"-{b} = " + f"{{ -{a} }}" * 10 + "\n" for a, b in zip("abcd", "bcde", strict=True))
        + "menu-back = { -e }",
        "-a = a\n"
        + "".join(
            f"-{b} = " + f"{{ -{a} }}" * 30 + "\n"
            for a, b in zip("abcdefghijk", "bcdefghijkl", strict=True)
        )
        + "menu-back = { -l }",
        "menu-back = { a0 }\n" + "".join(f"a{n} = {{ a{n + 1} }}\n" for n in range(2_000)),
    ],
)  # fmt: skip
def test_a_text_that_asks_for_too_much_is_read_in_english(dropped: Path, text: str) -> None:
    """Digits without end, endless nesting, texts that contain each other or a thousand others."""
    (dropped / "b.ftl").write_text(text + "\n", "utf-8")
    assert "Back" == Catalog("eo")("menu-back")


def test_a_text_holds_no_sign_that_a_screen_obeys(dropped: Path) -> None:
    """Neither one written as it is nor one written as an escape."""
    text = 'menu-back = { "\\u001B" }]0;x{ "\\u0007" }{ "\\u202E" }\x1b[31m\x9b2J\n'
    (dropped / "b.ftl").write_text(text, "utf-8")
    assert " ]0;x   [31m 2J" == Catalog("eo")("menu-back")


def test_a_value_of_any_length_can_be_told() -> None:
    """A fault of a thousand lines is cut, where it stands in a sentence."""
    text = Catalog("en")("notice-unreadable", scenario="x", why="e" * 100_000)
    assert LONGEST_VALUE < len(text) < 2 * LONGEST_VALUE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as POSIX has them")
def test_only_ordinary_files_of_the_folder_are_read(dropped: Path) -> None:
    """A pipe is not waited for, a link shows nothing from outside, a folder is no file."""
    secret = dropped.parents[1] / "secret"
    secret.write_text("menu-back = secret\n", "utf-8")
    os.mkfifo(dropped / "pipe.ftl")
    (dropped / "link.ftl").symlink_to(secret)
    (dropped / "loop.ftl").symlink_to("loop.ftl")
    (dropped / "folder.ftl").mkdir()
    (dropped / "inside.ftl").symlink_to("a.ftl")
    assert "Back" == Catalog("eo")("menu-back")
    found = " ".join(told(dropped))
    assert found.count("no ordinary file") == 2
    assert "leads out of its folder" in found


def test_a_folder_is_read_up_to_a_bound(dropped: Path) -> None:
    """What lies behind it is told by the checker and read in English."""
    (dropped / "b.ftl").write_text("#" * folder.MAX_BYTES + "\nmenu-back = x\n", "utf-8")
    assert "Back" == Catalog("eo")("menu-back")
    assert "holds more than 200,000 bytes" in " ".join(told(dropped))


@pytest.mark.parametrize("name", ["..x", "a b", "x" * 40, "\x1b[31m", "e\u202eo", "eo_", "-"])
def test_a_folder_with_a_strange_name_is_no_language(dropped: Path, name: str) -> None:
    """Names are shown and chosen from, so that they look like languages' tags."""
    dropped.rename(dropped.with_name(name))
    languages.cache_clear()
    assert ("en", "zh") == languages()


def test_an_empty_file_and_a_tag_of_no_language_do_no_harm(dropped: Path) -> None:
    """There may be nothing in a file, and the tag may be nobody's."""
    (dropped / "a.ftl").write_text("", "utf-8")
    dropped.rename(dropped.with_name("qq-ABCDEFGH"))
    languages.cache_clear()
    assert ("Back", frozenset()) == (Catalog("qq-ABCDEFGH")("menu-back"), keys("qq-ABCDEFGH"))


def test_texts_that_mention_each_other_far_are_found() -> None:
    """A chain of any length is taken without an end of patience."""
    chain = "".join(f"a{n} = {{ a{n + 1} }}\n" for n in range(5_000)) + "a5000 = x\n"
    book = Book("en", [chain])
    pattern = book.pattern("a4990")
    assert pattern
    assert ("x", []) == book.filled(pattern, {})
    assert book.pattern("a0")


def test_checking_a_folder_full_of_faults_ends(dropped: Path) -> None:
    """For a hundred strange texts it is guessed what was meant, and no more."""
    text = "".join(f"menu-bac{n} = x\n" for n in range(3_000))
    (dropped / "b.ftl").write_text(text, "utf-8")
    found = told(dropped)
    assert (3_000, 100) == (len(found), sum("did you mean" in each for each in found))
