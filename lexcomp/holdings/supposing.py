"""What a person supposes of events that are yet to happen, or happened otherwise.

Each event of `events.toml` is known by its name, and what an instrument leaves open by
its folder: `f2019l90031` is the day on which all that awaits commencement of it
commences, `f2019l90031:2` that of its second [[commencement]].
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from lexcomp.model.commencement import Commencement, Pending
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event
from lexcomp.model.instrument import Instrument
from lexcomp.model.timeline import Assumption


def suppose_events(
    events: tuple[Event, ...], assumptions: tuple[Assumption, ...]
) -> tuple[Event, ...]:
    """Return the events, with those that are supposed on the days supposed.

    What is supposed counts as known from the start.
    """
    days = {each.event: each.day for each in assumptions}
    return tuple(
        replace(event, day=days[event.name], known=dt.date.min)
        if event.name in days
        else event
        for event in events
    )


def suppose_commencement(
    instrument: Instrument, dated: Instrument, assumptions: tuple[Assumption, ...]
) -> Instrument:
    """Return an instrument, with the days supposed for what of it awaits one.

    Args:
        instrument: It as it was written down.
        dated: It with the days that are known.
        assumptions: What is supposed.
    """
    days = {each.event: each.day for each in assumptions}
    pairs = zip(_named(instrument), dated.commencements, strict=True)
    entries = tuple(
        _supposed(entry, days.get(name, days.get(instrument.id)))
        if real.day is Pending.AWAITING
        else entry
        for (name, entry), real in pairs
    )
    return replace(instrument, commencements=entries)


def must_be_known(
    assumptions: tuple[Assumption, ...],
    events: Iterable[Event],
    instruments: Iterable[Instrument],
) -> None:
    """Refuse to suppose an event that nobody has written down.

    Args:
        assumptions: What is supposed.
        events: The events of the project.
        instruments: The instruments before anything was supposed of them.

    Raises:
        InputError: If an event is not known; it lists those that are.
    """
    names = [event.name for event in events]
    for instrument in instruments:
        awaiting = [
            name for name, entry in _named(instrument) if entry.day is Pending.AWAITING
        ]
        names += [instrument.id] if awaiting else []
        names += awaiting if len(instrument.commencements) > 1 else []
    for each in assumptions:
        if each.event not in names:
            known = ", ".join(dict.fromkeys(names)) or "none"
            message = (
                f"There is no event “{each.event}” to suppose; there are: {known}."
            )
            raise InputError(message)


def must_be_real(assumptions: tuple[Assumption, ...]) -> None:
    """Refuse to publish what rests on suppositions in the place of the law.

    Raises:
        InputError: If anything was supposed.
    """
    if assumptions:
        supposed = "; ".join(map(str, assumptions))
        message = f"What supposes an event ({supposed}) is not the law"
        raise InputError(f"{message}; leave the supposition out to publish it.")


def _named(instrument: Instrument) -> list[tuple[str, Commencement]]:
    """Return the entries with the names by which they are supposed."""
    return [
        (f"{instrument.id}:{number}", entry)
        for number, entry in enumerate(instrument.commencements, start=1)
    ]


def _supposed(entry: Commencement, day: dt.date | None) -> Commencement:
    if day is None:
        return entry
    return replace(entry, day=day, known=None, by_words=False)
