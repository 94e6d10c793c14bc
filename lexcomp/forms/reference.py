"""References: a word for a unit and its number, and the labels that they come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lexcomp.model.path import BASIC, CONTAINERS, Label, Unit

Labels = tuple[Label, ...]

_SUPER = {sub: unit for unit, sub in BASIC.items()}
_TOPS = {unit: unit for unit in BASIC} | _SUPER
_INNER = (Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH)

#: Units named by the number of a section with all the brackets that follow it.
ADDRESSED = frozenset({*BASIC, *_SUPER, *_INNER})

_RUNGS = ADDRESSED - frozenset(BASIC)

#: Rows of a table; in a Schedule, what may be printed like a clause.
ROWS = frozenset({Unit.ITEM, Unit.SUBITEM})

#: Units whose items are not rows of a table that nobody mentions.
_WITH_ITEMS = CONTAINERS | {Unit.SCHEDULE, Unit.APPENDIX, Unit.ANNEX}
_LISTS = frozenset({Unit.TABLE, Unit.INDEX, Unit.GUIDE, Unit.CONTENTS})
#: What holds paragraphs and the like without being a section.
_IN_PARAGRAPHS = frozenset(
    {Unit.STEP, Unit.NOTE, Unit.EXAMPLE, Unit.ITEM, Unit.SUBITEM, Unit.ARTICLE}
)

_ORDER = (
    (Unit.SCHEDULE,), (Unit.APPENDIX, Unit.ANNEX), (Unit.CHAPTER,), (Unit.PART,),
    (Unit.DIVISION,), (Unit.SUBDIVISION,),
    (Unit.FORM, Unit.GUIDE, Unit.DICTIONARY, Unit.CONTENTS, Unit.TITLE, Unit.PREAMBLE),
    (*(unit for unit in BASIC if unit is not Unit.POINT), Unit.ARTICLE),
    (Unit.MODULE,), (Unit.POINT,), tuple(BASIC.values()), (Unit.INDEX,),
    (Unit.DEFINITION,), (Unit.TABLE,), (Unit.HEADER, Unit.ITEM, Unit.COLUMN),
    (Unit.SUBITEM,), (Unit.CELL, Unit.METHOD_STATEMENT), (Unit.STEP, Unit.DOT_POINT),
    (Unit.PARAGRAPH, Unit.ALINEA), (Unit.SUBPARAGRAPH,), (Unit.SUBSUBPARAGRAPH,),
    (Unit.SENTENCE,),
    (
        Unit.FORMULA, Unit.DIAGRAM, Unit.EXAMPLE, Unit.PENALTY, Unit.NOTE,
        Unit.SUBHEADING, Unit.HEADING,
    ),
)  # fmt: skip
_RANK = {unit: rank for rank, units in enumerate(_ORDER) for unit in units}
_POINT = re.compile(r"[0-9A-Z]+[-‑][A-Z]+[0-9]+[A-Z]*(?:\.\..*)?|SCH[0-9].*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A unit and a number as printed, before it is known what they stand in.

    Attributes:
        unit: The unit that the words name; a column of a table is a `cell`.
        nums: Its number, split at the brackets; the first is empty where there is
            none outside brackets (`paragraph (2)(b)`).
        basic: The unit in which what is inside it is counted, where it has its own.
        nth: Which of several of that number, as in `Label`.
        around: What it is said to be in, where one word says both: table item.
        but: What inside it is left out.
    """

    unit: Unit
    nums: tuple[str, ...] = ("",)
    basic: Unit | None = None
    nth: int = 0
    around: Reference | None = None
    but: tuple[Reference, ...] = ()

    def within(self, outer: Labels, basic: Unit) -> Labels | None:
        """Return what it means within other labels, or None if it cannot be.

        Args:
            outer: The labels of what it stands in, outermost first.
            basic: The unit in which that is counted.

        Examples:
            >>> reference = Reference(Unit.PARAGRAPH, ("5", "1", "a"))
            >>> print(*reference.within((), Unit.SECTION), sep="/")
            section:5/subsection:1/paragraph:a
        """
        if not self.nums:
            return None
        if self.around:
            around = self.around.within(outer, basic)
            if around is None:
                return None
            outer = around
        found: Labels | None
        if self.unit in ADDRESSED:
            inner = _addressed(self, basic)
            found = inner and _joined(outer, inner)
        elif self.unit is Unit.CELL:
            found = _cell(self, outer)
        elif self.unit in ROWS:
            found = _row(self, outer)
        elif self.unit is Unit.TABLE and self.nums == ("",) and _in_table(outer):
            return outer
        else:
            own = _numbered(self)
            found = own and (*outer, *own)
        if found and self.nth:
            return (*found[:-1], replace(found[-1], nth=self.nth))
        return found

    @property
    def alone(self) -> bool:
        """Whether its number says of itself in which section it is."""
        return self.unit in ADDRESSED and any(self.nums[:1])

    @property
    def top(self) -> Unit | None:
        """The unit of the section that it says it is in, if it says so."""
        return _TOPS.get(self.unit)


