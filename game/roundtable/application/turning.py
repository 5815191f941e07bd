"""What the commands between games and pages do."""

from __future__ import annotations

from dataclasses import replace

from roundtable.application import playing, preview, words
from roundtable.application.commands import (
    Begin,
    Forget,
    Quit,
    Show,
    Sure,
    Visit,
)
from roundtable.application.debriefs.result import text_of
from roundtable.application.desk import Aside, Desk
from roundtable.application.done import Done
from roundtable.application.faults import fault_text
from roundtable.application.game import Waiting
from roundtable.application.hints import TUTORIAL
from roundtable.application.playing import RefusedError, game_of
from roundtable.application.settings import HINTS
from roundtable.application.shelf import setting_pages
from roundtable.application.shelf.saves import name_of, notice_text
from roundtable.application.ways import way_of
from roundtable.rules import Call, Mode, Open, Phase, Session, question_of_the_day, seed_of

FREE = ("saves", "profile", "settings", "keys", "help")
"""Pages that can be opened over any other."""
LEAVING = "leave-quit"
"""The way out of the program, which a page in a browser is without."""


def show(desk: Desk, page: str, detail: str, *, sure: bool) -> Done:
    """Go to a page.

    Raises:
        RefusedError: it is not there now.
    """
    game = desk.game
    if page == "library":
        return to_library(desk, detail, sure=sure)
    if page == "debrief" and game is not None and game.session.over:
        desk.asides.clear()
        game.tab = detail
        return Done()
    if page == "table" and game is not None:
        desk.asides.clear()
        return Done()
    if not _opens(desk, page):
        raise RefusedError(desk.say("why-not-now"))
    found = Aside(page, detail)
    if desk.asides and desk.asides[-1].page == page:
        desk.asides[-1] = found
    else:
        desk.asides.append(found)
    return Done()


def _opens(desk: Desk, page: str) -> bool:
    if page in FREE:
        return page not in desk.ports.without
    if page in ("findings", "jump"):
        return desk.preview is not None and (page == "findings" or desk.game is not None)
    if desk.game is None or desk.game.session.over:
        return page == "history" and desk.game is not None
    phase, mode = desk.game.session.phase, desk.game.session.mode
    if page == "board":
        return phase is Phase.CHOOSING and way_of(mode).board
    if page == "lanes":
        return phase is Phase.CHOOSING and mode.chairs
    return page == "history"


def to_library(desk: Desk, picked: str, *, sure: bool) -> Done:
    """To the library, with a scenario picked; a class that is not over asks first."""
    game = desk.game
    if game is not None and not sure and not game.session.over and way_of(game.session.mode).asks:
        desk.question = _asks_leave(desk)
        return Done()
    if game is None:
        desk.picked = picked
        desk.asides.clear()
        desk.question = None
    else:
        desk.leave(picked)
    return Done()


def back(desk: Desk) -> Done:
    """Go back by one page; from the lowest, ask whether to leave."""
    game = desk.game
    if desk.question is not None:
        desk.question = None
    elif desk.asides and desk.asides[-1].detail and desk.asides[-1].page == "saves":
        desk.asides[-1] = Aside("saves")
    elif desk.asides:
        desk.asides.pop()
    elif game is None and desk.picked:
        desk.picked = ""
    elif game is None:
        desk.question = None if LEAVING in desk.ports.without else _asks_quit()
    elif playing.put_away(desk):
        pass
    elif not game.begun or game.session.over:
        desk.leave(game.session.scenario.id)
    else:
        desk.question = _asks_leave(desk)
    return Done()


def _asks_quit() -> Waiting:
    return lambda say: setting_pages.confirm(say, "quit", (LEAVING, Quit()), stay="leave-stay")


def _asks_leave(desk: Desk) -> Waiting:
    note = "leave-waits" if desk.ports.keeper.waits else "leave-note"
    return lambda say: setting_pages.confirm(
        say,
        "leave",
        ("menu-library", Sure(Show("library"))),
        (LEAVING, Quit()),
        lines=(say(note),),
        stay="leave-go-on",
    )


def leave_for_good(desk: Desk, *, sure: bool) -> Done:
    """End, once what could not be kept was told, and where it is now."""
    told = () if sure else desk.ports.keeper.part()
    if not told:
        return Done(over=True)
    lines = tuple(notice_text(each, desk.say) for each in told)
    desk.question = lambda say: setting_pages.confirm(
        say, "parting", (LEAVING, Sure(Quit())), lines=lines, stay="leave-stay"
    )
    return Done()


