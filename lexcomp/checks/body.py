"""The provisions of a body that an amendment history has rows for, and their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.checks.affected import (
    Affected,
    Aspect,
    Kind,
    plain,
    read_affected,
    schedule_number,
)
from lexcomp.checks.published import Published
from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.endnotes import HistoryRow
from lexcomp.model.path import BASIC, CONTAINERS, Label, Unit

_VOLUME = re.compile(r"Volume \d+\b")


@dataclass(frozen=True, slots=True)
class Key:
    """What tells one provision from another.

    Section 18 is twice in a law whose Schedule has sections of its own.

    Attributes:
        scope: The number of the Schedule that it is in; None for the body. Forms
            are found wherever they stand, and have none.
        kind: What kind of provision it is. A law counts its body in one unit, be
            it sections, regulations or rules, so these are one kind.
        num: Its number.
    """

    scope: str | None
    kind: Kind
    num: str


@dataclass(frozen=True, slots=True)
class Place:
    """A provision of the body, and the Parts and Divisions that it is in."""

    key: Key
    containers: tuple[Label, ...]
    provision: Provision


def places(published: Published) -> tuple[Place, ...]:
    """Return the sections, Schedules and Forms of the body, in order.

    Words that a section or an item of a Schedule quotes are not searched: a section
    set out in an amending Act is no section of that Act.
    """
    return tuple(_places(published.document.provisions, (), None))


def contents(published: Published) -> tuple[Key, ...]:
    """Return the sections, Schedules and Forms that the table of contents lists."""
    found: list[Key] = []
    scope: str | None = None
    for number, heading in published.cover.contents if published.cover else ():
        first = plain(number or heading.partition("—")[0])
        cell = read_affected(f"s {first}" if first[:1].isdigit() else first)
        if cell.kind is Kind.OTHER or len(cell.nums) != 1:
            continue
        if cell.kind is Kind.SCHEDULE:
            scope = cell.nums[0]
        found.append(_key(scope, cell.kind, cell.nums[0]))
    return tuple(found)


def is_volume(published: Published) -> bool:
    """Tell whether this is one volume of several, whose endnotes are about them all."""
    return any(_VOLUME.match(line.plain) for line in published.document.front)


def text_order(published: Published) -> dict[Key, int]:
    """Return the place of each provision in the text.

    The contents tell it where they know more of it: in flattened text a section can
    have lost its number.
    """
    body = tuple(place.key for place in places(published))
    listed = contents(published)
    longer = listed if len(set(listed)) > len(set(body)) else body
    order: dict[Key, int] = {}
    for key in longer:
        order.setdefault(key, len(order))
    return order


def former(published: Published) -> frozenset[int]:
    """Return the places of rows whose number another provision has since got.

    It is gone, and the other was added in another Part when it went or later, so that
    each has a row of its own.
    """
    places_of: dict[Key, list[int]] = {}
    rows = published.endnotes.amendments
    for place, row in enumerate(rows):
        cell = cell_of(row)
        if cell.aspect is Aspect.WHOLE and cell.kind is Kind.BASIC and row.lines:
            for key in row_keys(row, cell):
                places_of.setdefault(key, []).append(place)
    return frozenset(
        place
        for together in places_of.values()
        for place in together
        if any(_followed(rows, place, other) for other in together)
    )


def cell_of(row: HistoryRow) -> Affected:
    """Read the left cell of a row, with what the row says of a renumbering."""
    cell, printed = read_affected(row.provision), read_affected(row.printed)
    told = (
        num
        for line in row.lines
        if line.effect is Effect.RENUMBERED
        for cited in line.laws
        for num in read_affected(cited.qualifier).nums
    )
    return replace(
        cell,
        moved=cell.moved or printed.moved,
        became=cell.became or printed.became or next(told, ""),
    )


def row_keys(row: HistoryRow, cell: Affected) -> tuple[Key, ...]:
    """Return the provisions that a row names, as far as they can be told."""
    return tuple(row_key(row, cell, num) for num in cell.nums)


def row_key(row: HistoryRow, cell: Affected, num: str) -> Key:
    """Return the key of one of the numbers in a row."""
    return _key(scope_of(row), cell.kind, num)


def scope_of(row: HistoryRow) -> str | None:
    """Return the number of the Schedule that a row belongs to; None for the body.

    What is no Schedule, such as a Dictionary, is returned in its own words, which
    no Schedule's number equals.
    """
    if not row.scope:
        return None
    number = schedule_number(row.scope)
    return row.scope if number is None else number


def _followed(rows: tuple[HistoryRow, ...], place: int, other: int) -> bool:
    """Tell whether another provision, added elsewhere, has the number of one gone."""
    last, first = rows[place].lines[-1], rows[other].lines[0]
    between = rows[min(place, other) : max(place, other)]
    parted = any(cell_of(each).kind is Kind.OTHER for each in between)
    elsewhere = parted or rows[place].group != rows[other].group
    if not (elsewhere and last.laws and first.laws):
        return False
    if last.effect is not Effect.REPEALED or first.effect is not Effect.ADDED:
        return False
    gone, come = last.laws[-1].citation, first.laws[0].citation
    return (gone.year, gone.number) <= (come.year, come.number)


def _places(
    provisions: tuple[Provision, ...], containers: tuple[Label, ...], scope: str | None
) -> Iterator[Place]:
    for provision in provisions:
        unit = provision.unit
        if unit in CONTAINERS:
            inside = (*containers, provision.label)
            yield from _places(provision.children, inside, scope)
        elif unit in BASIC:
            key = _key(scope, Kind.BASIC, provision.num)
            yield Place(key, containers, provision)
        elif unit is Unit.FORM:
            key = _key(scope, Kind.FORM, provision.num)
            yield Place(key, containers, provision)
        elif unit is Unit.SCHEDULE:
            num = _schedule(provision)
            yield Place(_key(scope, Kind.SCHEDULE, num), containers, provision)
            yield from _places(provision.children, (), num)


def _schedule(provision: Provision) -> str:
    """Return the number of a Schedule, be it called Schedule 1 or First Schedule."""
    for words in (f"{provision.num} Schedule", f"Schedule {provision.num}"):
        number = schedule_number(words)
        if number:
            return number
    return plain(provision.num)


def _key(scope: str | None, kind: Kind, num: str) -> Key:
    return Key(scope if kind is Kind.BASIC else None, kind, plain(num))
