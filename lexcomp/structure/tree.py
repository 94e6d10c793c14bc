"""The provisions that have been read, and which of them are open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lexcomp.model.document import Provision
from lexcomp.model.path import BASIC, Unit
from lexcomp.model.standing import Provenance
from lexcomp.model.text import Text
from lexcomp.structure.line import Line
from lexcomp.structure.open import Open
from lexcomp.structure.roles import Role

#: How far in each unit lies: what is opened closes all that lies as far in.
RANK = {
    Unit.SCHEDULE: 1, Unit.CHAPTER: 2, Unit.PART: 3, Unit.DIVISION: 4,
    Unit.SUBDIVISION: 5, Unit.FORM: 6, **dict.fromkeys(BASIC, 7),
    **dict.fromkeys(BASIC.values(), 8), Unit.DEFINITION: 9, Unit.PENALTY: 10,
    Unit.PARAGRAPH: 11, Unit.SUBPARAGRAPH: 12, Unit.SUBSUBPARAGRAPH: 13,
    Unit.NOTE: 20, Unit.EXAMPLE: 20,
}  # fmt: skip
_ROOT = Unit.ALINEA
_FROM_CONTENTS = Provenance(place="the contents list")
ANNEX, SECTION, SUBSECTION, DEFINITION, PARAGRAPH = 6, 7, 8, 9, 11
DEEPEST = 14
_CODE = re.compile(r"\bCode\b", re.IGNORECASE)


class Tree:
    """The provisions read so far, and which of them are open."""

    def __init__(
        self, lines: Sequence[Line], basic: Unit, within: tuple[Unit, ...]
    ) -> None:
        self._lines = lines
        self._basic = basic
        self._following = _following(lines)
        self._root = Open(Provision(_ROOT))
        self._stack: list[tuple[int, Open]] = [(0, self._root)]
        self._frame = len(within)
        self.expects_definitions = False
        self.closes_paragraphs = False
        for unit in within:
            self._open(RANK.get(unit, PARAGRAPH), Provision(unit))

    def provisions(self) -> tuple[Provision, ...]:
        """Return what has been read, without what was said to hold it."""
        children = _inner(self._root.closed())
        for _ in range(self._frame):
            children = (*_inner(children[0]), *children[1:])
        return children

    @property
    def top(self) -> Open:
        """The innermost provision that is open."""
        return self._stack[-1][1]

    @property
    def basic_unit(self) -> Unit:
        """The unit of a section here: a clause in a Schedule that is no code."""
        return next(
            (
                self._basic if _CODE.search(each.heading.plain) else Unit.CLAUSE
                for _, each in self._stack
                if each.unit is Unit.SCHEDULE
            ),
            self._basic,
        )

    @property
    def section(self) -> Unit:
        """The unit that is open at the level of a section, or would be."""
        units = [each.unit for rank, each in self._stack if rank == SECTION]
        return units[-1] if units else self.basic_unit

    @property
    def section_number(self) -> str:
        """The number of the section or clause that is open, if one is."""
        opened = self.innermost(SECTION)
        return opened.num if opened.unit in BASIC else ""

    def following(self, index: int) -> str:
        """Return the next number in brackets, or nothing before a heading."""
        return self._following[index]

    def next_line(self, index: int) -> Line | None:
        """Return the line after this one."""
        return self._lines[index + 1] if index + 1 < len(self._lines) else None

    def inside(self, rank: int) -> Open:
        """Close what lies deeper than a rank, and return what is then innermost."""
        while self._stack[-1][0] > rank:
            self._stack.pop()
        return self.top

    def innermost(self, rank: int) -> Open:
        """Return the innermost open provision up to a rank, closing nothing."""
        return next(each for depth, each in reversed(self._stack) if depth <= rank)

    def open(self, unit: Unit, line: Line, num: str, text: Text) -> Open:
        """Open a provision whose words these are."""
        rank = RANK[unit]
        new = Provision(
            unit, num, text=text, designation=line.designation, source=line.source
        )
        return self._open(rank, new)

    def open_heading(self, unit: Unit, line: Line) -> None:
        """Open a provision that has a heading."""
        opened = Provision(
            unit,
            line.num,
            line.text,
            designation=line.designation,
            source=line.source,
            headed=_FROM_CONTENTS if line.recovered and line.text else None,
        )
        if unit is Unit.FORM and not self._has(Unit.SCHEDULE):
            self.inside(0)
        self._open(RANK[unit], opened)

    def nest(self, line: Line, unit: Unit) -> None:
        """Open a provision inside the innermost, whatever its rank."""
        nested = Open(Provision(unit, line.num, text=line.text, source=line.source))
        self.top.add(nested)
        self._stack.append((DEEPEST, nested))

    def paragraphs(self) -> list[tuple[Unit, str]]:
        """Return the units and numbers of the paragraphs that are open."""
        return [
            (each.unit, each.num)
            for rank, each in self._stack
            if PARAGRAPH <= rank < DEEPEST
        ]

    @property
    def frame_rank(self) -> int:
        """How far in the innermost of what was said to hold the lines lies."""
        return self._stack[min(self._frame, len(self._stack) - 1)][0]

    def only_paragraphs(self) -> bool:
        """Tell whether nothing is open around the paragraphs that are."""
        return bool(self._stack[1:]) and self._stack[1][0] >= PARAGRAPH

    def holds_subsections(self) -> bool:
        """Tell whether nothing is open around the subsections that are set out."""
        first = next((rank for rank, _ in self._stack[1 + self._frame :]), 0)
        return first == SUBSECTION

    def attach(self, note: Provision) -> None:
        """Open a note inside the innermost provision."""
        self._open(RANK[note.unit], note)

    def _has(self, unit: Unit) -> bool:
        return any(each.unit is unit for _, each in self._stack)

    def _open(self, rank: int, start: Provision) -> Open:
        opened = Open(start)
        self.inside(rank - 1).add(opened)
        self._stack.append((rank, opened))
        return opened


def _inner(holder: Provision) -> tuple[Provision, ...]:
    """Return what a provision holds, its own words as paragraphs without number."""
    text, tail = (
        (Provision(Unit.ALINEA, text=words),) if words else ()
        for words in (holder.text, holder.tail)
    )
    end = holder.attached
    return (*text, *holder.children[:end], *tail, *holder.children[end:])


def _following(lines: Sequence[Line]) -> list[str]:
    """Return, for each line, the number in brackets that comes next."""
    found, num = [""] * len(lines), ""
    for index in range(len(lines) - 1, -1, -1):
        found[index] = num
        role = lines[index].role
        if role in {Role.CONTAINER, Role.SECTION}:
            num = ""
        elif role is Role.NUMBERED:
            num = lines[index].num
    return found
