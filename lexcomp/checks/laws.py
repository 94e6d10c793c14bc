"""The laws of a legislation history, found by any of the numbers they go by."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lexcomp.model.commencement import Pending
from lexcomp.model.endnotes import Cited, CommencementEntry, LawRow
from lexcomp.model.instrument import Citation, Series

Key = tuple[str, int, int]
"""Series, year and number, such that two names of one number are equal."""

_FAMILIES = {Series.ACT: "Act", Series.SR: "instrument", Series.SLI: "instrument"}
_NAMED = re.compile(
    r"\bNos?\.?\s*(\d+),?\s+(?:of\s+)?(\d{4})|\b(\d{4}),?\s+No\.?\s*(\d+)"
)
_BARE = re.compile(r"\b(\d+),\s*(\d{4})\b")
_REGISTERED = re.compile(r"\bF(\d{4})([A-Z])(\d{5})\b")


def key(citation: Citation) -> Key:
    """Return what two citations of one law have in common.

    Statutory Rules and Select Legislative Instruments are one series here: they
    were never numbered in the same year, and a table prints “51, 2013” for either.

    Examples:
        >>> key(Citation(2013, Series.SR, 51)) == key(Citation(2013, Series.SLI, 51))
        True
        >>> key(Citation(2013, Series.ACT, 51)) == key(Citation(2013, Series.SLI, 51))
        False
    """
    return family(citation), citation.year, citation.number


def family(citation: Citation) -> str:
    """Return the series that it is numbered in: Act, instrument or register."""
    return _FAMILIES.get(citation.series, f"register {citation.letter}")


def every_row(rows: tuple[LawRow, ...]) -> Iterator[LawRow]:
    """Yield rows and, after each, those under its “as amended by”."""
    for row in rows:
        yield row
        yield from every_row(row.amended_by)


def by_key(rows: tuple[LawRow, ...]) -> dict[Key, LawRow]:
    """Find rows, “as amended by” among them, by number and by register identifier."""
    found: dict[Key, LawRow] = {}
    for row in every_row(rows):
        for each in keys(row):
            found.setdefault(each, row)
    return found


def keys(row: LawRow) -> tuple[Key, ...]:
    """Return the keys of a row: its number, and its register identifier if any."""
    registered = _REGISTERED.search(row.register_id)
    return (key(row.citation), *([_register_key(registered)] if registered else []))


def named_in(text: str) -> tuple[tuple[Key, ...], ...]:
    """Return the laws that words name, each as all the keys it may be meant by.

    A number does not tell its series, so each numbered law has two keys.

    Examples:
        >>> named_in("as am by No 80, 1982")
        ((('Act', 1982, 80), ('instrument', 1982, 80)),)
    """
    pairs = [
        (int(found[2] or found[3]), int(found[1] or found[4]))
        for found in _NAMED.finditer(text)
    ]
    if not pairs:
        pairs = [(int(found[2]), int(found[1])) for found in _BARE.finditer(text)]
    numbered = [
        (("Act", year, number), ("instrument", year, number)) for year, number in pairs
    ]
    return (
        *numbered,
        *((_register_key(found),) for found in _REGISTERED.finditer(text)),
    )


def is_commenced(row: LawRow, day: dt.date | None) -> bool | None:
    """Tell whether a law had commenced by a day; None where only part of it had.

    What never commenced does not count where other parts did.
    """
    waiting = [
        _is_yet_to_commence(entry, day)
        for entry in row.commencements
        if entry.when is not Pending.NEVER
    ]
    if not waiting:
        return not row.commencements
    return None if any(waiting) and not all(waiting) else not any(waiting)


def has_effect(
    cited: Cited, found: dict[Key, LawRow], day: dt.date | None
) -> bool | None:
    """Tell whether a cited amendment shows in the text; None where that is unknown.

    It does not where it has not commenced, or is misdescribed and could not be given
    effect.
    """
    if not cited.commenced or "not incorp" in cited.qualifier:
        return False
    row = found.get(key(cited.citation))
    return is_commenced(row, day) if row else True


def _is_yet_to_commence(entry: CommencementEntry, day: dt.date | None) -> bool:
    """Tell whether a part was yet to commence, which old tables say in a note."""
    if entry.when is None:
        return "see Note" in entry.printed
    if isinstance(entry.when, Pending):
        return True
    return day is not None and entry.when > day


def _register_key(found: re.Match[str]) -> Key:
    return f"register {found[2]}", int(found[1]), int(found[3])
