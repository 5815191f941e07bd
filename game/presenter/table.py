"""The table: seats, speech, cards to choose from, board, lanes and meters of a session."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from game.discussion import (
    Act,
    Adjourn,
    Call,
    Card,
    Connect,
    Follow,
    Foretold,
    Guess,
    Hear,
    Meter,
    Mode,
    Move,
    Open,
    Opened,
    Panelist,
    Phase,
    Scene,
    Session,
    Turn,
    Why,
    Wording,
    record_cards,
)
from game.discussion.chance import shuffled
from game.discussion.comparison import longest_common
from game.locale import Catalog
from game.presenter import asking, words
from game.presenter.views import (
    Asked,
    BoardView,
    Cell,
    LaneCard,
    Lanes,
    MeterView,
    Option,
    SceneRow,
    Seat,
    Speech,
    TableView,
    WordingView,
)


def table(session: Session, say: Catalog) -> TableView:
    """The table as it stands."""
    scene = open_scene(session)
    board = board_view(session, say)
    return TableView(
        ordinal=_ordinal(session, say),
        heading=scene.title[say.language] if scene else say("table-briefing"),
        say=_what_now(session, say),
        meters=meters(session, say),
        clock=clock(session, say),
        seats=tuple(seat(session, say, i, p) for i, p in enumerate(session.scenario.panelists)),
        speech=last_speech(session, say) if scene else None,
        asked=asked(session, say, scene) if scene else None,
        options=options(session, say),
        board=board,
        lanes=lanes(session, say),
        can_undo=session.ply > 0 and session.mode is not Mode.WHO,
        foretold=_foretold(session, say),
    )


def open_scene(session: Session) -> Scene | None:
    """The scene that is open; None in the briefing and after the end."""
    current = session.state.current
    return session.scenario.scenes[current] if session.phase is Phase.CHOOSING else None


def _ordinal(session: Session, say: Catalog) -> str:
    asked_so_far = sum(isinstance(event, Opened) for event in session.events)
    return say("table-ordinal", number=asked_so_far) if asked_so_far else ""


def _what_now(session: Session, say: Catalog) -> str:
    if session.mode is Mode.REPLAY:
        return say("say-hear") if session.pending else say("say-guess")
    if session.phase is Phase.BRIEFING:
        return say("say-open")
    turn_moves = any(isinstance(m, Call | Follow | Connect) for m in session.legal_moves)
    if turn_moves:
        return say("say-choose")
    return say("say-next") if len(session.legal_moves) > 1 else say("say-bell")


def meters(session: Session, say: Catalog) -> tuple[MeterView, ...]:
    """Ground, sparks and voices with their sums."""
    room = session.meters()
    return (
        _meter("ground", say, room.ground),
        _meter("sparks", say, room.sparks),
        MeterView(
            "voices",
            say("meter-voices"),
            words.share(room.voices.value),
            float(room.voices.value or 0),
        ),
    )


def _meter(key: str, say: Catalog, meter: Meter) -> MeterView:
    total = f"{meter.got}/{meter.of}" if meter.of else "–"
    return MeterView(key, say(f"meter-{key}"), total, float(meter.value or 0))


def clock(session: Session, say: Catalog) -> MeterView:
    """Minutes left of those there were."""
    left, total = session.state.left, session.minutes
    spent = float(Fraction(left, total)) if total else 0.0
    return MeterView("clock", say("meter-clock"), say("clock-left", left=left, total=total), spent)


def seat(session: Session, say: Catalog, index: int, panelist: Panelist) -> Seat:
    """A panelist's place at the table, counted in the open scene or in all."""
    scene = open_scene(session)
    scenes = (scene,) if scene else session.scenario.scenes
    turns = [t for s in scenes for t in s.turns if t.speaker == panelist.id]
    heard = session.heard
    own = [t for t in heard if t.speaker == panelist.id]
    return Seat(
        id=panelist.id,
        index=index,
        name=panelist.name[say.language],
        seal=panelist.seal[say.language],
        title=panelist.title[say.language],
        remote=panelist.remote,
        heard=sum(t in heard for t in turns),
        on_record=len(turns),
        silent=not turns,
        speaking=_speaking(session, panelist.id),
        floor=say("seat-floor", minutes=sum(t.minutes for t in own)) if own else "",
    )


def _speaking(session: Session, panelist: str) -> bool:
    scene, heard = open_scene(session), session.heard
    last = heard[-1] if heard else None
    current = scene is not None and last is not None and last in scene.turns
    return current and last is not None and last.speaker == panelist


def last_speech(session: Session, say: Catalog) -> Speech | None:
    """What was said last in the open scene; None before anybody spoke."""
    scene, heard = open_scene(session), session.heard
    if scene is None or not heard or heard[-1] not in scene.turns:
        return None
    return speech(session, say, heard[-1], heard[:-1])