def visit(desk: Desk, address: str, *, sure: bool) -> Done:
    """Have the face open an address, once that is confirmed; only the source's own.

    Raises:
        RefusedError: it is none of the source's.
    """
    if not address.startswith(("https://", "http://")) or not _known(desk, address):
        raise RefusedError(desk.say("refused-address"))
    if sure:
        desk.question = None
        return Done(visit=address)
    desk.question = lambda say: setting_pages.confirm(
        say,
        "visit",
        ("visit-yes", Sure(Visit(address))),
        lines=(say("visit-note", address=address),),
    )
    return Done()


def _known(desk: Desk, address: str) -> bool:
    """Whether an address is the source's, or its recording's, of what is played."""
    if desk.game is None:
        return False
    scenario = desk.game.session.scenario
    own = {words.article(scenario.record), scenario.record.source.media}
    own |= {words.link(scenario.record, turn.cites) for turn in desk.game.session.heard}
    return address in own - {""}


# Games


def begin(desk: Desk, command: Begin) -> Done:
    """Begin a game: its briefing.

    Raises:
        RefusedError: there is no such scenario or question.
    """
    if way_of(command.mode).drawn:
        return daily(desk)
    scenario = desk.load(command.scenario)
    scene = command.scene or None
    if scenario is None:
        return Done(refused=True)
    if command.mode.one_question != (scene is not None) or (scene and scene not in scenario.scene):
        raise RefusedError(desk.say("refused-scene"))
    session = Session(
        scenario,
        mode=command.mode,
        clock=desk.settings.percent,
        seed=desk.ports.draw(),
        scene=scene,
    )
    first = desk.offers_tutorial and command == Begin(TUTORIAL, Mode.MODERATE)
    desk.take_up(session, begun=False)
    desk.picked = command.scenario
    if first:
        _bet_first(desk)
    return Done()


def _bet_first(desk: Desk) -> None:
    """A newcomer's tutorial begins with its first bet: all else is explained when it first matters."""
    game = game_of(desk)
    session = game.session
    game.push(Open(session.scenario.scenes[0].id))
    called = next((each for each in session.legal_moves if isinstance(each, Call)), None)
    if called is not None:
        playing.ask(desk, called)


def daily(desk: Desk) -> Done:
    """Today's question: where it was left, or its briefing.

    Raises:
        RefusedError: there is none.
    """
    today = desk.ports.today()
    found = question_of_the_day(desk.ports.library.shipped(), today)
    if found is None:
        raise RefusedError(desk.say("daily-none"))
    scenario, scene = found
    seed = seed_of(today)
    kept = desk.ports.keeper.daily(scenario.id, seed)
    desk.heed()
    if kept is None:
        session = Session(scenario, mode=Mode.DAILY, seed=seed, scene=scene.id)
        desk.take_up(session, begun=False)
        return Done()
    desk.take_up(kept, begun=True)
    if kept.over:
        desk.notices.append(desk.say("daily-done"))
    return Done()


def resume(desk: Desk, session: Session | None) -> Done:
    """Go on with a kept game.

    Raises:
        RefusedError: there is none that can be played; the keeper tells why.
    """
    desk.heed()
    if session is None:
        raise RefusedError("")
    desk.take_up(session, begun=True)
    return Done()


def remove(desk: Desk, number: int) -> Done:
    """Remove a kept game."""
    keeper = desk.ports.keeper
    slot = next((each for each in keeper.slots() if each.number == number), None)
    if slot is None:
        raise RefusedError(desk.say("fault-no-game"))
    keeper.remove(number)
    desk.removed.append((number, name_of(slot, desk.say)))
    desk.asides = [Aside("saves") if each.page == "saves" else each for each in desk.asides]
    desk.heed()
    return Done()


def restore(desk: Desk) -> Done:
    """Bring the game back that was removed last.

    Raises:
        RefusedError: there is none, or it is gone.
    """
    if not desk.removed or not desk.ports.keeper.restore(desk.removed.pop()[0]):
        desk.heed()
        raise RefusedError(desk.say("saves-gone"))
    desk.heed()
    return Done()


