"""The debrief: lanes, meters, ledger, who holds what, and what the record cannot tell."""

from __future__ import annotations

from fractions import Fraction

from roundtable.application import asking, words
from roundtable.application.contest import contest, counts
from roundtable.application.daily import result as daily_result
from roundtable.application.holdings import holdings
from roundtable.application.lanes import guessed, lane_card
from roundtable.application.table import shares_heard
from roundtable.application.views import Debrief, Lanes, LedgerRow, Mark, MeterLine, Note, Tile
from roundtable.locale import Catalog
from roundtable.rules import (
    Card,
    Comparison,
    Forecast,
    Foresight,
    Mode,
    Reference,
    Scores,
    Session,
    Turn,
)

NAMED = 3
"""How many turns a sentence names before it only counts."""

SUM_DIGITS = 3
"""Decimals of what Room is worked out from, so that its own two can be checked."""

METERS = ("ground", "sparks", "voices")


def debrief(session: Session, say: Catalog) -> Debrief:
    """Everything the debrief shows; to be asked for once the session is over."""
    scores, lane = session.scores(), session.comparison()
    own = session.mode.chairs
    result = daily_result(session, say) if session.mode is Mode.DAILY else None
    compared = contest(session, say) if session.mode is Mode.TEAMS else None
    return Debrief(
        tabs=tuple(say(f"debrief-{each}") for each in _tabs(session)),
        verdict=_headline(session, say, lane),
        mend=_mend(session, say, lane) if own else "",
        lanes=_both(session, say, lane),
        meters=tuple(_line(session, say, each, scores) for each in METERS) if own else (),
        tiles=_tiles(session, say, scores),
        help=_help(session, say) if own else "",
        ledger=() if compared else _ledger(session, say),
        chips=() if compared else _chips(say, scores.foresight),
        skill="" if compared else _skill(session, say, scores.foresight),
        limits=_limits(session, say),
        remarks=_remarks(session, say),
        unheard=tuple(_note(session, say, turn) for turn in _unheard(session)),
        holdings=holdings(session, say),
        room=_room(session, say, scores) if own else "",
        calibration=() if compared else counts(say, scores.foresight.by_chip),
        result=result,
        contest=compared,
    )


def _tabs(session: Session) -> tuple[str, ...]:
    """The five screens by name; the first and the third are others in some modes."""
    first = {Mode.REPLAY: "steps", Mode.DAILY: "result", Mode.TEAMS: "lanes"}
    ledger = "contest" if session.mode is Mode.TEAMS else "ledger"
    return first.get(session.mode, "lanes"), "meters", ledger, "holdings", "limits"


def _headline(session: Session, say: Catalog, lane: Comparison) -> str:
    if session.mode is Mode.WHO:
        return say("debrief-who")
    if session.mode is Mode.DAILY:
        return say("debrief-daily")
    if session.mode is Mode.REPLAY:
        hits = {"hits": sum(session.guesses), "all": len(session.guesses)}
        return say("debrief-replay", **hits)
    if not lane.own:
        return say("debrief-nothing")
    pairs = {"pairs": lane.pairs, "ordered": lane.pairs_in_order}
    scenes = {"shared": lane.shared_scenes, "scenes": lane.record_scenes}
    missed, turned = lane.record_scenes - lane.shared_scenes, lane.pairs - lane.pairs_in_order
    return say("debrief-headline", **scenes, **pairs, missed=missed, turned=turned)


def _mend(session: Session, say: Catalog, lane: Comparison) -> str:
    """The smallest change that would have made the lanes more alike, in words.

    Empty where nothing was heard, or a short clock left nothing to change but what is missing.
    """
    whole = session.clock >= 100  # noqa: PLR2004 -- per cent
    if not lane.own or (not lane.to_move and not whole):
        return ""
    if not lane.to_move and not lane.to_add:
        return say("mend-none")
    moved = _titled(session, say, lane.to_move)
    added = _titled(session, say, lane.to_add) if whole else ""
    counts = {"moves": len(lane.to_move), "adds": len(lane.to_add) if added else 0}
    return say("mend", first=moved or added, **counts)


def _titled(session: Session, say: Catalog, cards: tuple[Card, ...]) -> str:
    return words.card(session, say, cards[0], told=True) if cards else ""


def _both(session: Session, say: Catalog, lane: Comparison) -> Lanes | None:
    """What stands side by side: two lanes, in Replay guesses and moves, else nothing."""
    if session.mode is Mode.REPLAY:
        return guessed(session, say)
    return None if session.mode.reveals else _lanes(session, say, lane)


def _lanes(session: Session, say: Catalog, lane: Comparison) -> Lanes:
    own = {i for i, _ in lane.joined}
    record = {j for _, j in lane.joined}
    return Lanes(
        own_title=say("lane-own"),
        record_title=say("lane-record"),
        own=tuple(
            lane_card(session, say, c, told=True, faint=i not in own)
            for i, c in enumerate(lane.own)
        ),
        record=tuple(
            lane_card(session, say, c, told=True, faint=j not in record)
            for j, c in enumerate(lane.record)
        ),
        joins=lane.joined,
        next_label="",
        note=say(f"lane-note-{_order(session)}"),
        legend=say("lane-legend"),
    )


