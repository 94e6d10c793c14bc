"""What the checks find about a law: its published compilations, and our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexcomp.checks.published import Kind, Published
from lexcomp.checks.run import run
from lexcomp.compare.documents import compare
from lexcomp.endnotes.normal import differences
from lexcomp.engine.holes import left
from lexcomp.holdings.points import Point
from lexcomp.model.change import Change
from lexcomp.model.cite import cite
from lexcomp.model.endnotes import Cover, Endnotes
from lexcomp.model.finding import Finding, Severity
from lexcomp.model.law import Law, OfficialCompilation
from lexcomp.model.source import Source


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
        earlier = point.endnotes
    yield from _against_official(law, points)


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
    )


def _against_official(law: Law, points: tuple[Point, ...]) -> Iterator[Finding]:
    """Compare our own text and endnotes with the official ones of the same day."""
    own = {point.day: point for point in points}
    for official in law.published:
        point = own[official.day]
        if law.timeline.made is not None:
            body = replace(point.compilation.document, front=official.document.front)
            for change in compare(body, official.document):
                yield _differs(change, official)
        if official.endnotes is not None:
            for difference in differences(official.endnotes, point.endnotes):
                message = (
                    f"The endnotes of {official.day.isoformat()} differ from those"
                    f" generated for it: {difference}"
                )
                yield Finding(
                    "LC503", Severity.WARNING, message, Source(official.file, 1)
                )


def _differs(change: Change, official: OfficialCompilation) -> Finding:
    name = cite(change.path)
    uncertain = change.before is not None and left(change.before)
    message = (
        f"{name} of our own text for {official.day.isoformat()} is not that of the"
        f" official compilation ({change.kind})."
    )
    severity = Severity.NOTE if uncertain else Severity.ERROR
    return Finding("LC501", severity, message, Source(official.file, 1))
