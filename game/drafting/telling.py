"""Who said what in a source that tells of a talk: an article, a report.

Theory of operation. Paragraphs are read in order with one thing in mind, the *focus*: the
panelist spoken of last in this part. A block quote belongs to whoever the line above it
names, where that line leads over to it with a colon. A pronoun or a missing subject means
the focus. Where nothing leads over, the focus is only likely: the statement is given to
it and marked unclear, so that no quotation is ever given to somebody for certain without
the source saying so. A new part forgets the focus. Within a paragraph, each sentence is
asked for its subject with its quotations blotted out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from game.discussion.scenario import Voice
from game.drafting import words
from game.drafting.clauses import (
    How,
    Quotation,
    Subject,
    beyond_tag,
    is_speaking,
    names_in,
    subject_of,
)
from game.drafting.document import Block, Kind
from game.drafting.paragraphs import (
    NOBODY,
    SEVERAL,
    SUMMED_UP,
    Paragraph,
    Speaker,
    Told,
    is_speech,
    is_whole,
    speaker_if,
    summing_lists,
)
from game.drafting.people import SOMEBODY, People, is_question
from game.drafting.statements import Doubt, Part, Said

_LEADS_OVER = re.compile(r"[:：—–-]\s*$")
_SIGNED = re.compile(r"[\s”\"](?:—|–|--|——)\s*([^—–:：。]{2,40})$")
_ANSWERS = re.compile(
    r"接了?一句|接话|回应|反驳|插话|附和|repl(?:ied|ies)|respond|rejoin|interpos|counter|disagree|agreed with"
)
_LEAST_TOLD = 6


@dataclass
class _State:
    """What has to be remembered from one paragraph to the next.

    Attributes:
        focus: the panelist spoken of last in this part; empty where there is none.
        settled: False once the moderator has asked since, so that a pronoun is not sure.
        subject: the last speaker named in the paragraph before; empty where none was.
        asked: True if the paragraph before told a question of the moderator's in full.
        follows: True if that question was told as a follow-up.
        stranger: True if the paragraph before ends with somebody speaking who is not known.
        quoted: True if the block before was a block quote.
        lead: who the line before leads over to; None where it does not lead over.
    """

    focus: str = ""
    settled: bool = True
    subject: str = ""
    asked: bool = False
    follows: bool = False
    stranger: bool = False
    quoted: bool = False
    lead: Speaker | None = None


def attribute(parts: tuple[Part, ...], people: People) -> list[Said]:
    """Every statement of the parts, with its speaker as far as the source tells."""
    said: list[Said] = []
    for place, part in enumerate(parts):
        said += _Reader(place, part, people).read()
    return said


class _Reader:
    """Reads one part."""

    def __init__(self, place: int, part: Part, people: People) -> None:
        self._place = place
        self._part = part
        self._people = people
        self._state = _State()
        self._sums = summing_lists(part, people)

    def read(self) -> list[Said]:
        """The statements of the part in order."""
        said: list[Said] = []
        for number, block in enumerate(self._part.blocks, start=1):
            after = self._part.blocks[number : number + 1]
            leads = bool(after) and after[0].kind is Kind.QUOTE
            if self._part.summary:
                said.append(self._said(number, block, SUMMED_UP, Voice.AUTHOR))
            elif number in self._sums:
                told = self._said(number, block, Speaker(""), Voice.AUTHOR)
                said.append(replace(told, about=self._sums[number]))
            elif block.kind is Kind.QUOTE:
                said.append(self._quote(number, block))
            else:
                said += self._paragraph(number, block, leads=leads)
        return said

    def _said(self, number: int, block: Block, speaker: Speaker, voice: Voice) -> Said:
        host = bool(speaker.name) and speaker.name == self._people.moderator
        return Said(
            self._place,
            number,
            speaker.name,
            voice,
            block.text,
            block.line,
            asks=host and (is_question(block.text) or voice is Voice.QUOTED),
            unclear=speaker.unclear,
            doubt=speaker.doubt,
            replies=speaker.replies,
        )

    # Block quotes

    def _quote(self, number: int, block: Block) -> Said:
        state = self._state
        speaker = self._signed(block) or state.lead or self._likely()
        if speaker.name == self._people.moderator and speaker.name:
            state.settled = False
        elif speaker.name and speaker.name != SOMEBODY:
            state.focus, state.settled = speaker.name, True
        state.lead, state.quoted, state.asked, state.stranger = None, True, False, False
        state.subject = speaker.name if speaker.name != SOMEBODY else ""
        voice = Voice.COLLECTIVE if speaker == SEVERAL else Voice.QUOTED
        return self._said(number, block, speaker, voice)

    def _signed(self, block: Block) -> Speaker | None:
        """The speaker a quotation is signed with, as in `... — Ada Moss`."""
        found = _SIGNED.search(block.text[-80:])
        if found is None:
            return None
        name = next((n for form, n in self._people.alias.items() if form in found[1]), "")
        return Speaker(name) if name else NOBODY

    def _likely(self) -> Speaker:
        """Who probably speaks in a block quote that nothing leads over to."""
        state = self._state
        name = state.subject
        if state.stranger:
            name = ""
        elif not name or name == self._people.moderator:
            name = state.focus if not state.asked or state.follows else ""
        if not name:
            return NOBODY
        doubt = Doubt.ANSWER_TO if state.asked else Doubt.CARRIED
        return Speaker(name, True, doubt)

    # Paragraphs and list items

    def _paragraph(self, number: int, block: Block, *, leads: bool) -> list[Said]:
        paragraph = self._analyse(block)
        state = self._state
        over = leads and _LEADS_OVER.search(paragraph.mask) is not None
        lead = self._lead(paragraph) if over else None
        said = self._inline(number, block, paragraph)
        reported = self._reported(number, block, paragraph, over=over, quoted=bool(said))
        speakers = paragraph.speakers
        host = self._people.moderator
        state.subject = speakers[-1] if speakers else ""
        state.asked = bool(host) and state.subject == host and not over
        state.follows = state.asked and (
            words.ZH_FOLLOWING.search(paragraph.mask) is not None
            or words.EN_FOLLOWING.search(paragraph.mask) is not None
        )
        last = paragraph.last
        telling = is_speaking(paragraph.mask[last.start : last.end])
        state.stranger = telling and last.subject is None
        state.lead, state.quoted = lead, False
        return sorted([*reported, *said], key=lambda each: paragraph.text.find(each.text))

    def _analyse(self, block: Block) -> Paragraph:
        paragraph = Paragraph.of(block.text)
        for start, end in paragraph.spans:
            subject = subject_of(paragraph.mask[start:end], self._people)
            name = self._name(subject, paragraph)
            weak = subject is not None and subject.how is How.LED
            paragraph.told.append(Told(start, end, subject, "" if weak else name))
            pronoun = subject is not None and subject.how is How.PRONOUN
            if name and name == self._people.moderator and not pronoun:
                self._state.settled = False
            elif pronoun and len(paragraph.speakers) == 1 and name == self._state.focus:
                paragraph.settled = paragraph.settled and self._state.settled
            elif name and name not in (SOMEBODY, self._people.moderator):
                self._state.focus, self._state.settled = name, True
        return paragraph

    def _name(self, subject: Subject | None, paragraph: Paragraph) -> str:
        """Whom a subject means here; empty where that is nobody known."""
        if subject is None or subject.how is How.LEFT_OUT:
            return ""
        if subject.how is How.SEVERAL:
            return SOMEBODY
        if subject.how is How.PRONOUN:
            earlier = paragraph.named
            return earlier[-1] if earlier else self._state.focus
        return subject.name

    def _lead(self, paragraph: Paragraph) -> Speaker:
        """Who speaks in the block quote that this paragraph leads over to."""
        start, end, subject, name = paragraph.last
        sentence = paragraph.mask[start:end]
        replies = "-" if _ANSWERS.search(sentence) else ""
        if subject is None:
            return NOBODY if is_speaking(sentence) else self._likely()
        if subject.how is How.SEVERAL:
            return SEVERAL
        if subject.how in (How.NAMED, How.LED):
            led = subject.how is How.LED and len(names_in(sentence, self._people)) > 1
            unclear = bool(subject.other) or led
            doubt = Doubt.SEVERAL if unclear else Doubt.NONE
            return Speaker(subject.other or subject.name, unclear, doubt, replies)
        earlier = [each for each in paragraph.speakers if each != SOMEBODY]
        name = name or (earlier[-1] if earlier else self._state.focus)
        if not name or name == SOMEBODY:
            return NOBODY
        sure = paragraph.settled and (bool(earlier) or self._state.settled)
        return Speaker(name, not sure, Doubt.NONE if sure else Doubt.CARRIED, replies)

    def _inline(self, number: int, block: Block, paragraph: Paragraph) -> list[Said]:
        """The quotations within a paragraph that are somebody's words, not single terms."""
        said: list[Said] = []
        for quote in paragraph.quotes:
            if not is_speech(quote):
                continue
            speaker = self._inline_speaker(quote, paragraph)
            if speaker is not None:
                said.append(
                    self._said(number, replace(block, text=quote.text), speaker, Voice.QUOTED)
                )
        return said

    def _inline_speaker(self, quote: Quotation, paragraph: Paragraph) -> Speaker | None:
        """Who speaks in a quotation within a paragraph; None where it is no speech."""
        around = paragraph.around(quote)
        sentence = paragraph.mask[around.start : around.end]
        nobody = NOBODY if is_whole(quote) else None
        earlier = [told.name for told in paragraph.told if told.name and told.end <= quote.start]
        if paragraph.is_own(around):
            return None
        if around.name and around.name != SOMEBODY:
            rival = around.subject is not None and around.subject.other
            return speaker_if(around.name, sure=paragraph.settled and not rival)
        if around.subject is not None or is_speaking(sentence):
            return nobody
        if earlier and earlier[-1] != SOMEBODY:
            bare = not any(each.isalnum() for each in sentence)
            return speaker_if(earlier[-1], sure=bare and paragraph.settled)
        likely = self._state.focus and self._state.quoted and not paragraph.speakers
        return speaker_if(self._state.focus, sure=False) if likely else nobody

    def _reported(
        self, number: int, block: Block, paragraph: Paragraph, *, over: bool, quoted: bool
    ) -> list[Said]:
        """What the paragraph tells outside quotation marks: of a speaker, or the author's own."""
        told = paragraph.told
        if over and not paragraph.tells_more():
            told = told[:-1]
        own = [
            (paragraph.text[start:end], name)
            for start, end, subject, name in told
            if name
            and not (over and subject is not None and subject.manner)
            and (over or not words.FIRST_PERSON.search(paragraph.mask[start:end]))
        ]
        if (over and not told) or (
            quoted and beyond_tag(paragraph.mask, self._people) < _LEAST_TOLD
        ):
            return []
        names = list(dict.fromkeys(name for _, name in own))
        if not names:
            carried = not over and self._state.focus and self._state.focus not in paragraph.mask
            speaker = Speaker("", bool(carried), Doubt.AUTHOR_OR if carried else Doubt.NONE)
            return [self._said(number, block, speaker, Voice.AUTHOR)]
        several = len(names) > 1 or SOMEBODY in names
        doubt = Doubt.SEVERAL if several else Doubt.NONE if paragraph.settled else Doubt.CARRIED
        host = self._people.moderator
        asked = any(each.name == host and each.subject and each.subject.asks for each in told)
        result = []
        for name in names:
            text = "".join(piece for piece, n in own if n == name).strip()
            speaker = Speaker(name, bool(doubt), doubt)
            piece = replace(block, text=text) if several else block
            said = self._said(number, piece, speaker, Voice.REPORTED)
            result.append(replace(said, asks=said.asks or (name == host and asked)))
        return result
