"""Interface texts: complete in every language, and found where they are asked for."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor
from roundtable.locale import (
    Catalog,
    LocaleError,
    keys,
    languages,
    nearest,
    system_language,
)
from roundtable.locale.book import Book
from roundtable.locale.checking import check
from sources import GAME, PATHS, nodes_of

DYNAMIC = frozenset(
    [
        "bet-ask-",
        "check-",
        "briefing-",
        "choice-",
        "choice-legend-",
        "confirm-",
        "contrast-",
        "cue-",
        "fault-game-",
        "form-",
        "fresh-note-",
        "fresh-position-",
        "help-",
        "hint-",
        "key-",
        "letters-",
        "limit-order-",
        "mark-",
        "meter-",
        "milestone-",
        "mode-",
        "notice-",
        "pace-",
        "palette-",
        "seat-",
        "settings-",
        "settings-part-",
        "settled-",
        "slip-",
        "span-",
        "status-",
        "store-",
        "studio-",
        "tab-",
        "team-",
        "terminal-words-",
        "theme-",
        "told-",
        "verdict-",
        "verdict-wrong-",
        "version-",
        "way-",
        "what-",
        "why-",
    ]
)
"""How the ids begin that are put together; an f-string in the code makes each."""
MADE_OF_TWO = re.compile(r"fresh-(wording|leading|turn|deeper|reply)-(note|title)")
"""Ids that `roundtable.authoring.fresh` makes of an id and an ending."""


class Values(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- fluent's
        """Note one."""
        self.names.add(node.id.name)


@cache
def variables(language: str) -> dict[str, set[str]]:
    """For each text of a language the values it needs."""
    found = {}
    for path in (GAME / "locale" / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, Message):
                values = Values()
                values.visit(entry)
                found[entry.id.name] = values.names
    return found


@cache
def nodes() -> tuple[tuple[Path, ast.AST], ...]:
    """Every call and every text of every module of the game."""
    kinds = (ast.Call, ast.Constant, ast.JoinedStr)
    return tuple(
        (path, node) for path in PATHS for node in nodes_of(path) if isinstance(node, kinds)
    )


@cache
def in_templates() -> tuple[tuple[Path, ast.Call], ...]:
    """Each ``say(...)`` of the templates of report and web, whose calls are written as Python's are."""
    calls = re.compile(r"\bsay\([^()]*\)")
    return tuple(
        (path, call)
        for path in sorted(GAME.glob("*/templates/*.html"))
        for each in calls.findall(path.read_text("utf-8"))
        if isinstance(call := ast.parse(each, mode="eval").body, ast.Call)
    )


def asked() -> Iterator[tuple[str, str, set[str] | None]]:
    """Each ``say("key", ...)``: where it stands, the id, its values or None where they are not spelt."""
    for path, node in (*nodes(), *in_templates()):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called, key = node.func, node.args[0]
        name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
        if name == "say" and isinstance(key, ast.Constant):
            given = {each.arg for each in node.keywords}
            spelt = None if None in given else {each for each in given if each}
            yield f"{path.name}:{node.lineno}", str(key.value), spelt


def test_languages_have_the_same_texts() -> None:
    """Chinese and English are both complete."""
    assert keys("en") == keys("zh")


def test_every_text_asked_for_exists() -> None:
    """No face asks for a text that is nowhere written."""
    assert set() == {key for _, key, _ in asked()} - keys("en")


def test_every_text_is_asked_for() -> None:
    """No text is written for nobody: its id stands in the code, or is put together there."""
    whole = {n.value for _, n in nodes() if isinstance(n, ast.Constant)}
    whole |= {key for _, key, _ in asked()}
    for path in GAME.glob("*/templates/*.html"):
        whole |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', path.read_text("utf-8")))
    made, begun = [], set()
    for _, node in nodes():
        if not isinstance(node, ast.JoinedStr) or not isinstance(node.values[0], ast.Constant):
            continue
        if (start := str(node.values[0].value)) in DYNAMIC:
            begun.add(start)
            parts = (
                re.escape(str(each.value)) if isinstance(each, ast.Constant) else "[a-z0-9-]+"
                for each in node.values
            )
            made.append(re.compile("".join(parts)))
    assert begun == DYNAMIC
    patterns = (MADE_OF_TWO, *made)
    # What the checker says is recognised by its words (authoring/test_findings.py).
    rest = {each for each in keys("en") - whole if not each.startswith("found-")}
    assert [] == sorted(key for key in rest if not any(each.fullmatch(key) for each in patterns))


