"""What is asked before a move: which wording was put, and the bet with its evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from roundtable.application import bets, meters, people, questions, seats, tables, words
from roundtable.application.commands import Back, Bet, Make, Pick
from roundtable.application.game import Game
from roundtable.application.pages import (
    BetPage,
    Chip,
    Choice,
    CodaPage,
    Option,
    Put,
    Speech,
    WhoPage,
    WordingPage,
)
from roundtable.application.speeches import speech
from roundtable.locale import Catalog
from roundtable.rules import Adjourn, Hear, Match, Move, Open, Scene, Session, Spoke
from roundtable.rules.bets import Asked


def wording(session: Session, say: Catalog, scene_id: str, *, back: bool) -> WordingPage:
    """Which wording was really put? With `back` another question can be chosen instead."""
    scene = session.scenario.scene[scene_id]
    shown = questions.wordings(session, scene)
    found = [
        Choice(f"wording:{each.id}", str(i), each.text[say.language], Make(Open(scene_id, each.id)))
        for i, each in enumerate(shown, 1)
    ]
    none = Choice("wording", str(len(shown) + 1), say("wording-none"), Make(Open(scene_id)))
    ways = (Choice("back", "0", say("menu-back"), Back()),) if back else ()
    return WordingPage(
        title=scene.title[say.language],
        language=say.language,
        choices=(*found, none, *ways),
        scene=scene_id,
        ask=_which(session, say, scene),
        cost=say("wording-cost", time=words.minutes(say, scene.seconds)),
    )


def _which(session: Session, say: Catalog, scene: Scene) -> str:
    """The question to the player; with the moderator's name where the record says who asked."""
    recorded = scene.wordings[0].cites
    if not questions.is_the_moderators(session, recorded):
        return say("wording-ask-record")
    return say("wording-ask", name=session.scenario.moderator.name[say.language])


def bet(game: Game, say: Catalog) -> BetPage:
    """The bet that is asked, with its evidence beside it."""
    session, page = game.session, asked(game, say)
    face = page["face"]
    who = session.scenario.panelists[face.index].id
    return BetPage(
        **page,
        choices=choices(say, page["options"], page["chips"], game.picked),
        tonight=bets.tonight(session, say, who),
        tonight_title=say("bet-tonight"),
        topics=people.topics_left(session, say, who),
        topics_title=say("bet-topics"),
        confirm=say("bet-confirm", name=face.name),
        seats=seats.seats(session, say),
        meters=meters.meters(session, say) if session.mode.chairs else (),
        clock=meters.clock(session, say),
    )


def asked(game: Game, say: Catalog) -> dict[str, Any]:
    """What an `AskedPage` has, whoever bets, but for its choices and the label of its button."""
    session, due, move = game.session, game.due, game.betting
    assert due is not None
    assert due.question is not None
    assert move is not None
    face = people.face(session.scenario, say, due.panelist)
    return {
        "title": title(say, due, face.name),
        "language": say.language,
        "ordinal": tables.ordinal(session, say),
        "scene": session.scene.title[say.language] if session.scene else "",
        "face": face,
        "lead": _lead(session, say, move),
        "put": put(session, say, due, move),
        "is_prompt": due.prompt is not None,
        "others": bets.others(session, say, due.panelist),
        "others_title": say("bet-others"),
        "background": bets.background(session, say, due.panelist),
        "background_title": say("bet-background"),
        "options": bets.stands(session, say, due.question, due.options, game.picked),
        "chips": bets.chips_for(say, len(due.options)),
        "ask": due.question.ask[say.language],
        "rule": say("bet-rule-prompt" if due.prompt else "bet-rule", name=face.name),
        "near": say("bet-sure"),
        "cost": cost(session, say, move),
    }


def title(say: Catalog, due: Asked, name: str) -> str:
    """The question of a bet, asked by name."""
    assert due.question is not None
    key = "bet-ask-prompt" if due.prompt is not None else f"bet-ask-{due.question.scale.value}"
    return say(key, name=name)


def put(session: Session, say: Catalog, due: Asked, move: Move) -> Put:
    """The question as it was really put: the prompt, if the bet is on one.

    Where the bet is on all that somebody says, but a prompt brings their turn, that stands below
    in short: the whole of it is read with the turn.
    """
    if due.prompt is not None:
        return questions.prompted(session, say, due.prompt)
    whole = plain(questions.put(session, say, session.scenario.scene[due.scene]))
    turn = session.pending if isinstance(move, Hear) else words.released(session, move)
    if turn is None or turn.prompt is None:
        return whole
    asked = questions.prompted(session, say, turn.prompt)
    return replace(
        whole,
        asked=say(
            "put-prompt", lead=asked.lead, prompt=words.inside(words.short(asked.text, words.BET))
        ),
    )


def plain(put: Put) -> Put:
    """The question alone, without how its wording was guessed."""
    return replace(put, others=(), told="", form="")


def _lead(session: Session, say: Catalog, move: Move) -> str:
    if isinstance(move, Hear):
        return tables.next_step(session, say)
    return words.move(session, say, move)


