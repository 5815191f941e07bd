"""Drafting: an article or a transcript to a record and a scenario to complete.

Nothing is guessed that an author would have to take back unseen: where a source does not
settle who speaks, the draft says so. The way through the room:

- `errors`, `words`, `labelwords`: the error, and the words by which a source tells who speaks
- `document`: blocks, the same for every format
- `reading`: containers to lines with times; what a file is is told from its content
- `labels`, `recognising`: who a line says is speaking, and which labels count
- `interviews`: those that mark only the questions
- `speeches`, `aliases`, `folding`, `chair`: speeches, people, backchannels, the moderator
- `dividing`, `cutting`: parts of a talk, and long turns cut into statements
- `wishes`, `talk`: what the author knows better, and all of this in one
- `bibliography`, `articles`: what a source says of itself, and told prose as paragraphs
- `naming`, `people`: who is in it
- `statements`: parts and what was said in them
- `clauses`, `paragraphs`, `telling`: who said what in an article
- `dialogue`: the same in a dialogue told in prose
- `scenes`, `topics`: scenes and turns, and what each is about
- `phrases`, `yamltext`, `plan`, `record_file`, `scenario_file`: the two files
- `report`, `reporting`: what was found, unsure and not done
- `making`, `writing`, `merging`: the doors

How a draft is marked: every mapping in which something is still to be done has the line
`draft: true`, which `roundtable check` lists; it is the only mark. The texts in it begin
with `TODO`, in whatever language they stand, and say what they are to become.
"""

from roundtable.drafting.document import Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.making import Draft, draft, labels
from roundtable.drafting.people import SOMEBODY
from roundtable.drafting.phrases import TODO, phrase, rephrased, todo
from roundtable.drafting.reading.chapters import Chapter, chapters_of
from roundtable.drafting.report import Report
from roundtable.drafting.scenario_file import form_of, topic_of
from roundtable.drafting.scenes import by_length
from roundtable.drafting.talk import Labelled
from roundtable.drafting.topics import topic_words
from roundtable.drafting.wishes import Wishes
from roundtable.drafting.writing import Written, write

__all__ = [
    "SOMEBODY",
    "TODO",
    "Chapter",
    "Draft",
    "DraftError",
    "Format",
    "Labelled",
    "Report",
    "Wishes",
    "Written",
    "by_length",
    "chapters_of",
    "draft",
    "form_of",
    "labels",
    "phrase",
    "rephrased",
    "todo",
    "topic_of",
    "topic_words",
    "write",
]
