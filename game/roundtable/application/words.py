"""How things are called: numbers, times, moves, reasons, places, whose words they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate
from math import floor, gcd
from unicodedata import east_asian_width

from roundtable.locale import Catalog
from roundtable.rules import (
    NONE_OF_THESE,
    Act,
    Adjourn,
    Call,
    Connect,
    Follow,
    Guess,
    Move,
    Open,
    Question,
    Reason,
    Record,
    Reveal,
    Rights,
    Scenario,
    Session,
    Text,
    Turn,
    Voice,
    is_question,
)
from roundtable.rules.scenario import BRIDGE

MINUS = "−"
MINUTE = 60


def signed(value: Fraction | int) -> str:
    """Points with their sign: ``+72``, ``−53``, ``0``."""
    number = round(value)
    return f"+{number}" if number > 0 else f"{MINUS}{-number}" if number < 0 else "0"


def hundredths(value: Fraction) -> str:
    """A share as whole hundredths, ``61``; 100 and more only where it is reached."""
    number = round(value * 100)
    return str(99 if number == 100 and value < 1 else number).replace("-", MINUS)  # noqa: PLR2004


def apportioned(parts: Sequence[Fraction]) -> tuple[int, ...]:
    """Parts as whole numbers that add up to their rounded sum: those with most left over go up."""
    whole = [floor(each) for each in parts]
    order = sorted(range(len(parts)), key=lambda i: whole[i] - parts[i])
    for i in order[: round(sum(parts, Fraction())) - sum(whole)]:
        whole[i] += 1
    return tuple(whole)


def minutes(say: Catalog, seconds: int) -> str:
    """A length of time: ``2 min`` where it is whole minutes, else ``1:35``."""
    if seconds % MINUTE:
        return say("seconds", minutes=str(seconds // MINUTE), seconds=f"{seconds % MINUTE:02d}")
    return say("minutes", minutes=seconds // MINUTE)


def grain(scenario: Scenario) -> int:
    """Seconds of which every cost of a scenario is a multiple: what is less on a clock is of no use."""
    costs = [each.seconds for each in scenario.scenes]
    costs += [each.seconds for each in scenario.turn.values()]
    return gcd(*costs) or 1


def usable(scenario: Scenario, seconds: int) -> int:
    """The seconds left that can still be spent: rounded down to what every cost is a multiple of."""
    return seconds - seconds % grain(scenario)


def clock(say: Catalog, left: int, total: int, step: int) -> str:
    """Time left of what there was: ``19/31 min``, ``1:35/31:00`` where not all costs are whole minutes.

    Args:
        say: the texts.
        left: seconds, as far as they can be spent.
        total: the same, of what there was.
        step: seconds of which every cost is a multiple, see `grain`.
    """
    if step % MINUTE:
        return f"{_digits(left)}/{_digits(total)}"
    return say("clock-left", left=left // MINUTE, total=total // MINUTE)


def _digits(seconds: int) -> str:
    return f"{seconds // MINUTE}:{seconds % MINUTE:02d}"


def index_of(scenario: Scenario, panelist: str) -> int:
    """A panelist's place in the scenario's list."""
    return next(i for i, each in enumerate(scenario.panelists) if each.id == panelist)


def name(scenario: Scenario, say: Catalog, panelist: str) -> str:
    """A panelist's name; an unknown id stands for itself."""
    known = scenario.panelist.get(panelist)
    return known.name[say.language] if known else panelist


def names(scenario: Scenario, say: Catalog, panelists: Iterable[str]) -> str:
    """Several panelists' names as one text, each once."""
    return listed(say, (name(scenario, say, each) for each in dict.fromkeys(panelists)))


def listed(say: Catalog, parts: Iterable[str]) -> str:
    """A list as it is written in a sentence: ``A, B and C``."""
    *first, last = list(parts) or [""]
    return say("list-last").join([say("list-joint").join(first), last]) if first else last


def quoted(say: Catalog, text: str) -> str:
    """A text in quotation marks; quotations inside it get the marks of the other kind."""
    return say("quoted", text=inside(text))


