"""Where in a document the provisions of a path stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lexcomp.model.document import Document, Provision
from lexcomp.model.path import BASIC, CONTAINERS, LAST, Label, Path, Unit

Spot = tuple[int, ...]
"""The way to a provision by its place among its siblings, outermost first."""
Spotted = tuple[Spot, Provision]

#: What an amendment may name by its section alone though it stands in a subsection.
LOOSE = frozenset({Unit.NOTE, Unit.PENALTY, Unit.TABLE, Unit.DEFINITION, Unit.EXAMPLE})
SUBUNITS = frozenset(BASIC.values())
#: Points are numbered through their calculator, whatever they are grouped in.
_AROUND_POINTS = frozenset(
    {Unit.SECTION, Unit.CLAUSE, Unit.SCHEDULE, Unit.MODULE, Unit.SUBSECTION}
)
#: What has no heading over it that a path would name by `subheading`.
_OVER_ALL = CONTAINERS | {Unit.SCHEDULE, Unit.GUIDE, Unit.FORM}


def spots(document: Document, path: Path) -> tuple[Spot, ...]:
    """Return where the provisions at a path stand; one, unless something is amiss.

    Chapters, Parts and so on may be left out of the path, and so may the subsection
    of a definition, note, penalty, example or table.

    Examples:
        >>> law = Document("L", (Provision(Unit.PART, "1", children=(
        ...     Provision(Unit.SECTION, "4"), Provision(Unit.SECTION, "5"))),))
        >>> spots(law, Path.parse("section:5"))
        ((0, 1),)
    """
    for loose in (False, True) if path else ():
        if found := tuple(spot for spot, _ in _led_to(document, path, loose=loose)):
            return found
    return ()


def series(document: Document, above: Path, unit: Unit) -> tuple[Spotted, ...]:
    """Return all of a unit that a path one label longer could name, in order."""
    holders: list[Spotted] = [
        ((), Provision(Unit.ALINEA, children=document.provisions))
    ]
    if above:
        holders = [(spot, at(document, spot)) for spot in spots(document, above)]
    return tuple(
        found
        for spot, holder in holders
        for found in _among(spot, holder, unit, None, loose=False)
    )


def at(document: Document, spot: Spot) -> Provision:
    """Return the provision that stands somewhere."""
    provision = document.provisions[spot[0]]
    for index in spot[1:]:
        provision = provision.children[index]
    return provision


def _led_to(document: Document, path: Path, *, loose: bool) -> list[Spotted]:
    """Follow a path label by label."""
    law = Provision(Unit.ALINEA, children=document.provisions)
    found: list[Spotted] = [((), law)]
    for label in path.labels:
        found = [
            each
            for spot, holder in found
            for each in _labelled(document, spot, holder, label, loose=loose)
        ]
    return found


def _labelled(
    document: Document, spot: Spot, holder: Provision, label: Label, *, loose: bool
) -> list[Spotted]:
    """Return what a label names inside, or for a heading over something, before it."""
    if label == Label(Unit.SUBHEADING) and spot and holder.unit not in _OVER_ALL:
        return _over(document, spot)
    found = list(_among(spot, holder, label.unit, label.num, loose=loose))
    if label.nth:
        # Words before all else in a provision are its first paragraph.
        first = 1 + (label.unit is Unit.ALINEA and bool(holder.text))
        index = len(found) - 1 if label.nth == LAST else label.nth - first
        return found[index : index + 1] if index >= 0 else []
    return found


def _over(document: Document, spot: Spot) -> list[Spotted]:
    """Return the heading that stands directly over something."""
    if not spot[-1]:
        return []
    above = (*spot[:-1], spot[-1] - 1)
    found = at(document, above)
    return [(above, found)] if found.unit is Unit.SUBHEADING else []


def _among(
    spot: Spot, holder: Provision, unit: Unit, num: str | None, *, loose: bool
) -> Iterator[Spotted]:
    """Yield what in a provision is of a unit and a number, or of any if it is None."""
    passed = _passed(unit, loose=loose)
    indexed = num is not None and passed is CONTAINERS
    for index, provision in enumerate(holder.children):
        if provision.unit is unit and (num is None or num == provision.num):
            yield (*spot, index), provision
        elif provision.unit in passed:
            if indexed:
                numbers, parts = provision.numbers
                if num not in numbers and not parts:
                    continue
            inner = (*spot, index)
            yield from _among(inner, provision, unit, num, loose=loose)


@cache
def _passed(wanted: Unit, *, loose: bool) -> frozenset[Unit]:
    """Return what a path to some unit may leave out on its way."""
    if wanted is Unit.FORM:
        return CONTAINERS | {Unit.SCHEDULE}
    if wanted is Unit.POINT:
        return CONTAINERS | _AROUND_POINTS
    return CONTAINERS | SUBUNITS if loose and wanted in LOOSE else CONTAINERS
