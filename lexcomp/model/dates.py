"""Dates as Australian law writes them: in full, and short as endnotes do."""

from __future__ import annotations

import datetime as dt
import re

#: The months as endnotes shorten them: June, July and Sept have four letters.
MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "June",
    "July", "Aug", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip

_FULL = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s*([A-Za-z]{3,9})\.?,?\s+(\d{4})")


def short(day: dt.date) -> str:
    """Write a date as endnotes do.

    Examples:
        >>> short(dt.date(2021, 9, 1))
        '1 Sept 2021'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def long(day: dt.date) -> str:
    """Write a date in full.

    Examples:
        >>> long(dt.date(2021, 9, 1))
        '1 September 2021'
    """
    return f"{day.day} {_FULL[day.month - 1]} {day.year}"


def read(text: str) -> dt.date | None:
    """Read a date, short or in full.

    The months of three letters that are not official (Jun, Sep) are read too, so
    that a slip in an endnote loses nothing. None means that this is no date.

    Examples:
        >>> read("1 Sept 2021") == read("1 September 2021") == read("1 Sep 2021")
        True
        >>> read("31 June 2021") is None
        True
    """
    found = _DATE.fullmatch(text.strip())
    month = _month(found[2]) if found else None
    if not found or not month:
        return None
    try:
        return dt.date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None


def _month(word: str) -> int | None:
    """Return the number of a month by its name or the beginning of its name."""
    for number, full in enumerate(_FULL, start=1):
        if full.lower().startswith(word.lower()):
            return number
    return None
