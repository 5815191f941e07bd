"""One page as HTML: templates in which every text is escaped, named after the pages' ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, ModuleLoader, PackageLoader, StrictUndefined
from markupsafe import Markup

from roundtable.application.pages import Page
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.web.figures import axis, figure, lift, qr, scale, seal

TAGS = {"zh": "zh-Hans"}
"""Language tags of the page where they say more than ours."""


COMPILED = Path(__file__).parent / "compiled"
"""Where a page that is sent out has its templates, compiled; elsewhere it is not there."""


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The templates; every text in them is escaped, for a scenario's texts are anybody's."""
    loader: BaseLoader
    loader = ModuleLoader(COMPILED) if COMPILED.is_dir() else PackageLoader("roundtable.web")
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        figure=figure, seal=seal, lift=lift, axis=axis, scale=scale, qr=qr, lang=tag, markup=_markup
    )
    return environment


def filled(name: str, say: Catalog, /, **values: Any) -> str:
    """A template of a class's host, which shows more than a page of the application."""
    return templates().get_template(name).render(say=say, **values)


def compile_templates(place: Path) -> None:
    """Write the templates as Python into a folder, for a page to begin sooner."""
    templates().compile_templates(place, zip=None, ignore_errors=False)


def tag(language: str) -> str:
    """The tag of a language as a browser wants it."""
    return TAGS.get(language, language)


def render(page: Page, say: Catalog, **more: Any) -> str:
    """The page as HTML, without what stands around it in a document.

    Args:
        page: what is shown.
        say: the face's own few words (skip links, names of regions) in the page's language.
        more: what the face shows besides: `notices`, final texts; `told`, what only who listens
            needs to be told; `phones`, where bets come from phones: who has bet, and how many.
    """
    values = {"notices": (), "told": (), "phones": None, **more}
    return templates().get_template(f"{page.id}.html").render(page=page, say=say, **values)


@frozen
class Rendered:
    """A page in one language, as a document holds it.

    Attributes:
        body: what `render` gave; markup. title: of the window.
    """

    language: str
    title: str
    body: str


@frozen
class Around:
    """What stands around a page in a document.

    Attributes:
        start: a command that the page begins with.
        fixed: True where its language is the author's wish, and not the visitor's.
        policy: what the document may load; empty where the server says it.
        description: one line for search engines and previews of links.
        words: texts by language that the script may have to say by itself.
        head, foot: markup of ours at the end of the head and of the body.
    """

    start: str = ""
    fixed: bool = False
    policy: str = ""
    description: str = ""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    head: str = ""
    foot: str = ""


LINKS = '<link rel="stylesheet" href="face.css">'
"""The head of a document whose files lie beside it."""


def document(first: Rendered, *others: Rendered, around: Around | None = None) -> str:
    """A whole document: a page that is shown, and the same in other languages behind it."""
    around = around or Around(head=LINKS)
    return (
        templates()
        .get_template("document.html")
        .render(
            language=first.language,
            title=first.title,
            body=_markup(first.body),
            others=[
                {"language": each.language, "title": each.title, "body": _markup(each.body)}
                for each in others
            ],
            start=around.start,
            fixed=around.fixed,
            policy=around.policy,
            description=around.description,
            words=around.words,
            head=_markup(around.head),
            foot=_markup(around.foot),
        )
    )


def _markup(text: str) -> Markup:
    return Markup(text)  # noqa: S704 -- made by `render`, in which everything is escaped, or ours