def _order(session: Session) -> str:
    return session.scenario.record.order.value.replace("_", "-")


def _line(session: Session, say: Catalog, key: str, scores: Scores) -> MeterLine:
    meter = getattr(scores.meters, key)
    marks = [_mark(say, each, getattr(scores, each), key) for each in ("floor", "par", "best")]
    marks.insert(2, Mark("you", say("mark-you"), float(meter.value or 0), words.share(meter.value)))
    what = say(f"what-{key}")
    if key != "voices":
        total = brief = say(f"sum-{key}", got=meter.got, of=meter.of)
    else:
        shares = shares_heard(session, say)
        what = say("what-voices-of", what=what, shares=say("list-joint").join(shares))
        total = _evenness(say, scores, len(shares)) if meter.got else say("sum-voices-none")
        brief = say("sum-voices-brief", value=words.share(meter.value)) if meter.got else total
    return MeterLine(key, say(f"meter-{key}"), what, tuple(marks), total, brief)


def _evenness(say: Catalog, scores: Scores, people: int) -> str:
    """How the voices came out, worked out; to three places, so that it rounds to what is shown."""
    return say(
        "sum-voices",
        scale=str(Fraction(people, people - 1)),
        gini=f"{float(scores.meters.gini):.3f}",
    )


def _room(session: Session, say: Catalog, scores: Scores) -> str:
    """Room worked out: each meter with its weight, and their sum against the best."""
    room, weights = scores.meters, session.scenario.weights
    shown = {
        "ground": (weights.ground, room.ground),
        "sparks": (weights.sparks, room.sparks),
        "voices": (weights.voices, room.voices),
    }
    known = {key: pair for key, pair in shown.items() if pair[1].value is not None}
    total = sum(weight for weight, _ in known.values())
    if not total:
        return ""
    terms = []
    for key, (weight, meter) in known.items():
        shared = words.share(meter.value, digits=SUM_DIGITS)
        value = shared if key == "voices" else f"{meter.got}/{meter.of}"
        terms.append(f"{words.share(Fraction(weight, total))} × {value}")
    parts = {"terms": " + ".join(terms), "heard": words.share(room.heard, digits=SUM_DIGITS)}
    if not scores.room or not room.heard:
        return say("room-sum-plain", **parts)
    best = words.share(room.heard / scores.room, digits=SUM_DIGITS)
    return say("room-sum", **parts, best=best, room=words.share(scores.room))


def _mark(say: Catalog, mark: str, reference: Reference, key: str) -> Mark:
    value: Fraction | None = getattr(reference, key)
    return Mark(mark, say(f"mark-{mark}"), float(value or 0), words.share(value))


def _tiles(session: Session, say: Catalog, scores: Scores) -> tuple[Tile, ...]:
    seen = scores.foresight
    tiles = [
        Tile(
            say("tile-foresight"),
            words.signed(seen.points) if seen.count else "–",
            say("tile-foresight-note", right=seen.right, count=seen.count),
        )
    ]
    if session.mode is Mode.TEAMS:
        tiles = []
    if session.mode.reveals:
        return tuple(tiles)
    if session.mode is Mode.REPLAY:
        return (*tiles, _replay_tile(session, say))
    note = "tile-room-note" if scores.exact else "tile-room-known"
    weights = session.scenario.weights
    shares = {"ground": weights.ground, "sparks": weights.sparks, "voices": weights.voices}
    tiles.insert(0, Tile(say("tile-room"), words.share(scores.room), say(note, **shares)))
    lane = session.comparison()
    length = len(lane.own) if session.clock < 100 else max(len(lane.own), len(lane.record))  # noqa: PLR2004
    alike = f"{len(lane.joined)}/{length}" if length else "–"
    note = say("tile-likeness-note", joined=len(lane.joined), length=length)
    return (*tiles, Tile(say("tile-likeness"), alike, note))


def _replay_tile(session: Session, say: Catalog) -> Tile:
    done = {"hits": sum(session.guesses), "all": len(session.guesses)}
    shown = f"{done['hits']}/{done['all']}" if done["all"] else "–"
    return Tile(say("tile-replay"), shown, say("tile-replay-note", **done))


def _help(session: Session, say: Catalog) -> str:
    """The change to one scene that would have raised Room most, from the exact search."""
    change, now = session.best_change(), session.meters().heard
    if change is None or words.share(change.value) == words.share(now):
        return say("help-none")
    scene = session.scenario.scenes[change.scene]
    before = session.masks[change.scene]
    more = [t for i, t in enumerate(scene.turns) if change.heard >> i & 1 and not before >> i & 1]
    less = [t for i, t in enumerate(scene.turns) if before >> i & 1 and not change.heard >> i & 1]
    parts = {
        "scene": scene.title[say.language],
        "more": _turns(session, say, more),
        "less": _turns(session, say, less),
        "before": words.share(now, digits=SUM_DIGITS),
        "after": words.share(change.value, digits=SUM_DIGITS),
        "dropped": len(less),
        "added": len(more),
    }
    return say("help-change", **parts)


