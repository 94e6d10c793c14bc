"""Which of the provisions set out under an item belong to which of its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from lexcomp.forms.agreement import named_units
from lexcomp.model.document import Provision


def deal(
    wanted: Sequence[str | None], provisions: tuple[Provision, ...]
) -> list[tuple[Provision, ...]] | None:
    """Deal provisions out to clauses, in order.

    Args:
        wanted: For each clause the units that it says follow it, such as “paragraph”;
            None for a clause that nothing follows.
        provisions: All that is set out under the item.

    Returns:
        What follows each clause, or None if that cannot be told. The last clause that
        wants any takes all that are left; each before it takes one, or as many of
        its units as come next if it says so in the plural.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> new = Provision(Unit.PARAGRAPH, "ba"), Provision(Unit.SUBREGULATION, "4")
        >>> [len(each) for each in deal(["paragraph", None, "subregulation"], new)]
        [1, 0, 1]
    """
    takers = [index for index, units in enumerate(wanted) if units is not None]
    dealt: list[tuple[Provision, ...]] = [() for _ in wanted]
    for index in takers:
        units = wanted[index] or ""
        count = len(provisions) if index == takers[-1] else _count(units, provisions)
        if not count or not _are(units, provisions[:count]):
            return None
        dealt[index], provisions = provisions[:count], provisions[count:]
    return None if provisions else dealt


def _count(units: str, provisions: tuple[Provision, ...]) -> int:
    """Count how many of the next provisions belong to a clause."""
    if not units.endswith("s"):
        return 1
    named = named_units(units)
    for count, provision in enumerate(provisions):
        if provision.unit not in named:
            return count
    return len(provisions)


def _are(units: str, provisions: tuple[Provision, ...]) -> bool:
    """Tell whether the first provision is of a unit that is named, if any is."""
    return not units or provisions[0].unit in named_units(units)