def stands_in(inner: Reference, outer: Reference) -> bool:
    """Tell whether what one reference names may be inside what another names.

    Examples:
        >>> stands_in(Reference(Unit.NOTE), Reference(Unit.SECTION, ("5",)))
        True
        >>> stands_in(Reference(Unit.PART, ("2",)), Reference(Unit.DIVISION, ("1",)))
        False
    """
    if inner.alone and (outer.unit in ADDRESSED or outer.unit is Unit.DEFINITION):
        return False
    if outer.unit is Unit.CELL and inner.unit in ROWS:
        return True
    if outer.unit in _IN_PARAGRAPHS and inner.unit in _INNER:
        return True
    return rank(inner.unit) > rank(outer.unit)


def rank(unit: Unit) -> int:
    """Return how far in a unit lies; what lies further in may be inside it."""
    return _RANK[unit]


def _addressed(reference: Reference, basic: Unit) -> Labels | None:
    """Give each bracket its unit.

    A section may have paragraphs and no subsections. What a Schedule is counted in
    is called a clause or a paragraph, so there the brackets tell what they are.
    """
    base, *inner = reference.nums
    if not (base or inner):
        return None
    if basic is Unit.PARAGRAPH and reference.unit in _INNER:
        return _in_guide(reference)
    top = _top(reference, basic)
    if not inner and (section := _counted_with(reference)):
        return (Label(top, section), Label(reference.unit, base))
    ladder = _LADDERS[top]
    steps = _STEPS[top, reference.unit]
    chosen = _chosen(inner, steps, bare=not base)
    if chosen and (len(inner) > 1 or base):
        # “Paragraph (b)(i)” is not paragraph (i) of a subsection (b).
        fits = (chosen[0] is ladder[0]) == inner[0][0].isdigit()
        chosen = chosen if fits else None
    if (chosen is None and inner) or (base and top is Unit.CLAUSE):
        looks = _by_looks(ladder, inner)
        chosen = chosen if looks is None else looks
    if chosen is None:
        return None
    labels = tuple(Label(unit, num) for unit, num in zip(chosen, inner, strict=True))
    return (Label(top, base), *labels) if base else labels


def _counted_with(reference: Reference) -> str:
    """Return the number of the clause that a subclause 7.2 is numbered with."""
    sections = {each.partition(".")[0] for each in reference.nums[0].split("..")}
    decimal = all("." in each for each in reference.nums[0].split(".."))
    if reference.unit not in _SUPER or not decimal or len(sections) != 1:
        return ""
    return sections.pop()


_LADDERS = {top: (sub, *_INNER) for top, sub in BASIC.items()}
_STEPS = {
    (top, unit): (ladder)[:depth]
    for top, ladder in _LADDERS.items()
    for depth, unit in enumerate((top, *ladder))
}


def _chosen(
    inner: list[str], steps: tuple[Unit, ...], *, bare: bool
) -> tuple[Unit, ...] | None:
    """Return the units of the brackets, where the unit that is named tells them."""
    count = len(inner)
    if count == len(steps):
        return steps
    if bare:
        return steps[-count:] if count < len(steps) else None
    return steps[1:] if count and count == len(steps) - 1 else None


