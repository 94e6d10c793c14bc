"""What events do to the text of a law: corrections, and ends of parts of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexcomp.holdings.instruments import Amending
from lexcomp.holdings.knowing import as_known
from lexcomp.model import dates
from lexcomp.model.cite import read_citation
from lexcomp.model.effect import Effect
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event, EventKind
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Title
from lexcomp.model.operation import Operation, RepealProvision
from lexcomp.model.path import Path
from lexcomp.model.source import Source
from lexcomp.model.timeline import AWAITED, Moment, Step
from lexcomp.readers.notation import read_operations

_ALWAYS = dt.date.min

#: What ends parts of a law without another law, and what endnotes call it.
_OF_ITSELF = {
    EventKind.SPENT: Effect.REPEALED,
    EventKind.SELF_REPEAL: Effect.REPEALED,
    EventKind.CESSATION: Effect.EXPIRED,
    EventKind.EXPIRY: Effect.EXPIRED,
}


def steps_of_events(
    title: Title,
    principal: Instrument,
    start: dt.date,
    amendings: Iterable[Amending],
    events: tuple[Event, ...],
) -> Iterator[Step]:
    """Yield the steps that events make of themselves.

    A correction without a day is of the text from the start: of the law as made, or
    of the items of an amending instrument from when they commenced.

    Args:
        title: The law.
        principal: It as made.
        start: When it began to apply.
        amendings: The instruments that amend it.
        events: What has happened to the laws of the project.

    Raises:
        InputError: If an event names what cannot be read.
    """
    by_id = {each.instrument.id: each for each in amendings}
    for number, event in enumerate(events, start=1):
        if event.law:
            continue
        amending = by_id.get(event.folder)
        if event.kind is EventKind.CORRECTION and amending is not None:
            yield from _corrected(event, amending, number, events)
        elif event.folder == title.id and event.kind is EventKind.CORRECTION:
            day = event.day if isinstance(event.day, dt.date) else start
            yield _step(event, Moment(day, 0, principal.citation, number))
        elif event.folder == title.id and event.kind in _OF_ITSELF:
            yield from _of_itself(event, title, principal, number)


def _corrected(
    event: Event, amending: Amending, number: int, events: tuple[Event, ...]
) -> Iterator[Step]:
    """Yield a correction of what an instrument did, after all its items."""
    instrument = amending.instrument
    every = [
        *(known.num for known in amending.known),
        *(item.num for item in instrument.items),
    ]
    if not every:
        return
    item = event.items[0] if event.items else every[0]
    moment = Moment(AWAITED, 0, instrument.citation, len(every) + number)
    step = replace(_step(event, moment), item=item)
    for each in as_known(step, instrument, events):
        when = each.moment.day
        if isinstance(event.day, dt.date) and when != AWAITED:
            when = event.day
        moment = replace(each.moment, day=when)
        yield replace(each, moment=moment, item=f"correction {event.name}")


def _step(event: Event, moment: Moment) -> Step:
    return Step(
        moment=moment,
        item=f"correction {event.name}",
        operations=_operations(event),
        known=event.public,
        source=event.source,
        called=(Effect.EDITED, "correction"),
    )


def _of_itself(
    event: Event, title: Title, principal: Instrument, number: int
) -> Iterator[Step]:
    """Yield the end of some provisions of a law, under which provision it came."""
    if not event.provisions or not isinstance(event.day, dt.date):
        return
    effect = _OF_ITSELF[event.kind]
    day = dates.short(event.day - dt.timedelta(1))
    expired = f"{day} ({event.authority})" if event.authority else day
    qualifier = expired if effect is Effect.EXPIRED else event.authority or day
    yield Step(
        moment=Moment(event.day, 0, principal.citation, number),
        item=event.name,
        operations=tuple(
            RepealProvision(_path(each, title, event)) for each in event.provisions
        ),
        known=event.public,
        source=event.source,
        called=(effect, qualifier),
    )


def _operations(event: Event) -> tuple[Operation, ...]:
    try:
        return read_operations(event.text)
    except ValueError as error:
        message = f"The operations of “{event.name}” cannot be read: {error}"
        raise _refusal(event, message) from error


def _path(words: str, title: Title, event: Event) -> Path:
    try:
        return read_citation(words, title.unit)
    except ValueError as error:
        message = f"The event “{event.name}” names no provision: {error}"
        raise _refusal(event, message) from error


def _refusal(event: Event, message: str) -> InputError:
    source = event.source or Source(event.folder, 1)
    return InputError(message, source.file, source.line)
