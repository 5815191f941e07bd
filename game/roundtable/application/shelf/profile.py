"""The play profile: what came of all finished games, of each discussion and over all.

It is computed from the kept games alone, each on its own version, and says nothing of whoever
plays that the games do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from roundtable.application import words
from roundtable.application.commands import Back, Show
from roundtable.application.debriefs import judged
from roundtable.application.debriefs.ledger import counts
from roundtable.application.pages import Choice, Played, ProfilePage, Scope, Span, Tile
from roundtable.application.ports import Finished
from roundtable.application.shelf.milestones import milestones
from roundtable.application.shelf.saves import day
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Bet, Foresight, Scenario, Session, Status, foresight

SPANS = ("first", "middle", "last")
"""The parts into which bets are cut by time, of equal length."""
LEAST = 3
"""Bets in a part below which it would tell nothing."""


def profile(
    games: Iterable[Finished],
    shelf: Sequence[Scenario],
    say: Catalog,
    *,
    scope: str = "",
    streak: str = "",
) -> ProfilePage:
    """The profile of these games.

    Args:
        games: finished ones, in any order.
        shelf: the scenarios that can be played, for what there is to reach.
        say: the texts.
        scope: id of the scenario that is shown; empty for all games.
        streak: days in a row with a daily question, in words.
    """
    told = sorted(games, key=lambda each: (each.ended, each.number))
    names = dict.fromkeys(each.session.scenario.id for each in told)
    bets = {each.number: own_bets(each.session) for each in told}
    played = {each.number: _played(each, bets[each.number], say) for each in told}
    scopes = [_scope("", say("profile-all"), told, bets, played, say)]
    for name in names if len(names) > 1 else ():
        own = [each for each in told if each.session.scenario.id == name]
        title = own[-1].session.scenario.title[say.language]
        scopes.append(_scope(name, title, own, bets, played, say))
    shown = scope if any(each.id == scope for each in scopes) else ""
    ways = [
        Choice(f"scope:{s.id}", str(i), s.title, Show("profile", s.id), picked=s.id == shown)
        for i, s in enumerate(scopes, 1)
    ]
    return ProfilePage(
        title=say("profile-title"),
        language=say.language,
        choices=(*(ways if len(ways) > 1 else ()), Choice("back", "0", say("menu-back"), Back())),
        scopes=tuple(scopes),
        scope=shown,
        milestones=milestones(told, shelf, say),
        streak=streak,
        empty="" if told else say("profile-empty"),
    )


def own_bets(session: Session) -> tuple[Bet, ...]:
    """The player's own bets; a class's belong to its teams."""
    return way_of(session.mode).own_bets(session)


def room_of(session: Session) -> Fraction | None:
    """A game's Room, 1 for the best; None where the player did not choose, or choosing gained nothing."""
    if not session.mode.chairs:
        return None
    score = judged.room(session)
    return score.value if score.choosing else None


def _played(game: Finished, bets: Sequence[Bet], say: Catalog) -> Played:
    session = game.session
    seen = foresight(bets)
    room = room_of(session)
    names = (game.name, session.scenario.title[say.language], say(f"mode-{session.mode}"))
    date, title = day(game.ended), words.joined(say, *names)
    value = words.signed(seen.shown) if seen.count else "–"
    facts = [date, title]
    if seen.count:
        facts.append(say("profile-game", points=value, right=seen.right, count=seen.count))
    share = "–" if room is None else words.hundredths(room)
    if room is not None:
        facts.append(say("profile-game-room", room=share))
    return Played(
        number=game.number,
        scenario=session.scenario.id,
        title=title,
        date=date,
        points=float(seen.points) if seen.count else None,
        room=None if room is None else float(room),
        bets=seen.count,
        right=seen.right,
        value=value,
        share=share,
        told=words.joined(say, *facts),
    )


def _scope(  # noqa: PLR0913, PLR0917 -- a scope and what is known of all games
    name: str,
    title: str,
    games: Sequence[Finished],
    bets: Mapping[int, Sequence[Bet]],
    played: Mapping[int, Played],
    say: Catalog,
) -> Scope:
    given = [each for game in games for each in bets[game.number]]
    seen = foresight(given)
    shown = tuple(played[each.number] for each in games)
    return Scope(
        id=name,
        title=title,
        games=shown,
        tiles=_tiles(shown, seen, say),
        calibration=counts(say, seen.by_chip),
        spans=_spans(given, say),
    )


def _tiles(games: Sequence[Played], seen: Foresight, say: Catalog) -> tuple[Tile, ...]:
    """Games, points a bet and Room; each of a kind of number of its own."""
    since = say("profile-since", date=games[0].date) if games and games[0].date else ""
    mean = words.signed(seen.points / seen.count) if seen.count else "–"
    rooms = [each.room for each in games if each.room is not None]
    best = words.hundredths(Fraction(max(rooms, default=0)))
    return (
        Tile(say("profile-games"), str(len(games)), since),
        Tile(say("profile-mean"), mean, say("score-right", right=seen.right, count=seen.count)),
        Tile(
            say("profile-room"),
            words.hundredths(Fraction(sum(rooms) / len(rooms))) if rooms else "–",
            say("profile-room-note", best=best, count=len(rooms)) if rooms else "",
        ),
    )


def _spans(given: Sequence[Bet], say: Catalog) -> tuple[Span, ...]:
    """Bets with a chip in equal parts by time."""
    laid = [each for each in given if each.belief is not None]
    if len(laid) < LEAST * len(SPANS):
        return ()
    cuts = [round(len(laid) * i / len(SPANS)) for i in range(len(SPANS) + 1)]
    parts = (laid[start:end] for start, end in pairwise(cuts))
    return tuple(_span(label, part, say) for label, part in zip(SPANS, parts, strict=True))


def _span(label: str, part: Sequence[Bet], say: Catalog) -> Span:
    claimed = Fraction(sum(b.belief.percent for b in part if b.belief), 100 * len(part))
    right = sum(each.status is Status.RIGHT for each in part)
    text = say("profile-span", claimed=round(100 * claimed), right=right, count=len(part))
    chips = counts(say, foresight(part).by_chip)
    return Span(say(f"span-{label}"), float(claimed), right / len(part), chips, text)
