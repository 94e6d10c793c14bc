"""All pages and downloads of a site, made before any of them is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from lexcomp.holdings.laws import Held
from lexcomp.holdings.points import Point, rows
from lexcomp.holdings.supposing import must_be_real
from lexcomp.holdings.versions import versions
from lexcomp.model.cite import top
from lexcomp.model.finding import Finding
from lexcomp.model.law import Law
from lexcomp.model.path import Path as Provision
from lexcomp.model.path import Unit
from lexcomp.pages.addresses import download, provision_url
from lexcomp.pages.comparison import comparison_page
from lexcomp.pages.guidance import guidance_page
from lexcomp.pages.instrument import instrument_page
from lexcomp.pages.law import law_page
from lexcomp.pages.page import Page
from lexcomp.pages.point import point_page
from lexcomp.pages.provision import provision_page
from lexcomp.writers.formats import ALL
from lexcomp.writers.html_frame import Link
from lexcomp.writers.json import encoded, endnotes_object
from lexcomp.writers.publication import PARTS


@dataclass(frozen=True, slots=True)
class Site:
    """Pages, and files to be downloaded by their places on the site."""

    pages: tuple[Page, ...]
    downloads: dict[str, bytes]

    @classmethod
    def together(cls, parts: Iterable[Site]) -> Site:
        """Put several together, in order."""
        pages: list[Page] = []
        downloads: dict[str, bytes] = {}
        for part in parts:
            pages += part.pages
            downloads |= part.downloads
        return cls(tuple(pages), downloads)


def site_of(
    held: Held, points: tuple[Point, ...], findings: tuple[Finding, ...]
) -> Site:
    """Make all pages and downloads of a law.

    Args:
        held: The law.
        points: It at each of its points in time, oldest first.
        findings: What was found in reading, compiling and checking it.

    Raises:
        InputError: If something was supposed of the law.
    """
    must_be_real(held.law.timeline.assumptions)
    provisions = _provisions(points)
    link = partial(_page_of, held.law, frozenset(provisions))
    pages = (
        law_page(held, points, provisions, findings),
        *_point_pages(points, link),
        *(
            provision_page(held.law, path, versions(points, path))
            for path in provisions
        ),
        *_instrument_pages(held, points, link),
        *(guidance_page(held.law, each) for each in held.law.guidance),
    )
    return Site(pages, dict(_downloads(points)))


def _page_of(law: Law, known: frozenset[Provision], path: Provision) -> str | None:
    """Return the address of the page about a provision, if there is one."""
    return provision_url(law, path) if path in known else None


def _provisions(points: tuple[Point, ...]) -> tuple[Provision, ...]:
    """Return every provision that there is or was, in the order of the text.

    One that is gone follows the one that it stood behind when it was last there.
    """
    found: list[Provision] = []
    for point in points:
        last = -1
        for path in rows(point):
            row = top(path)
            if row in found:
                last = found.index(row)
            elif row.last.unit is not Unit.SUBHEADING:
                last += 1
                found.insert(last, row)
    return tuple(found)


def _instrument_pages(
    held: Held, points: tuple[Point, ...], link: Link
) -> Iterator[Page]:
    for each in held.amendings:
        misdescribed = _misdescribed(each.instrument.id, points)
        yield instrument_page(held, each, misdescribed, points[-1].endnotes, link)


def _point_pages(points: tuple[Point, ...], link: Link) -> Iterator[Page]:
    for index, point in enumerate(points):
        before = points[index - 1] if index else None
        after = points[index + 1] if index + 1 < len(points) else None
        yield point_page(point, before, after, link)
        if before is not None:
            yield comparison_page(before, point)


def _misdescribed(instrument: str, points: tuple[Point, ...]) -> dict[str, Finding]:
    """Return why items of an instrument were not given effect, by their numbers."""
    steps = {
        step.source: step.item
        for point in points[-1:]
        for step in point.law.timeline.steps
        if step.source is not None
    }
    return {
        steps[finding.source]: finding
        for point in points
        for finding in point.compilation.findings
        if finding.code == "LC251"
        and finding.source in steps
        and f"/{instrument}/" in finding.source.file
    }


def _downloads(points: tuple[Point, ...]) -> Iterator[tuple[str, bytes]]:
    for point in points:
        for each in ALL:
            words = each.write(point.publication, PARTS)
            yield download(point, each.suffix), words
        notes = encoded(endnotes_object(point.endnotes))
        yield download(point, ".endnotes.json"), notes
