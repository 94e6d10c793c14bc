"""Folding a timeline into the law as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from lexcomp.engine.bearing import bearings_on, edits_on, modified
from lexcomp.engine.identity import named, renamed
from lexcomp.engine.lives import Lives, official_text, with_names
from lexcomp.engine.reconstruct import Routes, reconstruct
from lexcomp.engine.taking import take_all
from lexcomp.engine.together import batches, order_findings
from lexcomp.engine.undone import undone_events
from lexcomp.model.commencement import Pending
from lexcomp.model.compilation import Compilation
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Citation, Instrument
from lexcomp.model.standing import Provenance
from lexcomp.model.timeline import Checkpoint, HistoryEvent, Lists, Step, Timeline

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
    end = timeline.end(known)
    ended = end is not None and end.day <= in_force_on
    day = end.day - dt.timedelta(1) if end and ended else in_force_on
    document, events, findings = _folded(timeline, day, known)
    return Compilation(
        in_force_on=in_force_on,
        known_on=known_on,
        document=document,
        events=events
        + modified(document, timeline.bearings, day, known)
        + (() if ended else _to_come(timeline, document, day, known)),
        principal=timeline.principal,
        instruments=_noted(timeline, day, known),
        findings=findings,
        end=end if ended else None,
        assumptions=timeline.assumptions,
        bearings=bearings_on(document, timeline.bearings, day, known),
        edits=edits_on(timeline, day, known),
    )


def _folded(timeline: Timeline, day: dt.date, known: dt.date) -> Folded:
    steps = timeline.until(day, known)
    undone = tuple(
        step for step in timeline.steps if step.known_on(known) and step.undone_by(day)
    )
    if timeline.made is not None:
        birth = str(timeline.principal.citation)
        start = named(timeline.made, birth, Provenance())
        document, events, findings = _forward(start, steps, timeline.lists)
        told = undone_events(start, steps, undone)
        return document, _together(events, told), findings
    recorded = _recorded(timeline, day, known)
    checkpoint = _before(timeline, day, known)
    if checkpoint is not None:
        start = _official(timeline, checkpoint, day)
        later = tuple(step for step in steps if step.moment.day > checkpoint.day)
        gone = tuple(step for step in undone if step.moment.day > checkpoint.day)
        document, events, findings = _forward(start, later, timeline.lists)
        told = undone_events(start, later, gone)
        if not timeline.recorded:
            recorded = _since_first(timeline, checkpoint, steps)
        return document, (*recorded, *_together(events, told)), findings
    return _back(timeline, day, known, recorded)


def _since_first(
    timeline: Timeline, checkpoint: Checkpoint, steps: tuple[Step, ...]
) -> tuple[HistoryEvent, ...]:
    """Return what was done from the first official text up to a later one.

    That is asked where no endnotes tell of it, as those of New Zealand do not.
    """
    first = timeline.checkpoints[0]
    passed = tuple(
        each for each in steps if first.day < each.moment.day <= checkpoint.day
    )
    if not passed:
        return ()
    return _forward(official_text(timeline, first), passed, timeline.lists)[1]


def _together(
    events: tuple[HistoryEvent, ...], told: tuple[HistoryEvent, ...]
) -> tuple[HistoryEvent, ...]:
    """Put events among others in order of time, if there are others."""
    if not told:
        return events
    return tuple(sorted((*events, *told), key=lambda event: event.moment))


def _back(
    timeline: Timeline,
    day: dt.date,
    known: dt.date,
    recorded: tuple[HistoryEvent, ...],
) -> Folded:
    """Go back from the first official compilation that is held.

    What it holds and was undone later is undone from it, too; what stands of the rest
    is then taken again.

    Raises:
        ValueError: If what was known then was amended before that, unbeknown.
    """
    steps = timeline.until(day, known)
    checkpoint = timeline.checkpoints[0]
    every = timeline.until(checkpoint.day, dt.date.max)
    pairs = zip(steps, every, strict=False)
    alike = list(takewhile(lambda pair: _same(*pair), pairs))
    if len(alike) < len(steps) and not any(each.undone_by(day) for each in every):
        raise ValueError(
            f"What was known of this law on {known.isoformat()} cannot be told: an"
            " amendment published later took effect before one known then."
        )
    found = reconstruct(_routes(_Same(timeline)), len(alike))
    birth = str(timeline.principal.citation)
    origin = Lives.after(birth, steps[: len(alike)]).among(found.document)
    front = checkpoint.document.front if day == checkpoint.day else ()
    then = replace(renamed(found.document, origin), front=front)
    document, events, findings = _forward(then, steps[len(alike) :], timeline.lists)
    return document, recorded + events, found.findings + findings


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A timeline told by being the same one: to compare two whole ones takes long."""

    timeline: Timeline

    def __hash__(self) -> int:
        return id(self.timeline)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.timeline is self.timeline


@lru_cache(maxsize=2)
def _routes(same: _Same) -> Routes:
    """Return the routes back from the first official compilation of a law.

    They are the same for each of its days before that.
    """
    timeline = same.timeline
    checkpoint = timeline.checkpoints[0]
    every = timeline.until(checkpoint.day, dt.date.max)
    return Routes(official_text(timeline, checkpoint), every, timeline.lists)


def _same(one: Step, two: Step) -> bool:
    """Tell whether two steps do the same at one moment, however they were known."""
    return (one.moment, one.operations) == (two.moment, two.operations)


def _forward(document: Document, steps: tuple[Step, ...], lists: Lists) -> Folded:
    events: list[HistoryEvent] = []
    findings: list[Finding] = []
    for batch in batches(steps):
        findings += order_findings(document, batch)
        for _, taken in take_all(document, batch, lists):
            document = taken.document
            events += taken.events
            findings += (*taken.findings, *taken.lists)
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
    gone = [step for step in timeline.steps if step.undone_by(day)]
    held = [each for each in held if not any(_shows(each, step) for step in gone)]
    return held[-1] if held else None


def _shows(checkpoint: Checkpoint, step: Step) -> bool:
    """Tell whether an official text holds what a step did that was undone later."""
    return step.moment.day <= checkpoint.day and not step.undone_by(checkpoint.day)


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
    last = (step for step in timeline.steps if step.superseded is None)
    return with_names(timeline.recorded, birth, last)


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
    done = {_item(step) for step in timeline.until(day, known)}
    waiting = [
        step
        for step in timeline.steps
        if step.moment.day > day
        and step.known_on(public)
        and _item(step) not in done
        and not _of_itself(step)
    ]
    return tuple(
        replace(
            event, commenced=False, qualifier=event.qualifier or waiting[index].item
        )
        for index, taken in take_all(document, waiting)
        for event in taken.events
    )


def _of_itself(step: Step) -> bool:
    """Tell what no law does: endnotes do not tell of it before it happens."""
    return step.called is not None and step.called[0] is not None


def _item(step: Step) -> tuple[Citation, int]:
    """Return which item of which law a step is of."""
    return step.moment.citation, step.moment.item


def _noted(timeline: Timeline, day: dt.date, known: dt.date) -> tuple[Instrument, ...]:
    """Return the laws that an endnote of that day lists: public, or in effect."""
    return tuple(
        instrument.noted(day, known)
        for instrument in timeline.instruments
        if instrument.registered is None
        or (instrument.registered <= known and _listed(instrument, day))
    )


def _listed(instrument: Instrument, day: dt.date) -> bool:
    if instrument.registered and instrument.registered <= day:
        return True
    days = (entry.day for entry in instrument.commencements)
    return any(not isinstance(when, Pending) and when <= day for when in days)
