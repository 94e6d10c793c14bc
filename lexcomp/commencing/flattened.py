"""Commencement tables that have lost their cells: a line to each, one after another.

Conversions of laws to plain text write a table as lines. Where its rows begin is told
by their numbers, the second cell by the words in which such cells begin, and the third
by a date or a remark such as “Does not commence”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lexcomp.commencing.clause import Clause, Row, clauses_of_lines
from lexcomp.model.source import Source

_DATE = (
    r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December),? \d{4}"
)
_HEADS = re.compile(
    r"Commencement information|Column \d|Provision(?:\(s\)|s)?|Commencement"
    r"|Date/Details"
)
_LAST_HEAD = "Date/Details"
_NUMBERED = re.compile(rf"(?!{_DATE})(?P<num>\d+[A-Z]*)\.\s+(?P<what>.*)")
_WHEN = re.compile(
    rf"The (?:day|date|time|later|earlier|first|start|end|\d+\w* day|designated"
    rf"|[\d.]+%)\b"
    rf"|At the |Immediately |A (?:single )?(?:day|date) |On |{_DATE}|As |Same |When "
    rf"|If "
    rf"|Do(?:es)? not commence|Not proclaimed|Retrospective",
)
_TOLD = re.compile(
    rf"{_DATE}\.?|\(see .*|.*\bF\d{{4}}L\d+.*|Do(?:es)? not commence\.?|Not applicable"
    rf"|\(?paragraph \([a-z]\) applies\)?|\[see Note.*|\(.*appl(?:y|ies)\)"
    rf"|{_DATE} ?(?:\(.*\)|at .*)|\(?disallowed.*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r".*(?:[:,]|\b(?:and|or|the|of|on|to))$")
_LIST_MARK = re.compile(r"\([a-h]\) ")
_ENDS = re.compile(
    r"Notes?\b|\(\d+[A-Z]*\) |\([a-z]+\) (?:The|Sub|Sections?|Items?|Sched)|\*$|Endnote"
    r"|Table of A|STYLEREF|Schedule \d+ *$|Part \d"
    rf"|(?!{_DATE})\d+[A-Z]*\s+[A-Z][a-z]+ "
)


@dataclass(slots=True)
class _Cells:
    """The cells of a row that is open."""

    num: str
    line: int
    what: list[str]
    when: list[str]
    told: list[str]

    def take(self, line: str) -> None:
        """Put a line into the cell that it belongs to."""
        if not self.when:
            (self.when if _WHEN.match(line) else self.what).append(line)
            return
        begun = self.told and not line.startswith(("However", "Do not", "Does not"))
        begins = _TOLD.fullmatch(line) and not _GOES_ON.fullmatch(self.when[-1])
        (self.told if begun or begins else self.when).append(line)

    def row(self, file: str) -> Row:
        """Return the row."""
        cells = tuple(" ".join(each) for each in (self.what, self.when, self.told))
        return self.num, cells, Source(file, self.line)


def tables_in(
    lines: Sequence[str], file: str = ""
) -> Iterator[tuple[int, int, tuple[Row, ...]]]:
    """Yield the tables of commencement among lines: first line, end and rows.

    Args:
        lines: The lines.
        file: What to call their file.

    Examples:
        >>> lines = ["Provision(s)", "Commencement", "Date/Details",
        ...          "1. Schedule 1", "1 July 2016.", "1 July 2016", "Note: No more."]
        >>> [(rows[0][0], rows[0][1]) for _, _, rows in tables_in(lines)]
        [('1', ('Schedule 1', '1 July 2016.', '1 July 2016'))]
    """
    at = 0
    while at < len(lines):
        if lines[at].strip() != _LAST_HEAD:
            at += 1
            continue
        start = at
        while start and _HEADS.fullmatch(lines[start - 1].strip()):
            start -= 1
        rows, end = _rows(lines, at + 1)
        yield start, end, tuple(each.row(file) for each in rows)
        at = end


def clauses_with_tables(lines: Sequence[str], file: str = "") -> tuple[Clause, ...]:
    """Take apart a section that is given as lines, with its table if it has one.

    Args:
        lines: Its lines.
        file: What to call their file.
    """
    kept: list[str] = []
    rows: list[Row] = []
    at = 0
    for start, end, found in tables_in(lines, file):
        kept += lines[at:start]
        rows += found
        at = end
    kept += lines[at:]
    clauses = clauses_of_lines(kept)
    if not rows:
        return clauses
    return (Clause("1", "", None, tuple(rows)), *clauses)


def _rows(lines: Sequence[str], start: int) -> tuple[list[_Cells], int]:
    rows: list[_Cells] = []
    at = start
    while at < len(lines):
        line = " ".join(lines[at].split())
        if found := _NUMBERED.match(line):
            rows.append(_Cells(found["num"], at + 1, [found["what"]], [], []))
        elif not rows or _ends(rows[-1], line):
            break
        elif line:
            rows[-1].take(line)
        at += 1
    return rows, at


def _ends(row: _Cells, line: str) -> bool:
    if not _ENDS.match(line) or (_LIST_MARK.match(line) and not row.told):
        return False
    return bool(row.when) or not _NUMBERED.match(line)