def speech(session: Session, say: Catalog, turn: Turn, before: Sequence[Turn]) -> Speech:
    """A heard turn with its voice, place and how the forecast on it came out."""
    record, lang = session.scenario.record, say.language
    prompt = turn.prompt.text[lang] if turn.prompt else ""
    return Speech(
        turn=turn.id,
        index=words.index_of(session.scenario, turn.speaker),
        name=words.name(session, say, turn.speaker),
        act=_act(session, say, turn),
        title=turn.title[lang],
        body=turn.text[lang],
        voice=words.voice(record, say, turn.cites),
        unclear=words.unclear(record, say, turn.cites),
        place=words.place(record, say, turn.cites),
        prompt=say("speech-prompt", prompt=prompt) if prompt else "",
        note=words.out_of_order(session, say, turn, before)
        if session.mode is Mode.MODERATE
        else "",
        verdict=asking.verdict(session, say, turn.id),
    )


def _act(session: Session, say: Catalog, turn: Turn) -> str:
    if turn.act is not Act.RESPONSE or turn.replies_to is None:
        return words.act(say, turn.act)
    parent = session.scenario.turn[turn.replies_to]
    return say("act-response-to", name=words.name(session, say, parent.speaker))


def options(session: Session, say: Catalog) -> tuple[Option, ...]:
    """The cards of the row: legal ones first, then for everybody left out the reason."""
    if session.mode is Mode.REPLAY:
        return _guesses(session, say)
    if session.phase is not Phase.CHOOSING:
        return ()
    turn_moves = [m for m in session.candidates if isinstance(m, Call | Follow | Connect)]
    legal = [m for m in turn_moves if session.why_illegal(m) is None]
    served = {_actor(m) for m in legal}
    refused = [m for m in turn_moves if _actor(m) not in served]
    reasons: dict[str, Option] = {}
    for move in sorted(refused, key=lambda m: not isinstance(m, Call)):
        reasons.setdefault(
            _actor(move), option(session, say, _most_telling(session, refused, move))
        )
    order = {p.id: i for i, p in enumerate(session.scenario.panelists)}
    closed = sorted(reasons.items(), key=lambda pair: order[pair[0]])
    return (*(option(session, say, m) for m in legal), *(each for _, each in closed))


def _most_telling(session: Session, refused: Sequence[Move], move: Move) -> Move:
    """Of somebody's refused moves the one whose reason says most: time, then what is missing first."""
    own = [m for m in refused if _actor(m) == _actor(move)]
    own.sort(key=lambda m: not isinstance(m, Call))

    def rank(each: Move) -> int:
        reason = session.why_illegal(each)
        return _TELLING.index(reason.why) if reason and reason.why in _TELLING else len(_TELLING)

    return min(own, key=rank)


_TELLING = (Why.NO_TIME, Why.NOT_HEARD_YET, Why.SILENT, Why.NOTHING_LEFT)


def _actor(move: Move) -> str:
    return move.responder if isinstance(move, Connect) else getattr(move, "panelist", "")


def _guesses(session: Session, say: Catalog) -> tuple[Option, ...]:
    if session.pending is not None:
        hear = Hear()
        title = asking.pending_move(session, say)
        return (
            Option(
                kind="hear",
                title=title,
                detail=say("option-hear"),
                cost="",
                move=hear,
                index=words.index_of(session.scenario, session.pending.speaker),
                asks=asking.asks(session, hear),
            ),
        )
    guesses = [m for m in session.legal_moves if isinstance(m, Guess)]
    return tuple(option(session, say, m) for m in guesses)


def option(session: Session, say: Catalog, move: Move) -> Option:
    """A move as a card: what it does, what there is, what it costs, or why it cannot be done."""
    inner = move.move if isinstance(move, Guess) else move
    reason = session.why_illegal(move)
    actor = _actor(inner)
    return Option(
        kind=type(move).__name__.lower(),
        title=words.move(session, say, inner),
        detail=_detail(session, say, inner),
        cost=_cost(session, say, inner) if reason is None else "",
        move=move,
        index=words.index_of(session.scenario, actor)
        if actor in session.scenario.panelist
        else None,
        why_not=words.why_not(session, say, reason) if reason else "",
        asks=reason is None and asking.asks(session, move),
    )


def _detail(session: Session, say: Catalog, move: Move) -> str:
    scene, actor = open_scene(session), _actor(move)
    if scene is None or not actor:
        return ""
    heard = session.heard
    left = sum(t.speaker == actor and t not in heard for t in scene.turns)
    key = "detail-follow" if isinstance(move, Follow) else "detail-call"
    if isinstance(move, Connect):
        key = "detail-connect"
    return say(key, left=left)


