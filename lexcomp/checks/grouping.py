"""How an amendment history is set out: its groups, and its old and new punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lexcomp.checks.affected import Aspect, Kind, read_affected
from lexcomp.checks.body import cell_of
from lexcomp.checks.laws import Key, key
from lexcomp.checks.naming import affected
from lexcomp.checks.published import Published
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.finding import Finding, Severity

#: The year in which the Office of Parliamentary Counsel took over compiling and
#: stopped grouping.
_ABANDONED = 2012

_OLD_LABEL = re.compile(
    r"\b(?:[Ss]s?|[Rr]{1,2}|[Cc]c?|[Dd]iv|[Ss]ubdiv|[Cc]hapt|[Ss]ubhead|[Ss]ch)\."
)
_WORD = re.compile(r"\w*")
_NEW_LABEL = re.compile(r"(?:^|\bto |\bof |\bpreceding )(?:ss?|rr?|cc?)\s\d")
_OLD_CELL = re.compile(r"\b(?:ad|am|rep|rs|exp|renum)\.|\bNos?\.|\b\d{4} Nos?\b")
_NEW_CELL = re.compile(r"^(?:ad|am|rep|rs|exp|renum)(?=\s)|(?<!\d{4} )\bNos? \d")


def neighbours_are_grouped(published: Published) -> Iterator[Finding]:
    """C20: In an old table, neighbours with the same history share a row.

    `Ss. 7, 8` was the practice until 2011: 394 groups against 161 pairs left apart in
    all old tables. It was abandoned in 2012, and a table since never groups, so this
    looks only at tables wholly in the old style that have a group, and at histories
    that end before 2012. A note: nothing is wrong with the law or its history.

    Exceptions: many. Remedy: none is needed.
    """
    rows = published.endnotes.amendments
    grouped = any(len(read_affected(row.printed).nums) > 1 for row in rows)
    if not grouped or any(_is_new(row) for row in rows):
        return
    for above, row in pairwise(rows):
        if not (_is_groupable(above) and _is_groupable(row) and _beside(above, row)):
            continue
        history = _history(row)
        if not history or history != _history(above):
            continue
        message = (
            f"“{affected(above)}” and “{affected(row)}” have the same history, for "
            "which tables in the old style have one row."
        )
        source = published.at(row.source)
        name = affected(row)
        yield Finding("LC320", Severity.NOTE, message, source, name, "C20")


def rows_have_one_style(published: Published) -> Iterator[Finding]:
    """C20b: Within one row, punctuation is old or new, not both.

    `r. 4 | am. 1997 No. 3; F2021L01204` is old throughout and `r 3 | am No 3, 1997` new
    throughout: whoever restyled a row restyled all of it, and a table may hold rows of
    both kinds. Derived from the 30 rows of one compilation, all of which keep it.

    Exceptions: a citation by register identifier is neither old nor new.
    Remedy: restyle the whole row.
    """
    for row in published.endnotes.amendments:
        old, new = _signs(row)
        if old and new:
            message = (
                f"“{affected(row)}” has both “{old}” in the old style and “{new}” in "
                "the new."
            )
            source = published.at(row.source)
            name = affected(row)
            yield Finding("LC350", Severity.WARNING, message, source, name, "C20b")


def _is_new(row: HistoryRow) -> bool:
    return bool(_NEW_LABEL.search(row.printed))


def _is_groupable(row: HistoryRow) -> bool:
    cell = cell_of(row)
    return cell.kind is Kind.BASIC and cell.aspect is Aspect.WHOLE and not cell.moved


def _beside(above: HistoryRow, row: HistoryRow) -> bool:
    """Tell whether two rows might be one, and were not read from one."""
    apart = above.printed != row.printed
    return apart and (above.scope, above.group) == (row.scope, row.group)


def _history(row: HistoryRow) -> tuple[tuple[Effect, tuple[Key, ...]], ...]:
    """Return what was done to a provision by laws before the practice ended."""
    years = [cited.citation.year for line in row.lines for cited in line.laws]
    if not years or max(years) >= _ABANDONED:
        return ()
    return tuple(
        (line.effect, tuple(key(cited.citation) for cited in line.laws))
        for line in row.lines
    )


def _signs(row: HistoryRow) -> tuple[str, str]:
    """Return the first sign of the old style and the first of the new."""
    lines = [line.printed.strip() for line in row.lines]
    old = [_OLD_LABEL.search(row.printed), *map(_OLD_CELL.search, lines)]
    new = [_NEW_LABEL.search(row.printed), *map(_NEW_CELL.search, lines)]
    return (
        next((_whole(found) for found in old if found), ""),
        next((_whole(found) for found in new if found), ""),
    )


def _whole(found: re.Match[str]) -> str:
    """Return what was found up to the end of its last word."""
    rest = _WORD.match(found.string, found.end())
    return (found[0] + (rest[0] if rest else "")).strip()
