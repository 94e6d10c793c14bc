"""Write Endnote 3: a row for the law as made and for each that amended it."""

from __future__ import annotations

import datetime as dt

from lexcomp.endnotes.merging import merged
from lexcomp.model.endnotes import CommencementEntry, LawRow
from lexcomp.model.instrument import Instrument, Series

REGISTER_BEGAN = dt.date(2005, 1, 1)
"""From then on instruments were registered, and rows give their identifiers;
earlier ones were given identifiers afterwards."""


def law_rows(
    principal: Instrument, instruments: tuple[Instrument, ...]
) -> tuple[LawRow, ...]:
    """Return the rows: the law as made first, whose last cell is blank."""
    amending = (_row(law, law.application or "—") for law in instruments)
    return (_row(principal, None), *amending)


def _row(law: Instrument, application: str | None) -> LawRow:
    """Return the row of a law; findings about it lead to the file of the law."""
    entries = (
        CommencementEntry(provisions, each.day, basis)
        for provisions, each, basis in merged(law.commencements)
    )
    return LawRow(
        citation=law.citation,
        name=law.title,
        registered=law.registered,
        register_id=_identifier(law),
        commencements=tuple(entries),
        application=application,
        amended_by=tuple(_row(inner, "—") for inner in law.amended_by),
        source=law.source,
    )


def _identifier(law: Instrument) -> str:
    """Return the identifier that a row gives: none for Acts and before the register."""
    if law.citation.series is Series.ACT:
        return ""
    is_old = law.registered is not None and law.registered < REGISTER_BEGAN
    if law.citation.series is Series.F:
        return law.register_id or str(law.citation)
    return "" if is_old else law.register_id