def _cost(session: Session, say: Catalog, move: Move) -> str:
    minutes = session.cost(move)
    return say("cost", minutes=minutes) if minutes else ""


def board_view(session: Session, say: Catalog) -> BoardView:
    """Scenes by panelists, with what was heard, what there is, and where the source is silent."""
    adjourn = Adjourn()
    return BoardView(
        heading=say("board-heading"),
        note=say("board-note"),
        panelists=tuple(p.name[say.language] for p in session.scenario.panelists),
        rows=tuple(_row(session, say, i, s) for i, s in enumerate(session.scenario.scenes)),
        adjourn=Option(
            kind="adjourn",
            title=words.move(session, say, adjourn),
            detail=say("detail-adjourn"),
            cost="",
            move=adjourn,
        ),
    )


def _row(session: Session, say: Catalog, index: int, scene: Scene) -> SceneRow:
    state = session.state
    status = "open" if state.current == index else "done" if state.opened >> index & 1 else "ahead"
    reason = session.why_illegal(Open(scene.id))
    chosen = shuffled(session.seed, index, scene.wordings)
    return SceneRow(
        id=scene.id,
        title=scene.title[say.language],
        status=status,
        status_label=say(f"status-{status}"),
        cells=tuple(
            _cell(session, say, scene, i, p) for i, p in enumerate(session.scenario.panelists)
        ),
        option=Option(
            kind="open",
            title=scene.title[say.language],
            detail="",
            cost=say("cost", minutes=scene.minutes),
            move=Open(scene.id),
            why_not=words.why_not(session, say, reason) if reason else "",
        ),
        wordings=tuple(WordingView(each.id, each.text[say.language]) for each in chosen),
    )


def _cell(session: Session, say: Catalog, scene: Scene, index: int, panelist: Panelist) -> Cell:
    heard = session.heard
    turns = [t for t in scene.turns if t.speaker == panelist.id]
    got = sum(t in heard for t in turns)
    label = say("cell-heard", heard=got, of=len(turns)) if turns else say("cell-silent")
    return Cell(index, got, len(turns), not turns, label)


def lanes(session: Session, say: Catalog) -> Lanes:
    """The player's lane and as many of the record's cards as the player has made steps."""
    own, record = session.cards, record_cards(session.scenario)
    shown = min(len(own), len(record))
    heard = {card.turn for card in own}
    joins = longest_common(own, record[:shown])
    return Lanes(
        own_title=say("lane-own"),
        record_title=say("lane-record"),
        own=tuple(lane_card(session, say, card, told=True) for card in own),
        record=tuple(
            lane_card(session, say, card, told=card.turn in heard)
            if i < shown
            else LaneCard("?", None, shown=False)
            for i, card in enumerate(record)
        ),
        joins=joins,
        next_label=say("lane-next"),
        note=say(f"lane-note-{session.scenario.record.order.value.replace('_', '-')}"),
    )


def lane_card(
    session: Session, say: Catalog, card: Card, *, told: bool, faint: bool = False
) -> LaneCard:
    """A lane's card with its panelist."""
    turn = session.scenario.turn.get(card.turn) if card.turn else None
    index = words.index_of(session.scenario, turn.speaker) if turn else None
    label = words.card(session, say, card, told=told, short=True)
    return LaneCard(label, index, words.card(session, say, card, told=told), faint=faint)


def asked(session: Session, say: Catalog, scene: Scene) -> Asked:
    """The question as put beside the record's, each with what its form does."""
    opened = [e for e in session.events if isinstance(e, Opened) and e.scene == scene.id]
    recorded = scene.wordings[0]
    put = next((w for w in scene.wordings if opened and w.id == opened[-1].wording), recorded)
    return Asked(
        text=put.text[say.language],
        form=_form(say, put),
        note=put.note[say.language],
        record_text=recorded.text[say.language],
        record_form=_form(say, recorded),
        record_note=recorded.note[say.language],
        same=put is recorded,
    )


def _form(say: Catalog, wording: Wording) -> str:
    return say(f"form-{wording.form.value}")


def _foretold(session: Session, say: Catalog) -> str:
    """Replay: how the last guess came out, and the count of first guesses; empty before any."""
    last = next((e for e in reversed(session.events) if isinstance(e, Foretold)), None)
    if session.mode is not Mode.REPLAY or last is None:
        return ""
    key = "foretold-hit" if last.guess == last.actual else "foretold-miss"
    done = {
        "guess": words.move(session, say, last.guess),
        "actual": words.move(session, say, last.actual),
        "hits": sum(session.guesses),
        "all": len(session.guesses),
    }
    told = say(key, **done)
    return told if last.first else say("foretold-again", told=told)
