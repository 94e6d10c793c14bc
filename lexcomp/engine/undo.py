"""Taking a step back: what the law was before an amendment, where that follows.

Undoing is proved, not assumed: what is offered as the text before must, when the
operation is applied to it, give the text after again. Where no such text follows
from the words held, the provision becomes one whose words are not held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from lexcomp.engine.apply import apply
from lexcomp.engine.errors import CannotUndoError, MisdescribedError
from lexcomp.engine.holes import (
    ROWS,
    hollowed,
    without_heading_held,
    without_words,
)
from lexcomp.engine.insert import insert_in_place
from lexcomp.engine.nesting import without_heading
from lexcomp.engine.numbers import renumbered_label
from lexcomp.engine.own_number import on_own_number
from lexcomp.engine.rewrite import find, rewrite
from lexcomp.engine.settle import members_of
from lexcomp.engine.step import leaning, provenance_of, weakened
from lexcomp.engine.turned_back import (
    in_doubt,
    turned_back,
)
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
)
from lexcomp.model.path import CONTAINERS, Label, Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.model.timeline import Step

_HEADING = Label(Unit.HEADING)


def untake(document: Document, step: Step) -> Document:
    """Return the law before a step, with holes for words that do not follow.

    Where the step was taken in this law, `Taken.record` undoes it to the letter, and
    `engine.record.taken_back` does that.

    Args:
        document: The law after the step.
        step: One whose operations all took effect.
    """
    provenance = provenance_of(step).weakened(Provenance(Standing.DERIVED))
    for operation in reversed(step.operations):
        document = _undone(document, operation, provenance)
    return document


def unapply(
    document: Document, operation: Operation, *, uniform: bool = False
) -> Document:
    """Return the one document that the operation turns into this one.

    Of words that were changed wherever they occurred, and that stand in several
    places now, it does not follow which were changed; the record of the step tells.

    Args:
        document: The law after the operation.
        operation: One that took effect.
        uniform: Whether somebody supposes, and says so by a named inference, that all
            of them were.

    Raises:
        CannotUndoError: If it does not follow from this document and the operation.

    Examples:
        >>> law = Document("L", (Provision(Unit.SECTION, "5", text=Text("A must.")),))
        >>> change = ReplaceWords(Path.parse("section:5"), "may", Text("must"))
        >>> unapply(law, change).provisions[0].text.plain
        'A may.'
    """
    try:
        before = _inverse(document, operation, uniform=uniform)
        if apply(before, operation) != document:
            raise CannotUndoError(f"More than one text leads to {operation.target}.")
    except MisdescribedError as error:
        raise CannotUndoError(str(error)) from error
    return before


def _undone(document: Document, operation: Operation, rests: Provenance) -> Document:
    """Undo one operation, or make a hole where it cannot be undone."""
    try:
        before = unapply(document, operation, uniform=bool(rests.inferences))
    except CannotUndoError:
        return _holed(document, operation, rests)
    if isinstance(operation, ReplaceWords | InsertWords):
        return _resting(before, operation.target, rests)
    return before


def _resting(document: Document, path: Path, rests: Provenance) -> Document:
    """Say of what words were changed in that it is known by undoing that."""
    if not path:
        whole = (weakened(each, rests) for each in document.provisions)
        return replace(document, provisions=tuple(whole))
    for member in members_of(document, path):
        document = leaning(document, member, rests)
    return document


def _inverse(document: Document, operation: Operation, *, uniform: bool) -> Document:
    match operation:
        case InsertProvisions(path, side, new):
            for provision in new:
                place = path.child if side in INSIDE else path.beside
                document = _taken_out(document, provision, place(provision.label))
            return document
        case ReplaceWords() | InsertWords():
            return _reworded(document, operation, uniform=uniform)
        case Renumber(path, num):
            renumbered = path.beside(renumbered_label(path, num))
            return apply(document, Renumber(renumbered, path.last.num))
        case Number(path, label):
            return apply(document, Unnumber(path.child(label)))
        case Unnumber(path):
            return apply(document, Number(path.parent, path.last))
        case (
            ReplaceLines()
            | OmitRange()
            | RepealProvision()
            | SubstituteProvision()
            | SubstituteHeading()
            | Unheld()
        ):
            raise CannotUndoError(f"What stood at {operation.target} is not held.")
        case _:
            assert_never(operation)


def _reworded(
    document: Document, operation: ReplaceWords | InsertWords, *, uniform: bool
) -> Document:
    """Turn words back, or the number that they are about."""
    if isinstance(operation, ReplaceWords) and operation.new:
        new, old = operation.new.plain, Text(operation.old)
        back = ReplaceWords(operation.target, new, old)
        if isinstance(on_own_number(document, back), Renumber):
            return apply(document, back)
    return turned_back(document, operation, uniform=uniform)


def _taken_out(document: Document, new: Provision, path: Path) -> Document:
    """Take out what was inserted; what a new Part took in goes back.

    Raises:
        MisdescribedError: If it is not there, or not once.
    """
    if new.unit not in CONTAINERS:
        return rewrite(document, path, lambda _: ())
    law = Path(
        tuple(each for each in path.parent.labels if each.unit not in CONTAINERS)
    )
    for inner, each in walk(new.children):
        if len(inner.labels) == 1 and each.unit not in CONTAINERS:
            there = Path((*law.labels, *inner.labels))
            document = rewrite(document, there, lambda _: ())
    for each in reversed([new, *_parts_in(new)]):
        document = _without_part(document, Path((*law.labels, each.label)), each)
    return document


def _parts_in(new: Provision) -> Iterator[Provision]:
    for each in new.children:
        if each.unit in CONTAINERS:
            yield each
            yield from _parts_in(each)


def _without_part(document: Document, path: Path, new: Provision) -> Document:
    """Take the heading of a Part out, if there is but one of its number and words."""
    same = [
        labels
        for labels, each in document.walk()
        if each.label == new.label and each.heading == new.heading
    ]
    if len(same) != 1 or len(find(document, same[0])) != 1:
        raise MisdescribedError(f"There are {len(same)} provisions at {path}.")
    return without_heading(document, same[0])


def _holed(document: Document, operation: Operation, rests: Provenance) -> Document:
    """Return the law before an operation that cannot be undone word by word."""
    path = operation.target
    headed = _heading_of(operation)
    if headed is not None:
        return _without_its_heading(document, headed)
    members = members_of(document, path)
    if members != (path,) and not isinstance(operation, SubstituteProvision):
        for member in members:
            document = _holed(document, replace(operation, target=member), rests)
        return document
    match operation:
        case Unheld(_, Effect.ADDED):
            return _without(document, path)
        case Unheld(_, Effect.REPEALED) | RepealProvision():
            return _with_hole(document, path)
        case SubstituteProvision(_, new):
            return _unsubstituted(document, path, new)
        case InsertProvisions(_, side, new):
            place = path.child if side in INSIDE else path.beside
            for provision in new:
                document = _without_new(document, provision, place(provision.label))
            return document
        case Unheld(_, _, leaves):
            holed = _hollow(document, path, leaves)
            return _leant(holed, leaves, rests) if rests.inferences else holed
        case _:
            return _unworded(document, operation, rests)


def _unworded(document: Document, operation: Operation, rests: Provenance) -> Document:
    """Make a hole of the words among which some were changed, and of no others."""
    doubtful = None
    if isinstance(operation, ReplaceWords | InsertWords):
        doubtful = in_doubt(document, operation)
    if doubtful is None:
        return _hollow(document, operation.target, ())
    for path in doubtful:
        if path and path.last == _HEADING:
            document = _without_its_heading(document, path.parent)
        elif path:
            document = rewrite(document, path, lambda old: (without_words(old),))
    return _resting(document, operation.target, rests)


def _heading_of(operation: Operation) -> Path | None:
    """Return the provision to whose heading alone an operation did something."""
    match operation:
        case SubstituteHeading(path):
            return path
        case Unheld() | InsertProvisions():
            return None
        case _:
            path = operation.target
            return path.parent if path and path.last == _HEADING else None


def _without_its_heading(document: Document, path: Path) -> Document:
    """Make a hole of the heading of a provision, and of nothing else."""
    if len(find(document, path)) != 1:
        return document
    return rewrite(document, path, lambda old: (without_heading_held(old),))


def _hollow(document: Document, path: Path, leaves: tuple[Path, ...]) -> Document:
    if not path:
        for row, provision in tuple(document.walk()):
            if provision.unit in ROWS:
                document = _hollow(document, row, leaves)
        return document
    place = path.parent if path.last.unit is Unit.HEADING else path
    if len(find(document, place)) != 1:
        return document
    return rewrite(document, place, lambda old: (hollowed(old, place, leaves),))


def _leant(document: Document, leaves: tuple[Path, ...], rests: Provenance) -> Document:
    for leaf in leaves:
        document = leaning(document, leaf, rests)
    return document


def _without(document: Document, path: Path) -> Document:
    if len(find(document, path)) != 1:
        return document
    return rewrite(document, path, lambda _: ())


def _unsubstituted(
    document: Document, path: Path, new: tuple[Provision, ...]
) -> Document:
    """Put a hole for what was substituted where the first of the new provisions is.

    That may be in a subsection which the path leaves out.
    """
    places = (path.beside(provision.label) for provision in new)
    there = [place for place in places if len(find(document, place)) == 1]
    if not there:
        return _with_hole(document, path)
    first, *others = there
    for other in others:
        document = _without(document, other)
    return rewrite(document, first, lambda _: (_hole(path),))


def _hole(path: Path) -> Provision:
    hole = hollowed(Provision(path.last.unit, path.last.num), path, ())
    return replace(hole, uid=f"{path}@?")


def _without_new(document: Document, new: Provision, path: Path) -> Document:
    """Take out what was inserted, where it is still there as a whole."""
    if new.unit not in CONTAINERS:
        return _without(document, path)
    try:
        return _taken_out(document, new, path)
    except MisdescribedError:
        whole = any(each.unit not in CONTAINERS for _, each in walk(new.children))
        return _without(document, path) if whole else document


def _with_hole(document: Document, path: Path) -> Document:
    if find(document, path):
        return _hollow(document, path, ())
    try:
        return insert_in_place(document, path, _hole(path))
    except MisdescribedError:
        return document
