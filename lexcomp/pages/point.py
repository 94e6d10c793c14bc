"""The page of a law on a day: its contents, text, endnotes and standing."""

from __future__ import annotations

from html import escape

from lexcomp.holdings.points import Point, rows
from lexcomp.model.cite import cite
from lexcomp.model.dates import long
from lexcomp.model.path import Path
from lexcomp.pages.addresses import (
    download,
    home,
    instrument_url,
    point_url,
    provision_url,
)
from lexcomp.pages.law import instrument_name, jurisdiction
from lexcomp.pages.markup import day, facts, findings_html, items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.writers.formats import ALL
from lexcomp.writers.html import body_html, contents_html
from lexcomp.writers.html_endnotes import endnotes_html


def point_page(
    point: Point, before: Point | None, after: Point | None, known: frozenset[Path]
) -> Page:
    """Return the page of a law on a day.

    Args:
        point: The law on that day.
        before: Its point in time before.
        after: Its point in time after.
        known: The provisions that have pages of their own.
    """
    law = point.law

    def to_provision(path: Path) -> str | None:
        return provision_url(law, path) if path in known else None

    parts = (
        _banner(point),
        _facts(point, before),
        findings_html(point.compilation.findings),
        body_html(point.compilation.document, to_provision),
        _remarks(point),
        endnotes_html(point.endnotes, to_provision),
    )
    return Page(
        url=point_url(point),
        title=law.title.name,
        kind="point",
        html="\n".join(part for part in parts if part),
        subtitle=f"as in force on {long(point.day)}",
        description=f"{law.title.name} as in force on {long(point.day)}.",
        group=jurisdiction(law),
        search=point.until is None,
        crumbs=((law.title.name, home(law)),),
        aside=contents_html(point.compilation.document) + _downloads(point),
        previous=_neighbour(before),
        following=_neighbour(after),
    )


def _banner(point: Point) -> str:
    if point.law.title.fictional:
        return paragraph(
            "This law is invented. It is not the law of any place.", of="fictional"
        )
    return paragraph(
        "This is not an official version. The official one is on the register named on"
        " the page of the law.",
        of="unofficial",
    )


def _facts(point: Point, before: Point | None) -> str:
    law = point.law
    until = f"until the day before {day(point.until)}" if point.until else "to date"
    brought = items(
        (
            link(instrument_url(law, each), instrument_name(each))
            for each in point.brought
        ),
        of="instruments",
    )
    changes = link(f"{point_url(point)}changes/", "What changed") if before else ""
    return facts(
        (
            ("In force", f"from {day(point.day)} {until}"),
            ("Amended that day by", brought),
            ("Compared with the day before", changes),
            ("Words", escape(point.summary)),
            ("Resting on", items(rests_on(point), of="rests")),
        )
    )


def rests_on(point: Point) -> tuple[str, ...]:
    """Return links to the inferences that words shown on a day rest on."""
    names = dict.fromkeys(
        name
        for _, provision in point.compilation.document.walk()
        if provision.held
        for name in provision.provenance.inferences
    )
    return tuple(link(f"{home(point.law)}#{name}", name) for name in names)


def _remarks(point: Point) -> str:
    """Return what is known of words that are not held on this day."""
    document = dict(rows(point))
    lines = [
        f"{escape(cite(each.path))}: {escape(each.text)}"
        f' <span class="evidence">{escape(each.evidence)}</span>'
        for each in point.law.remarks
        if each.concerns(point.day) and each.path in document
    ]
    if not lines:
        return ""
    return f"<h2>What is known of words not held</h2>{items(lines, of='remarks')}"


def _downloads(point: Point) -> str:
    links = (link(download(point, each.suffix), each.name) for each in ALL)
    return f"<h2>Download</h2>{items(links, of='downloads')}"


def _neighbour(point: Point | None) -> tuple[str, str] | None:
    return (long(point.day), point_url(point)) if point else None
