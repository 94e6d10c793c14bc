"""Amendments as they came to be known: a step for each thing that was known of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexcomp.commencing.place import locate
from lexcomp.commencing.scope import read_scope
from lexcomp.holdings.instruments import among, commencement_of
from lexcomp.model.commencement import Pending
from lexcomp.model.effect import Effect
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event, EventKind
from lexcomp.model.instrument import Instrument
from lexcomp.model.source import Source
from lexcomp.model.timeline import AWAITED, Step

_ALWAYS = dt.date.min

#: What takes an amending instrument's effects back, and what endnotes call it.
_UNDOING = {
    EventKind.DISALLOWANCE: Effect.DISALLOWED,
    EventKind.CESSATION: Effect.EXPIRED,
}


def as_known(
    step: Step, instrument: Instrument, events: Iterable[Event]
) -> Iterator[Step]:
    """Yield the step of an item for each thing that was known of it, oldest first.

    Args:
        step: What the item does, and from which day it is public.
        instrument: Its instrument, with its commencements.
        events: What has happened to the laws of the project.

    Raises:
        InputError: If it is not told which items an event takes back.
    """
    found = list(_as_told(step, instrument))
    for event in events:
        if _undoes(event, instrument, step.item) and isinstance(event.day, dt.date):
            known, day, effect = event.public, event.day, _UNDOING[event.kind]
            found = [new for each in found for new in _undone(each, known, day, effect)]
    yield from found


def _as_told(step: Step, instrument: Instrument) -> Iterator[Step]:
    """Yield the step at each moment that was thought to be that of the item."""
    told = instrument.told or ((_ALWAYS, instrument.commencements),)
    ends: list[dt.date | None] = [since for since, _ in told[1:]]
    last: Step | None = None
    for (since, entries), until in zip(told, [*ends, None], strict=True):
        if until is not None and until <= step.known:
            continue
        entry = commencement_of(replace(instrument, commencements=entries), step.item)
        when = AWAITED if isinstance(entry.day, Pending) else entry.day
        moment = replace(step.moment, day=when, turn=entry.turn)
        never = entry.day is Pending.NEVER
        if last is not None and not never and last.moment == moment:
            last = replace(last, superseded=until)
            continue
        if last is not None:
            yield last
        known = max(since, step.known)
        new = replace(step, moment=moment, known=known, superseded=until)
        last = None if never else new
    if last is not None:
        yield last


def _undoes(event: Event, instrument: Instrument, item: str) -> bool:
    """Tell whether an event takes back what an item of an instrument did.

    A House may disallow one provision alone (Legislation Act 2003, s 42).

    Raises:
        InputError: If it is not told of which items its provisions are.
    """
    own = event.folder == instrument.id and not event.law
    if not own or event.kind not in _UNDOING:
        return False
    named = among(item, event.items)
    part = any(_takes_in(each, item, event) for each in event.provisions)
    return named or part or not (event.items or event.provisions)


def _takes_in(provisions: str, item: str, event: Event) -> bool:
    """Tell whether provisions of an instrument, such as `Schedule 2`, hold an item."""
    scope = read_scope(provisions)
    answer = scope.whole or scope.names(locate(item))
    if scope.unread or scope.rest or answer is None:
        message = (
            f"Whether “{provisions}” of the event “{event.name}” takes in {item} is not"
            " told; name the items in `items`."
        )
        source = event.source or Source(event.folder, 1)
        raise InputError(message, source.file, source.line)
    return answer


def _undone(step: Step, known: dt.date, day: dt.date, effect: Effect) -> Iterator[Step]:
    """Yield a step until it is known that it was undone, and from then on."""
    gone = replace(step, undone=day, undoing=effect)
    if known <= step.known:
        yield gone
    elif step.superseded is not None and step.superseded <= known:
        yield step
    else:
        yield replace(step, superseded=known)
        yield replace(gone, known=known)
