"""Insert as subsection (2): (provisions), at the end of what the header names."""

from __future__ import annotations

from lexcomp.forms.phrase import first_read
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import InsertProvisions, Number, Operation, Side
from lexcomp.model.path import BASIC, Label
from lexcomp.model.style import Target

INSERT_AS = ("Insert as {place}:",)


def insert_as(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that says under which number its new provisions come last.

    A section that is given a subsection (2) has none until then, and its words become
    subsection (1). That is how New Zealand adds to a section without subsections: to
    one that has them, what is new comes after the last of them.

    Examples:
        Section 232
        Insert as subsection (2):
        (2) This section is subject to section 226.
    """
    if first_read(INSERT_AS, item.body) is None or len(targets) != 1:
        return None
    path, new = targets[0].path, item.provisions
    if targets[0].side or not path.labels or not new:
        return None
    end = InsertProvisions(path, Side.AT_END_OF, new)
    unit = BASIC.get(path.last.unit)
    if unit is not None and new[0].unit is unit and new[0].num == "2":
        return Number(path, Label(unit, "1")), end
    return (end,)