def test_every_value_a_text_needs_is_given() -> None:
    """Where a text is asked for by its id, it is given just the values that stand in it."""
    wrong = [
        (where, key, given, variables("en")[key])
        for where, key, given in asked()
        if given is not None and given != variables("en")[key]
    ]
    assert [] == wrong


def test_languages_need_the_same_values() -> None:
    """A value that one language puts in the other puts in too."""
    assert variables("en") == variables("zh")


def test_missing_value_is_an_error() -> None:
    """No player ever reads the name of a variable."""
    with pytest.raises(LocaleError, match="minutes"):
        Catalog("en")("minutes")


def test_folder_dropped_in_is_a_language_everywhere(tmp_path: Path) -> None:
    """In the settings, in the terminal and on the command line, with no line of code changed."""
    package = tmp_path / "game" / "roundtable"
    shutil.copytree(
        GAME, package, ignore=shutil.ignore_patterns("*.pyc.*")
    )  # those are half written
    (tmp_path / "scenarios").mkdir()
    for each in ("scenarios/tutorial", "seeds", "assets"):
        (tmp_path / each).symlink_to(GAME.parents[1] / each, target_is_directory=True)
    added = package / "locale" / "fr"
    added.mkdir()
    texts = "language-name = français\nterminal-words-this = french\nterminal-bye = Au revoir.\n"
    (added / "few.ftl").write_text(texts, encoding="utf-8")
    played = [("fr", ""), ("en", "français\n"), ("en", "language\nquit\n")]
    program = (
        "import io, sys\n"
        "from roundtable.application import Settings\n"
        "from roundtable.cli import main\n"
        f"for language, typed in {played!r}:\n"
        "    sys.argv = ['roundtable', 'play', '--text', '--lang', language]\n"
        "    sys.stdin = io.StringIO(typed)\n"
        "    try:\n"
        "        main()\n"
        "    except SystemExit:\n"
        "        pass\n"
        "    print('---')\n"
        "print(Settings.of({'language': 'fr'}).language)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=package.parent,
        env={**os.environ, "ROUNDTABLE_HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    *games, kept = done.stdout.split("---\n")
    assert [True] * 3 == ["Au revoir." in each for each in games]
    assert "fr\n" == kept


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty_or_broken(language: str) -> None:
    """Each text can be formatted, with any number put where it wants one."""
    say = Catalog(language)
    values = dict.fromkeys(VALUES, 2)
    for key in sorted(keys(language)):
        text = say(key, **values)
        assert text.strip(), key
        assert "{" not in text, key


VALUES = sorted(
    {
        name
        for path in (GAME / "locale").rglob("*.ftl")
        for name in re.findall(r"\$(\w+)", path.read_text("utf-8"))
    }
)


def test_unknown_language_is_refused_with_the_known_ones() -> None:
    """A language without a folder is a clear error."""
    with pytest.raises(LocaleError, match="en, zh"):
        Catalog("tlh")


def test_unknown_text_is_an_error() -> None:
    """A text that is written nowhere is an error, not an empty line."""
    with pytest.raises(LocaleError):
        Catalog("en")("no-such-text")


def test_a_catalog_names_its_own_language() -> None:
    """Each language calls itself by its own name."""
    assert ("中文", "English") == (Catalog("zh").name, Catalog("en").name)


def test_a_players_own_folder_is_a_language_and_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing, broken or wants a value that is not given is read in English."""
    folder = tmp_path / "locale" / "eo"
    folder.mkdir(parents=True)
    lines = ["language-name = Esperanto", "help-close = { $nothing }", "history-title { oops"]
    (folder / "all.ftl").write_text("\n".join(lines) + "\n", "utf-8")
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    languages.cache_clear()
    try:
        say = Catalog("eo")
        told = (say.name, say("help-close"), say("history-title"), say("menu-back"))
        assert told == ("Esperanto", "Got it", "What was heard", "Back")
    finally:
        languages.cache_clear()
    wrong = [f"{each.file.name}:{each.line} {each.message}" for each in check([folder], EN)]
    assert "all.ftl:2 `help-close` is given no `$nothing`" in wrong
    assert any(each.startswith("all.ftl:3 this is no Fluent") for each in wrong)
    assert any(each.endswith("`eo` lacks `history-title`") for each in wrong)


def test_shipped_languages_are_found_faultless() -> None:
    """The checker finds nothing in what ships, and each kind of fault where there is one."""
    assert [check([GAME / "locale" / tag], EN) for tag in ("en", "zh")] == [[], []]


EN = GAME / "locale" / "en"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("menu-bak = x", "nothing asks for `menu-bak`, did you mean `menu-back`?"),
        ("minutes = x", "`minutes` leaves out `$minutes`"),
        ("menu-back = x\nmenu-back = y", "`menu-back` stands at a.ftl:1 already"),
    ],
)
def test_a_fault_of_a_translation_is_told_with_its_line(
    text: str, fault: str, tmp_path: Path
) -> None:
    """File, line and what to mend."""
    (tmp_path / "a.ftl").write_text(text + "\n", "utf-8")
    told = [each.message for each in check([tmp_path], EN) if each.file.name == "a.ftl"]
    assert told == [fault]


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "de_DE@euro", "LANGUAGE": "fr:zh_TW:en"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
    ],
)
def test_the_systems_language_where_nothing_was_set(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first language that there are texts for, by the variable that counts; else English."""
    monkeypatch.setattr(sys, "platform", "linux")
    for each in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(each, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language == system_language()


def test_macos_is_asked_where_no_variable_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window opened from an icon has no variables; what the system prints is read in order."""
    monkeypatch.setattr(sys, "platform", "darwin")
    for each in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(each, raising=False)
    told = '(\n    "zh-Hans-CN",\n    "en-CN"\n)\n'
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, told)
    )
    assert system_language() == "zh"


def test_the_nearest_language_is_the_whole_tag_or_its_beginning() -> None:
    """A region or script that has no texts of its own is served by its language."""
    assert nearest(["en-GB"]) == "en"
    assert nearest(["xx", "zh-Hant-TW"]) == "zh"
    assert nearest(["xx"]) is None


def test_texts_are_made_ready_a_few_at_a_time() -> None:
    """Until none is left; each is then told as ever."""
    lines = "".join(f"text-{i} = { {i} }\n" for i in range(5))
    book = Book("en", [lines + "a = { b }\nb = two\n"])
    assert [book.read_on(4), book.read_on(4), book.read_on(4)] == [True, True, False]
    assert book.told("a", {})[0] == "two"


@pytest.mark.parametrize(
    ("name", "count", "told"),
    [
        ("Arthur Liman", 2, "请 Arthur Liman 说 2 段"),
        ("杨强", 2, "请杨强说 2 段"),
        ("杨强 2.0", 2, "请杨强 2.0 说 2 段"),
        ("“Bill”", 2, "请“Bill”说 2 段"),
        ("Bill先生", 2, "请 Bill先生说 2 段"),
        ("\u2068杨强\u2069", 2, "请杨强说 2 段"),
    ],
)
def test_chinese_sets_a_space_between_its_own_and_a_foreign_value(
    name: str, count: int, told: str
) -> None:
    """A name from a record and a number stand off from Chinese signs; no text needs to see to it.

    What is within a value is its author's, and marks that turn the direction are in none.
    """
    book = Book("zh-Hans", ["text = 请{ $name }说{ $count }段\n"])
    assert book.told("text", {"name": name, "count": count})[0] == told


def test_two_values_side_by_side_stand_apart_in_chinese_as_well() -> None:
    """Where the text has no sign of its own between them."""
    book = Book("zh", ["text = { $first }{ $then }\n"])
    assert book.told("text", {"first": "孔子", "then": "Bill"})[0] == "孔子 Bill"
    assert book.told("text", {"first": "Bill", "then": "孔子"})[0] == "Bill 孔子"
    assert book.told("text", {"first": "Bill", "then": "Ann"})[0] == "BillAnn"


def test_other_languages_are_set_as_they_are_written() -> None:
    """Only Chinese stands off from what is foreign to it."""
    assert Book("en", ["text = x{ $a }y\n"]).told("text", {"a": "孔"})[0] == "x孔y"
