"""The page of a law on a day: its contents, text, endnotes and standing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from html import escape

from lexcomp.holdings.points import Point
from lexcomp.model.bearing import Bearing
from lexcomp.model.dates import long
from lexcomp.model.endnote_layout import laid_out
from lexcomp.model.instrument import Citation
from lexcomp.model.law import Law, Remark
from lexcomp.model.path import Path
from lexcomp.pages.addresses import (
    download,
    home,
    inference_url,
    instrument_url,
    point_url,
)
from lexcomp.pages.evidence import remark_html
from lexcomp.pages.law import brought_html, instrument_name, jurisdiction
from lexcomp.pages.markup import day, facts, findings_html, items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.writers.formats import ALL
from lexcomp.writers.html import body_html, contents_html
from lexcomp.writers.html_bearing import bearing_html
from lexcomp.writers.html_endnotes import endnotes_html
from lexcomp.writers.html_frame import Frame, Link, nowhere
from lexcomp.writers.html_page import notices_html


def point_page(
    point: Point, before: Point | None, after: Point | None, to_provision: Link
) -> Page:
    """Return the page of a law on a day.

    Args:
        point: The law on that day.
        before: Its point in time before.
        after: Its point in time after.
        to_provision: The address of the page about a provision.
    """
    law = point.law
    frame = frame_of(law, point.day, point.compilation.bearings, to_provision)
    parts = (
        notices_html(point.publication),
        _banner(point),
        _facts(point, before),
        findings_html(point.compilation.findings),
        body_html(point.compilation.document, frame),
        endnotes_html(laid_out(point.endnotes), to_provision, law.title.unit),
    )
    return Page(
        url=point_url(point),
        title=law.title.name_on(point.day),
        kind="point",
        html="\n".join(part for part in parts if part),
        subtitle=_subtitle(point),
        description=f"{law.title.name_on(point.day)} on {long(point.day)}.",
        group=jurisdiction(law),
        crumbs=((law.title.name, home(law)),),
        aside=contents_html(point.compilation.document) + _downloads(point),
        previous=_neighbour(before),
        following=_neighbour(after),
    )


def _subtitle(point: Point) -> str:
    end = point.compilation.end
    return f"{end.told}" if end else f"as in force on {long(point.day)}"


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
    ended = point.compilation.end is not None
    until = f"until the day before {day(point.until)}" if point.until else "to date"
    undone = items(
        (
            link(instrument_url(law, each), instrument_name(each))
            for each in point.undone
        ),
        of="instruments",
    )
    changes = link(f"{point_url(point)}changes/", "What changed") if before else ""
    return facts(
        (
            ("In force", "" if ended else f"from {day(point.day)} {until}"),
            ("Known from", day(point.known) if point.known else ""),
            ("Amended that day by", brought_html(point)),
            ("Undone that day", undone),
            ("Compared with the day before", changes),
            ("Words", escape(point.summary)),
            ("Resting on", items(rests_on(point), of="rests")),
        )
    )


def frame_of(
    law: Law,
    day: dt.date,
    bearings: tuple[Bearing, ...] = (),
    to_provision: Link = nowhere,
) -> Frame:
    """Return what the pages of a law add to its text on a day.

    Beside words that are not held stands what is known of them, and under those of a
    provision what bears on it without changing them.
    """
    return _frame(law, lambda remark: remark.concerns(day), bearings, to_provision)


def frame_between(
    law: Law,
    since: dt.date,
    until: dt.date | None,
    bearings: tuple[Bearing, ...] = (),
) -> Frame:
    """Return what a page adds to a text that stood from one day up to another."""
    return _frame(law, lambda remark: remark.falls_in(since, until), bearings, nowhere)


def _frame(
    law: Law,
    concerned: Callable[[Remark], bool],
    bearings: tuple[Bearing, ...],
    to_provision: Link,
) -> Frame:
    laws = {each.citation: each for each in law.timeline.instruments}

    def to_law(citation: Citation) -> str | None:
        return instrument_url(law, laws[citation]) if citation in laws else None

    def beside(path: Path) -> str:
        return "".join(
            remark_html(law, each)
            for each in law.remarks
            if each.path == path and concerned(each)
        )

    def explained(name: str) -> str:
        return inference_url(law, name)

    return Frame(to_provision, explained, beside, bearing_html(bearings, to_law))


def rests_on(point: Point) -> tuple[str, ...]:
    """Return links to the inferences that what is shown on a day rests on."""
    names = dict.fromkeys(
        name
        for _, provision in point.compilation.document.walk()
        for name in provision.inferences
    )
    return tuple(link(inference_url(point.law, name), name) for name in names)


def _downloads(point: Point) -> str:
    links = (link(download(point, each.suffix), each.name) for each in ALL)
    return f"<h2>Download</h2>{items(links, of='downloads')}"


def _neighbour(point: Point | None) -> tuple[str, str] | None:
    return (long(point.day), point_url(point)) if point else None
