"""The list of contents of a law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.model.document import Document
from lexcomp.model.path import BASIC, CONTAINERS, Path, Unit
from lexcomp.model.printing import title_line
from lexcomp.writers.placed import Placed, place

_HOLDERS = CONTAINERS | {Unit.SCHEDULE}
_LISTED = _HOLDERS | frozenset(BASIC) | {Unit.FORM}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents.

    Attributes:
        depth: How many entries it stands under.
        path: What it leads to.
        eid: The anchor of that.
        line: Its number and heading.
    """

    depth: int
    path: Path
    eid: str
    line: str


def contents(document: Document) -> tuple[Entry, ...]:
    """List Chapters, Parts, sections, Schedules, their clauses and Forms, in order.

    Examples:
        >>> from lexcomp.model.document import Provision
        >>> from lexcomp.model.text import Text
        >>> section = Provision(Unit.SECTION, "1", heading=Text("Short title"))
        >>> part = Provision(Unit.PART, "1", Text("Preliminary"), children=(section,))
        >>> [entry.line for entry in contents(Document("Lamps Act", (part,)))]
        ['Part 1—Preliminary', '1 Short title']
    """
    return tuple(_entries(place(document.provisions), depth=0))


def _entries(placed: tuple[Placed, ...], depth: int) -> Iterator[Entry]:
    for each in placed:
        if each.provision.unit not in _LISTED:
            continue
        line = title_line(each.provision)
        if line:
            yield Entry(depth, each.path, each.eid, line)
        if each.provision.unit in _HOLDERS:
            yield from _entries(each.children, depth + bool(line))
