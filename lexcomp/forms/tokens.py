"""The words of a header, one token at a time."""

from __future__ import annotations

import re

NUM = "num"
"""A number that stands without brackets: 12AB, 700-1, 1.02."""
BRACKET = "bracket"
"""A number in brackets: (1A), (b), (iii)."""
WORD = "word"
COMMA = "comma"
OPEN = "open"
CLOSE = "close"
END = "end"

# The number of a paragraph: (a), (aba), (zzah), (xviii), (iia); but not (note).
_LETTERS = "(?!note|item|form|step|part|cell|rows|list)[a-z]{1,4}|[ivxl]{1,6}[a-z]{0,2}"

_TOKEN = re.compile(
    rf"""\s*(?:
      \((?P<bracket>[0-9]+[A-Za-z]*|{_LETTERS}|[A-Z]{{1,4}})\)
    | (?P<num>[0-9][0-9A-Za-z]*(?:[-.‑][0-9A-Za-z]+)*)
    | (?P<word>[A-Za-z][0-9A-Za-z'’]*(?:[-.‑][0-9A-Za-z]+)*)
    | (?P<comma>,)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<end>:?\s*$)
    )""",
    re.VERBOSE,
)


class NotUnderstoodError(Exception):
    """The words of a header cannot be placed; caught where the header is read.

    Attributes:
        at: Where they begin.
    """

    def __init__(self, at: int) -> None:
        """Take the place where understanding ends."""
        super().__init__(at)
        self.at = at


class Tokens:
    """What is left to read of a header: the next token, and what lies beyond it.

    Attributes:
        kind: The kind of the next token.
        value: Its words; for a number in brackets, without the brackets.
        start: Where it begins.
    """

    __slots__ = ("_lower", "_next", "kind", "start", "value", "words")

    def __init__(self, words: str) -> None:
        """Stand before the first token.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        self.words = words
        self._lower = words.lower()
        self.kind = self.value = ""
        self.start = 0
        self.go_to(0)

    def go_to(self, at: int) -> None:
        """Make what stands at a place the next token.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        found = _TOKEN.match(self.words, at)
        if found is None:
            raise NotUnderstoodError(at)
        self.kind = kind = found.lastgroup or END
        self.value = found[kind]
        self.start = found.start(kind) - (kind == BRACKET)
        self._next = found.end()

    def take(self) -> str:
        """Return the words of the next token and go past it.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        value = self.value
        self.go_to(self._next)
        return value

    def accept(self, *words: str) -> str:
        """Go past the next token if it is one of these words; small letters do.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        if self.kind != WORD or (word := self.value.lower()) not in words:
            return ""
        self.take()
        return word

    def accept_phrase(self, *phrases: str) -> str:
        """Go past the first of these phrases that comes next.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        for phrase in phrases:
            if self._lower.startswith(phrase, self.start):
                end = self.start + len(phrase)
                if not self._lower[end : end + 1].isalnum():
                    self.go_to(end)
                    return phrase
        return ""

    def accept_kind(self, kind: str) -> bool:
        """Go past the next token if it is of this kind.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        if self.kind != kind:
            return False
        self.take()
        return True

    def refuse(self) -> NotUnderstoodError:
        """Make an error that says that the next token is not understood."""
        return NotUnderstoodError(self.start)
