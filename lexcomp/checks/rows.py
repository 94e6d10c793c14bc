"""The rows of an amendment history: their order, their places, none twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from lexcomp.checks.affected import Aspect, Kind, natural, plain, schedule_number
from lexcomp.checks.body import (
    Key,
    cell_of,
    former,
    places,
    row_key,
    row_keys,
    text_order,
)
from lexcomp.checks.naming import affected
from lexcomp.checks.published import Published
from lexcomp.checks.subheader import UNITS, container, covered
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.path import Label

_MOVED = frozenset({Effect.RENUMBERED, Effect.RELOCATED})


def rows_follow_the_text(published: Published) -> Iterator[Finding]:
    """C9: Rows stand in the order of the text, within the body and each Schedule.

    The text settles it, not the letters: `33, 33AA, 33AB, 33A` is as official as
    `15A, 15AA, 15AB, 15B`. Held by 1,599 of 1,603 pairs of rows in official Acts and
    168 of 168 since 2014. A repealed provision keeps its old place; where the numbers
    of a text ascend throughout, so must those of its repealed provisions (2,422 of
    2,423). Of several misplaced rows the fewest are named that make up the disorder.

    Exceptions: the text of Schedules and Dictionaries was not measured.
    Remedy: move the row.
    """
    order = text_order(published)
    for rows in _columns(published).values():
        # A second row for a provision is another rule's affair (C15).
        first = dict.fromkeys(key for key, _ in rows if key in order)
        by_key = dict(reversed(rows))
        present = [(order[key], by_key[key]) for key in first]
        kept = _longest_rise([place for place, _ in present])
        for index, (_, row) in enumerate(present):
            if index not in kept:
                yield _misplaced(published, row, _violated(index, present, kept))
        yield from _numbers_fall(published, rows, order)


def provisions_have_one_row(published: Published) -> Iterator[Finding]:
    """C15: Each section and Form has one row within the body or its Schedule.

    A provision repealed and added again keeps its row and gets another line. Held by
    2,888 of 2,890 sections of official Acts and 245 of 245 since 2014.

    Exceptions: a provision that was renumbered has a row under its old number and one
    under its new, and another may since have taken the old. One that is gone, and one
    added in another Part under its number, are two provisions with a row each.
    Remedy: join the rows.
    """
    seen: set[tuple[str | None, Key]] = set()
    gone = former(published)
    for place, row in enumerate(published.endnotes.amendments):
        cell = cell_of(row)
        if cell.aspect is not Aspect.WHOLE or cell.kind not in {Kind.BASIC, Kind.FORM}:
            continue
        if place in gone:
            continue
        if cell.moved or any(line.effect in _MOVED for line in row.lines):
            continue
        over = _schedule_over(row) if cell.kind is Kind.FORM else None
        named = {(over, key) for key in row_keys(row, cell)}
        again = not seen.isdisjoint(named)
        seen |= named
        if again:
            message = f"There is a second row for {affected(row)}{_place(row)}."
            source = published.at(row.source)
            name = affected(row)
            yield Finding("LC315", Severity.ERROR, message, source, name, "C15")


def rows_stand_under_their_part(published: Published) -> Iterator[Finding]:
    """C16: A section stands under the sub-header of the Part or Division it is in.

    Sub-headers show the present structure of the text. Held by 1,157 of 1,159
    sections of official Acts as to Parts and 1,145 of 1,157 as to Divisions.

    Exceptions: a provision that is gone, or was renumbered, is not looked at. A
    hyphen makes no difference: sub-headers write `Subdivision 16B` for 16-B.
    Remedy: move the row or the sub-header.
    """
    inside = {place.key: place.containers for place in places(published)}
    headed = {
        label
        for group in published.endnotes.groups
        for piece in group.split(" / ")
        if (label := container(piece))
    }
    gone = former(published)
    for place, row in enumerate(published.endnotes.amendments):
        cell = cell_of(row)
        if cell.aspect is not Aspect.WHOLE or cell.kind is not Kind.BASIC:
            continue
        if place in gone:
            continue
        for num in () if cell.became else cell.sure:
            chain = inside.get(row_key(row, cell, num))
            said = _astray(row, chain, headed) if chain is not None else ""
            if said:
                message = f"“{affected(row)}” {said}."
                source = published.at(row.source)
                name = affected(row)
                yield Finding("LC316", Severity.WARNING, message, source, name, "C16")
                break


def subheaders_have_rows(published: Published) -> Iterator[Finding]:
    """C17: A sub-header is printed only over rows.

    Held by all 696 sub-headers of official Acts. An error in generated endnotes; a
    warning in published ones, whose rows may have been lost with their table.

    Exceptions: none known. Remedy: leave the sub-header out.
    """
    used = covered(row.group for row in published.endnotes.amendments)
    severity = Severity.ERROR if published.generated else Severity.WARNING
    notes = published.endnotes
    for group, where in zip_longest(notes.groups, notes.group_sources):
        if group not in used:
            name = group.rpartition(" / ")[2]
            message = f"The sub-header “{name}” has no rows under it."
            source = published.at(where or notes.source)
            yield Finding("LC317", severity, message, source, name, "C17")


def _columns(
    published: Published,
) -> dict[tuple[str | None, Kind], list[tuple[Key, HistoryRow]]]:
    """Return the rows of whole provisions by Schedule and kind, with first numbers."""
    found: dict[tuple[str | None, Kind], list[tuple[Key, HistoryRow]]] = {}
    gone = former(published)
    for place, row in enumerate(published.endnotes.amendments):
        cell = cell_of(row)
        if cell.kind is Kind.OTHER or cell.aspect is not Aspect.WHOLE or cell.moved:
            continue
        if place in gone:
            continue
        if any(line.effect in _MOVED for line in row.lines):
            continue
        key = row_key(row, cell, cell.sure[0])
        scope = key.scope if cell.kind is Kind.BASIC else _schedule_over(row)
        found.setdefault((scope, cell.kind), []).append((key, row))
    return found


def _schedule_over(row: HistoryRow) -> str | None:
    """Return the Schedule that a Form's row stands under, for its own numbering."""
    words = (row.scope, *row.group.split(" / "))
    return next((num for num in map(schedule_number, words) if num is not None), None)


