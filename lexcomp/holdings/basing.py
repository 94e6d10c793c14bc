"""The basis of a commencement, as Endnote 3 prints it: `s 2(1) items 2, 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from lexcomp.commencing.outcome import Outcome
from lexcomp.model.commencement import Commencement
from lexcomp.model.document import Document
from lexcomp.model.event import Event, EventKind
from lexcomp.model.instrument import Instrument
from lexcomp.model.path import Unit

_LETTERS = {Unit.SECTION: "s", Unit.REGULATION: "r", Unit.RULE: "r"}
_ITEM = re.compile(r"(?P<before>.*?) ?item (?P<row>\w+)")


def basis_of(document: Document | None, outcomes: Iterable[Outcome]) -> str:
    """Write where a law says when something of it commences.

    Args:
        document: The law's own text, where that is held.
        outcomes: What its words come to for each of the items in question.

    Returns:
        The basis; nothing where the section about commencement is not found.

    Examples:
        >>> import datetime as dt
        >>> from lexcomp.model.document import Provision
        >>> from lexcomp.model.text import Text
        >>> section = Provision(Unit.SECTION, "2", Text("Commencement"))
        >>> day = dt.date(2016, 7, 1)
        >>> found = [Outcome(day, basis=f"(1) item {row}") for row in "23"]
        >>> basis_of(Document("L", (section,)), found)
        's 2(1) items 2, 3'
    """
    place = _section(document) if document else ""
    if not place:
        return ""
    before: dict[str, list[str]] = {}
    for outcome in outcomes:
        found = _ITEM.fullmatch(outcome.basis)
        key = found["before"] if found else outcome.basis
        rows = before.setdefault(key, [])
        if found and found["row"] not in rows:
            rows.append(found["row"])
    if len(before) != 1:
        return place
    ((inner, rows),) = before.items()
    plural = "s" if len(rows) > 1 else ""
    return f"{place}{inner}" + (f" item{plural} {', '.join(rows)}" if rows else "")


def with_gazette(
    entry: Commencement, instrument: Instrument, events: Iterable[Event]
) -> Commencement:
    """Return an entry whose basis names the Gazette of the Proclamation that fixed it.

    Args:
        entry: The entry, with its day.
        instrument: The law that it is of.
        events: What could be known by then.
    """
    for event in events:
        fixes = event.kind is EventKind.PROCLAMATION and event.folder == instrument.id
        if fixes and not event.law and event.gazette and event.day == entry.day:
            return _naming(entry, event.gazette)
    return entry


def _naming(entry: Commencement, gazette: str) -> Commencement:
    named = f"gaz {gazette.strip().replace('No.', 'No')}"
    if "gaz " in entry.basis or "Gazette" in entry.basis:
        return entry
    basis = f"{entry.basis} and {named}" if entry.basis else named
    return replace(entry, basis=basis)


def _section(document: Document) -> str:
    """Return the section that says when its law commences: `s 2`."""
    for _, provision in document.walk():
        heading = provision.heading.plain.casefold()
        if provision.unit in _LETTERS and heading.startswith("commencement"):
            return f"{_LETTERS[provision.unit]} {provision.num}"
    return ""
