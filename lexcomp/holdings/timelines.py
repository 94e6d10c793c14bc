"""What is held of a law, put in order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lexcomp.endnotes.events import events as told_events
from lexcomp.holdings.ends import ends_of, repeals_of
from lexcomp.holdings.happened import steps_of_events
from lexcomp.holdings.instruments import Amending
from lexcomp.holdings.published import PublishedFile
from lexcomp.holdings.steps import ItemRead, gap_steps, known_steps
from lexcomp.model.commencement import Pending
from lexcomp.model.errors import InputError
from lexcomp.model.event import Event
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Title
from lexcomp.model.timeline import Checkpoint, HistoryEvent, Step, Timeline


@dataclass(frozen=True, slots=True)
class Sources:
    """What a timeline is put together from.

    Attributes:
        title: The facts of the law.
        principal: The law as made.
        made: Its text as made, if that is held.
        published: The official compilations held.
        amendings: The instruments that amend it.
        items: How their items are read, by the ids of the instruments.
        events: What has happened to the laws of the project.
    """

    title: Title
    principal: Instrument
    made: PublishedFile | None
    published: tuple[PublishedFile, ...]
    amendings: tuple[Amending, ...]
    items: dict[str, tuple[ItemRead, ...]]
    events: tuple[Event, ...] = ()


def timeline_of(sources: Sources) -> tuple[Timeline, tuple[Finding, ...]]:
    """Put what is held of a law in order of time.

    Raises:
        InputError: If it is not said when the law began to apply.
    """
    principal, made, published = sources.principal, sources.made, sources.published
    amendings, title, events = sources.amendings, sources.title, sources.events
    instruments = tuple(each.instrument for each in amendings)
    recorded, odd = _recorded(
        published, principal, instruments, as_made=made is not None
    )
    start = _start(principal) if made or recorded else published[0].compilation.day
    timeline = Timeline(
        principal=principal,
        made=made.compilation.document if made else None,
        start=start,
        lists=title.lists,
        checkpoints=tuple(
            Checkpoint(each.compilation.day, each.compilation.document)
            for each in published
        ),
        steps=(
            *_steps(sources),
            *gap_steps(recorded, amendings, sources.items),
            *steps_of_events(
                sources.title, principal, start, amendings, sources.events
            ),
        ),
        ends=(
            *ends_of(title, principal, events),
            *repeals_of(amendings, sources.items, events),
        ),
        instruments=instruments,
        recorded=recorded,
    )
    return timeline.in_order(), odd


def _recorded(
    published: tuple[PublishedFile, ...],
    principal: Instrument,
    instruments: tuple[Instrument, ...],
    *,
    as_made: bool,
) -> tuple[tuple[HistoryEvent, ...], tuple[Finding, ...]]:
    """Return the history that all official endnotes tell, where it is needed.

    What an earlier one told, a later one may not take back (rule C19).
    """
    if as_made:
        return (), ()
    told: dict[tuple[object, ...], HistoryEvent] = {}
    findings: list[Finding] = []
    for each in published:
        if each.compilation.endnotes is not None:
            found, odd = told_events(each.compilation.endnotes, principal, instruments)
            findings += odd
            for event in found:
                key = (event.path, event.effect, event.moment.citation, event.qualifier)
                told.setdefault(key, event)
    recorded = sorted(told.values(), key=lambda event: event.moment)
    return tuple(recorded), tuple(dict.fromkeys(findings))


def _start(principal: Instrument) -> dt.date:
    days = [each.day for each in principal.commencements]
    fixed = [day for day in days if not isinstance(day, Pending)]
    if not fixed:
        file = principal.source.file if principal.source else principal.id
        message = "Its [instrument] has no commencement with a day; add it."
        raise InputError(message, file)
    return min(fixed)


def _steps(sources: Sources) -> Iterator[Step]:
    for amending in sources.amendings:
        yield from known_steps(amending, sources.events)
        for item in sources.items[amending.instrument.id]:
            yield from item.steps
