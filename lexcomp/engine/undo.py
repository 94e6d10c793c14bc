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
from lexcomp.engine.holes import ROWS, hollowed, without_heading_held
from lexcomp.engine.insert import insert_in_place
from lexcomp.engine.nesting import without_heading
from lexcomp.engine.numbers import renumbered_label
from lexcomp.engine.passage import CLOSING, joint
from lexcomp.engine.places import occurrences
from lexcomp.engine.rewrite import find, rewrite
from lexcomp.engine.settle import members_of
from lexcomp.engine.step import leaning, provenance_of, weakened
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
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
    Unnumber,
    Which,
)
from lexcomp.model.path import CONTAINERS, Label, Path, Unit
from lexcomp.model.standing import Provenance, Standing
from lexcomp.model.text import Text
from lexcomp.model.timeline import Step

_HEADING = Label(Unit.HEADING)


def untake(document: Document, step: Step) -> Document:
    """Return the law before a step, with holes for words that do not follow.

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

    Words that were changed wherever they occurred are turned back only if the new ones
    stand there once: of several, each could have stood there before.

    Args:
        document: The law after the operation.
        operation: One that took effect.
        uniform: Whether somebody supposes, and says so by an inference, that none of
            the new words stood there before. Then all of them are turned back.

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
    match operation:
        case ReplaceWords(Path(())) | InsertWords(Path(())):
            whole = (weakened(each, rests) for each in before.provisions)
            return replace(before, provisions=tuple(whole))
        case ReplaceWords(path) | InsertWords(path):
            for member in members_of(before, path):
                before = leaning(before, member, rests)
            return before
        case _:
            return before


def _inverse(document: Document, operation: Operation, *, uniform: bool) -> Document:
    match operation:
        case InsertProvisions(path, side, new):
            for provision in new:
                place = path.child if side in INSIDE else path.beside
                document = _taken_out(document, provision, place(provision.label))
            return document
        case ReplaceWords() | InsertWords():
            if not uniform:
                _must_be_told(document, operation)
            return _turned_back(document, operation)
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


def _turned_back(document: Document, operation: ReplaceWords | InsertWords) -> Document:
    """Return the law before words were changed.

    Where they are told by number, it is not the new words of that number that were
    put in: each of those that stand there is tried, and only one may fit.

    Raises:
        CannotUndoError: If several fit, or what was there is not said.
        MisdescribedError: If none fits.
    """
    back = _back(operation)
    if isinstance(operation.which, Which) and operation.which is not Which.LAST:
        return apply(document, back)
    found: list[Document] = []
    for number in range(1, _occurring(document, back) + 1):
        before = apply(document, replace(back, which=(number,)))
        if _leads_to(before, operation, document) and before not in found:
            found.append(before)
    if len(found) > 1:
        raise CannotUndoError(f"More than one text leads to {operation.target}.")
    return found[0] if found else apply(document, back)


def _must_be_told(document: Document, operation: ReplaceWords | InsertWords) -> None:
    """Refuse to tell which of several words were put in wherever others stood.

    Raises:
        CannotUndoError: If there are several.
    """
    if operation.which not in {Which.EVERY, Which.ANY}:
        return
    back = _back(operation)
    if (count := _occurring(document, back)) > 1:
        message = f"“{back.old}” stands {count} times in {operation.target}; how many"
        raise CannotUndoError(f"{message} of them stood there before is not known.")


def _occurring(document: Document, back: ReplaceWords) -> int:
    """Count the words that may be turned back."""
    places = members_of(document, back.target)
    return sum(
        occurrences(each, back.old) for path in places for each in find(document, path)
    )


def _leads_to(before: Document, operation: Operation, after: Document) -> bool:
    try:
        return apply(before, operation) == after
    except MisdescribedError:
        return False


def _back(operation: ReplaceWords | InsertWords) -> ReplaceWords:
    """Return the change of words that takes one back, if there is one.

    Raises:
        CannotUndoError: If more was done, or what was there is not said.
    """
    new = operation.new.plain
    if new and not (operation.provisions or operation.tail):
        match operation:
            case ReplaceWords(path, old, _, which):
                return ReplaceWords(path, new, Text(_spaced(old, new)), which)
            case InsertWords(path, side, anchor, _, which, once=False) if anchor:
                words = _together(side, anchor, new)
                return ReplaceWords(path, words, Text(anchor), which)
    raise CannotUndoError(f"What stood at {operation.target} is not held.")


def _spaced(old: str, new: str) -> str:
    """Return words that were replaced with the space that went with them, if any."""
    followed = new[0] in CLOSING and old[0] not in CLOSING
    return f" {old}" if followed and old[0] != " " else old


def _together(side: Side, anchor: str, new: str) -> str:
    """Return inserted words as they stand with the words beside them."""
    before, after = (anchor, new) if side is Side.AFTER else (new, anchor)
    return f"{before}{joint(before, after)}{after}"


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
            return _hollow(document, path, ())


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
