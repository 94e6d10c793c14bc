"""Putting new provisions into a law, where an amendment or their numbers say."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.locate import at, spots
from lexcomp.engine.nesting import nested
from lexcomp.engine.novel import must_be_new
from lexcomp.engine.numbers import headed
from lexcomp.engine.order import in_order
from lexcomp.engine.rewrite import find, rewrite
from lexcomp.model.document import Document, Provision
from lexcomp.model.operation import InsertProvisions, Side
from lexcomp.model.path import ATTACHMENTS, BASIC, CONTAINERS, Path, Unit

Provisions = tuple[Provision, ...]

#: What stands before the Schedules of a law.
_IN_BODY = frozenset({*CONTAINERS, *BASIC})


def inserted(document: Document, operation: InsertProvisions) -> Document:
    """Insert beside or in the target, or at the edge of what is said to hold them.

    Raises:
        MisdescribedError: If there is no such place, or they are there already.
    """
    path, side, new = operation.target, operation.side, operation.provisions
    must_be_new(document, operation)
    if not path and side is Side.AT_END_OF:
        return _lengthened_law(document, new)
    holder = operation.within
    if holder and not _holds(document, holder, path):
        if side not in {Side.AFTER, Side.BEFORE}:
            raise MisdescribedError(f"{path} is not in {holder}.")
        side = Side.AT_START_OF if side is Side.AFTER else Side.AT_END_OF
        path = holder
    done = rewrite(document, path, lambda old: _insert(old, side, new))
    return nested_anew(document, done, path, side, len(new))


def insert_in_place(document: Document, path: Path, new: Provision) -> Document:
    """Put a provision where its path and number say it belongs.

    Raises:
        MisdescribedError: If what should hold it is not there.
    """
    above = path.parent or _home(document, new)
    if above.labels:
        return rewrite(document, above, lambda old: (_holding(old, new),))
    return replace(document, provisions=in_order(document.provisions, new))


def nested_anew(
    before: Document, after: Document, path: Path, side: Side, count: int
) -> Document:
    """Put new provisions, and what follows them, under the headings before them."""
    found = spots(before, path)
    if len(found) != 1 or side is Side.IN_ORDER_IN:
        return after
    (spot,) = found
    match side:
        case Side.BEFORE:
            first = spot
        case Side.AFTER:
            first = (*spot[:-1], spot[-1] + 1)
        case Side.AT_START_OF:
            first = (*spot, 0)
        case Side.AT_END_OF:
            first = (*spot, at(before, spot).attached)
    return nested(after, first, count)


def _lengthened_law(document: Document, new: Provisions) -> Document:
    """Put provisions at the end of a law; sections go before its Schedules."""
    old = document.provisions
    end = len(old)
    if new and new[0].unit in _IN_BODY:
        while end and old[end - 1].unit not in _IN_BODY:
            end -= 1
    longer = replace(document, provisions=(*old[:end], *new, *old[end:]))
    return nested(longer, (end,), len(new))


def _holds(document: Document, holder: Path, path: Path) -> bool:
    """Tell whether a Part or the like holds a provision."""
    found = find(document, holder)
    return len(found) == 1 and bool(find(Document("", found[0].children), path))


def _insert(old: Provision, side: Side, new: Provisions) -> Provisions:
    match side:
        case Side.BEFORE:
            return (*new, old)
        case Side.AFTER:
            return (old, *new)
        case Side.AT_START_OF if new[0].unit is Unit.SUBHEADING:
            return (headed(old, new),)
        case Side.AT_START_OF:
            return (replace(old, children=new + old.children),)
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
