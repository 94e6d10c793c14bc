"""Folding a timeline into the law as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.engine.bearing import bearings_on, edits_on, modified
from lexcomp.engine.identity import named, renamed
from lexcomp.engine.lives import Lives, official_text, with_names
from lexcomp.engine.reconstruct import reconstruct
from lexcomp.engine.step import take_all
from lexcomp.model.commencement import Pending
from lexcomp.model.compilation import Compilation
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import Checkpoint, HistoryEvent, Step, Timeline

Folded = tuple[Document, tuple[HistoryEvent, ...], tuple[Finding, ...]]


def compile_at(
    timeline: Timeline, in_force_on: dt.date, known_on: dt.date | None = None
) -> Compilation:
    """Compile the law in force on a day, as it could be known on another.

    Where the law is held as made, or an official compilation is held of that day or
    before, the steps since are taken one by one. Otherwise the law is reconstructed
    from a later official compilation, provision by provision.

    Args:
        timeline: The law and what amends it.
        in_force_on: The day whose law is asked for.
        known_on: The day by which its sources had to be public; all that is held
            counts as known if this is None.

    Raises:
        ValueError: If the law did not exist on that day, was not public by the other,
            or what was known by then cannot be told from what is held.
    """
    if in_force_on < timeline.start:
        raise ValueError(f"This law began to apply on {timeline.start.isoformat()}.")
    known = known_on or dt.date.max
    published = timeline.principal.registered
    if published is not None and known < published:
        raise ValueError(f"This law was not public until {published.isoformat()}.")
    document, events, findings = _folded(timeline, in_force_on, known)
    return Compilation(
        in_force_on=in_force_on,
        known_on=known,
        document=document,
        events=events
        + modified(document, timeline.bearings, in_force_on, known)
        + _to_come(timeline, document, in_force_on, known),
        principal=timeline.principal,
        instruments=_noted(timeline, in_force_on, known),
        findings=findings,
        bearings=bearings_on(document, timeline.bearings, in_force_on, known),
        edits=edits_on(timeline, in_force_on, known),
    )


def _folded(timeline: Timeline, day: dt.date, known: dt.date) -> Folded:
    steps = timeline.until(day, known)
    birth = str(timeline.principal.citation)
    if timeline.made is not None:
        return _forward(named(timeline.made, birth, Provenance()), steps)
    recorded = _recorded(timeline, day, known)
    checkpoint = _before(timeline, day, known)
    if checkpoint is not None:
        start = _official(timeline, checkpoint, day)
        later = tuple(step for step in steps if step.moment.day > checkpoint.day)
        document, events, findings = _forward(start, later)
        return document, recorded + events, findings
    checkpoint = timeline.checkpoints[0]
    start = _official(timeline, checkpoint, day)
    every = tuple(step for step in timeline.steps if step.moment.day <= checkpoint.day)
    if steps != every[: len(steps)]:
        raise ValueError(
            f"What was known of this law on {known.isoformat()} cannot be told: an"
            " amendment published later took effect before one known then."
        )
    found = reconstruct(replace(checkpoint, document=start), every, len(steps))
    origin = Lives.after(birth, steps).among(found.document)
    return renamed(found.document, origin), recorded, found.findings


def _forward(document: Document, steps: tuple[Step, ...]) -> Folded:
    events: list[HistoryEvent] = []
    findings: list[Finding] = []
    for _, taken in take_all(document, steps):
        document = taken.document
        events += taken.events
        findings += taken.findings
    return document, tuple(events), tuple(findings)


def _official(timeline: Timeline, checkpoint: Checkpoint, day: dt.date) -> Document:
    """Return an official text; what its front says is true of its own day alone."""
    official = official_text(timeline, checkpoint)
    return official if day == checkpoint.day else replace(official, front=())


def _before(timeline: Timeline, day: dt.date, known: dt.date) -> Checkpoint | None:
    """Return the last official compilation by a day of which all was known."""
    late = [step.moment.day for step in timeline.steps if step.known > known]
    first = min(late, default=dt.date.max)
    held = [each for each in timeline.checkpoints if each.day <= day < dt.date.max]
    held = [each for each in held if each.day < first]
    return held[-1] if held else None


def _recorded(
    timeline: Timeline, day: dt.date, known: dt.date
) -> tuple[HistoryEvent, ...]:
    """Return what official endnotes record up to a day, as far as it was known."""
    return tuple(
        event
        for event in _named(timeline)
        if event.moment.day <= day and _public(timeline, event) <= known
    )


def _named(timeline: Timeline) -> Iterator[HistoryEvent]:
    """Yield what official endnotes record, of provisions under their lasting names."""
    birth = str(timeline.principal.citation)
    return with_names(timeline.recorded, birth, timeline.steps)


def _public(timeline: Timeline, event: HistoryEvent) -> dt.date:
    """Return when the law that an event is due to was published."""
    days = {each.citation: each.registered for each in timeline.instruments}
    return days.get(event.moment.citation) or event.moment.day


def _to_come(
    timeline: Timeline, document: Document, day: dt.date, known: dt.date
) -> tuple[HistoryEvent, ...]:
    """Return the events that are public on a day but take effect later, if ever.

    Endnotes underline them. Each is tried on the text of the day, and named by its
    item, since a law may have commenced in part; what official endnotes record needs
    no trying.
    """
    public = min(day, known)
    if timeline.recorded:
        return tuple(
            replace(event, commenced=False)
            for event in _named(timeline)
            if event.moment.day > day and _public(timeline, event) <= public
        )
    waiting = [
        step
        for step in timeline.steps
        if step.moment.day > day and step.known <= public
    ]
    return tuple(
        replace(
            event, commenced=False, qualifier=event.qualifier or waiting[index].item
        )
        for index, taken in take_all(document, waiting)
        for event in taken.events
    )


def _noted(timeline: Timeline, day: dt.date, known: dt.date) -> tuple[Instrument, ...]:
    """Return the laws that an endnote of that day lists: public, or in effect."""
    return tuple(
        instrument
        for instrument in timeline.instruments
        if instrument.registered is None
        or (instrument.registered <= known and _listed(instrument, day))
    )


def _listed(instrument: Instrument, day: dt.date) -> bool:
    if instrument.registered and instrument.registered <= day:
        return True
    days = (entry.day for entry in instrument.commencements)
    return any(not isinstance(when, Pending) and when <= day for when in days)
