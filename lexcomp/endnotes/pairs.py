"""The left and right cells of an amendment history, however they have come down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from lexcomp.endnotes.cells import read_how
from lexcomp.endnotes.citations import Numbering
from lexcomp.endnotes.entries import Entry, Line, Row
from lexcomp.endnotes.sections import is_amendments_header
from lexcomp.model.text import Text

#: What a provision was renumbered as, on a line of its own.
RENUMBERED = re.compile(r"Renumbered\s+(?:as\s+)?(?P<label>\S.*)", re.IGNORECASE)
_LEGEND = re.compile(r"[“'\"]?\w+\.?\s*=\s*\w")
_HOW = re.compile(r"how affected", re.IGNORECASE)
#: Where a right cell may begin on the line of its left one.
_HOW_BEGINS = re.compile(
    r"(?:(?<=[.\s…])(?:ad|am|rep|rs|ed|exp|renum|reloc|mod)\b\.?\s*|(?<=\.\.)|(?<=\.\.\s))"
    r"(?:(?:SLI|SR|Statutory Rules|Act)\s)?"
    r"(?:Nos?\b|\d{4}\s+No|F\d{4}[A-Z]\d|C\d|LA\ss)"
)
#: The second line of a label, and the first of one.
_GOES_ON = re.compile(
    r"of (?:Part|Pt|Div|Division|Chapt|Chapter|Sch|Schedule)\b|formerly "
    r"|\(ss?\. \d[^()]*\)$"
)
_ENDS_OPEN = re.compile(
    r"^(?:(?:Note|Heading|(?:Sub)?[Hh]ead\.?) to|Subdiv|Div|Part|Note).* (?:of|to)$"
    r"|\b(?:First|Second|Third|Fourth|Fifth)$"
)


def pairs(
    entries: tuple[Entry, ...], numbering: Numbering
) -> Iterable[tuple[Line | None, tuple[Line, ...], bool]]:
    """Yield left and right cells, also of lines that are each a cell.

    With each goes whether it stands in a table.
    """
    place = 0
    entries = _unwrapped(entries)
    while place < len(entries):
        entry = entries[place]
        place += 1
        if isinstance(entry, Row):
            yield _left(entry), entry.rest(), True
            continue
        if is_heading(entry.plain):
            continue
        parted = _parted(entry, numbering)
        following = entries[place] if place < len(entries) else None
        if parted:
            yield *parted, False
        elif isinstance(following, Line) and _is_how(following, numbering):
            yield entry, (following,), False
            place += 1
        else:
            renumbered = isinstance(following, Line) and bool(
                RENUMBERED.match(following.plain)
            )
            yield entry, (), renumbered


def _unwrapped(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Join a label that takes two lines: `Subdiv. C of Div. 7` and `of Part 3`."""
    joined: list[Entry] = []
    for entry in entries:
        last = joined[-1] if joined else None
        if (
            isinstance(last, Line)
            and isinstance(entry, Line)
            and _is_wrapped(last.plain, entry.plain)
        ):
            text = last.text.plus(Text(" ")).plus(entry.text)
            joined[-1] = replace(last, text=text)
        else:
            joined.append(entry)
    return tuple(joined)


def _is_wrapped(before: str, after: str) -> bool:
    """Tell whether a label goes on in the next line."""
    # A line that is all of it a right cell is no beginning of a label either.
    goes_on = _GOES_ON.match(after) and not _HOW_BEGINS.search(f" {before}")
    return bool(goes_on) or bool(_ENDS_OPEN.search(before))


def _left(row: Row) -> Line | None:
    """Return the first cell of a row as one line."""
    if not (row.cells and row.cells[0]):
        return None
    first, *others = row.cells[0]
    text = first.text
    for line in others:
        text = text.plus(Text(" ")).plus(line.text)
    return replace(first, text=text)


def _parted(
    line: Line, numbering: Numbering
) -> tuple[Line | None, tuple[Line, ...]] | None:
    """Part a line that holds a right cell, or both; None where it holds none."""
    if _is_how(line, numbering):
        return None, (line,)
    begins = _HOW_BEGINS.search(line.plain, 1)
    if not begins or not line.plain[: begins.start()].strip(" ."):
        return None
    how = replace(line, text=line.text.cut(begins.start()))
    if not _is_how(how, numbering):
        return None
    return cut(line, begins.start()), (how,)


def _is_how(line: Line, numbering: Numbering) -> bool:
    """Tell whether a line says how something was affected."""
    lines, unread = read_how(line.text, numbering)
    return bool(lines) and not unread


def is_heading(words: str) -> bool:
    """Tell whether words are a heading of a column, or the legend under the title."""
    return bool(
        is_amendments_header(words) or _HOW.match(words) or _LEGEND.match(words)
    )


def cut(line: Line, end: int) -> Line:
    """Return the beginning of a line."""
    return replace(line, text=line.text.cut(0, end))
