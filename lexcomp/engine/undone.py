"""What endnotes tell of amendments that count as not made from a day on.

A legislative instrument that a House disallows ceases to have effect, and the law that
it had repealed or amended is revived from that day as if the instrument had not been
made (Legislation Act 2003, ss 42 and 45). The text is therefore made without its steps;
its history is not taken back, but goes on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.engine.taking import take_all
from lexcomp.model.document import Document
from lexcomp.model.timeline import HistoryEvent, Step


def undone_events(
    start: Document, steps: tuple[Step, ...], undone: tuple[Step, ...]
) -> tuple[HistoryEvent, ...]:
    """Return what the undone steps did while they stood, and that they were undone.

    Args:
        start: The text before all steps.
        steps: The steps that stand.
        undone: Those that do not any more.
    """
    days = sorted({step.undone for step in undone if step.undone is not None})
    return tuple(event for day in days for event in _on(day, start, (*steps, *undone)))


def _on(
    day: dt.date, start: Document, steps: tuple[Step, ...]
) -> Iterator[HistoryEvent]:
    """Yield the events of the steps that were undone on a day, and of that day."""
    stood = sorted(
        (step for step in steps if step.moment.day < day and not _gone(step, day)),
        key=lambda step: step.moment,
    )
    for index, taken in take_all(start, stood):
        step = stood[index]
        if step.undone == day:
            yield from taken.events
            for event in taken.events:
                if event.qualifier != "md not incorp":
                    moment = replace(step.moment, day=day)
                    yield replace(event, effect=step.undoing, moment=moment)


def _gone(step: Step, day: dt.date) -> bool:
    """Tell whether a step had been undone before a day."""
    return step.undone is not None and step.undone < day
