"""Folding a timeline into the law as it stands on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lexcomp.engine.identity import named
from lexcomp.engine.reconstruct import reconstruct
from lexcomp.engine.step import take, take_all
from lexcomp.model.commencement import Pending
from lexcomp.model.compilation import Compilation
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.standing import Provenance, Standing
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
        ValueError: If the law did not exist on that day.
    """
    if in_force_on < timeline.start:
        raise ValueError(f"This law began to apply on {timeline.start.isoformat()}.")
    known = known_on or dt.date.max
    document, events, findings = _folded(timeline, in_force_on, known)
    return Compilation(
        in_force_on=in_force_on,
        known_on=known,
        document=document,
        events=events + _to_come(timeline, document, in_force_on, known),
        principal=timeline.principal,
        instruments=_noted(timeline, in_force_on, known),
        findings=findings,
    )


def _folded(timeline: Timeline, day: dt.date, known: dt.date) -> Folded:
    steps = timeline.until(day, known)
    if timeline.made is not None:
        birth = str(timeline.principal.citation)
        return _forward(named(timeline.made, birth, Provenance()), steps)
    checkpoint = _before(timeline, day)
    recorded = tuple(each for each in timeline.recorded if each.moment.day <= day)
    if checkpoint is not None:
        start = _official(timeline, checkpoint)
        later = tuple(step for step in steps if step.moment.day > checkpoint.day)
        document, events, findings = _forward(start, later)
        return document, recorded + events, findings
    checkpoint = timeline.checkpoints[0]
    start = _official(timeline, checkpoint)
    every = tuple(step for step in timeline.steps if step.moment.day <= checkpoint.day)
    found = reconstruct(replace(checkpoint, document=start), every, day)
    return found.document, recorded, found.findings


def _forward(document: Document, steps: tuple[Step, ...]) -> Folded:
    events: list[HistoryEvent] = []
    findings: list[Finding] = []
    for _, taken in take_all(document, steps):
        document = taken.document
        events += taken.events
        findings += taken.findings
    return document, tuple(events), tuple(findings)


def _official(timeline: Timeline, checkpoint: Checkpoint) -> Document:
    birth = str(timeline.principal.citation)
    return named(checkpoint.document, birth, Provenance(Standing.OFFICIAL))


def _before(timeline: Timeline, day: dt.date) -> Checkpoint | None:
    """Return the last official compilation of that day or before."""
    held = [each for each in timeline.checkpoints if each.day <= day]
    return held[-1] if held else None


def _to_come(
    timeline: Timeline, document: Document, day: dt.date, known: dt.date
) -> tuple[HistoryEvent, ...]:
    """Return the events that are public on a day but take effect later, if ever.

    Endnotes underline them. Each is tried on the text of the day, and named by its
    item, since a law may have commenced in part.
    """
    public = min(day, known)
    events: list[HistoryEvent] = []
    for step in timeline.steps:
        if step.moment.day > day and step.known <= public:
            taken = take(document, step)
            document = taken.document
            events += taken.events
    return tuple(
        replace(
            event, commenced=False, qualifier=event.qualifier or _item(timeline, event)
        )
        for event in events
    )


def _item(timeline: Timeline, event: HistoryEvent) -> str:
    """Return what the instrument calls the item of an event."""
    moments = {step.moment: step.item for step in timeline.steps}
    return moments.get(event.moment, "")


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
