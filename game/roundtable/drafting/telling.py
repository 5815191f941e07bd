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

from roundtable.drafting import words
from roundtable.drafting.clauses import (
    How,
    Quotation,
    Subject,
    beyond_tag,
    is_speaking,
    names_in,
    subject_of,
)
from roundtable.drafting.document import Block, Doubt, Kind
from roundtable.drafting.naming import small_words, strange_name
from roundtable.drafting.paragraphs import (
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
from roundtable.drafting.people import SOMEBODY, People
from roundtable.drafting.statements import Part, Said
from roundtable.rules import is_question
from roundtable.rules.scenario import Voice

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
    small = small_words("\n".join(block.text for part in parts for block in part.blocks))
    for place, part in enumerate(parts):
        said += _Reader(place, part, people, small).read()
    return _with_questions(said, parts, people)


class _Reader:
    """Reads one part."""

    def __init__(self, place: int, part: Part, people: People, small: frozenset[str]) -> None:
        self._place = place
        self._part = part
        self._people = people
        self._small = small
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
        quoted = self._inline(number, block, paragraph)
        taken = [quote for quote, _ in quoted]
        said = self._reported(number, block, paragraph, over=over, taken=taken)
        said += [(quote.start, each) for quote, each in quoted]
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
        return [each for _, each in sorted(said, key=lambda pair: pair[0])]

    def _analyse(self, block: Block) -> Paragraph:
        paragraph = Paragraph.of(block.text)
        last, strange = "", False
        for start, end in paragraph.spans:
            sentence = paragraph.mask[start:end]
            subject = subject_of(sentence, self._people)
            if subject is None or not subject.name:
                unknown = subject is None and strange_name(sentence, self._small)
                strange = strange or unknown
                if unknown or (subject is None and is_speaking(sentence)):
                    last = SOMEBODY
            elif subject.how is not How.SEVERAL:
                last, strange = subject.name, False
            name = self._name(subject, last)
            pronoun = subject is not None and subject.how is How.PRONOUN
            known = names_in(paragraph.mask[:end], self._people)
            sure = not pronoun or (last == name and known == {name})
            paragraph.told.append(Told(start, end, subject, name, sure))
            self._follow(name, paragraph, pronoun=pronoun)
        if strange:
            # Whoever is spoken of next as "he" may be the one whose name is not known.
            self._state.focus = ""
        return paragraph

    def _follow(self, name: str, paragraph: Paragraph, *, pronoun: bool) -> None:
        """Keep in mind who was spoken of last, and whether a pronoun may mean another."""
        state = self._state
        if name and name == self._people.moderator and not pronoun:
            state.settled = False
        elif pronoun and len(paragraph.speakers) == 1 and name == state.focus:
            paragraph.settled = paragraph.settled and state.settled
        elif name and name not in (SOMEBODY, self._people.moderator):
            state.focus, state.settled = name, True

    def _name(self, subject: Subject | None, last: str) -> str:
        """Whom a subject means here; empty where nobody known speaks."""
        if subject is None or subject.how in (How.LEFT_OUT, How.LED, How.SILENT):
            return ""
        if subject.how is How.SEVERAL:
            return SOMEBODY
        if subject.how is How.PRONOUN:
            return last or self._state.focus
        return subject.name

    def _lead(self, paragraph: Paragraph) -> Speaker:
        """Who speaks in the block quote that this paragraph leads over to."""
        start, end, subject, name, _ = paragraph.last
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

    def _inline(
        self, number: int, block: Block, paragraph: Paragraph
    ) -> list[tuple[Quotation, Said]]:
        """The quotations within a paragraph that are somebody's words, not single terms."""
        said: list[tuple[Quotation, Said]] = []
        for quote in paragraph.quotes:
            speaker = self._inline_speaker(quote, paragraph) if is_speech(quote) else None
            if speaker is not None:
                piece = replace(block, text=quote.text)
                said.append((quote, self._said(number, piece, speaker, Voice.QUOTED)))
        return said

    def _inline_speaker(self, quote: Quotation, paragraph: Paragraph) -> Speaker | None:
        """Who speaks in a quotation within a paragraph; None where it is no speech."""
        around = paragraph.around(quote)
        sentence = paragraph.mask[around.start : around.end]
        nobody = NOBODY if is_whole(quote) else None
        if paragraph.is_own(around):
            return None
        if around.name and around.name != SOMEBODY:
            rival = around.subject is not None and around.subject.other
            return speaker_if(around.name, sure=around.sure and paragraph.settled and not rival)
        if around.subject is not None or is_speaking(sentence):
            return nobody
        if not any(each.isalnum() for each in sentence):
            return self._before(quote, paragraph) or nobody
        earlier = [each.name for each in paragraph.told if each.name and each.end <= quote.start]
        other = strange_name(sentence, self._small) or names_in(sentence, self._people)
        if earlier and earlier[-1] != SOMEBODY and not other:
            return speaker_if(earlier[-1], sure=False)
        likely = self._state.focus and self._state.quoted and not paragraph.speakers
        return speaker_if(self._state.focus, sure=False) if likely else nobody

    def _before(self, quote: Quotation, paragraph: Paragraph) -> Speaker | None:
        """Who speaks in a quotation that stands by itself, as the sentence before it tells."""
        earlier = [each for each in paragraph.told if each.end <= quote.start]
        if not earlier:
            return None
        start, end, subject, name, sure = earlier[-1]
        if subject is None or subject.how is How.SILENT or name == SOMEBODY:
            return None
        if subject.asks and not is_question(quote.text):
            return None
        name = name or subject.name
        alone = names_in(paragraph.mask[start:end], self._people) <= {name}
        if subject.how is How.LED and not alone:
            return None
        goes_on = any(start <= each.start < end for each in paragraph.quotes)
        named = (subject.how is How.NAMED or goes_on) and not subject.other
        return speaker_if(name, sure=named and sure and alone) if name else None

    def _reported(
        self, number: int, block: Block, paragraph: Paragraph, *, over: bool, taken: list[Quotation]
    ) -> list[tuple[int, Said]]:
        """What the paragraph tells outside quotation marks, each with where it begins.

        Sentences in a row with the same speaker, alike sure, are one statement. Whoever a
        sentence does not name does not speak in it: it is the author's, and unclear where it
        may be the last speaker going on.
        """
        told = list(paragraph.told)
        if over and told and (not paragraph.tells_more() or told[-1].subject is None):
            told = told[:-1]
        result: list[tuple[int, Said]] = []
        runs: list[tuple[Speaker, list[Told]]] = []
        heard = False
        for each in told:
            if self._is_tag(each, paragraph, taken):
                heard = heard or bool(each.name)
                continue
            speaker = self._teller(each, paragraph, heard=heard, over=over)
            heard = heard or bool(each.name)
            if runs and runs[-1][0] == speaker:
                runs[-1][1].append(each)
            else:
                runs.append((speaker, [each]))
        for speaker, run in runs:
            text = paragraph.text[run[0].start : run[-1].end].strip()
            voice = Voice.REPORTED if speaker.name else Voice.AUTHOR
            said = self._said(number, replace(block, text=text), speaker, voice)
            host = bool(speaker.name) and speaker.name == self._people.moderator
            asked = host and any(each.subject and each.subject.asks for each in run)
            result.append((run[0].start, replace(said, asks=said.asks or asked)))
        return result

    def _is_tag(self, told: Told, paragraph: Paragraph, taken: list[Quotation]) -> bool:
        """Whether a sentence only says whose words the quotation in it is."""
        inside = any(told.start <= quote.start < told.end for quote in taken)
        manner = told.subject is not None and told.subject.manner
        sentence = paragraph.mask[told.start : told.end]
        bare = beyond_tag(sentence, self._people) < _LEAST_TOLD
        said = told.subject is not None and told.subject.how is How.NAMED and bool(taken)
        return (
            (inside and (manner or bare))
            or (said and bare)
            or not any(each.isalnum() for each in sentence)
        )

    def _teller(self, told: Told, paragraph: Paragraph, *, heard: bool, over: bool) -> Speaker:
        """Whose a sentence is; the author's where it does not say that somebody speaks."""
        subject = told.subject
        own = not over and paragraph.is_own(told)
        if own or (subject is not None and subject.how is How.SILENT):
            return Speaker("")
        if told.name == SOMEBODY:
            return SEVERAL if subject is not None and subject.how is How.SEVERAL else NOBODY
        if told.name:
            if subject is not None and subject.other:
                return Speaker(told.name, unclear=True, doubt=Doubt.SEVERAL)
            return speaker_if(told.name, sure=told.sure and paragraph.settled)
        if subject is not None and subject.how is How.LED:
            return Speaker("", unclear=True, doubt=Doubt.NAMES)
        focus = self._state.focus
        goes_on = heard or (not over and bool(focus) and focus not in paragraph.mask)
        return Speaker("", bool(goes_on), Doubt.AUTHOR_OR if goes_on else Doubt.NONE)


def _with_questions(said: list[Said], parts: tuple[Part, ...], people: People) -> list[Said]:
    """Give a question that nobody is named for to the moderator, marked as unclear.

    Only where nobody at the table has spoken yet in the part, and the moderator has not asked.
    """
    result = list(said)
    in_part: list[list[int]] = [[] for _ in parts]
    for n, each in enumerate(said):
        in_part[each.part].append(n)
    for place in range(len(parts) if people.moderator else 0):
        here = in_part[place]
        if parts[place].summary or any(said[n].asks for n in here):
            continue
        for n in here:
            each = said[n]
            if each.speaker not in ("", SOMEBODY, people.moderator):
                break
            if is_question(each.text):
                voice = Voice.REPORTED if each.voice is Voice.AUTHOR else each.voice
                result[n] = replace(
                    each,
                    speaker=people.moderator,
                    voice=voice,
                    asks=True,
                    unclear=True,
                    doubt=Doubt.WHO_ASKS,
                )
                break
    return result
