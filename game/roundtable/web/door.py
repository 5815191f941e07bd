"""An application behind text: a command's line goes in, HTML comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from roundtable.application import Application
from roundtable.application.commands import LONGEST, CommandSyntaxError, Import, Show, parse_command
from roundtable.application.done import Done
from roundtable.application.pages import (
    CodaPage,
    ConfirmPage,
    DebriefPage,
    LibraryPage,
    Page,
    Speech,
    TablePage,
    Verdict,
    WhoPage,
)
from roundtable.application.settings import Settings
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.web.rendering import render, tag

GAME = "roundtable playthrough"
"""How the text of a game begins."""
WITHOUT = frozenset(
    {"volume", "tone", "speech", "pace", "keys", "save:report", "leave-quit"},
)
"""What means nothing in a browser: it makes no sound, turns no page by itself, has its own ways to
save a page and to be closed, and its keys are those on the cards."""
FILE = "roundtable.playthrough"
"""The name of the file that a game is saved as."""
_FIELD = re.compile(r"\{(\w+)\}")
_PLAIN = re.compile(r"\s+")


@frozen
class Answer:
    """What a face in a browser is to show and to do.

    Attributes:
        html: the page. title: of the window. language: tag of its texts. lang: the same as a
            browser wants it.
        address: what names the page in a link, without a hash; the same page has the same one.
        focus: id of the part from which the page is to be read anew; empty where it goes on.
        visit: an address to open beside; may be empty.
        text: what is to be copied, or saved as the file of the name `file`; may be empty.
        look: language, theme, contrast, palette, letters, motion and shortcuts ("on" or "off"),
            and text size in per cent as the player set them.
        refused: True where nothing was done.
    """

    html: str
    title: str
    language: str
    lang: str
    address: str
    focus: str = ""
    visit: str = ""
    text: str = ""
    file: str = ""
    look: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False


class Door:
    """Lines in, pages out.

    Args:
        application: what is played and shown.
    """

    def __init__(self, application: Application) -> None:
        """Stand before the page that the application shows."""
        self.application = application
        self._read: tuple[str, str] | None = None

    def page(self) -> Answer:
        """The page as it is."""
        return self._answer(Done())

    def send(self, fields: Mapping[str, str]) -> Answer:
        """Do what a form asks for.

        Args:
            fields: `import` and the `text` of a game, or its `file` where nothing was pasted; or `do`, the line of a
                command; or `with`, a line in which `{name}` stands for the field of that name.
        """
        if "import" in fields:
            text = (fields.get("text", "").strip() or fields.get("file", "")).replace("\r\n", "\n")
            whole = text[:LONGEST] if text.startswith(GAME) else ""
            return self._answer(self.application.do(Import(whole)))
        line = fields.get("do") or _FIELD.sub(
            lambda name: _one_line(fields.get(name[1], "")), fields.get("with", "")
        )
        return self.do(line)

    def do(self, line: str) -> Answer:
        """Do the command of a line; what is no command changes nothing."""
        try:
            command = parse_command(line[:LONGEST])
        except CommandSyntaxError:
            return self._answer(Done(refused=True))
        return self._answer(self.application.do(command))

    def visit(self, address: str) -> Answer:
        """Go to the page of an address, as a link or the browser's history asks for it; none is here."""
        page = self.application.page()
        if address in ("", _address(page)):
            return self.page()
        line = address.replace("/", " ")
        return self.do(line if line.split(" ")[0] in _LINKS else str(Show("library")))

    def _answer(self, done: Done) -> Answer:
        page = self.application.page()
        say = Catalog(page.language)
        milestones = tuple(cue.caption for cue in done.cues if cue.id == "milestone")
        told = tuple(_outcome(page)) if done.events else ()
        return Answer(
            html=render(page, say, notices=(*done.notices, *milestones), told=told),
            title=page.window or page.title,
            language=page.language,
            lang=tag(page.language),
            address=_address(page),
            focus=self._begins(page),
            visit=done.visit,
            text=done.text,
            file=FILE if done.text.startswith(GAME) else "",
            look=_look(self.application.settings, page.language),
            refused=done.refused,
        )

    def _begins(self, page: Page) -> str:
        """From where a page is to be read: a new one from its title, a new answer from itself."""
        said = _said(page)
        read = (f"{page.id} {page.title}", said)
        before, self._read = self._read, read
        if before is None or read == before:
            return ""
        answers = isinstance(page, TablePage) and said and read[0] == before[0]
        return "said" if answers else "main"


_LINKS = ("show", "begin", "continue", "daily")
"""The commands that a link may hold: they lead somewhere, and take nothing away."""


def _look(settings: Settings, language: str) -> dict[str, str]:
    return {
        "language": language,
        "theme": settings.theme,
        "contrast": settings.contrast,
        "palette": settings.palette,
        "letters": settings.letters,
        "motion": "on" if settings.motion else "off",
        "shortcuts": "on" if settings.shortcuts else "off",
        "text": str(settings.text),
    }


def _said(page: Page) -> str:
    """The words that are the middle of a page, by which it is another one under the same title."""
    match page:
        case TablePage(speech=Speech(body=said)) | WhoPage(body=said) | CodaPage(text=said):
            return said
        case _:
            return ""


def _outcome(page: Page) -> Iterator[str]:
    """What came of the bet or the guess just made, for whoever listens: the page may tell it far below."""
    found: tuple[Verdict, ...] = ()
    match page:
        case TablePage(speech=Speech(verdicts=found)) | WhoPage(last=Speech(verdicts=found)):
            pass
        case CodaPage(done=(*_, Speech(verdicts=found))):
            pass
    if isinstance(page, TablePage) and page.foretold:
        yield page.foretold
    yield from (f"{each.points} {each.headline}".strip() for each in found)


def _one_line(text: str) -> str:
    return _PLAIN.sub(" ", text).strip()


def _address(page: Page) -> str:
    """What names a page; the pages of one game share an address, for going back is a command there."""
    match page:
        case LibraryPage(picked=picked):
            return f"show/library/{picked}".rstrip("/")
        case DebriefPage(tab=tab):
            return f"show/debrief/{tab}"
        case ConfirmPage():
            return "confirm"
        case _:
            return f"show/{page.id}"
