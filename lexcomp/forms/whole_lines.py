"""Omit: (lines) substitute: (provisions). After: (lines) insert: (provisions)."""

from __future__ import annotations

from collections.abc import Mapping

from lexcomp.forms.phrase import first_read
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import Operation, ReplaceLines, Side
from lexcomp.model.path import Path
from lexcomp.model.style import Target

OMIT_LINES = (
    "Omit:\n{LINES}",
    "Omit the words:\n{LINES}",
)
OMIT_SUBSTITUTE_LINES = (
    "Omit:\n{LINES}\nsubstitute:",
    "Omit:\n{LINES}\nand substitute:",
    "Omit:\n{LINES}\ninsert:",
)
INSERT_LINES = {
    Side.AFTER: ("After:\n{LINES}\ninsert:", "After:\n{LINES}\nadd:"),
    Side.BEFORE: ("Before:\n{LINES}\ninsert:",),
}
_VERBS = ("substitute:", "insert:", "add:", "and substitute:")


def omit_lines(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that omits whole lines, and may put provisions in their place.

    Examples:
        Section 64
        Omit:
        If a keeper holds two lamps, one of them may be put out.

        Schedule 1
        Omit:
        Lamp Act 1976, section 50
        substitute:
        Lamp Act 1995, section 7
    """
    if len(targets) != 1 or targets[0].side:
        return None
    path = targets[0].path
    if item.provisions:
        fields = first_read(OMIT_SUBSTITUTE_LINES, item.body)
    elif item.body.lower().endswith(_VERBS):
        return None
    else:
        fields = first_read(OMIT_LINES, item.body)
    return None if fields is None else _changed(path, fields, item, None)


def insert_lines(
    item: AmendingItem, targets: tuple[Target, ...]
) -> tuple[Operation, ...] | None:
    """Read an item that inserts provisions before or after whole lines.

    Examples:
        Schedule 1
        After:
        Lamp Act 1976, section 50
        insert:
        Lamp Act 1995, section 7
    """
    if len(targets) != 1 or targets[0].side or not item.provisions:
        return None
    for side, phrases in INSERT_LINES.items():
        if fields := first_read(phrases, item.body):
            return _changed(targets[0].path, fields, item, side)
    return None


def _changed(
    path: Path, fields: Mapping[str, str], item: AmendingItem, side: Side | None
) -> tuple[Operation, ...]:
    lines = tuple(fields["LINES"].split("\n"))
    return (ReplaceLines(path, lines, item.provisions, side),)
