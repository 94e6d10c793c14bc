"""Laws that commence together: whether the text depends on which comes first.

Laws that commence on one day commence at its beginning (Acts Interpretation Act 1901,
s 3A; Legislation Act 2003, s 12), and unless one says “immediately after”, neither
comes first. They are then taken in the order of their numbers, since the later could
have foreseen the earlier. Where the other order would give other words, that is found
by trying both, and said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby

from lexcomp.engine.taking import take_all, together
from lexcomp.model.cite import cite, top
from lexcomp.model.dates import long
from lexcomp.model.document import Document
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.operation import Unheld
from lexcomp.model.path import Path
from lexcomp.model.timeline import Step

Group = tuple[Step, ...]
"""The steps of one law that commence together."""


def batches(steps: tuple[Step, ...]) -> Iterator[Group]:
    """Yield the steps that commence together, whatever law they are of."""
    for _, batch in groupby(steps, together):
        yield tuple(batch)


def order_findings(document: Document, batch: Group) -> Iterator[Finding]:
    """Yield a finding for two laws of which the order matters and is not given.

    An order in which something does not fit is not what either law meant: then there
    is nothing to find, unless it is the order that was taken.

    Args:
        document: The law before them.
        batch: The steps that commence together, in order.
    """
    groups = [
        tuple(group) for _, group in groupby(batch, lambda step: step.moment.citation)
    ]
    for one, two in combinations(groups, 2):
        places = _shared(one, two)
        if not places:
            continue
        start = document
        for group in groups[: groups.index(one)]:
            start = _after(start, group)[0]
        first, fits = _after(start, (*one, *two))
        second, would_fit = _after(start, (*two, *one))
        if would_fit and (not fits or first.provisions != second.provisions):
            yield _finding(one, two, places, fits=fits)


def _after(document: Document, steps: Group) -> tuple[Document, bool]:
    """Return the law after some steps, and whether all of them fitted."""
    done = True
    for _, taken in take_all(document, steps):
        document = taken.document
        done = done and taken.done
    return document, done


def _shared(one: Group, two: Group) -> list[Path]:
    """Return the provisions that both touch, at the level of a section."""
    first, second = _places(one), _places(two)
    if Path() in first or Path() in second:
        return [path for path in (*first, *second) if path] or [Path()]
    return [path for path in first if path in second]


def _places(group: Group) -> dict[Path, None]:
    return dict.fromkeys(
        top(operation.target)
        for step in group
        for operation in step.operations
        if not isinstance(operation, Unheld)
    )


def _finding(one: Group, two: Group, places: list[Path], *, fits: bool) -> Finding:
    day = long(one[0].moment.day)
    laws = [each[0].law or str(each[0].moment.citation) for each in (one, two)]
    named = ", ".join(cite(path) if path else "the law" for path in places[:3])
    result = "would read otherwise" if fits else "would take all that amends it only"
    message = (
        f"{laws[0]} and {laws[1]} commence together on {day}, and neither says which"
        f" comes first: {named} {result} if {laws[1]} did. They were taken in the order"
        " of their numbers."
    )
    return Finding("LC270", Severity.WARNING, message, two[0].source)