def cost(session: Session, say: Catalog, move: Move) -> str:
    """What a move costs on the clock, as text; empty where it costs nothing."""
    seconds = session.cost(move)
    return words.minutes(say, seconds) if seconds else ""


def choices(
    say: Catalog,
    options: tuple[Option, ...],
    chips: tuple[Chip, ...],
    picked: str,
    *,
    back: bool = True,
) -> tuple[Choice, ...]:
    """The options by number; once one is picked its chips; "no idea"; back."""
    none = Choice("none", "0", say("chip-no-idea"), Bet(), detail=say("chip-even"))
    if not picked:
        found = [_option(each) for each in options]
        way = Choice("back", _after(options), say("menu-back"), Back()) if back else None
    else:
        found = [_chip(each, picked) for each in chips if each.percent]
        way = Choice("back", _after(chips), say("bet-other"), Pick())
    return (*found, none, *((way,) if way else ()))


def _after(shown: tuple[Option, ...] | tuple[Chip, ...]) -> str:
    return str(max((int(each.key) for each in shown), default=0) + 1)


def _option(option: Option) -> Choice:
    index = option.face.index if option.face else None
    return Choice(f"pick:{option.id}", option.key, option.text, Pick(option.id), index=index)


def _chip(chip: Chip, picked: str) -> Choice:
    command = Bet(picked, chip.percent)
    return Choice(f"chip:{chip.percent}", chip.key, chip.label, command, detail=chip.told)


# The coda


def coda(game: Game, say: Catalog) -> CodaPage:
    """The next line of the author's summing-up."""
    session = game.session
    scenario, record, lang = session.scenario, session.scenario.record, say.language
    whole, move, due = scenario.coda, game.betting, game.due
    assert whole is not None
    assert isinstance(move, Match)
    lines = session.board.lines
    line = next(each for each in lines if each.id == move.line)
    done = [each for each in lines if any(m.bare == Match(each.id) for m in session.moves)]
    author = record.person[record.source.author].name[lang]
    options = bets.names(session, say, due.options if due else (), game.picked)
    chips = bets.chips_for(say, len(due.options)) if due else ()
    leave = Choice("adjourn", "99", say("coda-leave"), Make(Adjourn()))
    if due is None:
        main: tuple[Choice, ...] = (Choice("last", "1", say("coda-last"), Make(move), main=True),)
    else:
        main = choices(say, options, chips, game.picked, back=False)
    return CodaPage(
        title=say("coda-title"),
        language=lang,
        choices=(*main, leave),
        note=say("coda-note", author=author),
        line=line.id,
        text=line.text[lang],
        mark=words.mark_text(record, say, line.text, line.cites),
        progress=say("coda-progress", number=len(done) + 1, all=len(lines)),
        ask=whole.ask[lang],
        near=say("bet-sure"),
        options=options,
        chips=chips,
        done=tuple(matched(session, say, each.id) for each in done),
        score=meters.score(session, say),
        sure=due is None,
    )


def matched(session: Session, say: Catalog, line_id: str) -> Speech:
    """A line of the author's summing-up, headed by whom it is about."""
    scenario, lang = session.scenario, say.language
    assert scenario.coda is not None
    line = next(each for each in scenario.coda.lines if each.id == line_id)
    laid = bets.of(session, line_id)
    return Speech(
        turn=line.id,
        face=people.face(scenario, say, line.about),
        act=say("coda-about"),
        title="",
        body=line.text[lang],
        mark=words.mark_text(scenario.record, say, line.text, line.cites),
        foreign=words.foreign(say, line.text),
        verdicts=(bets.verdict(session, say, laid),) if laid else (),
    )


# Who said it?


def who(game: Game, say: Catalog) -> WhoPage:
    """The turn on the table without its name."""
    session, due, turn = game.session, game.due, game.session.pending
    assert due is not None
    assert turn is not None
    scenario, lang = session.scenario, say.language
    scene = scenario.scene_of[turn.id]
    options = bets.names(session, say, due.options, game.picked)
    chips = bets.chips_for(say, len(due.options))
    stop = Choice("adjourn", "99", say("choice-stop"), Make(Adjourn()))
    return WhoPage(
        title=say("mode-who"),
        language=lang,
        choices=(*choices(say, options, chips, game.picked, back=False), stop),
        ordinal=say("who-ordinal", number=session.state.step + 1, all=session.dealt),
        scene=scene.title[lang],
        put=plain(questions.put(session, say, scene)),
        body=turn.text[lang],
        mark=words.mark_of(scenario, say, turn),
        ask=say("who-ask"),
        near=say("bet-sure"),
        options=options,
        chips=chips,
        last=last_named(session, say),
        score=meters.foretold_points(session, say),
        foreign=words.foreign(say, turn.text),
    )


def last_named(session: Session, say: Catalog) -> Speech | None:
    """The turn attributed last, with its name; None at first."""
    last = next((each for each in reversed(session.events) if isinstance(each, Spoke)), None)
    return speech(session, say, session.scenario.turn[last.turn], ()) if last else None
