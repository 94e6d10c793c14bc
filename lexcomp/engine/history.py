"""What an operation does to provisions, as amendment histories count it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
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
from lexcomp.model.path import CONTAINERS, HEADED, Label, Path, Unit
from lexcomp.model.text import Text
from lexcomp.model.timeline import HistoryEvent

#: What stands before the provisions, with rows of their own.
_BEFORE = frozenset({Unit.TITLE, Unit.PREAMBLE})


@dataclass(frozen=True, slots=True)
class Row:
    """A provision with a row of its own in an amendment history, and an effect.

    Attributes:
        path: The provision.
        effect: What an operation does to it.
        at: What in it the operation touches.
        was: What it is called before, if it gets another number.
        own: What it does to the heading of a section, taken by itself.
    """

    path: Path
    effect: Effect
    at: Path = field(default=Path(), compare=False)
    was: Path = Path()
    own: Effect | None = field(default=None, compare=False)


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
        >>> for row in rows(
        ...     law, InsertProvisions(Path.parse("section:5"), Side.AFTER, new)
        ... ):
        ...     print(row.path, row.effect.value)
        section:5A ad
    """
    singles = settled(document, operation)
    every = (
        row if row.at else replace(row, at=_touched(single))
        for single in singles
        for row in _rows(document, single)
    )
    return tuple(dict.fromkeys(every))


def together(events: Iterable[HistoryEvent]) -> tuple[HistoryEvent, ...]:
    """Join what the operations of one item have done.

    A heading that gives way to one with another number is not renumbered: the old
    heading is repealed, and the new one added (`Part II heading … rep`, then `Part 3
    heading … ad`).
    """
    found = list(events)
    for index, event in enumerate(tuple(found)):
        if event.effect is not Effect.RENUMBERED:
            continue
        old, new = (each.child(Label(Unit.HEADING)) for each in (event.was, event.path))
        for place, other in enumerate(found):
            if other.path == old and other.effect is Effect.SUBSTITUTED:
                found[place] = replace(other, effect=Effect.REPEALED)
                found[index] = replace(
                    event, path=new, effect=Effect.ADDED, at=new, was=old
                )
    return tuple(found)


def _touched(operation: Operation) -> Path:
    """Return what an operation touches: what it puts in, or what it is about."""
    path = operation.target
    if isinstance(operation, InsertProvisions) and operation.provisions:
        above = path if operation.side in INSIDE else path.parent
        return above.child(operation.provisions[0].label)
    if isinstance(operation, SubstituteHeading):
        return path.child(Label(Unit.HEADING))
    return path


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
            return (Row(path.beside(label), Effect.RENUMBERED, path, path),)
        case ReplaceWords() | InsertWords() | OmitRange():
            return tuple(_worded(document, operation))
        case ReplaceLines(path) | Renumber(path) | Number(path) | Unnumber(path):
            return (Row(top(path), Effect.AMENDED),)
        case Unheld(path, effect):
            return (Row(path, effect),)
        case _:
            assert_never(operation)


def _worded(document: Document, operation: WordChange) -> Iterator[Row]:
    """Yield the row of a change of words; in a whole law, those that it changes."""
    if operation.target:
        yield Row(_row(operation.target), Effect.AMENDED)
        return
    after = dict(apply(document, operation).walk())
    for path, provision in document.walk():
        if provision.unit in ROWS and after.get(path, provision) is not provision:
            inner = (child for child in provision.children if child.unit in ROWS)
            if not any(inner):
                yield Row(path, Effect.AMENDED)


def uid(document: Document, path: Path) -> str:
    """Return the lasting name of the provision whose row this is, or nothing."""
    place = path.parent if path.last.unit is Unit.HEADING else path
    found = find(document, place)
    return found[0].uid if len(found) == 1 else ""


def within(document: Document, path: Path) -> Path:
    """Return the Part or the like that a provision of a row is in; empty if in none."""
    if not path or path.last.unit in CONTAINERS or path.last.unit is Unit.HEADING:
        return Path()
    units = around(document, path) if find(document, path) else ()
    return Path((*path.parent.labels, *units)) if units else Path()


def _row(path: Path) -> Path:
    """Return the row for words at a path; the heading of a Part has its own."""
    row = top(path)
    if path.last.unit is Unit.HEADING and row.last.unit in HEADED:
        return path
    return row


def _inserted(
    document: Document, above: Path, target: Path, new: tuple[Provision, ...]
) -> tuple[Row, ...]:
    if new and all(provision.unit in _BEFORE for provision in new):
        return tuple(Row(Path((each.label,)), Effect.ADDED) for each in new)
    if not any(provision.unit in ROWS for provision in new):
        return (Row(top(target), Effect.AMENDED),)
    found: list[Path] = []
    for each in new:
        holder = above
        if each.unit in CONTAINERS and target and target.last.unit in ROWS:
            kept = (label for label in above.labels if label.unit not in CONTAINERS)
            parts = under(around(document, target), each.unit)
            holder = Path((*kept, *parts))
        found += _rows_of((each,), holder)
    return tuple(Row(path, Effect.ADDED, path) for path in found)


def _rows_of(provisions: tuple[Provision, ...], above: Path) -> Iterator[Path]:
    """Yield the paths of all rows among provisions that stand under `above`."""
    containers = tuple(label for label in above.labels if label.unit in CONTAINERS)
    rest = Path(tuple(label for label in above.labels if label.unit not in CONTAINERS))
    for path, provision in walk(provisions, containers, rest):
        if provision.unit in ROWS:
            yield path


def _repealed(document: Document, path: Path) -> Iterator[Row]:
    if (
        path.last.unit is Unit.HEADING and path.parent.last.unit in HEADED
    ) or path.last.unit in _BEFORE:
        yield Row(path, Effect.REPEALED)
    elif path.last.unit not in ROWS:
        yield Row(top(path), Effect.AMENDED)
    else:
        for row in _rows_of(find(document, path), path.parent):
            yield Row(row, Effect.REPEALED, row)


def _substituted(
    document: Document, path: Path, new: tuple[Provision, ...]
) -> Iterator[Row]:
    is_heading = path.last.unit is Unit.HEADING and path.parent.last.unit in HEADED
    if is_heading or path.last.unit in _BEFORE:
        yield Row(path, Effect.SUBSTITUTED)
        return
    if path.last.unit not in ROWS:
        yield Row(top(path), Effect.AMENDED)
        return
    before = list(_rows_of(find(document, path), path.parent))
    after = list(_rows_of(new, path.parent))
    for row in before:
        effect = Effect.SUBSTITUTED if row in after else Effect.REPEALED
        yield Row(row, effect, row)
    for row in after:
        if row not in before:
            yield Row(row, Effect.ADDED, row)


def _heading(document: Document, path: Path, heading: Text) -> Row:
    """Return the row for a heading: that of a Part or Schedule has its own."""
    (old,) = find(document, path)
    own = Effect.SUBSTITUTED if old.heading else Effect.ADDED
    own = own if heading else Effect.REPEALED
    if path.last.unit not in HEADED:
        return Row(top(path), Effect.AMENDED, own=own)
    return Row(path.child(Label(Unit.HEADING)), own)
