"""What `Application.do` answers: what happened, what the player is told, what the face is to do."""

from __future__ import annotations

from roundtable.frozen import frozen
from roundtable.rules import Event


@frozen
class Cue:
    """A sound, with what it says for whoever cannot hear it.

    Attributes:
        id: "bet", "reveal", "speech", "right", "wrong", "closed", "bell", "milestone" or "card".
    """

    id: str
    caption: str


@frozen
class Done:
    """The answer to a command; the page that follows is `Application.page()`.

    Attributes:
        events: what happened by a move, in order; empty where none was made.
        notices: what the player should be told, each a final text; also why nothing was done.
        refused: True where the command could not be done; then nothing was changed.
        cues: sounds in their order.
        visit: an address for the face to open in a browser; else empty.
        text: what is to be copied, or given as a file: a game, a result; else empty.
        over: True once the face is to end.
    """

    events: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()
    refused: bool = False
    cues: tuple[Cue, ...] = ()
    visit: str = ""
    text: str = ""
    over: bool = False
