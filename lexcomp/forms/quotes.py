"""Words in quotation marks, and the words around them.

Forms speak about the words around quotations, so these are taken out first: what a form
sees is `Omit 1, substitute 2.` with a single character for each quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

FIRST, LAST = 0xE000, 0xE0FF
"""The characters that stand for quotations; no law prints them."""

ANY = f"[{chr(FIRST)}-{chr(LAST)}]"
"""A pattern of one quotation."""

TOKEN = re.compile(rf"\n|{ANY}|\w+|[^\w\s]")
"""A word, a stop, a quotation or the end of a line."""

_CLOSERS = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_NEXT = re.compile(
    r"\s*(?:$|[.,;:)]|\((?!s\))|(?:and|or|to|after|before|from|in|at|of|is|are|wherever"
    r"|where|first|second|third|last|twice|substitut\w*|insert\w*|respectively)\b)",
    re.IGNORECASE,
)
"""What follows a quotation; in one, an apostrophe may stand."""

_SPACED = re.compile(rf"\s*({ANY})\s*")
_BEFORE_STOP = re.compile(r"\s+([,.;:)])")
_AFTER_OPEN = re.compile(r"\(\s+")
_FULL_STOP = re.compile(rf"({ANY}|\))\. (?=(?:substitute|insert)\b)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words with their quotations taken out.

    Attributes:
        words: The words around the quotations, evenly spaced, with one character for
            each quotation.
        quotations: The quotations, in order.
        slips: What had to be overlooked to read them, in a few words each.
        fault: Why the quotations cannot be told from the other words, if so.
        opening: The first two words or stops, in small letters, `“` for a quotation.
    """

    words: str
    quotations: tuple[str, ...]
    slips: tuple[str, ...] = ()
    fault: str = ""
    opening: tuple[str, str] = ("", "")

    def quotation(self, mark: str) -> str:
        """Return the quotation that a character stands for; nothing for none."""
        return self.quotations[ord(mark) - FIRST] if mark else ""

    def restored(self, words: str) -> str:
        """Put the quotations back into words that have characters for them.

        Examples:
            >>> taken_out("Omit “oil”.").restored("delete \ue000")
            'delete “oil”'
        """
        return re.sub(ANY, lambda found: f"“{self.quotation(found[0])}”", words)


@lru_cache(maxsize=1024)
def taken_out(words: str) -> Quoted:
    """Take the quotations out of some words.

    Quotations may stand within quotations. Straight marks are told apart by the
    spaces beside them: one after a space opens.

    Examples:
        >>> found = taken_out("Omit “the “old” law”, substitute “it”.")
        >>> found.quotations
        ('the “old” law', 'it')
        >>> taken_out("Omit “the law, substitute “it”.").fault
        'a quotation mark opens and does not close'
    """
    found = _split(words, nested=True)
    slips: list[str] = []
    if found is None and (found := _split(words, nested=False)) is not None:
        slips.append("quotation marks with a space on the wrong side")
    if found is None and (repaired := _with_opening(words)):
        found = _split(repaired, nested=True)
        slips.append("a quotation mark that does not open")
    if found is None:
        fault = "a quotation mark opens and does not close"
        return Quoted(words, (), fault=fault, opening=_opening_of(words))
    template, quotations = found
    even = _even(template)
    if _FULL_STOP.search(even):
        even = _FULL_STOP.sub(r"\1, ", even)
        slips.append("a full stop in the place of a comma")
    if quotations and even[-1:] not in {".", ":", ";", ","} and "\n" not in even:
        slips.append("no full stop")
    if quotations and _squeezed(template) != _squeezed(even):
        slips.append("spaces lost or misplaced")
    return Quoted(even, quotations, tuple(slips), opening=_opening_of(even))


def _opening_of(words: str) -> tuple[str, str]:
    found = TOKEN.findall(words[:80])
    first, second = (*found[:2], "", "")[:2]
    return _named(first), _named(second)


def _named(token: str) -> str:
    return "“" if len(token) == 1 and FIRST <= ord(token) <= LAST else token.lower()


def _split(words: str, *, nested: bool) -> tuple[str, tuple[str, ...]] | None:
    """Return the words with a character for each quotation, or None if one is open."""
    pieces: list[str] = []
    quotations: list[str] = []
    at = 0
    while at < len(words):
        start = _opening(words, at)
        if start < 0:
            break
        end = _closing(words, start, nested=nested)
        if end < 0 or len(quotations) > LAST - FIRST:
            return None
        pieces += (words[at:start], chr(FIRST + len(quotations)))
        quotations.append(words[start + 1 : end])
        at = end + 1
    rest = words[at:]
    if "”" in rest:
        return None
    return "".join((*pieces, rest)), tuple(quotations)


def _opening(words: str, at: int) -> int:
    """Return where the next quotation opens; -1 if none does."""
    for index in range(at, len(words)):
        mark = words[index]
        if mark in {"“", '"'}:
            return index
        if mark in {"‘", "'"}:
            before, after = words[index - 1 : index], words[index + 1 : index + 2]
            if index == 0 or (before in {" ", "(", "\n"} and after.strip()):
                return index
    return -1


def _closing(words: str, start: int, *, nested: bool) -> int:
    """Return where the quotation that opens at an index closes; -1 if it does not."""
    opened = words[start]
    if opened == "“":
        return _closing_curly(words, start)
    if opened == '"':
        return _closing_straight(words, start, nested=nested)
    closer = _CLOSERS[opened]
    for index in range(start + 2, len(words)):
        if words[index] == closer and _NEXT.match(words, index + 1):
            return index
    return -1


def _closing_curly(words: str, start: int) -> int:
    depth = 0
    for index in range(start, len(words)):
        depth += (words[index] == "“") - (words[index] == "”")
        if depth == 0:
            return index
    return -1


def _closing_straight(words: str, start: int, *, nested: bool) -> int:
    depth = 1
    for index in range(start + 1, len(words)):
        if words[index] != '"':
            continue
        before, after = words[index - 1], words[index + 1 : index + 2]
        if (
            nested
            and before in " (—"
            and index > start + 1
            and (after.isalnum() or after in {"$", "*"})
        ):
            depth += 1
        else:
            depth -= 1
        if depth == 0:
            return index
    return -1


_ORPHAN = re.compile(
    r"(?P<before>.*\b(?:substitute|insert|substituting|add|Omit) )"
    r"(?P<words>[\w($][^“”\"]*)(?P<mark>[”\"])(?P<end>\.?)$",
    re.DOTALL,
)


def _with_opening(words: str) -> str:
    """Put back the mark that opens the last quotation, where only that is missing."""
    found = _ORPHAN.fullmatch(words)
    if not found or _split(found["before"], nested=True) is None:
        return ""
    mark = "“" if found["mark"] == "”" else '"'
    return f"{found['before']}{mark}{found['words']}{found['mark']}{found['end']}"


def _even(template: str) -> str:
    """Put one space beside each quotation, and none before a stop."""
    spaced = _SPACED.sub(r" \1 ", template).strip()
    return _AFTER_OPEN.sub("(", _BEFORE_STOP.sub(r"\1", spaced))


def _squeezed(words: str) -> str:
    """Return words with each run of spaces as one, and those at line ends gone."""
    return re.sub(r"\s+", " ", words).strip()
