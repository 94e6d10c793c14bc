"""The page that compares a law on two consecutive points in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape

from lexcomp.comparing.documents import compare
from lexcomp.holdings.points import Point
from lexcomp.model.change import Change, ChangeKind
from lexcomp.model.cite import top
from lexcomp.model.dates import long
from lexcomp.model.effect import Effect
from lexcomp.model.path import Path
from lexcomp.model.timeline import HistoryEvent
from lexcomp.pages.addresses import home, instrument_url, point_url
from lexcomp.pages.law import brought_html, jurisdiction
from lexcomp.pages.markup import items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.pages.point import rests_on
from lexcomp.writers.redline import redline_html


def comparison_page(before: Point, after: Point) -> Page:
    """Return the page of what changed between two points in time."""
    law = after.law
    every = compare(before.compilation.document, after.compilation.document)
    changes = tuple(each for each in every if not _untouched(each, after))
    dark = {top(each.path) for each in every if each not in changes}
    nothing = paragraph("No words changed.")
    sides = (link(point_url(each), long(each.day)) for each in (before, after))
    parts = (
        f"<p>{' to '.join(sides)}.</p>",
        brought_html(after),
        _rests(before, after),
        redline_html(changes, by=partial(_by, after)) if changes else nothing,
        _dark(len(dark)),
    )
    return Page(
        url=f"{point_url(after)}changes/",
        title=f"What changed on {long(after.day)}",
        kind="comparison",
        html="\n".join(part for part in parts if part),
        subtitle=law.title.name,
        group=jurisdiction(law),
        crumbs=((law.title.name, home(law)), (long(after.day), point_url(after))),
    )


def _by(point: Point, path: Path) -> str:
    """Say which items, or whose editorial change, brought a change of that day."""
    of_row = [each for each in _events(point) if top(each.path) == top(path)]
    there = [each for each in of_row if _reaches(each.at, path)]
    said: dict[str, dict[str, None]] = {}
    for event in there or of_row:
        said.setdefault(_whose(point, event), {})[event.item] = None
    lines = (": ".join(filter(None, (law, _listed(said[law])))) for law in said)
    return f'<p class="by">by {"; ".join(lines)}</p>' if said else ""


def _events(point: Point) -> Iterator[HistoryEvent]:
    """Yield what came into force on the day of a point and changed words."""
    for event in point.compilation.events:
        applied = event.commenced and "not incorp" not in event.qualifier
        if event.moment.day == point.day and applied:
            yield event


def _reaches(at: Path, path: Path) -> bool:
    """Tell whether what was touched holds a provision, or stands in it."""
    pairs = zip(at.labels, path.labels, strict=False)
    return all(one == other for one, other in pairs)


def _whose(point: Point, event: HistoryEvent) -> str:
    """Name the law that an event is of; an editorial change says it is one."""
    if event.effect is Effect.EDITED:
        return ""
    laws = {each.citation: each for each in point.law.timeline.instruments}
    citation = event.moment.citation
    law = laws.get(citation)
    return link(instrument_url(point.law, law), str(citation)) if law else str(citation)


def _listed(names: Iterable[str]) -> str:
    return escape(", ".join(filter(None, names)))


def _untouched(change: Change, after: Point) -> bool:
    """Tell whether words are not held and nothing is recorded to have changed them."""
    amended = {
        top(event.path)
        for event in after.compilation.events
        if event.moment.day == after.day and event.commenced
    }
    incomparable = change.kind is ChangeKind.INCOMPARABLE and not change.heading
    return incomparable and top(change.path) not in amended


def _dark(count: int) -> str:
    """Say of how many provisions not amended that day words are not held."""
    if not count:
        return ""
    whose = "one other provision" if count == 1 else f"{count} other provisions"
    return paragraph(
        f"Words of {whose} are not held on these days; nothing records that they were"
        " amended on the later one."
    )


def _rests(before: Point, after: Point) -> str:
    """Say what the words compared rest on, if on more than sources."""
    names = dict.fromkeys((*rests_on(before), *rests_on(after)))
    listed = items(names, of="rests")
    return (
        f"<p>Some of the words compared rest on inferences:</p>{listed}"
        if names
        else ""
    )
