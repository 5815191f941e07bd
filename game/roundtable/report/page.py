"""Pages made by templates, in which every text is escaped; they need no script and no network."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from roundtable.application.pages import ProfilePage
from roundtable.locale import Catalog
from roundtable.report.classroom import Classroom
from roundtable.report.contents import contents
from roundtable.report.trend import points_trend, room_trend
from roundtable.rules import Session

TAGS = {"zh": "zh-Hans"}
"""Language tags of the page where they say more than ours."""


@lru_cache(maxsize=1)
def _templates() -> Environment:
    # Every template is escaped, whatever its file is called: a scenario's texts are anybody's.
    return Environment(
        loader=PackageLoader("roundtable.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page(session: Session, say: Catalog) -> str:
    """The debrief of a finished game as one self-contained page of HTML."""
    return _render("report.html", say, it=contents(session, say), kinds=_kinds)


def class_page(found: Classroom, say: Catalog) -> str:
    """A class as one self-contained page of HTML."""
    return _render("class.html", say, it=found)


def profile_page(view: ProfilePage, say: Catalog) -> str:
    """The play profile as one self-contained page of HTML."""
    return _render("profile.html", say, it=view, points_trend=points_trend, room_trend=room_trend)


def _kinds(held: object) -> str:
    """What kind of tab a content is, by which a template chooses."""
    return type(held).__name__


def _render(name: str, say: Catalog, **values: Any) -> str:
    templates = _templates()
    style = Markup(templates.get_template("page.css").render())  # noqa: S704 -- it is our own file
    tag = TAGS.get(say.language, say.language)
    return templates.get_template(name).render(say=say, tag=tag, style=style, **values)
