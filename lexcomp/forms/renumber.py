"""Renumber as subsection (1)."""

from __future__ import annotations

from lexcomp.forms.header import read_within
from lexcomp.forms.phrase import first_read
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, Renumber
from lexcomp.model.path import Path, Unit
from lexcomp.model.style import Target

RENUMBER = (
    "Renumber as {place}.",
    "Reletter as {place}.",
    "Re-letter as {place}.",
)


def renumber(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that gives provisions other numbers.

    Examples:
        Subsection 34C(3)
        Renumber as subsection (1).

        Paragraphs 59(1)(c) and (d)
        Reletter as paragraphs (a) and (b) respectively.
    """
    fields = first_read(RENUMBER, item.body)
    if fields is None or any(target.side for target in targets):
        return None
    place = fields["place"].removesuffix(" respectively").removesuffix(",")
    around = targets[0].path.parent if targets else Path()
    named = read_within(place, around, Unit.SECTION)
    if named is None or len(named) != len(targets):
        return None
    pairs = list(zip(targets, named, strict=True))
    if any(old.path.parent != new.path.parent for old, new in pairs):
        return None
    if any(old.path.last.unit is not new.path.last.unit for old, new in pairs):
        return None
    return tuple(Renumber(old.path, new.path.last.num) for old, new in pairs)
