"""Under which heading each provision stands, when headings come and go among them.

A Part holds what is printed under its heading, up to the next heading that closes it.
So a heading that is put among sections takes those after it from the Part that they
were in, and one that is repealed leaves what it headed to the heading before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lexcomp.engine.locate import Spot, at, spots
from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, Label, Path, Unit

Provisions = tuple[Provision, ...]

#: How far in each unit lies; what lies less far in closes what lies as far or further.
_DEPTH = {
    Unit.SCHEDULE: 0, Unit.CHAPTER: 1, Unit.PART: 2, Unit.DIVISION: 3,
    Unit.SUBDIVISION: 4,
}  # fmt: skip
_INNERMOST = 9
_PLACED = frozenset({*_DEPTH, *BASIC})


def nested(document: Document, spot: Spot, count: int) -> Document:
    """Put new provisions, and what is printed after them, under the right headings.

    What is not a heading or a section, or stands inside a section, stays where it is.

    Args:
        document: The law with the new provisions in it.
        spot: Where the first of them stands.
        count: How many they are.

    Examples:
        >>> part = Provision(Unit.PART, "1", children=(
        ...     Provision(Unit.SECTION, "4"), Provision(Unit.PART, "2"),
        ...     Provision(Unit.SECTION, "5")))
        >>> law = nested(Document("L", (part,)), (0, 1), 1)
        >>> [(each.num, [c.num for c in each.children]) for each in law.provisions]
        [('1', ['4']), ('2', ['5'])]
    """
    siblings = _siblings(document, spot)
    new = siblings[spot[-1] :][:count]
    if not any(each.unit in _PLACED for each in new):
        return document
    before, after = siblings[: spot[-1]], siblings[spot[-1] + count :]
    return _settled(document, spot[:-1], before, new, after)


def without_heading(document: Document, path: Path, new: Provisions = ()) -> Document:
    """Take the heading of a Part or the like away, or put others in its place.

    Args:
        document: The law.
        path: The Part, of which there is one.
        new: The headings that take its place, if any.
    """
    (spot,) = spots(document, path)
    siblings = _siblings(document, spot)
    index = spot[-1]
    moved = (*new, *siblings[index].children)
    return _settled(document, spot[:-1], siblings[:index], moved, siblings[index + 1 :])


def around(document: Document, path: Path) -> tuple[Label, ...]:
    """Return the labels of the Chapters, Parts and the like that hold a provision."""
    found = spots(document, path)
    if len(found) != 1:
        return ()
    holders = (at(document, found[0][:end]) for end in range(1, len(found[0])))
    return tuple(each.label for each in holders if each.unit in CONTAINERS)


def under(containers: Iterable[Label], unit: Unit) -> tuple[Label, ...]:
    """Return those Parts and the like that a new one of some unit does not close."""
    return tuple(each for each in containers if _DEPTH[each.unit] < _depth(unit))


def _settled(
    document: Document,
    holder: Spot,
    before: Provisions,
    new: Provisions,
    after: Provisions,
) -> Document:
    """Put siblings under their headings; what closes their holder goes after that."""
    outer = at(document, holder) if holder else None
    if outer is not None and outer.unit not in _DEPTH:
        return _with_siblings(document, holder, (*before, *new, *after))
    limit = _DEPTH[outer.unit] if outer else -1
    staying, leaving = _parted(new, limit)
    if leaving:
        leaving, after = (*leaving, *after), ()
    document = _with_siblings(document, holder, _ranked(before, staying, after))
    if not leaving:
        return document
    siblings = _siblings(document, holder)
    end = holder[-1] + 1
    return _settled(document, holder[:-1], siblings[:end], leaving, siblings[end:])


def _parted(new: Provisions, limit: int) -> tuple[Provisions, Provisions]:
    """Part new provisions where one of them closes what holds them."""
    for index, each in enumerate(new):
        if _depth(each.unit) <= limit:
            return new[:index], new[index:]
    return new, ()


def _ranked(before: Provisions, new: Provisions, after: Provisions) -> Provisions:
    """Put each new provision under the heading before it, and so what follows them.

    What follows stays as it is from the first on that no new heading takes in.
    """
    found = before
    for each in new:
        found = _put(found, each)
    if not any(each.unit in CONTAINERS for each in new):
        return (*found, *after)
    for index, each in enumerate(after):
        longer = _put(found, each)
        if len(longer) > len(found):
            return (*found, *after[index:])
        found = longer
    return found


def _put(siblings: Provisions, new: Provision) -> Provisions:
    """Put a provision under the last heading, or beside it if it closes that."""
    last = siblings[-1] if siblings else None
    if last is None or last.unit not in CONTAINERS:
        return (*siblings, new)
    if _depth(new.unit) <= _depth(last.unit):
        return (*siblings, new)
    return (*siblings[:-1], replace(last, children=_put(last.children, new)))


def _depth(unit: Unit) -> int:
    return _DEPTH.get(unit, _INNERMOST)


def _siblings(document: Document, spot: Spot) -> Provisions:
    return at(document, spot[:-1]).children if spot[1:] else document.provisions


def _with_siblings(document: Document, holder: Spot, children: Provisions) -> Document:
    return replace(document, provisions=_within(document.provisions, holder, children))


def _within(siblings: Provisions, holder: Spot, children: Provisions) -> Provisions:
    if not holder:
        return children
    index = holder[0]
    old = siblings[index]
    new = replace(old, children=_within(old.children, holder[1:], children))
    return (*siblings[:index], new, *siblings[index + 1 :])
