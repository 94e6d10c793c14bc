"""Which recorded amendments the items of an instrument themselves account for.

Endnotes record that a section was amended; where the words of the instrument are held,
its own items say how, and the record is no gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexcomp.engine.holes import ROWS
from lexcomp.engine.order import number_key
from lexcomp.model.cite import top
from lexcomp.model.document import Provision, walk
from lexcomp.model.effect import Effect
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    Operation,
    RepealProvision,
    SubstituteProvision,
)
from lexcomp.model.path import CONTAINERS, Path, Unit
from lexcomp.model.timeline import HistoryEvent, Step


def accounted_for(event: HistoryEvent, steps: Iterable[Step]) -> bool:
    """Tell whether one of the items of an instrument did what is recorded of it.

    Args:
        event: What official endnotes record.
        steps: What the items of the same instrument do to the law, or, where they are
            not understood, what they leave unknown.
    """
    return any(
        _did(operation, event) for step in steps for operation in step.operations
    )


def _did(operation: Operation, event: HistoryEvent) -> bool:
    if not operation.target:
        return event.effect is Effect.AMENDED
    gone = isinstance(operation, RepealProvision | SubstituteProvision)
    if gone and event.effect is Effect.REPEALED and _is_part(operation.target):
        return True
    return any(_same(row, event.path) for row in _rows(operation))


def _rows(operation: Operation) -> Iterator[Path]:
    """Yield the rows of an amendment history that an operation is told in."""
    match operation:
        case InsertProvisions(path, side, new):
            above = path if side in INSIDE else path.parent
            added = tuple(_of(new, above))
            yield from added or (top(path),)
        case SubstituteProvision(path, new):
            yield top(path)
            yield from _of(new, path.parent)
        case _:
            path = operation.target
            yield path.parent if path.last.unit is Unit.HEADING else path
            yield top(path)


def _of(new: tuple[Provision, ...], above: Path) -> Iterator[Path]:
    containers = tuple(each for each in above.labels if each.unit in CONTAINERS)
    rest = Path(tuple(each for each in above.labels if each.unit not in CONTAINERS))
    for path, provision in walk(new, containers, rest):
        if provision.unit in ROWS:
            yield path


def _same(row: Path, recorded: Path) -> bool:
    """Tell whether a row is the one recorded; Parts may be told by more or less."""
    if recorded.last.unit is Unit.HEADING:
        recorded = recorded.parent
    if not (row and recorded):
        return False
    if _is_part(row) or row.parent == recorded.parent:
        return _covers(row, recorded)
    return row == recorded


def _covers(row: Path, recorded: Path) -> bool:
    one, other = row.last, recorded.last
    if one.run and one.unit is other.unit:
        first, last = map(number_key, one.run)
        return first <= number_key(other.num) <= last
    return one == other


def _is_part(path: Path) -> bool:
    return path.last.unit in CONTAINERS
