"""The page of a law: its points in time, what amends it, what is believed of it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lexcomp.holdings.laws import Held
from lexcomp.holdings.points import Point
from lexcomp.model.cite import cite
from lexcomp.model.dates import long
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law
from lexcomp.model.path import Path
from lexcomp.pages.addresses import home, instrument_url, point_url, provision_url
from lexcomp.pages.markup import day, facts, findings_html, items, link, paragraph
from lexcomp.pages.page import Page

_JURISDICTIONS = {"au": "Commonwealth of Australia", "model": "Modelia (fictional)"}


def law_page(
    held: Held,
    points: tuple[Point, ...],
    provisions: tuple[Path, ...],
    findings: tuple[Finding, ...],
) -> Page:
    """Return the page of a law.

    Args:
        held: The law.
        points: Its points in time, oldest first.
        provisions: The provisions that it has or had, in the order of the text.
        findings: What was found in reading, compiling and checking it.
    """
    law = held.law
    parts = (
        _banner(law),
        _facts(law),
        "<h2>Points in time</h2>",
        _timeline(points),
        "<h2>Provisions, past and present</h2>",
        items(
            (link(provision_url(law, each), cite(each)) for each in provisions),
            of="provisions",
        ),
        "<h2>What amends it</h2>",
        items(
            (_instrument(law, each) for each in law.timeline.instruments),
            of="instruments",
        ),
        *_inferences(law),
        *_guidance(law),
        "<h2>Findings</h2>",
        findings_html(findings) or paragraph("Nothing was found amiss."),
    )
    return Page(
        url=home(law),
        title=law.title.name,
        kind="law",
        html="\n".join(part for part in parts if part),
        description=_description(law, points),
        group=jurisdiction(law),
        search=True,
        points=tuple((each.day.isoformat(), point_url(each)) for each in points),
    )


def jurisdiction(law: Law) -> str:
    """Return whose law it is, in words."""
    code = law.title.jurisdiction
    return _JURISDICTIONS.get(code, code)


def instrument_name(instrument: Instrument) -> str:
    """Return what an instrument is called, as well as that is known."""
    number = str(instrument.citation)
    return f"{instrument.title} ({number})" if instrument.title else number


def _banner(law: Law) -> str:
    if not law.title.fictional:
        return ""
    words = "This law is invented. It is not the law of any place."
    return paragraph(words, of="fictional")


def _facts(law: Law) -> str:
    title, principal = law.title, law.timeline.principal
    register = link(title.url, title.url) if title.url else ""
    published = principal.registered
    return facts(
        (
            ("Number", escape(str(principal.citation))),
            ("Made under", escape(title.made_under)),
            ("Published", day(published) if published else ""),
            ("In force from", day(law.timeline.start)),
            ("Official register", register),
            ("Source", escape(title.attribution)),
        )
    )


def _timeline(points: tuple[Point, ...]) -> str:
    """Return the points in time, the latest first."""
    lines = []
    for index in reversed(range(len(points))):
        point = points[index]
        names = ", ".join(escape(str(each.citation)) for each in point.brought)
        links = [link(point_url(point), "Text")]
        if index:
            links.append(link(f"{point_url(point)}changes/", "Changes"))
        current = ' class="current"' if point.until is None else ""
        lines.append(
            f"<li{current}>{day(point.day)} "
            f'<span class="instrument">{names or _began(point)}</span> '
            f'<span class="held">{point.summary}</span>{items(links, of="links")}</li>'
        )
    return f'<ol class="timeline">{"".join(lines)}</ol>'


def _began(point: Point) -> str:
    first = point.day == point.law.timeline.start
    return "began to apply" if first else "official compilation"


def _instrument(law: Law, instrument: Instrument) -> str:
    return link(instrument_url(law, instrument), instrument_name(instrument))


def _inferences(law: Law) -> Iterator[str]:
    if law.inferences:
        yield "<h2>Inferences</h2>"
        yield paragraph(
            "Some words are shown because a person believes the following, and for the"
            " reasons given. They are marked where they stand."
        )
    for each in law.inferences:
        yield f'<h3 id="{escape(each.name)}">{escape(each.name)}</h3>'
        yield paragraph(f"{each.citation}: {each.says}")
        yield paragraph(f"Because: {each.because}")


def _guidance(law: Law) -> Iterator[str]:
    if law.guidance:
        yield "<h2>Guidance</h2>"
        yield items(
            (
                f"{link(f'{home(law)}guidance/{each.id}/', each.title)},"
                f" {escape(each.publisher)}"
                for each in law.guidance
            ),
            of="guidance",
        )


def _description(law: Law, points: tuple[Point, ...]) -> str:
    fictional = "An invented law. " if law.title.fictional else ""
    return (
        f"{fictional}{len(points)} points in time from {long(points[0].day)}"
        f" to {long(points[-1].day)}."
    )