def _turns(session: Session, say: Catalog, turns: list[Turn]) -> str:
    """Up to `NAMED` turns by name, and how many more there are."""
    cards = (Card(session.scenario.scene_of[t.id].id, t.id) for t in turns[:NAMED])
    named = [say("quoted", text=words.card(session, say, c, told=True)) for c in cards]
    rest = len(turns) - NAMED
    if rest > 0:
        first = say("list-joint").join(named)
        return say("and-more", named=first, count=rest)
    return words.listed(say, named)


def _ledger(session: Session, say: Catalog) -> tuple[LedgerRow, ...]:
    """Confident misses first, then the other misses, hits, and what could not be scored."""

    def rank(entry: Forecast) -> tuple[int, int]:
        sure = entry.belief.percent if entry.belief else 0
        if entry.void:
            return 3, 0
        return (0 if entry.belief and not entry.right else 1 if entry.right else 2), -sure

    return tuple(_row(session, say, each) for each in sorted(session.forecasts, key=rank))


def _row(session: Session, say: Catalog, entry: Forecast) -> LedgerRow:
    scenario, lang = session.scenario, say.language
    verdict = asking.verdict(session, say, entry.subject)
    turn = scenario.turn.get(entry.subject)
    coda = scenario.coda.lines if scenario.coda else ()
    line = next((each for each in coda if each.id == entry.subject), None)
    cites = turn.cites if turn else line.cites if line else ()
    sure = f" · {entry.belief.percent}%" if entry.belief else ""
    about = turn.speaker if turn else line.about if line else ""
    return LedgerRow(
        index=words.index_of(scenario, about) if about else None,
        who=words.name(session, say, about),
        title=turn.title[lang] if turn else say("ledger-coda"),
        expected=asking.picked(session, say, entry) + sure,
        came=asking.came(session, say, entry) or say("ledger-void"),
        points=verdict.points if verdict else "",
        kind=verdict.kind if verdict else "none",
        body=turn.text[lang] if turn else line.text[lang] if line else "",
        place=words.source(scenario.record, say, cites),
        reading=verdict.reading if verdict else "",
    )


def _chips(say: Catalog, seen: Foresight) -> tuple[str, ...]:
    return tuple(
        say("chip-count", percent=chip, right=right, count=count)
        if chip
        else say("chip-count-none", count=count)
        for chip, right, count in seen.by_chip
    )


def _skill(session: Session, say: Catalog, seen: Foresight) -> str:
    """How much smaller the loss was than without an opinion, and than by repeating the last stand."""
    if seen.skill_blind is None:
        return ""
    blind = _loss(say, seen.skill_blind)
    if session.mode is Mode.WHO or seen.skill_echo is None:
        return say("skill-blind", blind=blind)
    return say("skill", blind=blind, echo=_loss(say, seen.skill_echo))


def _loss(say: Catalog, avoided: Fraction) -> str:
    percent = round(avoided * 100)
    return say("loss-less" if percent >= 0 else "loss-more", percent=abs(percent))


def _limits(session: Session, say: Catalog) -> tuple[Note, ...]:
    scenario, lang = session.scenario, say.language
    record = scenario.record
    notes = [
        Note(say("limit-order"), say(f"limit-order-{_order(session)}")),
        Note(say("limit-minutes"), scenario.minutes_basis[lang]),
    ]
    silent = [
        say("limit-silence-row", scene=s.title[lang], names=words.names(session, say, s.silences))
        for s in scenario.scenes
        if s.silences
    ]
    if silent:
        rows = say("sentence-joint").join(silent)
        notes.append(Note(say("limit-silence"), say("limit-silence-body", rows=rows)))
    notes.append(Note(say("limit-reading"), say("limit-reading-body")))
    unclear = sum(each.unclear for each in record.statements)
    if unclear:
        body = say("limit-unclear-body", unclear=unclear, all=len(record.statements))
        notes.append(Note(say("limit-unclear"), body))
    notes.extend(
        Note(say("limit-fact"), f.text[lang], words.place(record, say, f.cites))
        for f in record.facts
    )
    return tuple(notes)


def _remarks(session: Session, say: Catalog) -> tuple[Note, ...]:
    record, lang = session.scenario.record, say.language
    return tuple(
        Note(s.title[lang], r.text[lang], words.place(record, say, r.cites))
        for s in session.scenario.scenes
        for r in s.commentary
    )


def _unheard(session: Session) -> list[Turn]:
    heard = session.heard
    return [t for s in session.scenario.scenes for t in s.turns if t not in heard]


def _note(session: Session, say: Catalog, turn: Turn) -> Note:
    return Note(
        heading=words.card(
            session, say, Card(session.scenario.scene_of[turn.id].id, turn.id), told=True
        ),
        body=turn.text[say.language],
        place=words.source(session.scenario.record, say, turn.cites),
        index=words.index_of(session.scenario, turn.speaker),
    )
