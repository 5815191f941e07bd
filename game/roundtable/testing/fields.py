"""Reading single fields of a walkthrough; whatever is misshapen is reported where it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from roundtable.loading import codes
from roundtable.loading.diagnostics import shown as harmless
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Mapping, Node, Placed, Scalar, Sequence, whole

_LONGEST = 1_000


@dataclass(frozen=True)
class Fields:
    """Reads fields of mappings and collects what is wrong with them."""

    findings: Findings

    def text(self, node: Mapping, key: str) -> str | None:
        """The short text at `key`; None where there is none."""
        value = node.get(key)
        if value is None:
            return None
        if not isinstance(value, Scalar) or not value or len(value) > _LONGEST:
            self.report(codes.WRONG_TYPE, node.key(key), f"`{key}`: expected a short text")
            return None
        return str(value)

    def one_of(self, node: Mapping, key: str, known: Collection[Any]) -> str | None:
        """The word at `key`, which has to be one of those known."""
        value = self.text(node, key)
        if value is None or value in known:
            return value
        self.no_such(node[key], key, [str(each) for each in known])
        return None

    def no_such(self, node: Node, what: str, known: Collection[str]) -> None:
        """Report a name nobody knows, with the one most like it."""
        name = str(node)
        hint = self.findings.near(name, list(known)) or "known: " + ", ".join(known)
        self.report(codes.NOT_ONE_OF, node, f"there is no {what} `{harmless(name)}`", hint)

    def whole(self, node: Mapping, key: str, low: int, high: int) -> int | None:
        """The whole number at `key`, from `low` to `high`."""
        if key not in node:
            return None
        number = whole(node[key])
        if number is None:
            self.report(codes.NOT_A_NUMBER, node[key], f"`{key}`: expected a whole number")
        elif not low <= number <= high:
            self.report(codes.OUT_OF_RANGE, node[key], f"`{key}`: expected {low} to {high}")
            number = None
        return number

    def entries(self, node: Mapping, key: str, *, empty: bool = True) -> list[Node]:
        """The entries of the list at `key`; none where there is no list."""
        value = node.get(key)
        if value is None:
            return []
        if not isinstance(value, Sequence):
            self.report(codes.WRONG_TYPE, node.key(key), f"`{key}`: expected a list")
            return []
        if not value and not empty:
            self.report(codes.EMPTY_LIST, node.key(key), "at least one entry is needed")
        return list(value)

    def known(self, node: Mapping, known: tuple[str, ...]) -> None:
        """Report every key besides those known."""
        for key in node:
            if key not in known:
                near = self.findings.near(key, known) or "known here: " + ", ".join(known)
                message = f"there is no key `{harmless(key)}` here"
                self.report(codes.UNKNOWN_KEY, node.key(key), message, near)

    def report(self, code: codes.Code, at: Placed, message: str, hint: str = "") -> None:
        """Report a fault."""
        self.findings.report(code, at, message, hint)
