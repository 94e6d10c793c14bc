"""Carrying out one operation."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.holes import hollowed, left
from lexcomp.engine.order import in_order
from lexcomp.engine.rewrite import Change, find, rewrite
from lexcomp.engine.words import insert_words, omit_range, replace_words
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.operation import (
    InsertProvisions,
    InsertWords,
    OmitRange,
    Operation,
    Renumber,
    RepealProvision,
    ReplaceWords,
    Side,
    SubstituteHeading,
    SubstituteProvision,
    Unheld,
)
from lexcomp.model.path import ATTACHMENTS, CONTAINERS, Label, Path, Unit
from lexcomp.model.text import Text

Provisions = tuple[Provision, ...]


def apply(document: Document, operation: Operation) -> Document:
    """Return the document as the operation leaves it.

    Words that are not held cannot be counted; where the target has such words, an
    operation on words changes the words that are held, if they fit, and else nothing.

    Raises:
        MisdescribedError: If the operation does not fit the document.

    Examples:
        >>> law = Document("L", (Provision(Unit.SECTION, "5", text=Text("A may.")),))
        >>> change = ReplaceWords(Path.parse("section:5"), "may", Text("must"))
        >>> apply(law, change).provisions[0].text.plain
        'A must.'
    """
    match operation:
        case InsertProvisions(Path(()), Side.AT_END_OF, new):
            return replace(document, provisions=document.provisions + new)
        case InsertProvisions(path, side, new):
            return rewrite(document, path, lambda old: _insert(old, side, new))
        case RepealProvision(path):
            return _repealed(document, path)
        case SubstituteProvision(path, new):
            return rewrite(document, path, lambda old: _succeed(old, new))
        case SubstituteHeading(path, heading):
            return rewrite(document, path, lambda old: (replace(old, heading=heading),))
        case Renumber(path, num):
            _must_be_free(document, path.beside(Label(path.last.unit, num)))
            return rewrite(document, path, lambda old: (_renumbered(old, num),))
        case ReplaceWords(path) | InsertWords(path) | OmitRange(path):
            return _with_words(document, path, operation)
        case Unheld(path, effect, leaves):
            return _unheld(document, path, effect, leaves)
        case _:
            assert_never(operation)


def insert_in_place(document: Document, path: Path, new: Provision) -> Document:
    """Put a provision where its path and number say it belongs.

    Raises:
        MisdescribedError: If what should hold it is not there.
    """
    above = path.parent or _home(document, new)
    if above.labels:
        return rewrite(document, above, lambda old: (_holding(old, new),))
    return replace(document, provisions=in_order(document.provisions, new))


def _home(document: Document, new: Provision) -> Path:
    """Return the Part or the like whose numbers begin before that of a provision."""
    home = Path()
    for path, provision in document.walk():
        first = next(
            (each for each in provision.children if each.unit is new.unit), None
        )
        if (
            path.last.unit in CONTAINERS
            and first
            and in_order((first,), new)[0] is first
        ):
            home = path
    return home


def _holding(old: Provision, new: Provision) -> Provision:
    return replace(old, children=in_order(old.children, new))


def _insert(old: Provision, side: Side, new: Provisions) -> Provisions:
    match side:
        case Side.BEFORE:
            return (*new, old)
        case Side.AFTER:
            return (old, *new)
        case Side.AT_END_OF:
            return (_lengthened(old, new),)
        case Side.IN_ORDER_IN:
            for provision in new:
                old = _holding(old, provision)
            return (old,)
        case _:
            assert_never(side)


def _lengthened(old: Provision, new: Provisions) -> Provision:
    """Put provisions at the end, but what belongs to a sentence before its notes."""
    if all(provision.unit in ATTACHMENTS for provision in new):
        return replace(old, children=old.children + new)
    if old.tail:
        raise MisdescribedError(
            f"{old.label} has closing words, so what goes at its end is not said."
        )
    at = old.attached
    return replace(old, children=(*old.children[:at], *new, *old.children[at:]))


def _repealed(document: Document, path: Path) -> Document:
    if path.last.unit is Unit.HEADING:
        return rewrite(
            document, path.parent, lambda old: (replace(old, heading=Text()),)
        )
    return rewrite(document, path, lambda _: ())


def _succeed(old: Provision, new: Provisions) -> Provisions:
    """Let the provision that takes the place of another take its `uid` too."""
    return tuple(
        replace(provision, uid=old.uid) if provision.label == old.label else provision
        for provision in new
    )


def _must_be_free(document: Document, path: Path) -> None:
    if find(document, path):
        raise MisdescribedError(f"There is a {path} already.")


def _renumbered(old: Provision, num: str) -> Provision:
    return replace(old, num=num, designation="")


def _with_words(
    document: Document, path: Path, operation: ReplaceWords | InsertWords | OmitRange
) -> Document:
    if path.last.unit is Unit.HEADING:
        return rewrite(document, path.parent, _on_heading(operation))
    return rewrite(document, path, lambda old: (_worded(old, operation),))


def _on_heading(operation: ReplaceWords | InsertWords | OmitRange) -> Change:
    """Return the change that does to a heading what is done to words."""

    def change(old: Provision) -> Provisions:
        if not old.heading and not old.held:
            return (old,)
        heading = _worded(Provision(Unit.HEADING, text=old.heading), operation).text
        return (replace(old, heading=heading),)

    return change


def _worded(
    old: Provision, operation: ReplaceWords | InsertWords | OmitRange
) -> Provision:
    try:
        match operation:
            case ReplaceWords():
                return replace_words(old, operation)
            case InsertWords():
                return insert_words(old, operation)
            case OmitRange():
                return omit_range(old, operation)
            case _:
                assert_never(operation)
    except MisdescribedError:
        if left(old):
            return old
        raise


def _unheld(
    document: Document, path: Path, effect: Effect, leaves: tuple[Path, ...]
) -> Document:
    """Do what is recorded to have been done by words that are not held."""
    heading = path.last.unit is Unit.HEADING
    place = path.parent if heading else path
    if effect is Effect.REPEALED and not heading:
        return rewrite(document, place, lambda _: ())
    if effect is Effect.ADDED and not find(document, place):
        new = hollowed(Provision(place.last.unit, place.last.num), place, ())
        return insert_in_place(document, place, new)
    return rewrite(document, place, lambda old: (hollowed(old, place, leaves),))
