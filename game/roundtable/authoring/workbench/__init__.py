"""The author's workbench: what the studio knows and does, without a page, a file or a server.

The way through the room, each module using only those above it:

- `writing`, `sheets`: values as YAML; a file with places, and the smallest edits that change it
- `ids`: ids made from titles and names
- `passages`: the source's paragraphs and sentences, and where statements stand in it
- `readings`: what an article was read to say of who spoke
- `bench`: the texts an author works on, with what is known of them
- `proposing`: texts that follow from what is there
- `refusing`, `filling`, `sending`, `marking`, `joining`, `shaping`, `clearing`, `mending`:
  the commands, each texts to texts
- `naming`: ids that the draft numbered, called after what was written
- `cards`, `fields`, `speeches`, `scenes`, `views`: what a page shows
- `guiding`: what is best done next
- `history`: undo, and what an editor changed meanwhile
- `commands`: a form's fields to a command
"""

from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.commands import Command, command_of
from roundtable.authoring.workbench.guiding import Next, guide
from roundtable.authoring.workbench.history import History
from roundtable.authoring.workbench.naming import called
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sheets import UnreadableError
from roundtable.authoring.workbench.views import Views

__all__ = [
    "Command",
    "History",
    "Next",
    "RefusedError",
    "Texts",
    "UnreadableError",
    "Views",
    "Workbench",
    "called",
    "command_of",
    "guide",
]
