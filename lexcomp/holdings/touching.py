"""Whether an amendment of a section touched a part of it.

Endnotes tell what was done to a section and no more. What the items held say is more,
and where they are not held, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from lexcomp.engine.settle import members_of
from lexcomp.holdings.places import Places
from lexcomp.holdings.points import Point
from lexcomp.model.document import Document
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    Operation,
    RepealProvision,
    SubstituteProvision,
    Unheld,
)
from lexcomp.model.path import Path
from lexcomp.model.timeline import HistoryEvent, Step


class Touch(StrEnum):
    """Whether an amendment of a section touched a part of it, the surest first."""

    YES = "yes"
    PERHAPS = "perhaps"
    """What is held does not say."""
    NO = "no"


def touch(
    before: Document | None, point: Point, known: Places, event: HistoryEvent
) -> Touch:
    """Tell whether what happened to a section happened to a part of it.

    Args:
        before: The law before; None on its first day.
        point: The law after.
        known: Where the part stands.
        event: What happened, that day.
    """
    steps = tuple(_steps(point, event))
    if not steps:
        return Touch.PERHAPS
    return _surest(
        _by(before or Document(""), operation, path)
        for step in steps
        for operation in step.operations
        for path in known.whole or known.own
    )


def inserting(point: Point, known: Places) -> Step | None:
    """Return the step of that day that inserted a provision as new, if one did."""
    for step in point.law.timeline.steps:
        if step.moment.day == point.day:
            for operation in step.operations:
                if isinstance(operation, InsertProvisions) and any(
                    path in known.whole for path in _brought(operation)
                ):
                    return step
    return None


def _steps(point: Point, event: HistoryEvent) -> Iterator[Step]:
    for step in point.law.timeline.steps:
        moment = step.moment
        if moment.day == point.day and moment.citation == event.moment.citation:
            yield step


def _by(before: Document, operation: Operation, path: Path) -> Touch:
    """Tell whether an operation touched what is at a path."""
    if isinstance(operation, InsertProvisions):
        brought = any(path.starts_with(each) for each in _brought(operation))
        inside = operation.target.starts_with(path)
        return Touch.YES if brought or inside else Touch.NO
    return _surest(
        _on(operation, target, path) for target in members_of(before, operation.target)
    )


def _on(operation: Operation, target: Path, path: Path) -> Touch:
    """Tell whether what is done at a target is done to what is at a path."""
    if target.starts_with(path):
        return Touch.YES
    if not path.starts_with(target):
        return Touch.NO
    if isinstance(operation, RepealProvision | SubstituteProvision):
        return Touch.YES
    leaves = operation.leaves if isinstance(operation, Unheld) else ()
    alone = any(path.starts_with(leaf) for leaf in leaves)
    return Touch.NO if alone else Touch.PERHAPS


def _surest(found: Iterable[Touch]) -> Touch:
    verdicts = set(found)
    return next((each for each in Touch if each in verdicts), Touch.NO)


def _brought(operation: InsertProvisions) -> Iterator[Path]:
    """Yield the paths of what is inserted."""
    inside = operation.side in INSIDE
    place = operation.target.child if inside else operation.target.beside
    for provision in operation.provisions:
        yield place(provision.label)
