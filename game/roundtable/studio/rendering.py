"""The studio's pages from templates, in which every text is escaped."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from roundtable.drafting import rephrased
from roundtable.locale import Catalog
from roundtable.web.rendering import tag


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The templates; a source's and a scenario's texts are anybody's."""
    environment = Environment(
        loader=PackageLoader("roundtable.studio"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(lang=tag)
    return environment


def tongue(language: str) -> str:
    """A language's own name."""
    return Catalog(language)("language-name")


def render(name: str, say: Catalog, **values: Any) -> str:
    """A page.

    Args:
        name: of its template.
        say: the interface texts in the page's language.
        values: what is shown.
    """
    hint = partial(rephrased, language=say.language)
    page = templates().get_template(f"{name}.html")
    return page.render(say=say, words=say, tongue=tongue, hint=hint, **values)