def _longest_rise(values: list[int]) -> set[int]:
    """Return the indexes of a longest rising run through the values.

    Examples:
        >>> sorted(_longest_rise([1, 9, 2, 3]))
        [0, 2, 3]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        at = bisect_left(tails, value)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [index]
        before.append(ends[at - 1] if at else -1)
    kept: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept


def _violated(index: int, present: list[tuple[int, HistoryRow]], kept: set[int]) -> str:
    """Say which well placed row a misplaced one should not stand before or after."""
    place = present[index][0]
    later = [at for at in kept if at > index and present[at][0] < place]
    if later:
        name = affected(present[max(later)][1])
        return f"before “{name}”, but comes after it in the text"
    earlier = [at for at in kept if at < index and present[at][0] > place]
    name = affected(present[min(earlier)][1])
    return f"after “{name}”, but comes before it in the text"


def _misplaced(published: Published, row: HistoryRow, where: str) -> Finding:
    message = f"“{affected(row)}” stands {where}."
    source = published.at(row.source)
    return Finding("LC309", Severity.ERROR, message, source, affected(row), "C9")


def _numbers_fall(
    published: Published, rows: list[tuple[Key, HistoryRow]], order: dict[Key, int]
) -> Iterator[Finding]:
    """Find rows of provisions that are gone among numbers they do not belong to."""
    there = [natural(key.num)[0] for key, _ in rows if key in order]
    if there != sorted(there):
        return
    for (first, above), (second, row) in pairwise(rows):
        if not (first.num and second.num):
            continue
        gone = first not in order or second not in order
        if gone and natural(first.num)[0] > natural(second.num)[0]:
            message = (
                f"“{affected(row)}” stands after “{affected(above)}”, although the "
                "numbers of this text ascend."
            )
            source = published.at(row.source)
            name = affected(row)
            yield Finding("LC309", Severity.ERROR, message, source, name, "C9")


def _place(row: HistoryRow) -> str:
    return f" in {row.scope}" if row.scope else ""


def _astray(row: HistoryRow, chain: tuple[Label, ...], headed: set[Label]) -> str:
    """Say under what a row does not stand that it should, or the other way round."""
    over = [label for piece in row.group.split(" / ") if (label := container(piece))]
    inside = {label.unit: label for label in chain}
    for label in over:
        true = inside.get(label.unit)
        if not true or _bare(true.num) != _bare(label.num):
            there = (
                f"{true.unit.capitalize()} {true.num}" if true else f"no {label.unit}"
            )
            return (
                f"stands under {label.unit.capitalize()} {label.num}, but is in {there}"
            )
    lowest = max((UNITS.index(label.unit) for label in over), default=-1)
    for label in chain:
        if label in headed and UNITS.index(label.unit) > lowest:
            name = f"{label.unit.capitalize()} {label.num}"
            return f"is in {name}, but does not stand under that sub-header"
    return ""


def _bare(num: str) -> str:
    """Return a number without the hyphens that sub-headers leave out."""
    return plain(num).replace("-", "")
