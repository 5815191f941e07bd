"""What was typed: a number or several, a word in any language, a move or a command as text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from unicodedata import normalize

from roundtable.frozen import frozen
from roundtable.locale import Catalog, languages

_LONGEST_NUMBER = 4


class Word(StrEnum):
    """The words a player can type; how they are spelt stands in the texts of each language."""

    HELP = "help"
    HISTORY = "history"
    TABLE = "table"
    BOARD = "board"
    LANES = "lanes"
    MOVES = "moves"
    UNDO = "undo"
    BACK = "back"
    ADJOURN = "adjourn"
    MENU = "menu"
    LANGUAGE = "language"
    SETTINGS = "settings"
    SAVES = "saves"
    PROFILE = "profile"
    SPEECH = "speech"
    AGAIN = "again"
    QUIT = "quit"
    NOTHING = "nothing"
    SEARCH = "search"
    REWIND = "rewind"
    NAME = "name"


LEADING = (Word.SEARCH, Word.REWIND, Word.NAME)
"""Words that something may follow."""


@frozen
class Answer:
    """One line typed.

    Attributes:
        text: in plain form: full-width signs made narrow, small letters, single blanks.
        word: the word it is, if it is one.
        language: the language it names, if it names one.
        numbers: the numbers it consists of, as digits, if it does.
        rest: what follows a word that something may follow, as it was typed.
        raw: the line as it was typed.
    """

    text: str
    word: Word | None
    language: str
    numbers: tuple[str, ...]
    rest: str = ""
    raw: str = ""


def read(line: str) -> Answer:
    """Make sense of a line."""
    plain = " ".join(normalize("NFKC", line).split())
    text = plain.casefold()
    words, tongues = _vocabulary()
    parts = text.replace("%", " ").replace(",", " ").split()
    digits = [p for p in parts if p.isascii() and p.isdigit() and len(p) <= _LONGEST_NUMBER]
    numbers = tuple(digits) if len(digits) == len(parts) else ()
    head, rest = _led(plain, text, words)
    word = words.get(head) if words.get(head) in LEADING else words.get(text)
    return Answer(text, word, tongues.get(text, ""), numbers, rest if word in LEADING else "", line)


def _led(plain: str, text: str, words: Mapping[str, Word]) -> tuple[str, str]:
    """A word that something may follow, and what follows; Chinese needs no blank between them."""
    head = text.partition(" ")[0]
    if words.get(head) in LEADING:
        return head, plain[len(head) :].strip()
    whole = (each for each, word in words.items() if word in LEADING and not each.isascii())
    found = max((each for each in whole if text.startswith(each)), key=len, default=head)
    return found, plain[len(found) :].strip()


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, Word], dict[str, str]]:
    """The words and the names of languages, as all languages spell them."""
    words: dict[str, Word] = {}
    tongues: dict[str, str] = {}
    for tag in languages():
        say = Catalog(tag)
        for word in Word:
            for each in say(f"terminal-words-{word}").split(","):
                words.setdefault(each.strip().casefold(), word)
        for each in (tag, say.name, *say("terminal-words-this").split(",")):
            tongues.setdefault(each.strip().casefold(), tag)
    return words, tongues
