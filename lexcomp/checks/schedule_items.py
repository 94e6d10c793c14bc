"""The items of Schedules that a cell of a legislation history names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lexcomp.checks.affected import natural, plain

_SCHEDULES = re.compile(
    r"\bSch(?:edule)?s?\.? ?(?P<nums>\d+[A-Z]*(?:(?:–|-|, | and )\d+[A-Z]*)*)?"
    r"(?: ?\((?P<inside>[^()]*)\))?"
)
_ITEMS = re.compile(r"\bitems? (?P<nums>\d.*)$")
_NUM = r"\d+[A-Z]*"
_RANGE = re.compile(rf"({_NUM})(?: ?[–-] ?({_NUM}))?")

Span = tuple[tuple[int, str], tuple[int, str]]
Place = tuple[str, Span | None]
"""A Schedule and the first and last of some items of it; None for all of it."""


def read_items(cell: str) -> tuple[Place, ...]:
    """Read what Schedules and items a cell names.

    Examples:
        >>> read_items("Sch 2 (items 10, 13) and Sch 4")
        (('2', ((10, ''), (10, ''))), ('2', ((13, ''), (13, ''))), ('4', None))
    """
    return tuple(_read(plain(cell)))


def lacking(cell: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return the items that one cell names and the others do not cover.

    An empty cell, or one that says “Remainder”, covers everything; so does what is
    named of a Schedule in other words than items, as far as that Schedule goes.

    Examples:
        >>> lacking("Sch 1 (items 3, 20)", ["s 1–3", "Sch 1 (items 1–12)"])
        ('Sch 1 item 20',)
    """
    words = list(others)
    if any(not each or "remainder" in each.lower() for each in words):
        return ()
    covering = [place for each in words for place in read_items(each)]
    return tuple(
        f"Sch {num} item {_printed(span)}".replace("Sch  ", "Sch ")
        for num, span in read_items(cell)
        if span and not _covered(covering, num, span)
    )


def _read(text: str) -> Iterator[Place]:
    for found in _SCHEDULES.finditer(text):
        items = _ITEMS.search(found["inside"] or "")
        nums = _schedules(found["nums"] or "")
        if not items:
            yield from ((num, None) for num in nums)
            continue
        for each in _RANGE.finditer(items["nums"]):
            first = natural(each[1])
            yield nums[-1], (first, natural(each[2]) if each[2] else first)


def _schedules(nums: str) -> list[str]:
    found: list[str] = []
    for each in _RANGE.finditer(nums):
        found.append(each[1])
        if each[2]:
            start, end = natural(each[1])[0] + 1, natural(each[2])[0]
            found += [*map(str, range(start, end)), each[2]]
    return found or [""]


def _covered(others: list[Place], num: str, span: Span) -> bool:
    """Tell whether the items of a Schedule are named, by one entry or by several."""
    named = [within for schedule, within in others if schedule == num]
    if any(within is None for within in named):
        return True
    spans = [within for within in named if within]
    if any(start <= span[0] and span[1] <= end for start, end in spans):
        return True
    numbers = range(span[0][0], span[1][0] + 1)
    return len(numbers) > 1 and all(
        any(start[0] <= number <= end[0] for start, end in spans) for number in numbers
    )


def _printed(span: Span) -> str:
    first, last = (f"{number}{letters}" for number, letters in span)
    return first if first == last else f"{first}–{last}"
