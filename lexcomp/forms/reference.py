"""References: a word for a unit and its number, and the labels that they come to."""

from __future__ import annotations

from dataclasses import dataclass

from lexcomp.model.path import BASIC, CONTAINERS, Label, Unit

Labels = tuple[Label, ...]

_SUPER = {sub: unit for unit, sub in BASIC.items()}
_INNER = (Unit.PARAGRAPH, Unit.SUBPARAGRAPH, Unit.SUBSUBPARAGRAPH)

#: Units named by the number of a section with all the brackets that follow it.
ADDRESSED = frozenset({*BASIC, *_SUPER, *_INNER})


@dataclass(frozen=True, slots=True)
class Reference:
    """A unit and a number as printed, before it is known what they stand in.

    Attributes:
        unit: The unit that the words name.
        nums: Its number, split at the brackets; the first is empty where there is
            none outside brackets (`paragraph (2)(b)`).
        basic: The unit in which what is inside it is counted, where it has its own.
    """

    unit: Unit
    nums: tuple[str, ...] = ("",)
    basic: Unit | None = None

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
        if self.unit in ADDRESSED:
            inner = _addressed(self, basic)
            return inner and (*_kept(outer, inner[0]), *inner)
        label = Label(self.unit, self.nums[0])
        if self.unit is Unit.ITEM and (not outer or outer[-1].unit is not Unit.TABLE):
            return (*outer, Label(Unit.TABLE), label)
        return (*outer, label)


def _addressed(reference: Reference, basic: Unit) -> Labels | None:
    """Give each bracket its unit.

    A section may have paragraphs and no subsections. What a Schedule is counted in
    is called a clause or a paragraph, so there the brackets tell what they are.
    """
    base, *inner = reference.nums
    if not (base or inner):
        return None
    top = _top(reference.unit, basic)
    ladder = (BASIC[top], *_INNER)
    steps = ladder[: ([top, *ladder]).index(reference.unit)]
    chosen: tuple[Unit, ...] | None
    if len(inner) == len(steps):
        chosen = steps
    elif not base:
        chosen = steps[-len(inner) :] if len(inner) < len(steps) else None
    elif len(steps) > 1 and len(inner) == len(steps) - 1:
        chosen = steps[1:]
    else:
        chosen = None
    if base and (chosen is None or top is Unit.CLAUSE):
        looks = _by_looks(reference, top, inner)
        chosen = chosen if looks is None else looks
    if chosen is None:
        return None
    labels = tuple(Label(unit, num) for unit, num in zip(chosen, inner, strict=True))
    return (Label(top, base), *labels) if base else labels


def _top(unit: Unit, basic: Unit) -> Unit:
    if unit in BASIC:
        return unit
    return _SUPER.get(unit, basic)


def _by_looks(
    reference: Reference, top: Unit, inner: list[str]
) -> tuple[Unit, ...] | None:
    """Tell units by their numbers: (1) is a subclause, (a) a paragraph."""
    if top is not Unit.CLAUSE and reference.unit is not top:
        return None
    ladder = (BASIC[top], *_INNER)
    first = 0 if inner and inner[0][0].isdigit() else 1
    steps = ladder[first : first + len(inner)]
    return steps if len(steps) == len(inner) else None


def _kept(outer: Labels, first: Label) -> Labels:
    """Leave out the Parts and the like, and any other section, on the way to one."""
    if first.unit not in BASIC:
        return outer
    ends = (at for at, label in enumerate(outer) if label.unit in BASIC)
    around = outer[: next(ends, len(outer))]
    return tuple(label for label in around if label.unit not in CONTAINERS)
