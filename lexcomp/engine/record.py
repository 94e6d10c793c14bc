"""What a step did to a law, kept so that it can be undone to the letter.

A text alone often does not tell what stood before an amendment. The record of a step
holds what went and what came, at its place; nothing else of the law is kept in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lexcomp.engine.errors import CannotUndoError
from lexcomp.engine.locate import Spot
from lexcomp.model.document import Document, Provision

Provisions = tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """Siblings that came in the place of others.

    Attributes:
        above: What holds them.
        at: The index of the first.
        gone: Those that went.
        come: Those that came.
    """

    above: Spot
    at: int
    gone: Provisions
    come: Provisions


@dataclass(frozen=True, slots=True)
class Record:
    """What a step did, from the first provision to the last.

    Attributes:
        places: Where it put provisions in the place of others.
        was: The law before, without its provisions.
        now: The law after, likewise.
    """

    places: tuple[Replaced, ...]
    was: Document
    now: Document


def recorded(before: Document, after: Document) -> Record:
    """Return the record of what made one law of another.

    Examples:
        >>> from lexcomp.model.path import Unit
        >>> old = Document("L", tuple(Provision(Unit.SECTION, n) for n in "123"))
        >>> new = replace(old, provisions=old.provisions[:1] + old.provisions[2:])
        >>> [[each.num for each in place.gone] for place in recorded(old, new).places]
        [['2']]
    """
    places = _differing(before.provisions, after.provisions, ())
    was, now = replace(before, provisions=()), replace(after, provisions=())
    return Record(tuple(places), was, now)


def taken_back(document: Document, record: Record) -> Document:
    """Return the law before a step, names, standing and faces and all.

    Args:
        document: The law after it, whatever has changed elsewhere in it since.
        record: What the step did.

    Raises:
        CannotUndoError: If what came by the step does not stand where it put it.
    """
    if replace(document, provisions=()) != record.now:
        raise CannotUndoError("The lines at the front of the law have changed since.")
    provisions = document.provisions
    for place in reversed(record.places):
        provisions = _put_back(provisions, place.above, place)
    return replace(record.was, provisions=provisions)


def _differing(old: Provisions, new: Provisions, above: Spot) -> Iterator[Replaced]:
    """Yield in what siblings differ; what they share is the same in memory."""
    start = 0
    while start < min(len(old), len(new)) and old[start] is new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] is new[-1 - end]:
        end += 1
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    if len(gone) != len(come):
        yield Replaced(above, start, gone, come)
        return
    for at, (was, now) in enumerate(zip(gone, come, strict=True), start=start):
        if was is now:
            continue
        if was.children and _own(was) == _own(now):
            yield from _differing(was.children, now.children, (*above, at))
        else:
            yield Replaced(above, at, (was,), (now,))


def _own(provision: Provision) -> tuple[object, ...]:
    """Return all of a provision but what is inside it."""
    bare = replace(provision, children=())
    return bare, bare.uid, bare.source, bare.provenance, bare.headed


def _put_back(siblings: Provisions, way: Spot, place: Replaced) -> Provisions:
    if way:
        index, *further = way
        if index < len(siblings):
            holder = siblings[index]
            children = _put_back(holder.children, tuple(further), place)
            held = replace(holder, children=children)
            return (*siblings[:index], held, *siblings[index + 1 :])
    end = place.at + len(place.come)
    if way or siblings[place.at : end] != place.come:
        came = ", ".join(str(each.label) for each in place.come) or "what was repealed"
        raise CannotUndoError(f"The place of {came} has changed since.")
    return (*siblings[: place.at], *place.gone, *siblings[end:])
