"""Put the laws that amended an amending law under it, as “as amended by” says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lexcomp.endnotes import codes
from lexcomp.model.endnotes import LawRow
from lexcomp.model.finding import Finding

#: What stands over a law that amended an amending law. Where it names that law, as
#: we print it, no order of rows is needed to tell.
LABEL = re.compile(
    r"(?:(?:\w+ )?(?:Nos?\.? ?(?P<number>\d+), (?P<year>\d{4})"
    r"|(?P<first>\d{4}) No\.? (?P<then>\d+)|F(?P<since>\d{4})[A-Z](?P<id>\d{5}))"
    r" as also|as) amended by\b:?\s*",
    re.IGNORECASE,
)


def named_by(label: str) -> tuple[int, int] | None:
    """Return the number and year of the law that a label names, if it does.

    Examples:
        >>> named_by("No 9, 1996 as also amended by"), named_by("as amended by")
        ((9, 1996), None)
        >>> named_by("F2018L01408 as also amended by")
        (1408, 2018)
    """
    found = LABEL.match(label)
    if not found:
        return None
    for number, year in (("number", "year"), ("then", "first"), ("id", "since")):
        if found[number]:
            return int(found[number]), int(found[year])
    return None


@dataclass(frozen=True, slots=True)
class Listed:
    """A row as listed.

    Attributes:
        row: The row.
        style: The style of its name.
        labelled: Whether “as amended by” is over it.
        under: The number and year of the law that the label names, where it does.
        table: Which of the tables it is in.
    """

    row: LawRow
    style: str
    labelled: bool
    under: tuple[int, int] | None = None
    table: int = 0


def nested(listed: list[Listed]) -> tuple[tuple[LawRow, ...], tuple[Finding, ...]]:
    """Nest the rows of a legislation history.

    A row under a label amended the law of the row before it. One label may stand
    over several rows; the style of their names tells, where a source keeps it, and
    else the order: a row that would put the main rows out of order is nested too.
    """
    depths: list[int] = []
    findings: list[Finding] = []
    for index, each in enumerate(listed):
        depth = _depth(listed, depths, index)
        if depth and not each.labelled and not _styled(each.style):
            under = next(
                listed[back].row
                for back in range(index - 1, -1, -1)
                if depths[back] < depth
            )
            number, main = str(each.row.citation), str(under.citation)
            findings.append(codes.taken_as_nested(number, main, each.row.source))
        depths.append(depth)
    rows = [each.row for each in listed]
    return _tree(rows, depths, 0, 0, len(rows)), tuple(findings)


def _depth(listed: list[Listed], depths: list[int], index: int) -> int:
    """Return how deep a row is nested; a main row is 0."""
    each = listed[index]
    if not index:
        return 0
    if each.under:
        for back in range(index - 1, -1, -1):
            citation = listed[back].row.citation
            if (citation.number, citation.year) == each.under:
                return depths[back] + 1
    styled = _styled(each.style)
    if styled:
        return min(styled, depths[-1] + 1)
    if each.labelled:
        return depths[-1] + 1
    return 1 if depths[-1] and _is_out_of_order(listed, depths, index) else 0


def _styled(style: str) -> int:
    """Return the depth that the style of a name tells, or 0."""
    low = style.lower()
    if low.startswith("enotetti") and "heading" not in low:
        return 2 if low.endswith("sub") else 1
    return 1 if low == "asamendedital" else 0


def _is_out_of_order(listed: list[Listed], depths: list[int], index: int) -> bool:
    """Tell whether a row would stand between main rows of lower numbers.

    The main rows are in the order of their numbers in 270 of 272 official Acts.
    """
    last = index + 1 >= len(listed) or listed[index + 1].table != listed[index].table
    if last or listed[index + 1].labelled:
        return False
    if listed[index - 1].table != listed[index].table:
        return False
    backwards = range(index - 1, -1, -1)
    main = next(listed[back].row for back in backwards if depths[back] == 0)
    following = listed[index + 1].row.citation
    return main.citation < following < listed[index].row.citation


def _tree(
    rows: list[LawRow], depths: list[int], depth: int, start: int, end: int
) -> tuple[LawRow, ...]:
    """Return the rows of one depth, each with those nested under it."""
    found: list[LawRow] = []
    index = start
    while index < end:
        stop = index + 1
        while stop < end and depths[stop] > depth:
            stop += 1
        inner = _tree(rows, depths, depth + 1, index + 1, stop)
        found.append(replace(rows[index], amended_by=inner))
        index = stop
    return tuple(found)
