"""Numbers that Word counts itself, so that no file holds them as words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from lexcomp.readers.docx_styles import VAL, W, value

DEEPEST = 9
"""A list has no more levels than these."""

LEVELS = frozenset(map(str, range(DEEPEST)))

LONGEST = 255
"""The words around the numbers of a level are no more than so many characters."""

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 4999


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: where it starts, and how its numbers are printed."""

    start: int = 1
    form: str = "decimal"
    words: str = ""
    restarts: bool = True


@dataclass(frozen=True, slots=True)
class _List:
    """A list as paragraphs refer to it: whose numbers it shares, and its levels."""

    shared: str
    levels: Mapping[int, Level]


@dataclass(slots=True)
class Numbers:
    """The lists of a document, and how far each has been counted."""

    lists: Mapping[str, _List] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, called: str, level: int) -> str:
        """Count one paragraph, and return its number as printed.

        A bullet is no number, and neither is that of a list that is not defined.
        """
        found = self.lists.get(called)
        if found is None or level not in found.levels:
            return ""
        counts = self.counts.setdefault(found.shared, {})
        counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            if found.levels.get(deeper, Level()).restarts:
                del counts[deeper]
        return _printed(found, level, counts)


def read_numbers(root: etree._Element | None) -> Numbers:
    """Read `numbering.xml`; a document without one counts nothing."""
    if root is None:
        return Numbers()
    shared = {
        each.get(f"{W}abstractNumId", ""): _levels(each)
        for each in root.iter(f"{W}abstractNum")
    }
    lists = {}
    for each in root.iter(f"{W}num"):
        base = value(each, "abstractNumId")
        levels, own = dict(shared.get(base, {})), False
        for override in each.iter(f"{W}lvlOverride"):
            index = _whole(override.get(f"{W}ilvl", ""), 0)
            levels |= _levels(override)
            started = value(override, "startOverride")
            if started and index < DEEPEST:
                was = levels.get(index, Level())
                start = _whole(started, 1)
                levels[index] = Level(start, was.form, was.words, was.restarts)
                own = True
        called = each.get(f"{W}numId", "")
        lists[called] = _List(f"{base} {called}" if own else base, levels)
    return Numbers(lists)


def _levels(holder: etree._Element) -> dict[int, Level]:
    levels = {}
    for each in holder.iterchildren(f"{W}lvl"):
        index = _whole(each.get(f"{W}ilvl", ""), 0)
        if index >= DEEPEST:
            continue
        words = each.find(f"{W}lvlText")
        levels[index] = Level(
            _whole(value(each, "start"), 0),
            value(each, "numFmt") or "decimal",
            words.get(VAL, "")[:LONGEST] if words is not None else "",
            value(each, "lvlRestart") != "0",
        )
    return levels


def _printed(found: _List, level: int, counts: Mapping[int, int]) -> str:
    here = found.levels[level]
    if here.form == "bullet":
        return ""

    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        said = found.levels.get(index, Level())
        return _form(said.form)(counts.get(index, said.start))

    return _PLACE.sub(number, here.words)


def _form(name: str) -> Callable[[int], str]:
    """Return how numbers of a form are written; decimal for one that is rare."""
    forms: dict[str, Callable[[int], str]] = {
        "lowerLetter": _letters,
        "upperLetter": lambda number: _letters(number).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda number: _roman(number).upper(),
        "decimalZero": lambda number: f"{number:02}",
        "none": lambda _: "",
    }
    return forms.get(name, str)


def _letters(number: int) -> str:
    """Count a to z and then aa to zz, as Word does.

    Examples:
        >>> _letters(1), _letters(26), _letters(28)
        ('a', 'z', 'bb')
    """
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 100)


def _roman(number: int) -> str:
    """Write a number in small roman numerals.

    Examples:
        >>> _roman(4), _roman(19)
        ('iv', 'xix')
    """
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        written += letters * times
    return written


def _whole(words: str, otherwise: int) -> int:
    return int(words) if words.isdecimal() and len(words) < DEEPEST else otherwise
