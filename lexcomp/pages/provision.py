"""The page of a provision: every version of it, with what made each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape
from itertools import groupby

from lexcomp.comparing.documents import compare
from lexcomp.engine.holes import left
from lexcomp.holdings.versions import Version
from lexcomp.model.cite import cite
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law
from lexcomp.model.path import Path
from lexcomp.model.printing import NAMED, title_line
from lexcomp.model.standing import Standing
from lexcomp.model.timeline import HistoryEvent
from lexcomp.pages.addresses import home, instrument_url, provision_url
from lexcomp.pages.effects import done
from lexcomp.pages.law import instrument_name, jurisdiction
from lexcomp.pages.markup import day, items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.pages.point import frame_between
from lexcomp.writers.html import provision_html
from lexcomp.writers.redline import redline_html


def provision_page(law: Law, path: Path, found: tuple[Version, ...]) -> Page:
    """Return the page of a provision.

    Args:
        law: The law.
        path: The provision.
        found: Its versions, oldest first.
    """
    last = next((each.provision for each in reversed(found) if each.provision), None)
    parts = (
        _table(law, found),
        '<div class="versions">',
        *_texts(law, path, found),
        "</div>",
    )
    return Page(
        url=provision_url(law, path),
        title=title_line(last) if last and _titled(last) else cite(path),
        kind="provision",
        html="\n".join(parts),
        subtitle=f"{cite(path)} of the {law.title.name}, through time",
        group=jurisdiction(law),
        search=True,
        secondary=found[-1].provision is None,
        crumbs=((law.title.name, home(law)),),
    )


def _titled(provision: Provision) -> bool:
    return bool(provision.heading) or provision.unit in NAMED


def _table(law: Law, found: tuple[Version, ...]) -> str:
    """Return the versions as a table: from when, what was done, by what."""
    names = " ".join(
        f'<th scope="col">{name}</th>' for name in ("From", "What was done", "By")
    )
    lines = "".join(
        line for each in found for line in (_row(law, each), *_later(law, each))
    )
    head, body = f"<thead><tr>{names}</tr></thead>", f"<tbody>{lines}</tbody>"
    return f'<table class="history">{head}{body}</table>'


def _row(law: Law, version: Version) -> str:
    what = _done(version) or _silent(version)
    return _line(law, version, version.since, what, version.events)


def _later(law: Law, version: Version) -> Iterator[str]:
    """Yield what befell a provision while words of it are not held, day by day."""
    for when, events in groupby(version.meanwhile, lambda each: each.moment.day):
        some = tuple(events)
        effects = dict.fromkeys(done(e.effect, e.qualifier) for e in some)
        what = f"{'; '.join(effects)} (what that changed is not known)"
        yield _line(law, version, when, what, some)


def _line(
    law: Law,
    version: Version,
    when: dt.date,
    what: str,
    events: tuple[HistoryEvent, ...],
) -> str:
    laws = {each.citation: each for each in law.timeline.instruments}
    cited = dict.fromkeys(each.moment.citation for each in events)
    by = items(
        (
            _named(law, laws[each]) if each in laws else escape(str(each))
            for each in cited
        ),
        of="instruments",
    )
    anchor = f"#from-{version.since.isoformat()}"
    return (
        f'<tr><td><a href="{anchor}">{day(when)}</a></td>'
        f" <td>{escape(what)}</td> <td>{by}</td></tr>"
    )


def _done(version: Version) -> str:
    """Say what was done that day, and whether the words that it left are held."""
    effects = [done(event.effect, event.qualifier) for event in version.events]
    made = done(Effect.MADE, "")
    return "; ".join(
        f"{each}{_held(version)}" if each == made else each
        for each in dict.fromkeys(effects)
    )


def _held(version: Version) -> str:
    """Say in brackets that words are not held, if they are not."""
    provision = version.provision
    if provision is None or not left(provision):
        return ""
    some = provision.held or provision.children or provision.heading
    return " (some words not held)" if some else " (words not held)"


def _silent(version: Version) -> str:
    """Say what a version is that no amendment made."""
    if version.hidden is not None:
        return "not held"
    if version.provision is None:
        return "was not there"
    if version.standing is Standing.OFFICIAL:
        return "not amended; from here on held as an official text"
    return "not amended; from here on known in another way"


def _named(law: Law, instrument: Instrument) -> str:
    return link(instrument_url(law, instrument), instrument_name(instrument))


def _texts(law: Law, path: Path, found: tuple[Version, ...]) -> Iterator[str]:
    """Yield the versions, the latest first, each with what it changed."""
    for index in reversed(range(len(found))):
        version = found[index]
        until = (
            f" until the day before {day(version.until)}" if version.until else " on"
        )
        yield f'<section id="from-{version.since.isoformat()}">'
        yield f"<h2>From {day(version.since)}{until}</h2>"
        yield _text(law, path, version)
        if index:
            yield from _changes(found[index - 1].provision, version.provision)
        yield "</section>"


def _text(law: Law, path: Path, version: Version) -> str:
    if version.provision is None:
        return paragraph(" ".join(version.told))
    gap = paragraph(" ".join(version.gap), of="not-held") if version.gap else ""
    prefix = f"v{version.since.isoformat()}-"
    frame = frame_between(law, version.since, version.until, version.bearings)
    written = provision_html(version.provision, path, frame)
    return gap + written.replace(' id="', f' id="{prefix}')


def _changes(before: Provision | None, after: Provision | None) -> Iterator[str]:
    if before is None or after is None:
        return
    changes = compare(Document("", (before,)), Document("", (after,)))
    if changes:
        yield f"<details><summary>Changes</summary>{redline_html(changes)}</details>"
