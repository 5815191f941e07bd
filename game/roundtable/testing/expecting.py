"""What a step of a walkthrough expects, read from its nodes; `reading` reads the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from roundtable.loading import codes
from roundtable.loading.diagnostics import shown as harmless
from roundtable.loading.nodes import Mapping, Node, Scalar, Sequence, scalar
from roundtable.locale import languages
from roundtable.rules import Move, MoveSyntaxError, Phase, Scenario, Why, parse
from roundtable.testing.fields import Fields
from roundtable.testing.numbers import NUMBERS
from roundtable.testing.screens import BEFORE, PATH, SCREENS
from roundtable.testing.walkthrough import (
    EVENTS,
    At,
    EventPattern,
    Expectation,
    Happened,
    Heard,
    Legal,
    NotLegal,
    Number,
    Offers,
    Pattern,
    Says,
    Screen,
    Shows,
)

EXPECTATIONS = (
    "events",
    "legal",
    "only_legal",
    "not_legal",
    "left",
    "phase",
    "heard",
    "scores",
    "shows",
    "texts",
)
"""The keys of a step that say what is expected."""

_SHOWS = ("screen", "language", "move", "text", "no_text", "choice", "no_choice", "fields")
_NUMBER = re.compile(r"-?\d{1,15}(/\d{1,15}|\.\d{1,15})?", re.ASCII)


@dataclass(frozen=True)
class Expecting(Fields):
    """Reads expectations."""

    def expectations(
        self, node: Mapping, scenario: Scenario | None, *, former: bool = False
    ) -> Iterator[Expectation]:
        """What a step expects, in the order in which it is looked at.

        Args:
            node: the step.
            scenario: what is played; None where that is not sound.
            former: True to leave out the numbers, events and screens of the first edition.
        """
        if not former:
            yield from self._happened(node)
            yield from self._moves(node)
        if "left" in node:
            yield self._number("left", node["left"])
        phase = self.one_of(node, "phase", list(Phase))
        if phase:
            yield At(node.key("phase").line, node["phase"], Phase(phase))
        if "heard" in node:
            turns = tuple(self._turn(each, scenario) for each in self.entries(node, "heard"))
            yield Heard(node.key("heard").line, node["heard"], turns)
        if not former:
            yield from self._scores(node)
            yield from self._shows(node, scenario)
            yield from self._texts(node, scenario)

    def _happened(self, node: Mapping) -> Iterator[Expectation]:
        if "events" in node:
            patterns = (self._event(each) for each in self.entries(node, "events"))
            found = tuple(each for each in patterns if each)
            yield Happened(node.key("events").line, node["events"], found)

    def _moves(self, node: Mapping) -> Iterator[Expectation]:
        for key in ("legal", "only_legal"):
            if key in node:
                moves = (self.move(each) for each in self.entries(node, key))
                found_moves = tuple(each for each in moves if each)
                only = key == "only_legal"
                yield Legal(node.key(key).line, node[key] if only else None, found_moves, only)
        for each in self.entries(node, "not_legal"):
            yield from self._not_legal(each)

    def _event(self, node: Node) -> EventPattern | None:
        kind = node if isinstance(node, Scalar) else scalar(node, "type")
        if kind is None:
            self.report(codes.WRONG_TYPE, node, "expected an event, or a mapping with `type`")
            return None
        fields = EVENTS.get(kind)
        if fields is None:
            self.no_such(kind, "event", EVENTS)
            return None
        if not isinstance(node, Mapping):
            return EventPattern(kind, {})
        self.known(node, ("type", *fields))
        return EventPattern(kind, {k: self._pattern(v) for k, v in node.items() if k != "type"})

    def _pattern(self, node: Node) -> Pattern:
        if isinstance(node, Mapping):
            if node.keys() == {"value", "within"}:
                return self._number("", node)
            return {str(key): self._pattern(value) for key, value in node.items()}
        if isinstance(node, Sequence):
            return tuple(self._pattern(each) for each in node)
        return str(node)

    def _not_legal(self, node: Node) -> Iterator[Expectation]:
        if not isinstance(node, Mapping):
            move = self.move(node)
            if move:
                yield NotLegal(node.line, None, move, None)
            return
        self.known(node, ("move", "because"))
        if "move" not in node:
            self.report(codes.MISSING_KEY, node, "the key `move` is missing here")
            return
        move, because = self.move(node["move"]), self.why(node)
        if move:
            yield NotLegal(node.line, node.get("because"), move, because)

    def _scores(self, node: Mapping) -> Iterator[Expectation]:
        scores = node.get("scores")
        if scores is None:
            return
        if not isinstance(scores, Mapping):
            self.report(codes.WRONG_TYPE, scores, "expected a mapping such as `{room: 9/20}`")
            return
        self.known(scores, NUMBERS)
        for name, value in scores.items():
            if name in NUMBERS:
                yield self._number(name, value)

    def _number(self, name: str, node: Node) -> Number:
        value, within = node, None
        if isinstance(node, Mapping):
            self.known(node, ("value", "within"))
            value, within = node.get("value", node), node.get("within")
        if isinstance(value, Scalar) and value in ("null", "~"):
            return Number(node.line, value, name, None, Fraction())
        gap = Fraction() if within is None else abs(self._fraction(within))
        return Number(node.line, value, name, self._fraction(value), gap)

    def _fraction(self, node: Node) -> Fraction:
        if isinstance(node, Scalar) and _NUMBER.fullmatch(node):
            try:
                return Fraction(node)
            except ZeroDivisionError:
                pass
        found = f"`{harmless(node)}`" if isinstance(node, Scalar) else "something else"
        message = f"expected a number such as 1, 0.45 or 9/20, found {found}"
        self.report(codes.NOT_A_NUMBER, node, message)
        return Fraction()

    def _shows(self, node: Mapping, scenario: Scenario | None) -> Iterator[Expectation]:
        looks = node.get("shows")
        if looks is None:
            return
        for look in looks if isinstance(looks, Sequence) else [looks]:
            if not isinstance(look, Mapping):
                self.report(codes.WRONG_TYPE, look, "expected a mapping such as `{text: ...}`")
                continue
            self.known(look, _SHOWS)
            move = self.move(look["move"]) if "move" in look else None
            screen = Screen(
                self.one_of(look, "screen", SCREENS) or "", self._language(look, scenario), move
            )
            if move is not None and screen.name not in ("", *BEFORE):
                message = f"`move` belongs to {' and '.join(BEFORE)}, which ask before it is made"
                self.report(codes.WRONG_TYPE, look, message)
            yield from self._said(look, screen)
            yield from self._offered(look, screen)
            yield from self._fields(look, screen)

    def _language(self, look: Mapping, scenario: Scenario | None) -> str:
        return self.one_of(look, "language", self._languages(scenario)) or ""

    @staticmethod
    def _languages(scenario: Scenario | None) -> list[str]:
        told = scenario.languages if scenario else languages()
        return [each for each in told if each in languages()]

    def _said(self, look: Mapping, screen: Screen) -> Iterator[Expectation]:
        for key in ("text", "no_text"):
            for each in self._one_or_more(look, key):
                yield Says(each.line, None, screen, str(each), absent=key == "no_text")

    def _offered(self, look: Mapping, screen: Screen) -> Iterator[Expectation]:
        for each in self._one_or_more(look, "choice"):
            yield Offers(each.line, None, screen, str(each))
        entries = look.get("no_choice")
        for entry in entries if isinstance(entries, Sequence) else [entries] if entries else []:
            if isinstance(entry, Mapping):
                self.known(entry, ("choice", "why"))
                title, why = self.text(entry, "choice"), self.text(entry, "why")
                if title is None:
                    self.report(codes.MISSING_KEY, entry, "the key `choice` is missing here")
                else:
                    at = entry.key("choice").line
                    yield Offers(at, entry.get("why"), screen, title, closed=True, why=why)
            elif isinstance(entry, Scalar):
                yield Offers(entry.line, None, screen, str(entry), closed=True)
            else:
                self.report(codes.WRONG_TYPE, entry, "expected the title of a choice")

    def _fields(self, look: Mapping, screen: Screen) -> Iterator[Expectation]:
        wanted = look.get("fields")
        if wanted is None:
            return
        if not isinstance(wanted, Mapping):
            message = "expected a mapping such as `{speech.name: Ada}`"
            self.report(codes.WRONG_TYPE, wanted, message)
            return
        for path, value in wanted.items():
            if not PATH.fullmatch(path):
                message = f"`{harmless(path)}` is no path such as `seats[0].name`"
                self.report(codes.WRONG_TYPE, wanted.key(path), message)
            elif not isinstance(value, Scalar):
                self.report(codes.WRONG_TYPE, value, "expected what the field says")
            else:
                yield Shows(wanted.key(path).line, value, screen, str(path), str(value))

    def _texts(self, node: Mapping, scenario: Scenario | None) -> Iterator[Expectation]:
        told = node.get("texts")
        if told is None:
            return
        if not isinstance(told, Mapping):
            self.report(codes.WRONG_TYPE, told, "expected a mapping such as `{en: ..., zh: ...}`")
            return
        self.known(told, tuple(self._languages(scenario)))
        for language in told:
            for each in self._one_or_more(told, language):
                yield Says(each.line, None, Screen(language=str(language)), str(each))

    def _one_or_more(self, node: Mapping, key: str) -> list[Scalar]:
        """The text at `key`, or the texts in the list there."""
        value = node.get(key)
        if value is None:
            return []
        found = []
        for each in value if isinstance(value, Sequence) else [value]:
            if isinstance(each, Scalar) and each:
                found.append(each)
            else:
                self.report(codes.WRONG_TYPE, each, f"`{key}`: expected a text, or a list of texts")
        return found

    def move(self, node: Node) -> Move | None:
        """A move; None where there is none, which is reported."""
        if not isinstance(node, Scalar):
            self.report(codes.WRONG_TYPE, node, "expected a move such as `call PANELIST`")
            return None
        try:
            return parse(str(node))
        except MoveSyntaxError as error:
            message = f"`{harmless(node)}` is no move"
            self.report(codes.NOT_ONE_OF, node, message, f"expected {error.expected}")
            return None

    def why(self, node: Mapping) -> Why | None:
        """The reason at `because`."""
        because = self.one_of(node, "because", list(Why))
        return Why(because) if because else None

    def _turn(self, node: Node, scenario: Scenario | None) -> str:
        if not isinstance(node, Scalar):
            self.report(codes.WRONG_TYPE, node, "expected the id of a turn")
        elif scenario is not None and node not in scenario.turn:
            near = self.findings.near(node, list(scenario.turn))
            self.report(codes.UNKNOWN_TURN, node, f"there is no turn `{harmless(node)}`", near)
        return str(node)
