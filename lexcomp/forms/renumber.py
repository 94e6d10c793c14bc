"""Renumber as subsection (1). Omit the number identifying the text as subclause (1)."""

from __future__ import annotations

from lexcomp.forms.header import read_within
from lexcomp.forms.phrase import first_read
from lexcomp.forms.within import inner_place
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Number, Operation, Renumber, Unnumber
from lexcomp.model.path import Path, Unit
from lexcomp.model.style import Target

RENUMBER = (
    "Renumber[ the {units}] as {place}.",
    "Re-number[ the {units}] as {place}.",
    "Reletter[ the {units}] as {place}.",
    "Re-letter[ the {units}] as {place}.",
)
UNNUMBER = (
    "Omit the number[s] identifying the text of the {units} as {place}.",
    "Omit the symbols identifying the {units} as {place}.",
)
NUMBER = (
    "Insert the symbols identifying the {units} as {place}.",
    "Insert the number[s] identifying the text of the {units} as {place}.",
)

Pair = tuple[Path, Path]
"""What a provision is, and what it becomes."""


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
    if fields is None or not targets or any(target.side for target in targets):
        return None
    place = fields["place"].removesuffix(" respectively").removesuffix(",")
    named = read_within(place, targets[0].path.parent, Unit.SECTION)
    if named is None or len(named) != len(targets):
        return None
    pairs = [(old.path, new.path) for old, new in zip(targets, named, strict=True)]
    if any(not _alike(old, new) for old, new in pairs):
        return None
    ordered = _in_order(pairs)
    return tuple(Renumber(old, new.last.num) for old, new in ordered) or None


def number(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that gives a number to words without one, or takes it off.

    Examples:
        Clause 8 of Schedule 2
        Omit the number identifying the text of the clause as subclause (1).

        Clause 11 of Schedule 2
        Insert the number identifying the text of the clause as subclause (1).
    """
    if len(targets) != 1 or targets[0].side:
        return None
    path = targets[0].path
    if fields := first_read(UNNUMBER, item.body):
        named = inner_place(fields["place"], path)
        return None if named is None or named.parent != path else (Unnumber(named),)
    if fields := first_read(NUMBER, item.body):
        named = inner_place(fields["place"], path)
        if named is None or named.parent != path:
            return None
        return (Number(path, named.last),)
    return None


def _alike(old: Path, new: Path) -> bool:
    return (
        bool(old.labels and new.labels)
        and old.parent == new.parent
        and old.last.unit is new.last.unit
    )


def _in_order(pairs: list[Pair]) -> tuple[Pair, ...]:
    """Put renumberings in an order in which no number is taken; none if they swap."""
    left, ordered = list(pairs), list[Pair]()
    while left:
        olds = {old for old, _ in left}
        free = [pair for pair in left if pair[1] not in olds or pair[0] == pair[1]]
        if not free:
            return ()
        ordered += free
        left = [pair for pair in left if pair not in free]
    return tuple(ordered)
