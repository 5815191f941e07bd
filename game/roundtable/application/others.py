"""The screens around the table: library, briefing, a scene's close, the coda, Who said it?, history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from roundtable.application import asking, words
from roundtable.application.contest import standings
from roundtable.application.daily import day
from roundtable.application.options import option
from roundtable.application.speech import asked, speech
from roundtable.application.table import meters, seat
from roundtable.application.views import (
    Briefing,
    CloseView,
    CodaView,
    Heard,
    LastView,
    Matched,
    MeterView,
    ScenarioCard,
    Speech,
    WhoView,
)
from roundtable.locale import Catalog
from roundtable.rules import (
    Adjourn,
    Closed,
    Match,
    Mode,
    Phase,
    Record,
    Scenario,
    Scene,
    Session,
    Spoke,
    Turn,
)
from roundtable.rules.foresight import foresight


def scenario_card(scenario: Scenario, say: Catalog, resume: str = "") -> ScenarioCard:
    """A scenario in the library: `resume` tells of a game to go on with."""
    facts = say(
        "library-facts",
        scenes=len(scenario.scenes),
        panelists=len(scenario.panelists),
        turns=len(scenario.turn),
        minutes=scenario.minutes,
    )
    lang = say.language
    people = tuple((p.seal[lang], p.remote) for p in scenario.panelists)
    title, tagline = scenario.title[lang], scenario.tagline[lang]
    return ScenarioCard(scenario.id, title, tagline, facts, resume, people)


def source_line(record: Record, say: Catalog) -> str:
    """The bibliography of a record's source in one line."""
    source = record.source
    values = {
        "title": source.title[say.language],
        "author": record.person[source.author].name[say.language],
        "date": source.published,
    }
    return say("briefing-source", **values)


def briefing(session: Session, say: Catalog) -> Briefing:
    """What the player reads before the first move."""
    scenario, record, lang = session.scenario, session.scenario.record, say.language
    mode = session.mode.value
    scenes = [session.scene] if session.mode is Mode.DAILY and session.scene else scenario.scenes
    return Briefing(
        title=scenario.title[lang],
        mode=say(f"mode-{mode}"),
        tagline=scenario.tagline[lang],
        body=scenario.briefing[lang],
        way=say(f"way-{mode}"),
        facts=tuple(fact.text[lang] for fact in record.facts),
        people=tuple(seat(session, say, i, p) for i, p in enumerate(scenario.panelists)),
        scenes=tuple(scene.title[lang] for scene in scenes),
        source=source_line(record, say),
        address=record.source.address,
        basis=(
            say(f"limit-order-{record.order.value.replace('_', '-')}"),
            scenario.minutes_basis[lang],
            say(
                f"briefing-{mode}",
                minutes=session.minutes,
                clock=session.clock,
                date=day(session, say),
            ),
        ),
        fictional=say("briefing-fictional") if scenario.fictional else "",
    )


def close(session: Session, say: Catalog, scene_id: str) -> CloseView:
    """A scene as it was left."""
    scene = session.scenario.scene[scene_id]
    told = [t for t in session.heard if t in scene.turns]
    counts = {p.id: 0 for p in session.scenario.panelists}
    for turn in scene.turns:
        counts[turn.speaker] += turn not in told
    return CloseView(
        heading=say("close-heading"),
        title=scene.title[say.language],
        asked=asked(session, say, scene),
        heard=tuple(speech(session, say, t, told[:i]) for i, t in enumerate(told)),
        minutes=say("close-minutes", minutes=scene.minutes + sum(t.minutes for t in told)),
        unheard=tuple(
            say("close-unheard", name=words.name(session, say, p), count=n)
            for p, n in counts.items()
            if n
        ),
        silences=tuple(
            say("close-silence", name=words.name(session, say, p)) for p in scene.silences
        ),
        points=_came(session, say, told),
        meters=meters(session, say),
        goes_on=say("go-on"),
    )


def _came(session: Session, say: Catalog, told: Sequence[Turn]) -> str:
    """What the forecasts on some turns came to, or where the teams stand."""
    if session.mode is Mode.TEAMS:
        parts = (say("team-came", name=s.name, points=s.points) for s in standings(session, say))
        return say("sentence-joint").join(parts)
    ids = {turn.id for turn in told}
    given = [each for each in session.forecasts if each.subject in ids]
    points = [each.points for each in given if each.points is not None]
    total = words.signed(sum(points, Fraction()))
    return say("close-points", points=total, count=len(points), void=len(given) - len(points))


