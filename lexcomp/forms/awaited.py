"""Items under which a table is missing that they say they set out.

Flat text has no tables, so that one is often lost on the way. The words of the item can
be read all the same: what they put in is then not held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class StandIn:
    """A provision that stands in for what is not there."""

    provision: Provision

    def held_of(self, operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
        """Return operations with what they would put in turned into holes.

        Nothing is returned where what they change is not one provision.
        """
        changed = [_hole(each) for each in operations]
        kept = [each for each in changed if each is not None]
        return tuple(kept) if len(kept) == len(changed) else ()


def awaited(
    part: AmendingItem, targets: tuple[Target, ...]
) -> Iterator[tuple[StandIn, AmendingItem]]:
    """Yield a part with something set out under it, where a table is missing."""
    if not part.body.endswith((":", "—")):
        return
    if not all(_LOST & {label.unit for label in each.path.labels} for each in targets):
        return
    for unit in (Unit.ALINEA, Unit.DEFINITION):
        new = Provision(unit, "?")
        yield StandIn(new), replace(part, provisions=(new,))


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
