"""A class: who bets, the grid of bets, the stacks on the options, and where everybody stands."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application import asking, bets, closing, words
from roundtable.application.commands import Back, Gather, Make, Stake, Uncover
from roundtable.application.game import Entered, Game, Handed
from roundtable.application.pages import (
    Chip,
    Choice,
    ClassBetsPage,
    ClassRevealPage,
    Entry,
    Option,
    SeatingPage,
    Stack,
    Standing,
)
from roundtable.application.speeches import speech
from roundtable.locale import Catalog
from roundtable.rules import (
    NAME_LENGTH,
    TEAMS,
    Belief,
    Reveal,
    Seat,
    Session,
    Spoke,
    teams,
)
from roundtable.rules import Bet as Laid
from roundtable.rules.bets import Laid as Book
from roundtable.rules.contest import Team

COLOURS = 6
"""So many teams are called after a colour; the others by their number."""
OFFERED = range(TEAMS[0], COLOURS + 1)
"""The numbers of teams that are offered as choices."""


def team_name(say: Catalog, name: str) -> str:
    """A team's name; one seated by a number is called after its colour, or by the number."""
    if not (name.isascii() and name.isdecimal()):
        return name
    return say(f"team-{name}") if 1 <= int(name) <= COLOURS else say("team-number", number=name)


def plain_name(name: str, taken: Sequence[str] = ()) -> str:
    """A team's name as the rules take it, unlike those taken; empty where nothing is left of it."""
    plain = "".join(each if each.isprintable() else " " for each in name[:200])
    plain = " ".join(plain.replace(",", " ").replace("，", " ").split())[:NAME_LENGTH].strip()
    if plain.isdecimal():
        plain = f"#{plain}"[:NAME_LENGTH]
    found, number = plain, 2
    while plain and found in taken:
        found, number = f"{plain[: NAME_LENGTH - 3].strip()} {number}", number + 1
    return found


def seating(say: Catalog, handed: Sequence[Handed] = ()) -> SeatingPage:
    """How many bet; or those whose bets were handed in."""
    least, most = TEAMS
    seats = [Seat(tuple(map(str, range(1, many + 1)))) for many in OFFERED]
    found = [
        Choice(
            f"teams:{len(s.names)}",
            str(len(s.names)),
            say("teams-count", count=len(s.names)),
            Make(s),
        )
        for s in seats
    ]
    leave = Choice("back", "0", say("menu-back"), Back())
    names = tuple(dict.fromkeys(each.name for each in handed))
    if len(names) >= least:
        title = say("code-gather", count=len(names))
        found.insert(0, Choice("gather", "1", title, Gather(), detail=", ".join(names), main=True))
    return SeatingPage(
        title=say("teams-title"),
        language=say.language,
        choices=(*found, leave),
        note=say("teams-note"),
        least=least,
        most=most,
        names=tuple(team_name(say, str(i)) for i in range(1, most + 1)),
        longest=NAME_LENGTH,
        handed=names,
    )


def seated(session: Session) -> tuple[str, ...]:
    """The names as they were seated."""
    return next((move.names for move in session.moves if isinstance(move, Seat)), ())


# The grid


def grid(game: Game, say: Catalog) -> ClassBetsPage:
    """One row for each team's bet on what is asked."""
    page = asking.asked(game, say)
    entries = _entries(game, say, page["options"])
    waiting = sum(not each.entered for each in entries)
    return ClassBetsPage(
        **page,
        choices=_choices(game, say, entries, page["options"], page["chips"]),
        confirm=say("class-reveal"),
        entries=entries,
        waiting=say("class-waiting", count=waiting),
    )


def _entries(game: Game, say: Catalog, options: Sequence[Option]) -> tuple[Entry, ...]:
    letters = {each.id: each.letter for each in options}
    now = current(game)
    return tuple(
        _entry(i, team_name(say, name), game.entries[i], letters, current=i == now)
        for i, name in enumerate(seated(game.session))
    )


def _entry(
    index: int, name: str, entered: Entered | None, letters: dict[str, str], *, current: bool
) -> Entry:
    belief = entered.belief if entered else None
    return Entry(
        index=index,
        name=name,
        entered=entered is not None,
        option=belief.pick if belief else "",
        letter=letters[belief.pick] if belief else "–" if entered else "",
        percent=belief.percent if belief else 0,
        current=current,
    )


def current(game: Game) -> int:
    """The row that the choices are about; -1 once all are in."""
    return next((i for i, each in enumerate(game.entries) if each is None), -1)


