"""Which cell of a legislation history is which, also where cells have been lost."""

from __future__ import annotations

import itertools
import re
from enum import StrEnum

from lexcomp.endnotes.entries import Line, Row


class Column(StrEnum):
    """The columns of a legislation history, in their order, as messages name them."""

    NAME = "name"
    NUMBER = "number and year"
    REGISTERED = "date of assent or registration"
    COMMENCEMENT = "commencement"
    APPLICATION = "application, saving and transitional provisions"


Cells = dict[Column, tuple[Line, ...]]

_DATE = r"\d{1,2}\s*[A-Z][a-z]{2,8}\.?,?\s+\d{4}"
_NUMBER = re.compile(
    r"(?:\D{0,30}\s)?(?:\d+\s*(?:,|of)\s*\d{4}|\d{4},?\s+Nos?\.?\s*\d+|Nos?\.?\s*\d+.*)"
    r"(?:\s*\([a-z]+\))?"
)
_REGISTERED = re.compile(rf"{_DATE}(?:\s*[(\[].*)?|F\d{{4}}[A-Z]\d{{5}}")
_COMMENCED = re.compile(
    rf"{_DATE}|Royal Assent|commence|(?:^|[\s:])\([a-z]{{1,4}}\)|\(see |\[see "
)
_APPLICATION = re.compile(
    r"[—–-]+|(?:Ss?|ss?|Rr?|rr?|Regs?|Sch|Schedules?|Pt|Part|Items?|Cl?|Cc?)\b\.?.*"
    r"|[(\[]?(?:am|rep|see)\b.*"
)
_REFERRED = re.compile(r"\s*[(\[]see (?:Note|Table)\b[^)\]]*(?:[)\]]|$)")
_HEADINGS = (
    (Column.APPLICATION, re.compile(r"application|saving|transitional", re.IGNORECASE)),
    (Column.COMMENCEMENT, re.compile(r"commencement", re.IGNORECASE)),
    (Column.NUMBER, re.compile(r"number|^No\.?$", re.IGNORECASE)),
    (
        Column.REGISTERED,
        re.compile(r"assent|regist|gazett|notification|date", re.IGNORECASE),
    ),
    (
        Column.NAME,
        re.compile(
            r"^(?:name|title|citation|act|.*\b(?:instruments?|regulations?|rules"
            r"|ordinances?|acts?|legislation|law))$",
            re.IGNORECASE,
        ),
    ),
)


def columns_of(row: Row) -> tuple[Column, ...] | None:
    """Read the column headings of a legislation history, or return None."""
    words = [row.words(index) for index in range(len(row.cells))]
    return headings([each for each in words if each])


def headings(words: list[str]) -> tuple[Column, ...] | None:
    """Read column headings; None where they are not those of a legislation history.

    Examples:
        >>> found = headings(["Act", "Number and year", "Assent", "Commencement"])
        >>> [column.name for column in found]
        ['NAME', 'NUMBER', 'REGISTERED', 'COMMENCEMENT']
        >>> headings(["Provision(s)", "Commencement", "Date/Details"]) is None
        True
    """
    found = [_heading(each) for each in words]
    columns = tuple(each for each in found if each)
    if len(columns) != len(words) or len(set(columns)) != len(columns):
        return None
    identified = {Column.NAME, Column.NUMBER} & set(columns)
    return columns if identified and Column.COMMENCEMENT in columns else None


def laid_out(row: Row, columns: tuple[Column, ...]) -> Cells:
    """Give each cell of a row its column.

    Where the row has as many cells as columns they are taken in order. Otherwise
    cells have been lost, and each goes where what it says belongs.
    """
    cells = list(row.cells)
    while len(cells) > len(columns) and () in cells:
        cells.remove(())
    if len(cells) == len(columns):
        return dict(zip(columns, cells, strict=True))
    if len(cells) > len(columns):
        last = tuple(line for cell in cells[len(columns) - 1 :] for line in cell)
        return dict(zip(columns, (*cells[: len(columns) - 1], last), strict=True))
    ways = itertools.combinations(columns, len(cells))
    best = max(ways, key=lambda way: _fitness(way, cells))
    return dict(zip(best, cells, strict=True))


def is_number(words: str) -> bool:
    """Tell whether words are the number and year of a law, and nothing more."""
    return bool(re.fullmatch(r"\d+\s*,\s*\d{4}|\d{4}\s+No\.?\s*\d+", words))


def is_registered(words: str) -> bool:
    """Tell whether words are a date of assent or registration."""
    return bool(_REGISTERED.fullmatch(words))


def is_application(words: str) -> bool:
    """Tell whether words can be an application cell and no commencement."""
    unreferred = _REFERRED.sub("", words)
    is_whole = words.count("(") == words.count(")")
    return (
        is_whole
        and not unreferred.endswith(":")
        and bool(_APPLICATION.fullmatch(unreferred))
        and not _COMMENCED.search(unreferred)
    )


def _heading(words: str) -> Column | None:
    """Return the column that a heading names."""
    for column, pattern in _HEADINGS:
        if pattern.search(words):
            return column
    return None


def _fitness(way: tuple[Column, ...], cells: list[tuple[Line, ...]]) -> int:
    """Return how well cells fit the columns that they would go to."""
    words = [" ".join(line.plain for line in cell) for cell in cells]
    return sum(
        _fits(column, each) for column, each in zip(way, words, strict=True) if each
    )


def _fits(column: Column, words: str) -> int:
    """Return how well words fit a column."""
    is_day = bool(_REGISTERED.fullmatch(words))
    match column:
        case Column.NAME:
            other = is_day or _NUMBER.fullmatch(words) or _APPLICATION.fullmatch(words)
            return -2 if other or not re.search(r"[A-Za-z]{3}", words) else 2
        case Column.NUMBER:
            return 4 if is_number(words) else -4
        case Column.REGISTERED:
            return 3 if is_day else -4
        case Column.COMMENCEMENT:
            return 2 if _COMMENCED.search(words) else -1
        case Column.APPLICATION:
            return 2 if is_application(words) else -1
