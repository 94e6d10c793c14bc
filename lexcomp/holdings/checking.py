"""What the checks find about a law: its published compilations, and our own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from lexcomp.checks.published import Kind, Published
from lexcomp.checks.run import run
from lexcomp.comparing.documents import compare
from lexcomp.engine.compile import compile_at
from lexcomp.holdings.differing import endnote_differences
from lexcomp.holdings.points import Point, point_at
from lexcomp.holdings.wording import differs
from lexcomp.model.endnotes import Cover, Endnotes
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.law import Law, OfficialCompilation


def law_findings(law: Law, points: tuple[Point, ...]) -> Iterator[Finding]:
    """Check every official compilation of a law and every one of its own points.

    Args:
        law: The law.
        points: It at each of its points in time, oldest first.
    """
    previous: Endnotes | None = None
    for compilation in law.published:
        yield from run(as_published(compilation, law.title.kind, previous))
        previous = compilation.endnotes or previous
    earlier: Endnotes | None = None
    for point in points:
        yield from run(_generated(point, earlier))
        earlier = None if _reaches_back(law) else point.endnotes
    for index, official in enumerate(law.published):
        yield from _against_official(law, official)
        yield from _not_held(law, official)
        if law.timeline.made is not None or index:
            yield from _text_against_official(law, official, law.published[:index])


def _reaches_back(law: Law) -> bool:
    """Tell whether an instrument commenced before it was published.

    The histories of the days between then gain it in their midst, so that they do
    not grow at their ends alone.
    """
    return any(
        isinstance(entry.day, dt.date) and entry.day < each.registered
        for each in law.timeline.instruments
        for entry in each.commencements
        if each.registered is not None
    )


def as_published(
    compilation: OfficialCompilation, kind: str, previous: Endnotes | None = None
) -> Published:
    """Return a published compilation as the checks take it."""
    return Published(
        cover=compilation.cover,
        document=compilation.document,
        endnotes=compilation.endnotes or Endnotes((), (), (), ()),
        kind=Kind(kind),
        previous=previous,
        file=compilation.file,
    )


def _generated(point: Point, earlier: Endnotes | None) -> Published:
    compilation = point.compilation
    laws = compilation.instruments
    return Published(
        cover=Cover(
            title=point.law.title.name,
            citation=compilation.principal.citation,
            day=point.day,
            up_to=laws[-1].citation if laws else None,
        ),
        document=compilation.document,
        endnotes=point.endnotes,
        kind=Kind(point.law.title.kind),
        previous=earlier,
        generated=True,
        file=f"{point.law.title.id}@{point.day.isoformat()}",
        explained=_is_explained(point),
    )


def _is_explained(point: Point) -> bool:
    """Tell whether a law changed on a day of its own, by no law that commenced."""
    days = {day for each in point.law.timeline.bearings for day in each.days}
    ended = point.compilation.end is not None
    return point.own or bool(point.undone) or ended or point.day in days


def _against_official(law: Law, official: OfficialCompilation) -> Iterator[Finding]:
    """Compare the endnotes generated for a day with the official ones of that day."""
    if official.endnotes is not None:
        point = point_at(law, official.day, known=official.day)
        yield from endnote_differences(official, point.endnotes)


def _text_against_official(
    law: Law,
    official: OfficialCompilation,
    earlier: tuple[OfficialCompilation, ...],
) -> Iterator[Finding]:
    """Compare what the sources before an official compilation make of its day with it.

    Where the law is not held as made, that is the compilation before it and what
    amended that.
    """
    days = {each.day for each in earlier}
    held = tuple(each for each in law.timeline.checkpoints if each.day in days)
    before = replace(law.timeline, checkpoints=held)
    own = compile_at(before, official.day, official.day)
    for change in compare(own.document, official.document):
        if change.path:
            yield differs(change, official)


def _not_held(law: Law, official: OfficialCompilation) -> Iterator[Finding]:
    """Report laws that official endnotes list and of which nothing is held."""
    held = {each.citation for each in law.timeline.instruments}
    rows = official.endnotes.legislation[1:] if official.endnotes else ()
    for row in rows:
        if row.citation not in held:
            message = (
                f"The endnotes of {official.day.isoformat()} list {row.citation}, of"
                " which there is no folder in amendments/."
            )
            yield Finding("LC505", Severity.ERROR, message, row.source)
