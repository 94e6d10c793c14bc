"""The page of a law: its points in time, what amends it, what is believed of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape

from lexcomp.holdings.ends import sunsetting_told
from lexcomp.holdings.laws import Held
from lexcomp.holdings.points import Point
from lexcomp.model.cite import cite
from lexcomp.model.dates import long
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law, OfficialCompilation
from lexcomp.model.path import Path
from lexcomp.pages.addresses import home, instrument_url, point_url, provision_url
from lexcomp.pages.evidence import evidence_html
from lexcomp.pages.happened import events_html
from lexcomp.pages.markup import day, facts, findings_html, items, link, paragraph
from lexcomp.pages.page import Page

_JURISDICTIONS = {
    "au": "Commonwealth of Australia",
    "nz": "New Zealand",
    "model": "Modelia (fictional)",
}


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
        *events_html(law),
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
    return jurisdiction_name(law.title.jurisdiction)


def jurisdiction_name(code: str) -> str:
    """Return the name of a jurisdiction; its code where it has none here."""
    return _JURISDICTIONS.get(code, code)


def instrument_name(instrument: Instrument) -> str:
    """Return what an instrument is called, as well as that is known."""
    number = str(instrument.citation)
    return f"{instrument.title} ({number})" if instrument.title else number


def brought_html(point: Point) -> str:
    """Return a list of what amended a law on a day; what is held is linked."""
    held = (
        link(instrument_url(point.law, each), instrument_name(each))
        for each in point.brought
    )
    others = (
        escape(f"{name} ({citation})" if name else citation)
        for citation, name in point.others
    )
    return items((*held, *others), of="instruments")


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
            ("Called before", items(map(_former, title.names), of="names")),
            ("Made under", named_law(title.made_under, title.made_under_url)),
            ("Published", day(published) if published else ""),
            ("In force from", _start(law)),
            ("No longer in force", _end(law)),
            ("Sunsetting", escape(sunsetting_told(law))),
            ("Official register", register),
            ("Official text held", items(map(_held, law.published), of="held")),
            ("Source", escape(title.attribution)),
        )
    )


def named_law(name: str, url: str) -> str:
    """Return the name of a law, linked if its address is known."""
    return link(url, name) if url else escape(name)


def _former(name: tuple[str, dt.date]) -> str:
    return f"{escape(name[0])}, until the day before {day(name[1])}"


def _start(law: Law) -> str:
    """Say when a law began to apply, and how that is known."""
    start = law.timeline.start
    told = (
        evidence_html(law, each.evidence)
        for each in law.timeline.principal.commencements
        if each.day == start and each.evidence
    )
    return day(start) + "".join(f' <span class="evidence">{e}</span>' for e in told)


def _end(law: Law) -> str:
    """Say how a law ended, and how that is known; nothing while it is in force."""
    end = law.timeline.end(dt.date.max)
    if end is None:
        return ""
    told = evidence_html(law, end.evidence) if end.evidence else ""
    evidence = f' <span class="evidence">{told}</span>' if told else ""
    return f"{escape(end.told, quote=False)}{evidence}"


def _held(official: OfficialCompilation) -> str:
    number = official.cover.compilation
    name = f"Compilation No. {number}" if number else "Compilation"
    return f"{named_law(name, official.url)}, {day(official.day)}"


def _timeline(points: tuple[Point, ...]) -> str:
    """Return the points in time, the latest first."""
    lines = []
    for index in reversed(range(len(points))):
        point = points[index]
        names = ", ".join(map(escape, _causes(point)))
        links = [link(point_url(point), "Text")]
        if index:
            links.append(link(f"{point_url(point)}changes/", "Changes"))
        current = ' class="current"' if point.until is None else ""
        lines.append(
            f"<li{current}>{day(point.day)} {_known(point)}"
            f'<span class="instrument">{names or _began(point)}</span> '
            f'<span class="held">{point.summary}</span>{items(links, of="links")}</li>'
        )
    return f'<ol class="timeline">{"".join(lines)}</ol>'


def _causes(point: Point) -> Iterator[str]:
    """Yield what made the law what it was from a day on."""
    yield from (str(each.citation) for each in point.brought)
    yield from (citation for citation, _ in point.others)
    yield from (f"{each.citation} undone" for each in point.undone)
    if point.own and point.day != point.law.timeline.start:
        yield "its own terms, or a correction"
    end = point.compilation.end
    if end is not None and end.day == point.day:
        yield end.how


def _known(point: Point) -> str:
    """Say from when this could be known; nothing where that is not known."""
    if point.known is None:
        return ""
    return f'<span class="known">known from {day(point.known)}</span> '


def _began(point: Point) -> str:
    first = point.day == point.law.timeline.start
    return "began to apply" if first else "official compilation"


def _instrument(law: Law, instrument: Instrument) -> str:
    return link(instrument_url(law, instrument), instrument_name(instrument))


def _inferences(law: Law) -> Iterator[str]:
    if law.inferences:
        yield "<h2>Inferences</h2>"
        yield paragraph(
            "A person believes the following, for the reasons given. Words that are"
            " shown because of it are marked where they stand."
        )
    for each in law.inferences:
        yield f'<h3 id="{escape(each.name)}">{escape(each.name)}</h3>'
        yield paragraph(f"{each.citation}: {each.says}")
        yield f"<p>Because: {evidence_html(law, each.because)}</p>"


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
