"""What bears on the provisions of a law on a day, and what was edited in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.engine.history import uid
from lexcomp.engine.rewrite import find
from lexcomp.engine.settle import members_of
from lexcomp.model.bearing import Bearing, BearingKind
from lexcomp.model.cite import top
from lexcomp.model.document import Document
from lexcomp.model.edit import Edit
from lexcomp.model.effect import Effect
from lexcomp.model.path import Path, Unit
from lexcomp.model.timeline import HistoryEvent, Moment, Timeline


def bearings_on(
    document: Document, bearings: tuple[Bearing, ...], day: dt.date, known: dt.date
) -> tuple[Bearing, ...]:
    """Return what has effect on a day, with the paths that provisions then have.

    A run of provisions becomes the provisions that are in it; what names a part that
    is not there bears on what held it.

    Args:
        document: The law on that day.
        bearings: All that is held.
        day: The day.
        known: The day by which its sources had to be public.
    """
    return tuple(
        replace(each, paths=_found(document, each.paths))
        for each in bearings
        if each.on(day, known)
    )


def modified(
    document: Document, bearings: tuple[Bearing, ...], day: dt.date, known: dt.date
) -> tuple[HistoryEvent, ...]:
    """Return the events of the modifications that have had effect by a day.

    Endnote 4 tells them as `mod`; application and saving provisions stand in the last
    column of Endnote 3 instead.
    """
    return tuple(
        HistoryEvent(
            uid=uid(document, top(path)),
            path=top(path),
            effect=Effect.MODIFIED,
            moment=Moment(each.day, 0, each.citation),
            item=each.by,
            at=path,
        )
        for each in bearings
        if each.kind is BearingKind.MODIFICATION
        and isinstance(each.day, dt.date)
        and each.day <= day
        and each.known <= known
        for path in _found(document, each.paths)
        if path
    )


def edits_on(timeline: Timeline, day: dt.date, known: dt.date) -> tuple[Edit, ...]:
    """Return the editorial changes that the last compilation by a day has made.

    Those of earlier compilations were described in these.
    """
    steps = timeline.until(day, known)
    last = max((step.moment.day for step in steps), default=None)
    return tuple(step.edit for step in steps if step.edit and step.moment.day == last)


def _found(document: Document, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    places = {
        id(provision): path for path, provision in reversed(tuple(document.walk()))
    }
    found = (
        _place(document, each, places)
        for path in paths
        for each in members_of(document, path)
    )
    return tuple(dict.fromkeys(found))


def _place(document: Document, path: Path, places: dict[int, Path]) -> Path:
    """Return the whole path of a provision, or of what holds it if it is not there."""
    for around in _outwards(path):
        found = find(document, around)
        if found:
            return places.get(id(found[0]), around)
    return path


def _outwards(path: Path) -> Iterator[Path]:
    """Yield a path and those of what is around it, up to the row that it is in.

    Of what is in a table, only the table: that is where there is room to tell of it.
    """
    tables = (at for at, label in enumerate(path.labels, 1) if label.unit is Unit.TABLE)
    path = Path(path.labels[: next(tables, len(path.labels))])
    outermost = len(top(path).labels) or 1
    for end in range(len(path.labels), outermost - 1, -1):
        yield Path(path.labels[:end])
