"""What an operation does to provisions, as amendment histories count it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from lexcomp.engine.apply import apply
from lexcomp.engine.holes import ROWS
from lexcomp.engine.nesting import around, under
from lexcomp.engine.rewrite import find
from lexcomp.engine.settle import settled
from lexcomp.model.cite import top
from lexcomp.model.document import Document, Provision, walk
from lexcomp.model.effect import Effect
from lexcomp.model.operation import (
    INSIDE,
    InsertProvisions,
    InsertWords,
    Number,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceLines,
    ReplaceWords,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    WordChange,
)
from lexcomp.model.path import CONTAINERS, Label, Path, Unit
from lexcomp.model.text import Text

Row = tuple[Path, Effect]
"""A provision that has a row of its own in an amendment history, and an effect."""


def rows(document: Document, operation: Operation) -> tuple[Row, ...]:
    """Say what an operation does, in the terms of an amendment history.

    An amendment history goes no lower than the section: whatever is done inside one
    amends it. Inserting or repealing a Part counts for the Part and for each of its
    sections (OPC practice; see Endnote 4 of any compilation).

    Args:
        document: The law before the operation.
        operation: One that fits it.

    Examples:
        >>> from lexcomp.model.operation import Side
        >>> law = Document("L", (Provision(Unit.SECTION, "5"),))
        >>> new = (Provision(Unit.SECTION, "5A"),)
        >>> for path, effect in rows(
        ...     law, InsertProvisions(Path.parse("section:5"), Side.AFTER, new)
        ... ):
        ...     print(path, effect.value)
        section:5A ad
    """
    singles = settled(document, operation)
    every = (row for single in singles for row in _rows(document, single))
    return tuple(dict.fromkeys(every))


def _rows(document: Document, operation: Operation) -> tuple[Row, ...]:
    """Say what an operation on one provision does."""
    match operation:
        case InsertProvisions(path, side, new):
            above = path if side in INSIDE else operation.within or path.parent
            return _inserted(document, above, path, new)
        case RepealProvision(path):
            return tuple(_repealed(document, path))
        case SubstituteProvision(path, new):
            return tuple(_substituted(document, path, new))
        case SubstituteHeading(path, heading):
            return (_heading(document, path, heading),)
        case Renumber(path, num) if path.last.unit in ROWS:
            label = Label(path.last.unit, num)
            return ((path.beside(label), Effect.RENUMBERED),)
        case ReplaceWords() | InsertWords() | OmitRange():
            return tuple(_worded(document, operation))
        case ReplaceLines(path) | Renumber(path) | Number(path) | Unnumber(path):
            return ((top(path), Effect.AMENDED),)
        case Unheld(path, effect):
            return ((path, effect),)
        case _:
            assert_never(operation)


def _worded(document: Document, operation: WordChange) -> Iterator[Row]:
    """Yield the row of a change of words; in a whole law, those that it changes."""
    if operation.target:
        yield _row(operation.target), Effect.AMENDED
        return
    after = dict(apply(document, operation).walk())
    for path, provision in document.walk():
        if provision.unit in ROWS and after.get(path, provision) is not provision:
            inner = (child for child in provision.children if child.unit in ROWS)
            if not any(inner):
                yield path, Effect.AMENDED


def uid(document: Document, path: Path) -> str:
    """Return the lasting name of the provision whose row this is, or nothing."""
    place = path.parent if path.last.unit is Unit.HEADING else path
    found = find(document, place)
    return found[0].uid if len(found) == 1 else ""


def _row(path: Path) -> Path:
    """Return the row for words at a path; the heading of a Part has its own."""
    row = top(path)
    if path.last.unit is Unit.HEADING and row.last.unit in CONTAINERS:
        return path
    return row


def _inserted(
    document: Document, above: Path, target: Path, new: tuple[Provision, ...]
) -> tuple[Row, ...]:
    if not any(provision.unit in ROWS for provision in new):
        return ((top(target), Effect.AMENDED),)
    found: list[Path] = []
    for each in new:
        holder = above
        if each.unit in CONTAINERS and target and target.last.unit in ROWS:
            kept = (label for label in above.labels if label.unit not in CONTAINERS)
            parts = under(around(document, target), each.unit)
            holder = Path((*kept, *parts))
        found += _rows_of((each,), holder)
    return tuple((path, Effect.ADDED) for path in found)


def _rows_of(provisions: tuple[Provision, ...], above: Path) -> Iterator[Path]:
    """Yield the paths of all rows among provisions that stand under `above`."""
    containers = tuple(label for label in above.labels if label.unit in CONTAINERS)
    rest = Path(tuple(label for label in above.labels if label.unit not in CONTAINERS))
    for path, provision in walk(provisions, containers, rest):
        if provision.unit in ROWS:
            yield path


def _repealed(document: Document, path: Path) -> Iterator[Row]:
    if path.last.unit is Unit.HEADING and path.parent.last.unit in CONTAINERS:
        yield path, Effect.REPEALED
    elif path.last.unit not in ROWS:
        yield top(path), Effect.AMENDED
    else:
        for row in _rows_of(find(document, path), path.parent):
            yield row, Effect.REPEALED


def _substituted(
    document: Document, path: Path, new: tuple[Provision, ...]
) -> Iterator[Row]:
    if path.last.unit is Unit.HEADING and path.parent.last.unit in CONTAINERS:
        yield path, Effect.SUBSTITUTED
        return
    if path.last.unit not in ROWS:
        yield top(path), Effect.AMENDED
        return
    before = list(_rows_of(find(document, path), path.parent))
    after = list(_rows_of(new, path.parent))
    for row in before:
        yield row, Effect.SUBSTITUTED if row in after else Effect.REPEALED
    for row in after:
        if row not in before:
            yield row, Effect.ADDED


def _heading(document: Document, path: Path, heading: Text) -> Row:
    """Return the row for a heading: a Part's has its own, a section's has not."""
    if path.last.unit not in CONTAINERS:
        return top(path), Effect.AMENDED
    (old,) = find(document, path)
    row = path.child(Label(Unit.HEADING))
    if not heading:
        return row, Effect.REPEALED
    return row, Effect.SUBSTITUTED if old.heading else Effect.ADDED
