"""A small law to amend, and short ways to write steps; both for tests alone."""

from __future__ import annotations

import datetime as dt

from lexcomp.model.document import Document, Provision
from lexcomp.model.instrument import Citation, Instrument, Series
from lexcomp.model.operation import Operation
from lexcomp.model.source import Source
from lexcomp.model.timeline import AWAITED, Moment, Step, Timeline
from lexcomp.readers.notation import read_operations
from lexcomp.writers.text import provision_lines

START = dt.date(1990, 1, 1)


def read_law(notation: str) -> tuple[Provision, ...]:
    """Read provisions as notation sets them out, from the first column."""
    indented = "\n".join(f"  {line}" for line in notation.strip().split("\n"))
    (operation,) = read_operations(f"insert at end of the law:\n{indented}")
    return operation.provisions  # type: ignore[union-attr] # it is an insertion


def law(notation: str) -> Document:
    return Document("Lamps Act", read_law(notation))


def words(document: Document) -> str:
    """Return the law as text, a paragraph a line."""
    lines = (provision_lines(each) for each in document.provisions)
    return "\n".join(line for some in lines for line in some)


def operations(notation: str) -> tuple[Operation, ...]:
    return read_operations(notation)


def step(
    day: str, number: int, notation: str, *, known: str = "", inferences: str = ""
) -> Step:
    """Return a step of Act No. `number` of 1990, which commences on a day."""
    when = dt.date.fromisoformat(day) if day else AWAITED
    return Step(
        moment=Moment(when, 0, Citation(1990, Series.ACT, number), 1),
        item="item 1",
        operations=read_operations(notation),
        known=dt.date.fromisoformat(known) if known else min(when, START),
        inferences=tuple(inferences.split()),
        source=Source(f"{number}.txt", 1),
    )


def timeline(made: Document, *steps: Step) -> Timeline:
    principal = Instrument(
        "lamps", Citation(1989, Series.ACT, 1), made.title, registered=START
    )
    return Timeline(principal, made, START, (), steps, ()).in_order()
