"""The words of commencement provisions, made alike: spaces, numbers, ordinals."""

from __future__ import annotations

import re

from lexcomp.model.timing import Span

_ONES = {
    name: value
    for value, name in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
            *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
            *("sixteen", "seventeen", "eighteen", "nineteen"),
        )
    )
}
_NTHS = {
    name: value
    for value, name in enumerate(
        (
            *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth"),
            *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
            *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth"),
        )
    )
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_TENTHS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "sixtieth": 60}
_WHOLE = _ONES | _NTHS | _TENS | _TENTHS
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_WEEKDAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_FIGURES = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_COMPOUND = re.compile(r"(twenty|thirty|forty|fifty|sixty)[ -]?([a-z]+)")


def tidy(words: str) -> str:
    """Return words with single spaces, straight apostrophes and no stop at the end.

    Examples:
        >>> tidy("The  day after   assent.")
        'The day after assent'
    """
    made = " ".join(words.replace("\u2019", "'").split())
    made = made.replace("\u2011", "-").replace("\u00ad", "")
    return made.rstrip(" .;,:")


def number(words: str) -> int | None:
    """Read a number or an ordinal, in figures or in words.

    Examples:
        >>> number("28th"), number("twenty-eighth"), number("six"), number("many")
        (28, 28, 6, None)
    """
    said = words.strip().lower()
    if found := _FIGURES.fullmatch(said):
        return int(found[1])
    if said in _WHOLE:
        return _WHOLE[said]
    if (found := _COMPOUND.fullmatch(said)) and (ones := number(found[2])):
        return _TENS[found[1]] + ones
    return None


def month(words: str) -> int | None:
    """Return the number of a month by its name.

    Examples:
        >>> month("July"), month("Jul")
        (7, None)
    """
    name = words.capitalize()
    return _MONTHS.index(name) + 1 if name in _MONTHS else None


def weekday(words: str) -> int | None:
    """Return the number of a day of the week by its name, Monday being 1.

    Examples:
        >>> weekday("Sunday"), weekday("Someday")
        (7, None)
    """
    name = words.capitalize()
    return _WEEKDAYS.index(name) + 1 if name in _WEEKDAYS else None


def span(words: str) -> Span | None:
    """Return the span that a word names.

    Examples:
        >>> span("months")
        <Span.MONTH: 'month'>
    """
    name = words.lower().removesuffix("s")
    return Span(name) if name in set(Span) else None
