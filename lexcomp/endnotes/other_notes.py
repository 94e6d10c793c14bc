"""Endnotes 5 and after, which are there only when there is something to tell.

Their numbers mean nothing: what an endnote is about, its title says. Their order is
that of official compilations: editorial changes are the fifth where there are any.
"""

from __future__ import annotations

from collections.abc import Iterator

from lexcomp.model.bearing import Bearing, BearingKind
from lexcomp.model.cite import in_citations
from lexcomp.model.compilation import Compilation
from lexcomp.model.dates import long
from lexcomp.model.endnote_style import MISDESCRIBED, MODIFICATIONS, UNCOMMENCED
from lexcomp.model.endnotes import OtherNote
from lexcomp.model.instrument import AmendingItem, Citation, Instrument
from lexcomp.model.setting_out import item_lines
from lexcomp.model.spelled import spelled, spelled_all
from lexcomp.model.timeline import HistoryEvent

_FIRST = 5
_NOT_INCORPORATED = "md not incorp"
_NOT_HELD = "The words of these amendments are not held."


def other_notes(compilation: Compilation) -> tuple[OtherNote, ...]:
    """Return the endnotes after the fourth.

    Examples:
        >>> import datetime as dt
        >>> from lexcomp.model.document import Document
        >>> day = dt.date(2020, 1, 1)
        >>> law = Instrument("a", Citation.parse("F2020L00001"), "", day)
        >>> other_notes(Compilation(day, day, Document("Lamps Act"), (), law, ()))
        ()
    """
    written = (
        ("Editorial changes", _editorial(compilation)),
        (UNCOMMENCED, _uncommenced(compilation)),
        (MODIFICATIONS, _modifications(compilation)),
        (MISDESCRIBED, _misdescribed(compilation)),
    )
    told = [(title, "\n".join(lines)) for title, lines in written]
    needed = [(title, text) for title, text in told if text]
    return tuple(
        OtherNote(str(number), title, text)
        for number, (title, text) in enumerate(needed, start=_FIRST)
    )


def _editorial(compilation: Compilation) -> Iterator[str]:
    """Yield the blocks of an Endnote 5: provision, kind, details."""
    if compilation.edits:
        yield (
            "In preparing this compilation, these editorial changes were made. They do"
            " not change the effect of the law."
        )
    for edit in compilation.edits:
        yield spelled(edit.path)
        yield "Kind of editorial change"
        yield from edit.kind.strip().splitlines()
        yield "Details of editorial change"
        yield from edit.details.strip().splitlines()


def _uncommenced(compilation: Compilation) -> Iterator[str]:
    """Yield the words of the amendments that endnotes underline, law by law."""
    waiting: dict[Citation, list[HistoryEvent]] = {}
    for event in compilation.events:
        if not event.commenced:
            waiting.setdefault(event.moment.citation, []).append(event)
    for law in compilation.instruments:
        if law.citation in waiting:
            yield _named(law)
            names = {each.item or each.qualifier for each in waiting[law.citation]}
            items = [item for item in law.items if item.num in names]
            yield from (line for item in items for line in _item(item))
            if not items:
                yield _NOT_HELD


def _modifications(compilation: Compilation) -> Iterator[str]:
    """Yield the modifications that have effect on the day."""
    laws = {law.citation: law for law in compilation.instruments}
    for each in compilation.bearings:
        if each.kind is BearingKind.MODIFICATION:
            yield ", ".join(spelled_all(each.paths))
            yield _modified(each, laws)
            yield from each.words


def _modified(bearing: Bearing, laws: dict[Citation, Instrument]) -> str:
    law = laws.get(bearing.citation)
    by = f"{_named(law) if law else bearing.citation}, {bearing.by}"
    until = f" to {long(bearing.last)}" if bearing.last else ""
    see = f"; see {bearing.reference}" if bearing.reference else ""
    return f"Modified by {by}, from {long(bearing.first)}{until}{see}"


def _misdescribed(compilation: Compilation) -> Iterator[str]:
    """Yield the amendments that were left out: their words, and why they do not fit."""
    laws = {law.citation: law for law in compilation.instruments}
    seen: set[tuple[Citation, str]] = set()
    for event in compilation.events:
        name = (event.moment.citation, event.item)
        if event.qualifier != _NOT_INCORPORATED or not event.commenced or name in seen:
            continue
        seen.add(name)
        law = laws.get(event.moment.citation)
        yield _named(law) if law else str(event.moment.citation)
        items = [each for each in (law.items if law else ()) if each.num == event.item]
        yield from (line for item in items for line in _item(item))
        if not items:
            yield event.item or spelled(event.path)
        if event.why:
            yield f"Not incorporated: {in_citations(event.why)}"


def _named(law: Instrument) -> str:
    return f"{law.title} ({law.citation})" if law.title else str(law.citation)


def _item(item: AmendingItem) -> Iterator[str]:
    yield f"{item.num}: {item.header}".rstrip(": ")
    yield from item_lines(item)
