"""Taking the steps of a timeline one after another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lexcomp.engine.list_ends import jarring
from lexcomp.engine.readdress import readdressed
from lexcomp.engine.relist import relisted
from lexcomp.engine.step import Taken, take
from lexcomp.model.document import Document
from lexcomp.model.timeline import Lists, Step


def take_all(
    document: Document, steps: Sequence[Step], lists: Lists = Lists.LEFT
) -> Iterator[tuple[int, Taken]]:
    """Take steps, and yield which of them was taken and what came of it.

    What is too early waits until the other items of its instrument that commence at
    the same time have been taken, and is tried once more. What they have moved is
    still named by where it was.

    Args:
        document: The law before them.
        steps: The steps, in order of time.
        lists: What becomes of the lists of what the law holds that stand in it. They
            are brought up to date when all that commences together has been taken.
    """
    at = 0
    for _, group in groupby(steps, together):
        batch = tuple(group)
        before, last = document, None
        for index, taken in _take_together(document, batch):
            if last is not None:
                yield last
            last, document = (at + index, taken), taken.document
        at += len(batch)
        if last is not None:
            index, taken = last
            told = jarring(before, taken.document, batch[-1])
            taken = replace(taken, jarring=told)
            if lists is Lists.REBUILT:
                taken = _with_lists(before, taken, batch[-1])
                document = taken.document
            yield index, taken


def together(step: Step) -> tuple[dt.date, int]:
    """Return what steps that commence together have in common."""
    return step.moment.day, step.moment.turn


def _with_lists(before: Document, taken: Taken, last: Step) -> Taken:
    """Return the last step of some with what the compiler did of itself after them."""
    found = relisted(before, taken.document, last)
    return replace(taken, document=found.document, relisted=found) if found else taken


def _take_together(
    document: Document, steps: Sequence[Step]
) -> Iterator[tuple[int, Taken]]:
    """Take steps that commence together."""
    early: list[int] = []
    before = document
    for index, step in enumerate(steps):
        taken = _take_as_it_was(before, document, step)
        if taken.early:
            early.append(index)
        else:
            document = taken.document
            yield index, taken
        if not _go_together(steps[index : index + 2]):
            for again in early:
                taken = _take_as_it_was(before, document, steps[again])
                document = taken.document
                yield again, taken
            early = []
            before = document


def _take_as_it_was(before: Document, document: Document, step: Step) -> Taken:
    """Take a step, whose targets may be named by where they were before."""
    taken = take(document, step)
    if taken.done or taken.early or before is document:
        return taken
    moved = readdressed(step, before, document)
    again = take(document, moved) if moved else taken
    return again if again.done else taken


def _go_together(steps: Sequence[Step]) -> bool:
    """Tell whether two steps are of one instrument and commence together."""
    moments = {replace(step.moment, item=0) for step in steps}
    return len(steps) > 1 and len(moments) == 1
