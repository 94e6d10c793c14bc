"""Read a legislation history that has come down to one paragraph a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lexcomp.endnotes.columns import (
    Cells,
    Column,
    is_application,
    is_number,
    is_registered,
)
from lexcomp.endnotes.entries import Line
from lexcomp.endnotes.nesting import LABEL
from lexcomp.model.text import Text

_CLOSES = re.compile(r"[^(\[]*[)\]]")
_FUSED = re.compile(r"(?P<name>\D.*\d{4})[_\s]+(?P<number>\d+\s*,\s*\d{4})")
_IDENTIFIED = re.compile(r".*\(F\d{4}[A-Z]\d{5}\)")
_FOOTNOTE = re.compile(r"\([a-z]{1,4}\)")
"""What stands for a date that a footnote tells."""

_GOES_ON = re.compile(r"\(Nos?\.? \d+\)|(?:of )?\d{4}$")
"""The end of a name that has been parted from its beginning."""

_COMMENCED = re.compile(r"[^:]+: (?:\d{1,2} [A-Z][a-z]+ \d{4}|Royal Assent)\b.*")
_HEADINGS = frozenset(
    {"act", "name", "title", "number", "and year", "number and year", "date"}
    | {"of assent", "date of assent", "assent", "year and number", "registration"}
    | {"date of commencement", "commencement", "frli registration or gazettal"}
    | {"application, saving or transitional provisions"}
    | {"application, saving and transitional provisions"}
    | {"date of registration", "date of notification", "in gazette", "of registration"}
)


@dataclass(frozen=True, slots=True)
class Stream:
    """What was made of lines.

    Attributes:
        rows: Rows of cells, each with what stands over it if that is “as amended by”.
        rest: The lines that are in no row.
        acts: Whether its headings are those of a table of Acts; None without any.
    """

    rows: tuple[tuple[Cells, str], ...]
    rest: tuple[Line, ...]
    acts: bool | None


def rows_of_stream(lines: tuple[Line, ...], *, named: bool) -> Stream:
    """Make rows of lines that are each a cell.

    A number and a date after it anchor a row: the name stands before them, what
    commenced and what applies after. Empty cells have left nothing behind.

    Args:
        lines: The lines, with any headings of columns and footnotes.
        named: Whether the rows have names, for lines without headings.
    """
    heads = [line.plain.lower() for line in lines if line.plain.lower() in _HEADINGS]
    acts = any("assent" in head for head in heads) if heads else None
    named = bool({"act", "name", "title"} & set(heads)) if heads else named
    split = _split(tuple(line for line in lines if not _is_heading(line)))
    anchors = [index for index in range(len(split)) if _is_anchor(split, index)]
    starts = [_start(split, anchor, named=named) for anchor in anchors]
    rest = list(split[: starts[0]] if starts else split)
    rows: list[tuple[Cells, str]] = []
    ends = [*starts, len(split)][1:]
    for anchor, start, end in zip(anchors, starts, ends, strict=True):
        cells, left = _row(split, start, anchor, end)
        above = LABEL.match(split[start - 1].plain) if start else None
        label = above or LABEL.match(split[start].plain)
        rows.append((cells, label[0] if label else ""))
        rest += [line for line in left if not LABEL.fullmatch(line.plain)]
    return Stream(tuple(rows), tuple(rest), acts)


def _is_heading(line: Line) -> bool:
    """Tell whether a line is the heading of a column, or a part of one."""
    return line.plain.lower() in _HEADINGS


def _split(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Part a name from a number that has run into it."""
    split: list[Line] = []
    lines = _unwrapped(lines)
    for index, line in enumerate(lines):
        following = lines[index + 1].plain if index + 1 < len(lines) else ""
        fused = _FUSED.fullmatch(line.plain)
        if fused and is_registered(following):
            name = line.text.cut(0, fused.end("name"))
            number = line.text.cut(fused.start("number"))
            split += [replace(line, text=name), replace(line, text=number)]
        else:
            split.append(line)
    return tuple(split)


def _unwrapped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Join a line that ends inside a bracket with the next, which closes it."""
    joined: list[Line] = []
    for line in lines:
        closes = _opens(line.plain) < 0 or _CLOSES.match(line.plain)
        if joined and _opens(joined[-1].plain) > 0 and closes:
            text = joined[-1].text.plus(Text(" ")).plus(line.text)
            joined[-1] = replace(joined[-1], text=text)
        else:
            joined.append(line)
    return tuple(joined)


def _opens(words: str) -> int:
    """Return how many more brackets words open than they close."""
    closed = sum(map(words.count, ")]"))
    return sum(map(words.count, "([")) - closed


def _is_anchor(lines: tuple[Line, ...], index: int) -> bool:
    """Tell whether a row is known by this line: its number, or date and identifier."""
    words = lines[index].plain
    if is_number(words):
        following = lines[index + 1].plain if index + 1 < len(lines) else ""
        undated = _FOOTNOTE.fullmatch(following) or _COMMENCED.fullmatch(following)
        return is_registered(following) or bool(undated and index)
    before = lines[index - 1].plain if index else ""
    is_identified = is_registered(words) and _IDENTIFIED.fullmatch(words)
    return bool(is_identified) and not is_number(before)


def _start(lines: tuple[Line, ...], anchor: int, *, named: bool) -> int:
    """Return where the row of an anchor begins: with its name, if it has one."""
    has_name = named or not is_number(lines[anchor].plain)
    if not (has_name and anchor):
        return anchor
    start = anchor - 1
    return start - 1 if start and _GOES_ON.match(lines[start].plain) else start


def _row(
    lines: tuple[Line, ...], start: int, anchor: int, end: int
) -> tuple[Cells, tuple[Line, ...]]:
    """Lay out the lines of a row; return it and the lines after it."""
    cells: Cells = {}
    if start < anchor:
        label = LABEL.match(lines[start].plain)
        cut = lines[start].text.cut(label.end() if label else 0)
        rest = lines[start + 1 : anchor]
        cells[Column.NAME] = (replace(lines[start], text=cut), *rest)
    body = anchor + 1
    if is_number(lines[anchor].plain):
        cells[Column.NUMBER] = (lines[anchor],)
        undated = _COMMENCED.fullmatch(lines[body].plain)
        body += 0 if undated else 1
        cells[Column.REGISTERED] = lines[anchor + 1 : body]
    else:
        cells[Column.REGISTERED] = (lines[anchor],)
    applied = body
    while applied < end and not _ends_commencement(lines[applied], applied - body):
        applied += 1
    cells[Column.COMMENCEMENT] = lines[body:applied]
    stop = applied
    while stop < end and is_application(lines[stop].plain):
        stop += 1
    cells[Column.APPLICATION] = lines[applied:stop]
    return cells, lines[stop:end]


def _ends_commencement(line: Line, read: int) -> bool:
    """Tell whether a line comes after what commenced."""
    if line.plain in {"—", "–", "-"} or LABEL.fullmatch(line.plain):
        return True
    if read > 0 and is_application(line.plain):
        return True
    footnote = re.match(r"\([a-z]{1,4}\)\s+\S|\*$", line.plain)
    return read > 0 and footnote is not None
