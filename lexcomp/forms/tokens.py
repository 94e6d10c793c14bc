"""The words of a header, one token at a time."""

from __future__ import annotations

import re

NUM = "num"
"""A number that begins without brackets: 12AB, 700-1, 1.02(1)(a)."""
BRACKET = "bracket"
"""A number that begins with a bracket: (1A), (b)(iii)."""
WORD = "word"
QUOTED = "quoted"
"""Words in quotation marks, without the marks."""
COMMA = "comma"
DASH = "dash"
"""A dash between words or numbers, not one within a number."""
OPEN = "open"
CLOSE = "close"
END = "end"

# The number of a paragraph: (a), (aba), (zzah), (xviii), (iia); but not (note).
_LETTERS = (
    "(?!note|item|form|step|part|cell|rows?|list|last|both)[a-z]{1,4}"
    "|[ivxl]{1,6}[a-z]{0,2}"
)

_BRACKET = rf"\((?:[0-9]+[A-Za-z]*|{_LETTERS}|[A-Z]{{1,4}})\)"
_BRACKETS = rf"{_BRACKET}(?:\s*{_BRACKET})*"

_TOKEN = re.compile(
    rf"""\s*(?:
      (?P<bracket>{_BRACKETS})
    | (?P<num>[0-9][0-9A-Za-z]*(?:[-.‑][0-9A-Za-z]+)*(?:\s*{_BRACKETS})?)
    | (?P<word>[A-Za-z][0-9A-Za-z'’]*(?:[-.‑][0-9A-Za-z]+)*)
    | (?P<comma>,)
    | (?P<open>\()
    | (?P<close>\))
    | [“"](?P<quoted>[^“”"]+)[”"]
    | (?P<dash>--?|[–—‑])
    | (?P<end>[:.;]?\s*$)
    )""",
    re.VERBOSE,
)


class NotUnderstoodError(Exception):
    """The words of a header cannot be placed; caught where the header is read.

    Attributes:
        at: Where they begin.
        why: What is the matter with them, as a sentence; empty if that is all.
    """

    def __init__(self, at: int, why: str = "") -> None:
        """Take the place where understanding ends."""
        super().__init__(at)
        self.at = at
        self.why = why


class AmbiguousError(NotUnderstoodError):
    """The words of a header have two readings."""


class Tokens:
    """What is left to read of a header: the next token, and what lies beyond it.

    Attributes:
        words: The header.
        kind: The kind of the next token.
        value: Its words, without quotation marks.
        start: Where it begins.
        slips: What is amiss in what has been read, though it has one meaning.
        listed: Whether an “and” or “or” has been read between two things named.
    """

    __slots__ = (
        "_lower",
        "_next",
        "kind",
        "listed",
        "slips",
        "start",
        "value",
        "words",
    )

    def __init__(self, words: str) -> None:
        """Stand before the first token.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        self.words = words
        self._lower = words.lower()
        self.kind = self.value = ""
        self.start = 0
        self.slips: list[str] = []
        self.listed = False
        self.go_to(0)

    def go_to(self, at: int) -> None:
        """Make what stands at a place the next token.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        found = _MATCH(self.words, at)
        if found is None:
            raise NotUnderstoodError(at)
        self.kind = kind = found.lastgroup or END
        self.value = found[kind]
        start = found.start(kind)
        self.start = start - 1 if kind == QUOTED else start
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
        if self.kind != WORD:
            return ""
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

    def accept_match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Go past what a pattern matches from the beginning of the next token.

        Raises:
            NotUnderstoodError: If a character has no place in a header.
        """
        found = pattern.match(self.words, self.start)
        if found:
            self.go_to(found.end())
        return found

    def refuse(self, why: str = "") -> NotUnderstoodError:
        """Make an error that says that the next token is not understood."""
        return NotUnderstoodError(self.start, why)


_MATCH = _TOKEN.match
