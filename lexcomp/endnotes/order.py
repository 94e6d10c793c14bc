"""Where the rows of an amendment history stand: in the order of the text.

Repealed provisions keep their old place, which is told by their number among those
of their kind that are left.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit
from lexcomp.model.printing import marker

Key = tuple[tuple[int, str, int], ...]
"""A place in the order; what comes after a place begins with it."""

#: Provisions that have a row of their own.
ROWS = CONTAINERS | frozenset(BASIC) | {Unit.SCHEDULE, Unit.FORM}

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(slots=True)
class _Node:
    """A provision of the text that may have a row."""

    name: str
    group: tuple[str, ...]
    index: int
    end: int


@dataclass(frozen=True, slots=True)
class _Sibling:
    """A provision among those of its kind, by its number."""

    key: str
    node: _Node


@dataclass(slots=True)
class Order:
    """The order of a text.

    Attributes:
        nodes: What may have a row, by its path.
        listed: The same in the order of the text.
        siblings: Those of one kind whose numbers ascend. One that was renumbered, or
            put elsewhere, and stands among others out of turn tells the place of none.
    """

    nodes: dict[Path, _Node] = field(default_factory=dict)
    listed: list[_Node] = field(default_factory=list)
    siblings: dict[tuple[Path, Unit], list[_Sibling]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Order:
        """Take the order of a document."""
        order = cls()
        order._visit(document.provisions, Path(), (), ())
        for kind, group in order.siblings.items():
            order.siblings[kind] = _ascending(group)
        return order

    def key(self, path: Path, within: Path = Path()) -> Key:
        """Return the place of a provision, also of one that is gone.

        Args:
            path: The provision.
            within: The Part or the like that it was in, if that is known.
        """
        node = self.nodes.get(path)
        if node:
            return ((node.index, "", 0),)
        if not path.labels:
            return ((-2, "", 0),)
        if path.last.unit is Unit.PREAMBLE:
            return ((-2, "", 1),)
        near = self._before(path)
        step = (1, number_key(path.last), 1)
        if home := self._home(path, within, near):
            return ((home.index, "", 0), step)
        if near:
            return ((near.end, "", 0), step)
        first = self._first(path)
        if first:
            return ((first.index - 1, "", 0), step)
        if path.parent.labels:
            return (*self.key(path.parent), step)
        last = len(self.listed) if path.last.unit is Unit.SCHEDULE else self._body_end()
        return ((last, "", 0), step)

    def group(self, path: Path, within: Path = Path()) -> tuple[str, ...]:
        """Return the sub-headers over a row; those of its neighbours if it is gone.

        Args:
            path: As for `key`.
            within: As for `key`.
        """
        node = self.nodes.get(path)
        if node:
            return node.group
        near = self._before(path)
        if home := self._home(path, within, near):
            return home.group
        if near:
            return self.listed[near.end].group
        first = self._first(path)
        if first:
            return first.group
        if path.parent.labels:
            return self.group(path.parent)
        last = self.key(path)[0][0]
        follows = path.last.unit not in BASIC and 0 < last <= len(self.listed)
        return self.listed[last - 1].group if follows else ()

    def name(self, path: Path) -> str:
        """Return how a unit is called in print: Part 2, First Schedule."""
        node = self.nodes.get(path)
        if node:
            return node.name
        return f"{path.last.unit.capitalize()} {path.last.num}".rstrip()

    def beside(self, path: Path, sections: Iterable[Path]) -> Path | None:
        """Return the first section that is gone from where a unit, gone too, stood.

        Args:
            path: The unit, such as a Part.
            sections: The sections that may have stood in it.

        Returns:
            The first of them in its place, or None where none is.
        """
        near, first = self._before(path), self._first(path)
        start = near.index if near else -1
        end = near.end if near else first.index if first else len(self.listed)
        keys = {each: self.key(each) for each in sections if each not in self.nodes}
        placed = [each for each, key in keys.items() if start <= key[0][0] <= end]
        return min(placed, key=keys.__getitem__, default=None)

    def side_by_side(self, one: Path, other: Path) -> bool:
        """Tell whether two provisions that are gone have none between that is left."""
        return self._before(one) is self._before(other)

    def _visit(
        self,
        provisions: tuple[Provision, ...],
        above: Path,
        containers: tuple[Label, ...],
        names: tuple[str, ...],
    ) -> None:
        """Note provisions in reading order, with the units that they stand in."""
        for provision in provisions:
            if provision.unit not in ROWS:
                continue
            is_unit = provision.unit in CONTAINERS
            path = Path(
                (*above.labels, *(containers if is_unit else ()), provision.label)
            )
            name = marker(provision)
            heads = is_unit or provision.unit is Unit.SCHEDULE
            group = (*names, name) if is_unit else (name,) if heads else names
            node = _Node(name, group, len(self.listed), len(self.listed))
            self.nodes.setdefault(path, node)
            self.listed.append(node)
            parent = (path.parent, provision.unit)
            sibling = _Sibling(number_key(provision.label), node)
            self.siblings.setdefault(parent, []).append(sibling)
            if is_unit:
                inside = (*containers, provision.label)
                self._visit(provision.children, above, inside, group)
            elif heads:
                self._visit(provision.children, path, (), group)
            node.end = len(self.listed) - 1

    def _home(self, path: Path, within: Path, near: _Node | None) -> _Node | None:
        """Return the unit that a provision that is gone was the first of, if it stands.

        None means that its place follows from the provision before it.
        """
        home = self.nodes.get(within) if within else None
        if home is None or path.last.unit not in BASIC:
            return None
        inside = near is not None and home.index < near.index <= home.end
        return None if inside else home

    def _before(self, path: Path) -> _Node | None:
        """Return the provision of the same kind with the next lower number."""
        among = self.siblings.get((path.parent, path.last.unit), [])
        place = bisect_left(among, number_key(path.last), key=lambda each: each.key)
        return among[place - 1].node if place else None

    def _first(self, path: Path) -> _Node | None:
        """Return the first provision of the same kind."""
        among = self.siblings.get((path.parent, path.last.unit), [])
        return among[0].node if among else None

    def _body_end(self) -> int:
        """Return the place after the last provision before the Schedules."""
        ends = (
            self.nodes[path].index
            for path in self.nodes
            if path.last.unit is Unit.SCHEDULE
        )
        return min(ends, default=len(self.listed)) - 1


def _ascending(group: list[_Sibling]) -> list[_Sibling]:
    """Return a longest run of siblings, in the order of the text, that ascends."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for index, sibling in enumerate(group):
        at = bisect_left(tails, sibling.key)
        tails[at : at + 1] = [sibling.key]
        ends[at : at + 1] = [index]
        before.append(ends[at - 1] if at else -1)
    kept: list[_Sibling] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.insert(0, group[index])
        index = before[index]
    return kept


def number_key(label: Label) -> str:
    """Return a word by which numbers sort: 9 before 10, 15A, 15AA, 15B.

    Examples:
        >>> sorted(["10", "9", "15B", "15AA", "15A"],
        ...        key=lambda num: number_key(Label(Unit.SECTION, num)))
        ['9', '10', '15A', '15AA', '15B']
    """
    num = label.num
    roman = re.fullmatch(r"([IVXLC]+)([A-Z]{0,2})", num)
    if roman and label.unit in CONTAINERS:
        num = f"{_roman(roman[1])}{roman[2]}"
    return re.sub(r"\d+", lambda found: found[0].zfill(6), num)


def _roman(num: str) -> int:
    """Read a Roman number."""
    total = 0
    for letter, following in zip(num, f"{num[1:]} ", strict=True):
        value = _ROMAN[letter]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total
