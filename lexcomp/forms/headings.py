"""Headings: items about them alone, and notes under items that alter them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lexcomp.forms.header import read_within
from lexcomp.forms.phrase import first_read, occurrence
from lexcomp.model.cite import top
from lexcomp.model.document import Provision
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    InsertWords,
    Occurrence,
    Operation,
    Renumber,
    ReplaceWords,
    Side,
    SubstituteHeading,
)
from lexcomp.model.path import Label, Path, Unit
from lexcomp.model.style import Target
from lexcomp.model.text import Text

REPEAL_HEADING = ("Repeal the heading[s].", "Omit the heading[s].")
SUBSTITUTE_HEADING = (
    "Repeal the heading[,] substitute[ the following heading]:",
    "Omit the heading[,] substitute[ the following heading]:",
    "Repeal the heading[,] substitute {heading}.",
    "Omit the heading[,] substitute {heading}.",
)
_NOTE = "The heading[s] to {place} [is][are] "
ALTERED = (
    f"{_NOTE}altered by omitting {{old}}[ {{which}}][[,] and substituting {{new}}].",
)
EXTENDED = {
    Side.AFTER: (f"{_NOTE}altered by inserting {{new}} after {{anchor}}[ {{which}}].",),
    Side.BEFORE: (
        f"{_NOTE}altered by inserting {{new}} before {{anchor}}[ {{which}}].",
    ),
    Side.AT_END_OF: (
        f"{_NOTE}altered by adding at the end {{new}}.",
        f"{_NOTE}altered by adding {{new}} at the end.",
    ),
}
REPLACED = (
    f"{_NOTE}replaced by the heading {{heading}}.",
    f"{_NOTE}deleted.",
    f"{_NOTE}omitted.",
    f"{_NOTE}repealed.",
)


def repeal_heading(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that takes a heading away.

    Examples:
        Division 4 of Part 7A (heading)
        Repeal the heading.
    """
    if first_read(REPEAL_HEADING, item.body) is None or not are_headings(targets):
        return None
    return tuple(SubstituteHeading(target.path.parent, Text()) for target in targets)


def substitute_heading(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that puts another heading in the place of one.

    The new heading is set out with the number of its provision, which changes too
    if it is another.

    Examples:
        Section 69CD (heading)
        Repeal the heading, substitute:

        Regulation 8 (heading)
        Omit the heading, substitute “Duration of lamp licence”.
    """
    fields = first_read(SUBSTITUTE_HEADING, item.body)
    if fields is None or len(targets) != 1 or not are_headings(targets):
        return None
    path = targets[0].path.parent
    if fields.get("heading"):
        return (SubstituteHeading(path, Text(fields["heading"])),)
    return new_heading(path, item.provisions)


def heading_note(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read a note under an item that alters a heading, as Acts had until 2012.

    Examples:
        Subsection 86(1)
        The heading to section 86 is altered by omitting “and 85” and substituting
        “, 84A and 87A”.

        Subsection 28B(2)
        The heading to subsection 28B(2) is replaced by the heading “Corporations”.
    """
    found = _change(item.body)
    if found is None:
        return None
    place, change = found
    around = top(targets[0].path) if targets else Path()
    named = read_within(place, around, Unit.SECTION)
    if named is None or any(target.side for target in named):
        return None
    return tuple(change(target.path) for target in named)


def are_headings(targets: tuple[Target, ...]) -> bool:
    """Tell whether all that is named is headings, and none a place beside one."""
    return all(
        target.path.labels
        and target.path.last.unit is Unit.HEADING
        and target.side is None
        for target in targets
    )


def new_heading(
    path: Path, provisions: tuple[Provision, ...]
) -> tuple[Operation, ...] | None:
    """Give a provision the heading that is set out, or return None if it is not one."""
    if len(provisions) != 1:
        return None
    new = provisions[0]
    heading = new.heading or new.text
    if not heading or new.children or (new.heading and new.text):
        return None
    change = SubstituteHeading(path, heading)
    if new.num and new.unit is path.last.unit and new.num != path.last.num:
        return change, Renumber(path, new.num)
    return (change,)


def _change(note: str) -> tuple[str, Callable[[Path], Operation]] | None:
    """Return whose heading a note alters, and how."""
    if fields := first_read(ALTERED, note):
        return fields["place"], partial(
            _replaced, fields["old"], Text(fields["new"]), occurrence(fields)
        )
    for side, phrases in EXTENDED.items():
        if fields := first_read(phrases, note):
            anchor, new = fields.get("anchor", ""), Text(fields["new"])
            return fields["place"], partial(
                _extended, side, anchor, new, occurrence(fields)
            )
    if fields := first_read(REPLACED, note):
        heading = Text(fields.get("heading", ""))
        return fields["place"], partial(SubstituteHeading, heading=heading)
    return None


def _replaced(old: str, new: Text, which: Occurrence, path: Path) -> Operation:
    return ReplaceWords(_heading(path), old, new, which)


def _extended(
    side: Side, anchor: str, new: Text, which: Occurrence, path: Path
) -> Operation:
    return InsertWords(_heading(path), side, anchor, new, which)


def _heading(path: Path) -> Path:
    return path.child(Label(Unit.HEADING))
