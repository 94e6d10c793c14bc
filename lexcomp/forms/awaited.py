"""Items under which a table is missing that they say they set out.

Flat text has no tables, so that one is often lost on the way. The words of the item can
be read all the same: what they put in is then not held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.model.document import Provision
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import AmendingItem
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    InsertWords,
    OmitRange,
    Operation,
    ReplaceLines,
    ReplaceWords,
    SubstituteProvision,
    Unheld,
)
from lexcomp.model.path import Path, Unit
from lexcomp.model.style import Target

#: What flat text cannot hold.
_LOST = frozenset(
    {Unit.TABLE, Unit.ITEM, Unit.CELL, Unit.COLUMN, Unit.FORMULA, Unit.DIAGRAM}
    | {Unit.INDEX, Unit.SUBITEM}
)


_LINES = re.compile(
    r"(Omit:|After:|Before:|Repeal:)((?:\n(?:substitute|insert|add):)?)", re.IGNORECASE
)


def awaited(part: AmendingItem, targets: tuple[Target, ...]) -> Iterator[AmendingItem]:
    """Yield a part with something set out under it, where a table is missing."""
    if not part.body.endswith((":", "—")):
        return
    lines = _LINES.fullmatch(part.body)
    if not all(_LOST & {label.unit for label in each.path.labels} for each in targets):
        return
    if lines:
        new = (Provision(Unit.ALINEA, "?"),) if lines[2] else ()
        body = f"{lines[1]}\n?{lines[2]}"
        yield replace(part, body=body, provisions=new)
        return
    for unit in (Unit.ALINEA, Unit.DEFINITION):
        yield replace(part, provisions=(Provision(unit, "?"),))


def holes(operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """Turn what operations would put in into holes.

    Nothing is returned where what they change is not one provision.
    """
    changed = [_hole(each) for each in operations]
    kept = [each for each in changed if each is not None]
    return tuple(kept) if len(kept) == len(changed) else ()


def _hole(operation: Operation) -> Operation | None:
    match operation:
        case SubstituteProvision(path):
            return Unheld(path, Effect.SUBSTITUTED)
        case InsertProvisions(path, side):
            return _amended(path if side in INSIDE else path.parent)
        case ReplaceWords(path) | InsertWords(path) | OmitRange(path):
            return _amended(path)
        case ReplaceLines(path):
            return _amended(path)
        case _:
            return operation


def _amended(path: Path) -> Operation | None:
    return Unheld(path, Effect.AMENDED) if path else None
