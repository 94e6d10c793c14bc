"""Law as JSON, with nothing of the model left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from lexcomp.model.bearing import Bearing
from lexcomp.model.commencement import Pending
from lexcomp.model.document import Document, Provision
from lexcomp.model.endnote_layout import Layout
from lexcomp.model.endnote_rows import Table, cited
from lexcomp.model.endnote_style import CURRENT
from lexcomp.model.endnotes import (
    Cited,
    CommencementEntry,
    Endnotes,
    HistoryRow,
    LawRow,
)
from lexcomp.model.finding import Finding
from lexcomp.model.instrument import Series
from lexcomp.model.printing import marker
from lexcomp.model.text import Text
from lexcomp.model.timeline import AWAITED, End, HistoryEvent
from lexcomp.writers.contents import contents
from lexcomp.writers.placed import Placed, place
from lexcomp.writers.publication import Publication

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Object = dict[str, Json]


def write_json(publication: Publication, parts: frozenset[str]) -> bytes:
    """Write a law as JSON: UTF-8, indented, its keys always in the same order.

    Endnotes are written as values, which are those of every style; one that is not
    the current style adds them as it prints them.

    Args:
        publication: The law.
        parts: Which of front matter, contents and endnotes to add.
    """
    return encoded(publication_object(publication, parts))


def encoded(value: Json) -> bytes:
    """Encode a value as a file of JSON.

    Examples:
        >>> print(encoded({"title": "Lamps Act"}).decode(), end="")
        {
          "title": "Lamps Act"
        }
    """
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def publication_object(publication: Publication, parts: frozenset[str]) -> Object:
    """Return a law as an object; see `write_json`."""
    document = publication.document
    written: Object = {
        "title": document.title,
        "as_at": _day(publication.as_at),
        "known_at": _day(publication.known_at),
        "assumptions": [
            {"event": each.event, "day": _day(each.day)}
            for each in publication.assumptions
        ],
        "end": _end(publication.end),
    }
    if "front" in parts:
        written |= _front(document)
    if "contents" in parts:
        written["contents"] = [
            {"depth": entry.depth, "path": str(entry.path), "line": entry.line}
            for entry in contents(document)
        ]
    placed = place(document.provisions)
    bearings = publication.bearings
    written["provisions"] = [provision_object(each, bearings) for each in placed]
    if "endnotes" in parts and publication.endnotes:
        written["endnotes"] = endnotes_object(publication.endnotes)
        if publication.layout and publication.endnote_style != CURRENT:
            style = publication.endnote_style.name
            written["endnotes_as_printed"] = _printed(publication.layout, style)
    written["bearings"] = list(map(_bearing, publication.bearings))
    written["events"] = [_event(event) for event in publication.events]
    written["findings"] = [finding_object(each) for each in publication.findings]
    return written


def _end(end: End | None) -> Json:
    """Return how a law ended, where it is no longer in force."""
    if end is None:
        return None
    return {
        "day": _day(end.day),
        "effect": end.effect.value,
        "how": end.how,
        "by": end.by,
        "authority": end.authority,
    }


def provision_object(placed: Placed, bearings: tuple[Bearing, ...] = ()) -> Object:
    """Return a provision as an object.

    Marks, designations, spans, sources and bearings are left out where there are none.

    Args:
        placed: The provision.
        bearings: What bears on provisions; a provision has the numbers, from 0, of
            what bears on it.
    """
    provision = placed.provision
    numbers = [
        number for number, each in enumerate(bearings) if placed.path in each.paths
    ]
    return {
        "unit": provision.unit.value,
        "num": provision.num,
        "marker": marker(provision),
        "heading": provision.heading.plain,
        "text": provision.text.plain,
        "children": [provision_object(child, bearings) for child in placed.children],
        "tail": provision.tail.plain,
        **_rarities(provision),
        "path": str(placed.path),
        "uid": provision.uid,
        "standing": provision.provenance.standing.value,
        "inferences": list(provision.provenance.inferences),
        **({"bearings": numbers} if numbers else {}),
        **_headed(provision),
    }


def _headed(provision: Provision) -> Object:
    """Return how a heading is known, where that is otherwise than the words."""
    known = provision.headed
    if known is None or known == provision.provenance:
        return {}
    return {
        "heading_standing": known.standing.value,
        "heading_inferences": list(known.inferences),
        "heading_from": known.place or None,
    }


def endnotes_object(endnotes: Endnotes) -> Object:
    """Return endnotes as an object."""
    laws = endnotes.legislation
    principal = laws[0].citation.series if laws else None
    return {
        "about": list(endnotes.about),
        "abbreviations": [list(pair) for pair in endnotes.abbreviations],
        "legislation_history": [_law(law, principal) for law in laws],
        "amendment_history": [_history(row, principal) for row in endnotes.amendments],
        "other": [
            {"number": note.number, "title": note.title, "text": note.text}
            for note in endnotes.other
        ],
    }


def finding_object(finding: Finding) -> Object:
    """Return a finding as an object."""
    source = finding.source
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "source": {"file": source.file, "line": source.line} if source else None,
    }


def _printed(layout: Layout, style: str) -> Object:
    """Return endnotes as a style that is not the current one prints them."""
    return {
        "style": style,
        "heading": layout.heading,
        "notes": [
            {
                "heading": note.heading,
                "lines": list(note.lines),
                "abbreviations": [list(pair) for pair in note.pairs],
                "tables": list(map(_table, note.tables)),
                "footnotes": list(note.footnotes),
            }
            for note in layout.notes
        ],
    }


def _table(table: Table) -> Object:
    rows: list[Json] = [[cell.plain for cell in row.cells] for row in table.rows]
    return {"columns": list(table.columns), "rows": rows}


def _day(day: dt.date | None) -> str | None:
    """Write a day, or None where there is none or it has not been fixed."""
    return None if day in {None, AWAITED} else str(day)


def _front(document: Document) -> Object:
    written: Object = {"front": [line.plain for line in document.front]}
    if any(line.marks for line in document.front):
        written["front_marks"] = [_marks(line) for line in document.front]
    return written


def _marks(text: Text) -> Json:
    return [[mark.start, mark.end, mark.face.value] for mark in text.marks]


def _rarities(provision: Provision) -> Object:
    """Return what few provisions have."""
    texts = {
        "heading": provision.heading,
        "text": provision.text,
        "tail": provision.tail,
    }
    rare: Object = {}
    marks = {name: _marks(text) for name, text in texts.items() if text.marks}
    if marks:
        rare["marks"] = marks
    if provision.designation:
        rare["designation"] = provision.designation
    if provision.span != (1, 1):
        rare["span"] = list(provision.span)
    if provision.source:
        rare["source"] = str(provision.source)
    return rare


def _law(law: LawRow, principal: Series | None) -> Object:
    return {
        "law": cited(law.citation, principal),
        "number": law.citation.number,
        "year": law.citation.year,
        "series": law.citation.series.name,
        "name": law.name,
        "registered": _day(law.registered),
        "register_id": law.register_id,
        "commencements": [_commencement(entry) for entry in law.commencements],
        "application": law.application,
        "amended_by": [_law(each, principal) for each in law.amended_by],
    }


def _commencement(entry: CommencementEntry) -> Object:
    pending = entry.when.value if isinstance(entry.when, Pending) else None
    return {
        "provisions": entry.provisions,
        "day": None if isinstance(entry.when, Pending) else _day(entry.when),
        "pending": pending,
        "basis": entry.basis,
        **({"footnote": entry.footnote} if entry.footnote else {}),
        "printed": entry.printed,
    }


def _history(row: HistoryRow, principal: Series | None) -> Object:
    events: list[Json] = []
    for line in row.lines:
        effect = line.effect.value
        events += [_citation(effect, law, principal) for law in line.laws]
        if line.compilation is not None:
            compilation = f"C{line.compilation}"
            events.append({"effect": effect, "law": compilation, "qualifier": None})
        if line.by:
            events.append({"effect": effect, "law": line.by, "qualifier": None})
    return {
        "provision": row.provision,
        "scope": row.scope,
        "group": row.group,
        "events": events,
    }


def _citation(effect: str, law: Cited, principal: Series | None) -> Object:
    return {
        "effect": effect,
        "law": cited(law.citation, principal),
        "qualifier": law.qualifier or None,
        "commenced": law.commenced,
    }


def _bearing(bearing: Bearing) -> Object:
    pending = isinstance(bearing.day, Pending)
    return {
        "kind": bearing.kind.value,
        "paths": list(map(str, bearing.paths)),
        "law": str(bearing.citation),
        "by": bearing.by,
        "heading": bearing.heading or None,
        "words": list(bearing.words),
        "reference": bearing.reference or None,
        "since": None if pending else _day(bearing.first),
        "until": _day(bearing.until),
    }


def _event(event: HistoryEvent) -> Object:
    return {
        "uid": event.uid,
        "path": str(event.path),
        "effect": event.effect.value,
        "day": _day(event.moment.day),
        "law": str(event.moment.citation),
        "item": event.moment.item,
        "item_name": event.item or None,
        "at": str(event.at) if event.at else None,
        "was": str(event.was) if event.was else None,
        "qualifier": event.qualifier or None,
        "commenced": event.commenced,
    }
