"""The numbers of provisions: where they end, and how deep they lie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lexcomp.model.path import Unit

BRACKETED = re.compile(
    r"\(([0-9]{1,3}[A-Za-z]{0,4}|[ivx]{1,6}[a-z]{0,2}[A-Z]{0,2}|[a-z]{1,3}[A-Z]{0,2}"
    r"|[a-z]{2}[a-d]{2,3}|zz[a-z]{2}|a[a-z]a[a-z]|[A-Z]{1,2}|[IVX]{1,5}) ?\)\s*"
)
"""A number in brackets, with the space after it."""

SECTION_NUMBER = r"[0-9]+[A-Z]*(?:[-.][0-9]*(?:[A-Z]+[0-9]*)?)*(?<![-.])"
"""What a section is counted with: 3, 12AB, 700-1, 1.02, 1064-B1."""

MOST_DIGITS = 100
"""A number has fewer digits; Python itself reads no more than 4,300."""

LARGEST_GAP = 3
"""So far one roman number may lie from the one before it in a list."""

_ROMAN = re.compile(r"(x{0,4})(ix|iv|v?i{0,4})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10}
_PIECES = re.compile(r"[0-9]+|[A-Z]+|[a-z]+")

Open = Sequence[tuple[Unit, str]]
"""The units and numbers of the paragraphs that are open, outermost first."""


@lru_cache(maxsize=4096)
def order(num: str) -> tuple[tuple[int, str], ...]:
    """Return what puts numbers of sections in order.

    Examples:
        >>> order("9") < order("9A") < order("10") < order("10AA")
        True
        >>> order("57-17A") < order("57-17B") < order("57A-1")
        True
    """
    pieces: list[tuple[int, str]] = []
    for part in re.split(r"[-.]", num):
        found = re.match(r"([0-9]*)(.*)", part)
        digits, letters = (found[1], found[2]) if found else ("", part)
        pieces.append((int(digits[:MOST_DIGITS] or 0), letters))
    return tuple(pieces)


@lru_cache(maxsize=1024)
def roman(num: str) -> tuple[int, str] | None:
    """Read a small roman number and any letters put after it; None if it is none.

    Examples:
        >>> roman("iv"), roman("iia"), roman("b")
        ((4, ''), (2, 'a'), None)
        >>> roman("iiA")
        (2, 'A')
    """
    found = _ROMAN.match(num)
    if not found or not found[0]:
        return None
    value = 0
    numerals = [_VALUES[letter] for letter in found[0].lower()]
    for this, following in zip(numerals, [*numerals[1:], 0], strict=True):
        value += -this if this < following else this
    suffix = num[found.end() :]
    return (value, suffix) if re.fullmatch(r"[a-h]{0,2}|[A-Z]{0,2}", suffix) else None


def unit_of(num: str, opened: Open, following: str, *, opens_list: bool) -> Unit:
    """Tell how deep a number in brackets lies, from what stands around it.

    Digits count subsections, small letters paragraphs, small roman numbers
    subparagraphs and capitals what is below them. Only `(i)`, `(v)` and `(x)` can be
    either letter or roman: the list that is open, or the number that follows, decides.

    Args:
        num: The number without brackets.
        opened: What is open, from the paragraph down; what is known to be around a
            part of a law has no number.
        following: The next number in brackets, or nothing.
        opens_list: Whether the words before it end by opening a list.

    Examples:
        >>> unit_of("i", [(Unit.PARAGRAPH, "h")], "j", opens_list=False).value
        'paragraph'
        >>> unit_of("i", [(Unit.PARAGRAPH, "h")], "ii", opens_list=True).value
        'subparagraph'
    """
    if num[0].isdigit():
        return Unit.SUBSECTION
    if num[0].isupper():
        return Unit.SUBSUBPARAGRAPH
    value = roman(num)
    if value is None:
        return Unit.PARAGRAPH
    nums = dict(opened)
    letter, numeral = nums.get(Unit.PARAGRAPH), nums.get(Unit.SUBPARAGRAPH)
    if numeral is not None and _comes_after(value, roman(numeral)):
        return Unit.SUBPARAGRAPH
    if letter == "":
        return Unit.SUBPARAGRAPH
    if letter is not None and _is_next_letter(letter, num):
        roman_list = opens_list or roman(following) == (value[0] + 1, "")
        return Unit.SUBPARAGRAPH if roman_list else Unit.PARAGRAPH
    if len(num) > 1 or value == (1, "") or opens_list:
        return Unit.SUBPARAGRAPH
    return Unit.PARAGRAPH


def _comes_after(value: tuple[int, str], before: tuple[int, str] | None) -> bool:
    """Tell whether a roman number goes on from another, perhaps over repealed ones."""
    return before is not None and before < value <= (before[0] + LARGEST_GAP, "zz")


def _is_next_letter(before: str, num: str) -> bool:
    """Tell whether (i), (v) or (x) can come after (h), (ha), (u) or (w)."""
    return len(num) == 1 and ord(before[0]) + 1 == ord(num)
