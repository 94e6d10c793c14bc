"""The page of a provision: every version of it, with what made each."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lexcomp.compare.documents import compare
from lexcomp.holdings.versions import Version
from lexcomp.model.cite import cite
from lexcomp.model.document import Document, Provision
from lexcomp.model.effect import Effect
from lexcomp.model.instrument import Instrument
from lexcomp.model.law import Law
from lexcomp.model.path import Path
from lexcomp.model.printing import title_line
from lexcomp.model.timeline import HistoryEvent
from lexcomp.pages.addresses import home, instrument_url, provision_url
from lexcomp.pages.law import instrument_name, jurisdiction
from lexcomp.pages.markup import day, items, link, paragraph
from lexcomp.pages.page import Page
from lexcomp.writers.html import provision_html
from lexcomp.writers.redline import redline_html

_EFFECTS = {
    Effect.MADE: "made",
    Effect.ADDED: "added",
    Effect.AMENDED: "amended",
    Effect.REPEALED: "repealed",
    Effect.SUBSTITUTED: "repealed and substituted",
    Effect.EDITED: "editorial change",
    Effect.EXPIRED: "expired",
    Effect.RENUMBERED: "renumbered",
    Effect.RELOCATED: "relocated",
    Effect.MODIFIED: "modified",
    Effect.DISALLOWED: "disallowed",
}


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
        *_remarks(law, path),
        '<div class="versions">',
        *_texts(path, found),
        "</div>",
    )
    return Page(
        url=provision_url(law, path),
        title=title_line(last) if last and last.heading else cite(path),
        kind="provision",
        html="\n".join(parts),
        subtitle=f"{cite(path)} of the {law.title.name}, through time",
        group=jurisdiction(law),
        search=True,
        crumbs=((law.title.name, home(law)),),
    )


def _table(law: Law, found: tuple[Version, ...]) -> str:
    """Return the versions as a table: from when, what was done, by what."""
    names = "".join(f"<th>{name}</th>" for name in ("From", "What was done", "By"))
    lines = "".join(_row(law, each) for each in found)
    head, body = f"<thead><tr>{names}</tr></thead>", f"<tbody>{lines}</tbody>"
    return f'<table class="history">{head}{body}</table>'


def _row(law: Law, version: Version) -> str:
    laws = {each.citation: each for each in law.timeline.instruments}
    effects = [_done(each) for each in version.events]
    cited = dict.fromkeys(each.moment.citation for each in version.events)
    by = items(
        (
            _named(law, laws[each]) if each in laws else escape(str(each))
            for each in cited
        ),
        of="instruments",
    )
    what = "; ".join(dict.fromkeys(effects)) or _silent(version)
    anchor = f"#from-{version.since.isoformat()}"
    return (
        f'<tr><td><a href="{anchor}">{day(version.since)}</a></td>'
        f"<td>{escape(what)}</td><td>{by}</td></tr>"
    )


def _done(event: HistoryEvent) -> str:
    if event.qualifier == "md not incorp":
        return "misdescribed amendment, not incorporated"
    words = _EFFECTS[event.effect]
    return f"{words} ({event.qualifier})" if event.qualifier else words


def _silent(version: Version) -> str:
    if version.hidden is not None:
        return "not held"
    return "stood" if version.provision else "was not there"


def _named(law: Law, instrument: Instrument) -> str:
    return link(instrument_url(law, instrument), instrument_name(instrument))


def _remarks(law: Law, path: Path) -> Iterator[str]:
    for each in law.remarks:
        if each.path == path:
            yield paragraph(f"{each.text} {each.evidence}", of="remark")


def _texts(path: Path, found: tuple[Version, ...]) -> Iterator[str]:
    """Yield the versions, the latest first, each with what it changed."""
    for index in reversed(range(len(found))):
        version = found[index]
        until = (
            f" until the day before {day(version.until)}" if version.until else " on"
        )
        yield f'<section id="from-{version.since.isoformat()}">'
        yield f"<h2>From {day(version.since)}{until}</h2>"
        yield _text(path, version)
        if index:
            yield from _changes(found[index - 1].provision, version.provision)
        yield "</section>"


def _text(path: Path, version: Version) -> str:
    if version.provision is None:
        return paragraph(" ".join(version.told))
    prefix = f"v{version.since.isoformat()}-"
    return provision_html(version.provision, path).replace(' id="', f' id="{prefix}')


def _changes(before: Provision | None, after: Provision | None) -> Iterator[str]:
    if before is None or after is None:
        return
    changes = compare(Document("", (before,)), Document("", (after,)))
    if changes:
        yield f"<details><summary>Changes</summary>{redline_html(changes)}</details>"