def inside(text: str) -> str:
    """A text that is going to stand in quotation marks: those inside it become single ones."""
    return text.translate(str.maketrans("“”", "‘’"))


def stands(say: Catalog, texts: Iterable[str]) -> str:
    """Stands as a list; where there are several, each in quotation marks."""
    found = list(texts)
    return listed(say, (quoted(say, each) for each in found) if len(found) > 1 else found)


CARD, BET = 90, 170
"""Columns for a question that is asked in between, on a card and beside a bet.

A Chinese character has two columns.
"""
SENTENCE = re.compile(r"[.?!](?= )|[。？！]")
"""Where a sentence ends."""


def short(text: str, columns: int = CARD) -> str:
    """As much of a text as there is room for, with a mark where it breaks off.

    It breaks off after a sentence, else after a word; what is hardly too long is left as it is.
    """
    ends = list(accumulate(2 if east_asian_width(each) in "WF" else 1 for each in text))
    if not ends or ends[-1] <= columns * 4 // 3:
        return text
    at = bisect_right(ends, columns)
    stops = [each.end() for each in SENTENCE.finditer(text, at // 2, at + 1)]
    blank = text.rfind(" ", at // 2, at + 1)
    taken = stops[-1] if stops else blank if blank > 0 else at
    mark = " …" if " " in text[:at] else "……"
    return text[:taken].rstrip(" ,;:，；：") + mark


def title(scenario: Scenario, say: Catalog, question: str | None) -> str:
    """What is played: the discussion, or one question of it by its id."""
    whole = scenario.title[say.language]
    if question is None:
        return whole
    return say("title-scene", title=whole, scene=scenario.scene[question].title[say.language])


def joined(say: Catalog, *parts: str) -> str:
    """Facts beside each other: ``2 min · on memory``; empty ones are left out."""
    return say("fact-joint").join(filter(None, parts))


def sentences(say: Catalog, *parts: str) -> str:
    """Sentences after each other; empty ones are left out."""
    found = [each for each in parts if each]
    whole = found[0] if found else ""
    for each in found[1:]:
        whole = say("sentence-after", first=whole, then=each)
    return whole


def stand(scenario: Scenario, say: Catalog, question: Question, pick: str) -> str:
    """The text of a position, of "none of these", or of a panelist picked."""
    if pick == NONE_OF_THESE:
        return say("none-of-these")
    for position in question.positions:
        if position.id == pick:
            return position.text[say.language]
    return name(scenario, say, pick)


def actor(move: Move) -> str:
    """Id of whoever would speak by a move; empty where nobody would."""
    if isinstance(move, Connect):
        return move.responder
    return move.panelist if isinstance(move, Call | Follow) else ""


def released(session: Session, move: Move) -> Turn | None:
    """The turn a move would bring about in the open question; None where it brings none."""
    board, state = session.board, session.state
    if not 0 <= state.current < len(board.blocks) or not actor(move):
        return None
    for index in board.blocks[state.current].available(state.heard):
        if board.release(state.current, index) == move.bare:
            return board.turn(state.current, index)
    return None


def move(session: Session, say: Catalog, made: Move) -> str:  # noqa: PLR0911 -- one return a move
    """What the player can do, as the title of a choice."""
    scenario = session.scenario
    match made:
        case Open(scene):
            return say("move-open", scene=scenario.scene[scene].title[say.language])
        case Call(panelist):
            return say("move-call", name=name(scenario, say, panelist))
        case Follow(panelist):
            turn = released(session, made)
            key = _by(turn, "move-follow", "move-prompt", "move-remark")
            return say(key, name=name(scenario, say, panelist))
        case Connect(responder, panelist):
            return say(
                "move-connect",
                responder=name(scenario, say, responder),
                panelist=name(scenario, say, panelist),
            )
        case Guess(inner) | Reveal(inner):
            return move(session, say, inner)
        case Adjourn():
            return ending(session, say)
        case _:
            return say("move-hear")


def _by(turn: Turn | None, alone: str, asked: str, told: str) -> str:
    """By what somebody goes on: alone, asked, or after words of the moderator's that ask nothing."""
    if turn is None or turn.prompt is None:
        return alone
    return asked if is_question(turn.prompt.text.original) else told


def ending(session: Session, say: Catalog) -> str:
    """What ending the game is called: a single question is finished, a discussion is adjourned."""
    return say("choice-finish" if len(session.board.offered) == 1 else "move-adjourn")


def step(scenario: Scenario, say: Catalog, made: Move, turn: Turn | None = None) -> str:
    """A step of the record: what comes there, and nothing of who wanted it.

    `turn` is what was said, where that may be told; it decides whether the moderator put a
    documented question.
    """
    match made:
        case Open(scene):
            return say("step-open", scene=scenario.scene[scene].title[say.language])
        case Call(panelist):
            return say("step-call", name=name(scenario, say, panelist))
        case Follow(panelist):
            key = _by(turn, "step-follow", "step-prompt", "step-remark")
            return say(key, name=name(scenario, say, panelist))
        case Connect(responder, panelist):
            return say(
                "step-connect",
                responder=name(scenario, say, responder),
                panelist=name(scenario, say, panelist),
            )
        case _:
            return say("step-end")


def why_not(session: Session, say: Catalog, reason: Reason) -> str:
    """Why a move cannot be made, in one line."""
    about = reason.about
    if about in session.scenario.panelist:
        about = name(session.scenario, say, about)
    elif about in session.scenario.scene:
        about = session.scenario.scene[about].title[say.language]
    key = f"why-{reason.why.value.replace('_', '-')}"
    return say(key, about=about, time=minutes(say, reason.seconds))


def act(session: Session, say: Catalog, turn: Turn) -> str:
    """What a turn does: answers, goes on, responds to somebody."""
    if turn.act is Act.RESPONSE and turn.replies_to is not None:
        parent = session.scenario.turn[turn.replies_to]
        return say("act-response", name=name(session.scenario, say, parent.speaker))
    if turn.prompt is not None:
        return say("act-prompt")
    return say("act-follow-up" if turn.act is Act.FOLLOW_UP else "act-answer")


def place(record: Record, say: Catalog, cites: Iterable[str]) -> str:
    """Where statements stand in the source: section and paragraphs."""
    found: dict[str, list[int]] = {}
    for each in cites:
        statement = record.statement[each]
        found.setdefault(statement.section, []).append(statement.paragraph)
    parts = [
        say("place", section=record.section[s].title[say.language], paragraphs=_runs(say, numbers))
        for s, numbers in found.items()
    ]
    return say("sentence-joint").join(parts)


def _runs(say: Catalog, numbers: Sequence[int]) -> str:
    """Paragraph numbers with neighbours drawn together: ``3–5, 8``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    drawn = (f"{r[0]}–{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)
    return say("list-joint").join(drawn)


def mark(record: Record, say: Catalog, cites: Sequence[str], *, own: bool = False) -> str:
    """Whose words something is in, how the source has it, and where; `own` for its very words."""
    where = place(record, say, cites)
    if own:
        return say("mark-verbatim", place=where)
    return say(f"mark-{_voice(record, cites)}", place=where)


def _voice(record: Record, cites: Iterable[str]) -> str:
    voices = {record.statement[each].voice for each in cites}
    if voices >= {Voice.QUOTED, Voice.REPORTED}:
        return "both"
    return next((each.value for each in Voice if each in voices), Voice.AUTHOR.value)


def mark_of(scenario: Scenario, say: Catalog, turn: Turn) -> str:
    """Whose words a turn is shown in, how the source has them, and where."""
    record, tag = scenario.record, shown_in(turn.text, say.language)
    held = [record.statement[each].words for each in turn.says]
    own = bool(held) and all(words is not None and words.has(tag) for words in held)
    return mark(record, say, turn.cites, own=own and record.source.rights is Rights.VERBATIM)


def gloss(scenario: Scenario, say: Catalog, turn: Turn) -> str:
    """The gist of what a turn says in the source's own words, where the scenario wants it shown."""
    lang = say.language
    if not turn.says or lang not in scenario.gloss:
        return ""
    said = [scenario.record.statement[each].gist[lang] for each in turn.says]
    return say("speech-gloss", gist=sentences(say, *said))


def verbatim_in(record: Record) -> tuple[str, ...]:
    """Tags of the languages in which a record has its source's own words."""
    held = (each.words for each in record.statements if record.source.rights is Rights.VERBATIM)
    return next((text.languages for text in held if text is not None), ())


def whose(scenario: Scenario, say: Catalog) -> str:
    """Whose words the texts are in the language of the moment, and by what right."""
    source, tags = scenario.record.source, verbatim_in(scenario.record)
    if not tags:
        return say("limit-words-paraphrase")
    body = say("limit-words-verbatim")
    if say.language not in tags:
        body = say("limit-words-translated", language=tags[0])
    return sentences(say, body, say("limit-words-right", license=source.license[say.language]))


def mark_text(record: Record, say: Catalog, text: Text, cites: Sequence[str]) -> str:
    """As `mark`, of a question or a line: the source's own words where it stands there word for word."""
    tag = shown_in(text, say.language)
    held = [record.statement[each].words for each in cites]
    said = " ".join(words[tag] for words in held if words is not None and words.has(tag))
    own = record.source.rights is Rights.VERBATIM and word_for_word(text[say.language], said)
    return mark(record, say, cites, own=own)


GAP = "…"
"""Stands where something of what was said is left out."""


def word_for_word(text: str, said: str) -> bool:
    """Whether a text is made of what was said alone, in its order.

    Blanks do not count. Something may be left out where a mark says so, and a passage may begin
    with a capital letter where it stood in the middle of a sentence.
    """
    rest = "".join(said.split())
    passages = [each for part in text.split(GAP) if (each := "".join(part.split()))]
    for passage in passages:
        wanted = (passage, passage[0].lower() + passage[1:])
        found = min((at for each in wanted if (at := rest.find(each)) >= 0), default=-1)
        if found < 0:
            return False
        rest = rest[found + len(passage) :]
    return bool(passages)


def shown_in(text: Text, language: str) -> str:
    """Tag of the language in which a text is shown to a reader of another."""
    wished = (tag for tag in (language, BRIDGE) if text.has(tag))
    return next(wished, next(iter(text.languages), language))


def foreign(say: Catalog, text: Text) -> str:
    """That a text is not there in the reader's language, so that the original stands in; else empty."""
    return "" if text.has(say.language) else say("foreign")


def link(record: Record, cites: Iterable[str]) -> str:
    """Where statements can be heard at their time, else read; empty where neither is on the web."""
    source = record.source
    times = [at for each in cites if (at := record.statement[each].at) is not None]
    if times and source.media.startswith(("https://", "http://")):
        joint = "&" if "?" in source.media else "#"
        return f"{source.media}{joint}t={min(times)}"
    return article(record)


def article(record: Record) -> str:
    """The address of the source on the web; empty where it has none that could be opened."""
    address = record.source.address
    return address if address.startswith(("https://", "http://")) else ""


def unclear(record: Record, say: Catalog, cites: Iterable[str], name: str) -> str:
    """What to say where the source does not settle that some of these words are that person's; else empty."""
    marks = [record.statement[each].unclear for each in cites]
    if not any(marks):
        return ""
    return say("unclear-all" if all(marks) else "unclear-part", name=name)


def out_of_order(session: Session, say: Catalog, turn: Turn, before: Sequence[Turn]) -> str:
    """Where a turn was heard out of the record's order: what comes before it there."""
    scene = session.scenario.scene_of[turn.id]
    rank = next(i for i, each in enumerate(scene.turns) if each.id == turn.id)
    earlier = [t for t in scene.turns[:rank] if t not in before]
    if not earlier:
        return ""
    who = names(session.scenario, say, (each.speaker for each in earlier))
    return say("note-order", number=rank + 1, names=who)
