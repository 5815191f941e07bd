"""What a phone and the host are shown, as HTML; the templates are the browser's."""

from __future__ import annotations

from collections.abc import Mapping

from roundtable.application.pages import (
    ClassBetsPage,
    ClassRevealPage,
    DebriefPage,
    Standing,
    TablePage,
)
from roundtable.application.pages.debrief import Podium
from roundtable.host.room import Phone, Room, lobby
from roundtable.locale import Catalog, languages
from roundtable.web.rendering import Around, Rendered, document, filled, render

HEAD = (
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">'
    '<link rel="stylesheet" href="/face.css">'
    '<meta name="stage" content="{stage}"><meta name="count" content="{count}">'
)
FOOT = '<script src="/live.js" defer></script>'
AGAIN = '<noscript><meta http-equiv="refresh" content="3"></noscript>'
"""How a phone without scripts looks again, where it only waits."""
LONGEST_CODE, LONGEST_NAME = 12, 20
"""Characters of what is typed that the page shows again."""


def joining(
    room: Room, language: str, typed: Mapping[str, str], trouble: str = "", *, known: bool = False
) -> str:
    """The page on which a phone takes a seat.

    Args:
        room: the class.
        language: of the page.
        typed: what was typed as `code` and `name`, as far as it was.
        trouble: id of the text that says why no seat was taken.
        known: whether the code is right, so that the names of those who are here may be shown.
    """
    say = Catalog(language)
    body = filled(
        "phone_join.html",
        say,
        code=typed.get("code", "")[:LONGEST_CODE],
        name=typed.get("name", "")[:LONGEST_NAME],
        trouble=say(trouble) if trouble else "",
        teams=room.teams if known else (),
        begun=room.seated,
        tongues=[(each, Catalog(each).name) for each in languages()],
    )
    return _document(room, language, say("host-title"), body, again=False)


def phone(room: Room, own: Phone, *, change: bool = False) -> str:
    """What a phone with a seat is shown."""
    say = Catalog(own.language)
    page = room.page(own.language)
    entered = room.bet_of(own.team)
    bets = isinstance(page, ClassBetsPage)
    asks = bets and (entered is None or change)
    standings = _standings(page)
    body = filled(
        "phone.html",
        say,
        page=page,
        kind=_kind(page) if room.seated else "lobby",
        asks=asks,
        entered=entered,
        stage=stage_of(room),
        team=own.team,
        name=room.teams[own.team] if own.team < len(room.teams) else "",
        mine=next((each for each in standings if each.index == own.team), None),
        standings=standings,
        waiting=_waiting(room, say),
        tongues=[(each, Catalog(each).name) for each in languages()],
    )
    title = page.title if page is not None else say("host-title")
    return _document(room, own.language, title, body, again=not asks)


def _kind(page: object) -> str:
    match page:
        case ClassBetsPage():
            return "bets"
        case ClassRevealPage():
            return "reveal"
        case DebriefPage():
            return "podium"
        case TablePage():
            return "table"
        case _:
            return "wait"


def _standings(page: object) -> tuple[Standing, ...]:
    match page:
        case ClassRevealPage(standings=found) | TablePage(teams=found):
            return found
        case DebriefPage(tabs=tabs):
            podium = next((each.content for each in tabs if isinstance(each.content, Podium)), None)
            return podium.standings if podium else ()
        case _:
            return ()


def _waiting(room: Room, say: Catalog) -> str:
    if not room.seated:
        return say("host-joined", count=len(room.teams))
    return say("host-bets-in", count=room.count, teams=len(room.teams))


def news(room: Room, language: str) -> dict[str, object]:
    """What a waiting page asks for: where the class is, and how much of what is waited for is there."""
    return {"stage": stage_of(room), "count": room.count, "text": _waiting(room, Catalog(language))}


def leading(room: Room, address: str, *, hand: bool = False) -> str:
    """The host's page: how to join, or the page of the game with who has bet.

    Args:
        room: the class.
        address: under which phones reach it.
        hand: whether a bet is being entered by hand.
    """
    answer = room.door.page()
    say = Catalog(answer.language)
    page = room.door.application.page()
    phones = None
    if isinstance(page, ClassBetsPage):
        all_in = all(each.entered for each in page.entries)
        phones = {"waiting": _waiting(room, say), "all": all_in, "hand": hand}
    opening = lobby(page) and room.game is not None and not room.seated
    body = filled(
        "lobby.html" if opening else "host.html",
        say,
        page=page,
        inner=render(page, say, phones=phones),
        code=room.code,
        address=address,
        joining=f"{address}?code={room.code}",
        teams=room.teams,
        enough=len(room.teams) > 1,
        waiting=_waiting(room, say),
    )
    return _document(room, answer.language, answer.title, body, again=opening)


def _document(room: Room, language: str, title: str, body: str, *, again: bool) -> str:
    head = HEAD.format(stage=stage_of(room), count=room.count) + (AGAIN if again else "")
    around = Around(head=head, foot=FOOT, fixed=True)
    return document(Rendered(language, title, body), around=around)


def stage_of(room: Room) -> str:
    """The room's stage as an attribute's value: ids and dots, and nothing that ends one."""
    return "".join(each if each.isalnum() or each in ".-_" else "-" for each in room.stage)
