"""How a reader is told what bears on a provision without changing its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lexcomp.model.bearing import Bearing, BearingKind
from lexcomp.model.dates import long
from lexcomp.model.document import Document
from lexcomp.model.path import Path

Beside = Mapping[int, tuple[str, ...]]
"""The identity of a provision -> what is to be told beside it."""


def bearing_words(bearing: Bearing) -> str:
    """Say in one paragraph what bears on a provision, by what law, and since when.

    Examples:
        >>> import datetime as dt
        >>> from lexcomp.model.instrument import Citation
        >>> law, day = Citation.parse("F2020L90041"), dt.date(2020, 7, 1)
        >>> words = ("Read “oil” as “gas”.",)
        >>> kind = BearingKind.MODIFICATION
        >>> print(bearing_words(Bearing(kind, (), law, "s 5", words, day, day)))
        Modification from 1 July 2020 by F2020L90041, s 5: Read “oil” as “gas”.
    """
    words = " ".join(bearing.words)
    see = f"see {bearing.reference}" if bearing.reference else ""
    said = " ".join(filter(None, (words, see)))
    kind = bearing.kind.capitalize()
    if bearing.kind is not BearingKind.MODIFICATION:
        return f"{kind} ({bearing.name}): {said}"
    until = f" to {long(bearing.last)}" if bearing.last else ""
    return f"{kind} from {long(bearing.first)}{until} by {bearing.name}: {said}"


def told_at(bearings: Iterable[Bearing], path: Path) -> tuple[Bearing, ...]:
    """Return what bears on one provision itself, not on what is around or in it."""
    return tuple(each for each in bearings if path in each.paths)


def beside(document: Document, bearings: tuple[Bearing, ...]) -> Beside:
    """Return what to tell beside each provision, as sentences."""
    if not bearings:
        return {}
    told = {
        id(provision): tuple(map(bearing_words, told_at(bearings, path)))
        for path, provision in document.walk()
    }
    return {key: words for key, words in told.items() if words}
