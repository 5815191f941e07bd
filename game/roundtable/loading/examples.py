"""Examples of whole parts of the files, which editors show beside a key."""

from __future__ import annotations

from typing import Any

STATEMENT: Any = {
    "id": "opening-1",
    "speaker": "ada-moss",
    "voice": "quoted",
    "section": "opening",
    "paragraph": 1,
    "gist": {"en": "Asks for a bridge of stone."},
}
POSITIONS: Any = [
    {"id": "bridge", "text": {"en": "Build a bridge"}},
    {"id": "ferry", "text": {"en": "Keep the ferry"}},
    {"id": "tunnel", "text": {"en": "Dig a tunnel"}, "decoy": True},
]
QUESTION: Any = {"ask": {"en": "What do they want?"}, "scale": "choice", "positions": POSITIONS}
STANCE: Any = {
    "position": "bridge",
    "reading": {"en": "She asks for it."},
    "evidence": ["opening-1"],
}
TURN: Any = {
    "id": "ada-bridge",
    "speaker": "ada-moss",
    "act": "answer",
    "title": {"en": "A stone bridge"},
    "text": {"en": "Stone lasts, and so a bridge."},
    "cites": ["opening-1"],
    "minutes": 2,
    "stance": STANCE,
}
WORDING: Any = {
    "id": "recorded",
    "form": "open",
    "text": {"en": "How should we cross the river?"},
    "note": {"en": "Leaves every way open."},
    "cites": ["opening-2"],
}
SCENE: Any = {
    "id": "crossing",
    "title": {"en": "How to cross"},
    "minutes": 1,
    "wordings": [WORDING],
    "question": QUESTION,
    "turns": [TURN],
}
CODA_LINE: Any = {
    "id": "patience",
    "about": "ada-moss",
    "text": {"en": "Believes in small steps."},
    "cites": ["end-1"],
}
