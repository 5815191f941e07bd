"""One page as HTML: templates in which every text is escaped, named after the pages' ids."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from roundtable.application.pages import Page
from roundtable.locale import Catalog
from roundtable.web.figures import figure, seal

TAGS = {"zh": "zh-Hans"}
"""Language tags of the page where they say more than ours."""


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The templates; every text in them is escaped, for a scenario's texts are anybody's."""
    environment = Environment(
        loader=PackageLoader("roundtable.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(figure=figure, seal=seal, lang=tag)
    return environment


def tag(language: str) -> str:
    """The tag of a language as a browser wants it."""
    return TAGS.get(language, language)


def render(page: Page, say: Catalog, **more: Any) -> str:
    """The page as HTML, without what stands around it in a document.

    Args:
        page: what is shown.
        say: the face's own few words (skip links, names of regions) in the page's language.
        more: what the face shows besides: `notices`, final texts; `captions` of sounds.
    """
    values = {"notices": (), "captions": (), **more}
    return templates().get_template(f"{page.id}.html").render(page=page, say=say, **values)


def document(  # noqa: PLR0913 -- what stands around a page
    body: str,
    *,
    title: str,
    language: str,
    start: str = "",
    words: Mapping[str, str] | None = None,
    loading: str = "",
    script: str = "page.js",
) -> str:
    """A whole document around a rendered page, as it is served or written.

    Args:
        body: what `render` gave; empty while nothing is there yet.
        title: of the window.
        language: the tag of its texts.
        start: a command that the page begins with.
        words: texts that the script may have to say by itself.
        loading: what stands there until the first page comes.
        script: address of the script; empty for none.
    """
    return (
        templates()
        .get_template("document.html")
        .render(
            body=Markup(body),  # noqa: S704 -- made by `render`, in which everything is escaped
            title=title,
            language=language,
            start=start,
            words=words or {},
            loading=loading,
            script=script,
        )
    )