def _in_guide(reference: Reference) -> Labels | None:
    """Name a paragraph of what has paragraphs 1.1 and 1.2 and no sections."""
    nums = [num for num in reference.nums if num]
    at = _INNER.index(reference.unit)
    units = _INNER[: len(nums)] if reference.nums[0] else _INNER[at : at + len(nums)]
    if len(units) != len(nums):
        return None
    return tuple(Label(unit, num) for unit, num in zip(units, nums, strict=True))


def _top(reference: Reference, basic: Unit) -> Unit:
    """Return the unit of the section; the number of a point tells itself."""
    if top := _TOPS.get(reference.unit):
        return top
    base = reference.nums[0]
    if (base[:3] == "SCH" or "-" in base or "‑" in base) and _POINT.fullmatch(base):
        return Unit.POINT
    return basic if basic in BASIC else Unit.CLAUSE


def _by_looks(ladder: tuple[Unit, ...], inner: list[str]) -> tuple[Unit, ...] | None:
    """Tell units by their numbers: (1) is a subclause, (a) a paragraph."""
    first = 0 if inner and inner[0][0].isdigit() else 1
    steps = ladder[first : first + len(inner)]
    return steps if len(steps) == len(inner) else None


def _cell(reference: Reference, outer: Labels) -> Labels:
    """Name a cell of a row, or else all the cells of a table in a column."""
    num = reference.nums[0]
    if outer and outer[-1].unit in ROWS:
        return (*outer, Label(Unit.CELL, num))
    table = () if _in_table(outer) else (Label(Unit.TABLE),)
    return (*outer, *table, Label(Unit.COLUMN, num))


def _row(reference: Reference, outer: Labels) -> Labels | None:
    """Name a row of a table; in a Schedule an item need not be one."""
    own = _numbered(reference)
    if own is None:
        return None
    last = outer[-1] if outer else None
    if last and last.unit is Unit.COLUMN:
        return (*outer[:-1], *own, Label(Unit.CELL, last.num))
    in_item = last and last.unit is Unit.ITEM and own[0].unit is Unit.SUBITEM
    in_list = last and last.unit in _LISTS
    if in_item or in_list or _holds_items(outer):
        return (*outer, *own)
    return (*outer, Label(Unit.TABLE), *own)


def _holds_items(outer: Labels) -> bool:
    """Tell whether items here need not be in a table: as in a Part of a Schedule."""
    return all(label.unit in _WITH_ITEMS for label in outer)


def _in_table(outer: Labels) -> bool:
    return bool(outer) and outer[-1].unit is Unit.TABLE


def _numbered(reference: Reference) -> Labels | None:
    """Name what has a number of its own, and perhaps a paragraph inside it."""
    base, *inner = reference.nums
    unit = reference.unit
    if not inner:
        return (Label(unit, base),)
    first = inner[0][0].isdigit()
    if unit is Unit.ITEM or (unit is Unit.SUBITEM and base):
        outer: Labels = (Label(Unit.ITEM, base),)
        ladder = (Unit.SUBITEM, *_INNER)[0 if first else 1 :]
    elif not base and (first or unit is Unit.SUBITEM):
        outer, ladder = (Label(unit, inner[0]),), _INNER
        inner = inner[1:]
    elif unit in _IN_PARAGRAPHS and not first:
        outer, ladder = (Label(unit, base),), _INNER
    else:
        return None
    if len(inner) > len(ladder):
        return None
    labels = (Label(each, num) for each, num in zip(ladder, inner, strict=False))
    return (*outer, *labels)


def _joined(outer: Labels, inner: Labels) -> Labels | None:
    """Put what a number names into what it stands in, if it may stand in that."""
    kept = _kept(outer, inner[0])
    if kept and kept[-1] == inner[0]:
        return (*kept, *inner[1:])
    deep = kept and kept[-1].unit in _RUNGS and inner[0].unit in _RUNGS
    if deep and _RANK[inner[0].unit] <= _RANK[kept[-1].unit]:
        return None
    return (*kept, *inner)


def _kept(outer: Labels, first: Label) -> Labels:
    """Leave out the Parts and the like, and any other section, on the way to one."""
    if not outer or first.unit not in BASIC:
        return outer
    ends = (at for at, label in enumerate(outer) if label.unit in BASIC)
    around = outer[: next(ends, len(outer))]
    return tuple(label for label in around if label.unit not in CONTAINERS)
