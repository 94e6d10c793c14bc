"""What happened to a law from outside its words, as its page tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html import escape

from lexcomp.model.commencement import Pending
from lexcomp.model.event import Event, EventKind
from lexcomp.model.law import Law
from lexcomp.pages.evidence import evidence_html
from lexcomp.pages.markup import day, items

#: What without a day has one that follows from something else.
_FOLLOWS = {
    EventKind.CORRECTION: "from the start",
    EventKind.SUNSETTING: "on the day of the rule",
}


def events_html(law: Law) -> Iterator[str]:
    """Yield the events of a law and of what amends it, each with its evidence."""
    if law.events:
        yield "<h2>What happened</h2>"
        yield items((_event(law, each) for each in law.events), of="events")


def _event(law: Law, event: Event) -> str:
    of = "" if event.folder == law.title.id else f" of {event.folder}"
    about = f" ({', '.join(event.provisions)})" if event.provisions else ""
    what = escape(f"{event.kind}{of}{about}", quote=False)
    known = f", known from {day(event.known)}" if event.known else ""
    told = f' <span class="evidence">{evidence_html(law, event.evidence)}</span>'
    return f"{what}: {_when(event)}{known}{told}"


def _when(event: Event) -> str:
    if isinstance(event.day, dt.date):
        return day(event.day)
    if event.day is Pending.NEVER:
        return "never"
    return _FOLLOWS.get(event.kind, "awaited")
