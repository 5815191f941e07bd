"""Drafting: an article or a transcript to a record and a scenario to complete.

Nothing is guessed that an author would have to take back unseen: where a source does not
settle who speaks, the draft says so. The way through the room:

- `errors`, `words`: the error, and the words by which a source tells who speaks
- `document`: blocks, the same for every format
- `bibliography`, `markdown`, `labels`, `plain`, `captions`, `convokit`: the readers
- `formats`: which of them to take
- `naming`, `people`: who is in it, and who moderates
- `statements`: parts and what was said in them
- `clauses`, `telling`: who said what in an article
- `talk`: the same where the format says it
- `dialogue`: the same in a dialogue told in prose
- `scenes`: scenes and turns
- `phrases`, `yamltext`, `plan`, `record_file`, `scenario_file`: the two files
- `report`, `reporting`: what was found, unsure and not done
- `making`: `draft` and `write`

How a draft is marked: every mapping in which something is still to be done has the line
`draft: true`, which `roundtable check` lists; it is the only mark. The texts in it begin
with `TODO`, in whatever language they stand, and say what they are to become.
"""

from roundtable.drafting.document import Format
from roundtable.drafting.errors import DraftError
from roundtable.drafting.formats import guess
from roundtable.drafting.making import Draft, Wishes, draft, write
from roundtable.drafting.phrases import TODO
from roundtable.drafting.report import Report

__all__ = ["TODO", "Draft", "DraftError", "Format", "Report", "Wishes", "draft", "guess", "write"]