def coda(session: Session, say: Catalog) -> CodaView | None:
    """The next line to be matched; None outside the coda."""
    whole = session.scenario.coda
    if whole is None or session.phase is not Phase.CODA:
        return None
    record, lang = session.scenario.record, say.language
    ahead = [line for line in whole.lines if session.why_illegal(Match(line.id)) is None]
    author = record.person[record.source.author].name[lang]
    number = len(whole.lines) - len(ahead) + 1
    asked_whose = asking.who(session, say, say("coda-lead", author=author), whole.ask[lang])
    given = any(each.subject == ahead[0].id for each in session.forecasts)
    return CodaView(
        heading=say("coda-heading"),
        note=say("coda-note", author=author),
        line=ahead[0].id,
        text=ahead[0].text[lang],
        progress=say("coda-progress", number=number, all=len(whole.lines)),
        forecast=replace(asked_whose, note=say("forecast-stands")) if given else asked_whose,
        leave=option(session, say, Adjourn()),
        done=coda_done(session, say),
    )


def coda_done(session: Session, say: Catalog) -> tuple[Matched, ...]:
    """The lines matched so far with how each came out."""
    scenario, whole = session.scenario, session.scenario.coda
    lines = whole.lines if whole else ()
    verdicts = ((line, asking.verdict(session, say, line.id)) for line in lines)
    return tuple(
        Matched(line.text[say.language], words.index_of(scenario, line.about), verdict)
        for line, verdict in verdicts
        if verdict is not None
    )


def who(session: Session, say: Catalog) -> WhoView | None:
    """The turn on the table in Who said it?; None in other modes and at the end."""
    turn = session.pending
    if session.mode is not Mode.WHO or turn is None:
        return None
    done = session.state.step
    seen = foresight(session.forecasts)
    return WhoView(
        ordinal=say("who-ordinal", number=done + 1, all=session.dealt),
        heading=session.scenario.scene_of[turn.id].title[say.language],
        body=turn.text[say.language],
        forecast=asking.who(session, say, say("who-lead"), say("who-ask")),
        last=who_last(session, say),
        score=MeterView(
            "foresight", say("tile-foresight"), words.signed(seen.points), float(seen.score or 0)
        ),
    )


def who_last(session: Session, say: Catalog) -> Speech | None:
    """The turn attributed last, with its name; None at first."""
    last = next((e for e in reversed(session.events) if isinstance(e, Spoke)), None)
    return speech(session, say, session.scenario.turn[last.turn], ()) if last else None


def last_word(session: Session) -> str:
    """Id of the turn or line that the last move brought, if it ended the play; else empty.

    No table is left then on which it could be read.
    """
    if not session.steps or session.phase not in (Phase.CODA, Phase.DEBRIEF):
        return ""
    move, events = session.steps[-1]
    spoke = next((event.turn for event in events if isinstance(event, Spoke)), "")
    return move.line if isinstance(move, Match) and session.over else spoke


def last(session: Session, say: Catalog, subject: str) -> LastView:
    """The turn or line that was told last, with how the forecast on it came out."""
    turn = session.scenario.turn.get(subject)
    if turn is None:
        return LastView(say("coda-heading"), _matched(session, say, subject), say("go-on"))
    told = speech(session, say, turn, session.heard[:-1])
    if session.mode is Mode.WHO and told.verdict:
        # Whose it is stands above it; there is nothing that anybody read so.
        told = replace(told, verdict=replace(told.verdict, outcome=""))
    heading = session.scenario.scene_of[turn.id].title[say.language]
    return LastView(heading, told, say("go-on"))


def _matched(session: Session, say: Catalog, line_id: str) -> Speech:
    """A line of the author's summing-up, headed by whom it is about."""
    record, whole = session.scenario.record, session.scenario.coda
    lines = whole.lines if whole else ()
    line = next(each for each in lines if each.id == line_id)
    verdict = asking.verdict(session, say, line.id)
    return Speech(
        turn=line.id,
        index=words.index_of(session.scenario, line.about),
        name=say("coda-about", name=words.name(session, say, line.about)),
        act=say("ledger-coda"),
        title="",
        body=line.text[say.language],
        voice=words.voice(record, say, line.cites),
        unclear=words.unclear(record, say, line.cites),
        place=words.place(record, say, line.cites),
        verdict=replace(verdict, outcome="") if verdict else None,
    )


def history(session: Session, say: Catalog) -> tuple[Heard, ...]:
    """Everything heard so far, in order."""
    found: list[Heard] = []
    told: list[Turn] = []
    for ply, (_, events) in enumerate(session.steps):
        for event in events:
            if isinstance(event, Spoke):
                turn = session.scenario.turn[event.turn]
                scene = session.scenario.scene_of[turn.id].title[say.language]
                found.append(Heard(scene, speech(session, say, turn, told), ply))
                told.append(turn)
    return tuple(found)


def article(session: Session) -> str:
    """The address of the source on the web; empty where it has none that could be opened."""
    address = session.scenario.record.source.address
    return address if address.startswith(("https://", "http://")) else ""


def last_closed(session: Session) -> Scene | None:
    """The scene the last move left with something heard in it; None if it left none."""
    if not session.steps:
        return None
    left = [e.scene for e in session.steps[-1][1] if isinstance(e, Closed)]
    scene = session.scenario.scene[left[-1]] if left else None
    heard = {t.id for t in session.heard}
    return scene if scene and any(t.id in heard for t in scene.turns) else None