def _choices(
    game: Game,
    say: Catalog,
    entries: tuple[Entry, ...],
    options: tuple[Option, ...],
    chips: tuple[Chip, ...],
) -> tuple[Choice, ...]:
    now = current(game)
    back = Choice("back", "99", say("menu-back"), Back())
    if now < 0:
        anew = [
            Choice(
                f"anew:{e.index}",
                str(e.index + 2),
                say("class-anew", name=e.name),
                Stake(e.index, percent=-1),
            )
            for e in entries
        ]
        return (Choice("uncover", "1", say("class-reveal"), Uncover(), main=True), *anew, back)
    asked = asking.choices(say, options, chips, game.picked, back=False)
    none = Choice("none", "0", say("chip-no-idea"), Stake(now), detail=say("chip-even"))
    if not game.picked:
        return (*(each for each in asked if each.id != "none"), none, back)
    laid = [
        Choice(
            f"chip:{c.percent}", c.key, c.label, Stake(now, game.picked, c.percent), detail=c.told
        )
        for c in chips
        if c.percent
    ]
    return (*laid, none, back)


def entered(game: Game, team: int, option: str, percent: int) -> bool:
    """Enter or take out what a team bets; False where that is no bet on what is asked."""
    due = game.due
    if due is None or not 0 <= team < len(game.entries):
        return False
    if percent < 0:
        game.entries[team] = None
    elif not option or not percent:
        game.entries[team] = Entered(None)
    elif option in due.options:
        game.entries[team] = Entered(Belief(option, percent))
    else:
        return False
    game.picked = ""
    return True


def revealing(game: Game) -> Reveal | None:
    """The move that shows the bets; None while some are not in."""
    found = [each.belief for each in game.entries if each is not None]
    if game.asked is None or len(found) < len(game.entries):
        return None
    return Reveal(game.asked, tuple(found))


# What came of it


def standings(session: Session, say: Catalog, gains: Sequence[int] = ()) -> tuple[Standing, ...]:
    """Where everybody stands, in the order they sit; `gains` is what a reveal brought each."""
    found = teams(session)
    points = [each.foresight.shown for each in found]
    before = [p - (gains[i] if gains else 0) for i, p in enumerate(points)]
    return tuple(
        Standing(
            index=i,
            name=team_name(say, each.name),
            rank=_rank(points, i),
            points=words.signed(points[i]),
            counts=_counts(say, each),
            moved=_rank(before, i) - _rank(points, i) if gains else 0,
            gained=words.signed(gains[i]) if gains and gains[i] else "",
        )
        for i, each in enumerate(found)
    )


def ranked(session: Session, say: Catalog, gains: Sequence[int] = ()) -> tuple[Standing, ...]:
    """The same by rank."""
    return tuple(sorted(standings(session, say, gains), key=lambda each: (each.rank, each.index)))


def _rank(points: Sequence[int], index: int) -> int:
    return 1 + sum(each > points[index] for each in points)


def _counts(say: Catalog, team: Team) -> str:
    seen = team.foresight
    return say("team-counts", right=seen.right, count=seen.count)


def reveal(session: Session, say: Catalog, ply: int, subject: str) -> ClassRevealPage:
    """What was said by a move, what everybody had bet, and how the ranks moved.

    `ply` moves stood after it; `subject` is that of the bet that is shown.
    """
    events = session.steps[ply - 1][1]
    spoke = next(each for each in events if isinstance(each, Spoke))
    turn = session.scenario.turn[spoke.turn]
    book = next(each for each in session.laid if each.asked.subject == subject)
    bet = session.bet_of(book, None)
    gains = _gains(session, ply)
    return ClassRevealPage(
        title=session.scenario.scene_of[turn.id].title[say.language],
        language=say.language,
        choices=closing.go_on(say),
        speech=speech(session, say, turn, session.heard[:-1], last=True),
        stacks=_stacks(session, say, book, bet),
        open=say("class-open") if _is_open(session, book) else "",
        standings=ranked(session, say, gains),
    )


def _is_open(session: Session, book: Book) -> bool:
    return any(session.bet_of(book, each).points is None for each in book.shared if each)


def _gains(session: Session, ply: int) -> list[int]:
    """What the bets that a move settled brought each team."""
    before = Session(session.scenario, mode=session.mode, clock=session.clock, seed=session.seed)
    for move in session.moves[: ply - 1]:
        before.push(move)
    held = [each.foresight.shown for each in teams(before)]
    now = [each.foresight.shown for each in teams(session)]
    return [new - old for new, old in zip(now, held, strict=True)]


def _stacks(session: Session, say: Catalog, book: Book, bet: Laid) -> tuple[Stack, ...]:
    question = book.asked.question
    assert question is not None
    names = [team_name(say, each) for each in seated(session)]
    shown = bets.stands(session, say, question, book.asked.options)
    none = Option("", "0", "–", say("chip-no-idea"))
    found = []
    for option in (*shown, none):
        on = [
            (i, names[i], f"{each.percent}%" if each else "")
            for i, each in enumerate(book.shared)
            if (each.pick if each else "") == option.id
        ]
        known = bool(option.id and bet.answers)
        faces = bets.holders(session, say, bet, (option.id,)) if option.id else ()
        found.append(Stack(option, tuple(on), option.id in bet.answers if known else None, faces))
    return tuple(found)
