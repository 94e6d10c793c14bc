"""Where a provision stands through time, and which rows of endnotes tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.engine.locate import Spot, at, spots
from lexcomp.holdings.points import Point
from lexcomp.model.cite import top
from lexcomp.model.document import Document, walk
from lexcomp.model.path import CONTAINERS, Label, Path, Unit

#: What holds provisions that have rows of their own.
_AROUND = CONTAINERS | {Unit.SCHEDULE}


@dataclass(frozen=True, slots=True)
class Places:
    """The rows of endnotes that tell of a provision.

    Attributes:
        whole: The paths that it has in the law.
        own: The paths of its rows.
        within: The paths of rows that tell of what is in it: the sections of a Part.
        part: Whether it is but a part of what its own rows are about.
    """

    whole: frozenset[Path]
    own: frozenset[Path]
    within: frozenset[Path]
    part: bool


def places(points: tuple[Point, ...], path: Path) -> Places:
    """Return the rows that tell of a provision.

    Endnotes name it by the path that it has in the law, which may be longer than the
    one by which it is found: `form:1` is `schedule/form:1`.

    Args:
        points: A law at each of its points in time.
        path: The provision; what `rewrite.find` lets be left out may be.
    """
    whole: set[Path] = set()
    within: set[Path] = set()
    for point in points:
        document = point.compilation.document
        for spot in spots(document, path):
            found, containers = _led_to(document, spot)
            whole.add(found)
            within.update(_rows_in(document, spot, found, containers))
    whole = whole or {path}
    own = frozenset(map(top, whole))
    rest = frozenset(within) - own
    return Places(frozenset(whole), own, rest, part=not whole & own)


def _led_to(document: Document, spot: Spot) -> tuple[Path, tuple[Label, ...]]:
    """Return the path of what stands somewhere, and the Parts at the end of it."""
    containers: tuple[Label, ...] = ()
    above = Path()
    for end in range(1, len(spot) + 1):
        here = at(document, spot[:end])
        if here.unit in CONTAINERS:
            containers = (*containers, here.label)
        else:
            above, containers = above.child(here.label), ()
    return Path((*above.labels, *containers)), containers


def _rows_in(
    document: Document, spot: Spot, found: Path, containers: tuple[Label, ...]
) -> Iterator[Path]:
    """Yield the rows of what is in a Part or Schedule; none for other provisions."""
    here = at(document, spot)
    if here.unit in _AROUND:
        above = Path(found.labels[: len(found.labels) - len(containers)])
        for path, _ in walk(here.children, containers, above):
            yield top(path)
