"""What the left cell of a row of an amendment history names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache


class Aspect(StrEnum):
    """What of a provision a row is about."""

    WHOLE = "whole"
    HEADING = "heading"
    NOTE = "note"


class Kind(StrEnum):
    """The kinds of provision that can be looked for in a body."""

    BASIC = "section"
    SCHEDULE = "schedule"
    FORM = "form"
    OTHER = "other"
    """Parts and Divisions, whose numbers are used again and again, and the rest:
    Title, Preamble, Dictionary, items of an amending Act."""


@dataclass(frozen=True, slots=True)
class Affected:
    """What a row names.

    Attributes:
        aspect: Whether it is the provision, its heading or a note to it.
        kind: What kind of provision it is.
        nums: The numbers named, those within a range as far as they can be told.
        sure: The numbers that are printed. What lies within a range need not exist.
        ranges: The first and last number of each range.
        moved: Whether it tells of another number that the provision had before.
        became: The number that it, or the provision above it, later got; old tables
            have such a line or row, `Renumbered s. 108`.
    """

    aspect: Aspect
    kind: Kind
    nums: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    ranges: tuple[tuple[str, str], ...] = ()
    moved: bool = False
    became: str = ""


_UNITS = {
    **dict.fromkeys(
        ("s", "r", "c", "reg", "cl", "section", "regulation", "rule", "clause"),
        Kind.BASIC,
    ),
    **dict.fromkeys(("sch", "schedule"), Kind.SCHEDULE),
    "form": Kind.FORM,
}
_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
)
_ORDINALS = {word: str(number) for number, word in enumerate(_WORDS, start=1)}
_HEADING = re.compile(
    r"^(?:sub)?head(?:ing)?s?\.? (?:to|preceding|before|above) ", re.IGNORECASE
)
_NOTE = re.compile(
    r"^notes?\b[\d, and]* (?:to|at the end of|after|under) ", re.IGNORECASE
)
_MOVED = re.compile(r"\s*\(?\b(?:formerly|prev|renumbered)\b.*$", re.IGNORECASE)
_RENUMBERED = re.compile(
    r"\brenumbered (?:as )?(?:[a-z]+\.? ?)?(\d[0-9A-Z-]*)", re.IGNORECASE
)
_HEADED = re.compile(r" (?:sub)?heading$", re.IGNORECASE)
_PLURAL = re.compile(r"(?:[a-z]+s|rr|cc)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NAMED = re.compile(r"(?P<word>[A-Za-z]+)\.? ?(?P<list>\d.*|[IVXLC]+|)$")
_NUM = re.compile(r"\d[0-9A-Za-z.]*(?:-\d[0-9A-Za-z.]*)*$")
_PIECES = re.compile(r"(\d*)([A-Z]*?)([A-Z]?)$")


@lru_cache(maxsize=4096)
def read_affected(cell: str) -> Affected:
    """Read a left cell, in the old style or the new.

    Examples:
        >>> read_affected("r. 4").nums, read_affected("Form 3").kind.value
        (('4',), 'form')
        >>> read_affected("Ss. 5A-5C, 7").nums
        ('5A', '5B', '5C', '7')
        >>> read_affected("ss 5A–5C").sure
        ('5A', '5C')
        >>> read_affected("s 23-4").nums
        ('23-4',)
        >>> read_affected("Heading to s. 5").aspect.value
        'heading'
        >>> read_affected("Part 2").kind.value
        'other'
    """
    text = plain(cell)
    became = _RENUMBERED.search(text)
    found = Affected(
        _aspect(text),
        Kind.OTHER,
        moved=bool(_MOVED.search(text)),
        became=became[1] if became else "",
    )
    for around in (_HEADING, _NOTE, _MOVED, _BRACKETS, _HEADED):
        text = around.sub("", text)
    kind, words = _kind(text.strip(" .,;"))
    if kind is Kind.OTHER:
        return found
    if not words[:1].isdigit():
        return replace(found, kind=kind, nums=(words,), sure=(words,))
    plural = bool(_PLURAL.match(text))
    return _numbers(replace(found, kind=kind), words, plural=plural)


def schedule_number(words: str) -> str | None:
    """Return the number of a Schedule, empty where it has none, None if it is none.

    Examples:
        >>> schedule_number("Schedule 2"), schedule_number("The Schedule")
        ('2', '')
        >>> schedule_number("First Schedule"), schedule_number("Part 2")
        ('1', None)
    """
    kind, num = _kind(plain(words))
    return num if kind is Kind.SCHEDULE else None


def plain(words: str) -> str:
    """Make special spaces and hyphens plain; an en dash stays, being a range."""
    hyphens = words.replace("\u2011", "-").replace("\u00ad", "")
    return " ".join(hyphens.split()).strip()


def natural(num: str) -> tuple[int, str]:
    """Return a number's digits and what follows; letters do not settle the order.

    Examples:
        >>> natural("33AB"), natural("IV")
        ((33, 'AB'), (0, 'IV'))
    """
    digits = re.match(r"\d+", num)
    return (int(digits[0]), num[digits.end() :]) if digits else (0, num)


def _aspect(text: str) -> Aspect:
    if _HEADING.search(text) or _HEADED.search(text):
        return Aspect.HEADING
    return Aspect.NOTE if _NOTE.search(text) else Aspect.WHOLE


def _kind(text: str) -> tuple[Kind, str]:
    """Return what a cell counts and the numbers it prints."""
    first, _, rest = text.partition(" ")
    if rest.lower() in {"schedule", "sch"}:
        return Kind.SCHEDULE, _ORDINALS.get(first.lower(), "")
    found = _NAMED.match(text)
    if not found:
        return Kind.OTHER, ""
    word = found["word"].lower()
    singular = {"ss": "s", "rr": "r", "cc": "c"}.get(word, word)
    kind = _UNITS.get(singular) or _UNITS.get(singular.removesuffix("s"))
    if kind is None or (kind is Kind.BASIC and not found["list"][:1].isdigit()):
        return Kind.OTHER, ""
    return kind, found["list"].strip()


def _numbers(cell: Affected, words: str, *, plural: bool) -> Affected:
    """Read a list such as `5A–5C, 7 and 9`."""
    pieces = [each for each in re.split(r",\s*|\s+and\s+", words) if each]
    nums: list[str] = []
    sure: list[str] = []
    ranges: list[tuple[str, str]] = []
    for piece in pieces:
        ends = _ends(piece, plural=plural, alone=len(pieces) == 1)
        if not all(_NUM.match(end) for end in ends):
            return replace(cell, kind=Kind.OTHER)
        sure += ends
        nums += _within(ends[0], ends[-1])
        if len(ends) > 1:
            ranges.append((ends[0], ends[1]))
    return replace(cell, nums=tuple(nums), sure=tuple(sure), ranges=tuple(ranges))


def _ends(piece: str, *, plural: bool, alone: bool) -> tuple[str, ...]:
    """Part a range. Old tables write it with a hyphen, as section 23-4 has one."""
    first, dash, last = (part.strip() for part in piece.partition("–"))
    if dash:
        return first, last
    first, dash, last = (part.strip() for part in piece.partition("-"))
    plain_numbers = first.isdigit() and last.isdigit()
    if not (dash and plural and "-" not in last and _order(first) < _order(last)):
        return (piece,)
    return (first, last) if alone or not plain_numbers else (piece,)


def _order(num: str) -> tuple[int, int, str]:
    number, letters = natural(num)
    return number, len(letters), letters


def _within(first: str, last: str) -> list[str]:
    """Return the numbers from first to last, or only these if that is not plain."""
    if first == last:
        return [first]
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first), int(last) + 1)]
    start, end = _PIECES.match(first), _PIECES.match(last)
    if start and end and start.group(1, 2) == end.group(1, 2) and start[3] and end[3]:
        letters = range(ord(start[3]), ord(end[3]) + 1)
        return [f"{start[1]}{start[2]}{chr(letter)}" for letter in letters]
    return [first, last]