def forget(desk: Desk, scenario: str, *, sure: bool) -> Done:
    """Drop every kept game of a scenario, once that is confirmed."""
    if sure:
        desk.ports.keeper.forget(scenario)
        desk.question = None
        desk.heed()
        return Done()
    desk.question = lambda say: setting_pages.confirm(
        say, "forget", ("forget-yes", Sure(Forget(scenario))), lines=(say("forget-note"),)
    )
    return Done()


def export(desk: Desk, number: int) -> Done:
    """Give a kept game as text.

    Raises:
        RefusedError: it cannot be read; the keeper tells why.
    """
    keeper = desk.ports.keeper
    text = keeper.exported(number)
    if text is None:
        desk.heed()
        raise RefusedError("")
    path = keeper.export(number)
    desk.heed()
    if path:
        desk.notices.append(desk.say("saves-exported", path=path))
    return Done(text=text)


def take_in(desk: Desk, text: str) -> Done:
    """Keep the game of a text, or of the file of that name.

    Raises:
        RefusedError: it is none; the keeper tells why.
    """
    keeper = desk.ports.keeper
    before = {each.number for each in keeper.slots()}
    whole = "\n" in text or text.startswith("roundtable playthrough")
    number = keeper.imported(text) if whole else keeper.imported_file(text)
    desk.heed()
    if number is None:
        raise RefusedError("")
    desk.notices.append(desk.say("saves-there" if number in before else "saves-imported"))
    return Done()


def save(desk: Desk, what: str) -> Done:
    """Save the debrief as a page, or give the result as text.

    Raises:
        RefusedError: the game is not over, or it cannot be saved.
    """
    game = game_of(desk)
    if not game.session.over:
        raise RefusedError(desk.say("why-not-now"))
    if what == "result":
        return Done(text=text_of(game, desk.say))
    if what == "code" and game.handing:
        return Done(text=game.handing)
    if what != "report" or desk.ports.report is None:
        raise RefusedError(desk.say("save-none"))
    try:
        where = desk.ports.report(game.session, desk.say)
    except OSError as error:
        raise RefusedError(desk.say("saved-report-not", why=fault_text(error, desk.say))) from error
    desk.notices.append(desk.say("saved-report", file=where))
    return Done()


# Settings and the author's preview


def change(desk: Desk, name: str, value: str) -> Done:
    """Change one setting.

    Raises:
        RefusedError: there is no such setting or value.
    """
    after = setting_pages.changed(desk.settings, name, value)
    if after is None:
        raise RefusedError(desk.say("refused-setting"))
    desk.change(after)
    return Done()


def seen(desk: Desk, hint: str) -> Done:
    """A hint was read; all of them; or none of them, so that each comes anew."""
    if hint in ("all", "none"):
        desk.change(replace(desk.settings, seen=HINTS if hint == "all" else (), hints=True))
        if hint == "none":
            desk.notices.append(desk.say("hints-reset"))
    else:
        desk.saw(hint)
    return Done()


def reload(desk: Desk) -> Done:
    """Show an author's scenario as its files are now: the game in it, or what is wrong.

    Raises:
        RefusedError: nothing is previewed.
    """
    seen_by = desk.preview
    if seen_by is None:
        raise RefusedError(desk.say("why-not-now"))
    before = desk.game.session if desk.game else None
    desk.asides = [each for each in desk.asides if each.page not in ("findings", "jump")]
    after = before
    if seen_by.broken:
        desk.asides.append(Aside("findings"))
    elif desk.game is not None and before is not None:
        after = seen_by.renewed(before)
        if after is not before:
            desk.game = desk.game.renewed(after)
            desk.asides.clear()
    seen_by.halted = seen_by.broken
    desk.notices += seen_by.news(before, after, desk.say)
    return Done()


def jump(desk: Desk, scene: str) -> Done:
    """Go to the beginning of a scene of an author's scenario.

    Raises:
        RefusedError: nothing is previewed, or the scene cannot be reached.
    """
    game = game_of(desk)
    if desk.preview is None or scene not in game.session.scenario.scene:
        raise RefusedError(desk.say("why-not-now"))
    found = preview.jumped(game.session, scene)
    if found is None:
        raise RefusedError(desk.say("preview-jump-none"))
    desk.game = game.renewed(found)
    desk.game.begun = True
    desk.asides.clear()
    return Done()
