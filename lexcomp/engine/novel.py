"""Whether what is to be inserted stands there already."""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.engine.errors import MisdescribedError
from lexcomp.engine.locate import Spot, at, spots
from lexcomp.engine.rewrite import find
from lexcomp.model.document import Document, Provision, walk
from lexcomp.model.operation import INSIDE, InsertProvisions, Side
from lexcomp.model.path import CONTAINERS, Path


def must_be_new(document: Document, operation: InsertProvisions) -> None:
    """Refuse to insert what is there already, in the same words.

    Two laws may each insert a section 12A, and both are then the law; but one that is
    word for word what stands there has been applied before. A Part that is to be
    inserted is known by the sections set out in it, or by its heading alone if that
    is all there is of it.

    Raises:
        MisdescribedError: If it is there.
    """
    target = operation.target
    inside = operation.side in INSIDE
    place = target.child if inside else target.beside
    for new in operation.provisions:
        path = place(new.label)
        if any(_same(each, new) for each in find(document, path)):
            raise MisdescribedError(f"There is a {path} in these words already.")
        if new.unit in CONTAINERS:
            _must_be_new_part(document, operation, new)
    _must_not_stand_beside(document, operation)


def must_not_follow(document: Document, path: Path, new: tuple[Provision, ...]) -> None:
    """Refuse to substitute provisions of which others stand there already.

    Raises:
        MisdescribedError: If what comes besides the successor of the old one does.
    """
    for each in new:
        there = path.beside(each.label)
        found = find(document, there)
        if each.label != path.last and any(_same(each, old) for old in found):
            raise MisdescribedError(f"There is a {there} in these words already.")


def must_be_headed_otherwise(old: Provision, new: Provision) -> None:
    """Refuse to give a Part the headings that it has.

    Raises:
        MisdescribedError: If it has them.
    """
    if _is_headed_so(old, new):
        words = f"“{new.heading.plain}”"
        raise MisdescribedError(f"The heading of {old.label} is {words} already.")


def _is_headed_so(old: Provision, new: Provision) -> bool:
    same = old.label == new.label and old.heading.plain == new.heading.plain
    if not same or not new.children:
        return same
    return bool(old.children) and _is_headed_so(old.children[0], new.children[0])


def namesakes(document: Document, operation: InsertProvisions) -> tuple[Path, ...]:
    """Return where provisions stand that have the numbers of those to be inserted.

    Two laws may each insert a section 12A, and both are then the law. A Division put
    among sections may have the number of one in another Part.
    """
    inside = operation.side in INSIDE
    place = operation.target.child if inside else operation.target.beside
    among = operation.target and operation.target.last.unit in CONTAINERS
    paths = (
        place(new.label)
        for new in operation.provisions
        if new.num and (among or new.unit not in CONTAINERS)
    )
    return tuple(path for path in paths if find(document, path))


def _must_not_stand_beside(document: Document, operation: InsertProvisions) -> None:
    """Refuse what stands there already, such as a heading over subsections."""
    found = spots(document, operation.target) if operation.target else ()
    if len(found) != 1 or operation.side in INSIDE:
        return
    (spot,) = found
    holder = at(document, spot[:-1]).children if spot[1:] else document.provisions
    count = len(operation.provisions)
    first = spot[-1] + 1 if operation.side is Side.AFTER else spot[-1] - count
    beside = holder[first : first + count] if first >= 0 else ()
    if len(beside) == count and all(map(_same, beside, operation.provisions)):
        new = operation.provisions[0]
        words = f"“{new.heading.plain or new.text.plain}”"
        raise MisdescribedError(
            f"{words} stands {operation.side.value} {operation.target} already."
        )


def _must_be_new_part(
    document: Document, operation: InsertProvisions, new: Provision
) -> None:
    held = [(path, each) for path, each in walk((new,)) if each.unit not in CONTAINERS]
    inside = operation.side in INSIDE
    above = operation.target if inside else operation.target.parent
    law = Path(tuple(each for each in above.labels if each.unit not in CONTAINERS))
    for path, each in held:
        there = Path((*law.labels, *path.labels))
        if len(path.labels) > 1:
            continue
        if any(_same(each, old) for old in find(document, there)):
            raise MisdescribedError(f"There is a {there} in these words already.")
    if held:
        return
    for each in _headings_beside(document, operation):
        if each.label == new.label and each.heading.plain == new.heading.plain:
            words = f"{new.label}, “{new.heading.plain}”,"
            raise MisdescribedError(f"The heading of {words} is there already.")


def _same(one: Provision, other: Provision) -> bool:
    """Tell whether provisions have the same numbers and words, whatever their faces."""
    return (
        one.answers_to(other.label)
        and one.heading.plain == other.heading.plain
        and one.text.plain == other.text.plain
        and one.tail.plain == other.tail.plain
        and len(one.children) == len(other.children)
        and all(map(_same, one.children, other.children))
    )


def _headings_beside(
    document: Document, operation: InsertProvisions
) -> Iterator[Provision]:
    """Yield the headings that stand where one is to be inserted."""
    found = spots(document, operation.target) if operation.target else ()
    if len(found) != 1:
        return
    (spot,) = found
    if operation.side is Side.BEFORE:
        yield from _over(document, spot)
    elif operation.side is Side.AFTER:
        yield from _next(document, spot)


def _over(document: Document, spot: Spot) -> Iterator[Provision]:
    """Yield what a provision is the first of, innermost first."""
    while len(spot) > 1 and spot[-1] == 0:
        spot = spot[:-1]
        yield at(document, spot)


def _next(document: Document, spot: Spot) -> Iterator[Provision]:
    """Yield the headings that come next after a provision."""
    while spot:
        holder = at(document, spot[:-1]).children if spot[1:] else document.provisions
        if spot[-1] + 1 < len(holder):
            following = holder[spot[-1] + 1]
            while following.unit in CONTAINERS:
                yield following
                if not following.children:
                    return
                following = following.children[0]
            return
        spot = spot[:-1]
